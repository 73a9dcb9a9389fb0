use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Channel, Focus, Issue};

pub(super) static RULE: Rule = Rule {
    code: "C019",
    name: "online-channel-without-focus",
    since: "0.1.0",
    severity: Severity::Info,
    floor: Severity::Info,
    clause: Some("CT53.2.1"),
    title: Bilingual {
        vi: "Nghe từ mạng nhưng không ghi dư luận trên mạng",
        en: "Heard online, not marked as online opinion",
    },
    message: Bilingual {
        vi: "vấn đề có kênh `online` nhưng không ghi `online_opinion` trong nội dung cần chú trọng",
        en: "`online` is among the channels, and the issue is not marked `online_opinion`",
    },
    help: Bilingual {
        vi: "thêm `online_opinion` vào `focus` nếu ý kiến trên mạng đáng kể",
        en: "add `online_opinion` to `focus` if what is said online matters",
    },
    page: include_str!("c019_online_channel_without_focus.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let heard = issue.channels.iter().position(|channel| *channel == Channel::Online);
    let marked = issue.focus.iter().any(|focus| *focus == Focus::OnlineOpinion);
    if let Some(index) = heard.filter(|_| !marked) {
        sink.fail(sink.here().name("channels").index(index), []);
    }
}
