//! Writing department slips: the question where, the work beside the window, and the record of what
//! was written. Only a slip that is on its disk counts as handed out.

use std::path::{Path, PathBuf};

use egui::Context;

use super::{
    Purpose,
    desk::Desk,
    jobs::Job,
    picker::{Picked, Picker},
};
use crate::{
    commands::{SlipCommand, slip::WrittenSlip},
    documents::{
        export::ExportError,
        output::OutputError,
        slip::{self, Prepared, Request},
    },
    i18n::Messages,
    sentences,
};

/// Slips on their way into a folder.
pub struct HandingOut {
    request: Request,
    picker: Picker,
    work: Option<(PathBuf, Job<Written>)>,
}

/// What reached the folder, and why the rest did not.
struct Written {
    slips: Vec<WrittenSlip>,
    error: Option<OutputError>,
}

impl HandingOut {
    pub fn new(request: Request, folder: &Path) -> Self {
        Self { request, picker: Picker::new(Purpose::SlipFolder, folder), work: None }
    }

    /// The folder that was chosen, to be proposed again.
    pub fn folder(&self) -> Option<&Path> {
        self.work.as_ref().map(|(folder, _)| folder.as_path())
    }

    /// One frame; whether there is nothing more to do.
    pub fn show(&mut self, ctx: &Context, t: &Messages, desk: &mut Desk) -> bool {
        if let Some((folder, job)) = &self.work {
            let Some(answer) = job.poll() else { return false };
            let written = answer.unwrap_or(Written { slips: Vec::new(), error: None });
            let sentence = self.record(t, desk, folder, written);
            desk.say(ctx, sentence, false);
            return true;
        }
        match self.picker.show(ctx, t) {
            Picked::Nothing => false,
            Picked::Cancelled => true,
            Picked::File(folder) => {
                if let Err(sentence) = self.begin(ctx, t, desk, folder) {
                    self.picker.refuse(sentence);
                }
                false
            }
        }
    }

    fn begin(&mut self, ctx: &Context, t: &Messages, desk: &Desk, folder: PathBuf) -> Result<(), String> {
        if !folder.is_dir() {
            return Err(t.slip_not_a_folder(folder.display().to_string()));
        }
        let prepared = slip::prepare(desk.workspace.connection(), &desk.env, &self.request);
        let prepared = prepared.map_err(|error: ExportError| sentences::export(t, &error))?;
        if let Some(path) = slip::in_the_way(&folder, &prepared) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            return Err(t.slip_exists(name));
        }
        let target = folder.clone();
        self.work = Some((folder, Job::start(ctx, "slips", move || write(&target, prepared))));
        Ok(())
    }

    /// Puts what was written on file, as one act; what to say about it.
    fn record(&self, t: &Messages, desk: &mut Desk, folder: &Path, written: Written) -> String {
        let count = written.slips.len();
        let reason = written.error.map(|error| sentences::export(t, &error.into()));
        if count > 0 {
            let (month, due) = (self.request.month, self.request.due);
            let issued = desk.record(&SlipCommand::Issue { month, due, slips: written.slips }.into());
            if let Err(refusal) = issued {
                return sentences::refusal(t, &refusal);
            }
        }
        match reason {
            None if count > 0 => t.slip_written(count, folder.display().to_string()),
            None => t.slip_none_written(""),
            Some(reason) if count > 0 => t.slip_some_written(count, reason),
            Some(reason) => t.slip_none_written(reason),
        }
    }
}

fn write(folder: &Path, prepared: Vec<Prepared>) -> Written {
    let mut written = Written { slips: Vec::new(), error: None };
    for slip in prepared {
        match slip.write(folder) {
            Ok(_) => written.slips.push(slip.slip),
            Err(error) => {
                written.error = Some(error);
                break;
            }
        }
    }
    written
}
