//! The words, numbers and months of a chart in the three languages.

use super::labels::{Labels, Phrase};
use crate::{
    domain::{Language, Month},
    i18n::{Messages, date, number, without_marks},
};

/// The labels of a chart in one language. Direction marks stay out: the painters set their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(pub Language);

impl Labels for Words {
    fn number(&self, value: f64, decimals: u8) -> String {
        number::number(self.0, value, decimals)
    }

    fn month_short(&self, month: Month) -> String {
        date::month_axis(self.0, month)
    }

    fn month_axis(&self, month: Month) -> String {
        date::month_letter(self.0, month).to_owned()
    }

    fn month_head(&self, month: Month) -> String {
        date::month_name_short(self.0, month).to_owned()
    }

    fn year(&self, year: i32) -> String {
        year.to_string()
    }

    fn phrase(&self, phrase: Phrase<'_>) -> String {
        let t = Messages::of(self.0);
        let text = match phrase {
            Phrase::Target(value) => t.chart_target(value),
            Phrase::Upper(value) => t.chart_upper(value),
            Phrase::Center(value) => t.chart_center(value),
            Phrase::Lower(value) => t.chart_lower(value),
            Phrase::RangeLimit(value) => t.chart_range_limit(value),
            Phrase::Baseline(value) => t.chart_baseline(value),
            Phrase::MovingRange { unit } => t.chart_moving_range(unit),
            Phrase::AxisCut(value) => t.chart_axis_cut(value),
        };
        without_marks(&text).into_owned()
    }
}
