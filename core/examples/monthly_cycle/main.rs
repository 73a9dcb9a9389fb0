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
use dlxh::report::Synthesis;
use dlxh::shape::Lang;

use dlxh_examples::Show;
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
    compare(&show, &composed, &month.synthesise(&local)?);
    if let Some(folder) = &options.json {
        month.write(&local, &folder.join("local"))?;
    }
    Ok(())
}

/// Says how the synthesis under the local decision differs from the one under the instrument alone.
fn compare(show: &Show, alone: &Synthesis, local: &Synthesis) {
    let same = alone.figures == local.figures && alone.issues == local.issues;
    let text = if same {
        show.say(
            "Số liệu và các lượt nêu giống hệt bản ở mục IV: quyết định này đổi hạn và nghĩa vụ, không đổi điều đã nêu.",
            "Figures and mentions are the same as in part IV: the decision changes dues and duties, not what was said.",
        )
    } else {
        show.say(
            "Số liệu khác bản ở mục IV vì đơn vị phải báo cáo khác đi.",
            "Figures differ from part IV, for other units owe a report.",
        )
    };
    show.line(0, text);
    let instruments = local.method.instruments.iter().map(|text| text.as_str()).collect::<Vec<_>>();
    show.line(0, &format!("{}: {}", show.say("Căn cứ", "Instruments"), instruments.join("; ")));
}
