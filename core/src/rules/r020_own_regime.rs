use super::{Check, Rule, Scene, Sink};
use crate::finding::{Bilingual, Pointer, Severity};
use crate::report::{AgencyResults, CaseState, DeclineReason, Kind, Participation, Report};

pub(super) static RULE: Rule = Rule {
    code: "R020",
    name: "own-regime",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: None,
    title: Bilingual {
        vi: "Khiếu nại, tố cáo có trình tự riêng",
        en: "A complaint or denunciation has its own regime",
    },
    message: Bilingual {
        vi: "nội dung này có vẻ là khiếu nại hoặc tố cáo của cá nhân",
        en: "this seems to be a complaint or denunciation by a person",
    },
    help: Bilingual {
        vi: "không đưa vào báo cáo; chuyển đến cơ quan có thẩm quyền theo Luật Khiếu nại, Luật Tố cáo, là nơi người gửi được bảo vệ. Nếu đã tiếp nhận thì ghi `declined` với `own_regime`",
        en: "leave it out; pass it to the competent body under the laws on complaints and on denunciations, which protect whoever sent it. If it was received already, `declined` with `own_regime`",
    },
    page: include_str!("r020_own_regime.md"),
    check: Check::Report(&[Kind::AgencyResults, Kind::Participation], check),
};

/// What only the papers of such a procedure are called: opinion about complaints in general is told otherwise.
const PAPERS: [&str; 6] =
    ["đơn khiếu nại", "đơn tố cáo", "đơn thư tố cáo", "đơn thư khiếu nại", "người khiếu nại", "người tố cáo"];

fn check(report: &Report, _: &Scene<'_>, sink: &mut Sink<'_>) {
    match report {
        Report::Results(report) => of_results(report, sink),
        Report::Participation(report) => of_participation(report, sink),
        Report::Monthly(_) | Report::Urgent(_) | Report::Synthesis(_) => sink.does_not_apply(),
    }
}

fn names_papers(text: &str) -> bool {
    // However it is typed: decomposed, in capitals, with spaces or line ends between.
    let text = crate::nfc::composed(text).to_lowercase();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    PAPERS.iter().any(|paper| text.contains(paper))
}

/// What people hand over at a dialogue may be such a paper: it is passed on, and told of nowhere.
fn of_participation(report: &Participation, sink: &mut Sink<'_>) {
    for (index, activity) in report.activities.iter().enumerate() {
        let at = || Pointer::default().name("activities").index(index);
        for (member, text) in [("title", activity.title.as_str()), ("summary", activity.summary.as_str())] {
            if names_papers(text) {
                sink.fail(at().name(member), []);
            }
        }
        for (position, commitment) in activity.commitments.iter().enumerate() {
            let texts = [
                ("to_do", Some(commitment.to_do.as_str())),
                ("ground", commitment.ground.as_ref().map(|ground| ground.as_str())),
            ];
            for (member, _) in texts.into_iter().filter(|(_, text)| text.is_some_and(names_papers)) {
                sink.fail(at().name("commitments").index(position).name(member), []);
            }
        }
    }
}

fn of_results(report: &AgencyResults, sink: &mut Sink<'_>) {
    let turned_away = |step: &crate::report::CaseStep| {
        step.state == CaseState::Declined && step.reason == Some(DeclineReason::OwnRegime)
    };
    for (index, matter) in report.matters.iter().enumerate() {
        let mut cases = report.cases.iter().filter(|case| case.matter == matter.id);
        if names_papers(matter.title.as_str()) && !cases.any(|case| case.steps.iter().any(turned_away)) {
            sink.fail(sink.here().name("matters").index(index).name("title"), []);
        }
    }
    for (index, case) in report.cases.iter().enumerate() {
        if case.steps.iter().any(turned_away) {
            continue;
        }
        for (position, step) in case.steps.iter().enumerate() {
            let texts = [
                ("ground", Some(step.ground.as_str())),
                ("status_notes", step.status_notes.as_ref().map(|notes| notes.as_str())),
            ];
            for (member, _) in texts.into_iter().filter(|(_, text)| text.is_some_and(names_papers)) {
                let steps = sink.here().name("cases").index(index).name("steps").index(position);
                sink.fail(steps.name(member), []);
            }
        }
    }
}
