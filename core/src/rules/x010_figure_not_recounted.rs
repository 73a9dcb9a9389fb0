use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Severity};
use crate::report::{Figures, Synthesis};

pub(super) static RULE: Rule = Rule {
    code: "X010",
    name: "figure-not-recounted",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.8"),
    title: Bilingual { vi: "Số liệu không đếm lại được", en: "A figure does not recount" },
    message: Bilingual {
        vi: "số liệu không khớp khi đếm lại từ các mục được dẫn[: {figure}]",
        en: "the figure is not what the entries of the synthesis count to[: {figure}]",
    },
    help: Bilingual {
        vi: "tổng hợp lại từ các báo cáo; không sửa tay số liệu",
        en: "compose it again from the reports; do not edit figures by hand",
    },
    page: include_str!("x010_figure_not_recounted.md"),
    check: Check::Synthesis(check),
};

fn check(synthesis: &Synthesis, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let (reports, issues) = (synthesis.reports.as_slice(), synthesis.issues.as_slice());
    // What is beyond the bounds of a synthesis cannot have been read as one.
    let Ok(recounted) = Figures::of(reports, issues, synthesis.followed_up.as_slice()) else {
        return sink.cannot(WhyNot::Unreadable);
    };
    for (list, at) in synthesis.figures.unlike(&recounted) {
        let pointer = sink.here().name("figures").name(list);
        let pointer = at.map_or_else(|| pointer.clone(), |at| pointer.index(at));
        sink.fail(pointer, [("figure", list.to_owned())]);
    }
}
