use std::fmt::Write as _;

use super::model::{Block, Paper};

/// Writes `paper` as CommonMark with tables.
pub(super) fn write(paper: &Paper) -> String {
    let mut text = String::new();
    let mut line = |line: &str| {
        let _ = writeln!(text, "{line}\n");
    };
    line(&format!("*{}*", escaped(&paper.mark)));
    for mark in &paper.marks {
        line(&format!("**{}**", escaped(mark)));
    }
    line(&format!("**{}**", escaped(&paper.party)));
    let issuer = paper.above.iter().map(|above| escaped(above));
    line(
        &issuer
            .chain([format!("**{}**", escaped(&paper.issuer)), "\\*".to_owned()])
            .collect::<Vec<_>>()
            .join("\\\n"),
    );
    line(&escaped(&paper.symbol));
    line(&format!("*{}*", escaped(&paper.place_and_date)));
    line(&format!("# {}\n\n**{}**", escaped(&paper.kind), escaped(&paper.subject)));
    if let Some(addressee) = &paper.addressee {
        line(&escaped(addressee));
    }
    for block in &paper.body {
        line(&self::block(block));
    }
    line(&format!(
        "**{}**\\\n**{}**\\\n{}",
        escaped(&paper.authority),
        escaped(&paper.post),
        escaped(&paper.signature)
    ));
    let recipients: Vec<String> = paper.recipients.iter().map(|one| format!("- {}", escaped(one))).collect();
    line(&format!("*{}*\n\n{}", escaped(&paper.recipients_title), recipients.join("\n")));
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn block(block: &Block) -> String {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    match block {
        // After its marks nothing of a heading is a list any more.
        Block::Heading(level, text) => format!("{} {}", "#".repeat(usize::from(*level) + 1), inline(text)),
        Block::Paragraph(text) => escaped(text),
        Block::Items(items) => {
            items.iter().map(|item| format!("- {}", escaped(item))).collect::<Vec<_>>().join("\n")
        }
        Block::Table { caption, head, rows } => {
            let rule = format!("|{}", "---|".repeat(head.len()));
            let rows = rows.iter().map(|cells| row(cells));
            let lines: Vec<String> = [row(head), rule].into_iter().chain(rows).collect();
            format!("{}\n\n{}", escaped(caption), lines.join("\n"))
        }
    }
}

/// `text` as Markdown that reads as it stands: no character of it makes markup, and it stays in its line.
fn escaped(text: &str) -> String {
    let safe = inline(text);
    // A line that begins like a list or a number would be one.
    let first = safe.trim_start();
    let digits = first.chars().take_while(char::is_ascii_digit).count();
    if first.starts_with(['-', '+', '=']) {
        return format!("\\{first}");
    }
    match first.get(digits..).filter(|_| digits > 0).and_then(|rest| rest.chars().next()) {
        Some(mark @ ('.' | ')')) => first.replacen(mark, &format!("\\{mark}"), 1),
        _ => safe,
    }
}

/// `text` as Markdown inside a line.
fn inline(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in super::shown(text).chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!' => {
                safe.push('\\');
                safe.push(letter);
            }
            _ => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_becomes_markup() {
        assert_eq!(escaped("a | b *c* <script>"), "a \\| b \\*c\\* \\<script\\>");
        assert_eq!(escaped("- mục"), "\\- mục");
        assert_eq!(escaped("1. mục"), "1\\. mục");
        assert_eq!(escaped("2025-01"), "2025-01");
        assert_eq!(escaped("hai\ndòng\u{202e}"), "hai dòng");
    }
}
