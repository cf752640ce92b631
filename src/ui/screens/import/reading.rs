//! Reading a source beside the window: a small file is there in the same frame, a large one shows how
//! far it is and can be given up.

use std::{fs::File, io, io::Read as _, rc::Rc, sync::Arc, time::Duration};

use egui::{Context, Ui};

use super::Known;
use crate::{
    exchange::{self, Options, Preview, Progress, Source, limits, slip},
    ui::{
        Cx,
        jobs::Job,
        text,
        tokens::space,
        widgets::{Button, Card, progress},
    },
};

/// What a frame may wait: whoever chose a file does not notice, and nothing flickers.
const BLINK: Duration = Duration::from_millis(100);
/// Seconds after which a reading shows itself.
const NOTICEABLE: f64 = 0.3;

/// Where the bytes are.
#[derive(Clone)]
pub(super) enum Origin {
    /// A file that is open and not read yet.
    File {
        name: String,
        file: Arc<File>,
    },
    Here(Arc<Source>),
}

/// A source that was read, with what it was read by.
pub(super) struct Done {
    options: Options,
    known: Rc<Known>,
    pub(super) preview: Rc<Preview>,
}

/// What a source turned out to be.
enum Found {
    Values(Arc<Source>, Box<Preview>),
    Slip { name: String, bytes: Vec<u8> },
}

/// A reading on its way.
pub(super) struct Reading {
    options: Options,
    known: Rc<Known>,
    progress: Arc<Progress>,
    job: Job<io::Result<Found>>,
    /// In the time of the window.
    since: f64,
}

impl Done {
    pub(super) fn is_of(&self, options: &Options, known: &Rc<Known>) -> bool {
        self.options == *options && Rc::ptr_eq(&self.known, known)
    }
}

/// How a reading ended.
pub(super) enum Ended {
    Read(Arc<Source>, Done),
    /// The file is a department slip that came back.
    Slip {
        name: String,
        bytes: Vec<u8>,
    },
    /// The file cannot be read.
    Failed(String),
}

impl Reading {
    pub(super) fn start(ctx: &Context, origin: Origin, options: Options, known: Rc<Known>) -> Box<Self> {
        let progress = Arc::new(Progress::default());
        let (seen, asked) = (Arc::clone(&progress), options.clone());
        let (kpis, this_month) = (Arc::clone(&known.kpis), known.this_month);
        let job = Job::start(ctx, "import", move || {
            let source = match origin {
                Origin::Here(source) => source,
                Origin::File { name, file } => {
                    let bytes = bytes(&file)?;
                    if exchange::has_sheet(&bytes, slip::layout::TECHNICAL) {
                        return Ok(Found::Slip { name, bytes });
                    }
                    Arc::new(Source::Bytes { name, bytes })
                }
            };
            let preview = exchange::read_with(&source, &asked, &kpis, this_month, &seen);
            Ok(Found::Values(source, Box::new(preview)))
        });
        Box::new(Self { options, known, progress, job, since: ctx.input(|input| input.time) })
    }

    pub(super) fn is_of(&self, options: &Options, known: &Rc<Known>) -> bool {
        self.options == *options && Rc::ptr_eq(&self.known, known)
    }

    /// Waits a moment for what is nearly always done by then.
    pub(super) fn blink(self: Box<Self>) -> Result<Ended, Box<Self>> {
        match self.job.wait(BLINK) {
            Some(answer) => Ok(self.ended(answer)),
            None => Err(self),
        }
    }

    pub(super) fn poll(self: Box<Self>) -> Result<Ended, Box<Self>> {
        match self.job.poll() {
            Some(answer) => Ok(self.ended(answer)),
            None => Err(self),
        }
    }

    fn ended(self, answer: Option<io::Result<Found>>) -> Ended {
        match answer {
            Some(Ok(Found::Values(source, preview))) => {
                Ended::Read(source, Done { options: self.options, known: self.known, preview: Rc::from(preview) })
            }
            Some(Ok(Found::Slip { name, bytes })) => Ended::Slip { name, bytes },
            Some(Err(error)) => Ended::Failed(error.to_string()),
            None => Ended::Failed(String::new()),
        }
    }

    pub(super) fn stop(&self) {
        self.progress.stop();
    }

    /// How far it is, once it takes long enough to be noticed; whether it was given up.
    pub(super) fn show(&self, ui: &mut Ui, cx: &Cx<'_>, name: &str) -> bool {
        let t = cx.t;
        ui.ctx().request_repaint_after(BLINK);
        if ui.input(|input| input.time) - self.since < NOTICEABLE {
            return false;
        }
        let mut given_up = false;
        Card::new().show(ui, |ui| {
            let words = t.import_reading(name);
            text::body(ui, words.as_str());
            ui.add_space(space::S);
            progress(ui, &words, self.progress.done());
            ui.add_space(space::M);
            given_up = Button::secondary(t.app_cancel()).show(ui).clicked();
        });
        given_up
    }
}

/// One byte more than may be imported at most: enough to refuse the file.
fn bytes(mut file: &File) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    (&mut file).take(limits::FILE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
