use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Severity};
use crate::report::{Channel, Focus, Issue};

pub(super) static RULE: Rule = Rule {
    code: "C018",
    name: "online-focus-without-channel",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: Some("CT53.2.1"),
    title: Bilingual {
        vi: "Ghi dư luận trên mạng nhưng không nghe từ mạng",
        en: "Online opinion that was not heard online",
    },
    message: Bilingual {
        vi: "vấn đề được ghi là dư luận trên không gian mạng nhưng không có kênh `online`",
        en: "the issue is marked as opinion online, and `online` is not among its channels",
    },
    help: Bilingual {
        vi: "thêm kênh `online`, hoặc bỏ `online_opinion` nếu chỉ là việc xảy ra trên mạng",
        en: "add the channel `online`, or drop `online_opinion` if it is only about something that happened online",
    },
    page: include_str!("c018_online_focus_without_channel.md"),
    check: Check::Issue(check),
};

fn check(issue: &Issue, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let marked = issue.focus.iter().position(|focus| *focus == Focus::OnlineOpinion);
    let heard = issue.channels.iter().any(|channel| *channel == Channel::Online);
    if let Some(index) = marked.filter(|_| !heard) {
        sink.fail(sink.here().name("focus").index(index), []);
    }
}
