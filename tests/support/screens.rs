//! One screen in a window of its own, over a committee in memory, without the rest of the app.

use std::{cell::RefCell, rc::Rc};

use egui::{Theme, Ui};
use egui_kittest::Harness;
use lajna::{
    commands,
    domain::Language,
    ui::{Cx, Dir, Intent, Route, screen::Outcomes},
};

use super::{committee::Committee, harness};

/// The main area beside the rail of a screen of 1366 × 768.
pub const MAIN_AREA: [f32; 2] = [1206.0, 696.0];

/// What the app around the screen would keep.
pub struct Stage {
    pub committee: Committee,
    pub outcomes: Outcomes,
    /// Where the screen asked to go.
    pub went: Vec<Route>,
    /// What else it asked for, except acts, which are carried out at once.
    pub asked: Vec<String>,
}

impl Stage {
    pub fn new(mut committee: Committee, language: Language) -> Self {
        committee.env.language = language;
        Self { committee, outcomes: Outcomes::default(), went: Vec::new(), asked: Vec::new() }
    }

    fn carry_out(&mut self, intents: Vec<Intent>) {
        for intent in intents {
            match intent {
                Intent::Do(command, ticket) => {
                    let Committee { workspace, env } = &mut self.committee;
                    let answer = commands::execute(workspace, env, &command);
                    if let Some(ticket) = ticket {
                        self.outcomes.answer(ticket, answer);
                    } else if let Err(refusal) = answer {
                        self.asked.push(refusal.to_string());
                    }
                }
                Intent::Go(route) => self.went.push(route),
                other => self.asked.push(format!("{other:?}")),
            }
        }
    }
}

/// A window that draws one screen and carries out what it asks for after each frame.
pub fn window<'a>(
    stage: &Rc<RefCell<Stage>>,
    theme: Theme,
    mut screen: impl FnMut(&mut Ui, &mut Cx<'_>) -> rusqlite::Result<()> + 'a,
) -> Harness<'a, ()> {
    let stage = Rc::clone(stage);
    let dir = Dir::from(stage.borrow().committee.env.language);
    harness::window(MAIN_AREA, theme, dir, (), move |ui, ()| {
        let mut stage = stage.borrow_mut();
        let mut intents = Vec::new();
        {
            let Stage { committee, outcomes, .. } = &mut *stage;
            let mut cx = Cx::new(&committee.env, &committee.workspace, &mut intents, outcomes);
            screen(ui, &mut cx).expect("the screen can read");
        }
        stage.carry_out(intents);
    })
}
