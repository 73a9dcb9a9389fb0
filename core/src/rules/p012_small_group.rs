use super::words::Word;
use super::{Check, Classes, Gap, Roles, Rule, Scan, Shape, Sink, Words};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "P012",
    name: "small-group",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual {
        vi: "Nhóm dân tộc, tôn giáo dưới cấp huyện", en: "Group below the district"
    },
    message: Bilingual {
        vi: "văn bản gắn một nhóm dân tộc hoặc tôn giáo với một nơi dưới cấp huyện",
        en: "the text ties an ethnic or religious group to a place below the district",
    },
    help: Bilingual {
        vi: "nêu nhóm ở cấp huyện trở lên, hoặc nêu nơi mà không nêu nhóm",
        en: "name the group at the district or above, or the place without the group",
    },
    page: include_str!("p012_small_group.md"),
    check: Check::Text(Classes::GROUP, check),
};

/// What may stand between the group and its place.
const BETWEEN: &str = "ở tại thuộc của trong nghèo cận sống quanh chợ chùa xứ đạo địa bàn các khu vực cư trú sinh trên và ngụ thánh thất nhà thờ họ cả tử phật sãi giáo đài lành hảo sơn kỳ hương thiểu số khó khăn";

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    let words = scan.words();
    let mut told: usize = 0;
    for at in words.with(Roles::GROUP) {
        if at < told {
            continue;
        }
        let Some((first, last)) = people(words, at) else { continue };
        let Some((first, end)) = place_behind(words, last)
            .map(|end| (first, end))
            .or_else(|| Some((place_before(words, first)?, last)))
        else {
            continue;
        };
        told = end;
        if let Some((first, last)) = words.get(first).zip(words.get(end.saturating_sub(1))) {
            sink.fail_span(scan.text, scan.plain().origin(first.start..last.end));
        }
    }
}

/// Where the words for a group of people begin and end, if the word at `at` makes them one.
fn people(words: &Words, at: usize) -> Option<(usize, usize)> {
    let next = at.saturating_add(1);
    let follows = |word: &str| words.phrase(next, word).map(|len| next.saturating_add(len));
    // Followers are people by themselves.
    if words.is(at, "giáo") && words.is(next, "dân")
        || words.is(at, "tín") && words.is(next, "đồ")
        || words.is(at, "phật") && words.is(next, "tử")
    {
        return Some((at, next.saturating_add(1)));
    }
    if words.is(at, "sãi") {
        return words.is(at.checked_sub(1)?, "sư").then_some((at.saturating_sub(1), next));
    }
    let end = if words.is(at, "khmer chăm balamôn hoa") {
        // The last is a flower too, unless it has a capital.
        let flower = !words.is(at, "khmer chăm balamôn") && !words.get(at).is_some_and(Word::is_capital);
        (!flower).then_some(next)?
    } else if words.is(at, "cao") {
        follows("đài")?
    } else if words.is(at, "tin") {
        follows("lành")?
    } else if words.is(at, "hòa") {
        follows("hảo")?
    } else if words.is(at, "bửu") {
        follows("sơn")?
    } else if words.is(at, "công phật hồi") {
        follows("giáo")?
    } else {
        return None;
    };
    // A temple, a script, a festival of theirs is no group of people.
    let first = (1..=4)
        .filter_map(|back| at.checked_sub(back))
        .take_while(|before| words.get(before.saturating_add(1)).is_some_and(|word| word.gap.is_space()));
    let people = |before: &usize| {
        words.get(*before).is_some_and(|word| word.roles.meets(Roles::PEOPLE))
            || (words.is(*before, "đạo") && !words.is(at, "khmer hoa chăm"))
    };
    let mut begins = first.clone().filter(people);
    let nearest = begins.next()?;
    // Only the kin of the word stands between: dân tộc, đạo, Phật giáo.
    let close = (nearest.saturating_add(1)..at)
        .all(|between| words.is(between, "dân tộc đạo người phật giáo và tín đồ tử"));
    close.then(|| (begins.last().unwrap_or(nearest), end))
}

/// The end of a place below the district that follows the group ending at `from`.
fn place_behind(words: &Words, from: usize) -> Option<usize> {
    for at in from..from.saturating_add(12) {
        let word = words.get(at)?;
        if !(word.gap.is_space() || word.gap == Gap::COMMA) {
            return None;
        }
        if let Some(end) = place(words, at) {
            return Some(end);
        }
        let passes = word.is_capital()
            || word.shape == Shape::Number
            || words.is(at, BETWEEN)
            || word.roles.meets(Roles::PEOPLE.or(Roles::GROUP));
        if !passes
            || words.is(at, "huyện tỉnh thành")
            || (words.is(at, "thị") && !words.is(at.saturating_add(1), "trấn"))
        {
            // `thị trấn` is looked at from its second word.
            return None;
        }
    }
    None
}

/// The end of a place below the district that begins at `at`, with its name or number.
fn place(words: &Words, at: usize) -> Option<usize> {
    let kind = words.get(at)?;
    let alone = kind.roles.meets(Roles::LOW)
        && !at.checked_sub(1).is_some_and(|before| words.is(before, "thị thành") && !words.is(at, "trấn"));
    let next = at.saturating_add(1);
    let at = if words.is(at, "thị") && words.is(next, "trấn") { next } else { at };
    let next = at.saturating_add(1);
    let named = words
        .get(next)
        .is_some_and(|word| word.gap.is_space() && (word.is_capital() || word.shape == Shape::Number));
    ((alone || words.is(at, "trấn")) && named).then(|| {
        let mut end = next.saturating_add(1);
        while words.continues_name(end) {
            end = end.saturating_add(1);
        }
        end
    })
}

/// The beginning of a place below the district that stands before the group beginning at `first`.
fn place_before(words: &Words, first: usize) -> Option<usize> {
    let gap = words.get(first)?.gap;
    if !(gap.is_space() || gap == Gap::COMMA) {
        return None;
    }
    let mut at = first.checked_sub(1)?;
    for _ in 0..5 {
        if let Some(end) = place(words, at) {
            return (end <= first).then_some(at);
        }
        let word = words.get(at)?;
        if !(word.is_capital() || word.shape == Shape::Number) || !word.gap.is_space() {
            return None;
        }
        at = at.checked_sub(1)?;
    }
    None
}
