//! A screen at work: a workspace in memory, commands carried out after each frame, other intents kept
//! to be asked about.

use egui::{Theme, Ui};
use egui_kittest::Harness;
use lajna::{
    commands,
    domain::Language,
    env::Env,
    ui::{Cx, Dir, Intent, screen::Outcomes},
    workspace::Workspace,
};

use super::harness;

pub struct Desk<State> {
    pub workspace: Workspace,
    pub env: Env,
    /// What the screen asked for, commands excepted.
    pub asked: Vec<Intent>,
    pub state: State,
    outcomes: Outcomes,
}

impl<State> Desk<State> {
    pub fn new(workspace: Workspace, env: Env, state: State) -> Self {
        Self { workspace, env, asked: Vec::new(), state, outcomes: Outcomes::default() }
    }

    fn frame(&mut self, ui: &mut Ui, draw: &mut impl FnMut(&mut Ui, &mut Cx<'_>, &mut State)) {
        let mut intents = Vec::new();
        let mut cx = Cx::new(&self.env, &self.workspace, &mut intents, &mut self.outcomes);
        draw(ui, &mut cx, &mut self.state);
        for intent in intents {
            match intent {
                Intent::Do(command, ticket) => {
                    let answer = commands::execute(&mut self.workspace, &self.env, &command);
                    match ticket {
                        Some(ticket) => self.outcomes.answer(ticket, answer),
                        None => drop(answer.expect("the act is carried out")),
                    }
                    ui.request_repaint();
                }
                other => self.asked.push(other),
            }
        }
    }
}

/// The main area of a window with this screen in it.
pub fn window<'a, State: 'a>(
    size: [f32; 2],
    theme: Theme,
    desk: Desk<State>,
    mut draw: impl FnMut(&mut Ui, &mut Cx<'_>, &mut State) + 'a,
) -> Harness<'a, Desk<State>> {
    let dir = match desk.env.language {
        Language::Ar => Dir::Rtl,
        Language::En | Language::Fr => Dir::Ltr,
    };
    harness::window(size, theme, dir, desk, move |ui, desk| desk.frame(ui, &mut draw))
}
