//! Codes that people type: the chair's opening code, a member's code at the laptop, and the personal codes
//! that go out with an invitation.

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use super::{Bytes, KEY, SALT, SealError, Secret, random};

/// The opening code protects every ballot of a round from whoever holds a copy of the file.
pub const SHORTEST_OPENING_CODE: usize = 8;

/// 64 MiB, three passes, four lanes: the second recommended choice of RFC 9106.
const MEMORY: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 4;

/// 256 bits from a code, slow to guess.
pub(super) fn stretched(code: &Secret, salt: &[u8]) -> Result<Zeroizing<[u8; KEY]>, SealError> {
    let params = Params::new(MEMORY, PASSES, LANES, Some(KEY)).map_err(|_| SealError::NoMemory)?;
    let mut key = Zeroizing::new([0; KEY]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(code.bytes(), salt, key.as_mut_slice())
        .map_err(|_| SealError::NoMemory)?;
    Ok(key)
}

/// What is kept of a code to recognise it by: a salt, and what it makes of the code.
pub fn lock_code(code: &Secret) -> Result<Bytes, SealError> {
    let salt = random::<SALT>()?;
    let mut lock = salt.to_vec();
    lock.extend_from_slice(stretched(code, &salt)?.as_slice());
    Ok(Bytes(lock))
}

/// Whether this is the code that was locked.
pub fn code_fits(lock: &Bytes, code: &Secret) -> bool {
    let Some((salt, kept)) = lock.0.split_at_checked(SALT) else { return false };
    stretched(code, salt).is_ok_and(|found| found.as_slice() == kept)
}

/// A personal code as it is printed: ten letters and digits that cannot be mistaken for each other, in two
/// groups. Fifty random bits, which stretching makes dear to guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonalCode(String);

/// Crockford's thirty-two: no I, L, O or U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 10;

impl PersonalCode {
    pub fn new() -> Result<Self, SealError> {
        let drawn = random::<LENGTH>()?;
        Ok(Self(drawn.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect()))
    }

    /// The code that somebody typed, in capitals or not, with or without the dash.
    pub fn read(typed: &str) -> Option<Self> {
        let letters = typed.chars().filter(|character| !character.is_whitespace() && *character != '-');
        let letters = letters.map(|character| match character.to_ascii_uppercase() {
            'O' => Some('0'),
            'I' | 'L' => Some('1'),
            letter => u8::try_from(letter).ok().filter(|byte| LETTERS.contains(byte)).map(char::from),
        });
        let text = letters.collect::<Option<String>>()?;
        (text.len() == LENGTH).then_some(Self(text))
    }

    /// As it is printed.
    pub fn shown(&self) -> String {
        let (first, second) = self.0.split_at(LENGTH / 2);
        format!("{first}-{second}")
    }

    pub(super) fn secret(&self) -> Secret {
        Secret::new(self.0.as_str())
    }
}
