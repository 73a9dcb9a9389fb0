use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::finding::{Param, Pointer, Span, Step};
use crate::jurisdiction::Jurisdiction;
use crate::order::{self, Gather as _};
use crate::period::{Day, Instant, Period};
use crate::regime::{InForce, Regime};
use crate::report::{Digest, Envelope, NoSymbol, ReadSymbol, ReportKey, Revision, Symbol, UrgentOpinion};
use crate::rules::Rule;
use crate::shape::{KindCode, UnitCode, closed_enum};

closed_enum! {
    /// Tells why a rule could not be evaluated.
    ///
    /// ```
    /// use dlxh::rules::WhyNot;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(WhyNot::NoContext.label(Lang::Vi), "Chưa có bản tóm lược của báo cáo liên quan");
    /// ```
    pub enum WhyNot: "Lý do chưa kiểm tra được" {
        /// A part that the rule reads is missing or does not read.
        Unreadable = "unreadable": "Phần cần kiểm tra thiếu hoặc không đọc được" / "What it reads is missing or unreadable",
        /// No regime is in force for the period.
        NoRegime = "no_regime": "Không có chế độ báo cáo cho kỳ này" / "No regime is in force for the period",
        /// The earlier report it compares with was not given.
        NoContext = "no_context": "Chưa có bản tóm lược của báo cáo liên quan" / "The earlier report's digest was not given",
        /// The hierarchy or the calendar does not reach that day.
        OutOfReach = "out_of_reach": "Ngoài phạm vi dữ liệu" / "Beyond the reach of the data",
    }
}

/// What a rule may look at besides the report: jurisdiction, regime and neighbouring reports.
#[derive(Debug)]
pub(crate) struct Scene<'a> {
    pub(crate) jurisdiction: &'a Jurisdiction,
    pub(crate) now: Instant,
    pub(crate) context: &'a [Digest],
    pub(crate) reporter: Option<&'a UnitCode>,
    pub(crate) period: Option<Period>,
    /// The day this revision was submitted.
    pub(crate) submitted_on: Option<Day>,
    /// The last day of the period: units, areas and lists are looked up as of it.
    pub(crate) day: Option<Day>,
    /// The day the report was made out, or the earliest it can have been: the date of the document, else that of the first
    /// submission, else the first day of the period.
    pub(crate) made_on: Option<Day>,
    pub(crate) regime: Option<&'a Regime>,
    pub(crate) obligation: Option<InForce<'a>>,
    symbol: Option<&'a str>,
    read: OnceCell<Option<Result<ReadSymbol, NoSymbol>>>,
}

impl<'a> Scene<'a> {
    pub(crate) fn new(
        jurisdiction: &'a Jurisdiction,
        now: Instant,
        context: &'a [Digest],
        envelope: &'a Envelope,
        kind: &str,
    ) -> Self {
        let period = envelope.period.value();
        let day = period.map(|period| period.last_day());
        let regime = day.and_then(|day| jurisdiction.regime_on(day));
        let obligation = period.and_then(|period| jurisdiction.obligation_of_kind(kind, *period));
        let first = envelope.revision.value().is_some_and(|revision| *revision == Revision::least());
        let submitted_on = envelope.submitted_at.value().and_then(|at| at.day_at(jurisdiction.utc_offset()));
        let issued_on = envelope.issued_on.value().copied();
        let made_on =
            issued_on.or(submitted_on.filter(|_| first)).or(period.map(|period| period.first_day()));
        let reporter = envelope.reporter.value();
        let period = period.copied();
        let symbol = envelope.symbol.value().map(|symbol| symbol.as_str());
        let read = OnceCell::new();
        Self {
            jurisdiction,
            now,
            context,
            reporter,
            period,
            submitted_on,
            day,
            made_on,
            regime,
            obligation,
            symbol,
            read,
        }
    }

    /// The symbol of the document as it reads, if there is one. Read once for all rules.
    pub(crate) fn symbol(&self) -> Option<&Result<ReadSymbol, NoSymbol>> {
        let read = || self.symbol.map(|symbol| Symbol::read(symbol, self.jurisdiction.symbol_codes()));
        self.read.get_or_init(read).as_ref()
    }

    /// The digest of the report `key`, if it was given: of its latest revision, for content is judged on that.
    pub(crate) fn digest(&self, key: &ReportKey) -> Option<&'a Digest> {
        let revisions = self.context.iter().filter(|digest| digest.key == *key);
        revisions.max_by_key(|digest| digest.revision)
    }

    /// The urgent reports of the reporting unit from the days that its report covers, each as last sent.
    pub(crate) fn urgent(&self) -> Vec<&'a Digest> {
        let Some(owed) = &self.obligation else { return Vec::new() };
        let covered = owed.first_day()..=owed.last_day();
        let of_unit = |key: &ReportKey| {
            key.kind.as_str() == UrgentOpinion::KIND
                && Some(&key.reporter) == self.reporter
                && covered.contains(&key.period.first_day())
                && covered.contains(&key.period.last_day())
        };
        let keys: BTreeSet<_> =
            self.context.iter().map(|digest| &digest.key).filter(|key| of_unit(key)).into_set();
        keys.into_iter().filter_map(|key| self.digest(key)).collect()
    }

    /// The first day that a report of this kind and period covers: of its window where one is set, else of the period.
    pub(crate) fn first_day(&self, kind: &KindCode, period: Period) -> Day {
        let obligation = self.jurisdiction.obligation_of_kind(kind.as_str(), period);
        obligation.map_or(period.first_day(), |obligation| obligation.first_day())
    }

    /// Regime and day, or why they are not to be had.
    pub(crate) fn regime_and_day(&self) -> Result<(&'a Regime, Day), WhyNot> {
        let day = self.day.ok_or(WhyNot::Unreadable)?;
        self.regime.map(|regime| (regime, day)).ok_or(WhyNot::NoRegime)
    }
}

/// A failure as a rule found it; its words come last.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) rule: &'static Rule,
    pub(crate) pointer: Pointer,
    pub(crate) span: Option<Span>,
    pub(crate) params: Vec<Param>,
}

/// Where a rule says what it found. Each rule gets one, with the place it looks at already in it.
#[derive(Debug)]
pub(crate) struct Sink<'s> {
    rule: &'static Rule,
    base: &'s [Step],
    exact: bool,
    pub(crate) failures: Vec<Failure>,
    pub(crate) not_evaluable: Vec<(Pointer, WhyNot)>,
    pub(crate) applies: bool,
    /// How many code points stand before the text it looks at.
    before: usize,
    /// The end of the last span, as byte and as code point: findings of one text come in order and are many at worst.
    cursor: (usize, usize),
}

impl<'s> Sink<'s> {
    pub(crate) fn new(rule: &'static Rule) -> Self {
        Self::at(rule, &[], true)
    }

    pub(crate) fn at(rule: &'static Rule, base: &'s [Step], exact: bool) -> Self {
        Self {
            rule,
            base,
            exact,
            failures: Vec::new(),
            not_evaluable: Vec::new(),
            applies: true,
            before: 0,
            cursor: (0, 0),
        }
    }

    /// The same, for a text that begins `before` code points into its string.
    pub(crate) fn after(self, before: usize) -> Self {
        Self { before, ..self }
    }

    /// The rule looks at another place from now on.
    pub(crate) fn look_at(&mut self, base: &'s [Step]) {
        (self.base, self.cursor) = (base, (0, 0));
    }

    /// The place the rule looks at.
    pub(crate) fn here(&self) -> Pointer {
        Pointer::new(self.base)
    }

    pub(crate) fn failed(&self) -> bool {
        !self.failures.is_empty()
    }

    /// The rule fails at `pointer`.
    pub(crate) fn fail<const N: usize>(&mut self, pointer: Pointer, params: [(&'static str, String); N]) {
        let params = params.into_iter().map(|(name, value)| Param { name, value }).collect();
        self.failures.push(Failure { rule: self.rule, pointer, span: None, params });
    }

    /// The rule fails at `bytes` of the text it looks at.
    pub(crate) fn fail_span(&mut self, text: &str, bytes: std::ops::Range<usize>) {
        let (from, points) = if self.cursor.0 <= bytes.start { self.cursor } else { (0, 0) };
        let count = |range| text.get(range).map_or(0, |part: &str| part.chars().count());
        let start = points.saturating_add(count(from..bytes.start));
        let end = start.saturating_add(count(bytes.clone()));
        self.cursor = (bytes.end, end);
        let shifted = |point: usize| self.before.saturating_add(point);
        let span = self.exact.then_some(Span { start: shifted(start), end: shifted(end) });
        self.failures.push(Failure { rule: self.rule, pointer: self.here(), span, params: Vec::new() });
    }

    /// The rule fails at each of `found`; of two that overlap at the one that begins first, or else the longer.
    pub(crate) fn fail_longest(&mut self, text: &str, mut found: Vec<std::ops::Range<usize>>) {
        order::by(&mut found, |a, b| (a.start, b.end).cmp(&(b.start, a.end)));
        let mut told = 0;
        for bytes in found {
            if bytes.start >= told {
                told = bytes.end;
                self.fail_span(text, bytes);
            }
        }
    }

    /// Adds a value to the failure just told.
    pub(crate) fn param(&mut self, name: &'static str, value: String) {
        if let Some(failure) = self.failures.last_mut() {
            failure.params.push(Param { name, value });
        }
    }

    /// The rule cannot be evaluated at `pointer`.
    pub(crate) fn cannot_at(&mut self, pointer: Pointer, why: WhyNot) {
        self.not_evaluable.push((pointer, why));
    }

    /// The rule cannot be evaluated at the place it looks at.
    pub(crate) fn cannot(&mut self, why: WhyNot) {
        self.cannot_at(self.here(), why);
    }

    /// The rule has nothing to say about such a report: it was not run.
    pub(crate) fn does_not_apply(&mut self) {
        self.applies = false;
    }
}
