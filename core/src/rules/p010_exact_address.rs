use super::{Check, Classes, Gap, Roles, Rule, Scan, Shape, Sink, Words};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "P010",
    name: "exact-address",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Địa chỉ nhà", en: "Exact address" },
    message: Bilingual {
        vi: "văn bản có địa chỉ đến số nhà hoặc tổ dân cư",
        en: "the text gives an address down to the house or residents' group",
    },
    help: Bilingual {
        vi: "chỉ ghi đến xã, phường, thị trấn",
        en: "name the commune, ward or township at most",
    },
    page: include_str!("p010_exact_address.md"),
    check: Check::Text(Classes::HOUSE, check),
};

/// Hamlets and quarters.
const HAMLETS: &str = "ấp khóm thôn khu sóc";

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    let words = scan.words();
    let mut told: usize = 0;
    for at in 0..words.len() {
        let opens =
            words.get(at).is_some_and(|word| word.shape == Shape::Number || word.roles.meets(Roles::HOUSE));
        if at < told || !opens {
            continue;
        }
        let Some(end) = house(words, at).or_else(|| group(words, at)) else { continue };
        let end = widest(words, end);
        told = end;
        if let Some((first, last)) = words.get(at).zip(words.get(end.saturating_sub(1))) {
            sink.fail_span(scan.text, scan.plain().origin(first.start..last.end));
        }
    }
}

/// How many numbers one house's may be written in.
const LONGEST: usize = 12;

/// The end of a house's number that begins at `at`, if what stands around it says that it is one.
fn house(words: &Words, at: usize) -> Option<usize> {
    let word = words.get(at)?;
    let next = at.saturating_add(1);
    let nearby = |at: usize| words.get(at).is_some_and(|word| word.gap.is_space() || word.gap == Gap::COMMA);
    let number =
        |at: usize| words.get(at).is_some_and(|word| word.shape == Shape::Number && word.gap.is_space());
    let sure = words
        .phrase(at, "số nhà")
        .or_else(|| words.phrase(at, "nhà số"))
        .or_else(|| words.phrase(at, "căn số"));
    if let Some(len) = sure
        && number(at.saturating_add(len))
    {
        return Some(number_end(words, at.saturating_add(len)).0);
    }
    if words.phrase(at, "nhà không số").is_some() {
        return Some(at.saturating_add(3));
    }
    let from = if words.is(at, "số") && number(next) { next } else { at };
    let begins =
        from > at || (word.shape == Shape::Number && !word.gap.meets(Gap::SLASH.or(Gap::DASH).or(Gap::DOT)));
    // `đường 3/2` is the name of a street.
    let street_itself =
        from == at && words.before(at, 1).is_some_and(|before| before.roles.meets(Roles::STREET));
    if !begins || street_itself || words.get(from)?.shape != Shape::Number {
        return None;
    }
    let (end, parted) = number_end(words, from);
    let street = words.get(end).is_some_and(|word| word.roles.meets(Roles::STREET)) && nearby(end);
    // `5 đường` is a count, `5 đường Đồng Khởi` is a house; `số 3 khóm` and `3/4 ấp` may be anything but for a name behind.
    let named = words.get(end.saturating_add(1)).is_some_and(|word| {
        (word.is_capital()
            || word.shape == Shape::Number
            || words.is(end, "quốc tỉnh hương tổ")
            || words.is(end.saturating_add(1), "số"))
            && word.gap.is_space()
    });
    // An office's number is public; so is that of a document.
    let office = (1..=6)
        .filter_map(|back| at.checked_sub(back))
        .any(|at| words.is(at, "ubnd trụ cơ trạm bưu chi cục phòng"));
    let told =
        street && named && (from > at || parted || words.is(end, "đường") || words.is(end, "hẻm")) && !office;
    told.then_some(end)
}

/// The end of a number such as `45/6`, `1.2.0/7` or `3 4 / 2`, and whether it has a slash.
fn number_end(words: &Words, at: usize) -> (usize, bool) {
    let mut end = at.saturating_add(1);
    let mut parted = false;
    while let Some(word) = words
        .get(end)
        .filter(|_| end.saturating_sub(at) < LONGEST)
        .filter(|word| word.shape == Shape::Number && !word.gap.meets(Gap::COMMA.or(Gap::STOP).or(Gap::DASH)))
    {
        parted |= word.gap.meets(Gap::SLASH);
        end = end.saturating_add(1);
    }
    (end, parted)
}

/// The end of a residents' group that begins at `at`, if the hamlet or quarter it is in follows.
fn group(words: &Words, at: usize) -> Option<usize> {
    if !words.is(at, "tổ") {
        return None;
    }
    let mut end = at.saturating_add(1);
    while words.is(end, "dân phố tự quản ndtq nhân số") {
        end = end.saturating_add(1);
    }
    if words.get(end)?.shape != Shape::Number {
        return None;
    }
    let end = number_end(words, end).0;
    let hamlet = words.get(end).is_some_and(|word| word.gap.is_space() || word.gap == Gap::COMMA)
        && words.is(end, HAMLETS);
    let named =
        words.get(end.saturating_add(1)).is_some_and(|word| word.is_capital() || word.shape == Shape::Number);
    (hamlet && named).then_some(end)
}

/// The end of all that follows as streets, quarters, communes, each with its name.
fn widest(words: &Words, at: usize) -> usize {
    let mut end = at;
    while words.get(end).is_some_and(|word| word.gap.is_space() || word.gap == Gap::COMMA)
        && words.get(end).is_some_and(|word| word.roles.meets(Roles::PLACE.or(Roles::LOW).or(Roles::STREET)))
    {
        end = end.saturating_add(1);
        while words
            .get(end)
            .is_some_and(|word| word.gap.is_space() && (word.is_capital() || word.shape == Shape::Number))
        {
            end = end.saturating_add(1);
        }
    }
    end
}
