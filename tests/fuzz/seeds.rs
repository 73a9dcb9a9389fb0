//! Writes what fuzzing starts from, a folder a target, and the dictionary beside them:
//! `cargo run -p dlxh-conformance --example seeds -- FOLDER`.

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args_os().nth(1).expect("a folder to write to"));
    for (target, name, bytes) in dlxh_conformance::seeds() {
        let folder = folder.join(target);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(name), bytes)?;
    }
    // No word of the schemas and codes needs an escape; libFuzzer takes words of up to 64 bytes.
    let words = dlxh_conformance::dictionary().into_iter().filter(|word| word.len() <= 62);
    let lines: String = words.map(|word| format!("\"\\\"{word}\\\"\"\n")).collect();
    fs::write(folder.join("dictionary"), lines)
}
