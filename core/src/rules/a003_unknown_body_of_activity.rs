use super::{Check, Rule, Scene, Sink, WhyNot};
use crate::finding::{Bilingual, Pointer, Severity};
use crate::report::Activity;
use crate::shape::UnitCode;

pub(super) static RULE: Rule = Rule {
    code: "A003",
    name: "unknown-body-of-activity",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.5"),
    title: Bilingual {
        vi: "Không có cơ quan này vào ngày hoạt động",
        en: "No such body on the day of the activity",
    },
    message: Bilingual { vi: "ngày {day} không có cơ quan này", en: "there was no such body on {day}" },
    help: Bilingual {
        vi: "ghi mã của cơ quan đang có vào ngày ấy",
        en: "give the code of a body that existed that day",
    },
    page: include_str!("a003_unknown_body_of_activity.md"),
    check: Check::Activity(check),
};

fn check(activity: &Activity, scene: &Scene<'_>, sink: &mut Sink<'_>) {
    let Ok(view) = scene.jurisdiction.hierarchy().as_of(activity.on) else {
        return sink.cannot(WhyNot::OutOfReach);
    };
    let bodies = activity.bodies.iter().enumerate();
    let bodies = bodies.map(|(index, body)| (sink.here().name("bodies").index(index), body));
    let promised = activity.commitments.iter().enumerate();
    let promised =
        promised.map(|(index, one)| (sink.here().name("commitments").index(index).name("body"), &one.body));
    let unknown = |(_, body): &(Pointer, &UnitCode)| view.unit(body.as_str()).is_err();
    let unknown: Vec<_> = bodies.chain(promised).filter(unknown).collect();
    for (pointer, _) in unknown {
        sink.fail(pointer, [("day", activity.on.to_string())]);
    }
}
