//! The parts of the synthesis that are mostly numbers: forecasts, proposals, streams, comparison, method.

use dlxh::report::{Change, Citation, Comparability, Toward};

use crate::synthesis::{Text, at, index};
use dlxh_examples::small;

impl Text<'_> {
    pub(crate) fn forecasts(&self) {
        self.show.heading("5. Dự báo", "5. Forecasts");
        // The greatest risk first, and what grows before what falls.
        let mut forecasts: Vec<_> = self.synthesis.figures.forecasts.iter().collect();
        forecasts.sort_by_key(|figure| (std::cmp::Reverse(figure.key.risk), figure.key.direction));
        for figure in forecasts {
            let name = format!(
                "{} {}, {} {}",
                self.say("Rủi ro", "Risk"),
                small(figure.key.risk.label(self.show.lang)),
                self.say("chiều hướng", "direction"),
                small(figure.key.direction.label(self.show.lang))
            );
            self.show.line(2, &self.counted(&name, Some(figure)));
            if figure.key.risk != dlxh::report::Risk::High {
                continue;
            }
            for cite in &figure.cites {
                let issue = at(self.synthesis.issues.as_slice(), cite.entry);
                if let Some(forecast) = issue.and_then(|issue| issue.forecast.as_ref()) {
                    let days = self.say("ngày tới", "days");
                    let text = format!(
                        "[{}] {} ({} {days})",
                        cite.entry,
                        forecast.expects.as_str(),
                        forecast.horizon_days
                    );
                    self.show.line(6, &text);
                }
            }
        }
        let outcomes = &self.synthesis.figures.forecast_outcomes;
        if outcomes.is_empty() {
            let text = self.say(
                "Dự báo kỳ trước: chưa báo cáo nào nêu kết quả.",
                "Last month's forecasts: no report says what came of them.",
            );
            self.show.line(2, text);
        }
        for figure in outcomes {
            let name = self.say("Dự báo kỳ trước", "Last month's forecasts");
            let outcome = small(figure.key.label(self.show.lang));
            self.show.line(
                2,
                &format!("{name}: {outcome}: {} ({})", figure.count, self.by_whom(figure.cites.as_slice())),
            );
        }
    }

    /// The units whose reports tell what came of something.
    fn by_whom(&self, cites: &[Citation]) -> String {
        let told = cites.iter().filter_map(|cite| at(self.synthesis.followed_up.as_slice(), cite.entry));
        let mut units: Vec<&str> = told.map(|entry| self.unit(entry.reporter.as_str())).collect();
        units.dedup();
        units.join(", ")
    }

    /// Proposals by the body they are addressed to.
    pub(crate) fn proposals(&self) {
        self.show.heading("6. Kiến nghị, đề xuất", "6. Proposals");
        let mut body = None;
        for figure in &self.synthesis.figures.proposals {
            if body != Some(&figure.key.to) {
                body = Some(&figure.key.to);
                self.show.line(2, &format!("{}:", self.unit(figure.key.to.as_str())));
            }
            for cite in &figure.cites {
                let issue = at(self.synthesis.issues.as_slice(), cite.entry);
                let part = cite.part.and_then(|part| issue?.proposals.as_slice().get(index(part.get())?));
                let Some(proposal) = part else { continue };
                let by = proposal
                    .by
                    .map(|day| format!(", {} {}", self.say("chậm nhất ngày", "by"), self.day(day)))
                    .unwrap_or_default();
                let kind = figure.key.kind.label(self.show.lang);
                self.show.line(4, &format!("– {kind}: {} [{}{by}]", proposal.measure.as_str(), cite.entry));
            }
        }
        for figure in &self.synthesis.figures.proposal_outcomes {
            let body = figure
                .key
                .to
                .as_ref()
                .map_or(self.say("không rõ cơ quan", "body unknown"), |to| self.unit(to.as_str()));
            let text = format!(
                "{}, {body}: {}: {} ({})",
                self.say("Kiến nghị kỳ trước", "Last month's proposals"),
                small(figure.key.outcome.label(self.show.lang)),
                figure.count,
                self.by_whom(figure.cites.as_slice())
            );
            self.show.line(2, &text);
        }
    }

    /// How the streams lie; nothing here is added up across objects, groups or channels.
    pub(crate) fn streams(&self) {
        self.show.heading("7. Số liệu về các luồng ý kiến", "7. The streams in figures");
        let figures = &self.synthesis.figures;
        for toward in Toward::ALL {
            let of_object = figures.tendencies.iter().filter(|figure| figure.key.toward == *toward);
            let parts: Vec<String> = of_object
                .map(|figure| {
                    let name = small(figure.key.tendency.label(self.show.lang));
                    format!("{name} {}", figure.count)
                })
                .collect();
            if !parts.is_empty() {
                self.show.line(
                    2,
                    &format!(
                        "{} {}: {}",
                        self.say("Khuynh hướng", "Tendency"),
                        self.object(*toward),
                        parts.join(", ")
                    ),
                );
            }
        }
        let row = |name: &str, parts: Vec<String>| {
            if !parts.is_empty() {
                self.show.line(2, &format!("{name}: {}", parts.join("; ")));
            }
        };
        let lower = small;
        row(
            self.say("Mức độ phổ biến (số luồng)", "Breadth (streams)"),
            figures
                .breadth
                .iter()
                .map(|one| format!("{} {}", lower(one.key.label(self.show.lang)), one.count))
                .collect(),
        );
        let intensity = |code: &str| lower(self.entry(self.lists.intensity.as_slice(), code));
        let in_order = self
            .lists
            .intensity
            .iter()
            .filter_map(|level| figures.intensity.iter().find(|one| one.key == level.code));
        row(
            self.say("Cường độ (số luồng)", "Intensity (streams)"),
            in_order.map(|one| format!("{} {}", intensity(one.key.as_str()), one.count)).collect(),
        );
        let mut groups: Vec<_> = figures.groups.iter().collect();
        groups.sort_by_key(|one| (std::cmp::Reverse(one.count), one.key.clone()));
        row(
            self.say(
                "Nhóm nêu ý kiến (số luồng, một luồng có thể của nhiều nhóm)",
                "Groups (streams; one may be of several)",
            ),
            groups.into_iter().map(|one| format!("{} {}", self.group(one.key.as_str()), one.count)).collect(),
        );
        row(
            self.say(
                "Kênh nắm bắt (lượt nêu, một lượt có thể qua nhiều kênh)",
                "Channels (mentions; one may be heard in several)",
            ),
            figures
                .channels
                .iter()
                .map(|one| format!("{} {}", lower(one.key.label(self.show.lang)), one.count))
                .collect(),
        );
        row(
            self.say(
                "Mức độ hài lòng với việc giải quyết (lượt nêu có ghi)",
                "Satisfaction with how it is dealt with (mentions that say)",
            ),
            figures
                .satisfaction
                .iter()
                .map(|one| format!("{} {}", lower(one.key.label(self.show.lang)), one.count))
                .collect(),
        );
        row(
            self.say("Phạm vi (lượt nêu)", "Scope (mentions)"),
            figures
                .scopes
                .iter()
                .map(|one| format!("{} {}", lower(one.key.label(self.show.lang)), one.count))
                .collect(),
        );
    }

    pub(crate) fn comparison(&self) {
        self.show.heading("8. So với kỳ trước", "8. Compared with the month before");
        let comparison = &self.synthesis.comparison;
        let with = comparison.with.map(|month| format!(" ({month})")).unwrap_or_default();
        self.show.line(2, &format!("{}{with}.", comparison.state.label(self.show.lang)));
        for figure in &self.synthesis.figures.novelty {
            self.show.line(2, &self.counted(figure.key.label(self.show.lang), Some(figure)));
        }
        if comparison.state != Comparability::Comparable {
            return;
        }
        for change in &comparison.topics {
            self.change(self.topic(change.key.as_str()), change);
        }
        for change in &comparison.focus {
            self.change(change.key.label(self.show.lang), change);
        }
        for place in &comparison.no_longer_reported {
            let Some(earlier) = at(comparison.earlier.as_slice(), *place) else { continue };
            let text = format!(
                "{}: {} ({}, {} {})",
                self.say("Không còn được nêu", "No longer reported"),
                self.topic(earlier.topic.as_str()),
                self.unit(earlier.report.reporter.as_str()),
                self.say("vấn đề", "issue"),
                earlier.issue
            );
            self.show.line(2, &text);
        }
    }

    fn change<K>(&self, name: &str, change: &Change<K>) {
        self.show.line(2, &format!("{name}: {} → {}", change.before.len(), change.now.len()));
    }

    pub(crate) fn method(&self) {
        self.show.heading("9. Cách tổng hợp và giới hạn", "9. How this was made, and its limits");
        let method = &self.synthesis.method;
        for caveat in &method.caveats {
            self.show.line(2, &format!("– {}.", caveat.label(self.show.lang)));
        }
        let text = format!(
            "– {} {}: {} {}; {} {}; {} {}.",
            self.say("Phải báo cáo", "Expected"),
            method.expected.total(),
            self.say("chắc chắn", "certain"),
            method.expected.certain,
            self.say("giả định", "assumed"),
            method.expected.assumed,
            self.say("chưa rõ", "unresolved"),
            method.expected.unresolved
        );
        self.show.line(2, &text);
        let text = format!(
            "– {}: {}; {}: {}; {}: {}.",
            self.say("Đã nhận", "Received"),
            method.received.total(),
            self.say("được tiếp nhận", "accepted"),
            method.accepted.total(),
            self.say("lượt kiểm tra chưa thực hiện được", "checks that could not be made"),
            method.not_evaluable
        );
        self.show.line(2, &text);
        for left in &method.left_out {
            let which = left.report.as_ref().map_or_else(
                || format!("{} {}", self.say("tài liệu thứ", "document"), left.position),
                |report| self.unit(report.reporter.as_str()).to_owned(),
            );
            let revision =
                left.revision.map(|revision| format!(", {} {revision}", self.say("lần gửi", "revision")));
            let text = format!(
                "– {}: {which}{} — {}.",
                self.say("Không tính", "Not counted"),
                revision.unwrap_or_default(),
                small(left.reason.label(self.show.lang))
            );
            self.show.line(2, &text);
        }
        let instruments: Vec<&str> = method.instruments.iter().map(|text| text.as_str()).collect();
        let text = format!(
            "– {}: {}. {} {}; {} {}; {} {}.",
            self.say("Căn cứ", "Instruments"),
            instruments.join("; "),
            self.say("Thư viện", "Library"),
            method.library.as_str(),
            self.say("dữ liệu", "data"),
            method.data.as_str().get(..19).unwrap_or_default(),
            self.say("lịch đã quyết định đến trước ngày", "calendar decided up to"),
            method.calendar_settled_to
        );
        self.show.line(2, &text);
    }
}
