use super::{Check, Classes, Gap, Roles, Rule, Scan, Shape, Sink, Words};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "P009",
    name: "named-person",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual { vi: "Họ tên người", en: "Named person" },
    message: Bilingual { vi: "văn bản nêu tên một người", en: "the text names a person" },
    help: Bilingual {
        vi: "thay bằng nhóm người, chẳng hạn “một hộ dân”, “một số cử tri”",
        en: "write the group instead, such as `a household` or `some voters`",
    },
    page: include_str!("p009_named_person.md"),
    check: Check::Text(Classes::NAME, check),
};

/// Who is not a person of today, and what only looks like one: honorific and first word of the name.
const NOBODY: [(&str, &str); 9] = [
    ("bác cụ", "hồ"),
    ("ông", "trời địa táo công bà"),
    ("bà", "chúa om rịa đen"),
    ("cô", "tô"),
    ("anh", "hùng quốc"),
    ("sư", "đoàn phạm"),
    ("hồ", "chí"),
    ("thầy", "thuốc"),
    ("chú", "thích"),
];

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    let words = scan.words();
    let mut told: usize = 0;
    for at in words.with(Roles::HONORIFIC.or(Roles::SURNAME)) {
        let Some(word) = words.get(at) else { continue };
        if at < told {
            continue;
        }
        let found = if word.roles.meets(Roles::HONORIFIC) { addressed(words, at) } else { None };
        let Some((first, end)) = found.or_else(|| full_name(words, at)) else { continue };
        told = end;
        let bytes =
            words.get(first).zip(words.get(end.saturating_sub(1))).map(|(first, last)| first.start..last.end);
        if let Some(bytes) = bytes {
            sink.fail_span(scan.text, scan.plain().origin(bytes));
        }
    }
}

/// How many words a name has at most.
const LONGEST: usize = 12;

/// The end of the name that begins at `at`: every capitalised word, with initials and hyphens between.
fn name_end(words: &Words, at: usize) -> usize {
    let mut end = at.saturating_add(1);
    let joins = Gap::DOT.or(Gap::DASH);
    while end.saturating_sub(at) < LONGEST
        && words.get(end).is_some_and(|word| {
            word.is_capital()
                && (word.gap.is_space() || (word.gap.meets(joins) && !word.gap.meets(Gap::STOP)))
        })
    {
        end = end.saturating_add(1);
    }
    end
}

/// An honorific and a name: where both begin and end.
fn addressed(words: &Words, at: usize) -> Option<(usize, usize)> {
    let honorific = words.get(at)?;
    let next = at.checked_add(1)?;
    let name = words.get(next).filter(|name| name.is_capital() && name.gap.is_space())?;
    let first = opening(words, at)?;
    let opens = words.get(first)?;
    let nobody = NOBODY.iter().any(|(before, after)| words.is(at, before) && words.is(next, after));
    let end = name_end(words, next);
    let several = end > next.saturating_add(1);
    // A family name and another word: enough where capitals or missing accents say little.
    let full = name.roles.meets(Roles::SURNAME) && several;
    let initial = name.shape == Shape::Initial;
    if nobody
        || name.roles.meets(Roles::GROUP)
        || (name.roles.meets(Roles::OFFICE) && !full)
        || in_place(words, first)
    {
        return None;
    }
    let shouted = honorific.shape == Shape::Upper;
    let begins =
        opens.gap.meets(Gap::STOP.or(Gap::COLON).or(Gap::PARENTHESIS)) && !opens.gap.meets(Gap::QUOTE);
    // With a capital inside a sentence it is part of the name of something else.
    let proper = opens.shape == Shape::Title && !begins;
    let sound = if shouted || words.bare || proper {
        full || (initial && !words.bare)
    } else {
        // `Ông Đùng là tên khu chợ`
        !(begins && words.is(end, "là") && words.is(end.saturating_add(1), "tên"))
    };
    sound.then_some((first, end))
}

/// Where the honorific begins whose last word stands at `at`; none if that word is no honorific here.
fn opening(words: &Words, at: usize) -> Option<usize> {
    let before = at.checked_sub(1);
    let directly = words.get(at).is_some_and(|word| word.gap.is_space());
    let after = |first: &str| before.filter(|before| directly && words.is(*before, first));
    if words.is(at, "sĩ") {
        after("bác y dược thạc tiến nghệ ca họa nhạc")
    } else if words.is(at, "chí") {
        after("đồng")
    } else if words.is(at, "mục") {
        after("linh")
    } else if words.is(at, "thượng") {
        after("hòa")
    } else if words.is(at, "tọa") {
        after("thượng")
    } else if words.is(at, "đức") {
        after("đại")
    } else if words.is(at, "cả") {
        after("sư")
    } else if words.is(at, "sư") {
        after("mục luật kỹ giáo ni").or(Some(at))
    } else {
        // `bà con`, `anh em` and the like do not stand before a name; `các anh` does not either.
        after("các những quý").is_none().then_some(at)
    }
}

/// Whether the name that begins at `at` is that of a street, a school, a hamlet: such a word stands before it, maybe with
/// other names between.
fn in_place(words: &Words, at: usize) -> bool {
    let mut here = at;
    for _ in 0..10 {
        let gap = words.get(here).map_or(Gap::STOP, |word| word.gap);
        let Some(before) = here.checked_sub(1) else { return false };
        let Some(word) = words.get(before) else { return false };
        if gap.meets(Gap::STOP.or(Gap::QUOTE).or(Gap::PARENTHESIS).or(Gap::COLON)) {
            return false;
        }
        if word.roles.meets(Roles::PLACE)
            && (here != at || gap.is_space())
            && !words.is(before, "giáo quốc giống họ công đường bài")
        {
            return true;
        }
        if words.is(before, "đường giống") {
            return true;
        }
        // `đường Nguyễn Đáng, Nguyễn Thị Minh Khai`: back over the names of a list.
        if !(word.is_capital() || word.shape == Shape::Number || words.is(before, "và"))
            || word.roles.meets(Roles::HONORIFIC)
        {
            return false;
        }
        here = before;
    }
    false
}

/// A family name and what makes a full name of it, without an honorific.
fn full_name(words: &Words, at: usize) -> Option<(usize, usize)> {
    let surname = words.get(at).filter(|word| {
        word.roles.meets(Roles::SURNAME) && matches!(word.shape, Shape::Title | Shape::Upper)
    })?;
    let next = at.checked_add(1)?;
    let end = name_end(words, at);
    let middle = words.is(next, "văn thị") && words.continues_name(next) && end >= at.saturating_add(3);
    let long = end >= at.saturating_add(3)
        && end <= at.saturating_add(4)
        && surname.shape == Shape::Title
        && !words.bare
        && !surname.roles.meets(Roles::COMMON.or(Roles::PLACE));
    let cued =
        at.checked_sub(1).is_some_and(|before| words.is(before, "tên hộ")) && end >= at.saturating_add(2);
    let nobody = NOBODY.iter().any(|(before, after)| words.is(at, before) && words.is(next, after));
    // A name that goes on before the family name is that of something else.
    let goes_on = surname.gap.is_space()
        && words.before(at, 1).is_some_and(|word| {
            word.shape == surname.shape
                && word.shape == Shape::Title
                && word.gap.is_space()
                && !word.roles.meets(Roles::HONORIFIC)
        });
    // `Trưởng ấp Hồ Văn …`: the hamlet's head, not the hamlet.
    let head = middle && at.checked_sub(2).is_some_and(|before| words.is(before, "trưởng"));
    ((middle || long || cued) && !nobody && !goes_on && (head || !in_place(words, at))).then_some((at, end))
}
