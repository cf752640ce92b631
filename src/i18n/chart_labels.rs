//! The language of charts: their numbers, months and phrases, on screen and on paper.

use super::{Messages, date, number};
use crate::{
    charts::labels::{Labels, Phrase},
    domain::Month,
};

impl Labels for Messages {
    fn number(&self, value: f64, decimals: u8) -> String {
        number::number(self.language(), value, decimals)
    }

    fn month_short(&self, month: Month) -> String {
        date::month_axis(self.language(), month)
    }

    fn month_axis(&self, month: Month) -> String {
        date::month_letter(self.language(), month).to_owned()
    }

    fn month_head(&self, month: Month) -> String {
        date::month_name_short(self.language(), month).to_owned()
    }

    fn year(&self, year: i32) -> String {
        year.to_string()
    }

    fn phrase(&self, phrase: Phrase<'_>) -> String {
        match phrase {
            Phrase::Target(value) => self.chart_target(value),
            Phrase::Upper(value) => self.chart_upper(value),
            Phrase::Center(value) => self.chart_center(value),
            Phrase::Lower(value) => self.chart_lower(value),
            Phrase::RangeLimit(value) => self.chart_range_limit(value),
            Phrase::Baseline(value) => self.chart_baseline(value),
            Phrase::MovingRange { unit } => self.chart_moving_range(unit),
            Phrase::AxisCut(value) => self.chart_axis_cut(value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::Language, i18n::without_marks};

    #[test]
    fn a_chart_speaks_the_language_of_its_words() {
        let october = Month::new(2026, 10).unwrap();
        let in_french = Messages::of(Language::Fr);
        assert_eq!(in_french.number(33.94, 1), "33,9");
        assert_eq!(in_french.month_short(october), "oct. 26");
        assert_eq!(in_french.phrase(Phrase::Target("30")), "cible 30");
        let in_arabic = Messages::of(Language::Ar);
        assert_eq!(without_marks(&in_arabic.phrase(Phrase::Target("30"))), "المستهدف 30");
        assert_eq!(in_arabic.month_axis(october), "ك");
    }
}
