use super::*;
use crate::{demo, queries::meeting, workspace::Workspace};

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
    let forged = Encoded { seal: encode(&minutes).unwrap().seal, content: encoder.finish().unwrap() };
    assert!(matches!(decode(&forged), Err(SnapshotError::SealBroken)));
}
