//! Runs the catalogue over one report, whole or in parts.

use serde::de::DeserializeOwned;

use super::answer::{NotEvaluable, RuleCounts, ValidateOptions, Validation};
use super::context::{Failure, Scene, Sink, WhyNot};
use super::scan::{Classes, Scan, is_code};
use super::{Check, RULES, Rule, RuleCode, texts};
use crate::decode::{self, Event, Node, Structural};
use crate::error::{Error, ErrorCode};
use crate::finding::{Finding, Pointer, Severity, Step};
use crate::jurisdiction::Jurisdiction;
use crate::order;
use crate::regime::{Regime, RuleSetting};
use crate::report::{
    Activity, AgencyResults, Case, Digest, Envelope, Issue, Kind, MAX_ACTIVITIES, MAX_CASES, MAX_ISSUES,
    MonthlyOpinion, Participation, Report, ReportDigest, UrgentOpinion,
};
use crate::shape::{ClauseCode, Lexical};

/// A report as it could be read: whole, or as the tree of what arrived.
#[derive(Debug)]
pub(crate) enum Document<'d> {
    Whole(Report),
    Parts(Kind, Node<'d>),
}

impl<'d> Document<'d> {
    /// Reads a report.
    ///
    /// # Errors
    /// The lexical fault, if it is not JSON.
    pub(crate) fn read(input: &'d [u8]) -> Result<Self, Error> {
        // What units send is by far the most frequent, and is tried without a look at its schema.
        if let Some(report) = decode::typed(input) {
            return Ok(Self::Whole(Report::Monthly(report)));
        }
        let tree = decode::tree(input)?;
        let kind = Kind::of_schema(tree.member("schema").and_then(Node::text));
        // That one was tried.
        let other = Some(kind).filter(|kind| *kind != Kind::MonthlyOpinion);
        Ok(other.and_then(|kind| kind.read(input)).map_or(Self::Parts(kind, tree), Self::Whole))
    }

    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Whole(report) => report.kind(),
            Self::Parts(kind, _) => *kind,
        }
    }

    pub(crate) fn envelope(&self) -> Envelope {
        match self {
            Self::Whole(report) => report.envelope(),
            Self::Parts(kind, tree) => Envelope::parts(*kind, tree),
        }
    }
}

impl Jurisdiction {
    /// Validates a report: every fault at once, each with its place, and what could not be checked.
    ///
    /// A half-filled form gets every check that its finished parts allow.
    ///
    /// ```
    /// use dlxh::{ErrorCode, Jurisdiction, ValidateOptions};
    ///
    /// let jurisdiction = Jurisdiction::tra_vinh();
    /// let options = ValidateOptions::at("2025-01-20T08:00:00+07:00".parse()?);
    /// // A half-filled form is told what its finished parts lack, and nothing of it is repeated.
    /// let answer = jurisdiction.validate(r#"{"mood": "Gọi 0912 345 678"}"#.as_bytes(), &options)?;
    /// let phone = answer.findings.iter().find(|finding| finding.code.as_str() == "P002").unwrap();
    /// assert_eq!((phone.pointer.to_string(), phone.span.unwrap().start), ("/mood".to_owned(), 4));
    /// // What is no JSON has no findings.
    /// assert_eq!(jurisdiction.validate(b"{", &options).unwrap_err().code(), ErrorCode::Truncated);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// An [`Error`] with the byte if `report` is not JSON; everything else is a finding.
    pub fn validate(&self, report: &[u8], options: &ValidateOptions) -> Result<Validation, Error> {
        let document = Document::read(report)?;
        Ok(self.validate_document(&document, options))
    }

    /// Makes the digest of a monthly or urgent report, or of one on participation: what later and neighbouring reports are checked against.
    ///
    /// ```
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let report = std::fs::read("../tests/data/tra-vinh-2025-01/01-huyen-cang-long.json")?;
    /// assert_eq!(jurisdiction.digest(&report)?.issues.len(), 6);
    /// assert!(jurisdiction.digest(b"{}").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::BadInput`] if the report does not follow its schema or is classified, [`ErrorCode::NotFound`] if its
    /// unit was never in the hierarchy, or the lexical
    /// fault if it is not JSON.
    pub fn digest(&self, report: &[u8]) -> Result<Digest, Error> {
        let read = match Document::read(report)? {
            Document::Whole(read) => read,
            Document::Parts(Kind::UrgentOpinion, _) => {
                Report::Urgent(Box::new(UrgentOpinion::from_json(report)?))
            }
            Document::Parts(Kind::AgencyResults, _) => {
                Report::Results(Box::new(AgencyResults::from_json(report)?))
            }
            Document::Parts(Kind::Participation, _) => {
                Report::Participation(Box::new(Participation::from_json(report)?))
            }
            Document::Parts(..) => Report::Monthly(Box::new(MonthlyOpinion::from_json(report)?)),
        };
        let (reporter, digest) = match (&read, read.digested()) {
            (Report::Results(results), _) => (results.reporter.clone(), Digest::of_results(results)),
            (_, Some(digested)) => (digested.key().reporter, digested.digest()),
            // Of what is composed from reports nothing is taken up by a later one.
            _ => {
                let error = MonthlyOpinion::from_json(report).err();
                return Err(error.unwrap_or(Error::new(ErrorCode::Internal)));
            }
        };
        if self.hierarchy().knows_unit(reporter.as_str()) {
            return digest;
        }
        Err(Error::new(ErrorCode::NotFound)
            .detail("không có đơn vị báo cáo này", "there is no such reporting unit"))
    }

    pub(crate) fn validate_document(&self, document: &Document<'_>, options: &ValidateOptions) -> Validation {
        self.validate_without(None, document, options)
    }

    /// Validates with one rule left out, so that a test can tell what each rule alone is answerable for.
    pub(super) fn validate_without(
        &self,
        left_out: Option<&'static str>,
        document: &Document<'_>,
        options: &ValidateOptions,
    ) -> Validation {
        let envelope = document.envelope();
        let context = options.context.as_slice();
        let scene = Scene::new(self, options.now, context, &envelope, document.kind().name());
        let mut run = Run::new(document.kind(), left_out);
        run.each(
            |rule, sink| {
                if let Check::Halt(check) = rule.check {
                    check(&envelope, sink)
                }
            },
            is_halt,
        );
        if run.failures.is_empty() {
            match document {
                Document::Whole(report) => run.whole(report, &envelope, &scene),
                Document::Parts(_, tree) => run.parts(tree, &envelope, &scene),
            }
        } else {
            run.outcomes.iter_mut().filter(|outcome| **outcome == Outcome::Passed).for_each(|outcome| {
                *outcome = Outcome::NotApplicable;
            });
        }
        run.answer(&scene, options)
    }
}

fn is_halt(check: &Check) -> bool {
    matches!(check, Check::Halt(_))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Passed,
    NotApplicable,
    NotEvaluable,
    Failed,
}

/// A list of a report whose parts are checked one by one.
struct Parts<T> {
    member: &'static str,
    /// How many there may be.
    most: usize,
    /// How a rule checks one of them, if it is about them.
    check: fn(Check) -> Option<PartCheck<T>>,
}

type PartCheck<T> = fn(&T, &Scene<'_>, &mut Sink<'_>);

static ISSUES: Parts<Issue> = Parts {
    member: "issues",
    most: MAX_ISSUES,
    check: |check| match check {
        Check::Issue(check) | Check::MonthlyIssue(check) => Some(check),
        _ => None,
    },
};

static ACTIVITIES: Parts<Activity> = Parts {
    member: "activities",
    most: MAX_ACTIVITIES,
    check: |check| match check {
        Check::Activity(check) => Some(check),
        _ => None,
    },
};

static CASES: Parts<Case> = Parts {
    member: "cases",
    most: MAX_CASES,
    check: |check| match check {
        Check::Case(check) => Some(check),
        _ => None,
    },
};

struct Run {
    /// Rules about other kinds do not run.
    kind: Kind,
    failures: Vec<Failure>,
    not_evaluable: Vec<NotEvaluable>,
    /// One for each rule, in the order of the table.
    outcomes: Vec<Outcome>,
    /// The code of the rule that says nothing in this run.
    left_out: Option<&'static str>,
}

impl Run {
    fn new(kind: Kind, left_out: Option<&'static str>) -> Self {
        let outcome = |rule: &&Rule| {
            if rule.check.concerns(kind) { Outcome::Passed } else { Outcome::NotApplicable }
        };
        let outcomes = RULES.iter().map(outcome).collect();
        Self { kind, failures: Vec::new(), not_evaluable: Vec::new(), outcomes, left_out }
    }

    fn note(&mut self, position: usize, rule: &'static Rule, sink: Sink<'_>) {
        if self.left_out == Some(rule.code) {
            return;
        }
        let outcome = if sink.failed() {
            Outcome::Failed
        } else if !sink.not_evaluable.is_empty() {
            Outcome::NotEvaluable
        } else if sink.applies {
            return;
        } else {
            Outcome::NotApplicable
        };
        if let Some(before) = self.outcomes.get_mut(position) {
            *before = outcome.max(*before);
        }
        self.failures.extend(sink.failures);
        let Ok(code) = RuleCode::new(rule.code) else { return };
        let noted = sink.not_evaluable.into_iter();
        self.not_evaluable.extend(noted.map(|(pointer, reason)| NotEvaluable { code, pointer, reason }));
    }

    /// Runs every rule about this kind of report that `wanted` picks, at the root.
    fn each(&mut self, mut run: impl FnMut(&'static Rule, &mut Sink<'_>), wanted: impl Fn(&Check) -> bool) {
        let kind = self.kind;
        let wanted = |rule: &Rule| rule.check.concerns(kind) && wanted(&rule.check);
        for (position, rule) in RULES.iter().enumerate().filter(|(_, rule)| wanted(rule)) {
            let mut sink = Sink::new(rule);
            run(rule, &mut sink);
            self.note(position, rule, sink);
        }
    }

    fn text(&mut self, steps: &[Step], exact: bool, text: &str) {
        // A hash is no text: now and then its digits look like a phone number.
        if is_code(text) || ReportDigest::accepts(text) {
            return;
        }
        let scan = Scan::new(text);
        if scan.classes.meets(SPELLING) {
            self.scanned(&scan, steps, exact, 0, b'T');
        }
        // What gives a person away stands in one sentence.
        let sentences = if scan.classes.meets(PERSONAL) { scan.sentences() } else { Vec::new() };
        let (mut counted, mut points): (usize, usize) = (0, 0);
        for (start, sentence) in sentences {
            let between = text.get(counted..start).map_or(0, |between| between.chars().count());
            (counted, points) = (start, points.saturating_add(between));
            self.scanned(&sentence, steps, exact, points, b'P');
        }
    }

    /// Runs the text rules of a family; `before` code points stand before the text.
    fn scanned(&mut self, scan: &Scan<'_>, steps: &[Step], exact: bool, before: usize, family: u8) {
        for (position, rule) in RULES.iter().enumerate() {
            let Check::Text(trigger, check) = rule.check else { continue };
            if scan.classes.meets(trigger) && rule.code.as_bytes().first() == Some(&family) {
                let mut sink = Sink::at(rule, steps, exact).after(before);
                check(scan, &mut sink);
                self.note(position, rule, sink);
            }
        }
    }

    fn envelope(&mut self, envelope: &Envelope, scene: &Scene<'_>) {
        self.each(
            |rule, sink| match rule.check {
                Check::Envelope(check) | Check::MonthlyEnvelope(check) => check(envelope, scene, sink),
                _ => {}
            },
            |check| matches!(check, Check::Envelope(_) | Check::MonthlyEnvelope(_)),
        );
    }

    /// Runs the rules about the parts of a report, some of which may not have decoded.
    fn each_part<'p, T: 'p>(
        &mut self,
        list: &Parts<T>,
        parts: impl Iterator<Item = Option<&'p T>> + Clone,
        scene: &Scene<'_>,
    ) {
        let place = |(index, _)| [Step::Name(list.member), Step::Index(index)];
        let places: Vec<_> = parts.clone().enumerate().map(place).collect();
        for (position, rule) in RULES.iter().enumerate() {
            let Some(check) = (list.check)(rule.check).filter(|_| rule.check.concerns(self.kind)) else {
                continue;
            };
            let mut sink = Sink::new(rule);
            for (part, place) in parts.clone().zip(&places) {
                sink.look_at(place);
                match part {
                    Some(part) => check(part, scene, &mut sink),
                    None => sink.cannot(WhyNot::Unreadable),
                }
            }
            self.note(position, rule, sink);
        }
    }

    /// Runs the rules about those parts of an unsound report that are sound themselves.
    fn sound<T: DeserializeOwned>(&mut self, list: &Parts<T>, tree: &Node<'_>, scene: &Scene<'_>) {
        let Some(parts) = tree.member(list.member) else {
            return self
                .each(|_, sink| sink.cannot(WhyNot::Unreadable), |check| (list.check)(*check).is_some());
        };
        // What is beyond the list's bound is told as that, once.
        let parts = parts.list().unwrap_or_default().iter().take(list.most);
        let parts: Vec<Option<T>> = parts.map(decode::part).collect();
        self.each_part(list, parts.iter().map(Option::as_ref), scene);
    }

    fn whole(&mut self, report: &Report, envelope: &Envelope, scene: &Scene<'_>) {
        texts::each(report, &mut |steps, text| self.text(steps, true, text));
        self.envelope(envelope, scene);
        match report {
            Report::Monthly(report) => self.each_part(&ISSUES, report.issues.iter().map(Some), scene),
            Report::Urgent(report) => self.each_part(&ISSUES, report.issues.iter().map(Some), scene),
            Report::Results(report) => self.each_part(&CASES, report.cases.iter().map(Some), scene),
            Report::Participation(report) => {
                self.each_part(&ACTIVITIES, report.activities.iter().map(Some), scene)
            }
            Report::Synthesis(_) => {}
        }
        let (opinion, digested) = (report.opinion(), report.digested());
        self.each(
            |rule, sink| match (rule.check, report) {
                (Check::Opinion(check), _) => {
                    opinion.into_iter().for_each(|report| check(report, scene, sink))
                }
                (Check::Digested(check), _) => {
                    digested.into_iter().for_each(|report| check(report, scene, sink))
                }
                (Check::Report(_, check), _) => check(report, scene, sink),
                (Check::Participation(check), Report::Participation(report)) => check(report, scene, sink),
                (Check::Monthly(check), Report::Monthly(report)) => check(report, scene, sink),
                (Check::Synthesis(check), Report::Synthesis(report)) => check(report, scene, sink),
                (Check::Results(check), Report::Results(report)) => check(report, scene, sink),
                _ => {}
            },
            |check| check.is_of_whole(),
        );
    }

    fn parts(&mut self, tree: &Node<'_>, envelope: &Envelope, scene: &Scene<'_>) {
        let mut structural = Vec::new();
        decode::walk(self.kind.schema(), tree, &mut |event| match event {
            Event::Fault(fault) => structural.push(fault),
            Event::Text { steps, exact, text } => self.text(steps, exact, text),
        });
        if structural.is_empty() {
            // Schema and decoder disagree: ours to mend, and never a pass.
            structural.push(Structural { code: "S000", pointer: Pointer::default(), params: Vec::new() });
        }
        let left_out = self.left_out;
        for Structural { code, pointer, params } in
            structural.into_iter().filter(|one| Some(one.code) != left_out)
        {
            let Some((position, rule)) = RULES.iter().enumerate().find(|(_, rule)| rule.code == code) else {
                continue;
            };
            if let Some(outcome) = self.outcomes.get_mut(position) {
                *outcome = Outcome::Failed;
            }
            self.failures.push(Failure { rule, pointer, span: None, params });
        }
        self.envelope(envelope, scene);
        match self.kind {
            Kind::MonthlyOpinion | Kind::UrgentOpinion => self.sound(&ISSUES, tree, scene),
            Kind::AgencyResults => self.sound(&CASES, tree, scene),
            Kind::Participation => self.sound(&ACTIVITIES, tree, scene),
            Kind::Synthesis => {}
        }
        self.each(|_, sink| sink.cannot(WhyNot::Unreadable), |check| check.is_of_whole());
    }

    fn answer(mut self, scene: &Scene<'_>, options: &ValidateOptions) -> Validation {
        let lang = options.lang.unwrap_or_default();
        order::by(&mut self.failures, |a, b| {
            (&a.pointer, a.rule.code, a.span, &a.params).cmp(&(&b.pointer, b.rule.code, b.span, &b.params))
        });
        let findings = self.failures.into_iter().filter_map(|failure| {
            let Failure { rule, pointer, span, params } = failure;
            Some(Finding {
                code: RuleCode::new(rule.code).ok()?,
                severity: severity(rule, scene.regime),
                pointer,
                span,
                message: rule.render(&params, lang),
                help: rule.render_help(&params, lang),
                clause: clause(rule, scene),
                params,
            })
        });
        let findings = findings.collect();
        order::all(&mut self.not_evaluable);
        let mut counts = RuleCounts::default();
        for outcome in self.outcomes {
            let count = match outcome {
                Outcome::Passed => &mut counts.passed,
                Outcome::NotApplicable => &mut counts.not_applicable,
                Outcome::NotEvaluable => &mut counts.not_evaluable,
                Outcome::Failed => &mut counts.failed,
            };
            *count = count.saturating_add(1);
        }
        Validation::new(findings, self.not_evaluable, counts, options)
    }
}

/// What a rule of family `T` triggers on.
static SPELLING: Classes = triggers(b'T');

/// What a rule of family `P` triggers on.
static PERSONAL: Classes = triggers(b'P');

const fn triggers(family: u8) -> Classes {
    let mut all = Classes::NONE;
    let mut position = 0;
    while position < RULES.len() {
        #[expect(
            clippy::indexing_slicing,
            reason = "iterators are not const; the bound stands one line above, and no code is empty"
        )]
        if let Check::Text(trigger, _) = RULES[position].check
            && RULES[position].code.as_bytes()[0] == family
        {
            all = all.or(trigger);
        }
        position += 1;
    }
    all
}

fn setting<'a>(rule: &Rule, regime: Option<&'a Regime>) -> Option<&'a RuleSetting> {
    regime?.rules.iter().find(|setting| setting.code.as_str() == rule.code)
}

fn severity(rule: &Rule, regime: Option<&Regime>) -> Severity {
    // The floor was proven at load.
    setting(rule, regime).and_then(|setting| setting.severity).unwrap_or(rule.severity)
}

/// The clause a finding cites: what the regime says, or the rule's own where the regime has it. Where none is in force,
/// any regime of the jurisdiction may have it.
fn clause(rule: &Rule, scene: &Scene<'_>) -> Option<ClauseCode> {
    if let Some(local) = setting(rule, scene.regime).and_then(|setting| setting.clause.as_ref()) {
        return Some(local.clone());
    }
    let own = rule.clause?;
    let cited = |regime: &Regime| {
        regime.clauses.iter().find(|one| one.code.as_str() == own).map(|one| one.code.clone())
    };
    match scene.regime {
        Some(regime) => cited(regime),
        None => scene.jurisdiction.regimes().iter().find_map(cited),
    }
}
