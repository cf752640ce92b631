//! Opening and checking.

use divan::Bencher;
use lajna::workspace::check;

use crate::support::Desk;

/// Every check, the working copy, the journal's triggers and stacks. Closing is not counted.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn open_with_full_check(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(Desk::new).bench_values(|desk| {
        let workspace = desk.open();
        (desk, workspace)
    });
}

/// What `lajna check` does.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn check_alone(bencher: Bencher<'_, '_>) {
    let desk = Desk::new();
    bencher.bench_local(|| assert!(check(&desk.file).sound));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn publish(bencher: Bencher<'_, '_>) {
    let desk = Desk::new();
    let mut workspace = desk.open();
    let mut figure = 0.0;
    bencher
        .with_inputs(|| {
            figure += 1.0;
            figure
        })
        .bench_local_values(|figure| {
            crate::command::enter(&mut workspace, figure);
            workspace.publish_now().expect("published");
        });
}
