//! The rules of the Fluent files, proved on small files of the tests and on the real ones.

use super::check::{Fault, Source, check};
use super::*;
use Language::{Ar, En, Fr};

const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

fn faults(en: &str, fr: &str, ar: &str) -> Vec<String> {
    let source = |(language, text): (&str, &str)| Source {
        language: language.to_owned(),
        file: "app.ftl".to_owned(),
        text: text.to_owned(),
    };
    let sources: Vec<Source> = LANGUAGES.into_iter().zip([en, fr, ar]).map(source).collect();
    let faults = check(&sources, &LANGUAGES).err().unwrap_or_default();
    faults.iter().map(Fault::to_string).collect()
}

#[test]
fn complete_files_pass() {
    assert_eq!(faults("app-a = A { $x }\n", "app-a = { $x } A\n", "app-a = ا { $x }\n"), [""; 0]);
}

#[test]
fn a_key_that_lacks_in_one_language_is_reported_with_its_file() {
    assert_eq!(faults("app-a = A\n", "app-a = A\n", ""), ["ar/app.ftl: app-a: is missing in this language"]);
    assert_eq!(faults("", "app-a = A\n", "app-a = A\n"), ["en/app.ftl: app-a: is missing in this language"]);
}

#[test]
fn a_variable_that_differs_is_reported_also_behind_references_and_selectors() {
    assert_eq!(
        faults("app-a = { $day }\n", "app-a = { $jour }\n", "app-a = { $day }\n"),
        ["fr/app.ftl: app-a: has the variables $jour here, $day in en"]
    );
    let en = "app-a = { app-b }\napp-b = { $n ->\n    [one] one\n   *[other] { $n }\n }\n";
    let plain = "app-a = A\napp-b = { $n }\n";
    assert_eq!(
        faults(en, plain, en.replace("[one] one", "[one] 1\n    [two] 2\n    [few] 3\n    [many] 4").as_str()),
        ["fr/app.ftl: app-a: has the variables (none) here, $n in en"]
    );
}

#[test]
fn a_plural_needs_every_form_of_its_language() {
    let two = "app-a = { $n ->\n    [one] one\n   *[other] { $n }\n }\n";
    assert_eq!(faults(two, two, two), ["ar/app.ftl: app-a: lacks the plural form [two]"]);
    let few = "app-a = { $n ->\n    [one] one\n    [few] few\n   *[other] { $n }\n }\n";
    let six = "app-a = { $n ->\n [1] 1\n [2] 2\n [few] 3\n [many] 4\n *[other] { $n }\n }\n";
    assert_eq!(faults(few, two, six), ["en/app.ftl: app-a: has the form [few], which this language does not use"]);
    let ends_wrong = "app-a = { $n ->\n   *[one] one\n    [other] { $n }\n }\n";
    assert_eq!(faults(two, ends_wrong, six), ["fr/app.ftl: app-a: must end in *[other]"]);
}

#[test]
fn broken_files_are_reported_by_key_or_line() {
    let same = |text: &str| faults(text, text, text);
    let three = |what: &str| LANGUAGES.map(|language| format!("{language}/app.ftl: {what}")).to_vec();
    let sorted = |mut faults: Vec<String>| {
        faults.sort();
        faults
    };
    assert_eq!(same("app-a = A\napp-a = B\n"), sorted(three("app-a: occurs twice in this language")));
    assert_eq!(same("app-a = { -nothing }\n"), sorted(three("app-a: refers to “-nothing”, which does not exist")));
    assert_eq!(same("app-a = { app-a }\n"), sorted(three("app-a: refers to itself through “app-a”")));
    assert_eq!(same("app-a = A\n    .hint = B\n"), sorted(three("app-a: has attributes, which nothing reads")));
    let syntax = same("app-a = A\napp-b = { $x\n");
    assert!(syntax.iter().any(|fault| fault.starts_with("ar/app.ftl: line 3: ")), "{syntax:?}");
}

#[test]
fn every_message_formats_in_every_language() {
    for language in Language::ALL {
        let messages = Messages::of(language);
        for (key, variables) in KEYS.iter().zip(VARIABLES) {
            for number in [0, 1, 2, 3, 11, 100] {
                let arguments: Vec<_> = variables.iter().map(|name| (*name, Value::from(number))).collect();
                let pattern = messages.bundle.get_message(key).and_then(|message| message.value()).unwrap();
                let fluent: FluentArgs<'_> =
                    arguments.iter().map(|(name, value)| (*name, fluent(language, value))).collect();
                let mut errors = Vec::new();
                messages.bundle.format_pattern(pattern, Some(&fluent), &mut errors);
                assert!(errors.is_empty(), "{key} in {language:?}: {errors:?}");
                let text = messages.message(key, &arguments).unwrap();
                assert!(!text.trim().is_empty() && !text.contains(['{', '}']), "{key} in {language:?}: {text}");
            }
        }
    }
}

#[test]
fn a_fixed_text_is_the_one_of_its_key() {
    for language in Language::ALL {
        let messages = Messages::of(language);
        assert_eq!(messages.message("nav-overview", &[]).as_deref(), Some(messages.nav_overview()));
        assert_eq!(messages.message("app-close", &[]).as_deref(), Some(messages.app_close()));
    }
    assert_eq!(Messages::of(En).nav_overview(), "Overview");
    assert_eq!(Messages::of(Fr).nav_overview(), "Vue d’ensemble");
    assert_eq!(Messages::of(Ar).nav_overview(), "نظرة عامة");
}

#[test]
fn a_key_or_argument_that_lacks_gives_nothing() {
    assert_eq!(Messages::of(En).message("no-such-key", &[]), None);
    assert_eq!(Messages::of(En).message("count-days-overdue", &[]), None);
    let given = [("days", Value::from(43))];
    assert_eq!(Messages::of(En).message("count-days-overdue", &given).as_deref(), Some("43 days overdue"));
}

#[test]
fn arabic_counts_in_six_forms() {
    let words = [0, 1, 2, 3, 11, 100].map(|count| Messages::of(Ar).count_decisions(count));
    let plain = words.each_ref().map(|text| without_marks(text).into_owned());
    assert_eq!(plain, ["لا قرارات", "قرار واحد", "قراران", "3 قرارات", "11 قرارًا", "100 قرار"]);
}

#[test]
fn french_counts_zero_as_singular_and_english_does_not() {
    assert_eq!(
        [0, 1, 2].map(|count| Messages::of(Fr).count_decisions(count)),
        ["0 décision", "1 décision", "2 décisions"]
    );
    assert_eq!(
        [0, 1, 2].map(|count| Messages::of(En).count_decisions(count)),
        ["0 decisions", "1 decision", "2 decisions"]
    );
    assert_eq!(Messages::of(Fr).count_decisions(1200), "1\u{202F}200 décisions");
}

#[test]
fn only_arabic_isolates_its_variables() {
    assert_eq!(Messages::of(En).app_page_of(1, 12), "Page 1 of 12");
    assert_eq!(Messages::of(Fr).app_page_of(1, 12), "Page 1 sur 12");
    assert_eq!(Messages::of(Ar).app_page_of(1, 12), "صفحة \u{2068}1\u{2069} من \u{2068}12\u{2069}");
    assert_eq!(without_marks(&Messages::of(Ar).app_page_of(1, 12)), "صفحة 1 من 12");
    assert_eq!(without_marks("K12"), "K12");
}

#[test]
fn a_list_ends_in_and() {
    for (items, en, fr) in [
        (&[][..], "", ""),
        (&["A"], "A", "A"),
        (&["A", "B"], "A and B", "A et B"),
        (&["A", "B", "C"], "A, B and C", "A, B et C"),
    ] {
        assert_eq!(list(En, items), en);
        assert_eq!(list(Fr, items), fr);
    }
    assert_eq!(without_marks(&list(Ar, &["E05", "E07", "E12"])), "E05 و E07 و E12");
    assert_eq!(without_marks(&list(Ar, &["الرئيس", "العضو"])), "الرئيس والعضو");
}

#[test]
fn a_state_has_its_word_in_every_language() {
    use crate::domain::{CorrectionState, Verdict};
    let words = Language::ALL.map(|language| Messages::of(language).label(CorrectionState::InProgress));
    assert_eq!(words, ["In progress", "En cours", "قيد التنفيذ"]);
    assert_eq!(Messages::of(Fr).label(Verdict::NoEffect), "Aucun effet démontré");
}
