use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Text, closed_enum};

closed_enum! {
    /// Chooses the language of messages and labels.
    ///
    /// ```
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(Lang::default(), Lang::Vi);
    /// ```
    pub enum Lang: "Ngôn ngữ" {
        /// Vietnamese, the default.
        Vi = "vi": "Tiếng Việt" / "Vietnamese",
        /// English.
        En = "en": "Tiếng Anh" / "English",
    }
}

#[expect(clippy::derivable_impls, reason = "the macro that makes the enum knows no default")]
impl Default for Lang {
    fn default() -> Self {
        Self::Vi
    }
}

/// Holds a name in Vietnamese and English; another language, such as Khmer, can follow.
///
/// ```
/// use dlxh::shape::{Labels, Lang, Text};
///
/// let labels = Labels { vi: Text::new("Nông dân")?, en: Text::new("Farmers")?, km: None };
/// assert_eq!(labels.in_lang(Lang::En), "Farmers");
/// # Ok::<(), dlxh::shape::BoundError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    /// Vietnamese.
    #[schemars(title = "Tiếng Việt")]
    pub vi: Text<300>,
    /// English.
    #[schemars(title = "Tiếng Anh")]
    pub en: Text<300>,
    /// Khmer.
    #[schemars(title = "Tiếng Khmer")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub km: Option<Text<300>>,
}

impl Labels {
    /// Returns the label in `lang`.
    ///
    /// ```
    /// use dlxh::shape::{Labels, Lang, Text};
    ///
    /// let labels = Labels { vi: Text::new("Ngư dân")?, en: Text::new("Fishers")?, km: None };
    /// assert_eq!(labels.in_lang(Lang::default()), "Ngư dân");
    /// # Ok::<(), dlxh::shape::BoundError>(())
    /// ```
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => self.vi.as_str(),
            Lang::En => self.en.as_str(),
        }
    }
}
