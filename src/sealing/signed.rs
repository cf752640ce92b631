//! A sealed ballot that says whose it is: signed with the key that the member's personal code makes.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Bytes, PersonalCode, SealError, code::stretched};
use crate::domain::{Id, kind};

/// By what the ballots of a seat are known: the public half of what the seat's code makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatKey {
    pub seat: Id<kind::Attendance>,
    pub key: Bytes,
}

impl SeatKey {
    pub fn of(code: &PersonalCode, round: Id<kind::Round>, seat: Id<kind::Attendance>) -> Result<Self, SealError> {
        let key = signing_key(code, round, seat)?.verifying_key();
        Ok(Self { seat, key: Bytes(key.as_bytes().to_vec()) })
    }

    /// Whether the code is this seat's.
    pub fn fits(&self, code: &PersonalCode, round: Id<kind::Round>) -> bool {
        Self::of(code, round, self.seat).is_ok_and(|own| own == *self)
    }
}

fn signing_key(
    code: &PersonalCode,
    round: Id<kind::Round>,
    seat: Id<kind::Attendance>,
) -> Result<SigningKey, SealError> {
    let mut salt = round.uuid().as_bytes().to_vec();
    salt.extend_from_slice(seat.uuid().as_bytes());
    Ok(SigningKey::from_bytes(&*stretched(&code.secret(), &salt)?))
}

/// A member's ballot on its way to the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedBallot {
    pub meeting: Id<kind::Meeting>,
    pub round: Id<kind::Round>,
    /// The invitation that it answers, by the SHA-256 of its words.
    pub invitation: Bytes,
    pub seat: Id<kind::Attendance>,
    /// Grows with every ballot of the seat: the highest one counts.
    pub sequence: u64,
    pub sealed: Bytes,
    pub signature: Bytes,
}

/// Why a signature proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureFault {
    /// The key is none.
    BadKey,
    /// Changed since, or signed by somebody else.
    DoesNotFit,
}

impl SignedBallot {
    /// Signs a sealed ballot as the seat with this code.
    pub fn sign(mut self, code: &PersonalCode) -> Result<Self, SealError> {
        let key = signing_key(code, self.round, self.seat)?;
        self.signature = Bytes(key.sign(&self.message()).to_bytes().to_vec());
        Ok(self)
    }

    pub fn verify(&self, key: &SeatKey) -> Result<(), SignatureFault> {
        let bytes: [u8; 32] = key.key.0.as_slice().try_into().map_err(|_| SignatureFault::BadKey)?;
        let known = VerifyingKey::from_bytes(&bytes).map_err(|_| SignatureFault::BadKey)?;
        let signature = Signature::from_slice(&self.signature.0).map_err(|_| SignatureFault::DoesNotFit)?;
        known.verify_strict(&self.message(), &signature).map_err(|_| SignatureFault::DoesNotFit)
    }

    /// Of two ballots of a seat the greater counts; equal sequences are told apart by their bytes, so that
    /// the order of arrival never decides.
    pub fn rank(&self) -> (u64, [u8; 32]) {
        (self.sequence, Sha256::digest(&self.sealed.0).into())
    }

    /// Everything but the signature, each part of known length or with its length before it.
    fn message(&self) -> Vec<u8> {
        let mut message = b"lajna ballot 1".to_vec();
        for part in [self.meeting.uuid(), self.round.uuid(), self.seat.uuid()] {
            message.extend_from_slice(part.as_bytes());
        }
        message.extend_from_slice(&self.sequence.to_be_bytes());
        for part in [&self.invitation.0, &self.sealed.0] {
            message.extend_from_slice(&(part.len() as u64).to_be_bytes());
            message.extend_from_slice(part);
        }
        message
    }
}
