use std::fmt::Write as _;

use super::model::{Block, Paper};

/// The page for A4 and for the screen: nothing is loaded and nothing runs.
const STYLE: &str = "
@page { size: A4; margin: 20mm 20mm 20mm 30mm }
body { font-family: 'Times New Roman', 'Liberation Serif', 'Noto Serif', serif; font-size: 14pt; line-height: 1.35; color: #000;
  max-width: 160mm; margin: 10mm auto; padding: 0 5mm }
.mark { border: 1px solid #8c2f2f; color: #8c2f2f; padding: 1mm 3mm; font-size: 11pt; text-align: center }
.marks { font-weight: bold; margin: 2mm 0 }
.head { display: flex; justify-content: space-between; gap: 10mm; text-align: center; margin: 5mm 0 8mm }
.head > div { flex: 1 }
.head p, .sign p, .title p { margin: 0 }
.issuer, .party { font-weight: bold }
.party { text-decoration: underline; text-underline-offset: 3pt }
.date { font-style: italic; margin-top: 4mm !important }
.title { text-align: center; margin-bottom: 6mm }
h1 { font-size: 15pt; margin: 0 }
.subject { font-weight: bold }
.rule { letter-spacing: 1pt }
h2 { font-size: 14pt; margin: 6mm 0 2mm }
h3 { font-size: 14pt; margin: 5mm 0 1mm }
h4 { font-size: 14pt; font-style: italic; margin: 4mm 0 1mm }
p { margin: 0 0 2mm; overflow-wrap: break-word }
main > p { text-align: justify }
ul { margin: 0 0 2mm; padding-left: 7mm }
li { overflow-wrap: break-word }
table { border-collapse: collapse; width: 100%; font-size: 12pt; margin: 2mm 0 }
caption { text-align: left; font-style: italic; margin-bottom: 1mm }
th, td { border: 1px solid #444; padding: 1mm 2mm; text-align: left; vertical-align: top }
.foot { display: flex; justify-content: space-between; gap: 10mm; margin-top: 10mm; break-inside: avoid }
.foot > div { flex: 1 }
.to { font-size: 12pt }
.to p { font-weight: bold; font-style: italic }
.to ul { list-style: '- '; padding-left: 4mm }
.sign { text-align: center }
.authority { font-weight: bold }
.seal { margin-top: 22mm !important }
@media (max-width: 600px) { .head, .foot { flex-direction: column } body, h2, h3, h4 { font-size: 12pt } }
";

/// Writes `paper` as one page of HTML that stands alone.
pub(super) fn write(paper: &Paper) -> String {
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n",
        paper.lang,
        escaped(&format!("{} {}", paper.kind, paper.subject)),
    );
    let mut line = |line: &str| {
        let _ = writeln!(page, "{line}");
    };
    line(&paragraph("mark", &paper.mark));
    for mark in &paper.marks {
        line(&paragraph("marks", mark));
    }
    line("<header class=\"head\">\n<div>");
    if let Some(above) = &paper.above {
        line(&paragraph("above", above));
    }
    line(&paragraph("issuer", &paper.issuer));
    line("<p aria-hidden=\"true\">*</p>");
    line(&paragraph("symbol", &paper.symbol));
    line("</div>\n<div>");
    line(&paragraph("party", &paper.party));
    line(&paragraph("date", &paper.place_and_date));
    line("</div>\n</header>\n<main>\n<div class=\"title\">");
    line(&format!("<h1>{}</h1>", escaped(&paper.kind)));
    line(&paragraph("subject", &paper.subject));
    line("<p class=\"rule\" aria-hidden=\"true\">-----</p>\n</div>");
    if let Some(addressee) = &paper.addressee {
        line(&paragraph("addressee", addressee));
    }
    for block in &paper.body {
        line(&self::block(block));
    }
    line("</main>\n<footer class=\"foot\">\n<div class=\"to\">");
    line(&format!("<p>{}</p>", escaped(&paper.recipients_title)));
    line(&list(&paper.recipients));
    line("</div>\n<div class=\"sign\">");
    line(&paragraph("authority", &paper.authority));
    line(&paragraph("authority", &paper.post));
    line(&paragraph("seal", &paper.signature));
    line("</div>\n</footer>\n</body>\n</html>");
    page
}

fn paragraph(class: &str, text: &str) -> String {
    format!("<p class=\"{class}\">{}</p>", escaped(text))
}

fn list(items: &[String]) -> String {
    let items: String = items.iter().map(|item| format!("<li>{}</li>\n", escaped(item))).collect();
    format!("<ul>\n{items}</ul>")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => {
            let level = level.saturating_add(1);
            format!("<h{level}>{}</h{level}>", escaped(text))
        }
        Block::Paragraph(text) => format!("<p>{}</p>", escaped(text)),
        Block::Items(items) => list(items),
        Block::Table { caption, head, rows } => {
            let cells = |open: &str, close: &str, cells: &[String]| -> String {
                cells.iter().map(|cell| format!("{open}{}{close}", escaped(cell))).collect()
            };
            let rows: String =
                rows.iter().map(|row| format!("<tr>{}</tr>\n", cells("<td>", "</td>", row))).collect();
            format!(
                "<table>\n<caption>{}</caption>\n<thead><tr>{}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>",
                escaped(caption),
                cells("<th scope=\"col\">", "</th>", head),
            )
        }
    }
}

/// `text` as content of an element.
fn escaped(text: &str) -> String {
    super::shown(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_becomes_markup() {
        assert_eq!(
            escaped("<script>a && \"b\"</script>"),
            "&lt;script&gt;a &amp;&amp; &quot;b&quot;&lt;/script&gt;"
        );
        assert_eq!(escaped("\u{202e}ng\u{61c}ược\u{206a}"), "ngược");
    }
}
