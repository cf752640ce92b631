//! Work that takes longer than a frame, on a thread of its own: one answer each, and the window wakes.

use std::{sync::mpsc, time::Duration};

use egui::Context;

/// A running piece of work.
pub struct Job<T> {
    answer: mpsc::Receiver<T>,
}

impl<T: Send + 'static> Job<T> {
    /// Starts `work`. If no thread can be had, the answer is that there is none.
    pub fn start(ctx: &Context, name: &str, work: impl FnOnce() -> T + Send + 'static) -> Self {
        let (sender, answer) = mpsc::channel();
        let wake = ctx.clone();
        let run = move || {
            // Nobody waits any more when the window was closed.
            sender.send(work()).ok();
            wake.request_repaint();
        };
        if let Err(error) = std::thread::Builder::new().name(name.to_owned()).spawn(run) {
            tracing::error!(%error, name, "no thread for a job");
        }
        Self { answer }
    }

    /// The answer, if it comes within `patience`; as [`Self::poll`].
    pub fn wait(&self, patience: Duration) -> Option<Option<T>> {
        match self.answer.recv_timeout(patience) {
            Ok(answer) => Some(Some(answer)),
            Err(mpsc::RecvTimeoutError::Disconnected) => Some(None),
            Err(mpsc::RecvTimeoutError::Timeout) => None,
        }
    }

    /// The answer, once it is there. `Some(None)`: the work ended without one.
    pub fn poll(&self) -> Option<Option<T>> {
        match self.answer.try_recv() {
            Ok(answer) => Some(Some(answer)),
            Err(mpsc::TryRecvError::Disconnected) => Some(None),
            Err(mpsc::TryRecvError::Empty) => None,
        }
    }
}
