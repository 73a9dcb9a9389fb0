//! The year 2025: what was owed and came in under the directive and, from July, under an illustrative regime of the merged
//! province; what people raised and what came of it, case by case.
//!
//! ```text
//! year [--lang vi|en] [--json DIR]
//! ```

mod matters;
mod reports;
mod restated;
mod took_part;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use dlxh::paper::{PaperFormat, RenderOptions};
use dlxh::shape::Lang;
use dlxh_examples::{Show, Year};

/// The moment at which the year is looked back on.
const NOW: &str = "2026-01-10T08:00:00+07:00";

type Answer<T> = Result<T, Box<dyn Error>>;

fn main() -> Answer<()> {
    let (mut lang, mut folder) = (Lang::Vi, None::<PathBuf>);
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("{name} wants a value"))?;
        match name.as_str() {
            "--lang" => lang = Lang::from_code(&value).ok_or("--lang takes vi or en")?,
            "--json" => folder = Some(value.into()),
            _ => return Err(format!("there is no {name}; see the top of core/examples/year").into()),
        }
    }
    let show = Show { lang };
    let year = Year::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data"))?;

    show.part("I. Báo cáo tháng", "I. The monthly reports");
    reports::months(&show, &year)?;
    show.part("II. Theo từng điểm của văn bản", "II. Clause by clause");
    reports::clauses(&show, &year)?;
    show.part("III. Báo cáo đột xuất", "III. Urgent reports");
    reports::urgent(&show, &year)?;
    show.part(
        "IV. Đối thoại, giám sát, phản biện, sáng kiến",
        "IV. Dialogue, supervision, criticism, initiatives",
    );
    took_part::reports(&show, &year)?;
    show.part("V. Vụ việc", "V. Cases");
    matters::cases(&show, &year)?;
    show.part("VI. Báo cáo kết quả giải quyết (tháng 6)", "VI. The results of settlement (June)");
    matters::settlement(&show, &year)?;
    show.part("VII. Phản hồi đến đơn vị phản ánh", "VII. Feedback to those who raised it");
    matters::feedback(&show, &year)?;
    show.part("VIII. Số liệu như đã báo cáo và tính lại", "VIII. Figures as reported and restated");
    restated::districts(&show, &year)?;
    restated::communes(&show, &year)?;
    if let Some(folder) = &folder {
        write(&show, &year, folder)?;
    }
    Ok(())
}

/// Writes what came in, as NDJSON for notebooks and other tools, and the documents as an office would send them.
fn write(show: &Show, year: &Year, folder: &Path) -> Answer<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("reports.ndjson"), year.everything())?;
    let reports = year.everything();
    for (name, options) in matters::papers(show)? {
        let options = RenderOptions { format: PaperFormat::Html, ..options };
        let rendered = year.jurisdiction.render(&reports, &options)?;
        fs::write(folder.join(format!("{name}.html")), rendered.text)?;
    }
    Ok(())
}
