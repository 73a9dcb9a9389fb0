use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::Kind;
use super::draft::{filled_in, owed_by};
use crate::error::{Error, ErrorCode};
use crate::hierarchy::{AreaLevel, AsOf, ChargeOver, HierarchyName};
use crate::jurisdiction::Jurisdiction;
use crate::period::Period;
use crate::regime::{InForce, ListEntry, Lists};
use crate::shape::{AreaCode, BoundError, KindCode, Lang, Lexical, ListCode, TopicCode, UnitCode};

/// Asks for the schema of a form.
///
/// ```
/// use dlxh::FormSchemaOptions;
///
/// let options = FormSchemaOptions::of("monthly-opinion", "2025-01")?;
/// assert_eq!(options.unit, None);
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Yêu cầu mẫu điền")]
#[serde(deny_unknown_fields)]
pub struct FormSchemaOptions {
    /// The kind of report.
    #[schemars(title = "Loại báo cáo")]
    pub kind: KindCode,
    /// The period, or a day of it: units, areas and code lists are those of the period's last day.
    #[schemars(title = "Kỳ báo cáo, hoặc một ngày trong kỳ")]
    pub period: Period,
    /// The unit that fills it in.
    #[schemars(title = "Đơn vị báo cáo")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitCode>,
    /// The language of titles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

impl FormSchemaOptions {
    /// Asks for the form of a report of `kind` for `period`, or for the period that the day `period` lies in.
    ///
    /// ```
    /// use dlxh::FormSchemaOptions;
    ///
    /// assert!(FormSchemaOptions::of("monthly-opinion", "2025-01-20").is_ok()); // the period that day lies in
    /// assert!(FormSchemaOptions::of("Báo cáo tháng", "2025-01").is_err());
    /// ```
    ///
    /// # Errors
    /// [`BoundError`] if one of them has not the form it must have.
    pub fn of(kind: &str, period: &str) -> Result<Self, BoundError> {
        Ok(Self { kind: KindCode::new(kind)?, period: period.parse()?, unit: None, lang: None })
    }
}

impl Jurisdiction {
    /// Fills the published schema of a report with the jurisdiction's own codes, for a form: what may be chosen stands as
    /// `oneOf` of `const` and `title` with the codebook's word on it, and every title is in one language.
    ///
    /// What it accepts, the published schema accepts. A unit is offered the areas in its charge and what lies in them; one
    /// that is in charge of a field is offered every area.
    ///
    /// ```
    /// use dlxh::{FormSchemaOptions, Jurisdiction};
    ///
    /// let schema = Jurisdiction::tra_vinh().form_schema(&FormSchemaOptions::of("monthly-opinion", "2025-01")?)?;
    /// let topics = schema["$defs"]["Issue"]["properties"]["topic"]["oneOf"].as_array().unwrap();
    /// let planning = topics.iter().find(|topic| topic["const"] == "land/planning").unwrap();
    /// assert_eq!(planning["title"], "Đất đai: Quy hoạch");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] with the reason and the day if no person fills in such a report, nothing in force asks for
    /// it, or the unit (any unit, if none is given) does not owe it.
    pub fn form_schema(&self, options: &FormSchemaOptions) -> Result<Value, Error> {
        let lang = options.lang.unwrap_or_default();
        let kind = filled_in(options.kind.as_str())?;
        let in_force = self.asked_by(kind, options.period).ok_or_else(|| {
            let (name, period) = (kind.name(), options.period);
            Error::new(ErrorCode::NotFound).detail(
                format!("không có nghĩa vụ nào gửi `{name}` cho kỳ {period}"),
                format!("nothing in force asks for `{name}` for {period}"),
            )
        })?;
        let view = self.hierarchy().as_of(in_force.period.last_day())?;
        let choices = Choices::of(&in_force, &view, options.unit.as_ref(), lang)?;
        let mut form = Form { jurisdiction: self, root: kind.schema(), choices, lang, shared: Map::new() };
        let mut schema = form.fill(form.root, &mut Vec::new(), kind.name());
        if let Value::Object(schema) = &mut schema {
            // It is the form of one jurisdiction, period and unit: it must not be taken for the published schema.
            schema.remove("$id");
            schema.insert("$defs".to_owned(), Value::Object(form.shared));
        }
        Ok(schema)
    }

    /// The obligation that asks for a report of `kind` for `period`, or for its own period that the day `period` lies in.
    fn asked_by(&self, kind: Kind, period: Period) -> Option<InForce<'_>> {
        let asked = self.obligation_of_kind(kind.name(), period);
        asked.or_else(|| {
            let day = (period.first_day() == period.last_day()).then_some(period.first_day())?;
            let asks =
                |report: &Option<KindCode>| report.as_ref().is_some_and(|of| of.as_str() == kind.name());
            let mut obligations = self.declared(self.regime_on(day)?).filter(|(_, one)| asks(&one.report));
            obligations.find_map(|(_, one)| {
                let period = Period::around(day, one.rhythm.period_type()?)?;
                self.obligation_of_kind(kind.name(), period)
            })
        })
    }
}

/// A code and what it is called.
type Choice = (String, String);

/// What may be chosen on the day.
struct Choices {
    reporters: Vec<Choice>,
    bodies: Vec<Choice>,
    areas: Vec<Choice>,
    topics: Vec<Choice>,
    groups: Vec<Choice>,
    intensity: Vec<Choice>,
    thinking: Vec<Choice>,
    mood: Vec<Choice>,
}

impl Choices {
    /// # Errors
    /// [`ErrorCode::NotFound`] if nobody could hand the report in.
    fn of(
        in_force: &InForce<'_>,
        view: &AsOf<'_>,
        unit: Option<&UnitCode>,
        lang: Lang,
    ) -> Result<Self, Error> {
        let day = view.day();
        let reporters: Vec<Choice> = match unit {
            Some(unit) => vec![(unit.to_string(), owed_by(in_force, view, unit, lang)?.name)],
            None => {
                let expected = in_force.expected(view).into_iter();
                expected.map(|one| (one.unit.to_string(), one.name.in_lang(lang).to_owned())).collect()
            }
        };
        if reporters.is_empty() {
            return Err(Error::new(ErrorCode::NotFound).detail(
                format!("không đơn vị nào có nghĩa vụ gửi báo cáo này vào ngày {day}"),
                format!("no unit owes this report on {day}"),
            ));
        }
        let lists = &in_force.regime.lists;
        let entries = |list: &[ListEntry]| {
            let entries = Lists::entries_on(list, day);
            entries.map(|entry| (entry.code.to_string(), entry.labels.in_lang(lang).to_owned())).collect()
        };
        let topics = lists.topics_on(day).into_iter().map(|(topic, field)| {
            let label = topic.labels.in_lang(lang);
            // "Planning" alone would not say of what.
            let title =
                field.map_or(label.to_owned(), |field| format!("{}: {label}", field.labels.in_lang(lang)));
            (topic.code.to_string(), title)
        });
        Ok(Self {
            bodies: view
                .units()
                .map(|unit| (unit.code.to_string(), unit.name.in_lang(lang).to_owned()))
                .collect(),
            areas: areas(view, unit, lang),
            topics: topics.collect(),
            groups: entries(lists.groups.as_slice()),
            intensity: entries(lists.intensity.as_slice()),
            thinking: entries(lists.thinking.as_slice()),
            mood: entries(lists.mood.as_slice()),
            reporters,
        })
    }

    /// What stands at the place `path` of a report, if it is a code of one of the lists; with the list's name.
    fn at(&self, path: &[&str], pattern: &str) -> Option<(&'static str, &[Choice])> {
        let (list, choices) = match (pattern, path) {
            (TopicCode::PATTERN, _) => ("topics", &self.topics),
            (AreaCode::PATTERN, _) => ("areas", &self.areas),
            (ListCode::PATTERN, [.., "groups"]) => ("groups", &self.groups),
            (ListCode::PATTERN, [.., "intensity"]) => ("intensity", &self.intensity),
            (ListCode::PATTERN, [.., "thinking", "level"]) => ("thinking", &self.thinking),
            (ListCode::PATTERN, [.., "mood", "level"]) => ("mood", &self.mood),
            (UnitCode::PATTERN, ["reporter"]) => ("units", &self.reporters),
            (UnitCode::PATTERN, [.., "to" | "by" | "agency_responsible" | "units" | "bodies" | "body"]) => {
                ("units", &self.bodies)
            }
            // A reference to an earlier report may name a unit that is gone by now.
            _ => return None,
        };
        Some((list, choices))
    }
}

/// The areas in the charge of `unit` and what lies in them; every area, if it is in charge of none.
fn areas(view: &AsOf<'_>, unit: Option<&UnitCode>, lang: Lang) -> Vec<Choice> {
    let charge = unit.into_iter().flat_map(|unit| view.in_charge_of(unit.as_str()));
    let own: Vec<&str> = charge
        .filter_map(|over| match over {
            ChargeOver::Area { code } => Some(code.as_str()),
            ChargeOver::Field { .. } => None,
        })
        .collect();
    let parent = |code: &str| view.parent(HierarchyName::Area, code);
    let lies_in_own =
        |code: &str| std::iter::successors(Some(code), |code| parent(code)).any(|code| own.contains(&code));
    let areas = view.areas().filter(|area| own.is_empty() || lies_in_own(area.code.as_str()));
    let title = |area: &crate::hierarchy::AreaAsOf<'_>| {
        let name = area.name.in_lang(lang);
        let within = parent(area.code.as_str()).and_then(|code| view.area(code).ok());
        match within.filter(|_| area.level == AreaLevel::Commune) {
            // Communes of one name are many.
            Some(within) => format!("{name} ({})", within.name.in_lang(lang)),
            None => name.to_owned(),
        }
    };
    areas.map(|area| (area.code.to_string(), title(&area))).collect()
}

struct Form<'s> {
    jurisdiction: &'s Jurisdiction,
    root: &'s Value,
    choices: Choices,
    lang: Lang,
    /// Definitions that read the same wherever they stand.
    shared: Map<String, Value>,
}

/// Stands before the path inside a definition whose place is not known.
const ANYWHERE: &str = "#";

impl<'s> Form<'s> {
    /// Fills `schema`, which stands at `path` and is called `name` in the API.
    fn fill(&mut self, schema: &'s Value, path: &mut Vec<&'s str>, name: &str) -> Value {
        let Value::Object(members) = schema else { return schema.clone() };
        let mut filled = match members.get("$ref").and_then(Value::as_str) {
            Some(target) => self.refer(target, path),
            None => Map::new(),
        };
        for (keyword, value) in members {
            match (keyword.as_str(), value) {
                ("$ref" | "$defs" | "x-en" | "title", _) => {}
                ("properties", Value::Object(named)) => {
                    let mut properties = Map::new();
                    for (name, member) in named {
                        path.push(name);
                        properties.insert(name.clone(), self.fill(member, path, name));
                        path.pop();
                    }
                    filled.insert(keyword.clone(), Value::Object(properties));
                }
                ("items", items) => {
                    filled.insert(keyword.clone(), self.fill(items, path, ""));
                }
                ("oneOf", Value::Array(forms)) => {
                    let list = joined(name, '_');
                    let forms = forms.iter().map(|form| self.closed_choice(&list, form)).collect();
                    filled.insert(keyword.clone(), Value::Array(forms));
                }
                ("pattern", Value::String(pattern)) => match self.choices.at(path, pattern) {
                    Some((_, [])) => {
                        // Nothing can be chosen, and an empty `oneOf` is no schema: a code that must be empty is none.
                        filled.insert(keyword.clone(), value.clone());
                        filled.insert("maxLength".to_owned(), 0.into());
                    }
                    Some((list, choices)) => {
                        let choice = |(code, title): &Choice| self.choice(list, code, title);
                        filled.insert("oneOf".to_owned(), choices.iter().map(choice).collect());
                    }
                    None => {
                        filled.insert(keyword.clone(), value.clone());
                    }
                },
                (_, value) => {
                    filled.insert(keyword.clone(), value.clone());
                }
            }
        }
        self.entitle(members, name, &mut filled);
        Value::Object(filled)
    }

    /// Refers to a definition, or puts it in place where it depends on what it is part of: thinking and mood have one
    /// shape and two lists of levels.
    fn refer(&mut self, target: &str, path: &mut Vec<&'s str>) -> Map<String, Value> {
        let name = target.rsplit('/').next().unwrap_or_default().to_owned();
        let Some(definition) = target.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer)) else {
            return Map::new();
        };
        let here = self.fill(definition, path, &name);
        if !self.shared.contains_key(&name) {
            let anywhere = self.fill(definition, &mut vec![ANYWHERE], &name);
            if anywhere == here {
                self.shared.insert(name.clone(), anywhere);
            }
        }
        match (self.shared.get(&name) == Some(&here), here) {
            (false, Value::Object(here)) => here,
            _ => Map::from_iter([("$ref".to_owned(), target.into())]),
        }
    }

    fn entitle(&self, members: &Map<String, Value>, name: &str, filled: &mut Map<String, Value>) {
        let own = |keyword: &str| members.get(keyword).and_then(Value::as_str);
        match self.lang {
            Lang::Vi => {
                // A member of a closed list has its title there.
                let target =
                    members.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
                let target = target.and_then(|pointer| self.root.pointer(pointer)?.get("title")?.as_str());
                let title = own("title").or(target.filter(|_| !name.is_empty()));
                filled.extend(title.map(|title| ("title".to_owned(), title.into())));
            }
            Lang::En => {
                if !name.is_empty() {
                    filled.insert("title".to_owned(), words(name).into());
                }
                filled.extend(own("x-en").map(|english| ("description".to_owned(), english.into())));
            }
        }
    }

    /// An entry of a closed list, with its title in the language of the form.
    fn closed_choice(&self, list: &str, form: &Value) -> Value {
        let title = match self.lang {
            Lang::Vi => form.get("title"),
            Lang::En => form.get("x-en"),
        };
        let code = form.get("const").and_then(Value::as_str);
        self.choice(list, code.unwrap_or_default(), title.and_then(Value::as_str).unwrap_or_default())
    }

    /// A code with its title, and what the codebook says it means.
    fn choice(&self, list: &str, code: &str, title: &str) -> Value {
        let explained = self.jurisdiction.explain(&format!("{list}/{code}"), self.lang);
        match explained {
            Some(explained) => json!({ "const": code, "title": title, "description": explained.meaning }),
            None => json!({ "const": code, "title": title }),
        }
    }
}

/// The words of a name of the API in small letters: `hot_spot`, `HotSpot` and `hot-spot` are the same two.
fn joined(name: &str, between: char) -> String {
    let mut words = String::with_capacity(name.len());
    for (position, letter) in name.chars().enumerate() {
        match letter {
            '_' | '-' => words.push(between),
            _ if letter.is_uppercase() => {
                words.extend((position > 0).then_some(between));
                words.extend(letter.to_lowercase());
            }
            _ => words.push(letter),
        }
    }
    words
}

/// A name of the API as an English title: `hot_spot` and `HotSpot` are "Hot spot".
fn words(name: &str) -> String {
    let words = joined(name, ' ');
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{joined, words};

    #[test]
    fn names_of_the_api_read_as_words() {
        assert_eq!(words("hot_spot"), "Hot spot");
        assert_eq!(words("ProposalFollowUp"), "Proposal follow up");
        assert_eq!(words("monthly-opinion"), "Monthly opinion");
        assert_eq!(words("by"), "By");
        assert_eq!(joined("ProposalKind", '_'), "proposal_kind");
    }
}
