/// A document before it is written down: the parts that a Party document must have (Hướng dẫn 36-HD/VPTW, 2018), and its
/// body. What writes it in a format adds nothing.
#[derive(Debug)]
pub(super) struct Paper {
    pub(super) lang: &'static str,
    /// That it is a working copy.
    pub(super) mark: String,
    /// "DỰ THẢO", urgency, circulation: what stands above everything else.
    pub(super) marks: Vec<String>,
    /// The committee above the issuer.
    pub(super) above: Option<String>,
    pub(super) issuer: String,
    pub(super) symbol: String,
    pub(super) party: String,
    pub(super) place_and_date: String,
    pub(super) kind: String,
    pub(super) subject: String,
    pub(super) addressee: Option<String>,
    pub(super) body: Vec<Block>,
    pub(super) recipients_title: String,
    pub(super) recipients: Vec<String>,
    pub(super) authority: String,
    pub(super) post: String,
    /// Where the signature and the seal go.
    pub(super) signature: String,
}

/// A part of the body.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading of the first, second or third level.
    Heading(u8, String),
    Paragraph(String),
    Items(Vec<String>),
    Table {
        caption: String,
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
}
