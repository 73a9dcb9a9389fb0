use super::{Check, Classes, Gap, Roles, Rule, Scan, Shape, Sink, Words};
use crate::finding::{Bilingual, Severity};

pub(super) static RULE: Rule = Rule {
    code: "P011",
    name: "post-judged",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Warning,
    clause: None,
    title: Bilingual { vi: "Chức danh kèm đánh giá", en: "Judged post" },
    message: Bilingual {
        vi: "văn bản đánh giá người giữ một chức danh mà chỉ một người giữ",
        en: "the text judges the holder of a post that one person holds",
    },
    help: Bilingual {
        vi: "nêu cơ quan, tổ chức thay cho chức danh, chẳng hạn “UBND xã”, và nêu việc thay cho người",
        en: "name the body instead of the post, such as the commune's People's Committee, and the matter instead of the person",
    },
    page: include_str!("p011_post_judged.md"),
    check: Check::Text(Classes::POST, check),
};

/// Faults found in people. Each is one or more words that stand together.
const FAULTS: [&str; 92] = [
    "quan liêu",
    "hách dịch",
    "cửa quyền",
    "tham nhũng",
    "tham ô",
    "tham lam",
    "vòi vĩnh",
    "nhũng nhiễu",
    "sách nhiễu",
    "nhận tiền",
    "nhận hối lộ",
    "đòi hối lộ",
    "ăn hối lộ",
    "ăn chặn",
    "ăn bớt",
    "ăn tiền",
    "lạm thu",
    "bao che",
    "móc ngoặc",
    "thông đồng",
    "tư lợi",
    "trục lợi",
    "vụ lợi",
    "thiên vị",
    "ưu ái",
    "thiếu công tâm",
    "thiếu trách nhiệm",
    "thiếu gương mẫu",
    "thiếu khách quan",
    "thiếu minh bạch",
    "thiếu công bằng",
    "thiếu năng lực",
    "thiếu tôn trọng",
    "thiếu dân chủ",
    "thiếu sâu sát",
    "vô trách nhiệm",
    "vô cảm",
    "lơ là",
    "buông lỏng",
    "qua loa",
    "chiếu lệ",
    "đùn đẩy",
    "né tránh",
    "trốn tránh",
    "độc đoán",
    "gia trưởng",
    "chuyên quyền",
    "lộng quyền",
    "lạm quyền",
    "mất dân chủ",
    "mất đoàn kết",
    "yếu kém",
    "năng lực kém",
    "năng lực yếu",
    "bất tài",
    "hứa suông",
    "hứa hão",
    "hứa lèo",
    "nói một đằng",
    "mập mờ",
    "không minh bạch",
    "không công tâm",
    "không gương mẫu",
    "không xứng",
    "không trung thực",
    "không sâu sát",
    "khuất tất",
    "gian dối",
    "dối trá",
    "suy thoái",
    "biến chất",
    "sa sút",
    "bê tha",
    "say xỉn",
    "vắng mặt",
    "tự ý",
    "chèn ép",
    "trù dập",
    "ức hiếp",
    "coi thường",
    "tắc trách",
    "bè phái",
    "nể nang",
    "thô lỗ",
    "lớn tiếng",
    "quát",
    "nạt",
    "chỉ giỏi",
    "mất uy tín",
    "xa dân",
    "chạy chức",
    "kém",
];

/// Between a post and a fault these say that the holder acts upon it, or that somebody else is meant.
const ACTS: &str = "chỉ xử chống phòng kiểm kiểm yêu đề giải trả tiếp nghe khẳng phát khắc chấn ngăn cấm nhắc cảnh mong kiến phản những các nạn";

/// How many words a fault may stand behind the post.
const REACH: usize = 16;

fn check(scan: &Scan<'_>, sink: &mut Sink<'_>) {
    let words = scan.words();
    for at in words.with(Roles::POST) {
        let Some(first) = opening(words, at) else { continue };
        // Holders in general are nobody in particular.
        let general =
            first.checked_sub(1).is_some_and(|before| words.is(before, "các những nhiều mấy mỗi từng số"));
        let Some(last) = fault(words, at).filter(|_| !general) else { continue };
        if let Some((first, last)) = words.get(first).zip(words.get(last.saturating_sub(1))) {
            sink.fail_span(scan.text, scan.plain().origin(first.start..last.end));
        }
    }
}

/// Where the post begins whose last or only word stands at `at`; none if it is no post of one person.
fn opening(words: &Words, at: usize) -> Option<usize> {
    let before = at.checked_sub(1).filter(|_| words.get(at).is_some_and(|word| word.gap.is_space()));
    let after = |first: &str| before.filter(|before| words.is(*before, first));
    let next = |word: &str| words.is(at.saturating_add(1), word);
    if words.is(at, "tịch") {
        after("chủ")
    } else if words.is(at, "thư") {
        after("bí")
    } else if words.is(at, "đốc") {
        after("giám")
    } else if words.is(at, "trưởng") {
        after("hiệu tổ trạm đội chi viện cục")
            .or_else(|| next("ấp khóm thôn ban phòng công trạm khu đoàn").then_some(at))
    } else if words.is(at, "chánh") {
        (next("thanh") || next("văn") || next("án")).then_some(at)
    } else {
        None
    }
}

/// The end of a fault that is found in the holder of the post at `at`, in a named place or body.
fn fault(words: &Words, at: usize) -> Option<usize> {
    let mut named = false;
    for here in (at.saturating_add(1)..words.len()).take(REACH) {
        let word = words.get(here)?;
        // A comma may stand inside the place, and nowhere else.
        let inside = word.gap == Gap::COMMA && (word.roles.meets(Roles::PLACE) || words.is(here, "thị"));
        if !(word.gap.is_space() || inside || word.gap == Gap::DOT) {
            return None;
        }
        if named && let Some(len) = found_at(words, here) {
            let denied = words.is(here.saturating_sub(1), "không chẳng chưa chống");
            return (!denied).then_some(here.saturating_add(len));
        }
        named |=
            word.is_capital() || word.shape == Shape::Number || words.is(here, "ấp khóm xã phường huyện");
        if words.is(here, ACTS) && !word.is_capital() {
            return None;
        }
    }
    None
}

/// How many words the fault has that stands at `at`, if one does.
fn found_at(words: &Words, at: usize) -> Option<usize> {
    let key = words.key(at);
    let begins = |fault: &&&str| words.bare || fault.starts_with(key);
    FAULTS.iter().filter(begins).find_map(|fault| words.phrase(at, fault))
}
