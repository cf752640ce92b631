//! One frame of every screen, as the app draws it: the whole window, then its triangles. Queries have
//! been answered before: a frame asks none.

use std::fmt;

use divan::{Bencher, black_box};
use egui::{Context, Pos2, RawInput, Rect, vec2};
use lajna::{
    domain::{Id, Language},
    env::Clock,
    ui::{
        Route, Section,
        app::{App, Setup},
        preferences::Preferences,
    },
    workspace::Workspace,
};

use crate::support::Desk;

/// A place of the window by name: its keys are known once a workspace is open.
#[derive(Clone, Copy, Debug)]
enum Place {
    Section(Section),
    Room,
    Meeting,
    Element,
    Kpi,
    Values,
    Import,
    Problem,
    Correction,
}

const PLACES: [Place; 19] = [
    Place::Section(Section::Overview),
    Place::Section(Section::Meetings),
    Place::Section(Section::Elements),
    Place::Section(Section::Kpis),
    Place::Section(Section::Strategy),
    Place::Section(Section::Problems),
    Place::Section(Section::Corrections),
    Place::Section(Section::Decisions),
    Place::Section(Section::People),
    Place::Section(Section::Log),
    Place::Section(Section::Settings),
    Place::Room,
    Place::Meeting,
    Place::Element,
    Place::Kpi,
    Place::Values,
    Place::Import,
    Place::Problem,
    Place::Correction,
];

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Section(section) => write!(formatter, "{section:?}"),
            other => write!(formatter, "{other:?}"),
        }
    }
}

impl Place {
    fn route(self, workspace: &Workspace) -> Route {
        fn last<Of>(workspace: &Workspace, table: &str) -> Id<Of> {
            let sql = format!("SELECT id FROM {table} ORDER BY id DESC LIMIT 1");
            workspace.connection().query_row(&sql, [], |row| row.get(0)).expect("a record")
        }
        match self {
            Self::Section(section) => section.route(),
            Self::Room => Route::Room(last(workspace, "meeting")),
            Self::Meeting => Route::Meeting(last(workspace, "meeting")),
            Self::Element => Route::Element(last(workspace, "element")),
            Self::Kpi => Route::Kpi(last(workspace, "kpi")),
            Self::Values => Route::Values,
            Self::Import => Route::Import,
            Self::Problem => Route::Problem(last(workspace, "problem")),
            Self::Correction => Route::Correction(last(workspace, "correction")),
        }
    }
}

fn preferences() -> Preferences {
    Preferences { language: Some(Language::En), person: "Samira Haddad".to_owned(), ..Preferences::default() }
}

fn setup(desk: &Desk) -> Setup {
    let places = desk.places.clone();
    Setup { places, preferences: preferences(), preferences_file: None, clock: Clock::System, open: None }
}

/// Draws the window once and turns it into triangles.
fn draw(context: &Context, app: &mut App, time: &mut f64) {
    *time += 1.0 / 60.0;
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1366.0, 768.0))),
        time: Some(*time),
        focused: true,
        ..RawInput::default()
    };
    let mut output = context.run_ui(input, |ui| app.show(ui));
    // There is no graphics card to send them to.
    output.textures_delta.clear();
    black_box(context.tessellate(output.shapes, output.pixels_per_point));
}

#[divan::bench(args = PLACES, sample_count = 100, sample_size = 1)]
fn frame(bencher: Bencher<'_, '_>, place: Place) {
    let desk = Desk::new();
    let workspace = desk.open();
    let route = place.route(&workspace);
    let context = Context::default();
    let mut app = App::new(&context, setup(&desk));
    app.seat(workspace);
    app.go(route);
    let mut time = 0.0;
    // Layout settles, queries are answered, glyphs are drawn.
    for _ in 0..30 {
        draw(&context, &mut app, &mut time);
    }
    bencher.bench_local(|| draw(&context, &mut app, &mut time));
}

/// The part of a start that needs no window: fonts, opening with its full check, the first frame.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn first_frame_with_opening(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(Desk::new).bench_local_values(|desk| {
        let context = Context::default();
        let mut app = App::new(&context, Setup { open: Some(desk.file.clone()), ..setup(&desk) });
        draw(&context, &mut app, &mut 0.0);
        (desk, app)
    });
}

/// The same with the start screen.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn first_frame_of_the_start_screen(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(Desk::empty).bench_local_values(|desk| {
        let context = Context::default();
        let mut app = App::new(&context, setup(&desk));
        draw(&context, &mut app, &mut 0.0);
        (desk, app)
    });
}
