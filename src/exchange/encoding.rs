//! Bytes to text. UTF-8 and UTF-16 show themselves; between the two Windows code pages a person
//! decides, since every byte string is valid in both.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_6, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

use super::{
    Refusal,
    signature::{self, Content},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextEncoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    /// Western European.
    Windows1252,
    /// Arabic.
    Windows1256,
}

impl TextEncoding {
    fn codec(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Windows1252 => WINDOWS_1252,
            Self::Windows1256 => WINDOWS_1256,
        }
    }

    const fn byte_order_mark(self) -> &'static [u8] {
        match self {
            Self::Utf8 => b"\xEF\xBB\xBF",
            Self::Utf16Le => b"\xFF\xFE",
            Self::Utf16Be => b"\xFE\xFF",
            Self::Windows1252 | Self::Windows1256 => b"",
        }
    }
}

pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: TextEncoding,
    /// Set where the bytes alone do not tell.
    pub(super) choice: Option<Choice>,
}

/// Two ways to read the same bytes.
pub(super) struct Choice {
    pub(super) proposed: TextEncoding,
    pub(super) samples: Vec<(TextEncoding, String)>,
}

/// The text of a text file; `forced` is what a person decided.
pub(super) fn decode(bytes: &[u8], forced: Option<TextEncoding>) -> Result<Decoded, Refusal> {
    match signature::content(bytes) {
        Content::Text => {}
        Content::Workbook => return Err(Refusal::Workbook),
        Content::Protected => return Err(Refusal::Protected),
        Content::Other(kind) => return Err(Refusal::Binary(kind)),
    }
    let choice = match detect(bytes)? {
        Detected::Certain(encoding) => {
            let encoding = forced.unwrap_or(encoding);
            return Ok(Decoded { text: decode_as(bytes, encoding)?, encoding, choice: None });
        }
        Detected::Either(choice) => choice,
    };
    let encoding = forced.unwrap_or(choice.proposed);
    Ok(Decoded { text: decode_as(bytes, encoding)?, encoding, choice: Some(choice) })
}

enum Detected {
    Certain(TextEncoding),
    Either(Choice),
}

fn detect(bytes: &[u8]) -> Result<Detected, Refusal> {
    let marked = [TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be];
    if let Some(encoding) = marked.into_iter().find(|encoding| bytes.starts_with(encoding.byte_order_mark())) {
        return Ok(Detected::Certain(encoding));
    }
    if bytes.contains(&0) {
        let encoding = utf16_by_nul_pattern(bytes).ok_or_else(|| Refusal::NulByte { line: line_of_nul(bytes) })?;
        return Ok(Detected::Certain(encoding));
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(Detected::Certain(TextEncoding::Utf8));
    }
    Ok(Detected::Either(choice(bytes)))
}

/// Digits and separators have a zero half in UTF-16, always on the same side.
fn utf16_by_nul_pattern(bytes: &[u8]) -> Option<TextEncoding> {
    let pairs = bytes.len() / 2;
    let zeros = |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1)) {
        (0, low) if low * 5 >= pairs => Some(TextEncoding::Utf16Le),
        (high, 0) if high * 5 >= pairs => Some(TextEncoding::Utf16Be),
        _ => None,
    }
}

fn line_of_nul(bytes: &[u8]) -> usize {
    1 + bytes.iter().take_while(|byte| **byte != 0).filter(|byte| **byte == b'\n').count()
}

fn decode_as(bytes: &[u8], encoding: TextEncoding) -> Result<String, Refusal> {
    let bytes = bytes.strip_prefix(encoding.byte_order_mark()).unwrap_or(bytes);
    let decoded = encoding.codec().decode_without_bom_handling_and_without_replacement(bytes);
    decoded.map(std::borrow::Cow::into_owned).ok_or_else(|| {
        let (text, _) = encoding.codec().decode_without_bom_handling(bytes);
        let line = 1 + text.chars().take_while(|character| *character != '\u{FFFD}').filter(|c| *c == '\n').count();
        Refusal::Undecodable { encoding, line }
    })
}

fn choice(bytes: &[u8]) -> Choice {
    /// More text does not make the statistics better.
    const ENOUGH: usize = 256 * 1024;
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let line_start = bytes[..first].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let telling = &bytes[line_start..];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&telling[..telling.len().min(ENOUGH)], true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let arabic = guess == WINDOWS_1256 || guess == ISO_8859_6;
    let samples = [TextEncoding::Windows1252, TextEncoding::Windows1256];
    Choice {
        proposed: if arabic { TextEncoding::Windows1256 } else { TextEncoding::Windows1252 },
        samples: samples.map(|encoding| (encoding, sample(&bytes[line_start..], first - line_start, encoding))).into(),
    }
}

/// The passage around the first byte that the code pages read differently, on one line.
fn sample(line: &[u8], at: usize, encoding: TextEncoding) -> String {
    const BEFORE: usize = 20;
    const LENGTH: usize = 80;
    let passage = &line[at.saturating_sub(BEFORE)..];
    let end = passage.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(passage.len());
    encoding.codec().decode_without_bom_handling(&passage[..end.min(LENGTH)]).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn certain(bytes: &[u8]) -> Option<(TextEncoding, String)> {
        decode(bytes, None)
            .ok()
            .filter(|decoded| decoded.choice.is_none())
            .map(|decoded| (decoded.encoding, decoded.text))
    }

    #[test]
    fn unicode_shows_itself_with_and_without_a_byte_order_mark() {
        let text = "kpi;2024-11\nنسبة;34,6\n";
        let utf16 = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
        let (little, big) = (utf16(u16::to_le_bytes), utf16(u16::to_be_bytes));
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), TextEncoding::Utf8),
            (marked(b"\xEF\xBB\xBF", text.as_bytes()), TextEncoding::Utf8),
            (little.clone(), TextEncoding::Utf16Le),
            (marked(b"\xFF\xFE", &little), TextEncoding::Utf16Le),
            (big.clone(), TextEncoding::Utf16Be),
            (marked(b"\xFE\xFF", &big), TextEncoding::Utf16Be),
        ] {
            assert_eq!(certain(&bytes), Some((encoding, text.to_owned())));
        }
    }

    #[test]
    fn between_two_code_pages_both_readings_are_shown_and_one_is_proposed() {
        let french = b"kpi;2024-11\nD\xE9lai de mainlev\xE9e;34,6\n";
        let decoded = decode(french, None).ok().unwrap();
        let choice = decoded.choice.unwrap();
        assert_eq!(choice.proposed, TextEncoding::Windows1252);
        assert_eq!(choice.samples[0], (TextEncoding::Windows1252, "Délai de mainlevée;34,6".to_owned()));
        assert_eq!(choice.samples[1].1.chars().nth(1), Some('é'), "1256 has é too; the words decide");

        let (arabic, ..) = WINDOWS_1256.encode("المؤشر;2024-11\nنسبة المعاينة الفعلية;34,6\n");
        let decoded = decode(&arabic, None).ok().unwrap();
        assert_eq!(decoded.choice.unwrap().proposed, TextEncoding::Windows1256);
        let forced = decode(&arabic, Some(TextEncoding::Windows1252)).ok().unwrap();
        assert!(forced.text.starts_with("Çáã") && forced.choice.is_some());
    }

    #[test]
    fn broken_unicode_is_refused_where_it_breaks() {
        let line = |bytes: &[u8], forced| decode(bytes, forced).err();
        assert_eq!(
            line(b"\xEF\xBB\xBFa\nb\n\xFF", None),
            Some(Refusal::Undecodable { encoding: TextEncoding::Utf8, line: 3 })
        );
        assert_eq!(
            line(b"\xFF\xFEa\0\n\0b", None),
            Some(Refusal::Undecodable { encoding: TextEncoding::Utf16Le, line: 2 })
        );
        assert_eq!(line(b"kpi;2024-11\nK01;3\x004\n", None), Some(Refusal::NulByte { line: 2 }));
    }
}
