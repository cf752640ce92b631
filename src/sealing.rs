//! Ballots that nobody can read before the chair opens them.
//!
//! A round has a key pair. The public half seals ballots (HPKE of RFC 9180: X25519, HKDF-SHA256,
//! ChaCha20-Poly1305), all padded to one size; the private half is kept only wrapped under the chair's
//! opening code (Argon2id, ChaCha20-Poly1305). A member who scores elsewhere signs the sealed ballot
//! (Ed25519) with a key made of the personal code that came with the invitation.
//!
//! What this does not do: it cannot bring back a forgotten code, and it does not make a short code long.
//! It knows no table and no file.

mod code;
mod secret;
mod signed;

use chacha20poly1305::{
    ChaCha20Poly1305,
    aead::{Aead as _, KeyInit as _, Payload},
};
use hpke::{
    Deserializable as _, Kem as _, OpModeR, OpModeS, Serializable as _, aead::ChaCha20Poly1305 as HpkeCipher,
    kdf::HkdfSha256, kem::X25519HkdfSha256,
};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

pub use code::{PersonalCode, SHORTEST_OPENING_CODE, code_fits, lock_code};
pub use secret::Secret;
pub use signed::{SeatKey, SignatureFault, SignedBallot};

use crate::domain::{Ballot, Id, kind};

/// Why something could not be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    #[error("the system gave no random numbers")]
    NoRandomness,
    #[error("the key of the round is damaged")]
    BadKey,
    #[error("the ballot is too long for its cover")]
    TooLong,
    #[error("there is not enough memory to stretch the code")]
    NoMemory,
}

/// The code does not open this round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the code does not open this round")]
pub struct WrongCode;

/// Bytes that are written down in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Bytes(pub Vec<u8>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("these are no hexadecimal digits")]
pub struct NotHexadecimal;

impl TryFrom<String> for Bytes {
    type Error = NotHexadecimal;

    fn try_from(text: String) -> Result<Self, NotHexadecimal> {
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        if text.len() % 2 != 0 {
            return Err(NotHexadecimal);
        }
        let pairs = text.as_bytes().chunks_exact(2).map(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?));
        pairs.collect::<Option<Vec<u8>>>().map(Self).ok_or(NotHexadecimal)
    }
}

impl From<Bytes> for String {
    fn from(bytes: Bytes) -> Self {
        use std::fmt::Write as _;
        bytes.0.iter().fold(Self::with_capacity(bytes.0.len() * 2), |mut text, byte| {
            // Writing into a String cannot fail.
            write!(text, "{byte:02x}").ok();
            text
        })
    }
}

/// The halves of a round's key as they are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundKeys {
    pub public: Bytes,
    pub wrapped: WrappedKey,
}

/// The private half under the chair's code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrappedKey {
    pub salt: Bytes,
    pub sealed: Bytes,
}

/// The private half itself: wiped from memory when it is dropped.
pub struct OpenedKey(<X25519HkdfSha256 as hpke::Kem>::PrivateKey);

/// What the keys of a ballot are bound to beside the round.
const PURPOSE: &[u8] = b"lajna ballot 1";
const KEY: usize = 32;
const SALT: usize = 16;

/// `N` random bytes of the system.
fn random<const N: usize>() -> Result<[u8; N], SealError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| SealError::NoRandomness)?;
    Ok(bytes)
}

/// The keys of a new round, the private half under `code`.
pub fn new_keys(code: &Secret) -> Result<RoundKeys, SealError> {
    let seed = Zeroizing::new(random::<KEY>()?);
    let (private, public) = X25519HkdfSha256::derive_keypair(seed.as_slice());
    let public = public.to_bytes().to_vec();
    let salt = random::<SALT>()?;
    let cipher = cipher(code, &salt)?;
    let private = Zeroizing::new(private.to_bytes().to_vec());
    // Each salt makes a key that is used once, hence the constant nonce.
    let sealed = cipher
        .encrypt(&NONCE.into(), Payload { msg: private.as_slice(), aad: &public })
        .map_err(|_| SealError::BadKey)?;
    Ok(RoundKeys { public: Bytes(public), wrapped: WrappedKey { salt: Bytes(salt.to_vec()), sealed: Bytes(sealed) } })
}

const NONCE: [u8; 12] = [0; 12];

fn cipher(code: &Secret, salt: &[u8]) -> Result<ChaCha20Poly1305, SealError> {
    let key = code::stretched(code, salt)?;
    ChaCha20Poly1305::new_from_slice(key.as_slice()).map_err(|_| SealError::BadKey)
}

/// Unwraps the private half.
pub fn open_key(public: &Bytes, wrapped: &WrappedKey, code: &Secret) -> Result<OpenedKey, WrongCode> {
    let cipher = cipher(code, &wrapped.salt.0).map_err(|_| WrongCode)?;
    let private = cipher
        .decrypt(&NONCE.into(), Payload { msg: &wrapped.sealed.0, aad: &public.0 })
        .map(Zeroizing::new)
        .map_err(|_| WrongCode)?;
    <X25519HkdfSha256 as hpke::Kem>::PrivateKey::from_bytes(&private).map(OpenedKey).map_err(|_| WrongCode)
}

/// The bytes that a ballot of so many elements takes before it is sealed, whatever it says.
const fn padded(elements: usize) -> usize {
    64 + elements * 512
}

/// Seals a ballot to the round, padded so that its size says nothing.
pub fn seal_ballot(public: &Bytes, round: Id<kind::Round>, ballot: &Ballot) -> Result<Bytes, SealError> {
    // The library panics where the system has no randomness: asked before.
    random::<1>()?;
    let mut plain = Zeroizing::new(serde_json::to_vec(&Calm(ballot)).map_err(|_| SealError::TooLong)?);
    let size = padded(ballot.lines.len());
    if plain.len() > size {
        return Err(SealError::TooLong);
    }
    // Spaces after a JSON value mean nothing.
    plain.resize(size, b' ');
    let public = <X25519HkdfSha256 as hpke::Kem>::PublicKey::from_bytes(&public.0).map_err(|_| SealError::BadKey)?;
    let (encapsulated, sealed) = hpke::single_shot_seal::<HpkeCipher, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &public,
        PURPOSE,
        &plain,
        round.uuid().as_bytes(),
    )
    .map_err(|_| SealError::BadKey)?;
    let mut bytes = encapsulated.to_bytes().to_vec();
    bytes.extend(sealed);
    Ok(Bytes(bytes))
}

/// A ballot whose comments hold no control characters: each would take six bytes.
struct Calm<'a>(&'a Ballot);

impl Serialize for Calm<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut ballot = self.0.clone();
        for line in &mut ballot.lines {
            line.comment.retain(|character| !character.is_control());
        }
        ballot.serialize(serializer)
    }
}

/// Opens a sealed ballot. `None` for one that was not sealed to this round, or was changed since.
pub fn open_ballot(key: &OpenedKey, round: Id<kind::Round>, sealed: &Bytes) -> Option<Ballot> {
    let (encapsulated, sealed) = sealed.0.split_at_checked(KEY)?;
    let encapsulated = <X25519HkdfSha256 as hpke::Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
    let plain = hpke::single_shot_open::<HpkeCipher, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &key.0,
        &encapsulated,
        PURPOSE,
        sealed,
        round.uuid().as_bytes(),
    );
    serde_json::from_slice(&Zeroizing::new(plain.ok()?)).ok()
}

/// An order that nobody can foresee: Fisher and Yates with the system's randomness.
pub fn shuffle<T>(items: &mut [T]) -> Result<(), SealError> {
    for last in (1..items.len()).rev() {
        // The remainder of 64 random bits by so small a number leans by less than one part in 2⁵⁰.
        let drawn = u64::from_le_bytes(random()?) % (last as u64 + 1);
        items.swap(last, usize::try_from(drawn).unwrap_or(last));
    }
    Ok(())
}

/// A key that says nothing about when it was made, as the ordinary ones do.
pub fn unordered_id<Of>() -> Result<Id<Of>, SealError> {
    Ok(Id::from_uuid(uuid::Builder::from_random_bytes(random()?).into_uuid()))
}

#[cfg(test)]
mod tests;
