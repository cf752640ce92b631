use rusqlite::Transaction;

use super::*;
use crate::{
    demo,
    domain::Language,
    queries::meeting,
    workspace::{Op, Workspace, WorkspaceError},
};

#[test]
fn the_minutes_of_every_meeting_of_the_demo_come_back_from_their_snapshot_as_they_were() {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    let connection = workspace.connection();
    let mut largest = 0;
    for meeting in meeting::series(connection).unwrap() {
        let minutes = super::super::as_it_stands(connection, meeting).unwrap();
        let encoded = encode(&minutes).unwrap();
        assert_eq!(decode(&encoded).unwrap(), minutes);
        assert_eq!(encode(&decode(&encoded).unwrap()).unwrap(), encoded);
        largest = largest.max(encoded.content.len());
    }
    assert!(largest < 64 << 10, "{largest} bytes a meeting");
}

#[test]
fn a_snapshot_whose_content_was_changed_is_not_read() {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    let meeting = meeting::series(workspace.connection()).unwrap().remove(1);
    let minutes = super::super::as_it_stands(workspace.connection(), meeting).unwrap();
    let json = serde_json::to_string(&minutes).unwrap().replace("RMC", "RMD");
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(json.as_bytes()).unwrap();
    let forged = Encoded { content: encoder.finish().unwrap(), ..encode(&minutes).unwrap() };
    assert!(matches!(decode(&forged), Err(SnapshotError::SealBroken)));
}

#[test]
fn a_snapshot_of_another_format_is_refused_and_todays_records_do_not_take_its_place() {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    let env = demo::env(Language::En).unwrap();
    let newer = |tx: &Transaction<'_>| tx.execute("UPDATE meeting_snapshot SET format = 99", []);
    let changed: Result<usize, WorkspaceError> =
        workspace.transact(&env, Op::new("import-history"), |tx| Ok(newer(tx)?));
    assert_eq!(changed.unwrap(), 23);
    let connection = workspace.connection();
    let meeting = meeting::series(connection).unwrap().into_iter().find(|meeting| meeting.closed_at.is_some()).unwrap();
    let error = super::super::minutes(connection, meeting.id).unwrap_err().to_string();
    assert!(error.contains("format 99"), "{error}");
}

/// Names, severities and causes of the demo's past did not change after the fact, so that both ways must agree.
#[test]
fn every_closed_meeting_of_the_demo_is_frozen_with_what_was_known_at_its_closing() {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    let connection = workspace.connection();
    let series = meeting::series(connection).unwrap();
    let closed: Vec<Meeting> = series.into_iter().filter(|meeting| meeting.closed_at.is_some()).collect();
    assert_eq!(closed.len(), 23);
    for meeting in closed {
        let reference = meeting.reference.to_string();
        let frozen = of(connection, &meeting).unwrap().unwrap();
        let now = super::super::as_it_stands(connection, meeting.clone()).unwrap();
        let frozen = super::super::with_later_acts(connection, frozen, meeting).unwrap();
        let value = |minutes: &Minutes| serde_json::to_value(minutes).unwrap();
        let (mut frozen, mut now) = (value(&frozen), value(&now));
        // A starting value that was set later, and what a later meeting dated back to months that this one had
        // seen, show only in the records of today.
        for figures in [&mut frozen["figures"], &mut now["figures"]] {
            for kpi in figures["kpis"].as_array_mut().unwrap() {
                kpi.as_object_mut()
                    .unwrap()
                    .retain(|field, _| !["baseline", "breaks", "marks"].contains(&field.as_str()));
            }
        }
        for (field, then) in frozen.as_object().unwrap() {
            assert_eq!(then, &now[field], "{reference} {field}");
        }
    }
}
