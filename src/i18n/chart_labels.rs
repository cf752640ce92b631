//! The language of charts: their numbers, months and phrases, on screen and on paper.

use super::{Messages, date, number};
use crate::{
    charts::labels::{Key, Labels, Phrase},
    domain::{Language, Month},
};

impl Labels for Messages {
    fn language(&self) -> Language {
        Messages::language(self)
    }

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
            Phrase::Guard(value) => self.chart_guard(value),
            Phrase::MovingRange { unit } => self.chart_moving_range(unit),
            Phrase::AxisCut(value) => self.chart_axis_cut(value),
            Phrase::Median(value) => self.chart_median(value),
            Phrase::TargetFrom { value, month } => self.chart_target_from(value, month),
            Phrase::Key(key) => key_word(self, key).to_owned(),
        }
    }
}

fn key_word(t: &Messages, key: Key) -> &str {
    match key {
        Key::Good => t.chart_key_good(),
        Key::Bad => t.chart_key_bad(),
        Key::Change => t.chart_key_change(),
        Key::Run => t.chart_key_run(),
        Key::Excluded => t.chart_key_excluded(),
        Key::Provisional => t.chart_key_provisional(),
        Key::Revised => t.chart_key_revised(),
        Key::Thin => t.chart_key_thin(),
        Key::Missing => t.chart_key_missing(),
        Key::YearBefore => t.chart_key_year_before(),
        Key::ProvisionalLimits => t.chart_key_provisional_limits(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::without_marks;

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
