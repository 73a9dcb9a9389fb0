#![doc = include_str!("../README.md")]
//!
//! # The vectors
//!
//! One JSON file a case under `tests/vectors/`; see the README there for the format.

use std::fs;
use std::path::{Path, PathBuf};

use dlxh::Jurisdiction;
use serde::{Deserialize, Serialize};
use serde_json::Value;

mod seeds;
mod small;

pub use seeds::{dictionary, seeds};
pub use small::small;

/// One case: a call and the answer it must have, in every runtime.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    pub op: String,
    /// Why the case is there.
    pub why: String,
    /// `tra-vinh`, or the name of a document in `data/`; with `+NAME`, and the overlay of that name.
    pub jurisdiction: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub options: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input_text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input_base64: Option<String>,
    /// Where `expect` comes from: the law, another library, a document. Never this library.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What must hold in the output because `source` says so: no command writes it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub expect: Vec<Expectation>,
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub output: Value,
}

/// A value that must stand at a place of the output.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// A JSON Pointer into `output`.
    pub pointer: String,
    pub value: Value,
}

/// The folder of this package.
pub fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` whose name ends in `ending`, in order.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.map(|entry| entry.expect("a readable folder").path()) {
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The reports of the month, without what is given as their context.
pub fn month() -> Vec<PathBuf> {
    let folder = here().join("data/tra-vinh-2025-01");
    files(&folder, ".json").into_iter().filter(|path| path.parent() == Some(&folder)).collect()
}

/// Every vector with its file.
pub fn vectors() -> Vec<(PathBuf, Vector)> {
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a readable file");
        let vector =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (path, vector)
    };
    files(&here().join("vectors"), ".json").into_iter().map(read).collect()
}

/// `value` as the runners write it: compact, keys in order.
pub fn compact(value: &Value) -> Vec<u8> {
    // serde_json keeps the members of a `Value` in order as long as nobody switches `preserve_order` on.
    serde_json::to_vec(value).expect("a value can be written")
}

impl Vector {
    /// The bytes of the input.
    pub fn bytes(&self) -> Vec<u8> {
        match (&self.input, &self.input_text, &self.input_base64) {
            (Some(value), None, None) => compact(value),
            (None, Some(text), None) => text.clone().into_bytes(),
            (None, None, Some(text)) => base64(text),
            (None, None, None) => Vec::new(),
            _ => panic!("more than one input"),
        }
    }

    /// What `output` says otherwise than the source, in words.
    pub fn broken_expectations(&self, output: &Value) -> Vec<String> {
        let found = |one: &Expectation| output.pointer(&one.pointer).cloned();
        let broken = self.expect.iter().filter(|one| found(one).as_ref() != Some(&one.value));
        let told = |one: &Expectation| match found(one) {
            Some(found) => format!("{} should be {}, is {found}", one.pointer, one.value),
            None => format!("{} should be {}, is absent", one.pointer, one.value),
        };
        broken.map(told).collect()
    }

    /// Carries the call out.
    pub fn call(&self) -> Vec<u8> {
        let options = self.options.as_ref().map(compact).unwrap_or_default();
        jurisdiction(&self.jurisdiction).call(&self.op, &options, &self.bytes())
    }
}

/// The jurisdiction of that name.
pub fn jurisdiction(name: &str) -> Jurisdiction {
    let (base, overlay) = name.split_once('+').map_or((name, None), |(base, overlay)| (base, Some(overlay)));
    let data = here().join("data");
    let read = |folder: &Path, name: &str| {
        let path = folder.join(format!("{name}.json"));
        fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let base = match base {
        "tra-vinh" => Jurisdiction::tra_vinh(),
        name => Jurisdiction::from_json(&read(&data, name)).expect("the jurisdiction holds together"),
    };
    let Some(overlay) = overlay else { return base };
    base.with_overlay(&read(&data.join("overlays"), overlay)).expect("the overlay holds")
}

fn base64(text: &str) -> Vec<u8> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0u32, 0);
    for byte in text.bytes().filter(|byte| *byte != b'=') {
        let value = ALPHABET.iter().position(|known| *known == byte).expect("base64");
        bits = (bits << 6) | u32::try_from(value).expect("six bits");
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    bytes
}

/// Compares a generated file with what it should be, or rewrites it if `BLESS` is set.
pub fn current(path: &Path, expected: &str) -> Result<(), String> {
    if fs::read_to_string(path).is_ok_and(|found| found == expected) {
        return Ok(());
    }
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a writable folder");
        fs::write(path, expected).expect("a writable file");
        return Ok(());
    }
    Err(path.strip_prefix(here().parent().expect("the workspace")).unwrap_or(path).display().to_string())
}

/// Calls `visit` with the place of every schema within `schema`, itself included, and the schema.
pub fn each_schema(schema: &Value, path: &str, visit: &mut dyn FnMut(&str, &Value)) {
    visit(path, schema);
    let Some(object) = schema.as_object() else { return };
    for (keyword, value) in object {
        let path = format!("{path}/{keyword}");
        match (keyword.as_str(), value) {
            ("properties" | "$defs", Value::Object(named)) => {
                named.iter().for_each(|(name, inner)| each_schema(inner, &format!("{path}/{name}"), visit));
            }
            ("items", inner) => each_schema(inner, &path, visit),
            ("oneOf", Value::Array(forms)) => forms.iter().for_each(|form| each_schema(form, &path, visit)),
            _ => {}
        }
    }
}
