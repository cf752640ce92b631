//! Scoring from elsewhere: an invitation goes out on a stick, sealed and signed ballots come back.
//!
//! An invitation says what is scored, to which key ballots are sealed and by which keys seats are known; a
//! seat's personal code is not in it. It is signed with a key of its own, which proves that it came whole;
//! that it came from the secretary is proved by comparing its fingerprint with the one on the secretary's
//! screen. Files are read without believing them; what becomes of a ballot is judged by
//! `queries::scoring::assess`.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{
    domain::{Ballot, Id, Names, Rating, kind},
    queries::{
        room::Level,
        scoring::{BallotElement, Round, Scoring},
    },
    sealing::{self, Bytes, PersonalCode, SealError, SeatKey, SignedBallot, SignedText},
};

/// The endings of the two kinds of file.
pub const INVITATION_ENDING: &str = "lajna-invite";
pub const BALLOT_ENDING: &str = "lajna-ballot";
/// Neither kind is ever as large.
pub const LARGEST_FILE: usize = 2 * 1024 * 1024;

const INVITATION: &str = "lajna invitation 1";
const BALLOT: &str = "lajna ballot 1";

/// What a member elsewhere needs to score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    pub meeting: Id<kind::Meeting>,
    /// `RMC/2026/04`
    pub reference: String,
    pub date: Date,
    pub committee: Names,
    pub round: Id<kind::Round>,
    pub number: u32,
    pub public_key: Bytes,
    pub elements: Vec<InvitedElement>,
    pub levels: Vec<InvitedLevel>,
    pub seats: Vec<InvitedSeat>,
}

/// An element as it stood when the round began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitedElement {
    pub id: Id<kind::Element>,
    pub code: String,
    pub name: Names,
    pub questions: Vec<Names>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitedLevel {
    pub rating: Rating,
    pub name: Names,
    pub descriptor: Names,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitedSeat {
    pub name: String,
    pub title: Names,
    pub key: SeatKey,
}

/// An invitation that was read, and how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub invitation: Invitation,
    /// SHA-256 of its words.
    pub digest: Bytes,
}

/// A new invitation: the file, how it is known, and the codes that go to the members by another way.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub file: Vec<u8>,
    pub digest: Bytes,
    pub keys: Vec<SeatKey>,
    /// Name of the seat's holder and the code.
    pub codes: Vec<(String, PersonalCode)>,
}

/// What an invitation is made of.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    pub reference: &'a str,
    pub date: Date,
    pub committee: &'a Names,
    pub round: &'a Round,
    pub scoring: &'a Scoring,
    pub levels: &'a [Level],
    pub elements: &'a [BallotElement],
}

#[derive(Debug, thiserror::Error)]
pub enum PrepareError {
    #[error(transparent)]
    Seal(#[from] SealError),
    #[error("the invitation could not be put into words: {0}")]
    Words(#[from] serde_json::Error),
}

/// Why a file is no invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadInvitation {
    #[error("this is no invitation")]
    NotOne,
    #[error("it was changed on its way")]
    Changed,
}

/// Why no ballot was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoBallot {
    #[error("the personal code does not belong to this seat")]
    WrongCode,
    #[error(transparent)]
    Seal(#[from] SealError),
}

#[derive(Serialize, Deserialize)]
struct InvitationFile {
    lajna: String,
    #[serde(flatten)]
    signed: SignedText,
}

#[derive(Serialize, Deserialize)]
struct BallotFile {
    lajna: String,
    #[serde(flatten)]
    ballot: SignedBallot,
}

/// SHA-256 in a form that two people can compare aloud: `4F2A 91C0 7B3D`.
pub fn fingerprint(digest: &Bytes) -> String {
    let digits = String::from(digest.clone()).to_uppercase();
    let groups = digits.as_bytes().chunks(4).take(3).map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join(" ")
}

/// Makes an invitation for every voting seat without a numbered ballot.
pub fn prepare(occasion: &Occasion<'_>) -> Result<Prepared, PrepareError> {
    let round = occasion.round;
    let (mut seats, mut codes, mut keys) = (Vec::new(), Vec::new(), Vec::new());
    for seat in &occasion.scoring.seats {
        if round.way_of(seat.id).is_some_and(|way| way.is_numbered()) {
            continue;
        }
        let code = PersonalCode::new()?;
        let key = SeatKey::of(&code, round.id, seat.id)?;
        let name = if seat.substitute.is_empty() { seat.name.clone() } else { seat.substitute.clone() };
        seats.push(InvitedSeat { name: name.clone(), title: seat.title.clone(), key: key.clone() });
        codes.push((name, code));
        keys.push(key);
    }
    let invitation = Invitation {
        meeting: round.meeting,
        reference: occasion.reference.to_owned(),
        date: occasion.date,
        committee: occasion.committee.clone(),
        round: round.id,
        number: round.number,
        public_key: round.public_key.clone(),
        elements: occasion.elements.iter().map(element).collect(),
        levels: occasion.levels.iter().map(level).collect(),
        seats,
    };
    let words = serde_json::to_string(&invitation)?;
    let digest = digest(&words);
    let file = InvitationFile { lajna: INVITATION.to_owned(), signed: SignedText::sign_once(words)? };
    Ok(Prepared { file: serde_json::to_vec_pretty(&file)?, digest, keys, codes })
}

fn digest(words: &str) -> Bytes {
    Bytes(Sha256::digest(words.as_bytes()).to_vec())
}

fn level(level: &Level) -> InvitedLevel {
    InvitedLevel { rating: level.rating, name: level.name.clone(), descriptor: level.descriptor.clone() }
}

fn element((id, code, name, questions): &BallotElement) -> InvitedElement {
    InvitedElement { id: *id, code: code.clone(), name: name.clone(), questions: questions.clone() }
}

/// Reads an invitation.
pub fn read_invitation(bytes: &[u8]) -> Result<Received, BadInvitation> {
    let file: InvitationFile = parse(bytes).ok_or(BadInvitation::NotOne)?;
    if file.lajna != INVITATION {
        return Err(BadInvitation::NotOne);
    }
    if !file.signed.holds() {
        return Err(BadInvitation::Changed);
    }
    let invitation = serde_json::from_str(&file.signed.text).map_err(|_| BadInvitation::NotOne)?;
    Ok(Received { invitation, digest: digest(&file.signed.text) })
}

fn parse<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    if bytes.len() > LARGEST_FILE {
        return None;
    }
    serde_json::from_slice(bytes).ok()
}

/// The file with a member's ballot. `now` numbers it: of two ballots the later counts.
pub fn write_ballot(
    received: &Received,
    seat: &InvitedSeat,
    code: &PersonalCode,
    ballot: &Ballot,
    now: DateTime,
) -> Result<Vec<u8>, NoBallot> {
    let invitation = &received.invitation;
    if !seat.key.fits(code, invitation.round) {
        return Err(NoBallot::WrongCode);
    }
    let unsigned = SignedBallot {
        meeting: invitation.meeting,
        round: invitation.round,
        invitation: received.digest.clone(),
        seat: seat.key.seat,
        sequence: sealing::sequence(now),
        sealed: sealing::seal_ballot(&invitation.public_key, invitation.round, ballot)?,
        signature: Bytes(Vec::new()),
    };
    let file = BallotFile { lajna: BALLOT.to_owned(), ballot: unsigned.sign(code)? };
    serde_json::to_vec_pretty(&file).map_err(|_| NoBallot::Seal(SealError::TooLong))
}

/// Reads a ballot file; `None` for any other file.
pub fn read_ballot(bytes: &[u8]) -> Option<SignedBallot> {
    parse::<BallotFile>(bytes).filter(|file| file.lajna == BALLOT).map(|file| file.ballot)
}
