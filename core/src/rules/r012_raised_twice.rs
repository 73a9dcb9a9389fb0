use super::{Check, Rule, Scene, Sink};
use std::collections::BTreeMap;

use crate::finding::{Bilingual, Severity};
use crate::report::AgencyResults;

pub(super) static RULE: Rule = Rule {
    code: "R012",
    name: "raised-twice",
    since: "0.1.0",
    severity: Severity::Error,
    floor: Severity::Error,
    clause: Some("CT53.8"),
    title: Bilingual {
        vi: "Một vấn đề nằm ở hai nội dung", en: "An issue stands in two matters"
    },
    message: Bilingual {
        vi: "vấn đề này đã nằm ở nội dung {matter}",
        en: "this issue stands in matter {matter} already",
    },
    help: Bilingual {
        vi: "một vấn đề thuộc một nội dung; gộp hai nội dung nếu chúng là một",
        en: "an issue belongs to one matter; join the two if they are one",
    },
    page: include_str!("r012_raised_twice.md"),
    check: Check::Results(check),
};

fn check(report: &AgencyResults, _: &Scene<'_>, sink: &mut Sink<'_>) {
    let mut seen = BTreeMap::new();
    for (index, matter) in report.matters.iter().enumerate() {
        for (position, raised) in matter.raised.iter().enumerate() {
            // The first serial number may be left out.
            if let Some(earlier) = seen.insert((raised.key(), &raised.id), &matter.id) {
                let pointer = sink.here().name("matters").index(index).name("raised").index(position);
                sink.fail(pointer, [("matter", earlier.to_string())]);
            }
        }
    }
}
