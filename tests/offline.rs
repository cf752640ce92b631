//! No network socket is ever opened; the desktop's own local ones aside.

use std::fs;

/// Crates that exist to talk to other machines. `zbus` and the window's crates speak to the desktop by
/// local sockets; what they may not do at run time is the business of the test below.
const NETWORK_CRATES: [&str; 14] = [
    "curl",
    "h2",
    "hyper",
    "isahc",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "socket2",
    "surf",
    "tokio-tungstenite",
    "tungstenite",
    "ureq",
];

#[test]
fn no_crate_for_the_network_is_linked() {
    let lock = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock")).unwrap();
    let names: Vec<&str> = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"')).collect();
    assert!(names.contains(&"lajna") && names.contains(&"zbus"), "the lock file is read");
    let found: Vec<_> = names.iter().filter(|name| NETWORK_CRATES.contains(name)).collect();
    assert!(found.is_empty(), "{found:?}");
}

/// The kernel ends a process that asks for a socket of any family but the local one.
#[cfg(target_os = "linux")]
mod watched {
    use std::{
        env,
        os::unix::process::ExitStatusExt as _,
        path::PathBuf,
        process::{Command, Output},
    };

    use egui::Theme;
    use lajna::{
        domain::Language,
        env::Clock,
        ui::{
            Route,
            app::{App, Setup},
            preferences::Preferences,
        },
        workspace::Places,
    };
    use seccompiler::{
        BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    };

    use crate::support::harness;

    const FOLDER: &str = "LAJNA_TEST_OFFLINE_FOLDER";

    /// From here on, this thread, the threads and the programs that it starts open no network socket.
    fn watch() {
        let not_local = SeccompCondition::new(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Ne, libc::AF_UNIX as u64);
        let rule = SeccompRule::new(vec![not_local.unwrap()]).unwrap();
        let filter = SeccompFilter::new(
            [(libc::SYS_socket, vec![rule])].into(),
            SeccompAction::Allow,
            SeccompAction::KillProcess,
            env::consts::ARCH.try_into().unwrap(),
        );
        seccompiler::apply_filter(&BpfProgram::try_from(filter.unwrap()).unwrap()).unwrap();
    }

    /// Runs one of the children below in a process of its own.
    fn run(child: &str) -> Output {
        let folder = tempfile::tempdir().unwrap();
        Command::new(env::current_exe().unwrap())
            .args(["--exact", &format!("offline::watched::{child}"), "--nocapture"])
            .env(FOLDER, folder.path())
            .output()
            .unwrap()
    }

    /// The folder of a child; `None` where the test runner passes by.
    fn folder() -> Option<PathBuf> {
        env::var_os(FOLDER).map(PathBuf::from)
    }

    /// A child: does nothing unless a test below started it.
    #[test]
    #[expect(clippy::disallowed_types, reason = "so that the watch has something to see")]
    fn a_child_opens_a_network_socket() {
        if folder().is_some() {
            watch();
            drop(std::net::UdpSocket::bind("127.0.0.1:0"));
        }
    }

    /// A child: every verb of the built program.
    #[test]
    fn a_child_runs_every_verb() {
        let Some(folder) = folder() else { return };
        watch();
        std::fs::write(folder.join("values.csv"), "period,K05\n2026-12,31.5\n").unwrap();
        let verbs: [&[&str]; 8] = [
            &["demo", "demo.lajna", "--no-window"],
            &["new", "new.lajna", "--name", "Customs"],
            &["import", "demo.lajna", "values.csv", "--dry-run", "--accept-proposals"],
            &["export", "demo.lajna", "minutes", "--meeting", "RMC/2026/09", "--output", "m.pdf"],
            &["export", "demo.lajna", "minutes", "--meeting", "RMC/2026/09", "--output", "m.docx"],
            &["export", "demo.lajna", "minutes", "--meeting", "RMC/2026/09", "--output", "m.html"],
            &["export", "demo.lajna", "kpi-values", "--output", "v.xlsx"],
            &["check", "demo.lajna"],
        ];
        for verb in verbs {
            let status = Command::new(env!("CARGO_BIN_EXE_lajna"))
                .args(verb)
                .current_dir(&folder)
                .envs(["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"].map(|name| (name, &folder)))
                .status()
                .unwrap();
            assert!(status.success(), "{verb:?}: {status}");
        }
    }

    /// A child: every section of the window, with its desk and its jobs.
    #[test]
    fn a_child_draws_every_section() {
        let Some(folder) = folder() else { return };
        watch();
        let places = Places::new(folder.join("places"));
        let demo = lajna::demo::build(&folder.join("demo.lajna"), &places).unwrap();
        let mut preferences = Preferences { person: "Yara Mondel".to_owned(), ..Preferences::default() };
        preferences.language = Some(Language::En);
        let mut app = None;
        let mut demo = Some(demo);
        let mut window = harness::builder::<Option<Route>>([1366.0, 768.0], Theme::Light).build_ui_state(
            move |ui, wanted: &mut Option<Route>| {
                let app = app.get_or_insert_with(|| {
                    let (places, preferences) = (places.clone(), preferences.clone());
                    let setup = Setup { places, preferences, preferences_file: None, clock: Clock::System, open: None };
                    App::new(ui.ctx(), setup)
                });
                if let Some(demo) = demo.take() {
                    app.seat(demo);
                }
                if let Some(route) = wanted.take() {
                    app.go(route);
                }
                app.show(ui);
            },
            None,
        );
        for section in lajna::ui::Section::ALL {
            *window.state_mut() = Some(section.route());
            window.run_steps(3);
        }
    }

    #[test]
    fn the_watch_ends_a_process_that_opens_a_network_socket() {
        assert_eq!(run("a_child_opens_a_network_socket").status.signal(), Some(libc::SIGSYS));
    }

    #[test]
    fn no_verb_opens_a_network_socket() {
        let output = run("a_child_runs_every_verb");
        assert!(output.status.success(), "{}: {}", output.status, String::from_utf8_lossy(&output.stderr));
    }

    #[test]
    fn no_screen_opens_a_network_socket() {
        let output = run("a_child_draws_every_section");
        assert!(output.status.success(), "{}: {}", output.status, String::from_utf8_lossy(&output.stderr));
    }
}
