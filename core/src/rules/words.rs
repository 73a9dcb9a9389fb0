//! The words of a text with what each may be, found once for all rules that look at words.
//!
//! Words are looked up in one table. In a text without a single accent they are compared without accents.

use std::borrow::Cow;
use std::sync::LazyLock;

use unicode_normalization::char::decompose_canonical;

use super::plain::Plain;

/// What a word may be: several things at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Roles(u16);

impl Roles {
    pub(crate) const NONE: Self = Self(0);
    /// An honorific, alone or at the end of one.
    pub(crate) const HONORIFIC: Self = Self(1);
    /// A family name.
    pub(crate) const SURNAME: Self = Self(2);
    /// A post, or a word that names bodies: it follows an honorific without being a name.
    pub(crate) const OFFICE: Self = Self(4);
    /// What comes before the name of a place, a building, an event, a thing called after somebody.
    pub(crate) const PLACE: Self = Self(8);
    /// A kind of place below the district.
    pub(crate) const LOW: Self = Self(16);
    /// The first word of an ethnic group, a religion or its followers.
    pub(crate) const GROUP: Self = Self(32);
    /// A word for people, before the name of their group.
    pub(crate) const PEOPLE: Self = Self(64);
    /// The last word of a post that one person holds.
    pub(crate) const POST: Self = Self(128);
    /// A social network.
    pub(crate) const NETWORK: Self = Self(256);
    /// A unit of money or measure.
    pub(crate) const UNIT: Self = Self(512);
    /// What says whose a number is.
    pub(crate) const CLAIM: Self = Self(1024);
    /// A family name of the Khmer that is a common word too.
    pub(crate) const COMMON: Self = Self(2048);

    /// What opens a house's address.
    pub(crate) const HOUSE: Self = Self(4096);
    /// What a street, a quarter or a hamlet begins with; what follows it is its name.
    pub(crate) const STREET: Self = Self(8192);

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

const H: Roles = Roles::HONORIFIC;
const S: Roles = Roles::SURNAME;
const O: Roles = Roles::OFFICE;
const P: Roles = Roles::PLACE;

/// The words, in lower case, by what they may be.
const LEXICON: [(&str, Roles); 20] = [
    ("ông bà anh chị em cô chú bác cụ dì cậu mợ thím dượng thầy cháu", H),
    ("chí sĩ mục sư tọa cả", H),
    ("thượng", H.or(P)),
    ("đức", H),
    (
        "nguyễn trần lê phạm huỳnh hoàng võ vũ phan đặng bùi đỗ ngô dương lý đinh trương trịnh lưu mai tô tạ từ cao hà đoàn diệp quách tăng thái tống triệu vương lương lữ la kiều giang đào",
        S,
    ),
    ("thạch kiên", S),
    ("kim sơn lâm danh châu", S.or(Roles::COMMON)),
    ("hồ", S.or(P)),
    ("bí chủ phó ủy tổng thường đại bộ hiệu cán ubnd hđnd nhà tỉnh huyện đảng ban chi hội viện giám tổ", O),
    ("trưởng tịch thư đốc chánh", O.or(Roles::POST)),
    (
        "chùa cầu chợ kênh kinh rạch ao núi kè cống cồn giồng ngã tư đường hẻm trường sông lộ đình miếu vàm bến đảo cù lao bãi bệnh tết món bún vở quán khu công viên tượng đài đền lăng phà đập trạm học sở thông thpt thcs non giáo giải quỹ tuyến phim bài sách thửa công quốc hãng hiệu nhãn xứ họ dòng giống",
        P,
    ),
    ("xã phường ấp khóm trấn phố sóc thôn", P.or(Roles::LOW)),
    ("huyện tỉnh thành", P),
    ("khmer hoa chăm cao tin công phật hòa hồi bửu giáo tín sãi đạo balamôn", Roles::GROUP),
    ("người đồng bào bà con cộng hộ tộc niên đình dân nữ tử sinh nhóm đồ theo sắc", Roles::PEOPLE),
    ("số nhà căn tổ", Roles::HOUSE),
    ("đường hẻm ngõ ngách kiệt phố tổ khóm ấp thôn khu quốc tỉnh hương dãy", Roles::STREET),
    ("facebook fb zalo tiktok youtube telegram instagram viber messenger fanpage nick", Roles::NETWORK),
    (
        "đồng đ triệu tỷ tỉ nghìn ngàn vnđ vnd usd kg tấn tạ lít ha hecta m m2 m3 km hộ lượt người điểm kwh mw suất phần chiếc",
        Roles::UNIT,
    ),
    (
        "cccd cmnd cmt cước minh danh đt sđt gọi thoại hotline stk tk khoản vietcombank agribank bidv sacombank vietinbank techcombank bhxh bhyt hiểm chiếu passport hc vạch lô hiệu biểu serial",
        Roles::CLAIM,
    ),
];

/// A power of two, three times as many as there are words.
const SLOTS: usize = 1024;

/// The lexicon as open addressing over the words' bytes, and which first and last bytes its words have: most words are
/// told by those to be none of it.
struct Table {
    slots: Vec<(Cow<'static, str>, Roles)>,
    ends: [u64; 64],
}

impl Table {
    fn new(spell: fn(&'static str) -> Cow<'static, str>) -> Self {
        let mut table = Self { slots: vec![(Cow::Borrowed(""), Roles::NONE); SLOTS], ends: [0; 64] };
        for (words, roles) in LEXICON {
            for word in words.split(' ').map(spell) {
                let (row, bit) = ends(&[], word.as_bytes());
                if let Some(row) = table.ends.get_mut(row) {
                    *row |= bit;
                }
                let mut slot = hash(&[], word.as_bytes());
                while let Some(entry) = table.slots.get_mut(slot % SLOTS) {
                    if entry.0.is_empty() || entry.0 == word {
                        *entry = (word, roles.or(entry.1));
                        break;
                    }
                    slot = slot.wrapping_add(1);
                }
            }
        }
        table
    }

    /// What the word may be whose bytes are those of `head` and `tail`, in lower case.
    fn find(&self, head: &[u8], tail: &[u8]) -> Roles {
        let (row, bit) = ends(head, tail);
        if self.ends.get(row).is_none_or(|row| row & bit == 0) {
            return Roles::NONE;
        }
        let len = head.len().saturating_add(tail.len());
        let mut slot = hash(head, tail);
        loop {
            match self.slots.get(slot % SLOTS) {
                Some((known, _)) if known.is_empty() => return Roles::NONE,
                Some((known, roles)) => {
                    let known = known.as_bytes();
                    if known.len() == len && known.starts_with(head) && known.ends_with(tail) {
                        return *roles;
                    }
                    slot = slot.wrapping_add(1);
                }
                None => return Roles::NONE,
            }
        }
    }
}

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::new(Cow::Borrowed));

/// The lexicon without its accents.
static BARE: LazyLock<Table> = LazyLock::new(|| Table::new(|word| word.chars().map(base).collect()));

/// Where in [`Table::ends`] a word is noted.
fn ends(head: &[u8], tail: &[u8]) -> (usize, u64) {
    let first = head.first().or(tail.first()).copied().unwrap_or_default();
    let last = tail.last().or(head.last()).copied().unwrap_or_default();
    let len = head.len().saturating_add(tail.len());
    (usize::from(last & 63), 1 << ((usize::from(first) ^ len.wrapping_mul(11)) & 63))
}

fn hash(head: &[u8], tail: &[u8]) -> usize {
    let mix = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    let hash = tail.iter().fold(head.iter().fold(0x811c_9dc5, mix), mix);
    usize::try_from(hash ^ (hash >> 15)).unwrap_or_default()
}

/// What `word`, in lower case, may be.
pub(crate) fn roles(word: &str) -> Roles {
    joined(&[], word.as_bytes())
}

/// What the word may be whose bytes are those of `head` and `tail`, in lower case.
pub(crate) fn joined(head: &[u8], tail: &[u8]) -> Roles {
    TABLE.find(head, tail)
}

/// What `word` may be if its accents were left out.
fn bare_roles(word: &str) -> Roles {
    BARE.find(&[], word.as_bytes())
}

/// Whether `word` is `known` without its accents.
fn is_bare(known: &str, word: &str) -> bool {
    let mut word = word.chars();
    known.chars().all(|letter| word.next() == Some(base(letter))) && word.next().is_none()
}

fn base(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    if letter == 'đ' {
        return 'd';
    }
    let mut base = None;
    decompose_canonical(letter, |part| {
        base.get_or_insert(part);
    });
    base.unwrap_or(letter)
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// In small letters.
    Lower,
    /// With a capital first.
    Title,
    /// In capitals, two or more.
    Upper,
    /// One capital.
    Initial,
    /// Beginning with a digit.
    Number,
}

/// What stands before a word besides spaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Gap(u8);

impl Gap {
    /// Comma or colon.
    pub(crate) const COMMA: Self = Self(1);
    /// The end of a sentence, or the beginning of the text.
    pub(crate) const STOP: Self = Self(2);
    pub(crate) const QUOTE: Self = Self(4);
    pub(crate) const PARENTHESIS: Self = Self(8);
    pub(crate) const SLASH: Self = Self(16);
    pub(crate) const DASH: Self = Self(32);
    /// A dot that ends no sentence.
    pub(crate) const DOT: Self = Self(64);
    pub(crate) const COLON: Self = Self(128);

    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Nothing but spaces.
    pub(crate) const fn is_space(self) -> bool {
        self.0 == 0
    }
}

/// One word.
#[derive(Debug)]
pub(crate) struct Word {
    /// Its bytes in the plain text.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) roles: Roles,
    pub(crate) shape: Shape,
    pub(crate) gap: Gap,
}

impl Word {
    /// Whether it is written as a name is.
    pub(crate) fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Title | Shape::Upper | Shape::Initial)
    }
}

/// The words of a text.
#[derive(Debug)]
pub(crate) struct Words {
    words: Vec<Word>,
    /// The words in lower case, one after the other.
    keys: String,
    /// Where each key ends.
    ends: Vec<usize>,
    /// The text has no accents at all.
    pub(crate) bare: bool,
}

impl Words {
    pub(crate) fn new(plain: &Plain<'_>) -> Self {
        let text: &str = &plain.text;
        // A code is not a text without accents.
        let bare = text.is_ascii() && text.bytes().filter(|byte| *byte == b' ').nth(1).is_some();
        let mut found = Self {
            words: Vec::with_capacity(text.len() / 5),
            keys: String::with_capacity(text.len()),
            ends: Vec::new(),
            bare,
        };
        let bytes = text.as_bytes();
        let mut gap = Gap::STOP;
        let mut at: usize = 0;
        while let Some(&byte) = bytes.get(at) {
            let len = punctuation(bytes.get(at..).unwrap_or_default());
            if len > 0 {
                gap = gap.or(mark(bytes.get(at..).unwrap_or_default()));
                at = at.saturating_add(len);
                continue;
            }
            let start = at;
            while let Some(byte) = bytes.get(at) {
                // Only these two lead punctuation that is not ASCII.
                let lead = matches!(byte, 0xe2 | 0xc2);
                let within = byte.is_ascii_alphanumeric() || (!byte.is_ascii() && !lead);
                if !within && (!lead || punctuation(bytes.get(at..).unwrap_or_default()) > 0) {
                    break;
                }
                at = at.saturating_add(1);
            }
            let Some(word) = text.get(start..at) else { break };
            let from = found.keys.len();
            let shape = shape(word, byte);
            if shape == Shape::Lower {
                found.keys.push_str(word);
            } else {
                found.keys.extend(word.chars().flat_map(char::to_lowercase));
            }
            found.ends.push(found.keys.len());
            let key = found.keys.get(from..).unwrap_or_default();
            let roles = if bare { bare_roles(key) } else { roles(key) };
            found.words.push(Word { start, end: at, roles, shape, gap });
            gap = Gap(0);
        }
        found
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    pub(crate) fn get(&self, at: usize) -> Option<&Word> {
        self.words.get(at)
    }

    /// The word `back` before the one at `at`.
    pub(crate) fn before(&self, at: usize, back: usize) -> Option<&Word> {
        at.checked_sub(back).and_then(|at| self.words.get(at))
    }

    /// The word at `at` in lower case.
    pub(crate) fn key(&self, at: usize) -> &str {
        let from = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.ends.get(at).and_then(|end| self.keys.get(from..*end)).unwrap_or_default()
    }

    /// Whether the word at `at` is one of `words` (in lower case, separated by spaces).
    pub(crate) fn is(&self, at: usize, words: &str) -> bool {
        let key = self.key(at);
        !key.is_empty()
            && words.split(' ').any(|word| if self.bare { is_bare(word, key) } else { word == key })
    }

    /// How many words of `phrase` stand from `at` on, if all do and nothing but spaces is between them.
    pub(crate) fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut next = at;
        for word in phrase.split(' ') {
            let here = self.get(next).is_some_and(|found| next == at || found.gap.is_space());
            if !here || !self.is(next, word) {
                return None;
            }
            next = next.saturating_add(1);
        }
        next.checked_sub(at)
    }

    /// Whether the word at `at` may belong to a name and follows the one before directly.
    pub(crate) fn continues_name(&self, at: usize) -> bool {
        self.get(at).is_some_and(|word| word.is_capital() && word.gap.is_space())
    }

    /// Every position whose word may be one of `roles`.
    pub(crate) fn with(&self, roles: Roles) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().filter(move |(_, word)| word.roles.meets(roles)).map(|(at, _)| at)
    }

    /// The position of the first word that begins at byte `start` of the plain text or behind it.
    pub(crate) fn at(&self, start: usize) -> usize {
        self.words.partition_point(|word| word.start < start)
    }
}

fn shape(word: &str, first: u8) -> Shape {
    if first.is_ascii_digit() {
        return Shape::Number;
    }
    if first.is_ascii_lowercase() {
        return Shape::Lower;
    }
    let mut letters = word.chars();
    if !letters.next().is_some_and(char::is_uppercase) {
        return Shape::Lower;
    }
    let mut count: usize = 0;
    let lower = letters.inspect(|_| count = count.saturating_add(1)).any(char::is_lowercase);
    match count {
        0 => Shape::Initial,
        _ if lower => Shape::Title,
        _ => Shape::Upper,
    }
}

/// How many bytes of punctuation or space `bytes` begin with.
fn punctuation(bytes: &[u8]) -> usize {
    match bytes {
        [byte, ..] if byte.is_ascii_alphanumeric() => 0,
        [byte, ..] if byte.is_ascii() => 1,
        // Dashes, quotation marks, bullets, ellipsis; guillemets.
        [0xe2, 0x80, third, ..] if (0x90..=0xa7).contains(third) => 3,
        [0xc2, 0xab | 0xbb, ..] => 2,
        _ => 0,
    }
}

fn mark(bytes: &[u8]) -> Gap {
    match bytes {
        [b',', ..] => Gap::COMMA,
        [b':', ..] => Gap::COMMA.or(Gap::COLON),
        [b'.', b' ' | b'\n', ..] | [b'.'] | [b'!' | b'?' | b';' | b'\n', ..] => Gap::STOP,
        [b'.', ..] => Gap::DOT,
        // Only what opens a quotation.
        [b'"' | b'\'', next, ..] if !next.is_ascii() || next.is_ascii_alphanumeric() => Gap::QUOTE,
        [0xe2, 0x80, 0x98 | 0x9c, ..] | [0xc2, 0xab, ..] => Gap::QUOTE,
        [0xe2, 0x80, 0x99..=0x9f, ..] | [0xc2, ..] => Gap::COMMA,
        [b'(' | b')' | b'[' | b']', ..] => Gap::PARENTHESIS,
        [b'/', ..] => Gap::SLASH,
        [b'-', ..] | [0xe2, 0x80, 0x90..=0x95, ..] => Gap::DASH,
        [0xe2, ..] => Gap::STOP,
        [b' ', ..] => Gap(0),
        _ => Gap::COMMA,
    }
}
