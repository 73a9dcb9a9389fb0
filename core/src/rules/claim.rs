//! What the words around a number say it is.

use std::ops::Range;

use super::scan::Scan;
use super::words::{Gap, Roles, Shape, Words};

/// What the nearest word before a number says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Claim {
    /// The words say nothing.
    Open,
    Citizen,
    Phone,
    Bank,
    Insurance,
    Passport,
    /// A thing: a bar code, a lot, a form.
    Thing,
}

/// How many words before a number are looked at, numbers not counted, and how many with them.
const REACH: usize = 6;
const FARTHEST: usize = 40;

impl Scan<'_> {
    /// What the words say the number at `original` bytes is. A number that is measured in a unit is a thing.
    pub(super) fn claim(&self, original: &Range<usize>) -> Claim {
        let words = self.words();
        let position = |at| words.at(self.plain().position(at));
        let behind = position(original.end);
        // Without accents `ngan` begins `ngan hang` more often than it counts.
        let after = words.get(behind).filter(|_| !(words.bare && words.is(behind, "ngàn")));
        // Letters right behind belong to the code of a parcel or a bill.
        let runs_on = self.text.get(original.end..).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        let percent = self.text.get(original.end..).is_some_and(|rest| rest.trim_start().starts_with('%'));
        if runs_on
            || percent
            || after.is_some_and(|word| word.gap.is_space() && word.roles.meets(Roles::UNIT))
        {
            return Claim::Thing;
        }
        before(words, position(original.start))
    }

    /// Whether one of `words` stands right before `original` bytes.
    pub(super) fn follows(&self, original: &Range<usize>, words: &str) -> bool {
        let position = self.words().at(self.plain().position(original.start));
        position.checked_sub(1).is_some_and(|before| self.words().is(before, words))
    }
}

/// What the words before the one at `at` say it is.
pub(super) fn before(words: &Words, at: usize) -> Claim {
    let mut looked = 0;
    for (back, here) in (0..at).rev().zip((0..=at).rev()).take(FARTHEST) {
        let ends = words.get(here).is_some_and(|word| word.gap.meets(Gap::STOP));
        if looked == REACH || (ends && !words.is(back, "no stk tk đt sđt cccd cmnd tel")) {
            break;
        }
        let Some(word) = words.get(back) else { break };
        if word.roles.meets(Roles::CLAIM.or(Roles::NETWORK))
            && let Some(claim) = of(words, back)
        {
            return claim;
        }
        if word.shape != Shape::Number {
            looked = looked.saturating_add(1);
        }
    }
    Claim::Open
}

fn of(words: &Words, at: usize) -> Option<Claim> {
    let follows = |word: &str| at.checked_sub(1).is_some_and(|before| words.is(before, word));
    Some(match () {
        () if words.is(at, "cccd cmnd cmt") => Claim::Citizen,
        () if words.is(at, "cước") && follows("căn") => Claim::Citizen,
        () if words.is(at, "minh") && follows("chứng") => Claim::Citizen,
        () if words.is(at, "danh") && follows("định") => Claim::Citizen,
        () if words.is(at, "đt sđt gọi hotline zalo") => Claim::Phone,
        () if words.is(at, "thoại") && follows("điện") => Claim::Phone,
        () if words.is(at, "stk tk vietcombank agribank bidv sacombank vietinbank techcombank") => {
            Claim::Bank
        }
        () if words.is(at, "khoản") && (follows("tài") || follows("chuyển")) => Claim::Bank,
        () if words.is(at, "bhxh bhyt") => Claim::Insurance,
        () if words.is(at, "hiểm") && follows("bảo") => Claim::Insurance,
        () if words.is(at, "passport hc") => Claim::Passport,
        () if words.is(at, "chiếu") && follows("hộ") => Claim::Passport,
        () if words.is(at, "vạch lô hiệu serial biểu") => Claim::Thing,
        () => return None,
    })
}
