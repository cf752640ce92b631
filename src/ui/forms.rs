//! Forms that more than one screen opens. A form keeps what was typed until it is saved or left.

pub mod correction;
pub mod decision;
pub mod element;
mod pending;
mod pick;
pub mod problem;

pub use correction::CorrectionForm;
pub use decision::DecisionForm;
pub use problem::ProblemForm;
