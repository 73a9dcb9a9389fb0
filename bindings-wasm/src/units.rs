//! A text as JavaScript holds it, in UTF-16.

use std::sync::LazyLock;

/// Where the table ends: Vietnamese lies before it, but for dashes and quotation marks.
const END: usize = 0x2000;

/// The UTF-8 of each of the first characters, in three bytes, and in the highest byte how many of them it takes.
static ENCODED: LazyLock<[u32; END]> = LazyLock::new(|| {
    let entry = |unit: u32| {
        let mut bytes = [0; 4];
        let len = char::from_u32(unit).map_or(0, |character| character.encode_utf8(&mut bytes).len());
        u32::from_le_bytes(bytes) | ((len as u32) << 24)
    };
    std::array::from_fn(|unit| entry(unit as u32))
});

/// Returns `units` in UTF-8; nothing if they hold half a character.
///
/// Four bytes are written wherever the last character ended, and the next is written over what it does not take: how many
/// it takes is in Vietnamese nothing that a processor could guess.
pub(crate) fn utf8(units: &[u16]) -> Option<Vec<u8>> {
    let table: &[u32; END] = &ENCODED;
    // A unit takes three bytes at most, and four units are written into one window.
    let mut bytes = vec![0; units.len() * 3 + 16];
    let (mut rest, mut end) = (units, 0);
    while !rest.is_empty() {
        let window: &mut [u8; 16] = bytes.get_mut(end..)?.first_chunk_mut()?;
        let taken = match rest.first_chunk::<4>() {
            Some(four) if four.iter().all(|unit| usize::from(*unit) < END) => {
                let mut at = 0;
                for unit in four {
                    let entry = table[usize::from(*unit) % END];
                    window[at..at + 4].copy_from_slice(&entry.to_le_bytes());
                    at += (entry >> 24 & 3) as usize;
                }
                end += at;
                4
            }
            _ => {
                let character = char::decode_utf16(rest.iter().copied()).next()?.ok()?;
                end += character.encode_utf8(window).len();
                character.len_utf16()
            }
        };
        rest = &rest[taken..];
    }
    bytes.truncate(end);
    Some(bytes)
}
