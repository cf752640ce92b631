//! Search across everything, key by key.

use divan::Bencher;
use lajna::{domain::Language, queries::search::SearchIndex};

use crate::support::Desk;

/// The index is there: what a key costs while somebody types.
#[divan::bench(args = ["s", "sca", "scanner", "refunds post 1"], sample_count = 50)]
fn keystroke(bencher: Bencher<'_, '_>, typed: &str) {
    let desk = Desk::new();
    let workspace = desk.open();
    let mut index = SearchIndex::default();
    index.search(&workspace, "warm", Language::En).expect("an index");
    bencher.bench_local(|| index.search(&workspace, typed, Language::En).expect("an answer"));
}

/// The first key after a change builds the index anew.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn first_keystroke(bencher: Bencher<'_, '_>) {
    let desk = Desk::new();
    let workspace = desk.open();
    bencher.bench_local(|| SearchIndex::default().search(&workspace, "s", Language::En).expect("an answer"));
}
