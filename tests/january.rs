//! The month in `data/tra-vinh-2025-01` is what its README says it is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use dlxh::deadlines::{Standing, Standings};
use dlxh::report::MonthlyOpinion;

use dlxh::shape::List;
use dlxh::{Jurisdiction, Severity, StandingOptions, ValidateOptions, Validation};
use dlxh_conformance::{files, here, jurisdiction, month};
use serde_json::Value;

const NOW: &str = "2025-01-20T08:00:00+07:00";

/// The bytes of every report, by the name of its file.
fn reports() -> BTreeMap<String, Vec<u8>> {
    let named = |path: std::path::PathBuf| {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (name, fs::read(path).expect("a readable file"))
    };
    month().into_iter().map(named).collect()
}

fn options() -> ValidateOptions {
    let digest = |path| serde_json::from_slice(&fs::read(path).expect("a file")).expect("a digest");
    let digests = files(&here().join("data/tra-vinh-2025-01/context"), ".json").into_iter().map(digest);
    let options = ValidateOptions::at(NOW.parse().expect("an instant"));
    ValidateOptions { context: List::new(digests.collect()).expect("few digests"), ..options }
}

fn validate(report: &[u8]) -> Validation {
    Jurisdiction::tra_vinh().validate(report, &options()).expect("it is JSON")
}

/// The cells of the README's table, by the name of the file.
fn rows() -> BTreeMap<String, Vec<String>> {
    let readme = fs::read_to_string(here().join("data/tra-vinh-2025-01/README.md")).expect("the README");
    let table = readme.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| tệp"));
    let cells = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    table.map(cells).map(|row| (row[1].clone(), row)).collect()
}

#[test]
fn every_report_comes_out_as_its_row_says() {
    let (reports, rows) = (reports(), rows());
    assert!(reports.keys().eq(rows.keys()), "files and rows differ");
    for (name, report) in &reports {
        let answer = validate(report);
        let errors = answer.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let families: BTreeSet<&str> = errors.map(|finding| &finding.code.as_str()[..1]).collect();
        let expected = &rows[name][5];
        let told = match expected.split_once('(') {
            Some((_, families)) => families.trim_end_matches(')').split(", ").collect(),
            // What a legacy encoding costs is for family T to say; nothing else may be wrong with the report.
            None if expected.starts_with("tùy họ T") => {
                families.intersection(&["T"].into()).copied().collect()
            }
            None => BTreeSet::new(),
        };
        assert_eq!(families, told, "{name}");
        assert_eq!(answer.accepted(), told.is_empty(), "{name}");
    }
}

#[test]
fn under_the_illustrative_decision_two_are_late_and_one_is_missing() {
    let reports = reports();
    let together =
        [b"[", reports.values().cloned().collect::<Vec<_>>().join(&b',').as_slice(), b"]"].concat();
    let asked = StandingOptions::of("monthly-report", "2025-01", NOW).expect("options");
    let local = jurisdiction("tra-vinh+illustrative");
    let Standings { units, .. } = local.standing(&together, &asked).expect("standings");
    let at =
        |standing| units.iter().filter(move |unit| unit.standing == standing).map(|unit| unit.unit.as_str());
    assert!(at(Standing::Late).eq(["TV-HU-TCU", "TV-LDLD"]));
    let certain = Jurisdiction::tra_vinh().standing(&together, &asked).expect("standings").units;
    let certain = certain.iter().filter(|unit| unit.duty == dlxh::regime::DutyKind::Certain);
    let missing: Vec<_> =
        certain.filter(|unit| unit.submitted_at.is_none()).map(|unit| unit.unit.as_str()).collect();
    assert_eq!(missing, ["TV-TDTN"]);
    assert!(at(Standing::Overdue).any(|unit| unit == "TV-TDTN"));

    let late = rows().into_values().filter(|row| row[4] == "trễ").map(|row| row[1].clone());
    let on_late = |name: &String| local.validate(&reports[name], &options()).expect("it is JSON");
    let coded: Vec<_> = reports
        .keys()
        .filter(|name| on_late(name).findings.iter().any(|finding| finding.code.as_str() == "D001"))
        .cloned()
        .collect();
    assert_eq!(late.collect::<Vec<_>>(), coded);
}

#[test]
fn one_report_is_broken_in_five_places_and_one_only_stopped_in_the_middle() {
    let codes = |name: &str| {
        let findings = validate(&reports()[name]).findings;
        let codes = findings.iter().map(|finding| finding.code.as_str().to_owned());
        codes.filter(|code| code.starts_with('S')).collect::<Vec<_>>()
    };
    let mut broken = codes("09-thanh-pho-tra-vinh");
    broken.sort();
    assert_eq!(broken, ["S001", "S002", "S003", "S004", "S005"]);
    let draft = codes("13-hoi-lien-hiep-phu-nu-tinh");
    assert!(draft.len() > 5 && draft.iter().all(|code| code == "S001"), "{draft:?}");
}

#[test]
fn the_digest_of_december_is_what_january_continues() {
    let report = &reports()["01-huyen-cang-long"];
    let open = |options: &ValidateOptions| {
        let answer = Jurisdiction::tra_vinh().validate(report, options).expect("it is JSON");
        answer.not_evaluable.iter().any(|open| open.code.as_str() == "X001")
    };
    assert!(open(&ValidateOptions::at(NOW.parse().expect("an instant"))));
    assert!(!open(&options()));
    let followed = MonthlyOpinion::from_json(report).expect("it is sound").followed_up;
    let digest = &options().context.into_vec()[0];
    let given = digest.issues.iter().filter(|issue| issue.forecast).map(|issue| &issue.id);
    assert!(followed.iter().map(|entry| &entry.issue).eq(given), "every forecast of December is followed up");
}

#[test]
fn three_accepted_reports_raise_the_salt_about_one_plan() {
    let raises = |report: &[u8]| {
        let issues =
            MonthlyOpinion::from_json(report).map(|report| report.issues.into_vec()).unwrap_or_default();
        let mut issues = issues.iter().filter(|issue| issue.topic.as_str() == "agriculture/salinity");
        issues.any(|issue| {
            issue.about.iter().any(|about| about.reference.as_str().starts_with("Kế hoạch phòng, chống"))
        }) && validate(report).accepted()
    };
    let names: Vec<_> =
        reports().into_iter().filter(|(_, report)| raises(report)).map(|(name, _)| name).collect();
    assert_eq!(names, ["01-huyen-cang-long", "02-huyen-cau-ke", "12-hoi-nong-dan-tinh"]);
}

/// The texts arrive as they do in practice: one wholly decomposed, one with TCVN3 bytes read as Windows-1252.
#[test]
fn two_reports_hold_the_vietnamese_they_should() {
    let text = |name: &str| String::from_utf8(reports()[name].clone()).expect("UTF-8");
    let composed =
        |c: char| matches!(c, 'À'..='ỹ') && !matches!(c, 'đ' | 'Đ' | '\u{300}'..='\u{36f}' | '‰' | '×' | '÷');
    let decomposed = text("05-huyen-cau-ngang");
    assert_eq!(decomposed.chars().find(|c| composed(*c)), None);
    assert!(decomposed.contains('\u{301}'));
    let document: Value = serde_json::from_str(&text("03-huyen-tieu-can")).expect("JSON");
    let account = document["issues"][1]["account"].as_str().expect("an account");
    assert!(account.starts_with("Nh©n d©n ®ång t×nh vµ phÊn khëi víi dù ¸n cÇu §¹i Ng·i"));
    assert_eq!(
        account.chars().find(|c| *c > '\u{ff}'),
        None,
        "a byte of Windows-1252 that TCVN3 does not use"
    );
}
