//! The WebAssembly half of the npm package `dlxh`: it moves bytes and decides nothing.

mod units;

use dlxh::{Error, shape::Lang, wire};
use wasm_bindgen::prelude::wasm_bindgen;

/// A jurisdiction, held by the library.
#[derive(Debug)]
#[wasm_bindgen]
pub struct Jurisdiction(dlxh::Jurisdiction);

/// Throws the error JSON of the wire as a string.
fn refused(error: Error) -> String {
    String::from_utf8_lossy(&wire::failed(&error, Lang::default())).into_owned()
}

#[wasm_bindgen]
impl Jurisdiction {
    /// Returns the built-in Trà Vinh.
    #[wasm_bindgen(js_name = traVinh)]
    pub fn tra_vinh() -> Self {
        Self(dlxh::Jurisdiction::tra_vinh())
    }

    /// Reads a jurisdiction from JSON.
    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(document: &[u8]) -> Result<Self, String> {
        dlxh::Jurisdiction::from_json(document).map(Self).map_err(refused)
    }

    /// Returns the jurisdiction with one more local decision.
    #[wasm_bindgen(js_name = withOverlay)]
    pub fn with_overlay(&self, overlay: &[u8]) -> Result<Self, String> {
        self.0.with_overlay(overlay).map(Self).map_err(refused)
    }

    /// Carries out an operation on bytes.
    pub fn call(&self, op: &str, options: &[u8], input: &[u8]) -> Vec<u8> {
        self.0.call(op, options, input)
    }

    /// Carries out an operation on text, given as its units of UTF-16; nothing comes back if they hold half a character.
    #[wasm_bindgen(js_name = callText)]
    pub fn call_text(&self, op: &str, options: &str, input: &[u16]) -> Option<Vec<u8>> {
        Some(self.0.call(op, options.as_bytes(), &units::utf8(input)?))
    }
}
