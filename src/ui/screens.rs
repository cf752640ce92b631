//! One module per screen. A screen shows read models and asks for acts; it never writes.

pub mod balance;
pub mod ballot;
pub mod correction;
pub mod corrections;
pub mod decisions;
pub mod effects;
pub mod element;
pub mod elements;
pub mod help;
pub mod import;
pub mod kpi;
pub mod kpis;
pub mod log;
pub mod meeting;
pub mod meetings;
pub mod overview;
pub mod people;
pub mod problem;
pub mod problems;
pub mod room;
pub mod settings;
pub mod slips;
pub mod start;
pub mod strategy;
pub mod values;
pub mod wording;
