use super::*;
use crate::domain::{Mark, Marked, Rating};

fn round() -> Id<kind::Round> {
    Id::from_uuid(uuid::Uuid::from_u128(7))
}

fn ballot(level: u8, comment: &str) -> Ballot {
    let line = |number: u128| Marked {
        element: Id::from_uuid(uuid::Uuid::from_u128(number)),
        mark: Rating::new(level).map_or(Mark::CannotJudge, Mark::Level),
        comment: comment.to_owned(),
    };
    Ballot { lines: (1..=18).map(line).collect() }
}

#[test]
fn what_was_sealed_comes_back_with_the_chair_s_code_and_not_with_another() {
    let keys = new_keys(&Secret::new("mountain lake")).unwrap();
    let sealed = seal_ballot(&keys.public, round(), &ballot(3, "no scanner")).unwrap();
    assert!(open_key(&keys.public, &keys.wrapped, &Secret::new("mountain lakes")).is_err());
    let key = open_key(&keys.public, &keys.wrapped, &Secret::new(" mountain lake ")).unwrap();
    assert_eq!(open_ballot(&key, round(), &sealed), Some(ballot(3, "no scanner")));
}

#[test]
fn a_changed_ballot_and_a_ballot_of_another_round_do_not_open() {
    let keys = new_keys(&Secret::new("mountain lake")).unwrap();
    let key = open_key(&keys.public, &keys.wrapped, &Secret::new("mountain lake")).unwrap();
    let mut sealed = seal_ballot(&keys.public, round(), &ballot(3, "")).unwrap();
    assert_eq!(open_ballot(&key, Id::from_uuid(uuid::Uuid::from_u128(8)), &sealed), None);
    sealed.0[100] ^= 1;
    assert_eq!(open_ballot(&key, round(), &sealed), None);
    assert_eq!(open_ballot(&key, round(), &Bytes(vec![1, 2, 3])), None);
}

#[test]
fn ballots_are_all_of_one_size_and_never_alike() {
    let keys = new_keys(&Secret::new("mountain lake")).unwrap();
    let long = "ع".repeat(crate::domain::LONGEST_COMMENT);
    let sealed: Vec<Bytes> = [ballot(1, ""), ballot(0, ""), ballot(5, &long), ballot(1, "")]
        .iter()
        .map(|ballot| seal_ballot(&keys.public, round(), ballot).unwrap())
        .collect();
    assert!(sealed.iter().all(|one| one.0.len() == sealed[0].0.len()));
    assert_ne!(sealed[0], sealed[3], "equal ballots must not look equal");
    assert!(seal_ballot(&keys.public, round(), &ballot(1, &"x".repeat(900))).is_err());
}

#[test]
fn the_longest_comment_of_the_widest_characters_still_fits() {
    let keys = new_keys(&Secret::new("mountain lake")).unwrap();
    let widest = "😀".repeat(crate::domain::LONGEST_COMMENT);
    assert!(seal_ballot(&keys.public, round(), &ballot(5, &widest)).is_ok());
    let quotes = "\"".repeat(crate::domain::LONGEST_COMMENT);
    assert!(seal_ballot(&keys.public, round(), &ballot(5, &quotes)).is_ok());
}

#[test]
fn a_signature_holds_for_the_seat_that_has_the_code_and_for_nothing_else() {
    let seat = |number| Id::from_uuid(uuid::Uuid::from_u128(number));
    let code = PersonalCode::new().unwrap();
    let known = SeatKey::of(&code, round(), seat(1)).unwrap();
    let unsigned = SignedBallot {
        meeting: Id::from_uuid(uuid::Uuid::from_u128(5)),
        round: round(),
        invitation: Bytes(vec![9; 32]),
        seat: seat(1),
        sequence: 1,
        sealed: Bytes(vec![4; 64]),
        signature: Bytes(Vec::new()),
    };
    let signed = unsigned.clone().sign(&code).unwrap();
    assert_eq!(signed.verify(&known), Ok(()));
    let changed = SignedBallot { sequence: 2, ..signed.clone() };
    assert_eq!(changed.verify(&known), Err(SignatureFault::DoesNotFit));
    let stranger = unsigned.sign(&PersonalCode::new().unwrap()).unwrap();
    assert_eq!(stranger.verify(&known), Err(SignatureFault::DoesNotFit));
    assert!(known.fits(&PersonalCode::read(&code.shown().to_lowercase()).unwrap(), round()));
}

#[test]
fn a_code_is_recognised_by_its_lock() {
    let lock = lock_code(&Secret::new("4711")).unwrap();
    assert!(code_fits(&lock, &Secret::new("4711")) && !code_fits(&lock, &Secret::new("4712")));
    assert!(PersonalCode::read("too short").is_none());
}

#[test]
fn a_secret_is_neither_shown_nor_written_down() {
    let secret = Secret::new("mountain lake");
    assert!(!format!("{secret:?}").contains("mountain"));
    assert!(!serde_json::to_string(&secret).unwrap().contains("mountain"));
}

#[test]
fn shuffling_keeps_every_item() {
    let mut items: Vec<u32> = (0..200).collect();
    shuffle(&mut items).unwrap();
    assert_ne!(items, (0..200).collect::<Vec<_>>());
    items.sort_unstable();
    assert_eq!(items, (0..200).collect::<Vec<_>>());
}

#[test]
fn hexadecimal_goes_there_and_back() {
    let bytes = Bytes(vec![0, 1, 0xfe, 0xff]);
    let text = String::from(bytes.clone());
    assert_eq!(text, "0001feff");
    assert_eq!(Bytes::try_from(text), Ok(bytes));
    assert!(Bytes::try_from("0".to_owned()).is_err() && Bytes::try_from("zz".to_owned()).is_err());
    assert!(Bytes::try_from("é1".to_owned()).is_err());
}
