//! The synthesis as an office would read it. Every number is followed by what it counts: [3] is the third mention of the list
//! in part 2.

use std::error::Error;

use dlxh::Jurisdiction;
use dlxh::hierarchy::AsOf;
use dlxh::regime::{GroupKind, Lists};
use dlxh::report::{Citation, Figure, Place, SourceIssue, Stage, Stream, Synthesis, Toward};
use dlxh::shape::{Labels, Lang};

use dlxh_examples::{Show, small};

pub(crate) struct Text<'t> {
    pub(crate) show: &'t Show,
    pub(crate) synthesis: &'t Synthesis,
    pub(crate) view: AsOf<'t>,
    pub(crate) lists: &'t Lists,
    pub(crate) to: Option<&'t str>,
}

impl<'t> Text<'t> {
    pub(crate) fn new(
        show: &'t Show,
        jurisdiction: &'t Jurisdiction,
        synthesis: &'t Synthesis,
    ) -> Result<Self, Box<dyn Error>> {
        let owed = jurisdiction.obligation_of_kind(Synthesis::KIND, synthesis.period.into());
        let owed = owed.ok_or("no synthesis is owed")?;
        let view = jurisdiction.hierarchy().as_of(synthesis.period.last_day())?;
        let to = owed.obligation.to.as_ref().map(|to| to.as_str());
        Ok(Self { show, synthesis, view, lists: &owed.regime.lists, to })
    }

    pub(crate) fn say<'s>(&self, vi: &'s str, en: &'s str) -> &'s str {
        match self.show.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// A day as an office writes it.
    pub(crate) fn day(&self, day: dlxh::period::Day) -> String {
        match self.show.lang {
            Lang::Vi => day.date().format("%d-%m-%Y").to_string(),
            Lang::En => day.to_string(),
        }
    }

    pub(crate) fn unit<'s>(&'s self, code: &'s str) -> &'s str {
        self.view.unit(code).map_or(code, |unit| unit.name.in_lang(self.show.lang))
    }

    fn label<'s>(&'s self, labels: Option<&'s Labels>, code: &'s str) -> &'s str {
        labels.map_or(code, |labels| labels.in_lang(self.show.lang))
    }

    pub(crate) fn topic<'s>(&'s self, code: &'s str) -> &'s str {
        let entry = self.lists.topics.iter().find(|entry| entry.code.as_str() == code);
        self.label(entry.map(|entry| &entry.labels), code)
    }

    pub(crate) fn entry<'s>(&'s self, list: &'s [dlxh::regime::ListEntry], code: &'s str) -> &'s str {
        let entry = list.iter().find(|entry| entry.code.as_str() == code);
        self.label(entry.map(|entry| &entry.labels), code)
    }

    /// A group's name as it stands inside a sentence; in English a people's name keeps its capital.
    pub(crate) fn group(&self, code: &str) -> String {
        let entry = self.lists.groups.iter().find(|entry| entry.code.as_str() == code);
        let name = self.entry(self.lists.groups.as_slice(), code);
        let proper = entry.is_some_and(|entry| entry.kind != Some(GroupKind::Stratum));
        if proper && self.show.lang == Lang::En { name.to_owned() } else { small(name) }
    }

    pub(crate) fn print(&self) -> Result<(), Box<dyn Error>> {
        self.head();
        self.climate();
        self.issues();
        self.special_attention();
        self.hot_spots();
        self.forecasts();
        self.proposals();
        self.streams();
        self.comparison();
        self.method();
        Ok(())
    }

    fn head(&self) {
        let synthesis = self.synthesis;
        let title = self.say(
            "BÁO CÁO TỔNG HỢP TÌNH HÌNH TƯ TƯỞNG, TÂM TRẠNG VÀ DƯ LUẬN XÃ HỘI",
            "SYNTHESIS ON THINKING, MOOD AND PUBLIC OPINION",
        );
        self.show.line(0, &format!("{title} — {} {}", self.say("KỲ", "FOR"), synthesis.period));
        self.show.line(0, &format!("({})", synthesis.audience.label(self.show.lang)));
        let to = self.to.map_or(self.say("không nêu", "not stated"), |to| self.unit(to));
        let text = format!(
            "{}: {}. {}: {to}. {} {}.",
            self.say("Đơn vị tổng hợp", "Composed by"),
            self.unit(synthesis.reporter.as_str()),
            self.say("Trình", "For"),
            self.say("Tính đến", "As of"),
            self.show.moment(synthesis.composed_at),
        );
        self.show.line(0, &text);
        let rate = synthesis.method.reporting_rate.map(|rate| {
            let of = |one: dlxh::aggregate::Fraction| format!("{}/{}", one.numerator, one.denominator);
            if rate.low == rate.high { of(rate.low) } else { format!("{}–{}", of(rate.low), of(rate.high)) }
        });
        let text = format!(
            "{} {} {} ({}: {}); {} {} {}.",
            self.say("Tổng hợp từ", "Summed from"),
            synthesis.reports.len(),
            self.say("báo cáo được tiếp nhận", "accepted reports"),
            self.say("trên số phải có", "of those expected"),
            rate.as_deref().unwrap_or("–"),
            self.say("gồm", "with"),
            synthesis.issues.len(),
            self.say("lượt nêu vấn đề", "mentions of issues"),
        );
        self.show.line(0, &text);
    }

    /// Thinking and mood: how many reports say so, and which units.
    fn climate(&self) {
        self.show.heading("1. Tình hình tư tưởng, tâm trạng", "1. Thinking and mood");
        let figures = &self.synthesis.figures;
        for (name, list, figures) in [
            (self.say("Tư tưởng", "Thinking"), &self.lists.thinking, &figures.thinking),
            (self.say("Tâm trạng", "Mood"), &self.lists.mood, &figures.mood),
        ] {
            // From the calmest level to the other end, as the regime lists them.
            let levels =
                list.iter().filter_map(|level| figures.iter().find(|figure| figure.key == level.code));
            for figure in levels {
                let units =
                    figure.cites.iter().filter_map(|cite| at(self.synthesis.reports.as_slice(), cite.entry));
                let units: Vec<&str> =
                    units.map(|report| self.unit(report.report.reporter.as_str())).collect();
                let level = small(self.entry(list.as_slice(), figure.key.as_str()));
                let reports = self.show.many(figure.count.get(), "báo cáo", "report", "reports");
                self.show.line(2, &format!("{name} {level}: {reports} ({})", units.join(", ")));
            }
        }
        let nil: Vec<&str> = self
            .synthesis
            .reports
            .iter()
            .filter(|report| report.nil_return)
            .map(|report| self.unit(report.report.reporter.as_str()))
            .collect();
        if !nil.is_empty() {
            let text = self.say("Báo cáo không phát sinh", "Nil returns");
            self.show.line(2, &format!("{text}: {}", nil.join(", ")));
        }
    }

    /// The issues by field and topic; what several units raise comes first.
    fn issues(&self) {
        self.show.heading("2. Các vấn đề dư luận quan tâm", "2. What people talk about");
        let mut fields: Vec<_> = self.synthesis.figures.fields.iter().collect();
        fields.sort_by_key(|field| (std::cmp::Reverse(field.count), field.key.clone()));
        for field in fields {
            let text = format!(
                "{} ({} {})",
                self.topic(field.key.as_str()),
                field.count,
                self.mentions(field.count.get())
            );
            self.show.line(0, &text);
            let topics = self.synthesis.figures.topics.iter().filter(|topic| topic.key.field() == field.key);
            let mut topics: Vec<_> = topics.collect();
            topics.sort_by_key(|topic| (std::cmp::Reverse(topic.count), topic.key.clone()));
            for topic in topics {
                if topic.key != field.key {
                    let name = self.topic(topic.key.as_str());
                    let text = format!("{name}: {} {}", topic.count, self.mentions(topic.count.get()));
                    self.show.line(2, &text);
                }
                for cite in &topic.cites {
                    if let Some(issue) = at(self.synthesis.issues.as_slice(), cite.entry) {
                        self.issue(cite.entry, issue);
                    }
                }
            }
        }
    }

    pub(crate) fn mentions(&self, count: u64) -> &'static str {
        match (self.show.lang, count) {
            (Lang::Vi, _) => "lượt nêu",
            (Lang::En, 1) => "mention",
            (Lang::En, _) => "mentions",
        }
    }

    fn issue(&self, place: Place, issue: &SourceIssue) {
        let mut marks = vec![self.unit(issue.reporter.as_str()).to_owned()];
        marks.push(format!("{} {}", self.say("vấn đề", "issue"), issue.issue));
        if let Some(earlier) = &issue.continues {
            marks.push(format!("{} {}", self.say("tiếp nối kỳ", "continues"), earlier.period));
        }
        if issue.nature == dlxh::report::Nature::Rumour {
            let verified = issue.verification.map_or("?", |verified| verified.label(self.show.lang));
            marks.push(format!("{}, {}", small(issue.nature.label(self.show.lang)), small(verified)));
        }
        self.show.line(4, &format!("[{place}] {} ({})", issue.title.as_str(), marks.join("; ")));
        for stream in &issue.streams {
            self.show.line(8, &self.stream(stream));
        }
    }

    fn stream(&self, stream: &Stream) -> String {
        let groups: Vec<String> = stream.groups.iter().map(|group| self.group(group.as_str())).collect();
        let groups = if groups.is_empty() { String::new() } else { format!(" ({})", groups.join(", ")) };
        format!(
            "– {}, {}: {}{groups}, {} {}. {}",
            stream.tendency.label(self.show.lang),
            self.object(stream.toward),
            small(stream.breadth.label(self.show.lang)),
            self.say("cường độ", "intensity"),
            small(self.entry(self.lists.intensity.as_slice(), stream.intensity.as_str())),
            stream.gist.as_str()
        )
    }

    pub(crate) fn object(&self, toward: Toward) -> String {
        let label = small(toward.label(self.show.lang));
        format!("{} {label}", self.say("đối với", "as to the"))
    }

    /// The five matters of special attention, silent ones too: that nobody reports them is worth knowing.
    fn special_attention(&self) {
        self.show.heading("3. Nội dung cần chú trọng", "3. Matters of special attention");
        for focus in dlxh::report::Focus::ALL {
            let figure = self.synthesis.figures.focus.iter().find(|figure| figure.key == *focus);
            self.show.line(2, &self.counted(focus.label(self.show.lang), figure));
        }
    }

    pub(crate) fn counted<K>(&self, name: &str, figure: Option<&Figure<K>>) -> String {
        match figure {
            Some(figure) => format!(
                "{name}: {} {} {}",
                figure.count,
                self.mentions(figure.count.get()),
                cited(figure.cites.as_slice())
            ),
            None => format!("{name}: {}", self.say("không đơn vị nào nêu", "no unit mentions it")),
        }
    }

    fn hot_spots(&self) {
        self.show.heading("4. Điểm nóng", "4. Hot spots");
        let spots: Vec<_> =
            self.synthesis.figures.hot_spots.iter().filter(|spot| spot.key != Stage::None).collect();
        if spots.is_empty() {
            self.show.line(2, self.say("Không đơn vị nào nêu.", "None reported."));
        }
        for figure in spots {
            for cite in &figure.cites {
                let Some(issue) = at(self.synthesis.issues.as_slice(), cite.entry) else { continue };
                let Some(spot) = &issue.hot_spot else { continue };
                let text = format!(
                    "{}: [{}] {} ({})",
                    figure.key.label(self.show.lang),
                    cite.entry,
                    issue.title.as_str(),
                    self.unit(issue.reporter.as_str())
                );
                self.show.line(2, &text);
                let parts = [
                    (
                        self.say("nguyên nhân", "cause"),
                        spot.cause.as_ref().map(|text| text.as_str().to_owned()),
                    ),
                    (
                        self.say("biện pháp", "measure"),
                        spot.measure.as_ref().map(|text| text.as_str().to_owned()),
                    ),
                    (
                        self.say("trả lời dân chậm nhất ngày", "people to be answered by"),
                        spot.answer_by.map(|day| self.day(day)),
                    ),
                ];
                for (name, part) in parts {
                    let missing = self.say("chưa nêu", "not stated").to_owned();
                    self.show.line(6, &format!("{name}: {}", part.unwrap_or(missing)));
                }
            }
        }
    }
}

pub(crate) fn index(place: u64) -> Option<usize> {
    usize::try_from(place).ok()?.checked_sub(1)
}

/// The entry at `place`, counted from 1.
pub(crate) fn at<T>(list: &[T], place: Place) -> Option<&T> {
    list.get(index(place.get())?)
}

/// The entries that are cited, neighbours drawn together: `[1, 4–6]`.
fn cited(cites: &[Citation]) -> String {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for place in cites.iter().map(|cite| cite.entry.get()) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == place => *last = place,
            _ => runs.push((place, place)),
        }
    }
    let run = |(first, last): &(u64, u64)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    };
    format!("[{}]", runs.iter().map(run).collect::<Vec<_>>().join(", "))
}
