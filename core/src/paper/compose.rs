use super::model::{Block, Paper};
use super::{PaperKind, PaperPart, RenderOptions, bad};
use crate::aggregate::Audience;
use crate::cases::{CaseAccount, CaseCount, CaseFigure, CaseLimit, LimitState, ToldStep, UnitCases};
use crate::deadlines::{ObligationLine, Recipient};
use crate::error::{Error, ErrorCode};
use crate::finding::Pointer;
use crate::hierarchy::{HierarchyName, Table};
use crate::jurisdiction::Jurisdiction;
use crate::order;
use crate::period::{Day, Period};
use crate::report::{CaseState, Place, Symbol, SymbolForm};
use crate::shape::{Lang, UnitCode};

const BLANK: &str = "…………";

/// # Errors
/// As [`Jurisdiction::render`].
pub(super) fn paper(
    jurisdiction: &Jurisdiction,
    reports: &[u8],
    options: &RenderOptions,
) -> Result<(Paper, Vec<PaperPart>), Error> {
    let words = Words { jurisdiction, options, lang: options.lang.unwrap_or_default() };
    let told = match options.paper {
        PaperKind::Settlement => words.settlement(reports)?,
        PaperKind::Feedback => words.feedback(reports)?,
        PaperKind::Notice => words.notice(reports)?,
    };
    words.framed(told)
}

/// What differs from document to document.
struct Told {
    obligation: Option<ObligationLine>,
    kind: &'static str,
    subject: String,
    addressee: Option<String>,
    body: Vec<Block>,
}

#[derive(Clone, Copy)]
struct Words<'w> {
    jurisdiction: &'w Jurisdiction,
    options: &'w RenderOptions,
    lang: Lang,
}

impl Words<'_> {
    fn say<'t>(self, vi: &'t str, en: &'t str) -> &'t str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    fn settlement(self, reports: &[u8]) -> Result<Told, Error> {
        let answer = self.jurisdiction.settlement(reports, &self.options.account())?;
        let mut body = vec![Block::Heading(1, self.say("I. Kết quả chung", "I. Overall").to_owned())];
        body.push(Block::Paragraph(self.overall(&answer.figures, answer.cases.len())));
        body.push(Block::Heading(1, self.say("II. Kết quả theo cơ quan", "II. By body").to_owned()));
        for (number, UnitCases { unit, name, cases }) in (1..).zip(&answer.bodies) {
            let name = name.as_deref().unwrap_or(unit.as_str());
            body.push(Block::Heading(2, format!("{number}. {name}")));
            for (minor, told) in (1..).zip(cases.iter().filter_map(|place| at(&answer.cases, *place))) {
                body.push(Block::Heading(3, format!("{number}.{minor}. {}", self.matter(told))));
                let mut items = vec![self.raised(told)];
                items.extend(self.course(told, true));
                body.push(Block::Items(items));
            }
        }
        let pending: Vec<&CaseAccount> =
            answer.pending.iter().filter_map(|place| at(&answer.cases, *place)).collect();
        body.push(Block::Heading(
            1,
            self.say("III. Nội dung chưa có kết quả", "III. What is still open").to_owned(),
        ));
        body.push(self.open(&pending));
        let addressee = answer.obligation.as_ref().and_then(|owed| {
            let name = |unit: &Recipient| {
                let successor = || self.successor(&unit.unit);
                unit.name.clone().or_else(successor).unwrap_or(unit.unit.as_str().to_owned())
            };
            let to = name(owed.to.as_ref()?);
            let via = owed.via.as_ref().map(|via| format!(" ({} {})", self.say("qua", "through"), name(via)));
            Some(format!("{} {to}{}", self.say("Kính gửi:", "To:"), via.unwrap_or_default()))
        });
        Ok(Told {
            kind: self.say("BÁO CÁO", "REPORT"),
            subject: format!(
                "{} {}",
                self.say(
                    "Kết quả giải quyết thông tin dư luận xã hội phản ánh,",
                    "Results of settling what public opinion raised,"
                ),
                self.span(),
            ),
            addressee,
            body,
            obligation: answer.obligation,
        })
    }

    fn feedback(self, reports: &[u8]) -> Result<Told, Error> {
        let here = Pointer::default().name("unit");
        let unit = self.options.unit.as_ref().ok_or_else(|| {
            bad(
                here.clone(),
                "cần `unit`, đơn vị đã phản ánh",
                "`unit`, the unit that raised something, is needed",
            )
        })?;
        let answer = self.jurisdiction.feedback(reports, &self.options.account())?;
        let found = answer.units.iter().find(|one| one.unit == *unit).ok_or_else(|| {
            let error = Error::new(ErrorCode::NotFound).pointer(here);
            error.detail(
                "đơn vị này không phản ánh nội dung nào đang được theo dõi trong thời gian ấy",
                "the unit raised nothing that is under way in the span",
            )
        })?;
        let name = found.name.as_deref().unwrap_or(unit.as_str());
        let mut body = vec![Block::Paragraph(format!(
            "{} {name} {} {}:",
            self.say("Kết quả tiếp nhận, giải quyết các nội dung do", "What came of what"),
            self.say("phản ánh,", "raised,"),
            self.span(),
        ))];
        for (number, told) in (1..).zip(found.cases.iter().filter_map(|place| at(&answer.cases, *place))) {
            body.push(Block::Heading(1, format!("{number}. {}", self.matter(told))));
            let own: Vec<String> = told
                .raised
                .iter()
                .filter(|quoted| quoted.issue.reporter == *unit)
                .map(|quoted| {
                    self.issue(&quoted.issue.id.to_string(), quoted.issue.period, quoted.title.as_deref())
                })
                .collect();
            let mut items =
                vec![format!("{}: {}", self.say("Nội dung phản ánh", "As raised"), own.join("; "))];
            items.extend(self.course(told, false));
            body.push(Block::Items(items));
        }
        Ok(Told {
            kind: self.say("THÔNG BÁO", "NOTICE"),
            subject: format!(
                "{} {name} {}",
                self.say(
                    "Kết quả tiếp nhận, giải quyết thông tin dư luận do",
                    "What came of the opinion that"
                ),
                self.say("phản ánh", "raised"),
            ),
            addressee: Some(format!("{} {name}", self.say("Kính gửi:", "To:"))),
            body,
            obligation: answer.obligation,
        })
    }

    fn notice(self, reports: &[u8]) -> Result<Told, Error> {
        let here = Pointer::default().name("area");
        let area = self.options.area.as_ref().ok_or_else(|| {
            bad(
                here.clone(),
                "cần `area`, địa bàn được thông báo",
                "`area`, the area of the notice, is needed",
            )
        })?;
        let answer = self.jurisdiction.feedback(reports, &self.options.account())?;
        let notice = answer.notices.iter().find(|notice| notice.code == area.as_str()).ok_or_else(|| {
            let error = Error::new(ErrorCode::NotFound).pointer(here);
            error.detail(
                "không có nội dung nào về địa bàn này đã có kết quả trong thời gian ấy",
                "nothing about this area has come to something in the span",
            )
        })?;
        let name = self.in_text(notice.name.as_deref().unwrap_or(area.as_str()));
        let mut body = vec![Block::Paragraph(format!(
            "{} {name}, {}:",
            self.say(
                "Kết quả tiếp nhận, giải quyết các nội dung được người dân quan tâm tại",
                "What came of what people raised in"
            ),
            self.span(),
        ))];
        let mut places: Vec<Place> = notice.told.iter().chain(&notice.proposed).copied().collect();
        order::all(&mut places);
        for (number, told) in (1..).zip(places.iter().filter_map(|place| at(&answer.cases, *place))) {
            body.push(Block::Heading(1, format!("{number}. {}", self.matter(told))));
            // Which unit reported it is not for the public: only what was found and done.
            let steps =
                told.steps.iter().filter(|step| step.verified_as.is_some() || step.state.is_outcome());
            body.push(Block::Items(steps.map(|step| self.step(step, false)).collect()));
        }
        Ok(Told {
            kind: self.say("THÔNG BÁO", "NOTICE"),
            subject: format!(
                "{} {name}",
                self.say(
                    "Kết quả tiếp nhận, giải quyết các nội dung dư luận phản ánh tại",
                    "What came of what opinion raised in"
                ),
            ),
            addressee: None,
            body,
            obligation: answer.obligation,
        })
    }

    /// The parts around the body; what is not given is blank and told.
    fn framed(self, told: Told) -> Result<(Paper, Vec<PaperPart>), Error> {
        let parts = &self.options.parts;
        let mut missing = Vec::new();
        let mut or_blank = |part: PaperPart, text: Option<String>| {
            text.unwrap_or_else(|| {
                missing.push(part);
                BLANK.to_owned()
            })
        };
        let day = parts.issued_on.unwrap_or(self.options.to);
        let view = self.jurisdiction.hierarchy().as_of(day).ok();
        let name = |unit: &str| Some(view.as_ref()?.unit(unit).ok()?.name.in_lang(self.lang).to_owned());
        // A code that no unit has could spell anything, even a name.
        let stranger = |at: Pointer, unit: &UnitCode| {
            let (vi, en) = (
                format!("không có đơn vị `{unit}` vào ngày {day}"),
                format!("there is no unit `{unit}` on {day}"),
            );
            bad(at, vi, en)
        };
        let known = |unit: &UnitCode| name(unit.as_str()).is_some();
        let part = |part: &'static str| Pointer::default().name("parts").name(part);
        if let Some(unit) = parts.issuer.as_ref().filter(|unit| !known(unit)) {
            return Err(stranger(part("issuer"), unit));
        }
        if let Some((at, unit)) = parts.recipients.iter().enumerate().find(|(_, unit)| !known(unit)) {
            return Err(stranger(part("recipients").index(at), unit));
        }
        let owes = told.obligation.as_ref().and_then(|owed| owed.units.first()).map(|duty| duty.unit.clone());
        let issuer = parts.issuer.clone().or(owes);
        let above = issuer.as_ref().and_then(|unit| {
            let parent = view.as_ref()?.parent(HierarchyName::Party, unit.as_str())?;
            Some(name(parent)?.to_uppercase())
        });
        let issuer =
            or_blank(PaperPart::Issuer, issuer.and_then(|unit| Some(name(unit.as_str())?.to_uppercase())));
        let symbol = parts.symbol.as_ref().map(|text| self.symbol(text.as_str())).transpose()?;
        let symbol = or_blank(PaperPart::Symbol, symbol);
        let place = or_blank(PaperPart::Place, parts.place.as_ref().map(|place| place.as_str().to_owned()));
        let date = or_blank(PaperPart::IssuedOn, parts.issued_on.map(|day| self.long_day(day)));
        let authority =
            or_blank(PaperPart::Authority, parts.authority.as_ref().map(|text| text.as_str().to_owned()));
        let post = or_blank(PaperPart::Post, parts.post.as_ref().map(|text| text.as_str().to_owned()));
        let mut recipients: Vec<String> =
            parts.recipients.iter().filter_map(|unit| name(unit.as_str())).collect();
        recipients.extend(
            parts.filed.as_ref().map(|filed| format!("{} {}", self.say("Lưu", "Filed:"), filed.as_str())),
        );
        if recipients.is_empty() {
            recipients.push(or_blank(PaperPart::Recipients, None));
        }
        let draft = parts.draft.then(|| self.say("DỰ THẢO", "DRAFT").to_owned());
        let marks = [&parts.urgency.as_ref().map(|text| text.as_str().to_owned()), &draft];
        let marks = marks.into_iter().flatten().cloned();
        let circulation = parts.circulation.as_ref().map(|text| text.as_str().to_owned());
        let paper = Paper {
            lang: self.lang.code(),
            mark: Audience::Working.label(self.lang).to_owned(),
            marks: marks.chain(circulation).collect(),
            above,
            issuer,
            symbol: format!("{} {symbol}", self.say("Số", "No.")),
            party: self.say("ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIETNAM").to_owned(),
            place_and_date: format!("{place}, {date}"),
            kind: told.kind.to_owned(),
            subject: told.subject,
            addressee: told.addressee,
            body: told.body,
            recipients_title: self.say("Nơi nhận:", "Recipients:").to_owned(),
            recipients,
            authority,
            post,
            signature: self.say("(chữ ký, dấu)", "(signature, seal)").to_owned(),
        };
        Ok((paper, missing))
    }

    /// # Errors
    /// [`ErrorCode::BadOptions`] if it is no symbol, or not of the Party's form.
    fn symbol(self, text: &str) -> Result<String, Error> {
        let at = || Pointer::default().name("parts").name("symbol");
        let read = Symbol::read(text, self.jurisdiction.symbol_codes())
            .map_err(|why| bad(at(), why.label(Lang::Vi), why.label(Lang::En)))?;
        if read.symbol.form() != SymbolForm::Party {
            return Err(bad(
                at(),
                "đây không phải ký hiệu theo thể thức của Đảng (12-BC/TU)",
                "this is not a symbol of the Party's form (12-BC/TU)",
            ));
        }
        Ok(read.symbol.to_string())
    }

    fn overall(self, figures: &[CaseFigure], told: usize) -> String {
        let count =
            |of: CaseCount| figures.iter().find(|figure| figure.of == of).map_or(0, |figure| figure.count);
        let named = |of: CaseCount| format!("{} {}", lowered(of.label(self.lang)), count(of));
        let outcomes = [CaseCount::Settled, CaseCount::Explained, CaseCount::Declined];
        let done: usize = outcomes.into_iter().map(count).sum();
        let parts: Vec<String> = outcomes.into_iter().map(named).collect();
        let parts = parts.join(", ");
        let (open, back) = (told.saturating_sub(done), count(CaseCount::FedBack));
        let span = self.span();
        match self.lang {
            Lang::Vi => format!(
                "Trong thời gian {span}, có {told} vụ việc được theo dõi: {done} vụ việc đã có kết quả ({parts}), \
                 {open} vụ việc chưa có kết quả. Đã phản hồi đến nơi phản ánh hoặc thông báo kết quả {back} vụ việc. Có kết \
                 quả và đã phản hồi là hai việc khác nhau, được tính riêng; các cơ quan không được xếp hạng."
            ),
            Lang::En => format!(
                "{told} cases were under way {span}: {done} came to something ({parts}), {open} did not yet. Of {back} the \
                 units that raised them or the public were told. The two are counted apart; bodies are not ranked."
            ),
        }
    }

    fn matter(self, told: &CaseAccount) -> String {
        let title = told.case.title.as_str();
        match self.lang {
            Lang::Vi => format!("Nội dung “{title}”"),
            Lang::En => format!("Matter “{title}”"),
        }
    }

    fn issue(self, id: &str, period: Period, title: Option<&str>) -> String {
        let title = title.map(|title| format!(" (“{title}”)")).unwrap_or_default();
        format!("{} {id}, {}{title}", self.say("vấn đề", "issue"), self.period(period))
    }

    fn raised(self, told: &CaseAccount) -> String {
        let one = |quoted: &crate::cases::Quoted| {
            let issue = &quoted.issue;
            let name = quoted.name.as_deref().unwrap_or(issue.reporter.as_str());
            format!("{name}, {}", self.issue(&issue.id.to_string(), issue.period, quoted.title.as_deref()))
        };
        let all: Vec<String> = told.raised.iter().map(one).collect();
        format!("{}: {}", self.say("Nơi phản ánh", "Raised by"), all.join("; "))
    }

    /// The steps of the case, and what is still awaited.
    fn course(self, told: &CaseAccount, all: bool) -> Vec<String> {
        let steps = told.steps.iter().filter(|step| {
            all || step.verified_as.is_some() || step.state.is_outcome() || step.state == CaseState::FedBack
        });
        let mut items: Vec<String> = steps.map(|step| self.step(step, true)).collect();
        if told.case.outcome.is_none() {
            let limit = self.limits(&told.case.limits);
            let expected = match told.case.expected {
                Some(day) => format!(
                    "{} {}",
                    self.say("dự kiến trả lời ngày", "an answer is expected on"),
                    self.day(day)
                ),
                None => self.say("chưa nêu ngày dự kiến trả lời", "no day is named for an answer").to_owned(),
            };
            items.push(format!(
                "{}: {expected}; {limit}",
                self.say("Chưa có kết quả", "Nothing has come of it yet")
            ));
        } else if !told.case.answered {
            items.push(
                self.say("Chưa phản hồi đến nơi phản ánh", "Those who raised it have not been told")
                    .to_owned(),
            );
        }
        items
    }

    fn step(self, step: &ToldStep, documents: bool) -> String {
        let mut label = step.label.clone();
        if let Some(found) = step.verified_as {
            label = format!("{label} ({})", lowered(found.label(self.lang)));
        }
        if let Some(reason) = step.reason {
            label = format!("{label} ({})", lowered(reason.label(self.lang)));
        }
        let by = step.name.as_deref().unwrap_or(step.by.as_str());
        let ground = if documents { format!(", {}", step.ground.as_str()) } else { String::new() };
        let notes =
            step.status_notes.as_ref().map(|notes| format!(": {}", notes.as_str().trim_end_matches('.')));
        let to = step.fed_back_to.as_ref().map(|told| {
            let units = told.units.iter().map(|unit| self.unit(unit, step.on));
            let areas = told.areas.iter().map(|area| self.area(area.as_str(), step.on));
            let groups = told.groups.iter().map(|group| self.group(group.as_str(), step.on));
            let named: Vec<String> = units.chain(areas).chain(groups).collect();
            format!(" {} {}", self.say("đến", "to"), named.join(", "))
        });
        format!(
            "{label}{}{} ({by}, {} {}{ground})",
            to.unwrap_or_default(),
            notes.unwrap_or_default(),
            self.say("ngày", "on"),
            self.day(step.on),
        )
    }

    fn unit(self, unit: &UnitCode, day: Day) -> String {
        let view = self.jurisdiction.hierarchy().as_of(day);
        let name = view
            .ok()
            .and_then(|view| Some(view.unit(unit.as_str()).ok()?.name.in_lang(self.lang).to_owned()));
        name.unwrap_or(unit.as_str().to_owned())
    }

    fn area(self, area: &str, day: Day) -> String {
        let view = self.jurisdiction.hierarchy().as_of(day);
        let name =
            view.ok().and_then(|view| Some(self.in_text(view.area(area).ok()?.name.in_lang(self.lang))));
        name.unwrap_or(area.to_owned())
    }

    /// The name of an area inside a sentence: huyện Cầu Kè.
    fn in_text(self, name: &str) -> String {
        match self.lang {
            Lang::Vi => lowered(name),
            Lang::En => name.to_owned(),
        }
    }

    /// What the one body is called that takes the place, at the end of the span, of a `unit` the text names and that is no more.
    fn successor(self, unit: &UnitCode) -> Option<String> {
        let hierarchy = self.jurisdiction.hierarchy();
        let view = hierarchy.as_of(self.options.to).ok()?;
        let mut code = unit.as_str();
        let edges = &hierarchy.tables().restructurings;
        // As many steps as there are edges: nobody succeeds itself.
        for _ in edges.iter() {
            let before = code;
            let mut after = edges
                .iter()
                .filter(|edge| edge.of == Table::Units && edge.predecessor.code.as_str() == before)
                .map(|edge| edge.successor.code.as_str());
            code = after.next()?;
            if after.any(|other| other != code) {
                return None;
            }
            if let Ok(unit) = view.unit(code) {
                return Some(unit.name.in_lang(self.lang).to_owned());
            }
        }
        None
    }

    fn group(self, group: &str, day: Day) -> String {
        let regime = self.jurisdiction.regime_on(day);
        let labels = regime.and_then(|regime| regime.lists.labels("groups", group));
        labels.map_or(group.to_owned(), |labels| lowered(labels.in_lang(self.lang)))
    }

    fn limits(self, limits: &[CaseLimit]) -> String {
        let set = limits.iter().find_map(|limit| Some((limit.due?, limit.state)));
        match set {
            Some((due, state)) => {
                let late = if state == LimitState::Overdue {
                    self.say(", đã quá hạn", ", which is over")
                } else {
                    ""
                };
                format!("{} {}{late}", self.say("hạn ngày", "the limit is"), self.day(due))
            }
            None => self.say("không quy định hạn", "no deadline is set").to_owned(),
        }
    }

    fn open(self, pending: &[&CaseAccount]) -> Block {
        if pending.is_empty() {
            return Block::Paragraph(self.say("Không có.", "None.").to_owned());
        }
        let head = [
            ("STT", "No."),
            ("Nội dung", "Matter"),
            ("Cơ quan phụ trách", "Body in charge"),
            ("Tiếp nhận", "Received"),
            ("Trạng thái", "State"),
            ("Dự kiến trả lời", "Expected"),
            ("Hạn", "Limit"),
        ];
        let row = |(number, told): (usize, &&CaseAccount)| {
            let received = told.steps.first().map_or(told.case.received_on, |step| step.on);
            vec![
                number.to_string(),
                told.case.title.as_str().to_owned(),
                told.agency.clone().unwrap_or(told.case.agency_responsible.as_str().to_owned()),
                self.day(received),
                format!("{} ({})", told.case.state.label(self.lang), self.day(told.case.since)),
                told.case.expected.map_or("–".to_owned(), |day| self.day(day)),
                self.limits(&told.case.limits),
            ]
        };
        Block::Table {
            caption: self
                .say(
                    "Vụ việc chưa có kết quả đến ngày cuối của thời gian báo cáo",
                    "Open at the end of the span",
                )
                .to_owned(),
            head: head.into_iter().map(|(vi, en)| self.say(vi, en).to_owned()).collect(),
            rows: (1..).zip(pending).map(row).collect(),
        }
    }

    /// A day inside a text.
    fn day(self, day: Day) -> String {
        let text = day.to_string();
        match self.lang {
            Lang::Vi => text.split('-').rev().collect::<Vec<_>>().join("-"),
            Lang::En => text,
        }
    }

    fn span(self) -> String {
        let (from, to) = (self.day(self.options.from), self.day(self.options.to));
        match self.lang {
            Lang::Vi => format!("từ ngày {from} đến ngày {to}"),
            Lang::En => format!("from {from} to {to}"),
        }
    }

    fn period(self, period: Period) -> String {
        let text = period.to_string();
        match (text.split('-').collect::<Vec<_>>().as_slice(), self.lang) {
            ([year, month], Lang::Vi) if month.len() == 2 => format!("tháng {month}-{year}"),
            ([year, month, day], Lang::Vi) if day.len() == 2 && month.len() == 2 => {
                format!("ngày {day}-{month}-{year}")
            }
            _ => text,
        }
    }

    /// A day as it stands under a document: days below ten and the first two months have a nought in front.
    fn long_day(self, day: Day) -> String {
        let text = day.to_string();
        match (text.split('-').collect::<Vec<_>>().as_slice(), self.lang) {
            ([year, month, date], Lang::Vi) => {
                let month = if matches!(*month, "01" | "02") { month } else { month.trim_start_matches('0') };
                format!("ngày {date} tháng {month} năm {year}")
            }
            _ => text,
        }
    }
}

fn at(cases: &[CaseAccount], place: Place) -> Option<&CaseAccount> {
    cases.iter().find(|told| told.place == place)
}

/// `text` as it stands inside a sentence: only its first letter is made small, and an abbreviation stays as it is.
fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    first.chain(letters).collect()
}
