use serde_json::Value as Json;

use super::tree::{Node, Value};
use crate::error::Fault;
use crate::finding::{Bilingual, Param, Pointer, Step};
use crate::period::{Day, Instant};
use crate::rules;
use crate::shape::{LEXICAL, Lang};

/// A structural fault: the document is not what the published schema says, here.
#[derive(Debug)]
pub(crate) struct Structural {
    pub(crate) code: &'static str,
    pub(crate) pointer: Pointer,
    pub(crate) params: Vec<Param>,
}

impl Structural {
    /// The same as the fault of a jurisdiction's or an option's document.
    pub(crate) fn fault(&self) -> Fault {
        let text =
            |lang| rules::find(self.code).map(|rule| rule.render(&self.params, lang)).unwrap_or_default();
        Fault { pointer: self.pointer.clone(), reason: Bilingual { vi: text(Lang::Vi), en: text(Lang::En) } }
    }
}

/// What the walker meets.
pub(crate) enum Event<'e> {
    Fault(Structural),
    /// A string; `exact` if the pointer leads to it, and not only to the last place the schema knows on the way.
    Text {
        steps: &'e [Step],
        exact: bool,
        text: &'e str,
    },
}

/// Walks `node` along `schema` and tells every structural fault and every string.
///
/// It understands the keywords that published schemas use and no others; a test rejects any other keyword.
pub(crate) fn walk(schema: &'static Json, node: &Node<'_>, sink: &mut dyn FnMut(Event<'_>)) {
    Walker { root: schema, steps: Vec::new(), sink }.visit(Some(schema), node, true);
}

struct Walker<'s> {
    root: &'static Json,
    steps: Vec<Step>,
    sink: &'s mut dyn FnMut(Event<'_>),
}

fn text(schema: &'static Json, keyword: &str) -> Option<&'static str> {
    schema.get(keyword).and_then(Json::as_str)
}

fn limit(schema: &'static Json, keyword: &str) -> Option<i64> {
    schema.get(keyword).and_then(Json::as_i64)
}

fn size(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn list(schema: &'static Json, keyword: &str) -> &'static [Json] {
    schema.get(keyword).and_then(Json::as_array).map_or(&[], Vec::as_slice)
}

impl Walker<'_> {
    fn fault<const N: usize>(&mut self, code: &'static str, params: [(&'static str, String); N]) {
        let params = params.into_iter().map(|(name, value)| Param { name, value }).collect();
        (self.sink)(Event::Fault(Structural { code, pointer: Pointer::new(&self.steps), params }));
    }

    fn resolve(&self, schema: &'static Json) -> &'static Json {
        let target = text(schema, "$ref").and_then(|reference| reference.strip_prefix('#'));
        target.and_then(|pointer| self.root.pointer(pointer)).unwrap_or(schema)
    }

    fn visit(&mut self, schema: Option<&'static Json>, node: &Node<'_>, exact: bool) {
        let schema = schema.map(|schema| self.resolve(schema));
        let schema = match schema {
            Some(schema) => match self.branch(schema, node) {
                Branch::Itself => Some(schema),
                Branch::Of(branch) => Some(self.resolve(branch)),
                Branch::None => None,
            },
            None => None,
        };
        if let Some(schema) = schema {
            self.check(schema, node);
        }
        match &node.value {
            Value::Text(text) => (self.sink)(Event::Text { steps: &self.steps, exact, text }),
            Value::Array(items) => {
                let inner = schema.and_then(|schema| schema.get("items"));
                for (index, item) in items.iter().enumerate() {
                    self.descend(inner.map(|inner| (Step::Index(index), inner)), item, exact);
                }
            }
            Value::Object(members) => {
                for (name, member) in members {
                    let known = schema.and_then(|schema| property(schema, name));
                    if known.is_none() {
                        (self.sink)(Event::Text { steps: &self.steps, exact: false, text: name });
                    }
                    self.descend(known.map(|(name, schema)| (Step::Name(name), schema)), member, exact);
                }
            }
            Value::Null | Value::Bool | Value::Number(_) => {}
        }
    }

    /// Goes on to a child. Where the schema knows no such place, the pointer stays where it is.
    fn descend(&mut self, known: Option<(Step, &'static Json)>, node: &Node<'_>, exact: bool) {
        match known {
            Some((step, schema)) => {
                self.steps.push(step);
                self.visit(Some(schema), node, exact);
                self.steps.pop();
            }
            None => self.visit(None, node, false),
        }
    }

    /// Chooses among the tagged forms that a regime document may take, by the constant in their tag.
    fn branch(&mut self, schema: &'static Json, node: &Node<'_>) -> Branch {
        let forms = list(schema, "oneOf");
        if forms.iter().all(|form| form.get("const").is_some()) {
            return Branch::Itself;
        }
        let fits = |form: &'static Json| {
            let tags = form.get("properties").and_then(Json::as_object).into_iter().flatten();
            tags.filter_map(|(name, schema)| Some((name, text(schema, "const")?)))
                .all(|(name, tag)| node.member(name).and_then(Node::text) == Some(tag))
        };
        if let Some(form) = forms.iter().map(|form| self.resolve(form)).find(|form| fits(form)) {
            return Branch::Of(form);
        }
        self.fault("S004", [("allowed", tags(forms))]);
        Branch::None
    }

    fn check(&mut self, schema: &'static Json, node: &Node<'_>) {
        if let Some(expected) = text(schema, "type") {
            let fits = match (&node.value, expected) {
                (Value::Object(_), "object")
                | (Value::Array(_), "array")
                | (Value::Text(_), "string")
                | (Value::Bool, "boolean") => true,
                (Value::Number(number), "integer") => whole(*number),
                _ => false,
            };
            if !fits {
                return self.fault("S003", [("expected", expected.to_owned())]);
            }
        }
        match &node.value {
            Value::Object(members) => self.check_members(schema, members),
            Value::Array(items) => self.check_items(schema, items),
            Value::Text(text) => self.check_text(schema, text),
            Value::Number(number) => self.check_number(schema, *number),
            Value::Bool | Value::Null => {}
        }
    }

    fn check_members(&mut self, schema: &'static Json, members: &[(std::borrow::Cow<'_, str>, Node<'_>)]) {
        for required in list(schema, "required").iter().filter_map(Json::as_str) {
            if !members.iter().any(|(name, _)| name == required) {
                self.fault("S001", [("member", required.to_owned())]);
            }
        }
        if schema.get("additionalProperties") != Some(&Json::Bool(false)) {
            return;
        }
        for (position, (name, _)) in members.iter().enumerate() {
            if property(schema, name).is_some() {
                continue;
            }
            // The name itself is not repeated: it was typed by somebody and may be anything.
            let position = position.saturating_add(1).to_string();
            match closest(schema, name) {
                Some(close) => {
                    self.fault("S002", [("position", position), ("did_you_mean", close.to_owned())])
                }
                None => self.fault("S002", [("position", position)]),
            }
        }
    }

    fn check_items(&mut self, schema: &'static Json, items: &[Node<'_>]) {
        self.check_size(schema, ("minItems", "maxItems"), size(items.len()));
        if schema.get("uniqueItems") != Some(&Json::Bool(true)) {
            return;
        }
        // Only lists of strings are unique in published schemas.
        let mut seen = std::collections::BTreeSet::new();
        for (index, text) in items.iter().enumerate().filter_map(|(index, item)| Some((index, item.text()?)))
        {
            if !seen.insert(text) {
                self.steps.push(Step::Index(index));
                self.fault("S008", []);
                self.steps.pop();
            }
        }
    }

    fn check_text(&mut self, schema: &'static Json, value: &str) {
        let constants: Vec<&str> = match text(schema, "const") {
            Some(constant) => vec![constant],
            None => list(schema, "oneOf").iter().filter_map(|form| text(form, "const")).collect(),
        };
        if !constants.is_empty() && !constants.contains(&value) {
            return self.fault("S004", [("allowed", constants.join(", "))]);
        }
        self.check_size(schema, ("minLength", "maxLength"), size(value.chars().count()));
        let format = text(schema, "format");
        let of_format = match format {
            Some("date") => value.parse::<Day>().is_ok(),
            Some("date-time") => value.parse::<Instant>().is_ok(),
            _ => true,
        };
        let pattern = text(schema, "pattern");
        let form = pattern.and_then(|pattern| LEXICAL.iter().find(|form| form.pattern == pattern));
        let of_pattern = pattern.is_none() || form.is_some_and(|form| (form.accepts)(value));
        if !(of_format && of_pattern) {
            let example = form.map_or("", |form| form.example);
            self.fault("S005", [("example", example.to_owned())]);
        }
    }

    fn check_number(&mut self, schema: &'static Json, number: f64) {
        // `type` has made sure that it is whole; what is beyond i64 saturates and is beyond every bound.
        self.check_size(schema, ("minimum", "maximum"), number as i64);
    }

    fn check_size(&mut self, schema: &'static Json, (least, most): (&str, &str), size: i64) {
        if let Some(minimum) = limit(schema, least).filter(|minimum| size < *minimum) {
            self.fault("S006", [("limit", minimum.to_string())]);
        }
        if let Some(maximum) = limit(schema, most).filter(|maximum| size > *maximum) {
            self.fault("S007", [("limit", maximum.to_string())]);
        }
    }
}

enum Branch {
    Itself,
    Of(&'static Json),
    None,
}

fn tags(forms: &'static [Json]) -> String {
    let tag = |form: &'static Json| {
        let mut properties = form.get("properties").and_then(Json::as_object).into_iter().flatten();
        properties.find_map(|(_, schema)| text(schema, "const"))
    };
    forms.iter().filter_map(tag).collect::<Vec<_>>().join(", ")
}

fn property(schema: &'static Json, name: &str) -> Option<(&'static str, &'static Json)> {
    let (name, schema) = schema.get("properties")?.as_object()?.get_key_value(name)?;
    Some((name.as_str(), schema))
}

/// JSON Schema counts a number without a fractional part as an integer, however it is written.
fn whole(number: f64) -> bool {
    // From 2^53 on there are no fractions left.
    number.abs() >= (1u64 << 53) as f64 || (number as i64) as f64 == number
}

/// The member of `schema` that `name` is at most two edits away from.
fn closest(schema: &'static Json, name: &str) -> Option<&'static str> {
    if name.len() > 40 {
        return None;
    }
    let names = schema.get("properties")?.as_object()?.keys();
    let near = names.map(|known| (distance(known, name), known.as_str()));
    near.filter(|(distance, known)| *distance <= 2 && *distance < known.len()).min().map(|(_, known)| known)
}

/// The Levenshtein distance in code points.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i.saturating_add(1);
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, to) in row.iter_mut().skip(1).zip(b.chars()) {
            let substituted = diagonal.saturating_add(usize::from(from != to));
            diagonal = *cell;
            left = substituted.min(diagonal.saturating_add(1)).min(left.saturating_add(1));
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("reporter", "reporter"), 0);
        assert_eq!(distance("reporter", "reportr"), 1);
        assert_eq!(distance("kỳ", "ky"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
