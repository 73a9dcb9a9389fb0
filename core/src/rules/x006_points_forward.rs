use super::{Check, Rule, Scene, Sink};
use crate::finding::Pointer;
use crate::finding::{Bilingual, Severity};
use crate::report::{IssueRef, Opinion};

pub(super) static RULE: Rule = Rule {
    code: "X006",
    name: "points-forward",
    since: "0.1.0",
    severity: Severity::Warning,
    floor: Severity::Info,
    clause: None,
    title: Bilingual {
        vi: "Dẫn đến chính mình hoặc kỳ sau", en: "Points to itself or to a later period"
    },
    message: Bilingual {
        vi: "kỳ {period} không trước kỳ của báo cáo này",
        en: "{period} is not before the period of this report",
    },
    help: Bilingual {
        vi: "dẫn đến báo cáo của một kỳ trước", en: "point to a report of an earlier period"
    },
    page: include_str!("x006_points_forward.md"),
    check: Check::Opinion(check),
};

fn check(report: &dyn Opinion, _: &Scene<'_>, sink: &mut Sink<'_>) {
    for (index, issue) in report.issues().iter().enumerate() {
        if let Some(earlier) = &issue.continues {
            look(report, earlier, sink.here().name("issues").index(index).name("continues"), sink);
        }
    }
    for (index, entry) in report.followed_up().iter().enumerate() {
        look(report, &entry.target(), sink.here().name("followed_up").index(index), sink);
    }
}

fn look(report: &dyn Opinion, earlier: &IssueRef, pointer: Pointer, sink: &mut Sink<'_>) {
    // A report outside the rhythm may be of a day in this very month.
    let own = report.key();
    let later = own.period.last_day() < earlier.period.first_day();
    if later || earlier.key(&own.reporter) == own {
        sink.fail(pointer.name("period"), [("period", earlier.period.to_string())]);
    }
}
