//! One month from the units' reports to the synthesis: who owes what, what came in and what is wrong with it, where
//! everyone stands, what it sums to, and why the synthesis is due when it is.
//!
//! Without arguments it is January 2025 in Trà Vinh, shown twice: under the directive alone, which sets no day for the
//! units, and under an illustrative local decision that does.
//!
//! ```text
//! monthly_cycle [--lang vi|en] [--json DIR] [--period 2025-01] [--now INSTANT] [--reports DIR|FILE.ndjson]
//!               [--jurisdiction FILE] [--overlay FILE]
//! ```

mod month;
mod numbers;
mod synthesis;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use dlxh::Jurisdiction;
use dlxh::period::Instant;
use dlxh::report::Synthesis;
use dlxh::shape::Lang;

use month::Month;

/// What the command line asks for.
struct Options {
    lang: Lang,
    json: Option<PathBuf>,
    period: String,
    now: String,
    reports: PathBuf,
    jurisdiction: Option<PathBuf>,
    overlay: Option<PathBuf>,
}

impl Options {
    fn read() -> Result<Self, Box<dyn Error>> {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data");
        let mut options = Self {
            lang: Lang::Vi,
            json: None,
            period: "2025-01".to_owned(),
            now: "2025-01-20T08:00:00+07:00".to_owned(),
            reports: data.join("tra-vinh-2025-01"),
            jurisdiction: None,
            overlay: None,
        };
        let mut arguments = std::env::args().skip(1);
        while let Some(name) = arguments.next() {
            let value = arguments.next().ok_or_else(|| format!("{name} wants a value"))?;
            match name.as_str() {
                "--lang" => options.lang = Lang::from_code(&value).ok_or("--lang takes vi or en")?,
                "--json" => options.json = Some(value.into()),
                "--period" => options.period = value,
                "--now" => options.now = value,
                "--reports" => options.reports = value.into(),
                "--jurisdiction" => options.jurisdiction = Some(value.into()),
                "--overlay" => options.overlay = Some(value.into()),
                _ => {
                    return Err(
                        format!("there is no {name}; see the top of core/examples/monthly_cycle").into()
                    );
                }
            }
        }
        if options.jurisdiction.is_none() && options.overlay.is_none() {
            options.overlay = Some(data.join("overlays/illustrative.json"));
        }
        Ok(options)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::read()?;
    let jurisdiction = match &options.jurisdiction {
        Some(file) => Jurisdiction::from_json(&fs::read(file)?)?,
        None => Jurisdiction::tra_vinh(),
    };
    let show = Show { lang: options.lang };
    let month = Month::read(&options.reports, &options.period, &options.now, options.lang)?;

    show.part("I. Nghĩa vụ báo cáo trong kỳ", "I. What is owed for the month");
    month.obligations(&show, &jurisdiction)?;
    show.part("II. Các báo cáo đã nhận", "II. The reports that came in");
    month.reports(&show, &jurisdiction)?;
    show.part("III. Tình trạng theo văn bản", "III. Where everyone stands under the instrument alone");
    month.standing(&show, &jurisdiction)?;
    show.part("IV. Báo cáo tổng hợp", "IV. The synthesis");
    let composed = month.synthesise(&jurisdiction)?;
    synthesis::Text::new(&show, &jurisdiction, &composed)?.print()?;
    show.part("V. Hạn của báo cáo tổng hợp", "V. When the synthesis is due");
    month.due(&show, &jurisdiction)?;
    if let Some(folder) = &options.json {
        month.write(&jurisdiction, folder)?;
    }

    let Some(overlay) = &options.overlay else { return Ok(()) };
    let local = jurisdiction.with_overlay(&fs::read(overlay)?)?;
    show.part(
        "VI. Cũng tháng ấy, theo quyết định của địa phương",
        "VI. The same month under the local decision",
    );
    for overlay in local.overlays() {
        show.line(0, &format!("{} [{}]", overlay.labels.in_lang(show.lang), overlay.instrument.as_str()));
    }
    show.heading("Nghĩa vụ", "What is owed");
    month.obligations(&show, &local)?;
    show.heading("Phát hiện thêm do quyết định này", "What the decision adds to the findings");
    month.added(&show, &jurisdiction, &local)?;
    show.heading("Tình trạng", "Where everyone stands");
    month.standing(&show, &local)?;
    show.heading("Báo cáo tổng hợp", "The synthesis");
    show.compare(&composed, &month.synthesise(&local)?);
    if let Some(folder) = &options.json {
        month.write(&local, &folder.join("local"))?;
    }
    Ok(())
}

/// `text` as it stands inside a sentence: only its first letter is made small, for names keep theirs.
fn small(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    let second = letters.clone().next();
    // An abbreviation stays as it is.
    if second.is_some_and(char::is_uppercase) { text.to_owned() } else { first.chain(letters).collect() }
}

/// How many columns `text` takes: the accents of decomposed letters take none.
fn columns(text: &str) -> usize {
    text.chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).count()
}

/// Prints in one of the two languages.
struct Show {
    lang: Lang,
}

impl Show {
    fn say<'t>(&self, vi: &'t str, en: &'t str) -> &'t str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// `count` of what has a name of one form in Vietnamese and of two in English.
    fn many(&self, count: u64, vi: &str, one: &str, more: &str) -> String {
        format!("{count} {}", self.say(vi, if count == 1 { one } else { more }))
    }

    /// A moment as an office writes it.
    fn moment(&self, moment: Instant) -> String {
        let text = moment.to_string();
        let parts = text.split(['-', 'T', ':']).collect::<Vec<_>>();
        match (self.lang, parts.as_slice()) {
            (Lang::Vi, [year, month, day, hour, minute, ..]) => {
                format!("{hour} giờ {minute} ngày {day}-{month}-{year}")
            }
            (Lang::En, [year, month, day, hour, minute, ..]) => {
                format!("{hour}:{minute} on {year}-{month}-{day}")
            }
            _ => text,
        }
    }

    fn part(&self, vi: &str, en: &str) {
        let title = self.say(vi, en);
        println!("\n{title}\n{}\n", "=".repeat(title.chars().count()));
    }

    fn heading(&self, vi: &str, en: &str) {
        let title = self.say(vi, en);
        println!("\n{title}\n{}", "-".repeat(title.chars().count()));
    }

    /// Prints `text`, wrapped, with what follows its first line hanging under it.
    fn line(&self, indent: usize, text: &str) {
        const WIDTH: usize = 112;
        let margin = " ".repeat(indent);
        let mut line = margin.clone();
        let mut width = indent;
        for word in text.split_whitespace() {
            let length = columns(word);
            if width > indent && width + 1 + length > WIDTH {
                println!("{line}");
                line = format!("{margin}  ");
                width = indent + 2;
            } else if width > indent && !line.ends_with("  ") {
                line.push(' ');
                width += 1;
            }
            line.push_str(word);
            width += length;
        }
        println!("{line}");
    }

    /// Says how the synthesis under the local decision differs from the one under the instrument alone.
    fn compare(&self, alone: &Synthesis, local: &Synthesis) {
        let same = alone.figures == local.figures && alone.issues == local.issues;
        let text = if same {
            self.say(
                "Số liệu và các lượt nêu giống hệt bản ở mục IV: quyết định này đổi hạn và nghĩa vụ, không đổi điều đã nêu.",
                "Figures and mentions are the same as in part IV: the decision changes dues and duties, not what was said.",
            )
        } else {
            self.say(
                "Số liệu khác bản ở mục IV vì đơn vị phải báo cáo khác đi.",
                "Figures differ from part IV, for other units owe a report.",
            )
        };
        self.line(0, text);
        let instruments = local.method.instruments.iter().map(|text| text.as_str()).collect::<Vec<_>>();
        self.line(0, &format!("{}: {}", self.say("Căn cứ", "Instruments"), instruments.join("; ")));
    }
}
