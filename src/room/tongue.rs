//! The languages of a page: that of the scenario and that of the program's own words.

use crate::language::{Language, direction, nearest};

/// In which languages somebody reads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Tongue {
    /// The tag of the scenario's texts.
    pub(super) tag: String,
    /// The program's words; for a language that the program does not speak, those of the moderator.
    pub(super) words: Language,
}

impl Tongue {
    /// The language that a phone chose, else the first that it asks for and that is there, else the first there is.
    /// `asked` is an `Accept-Language` header.
    pub(super) fn choose(
        there: &[String],
        chosen: Option<&str>,
        asked: Option<&str>,
        otherwise: Language,
    ) -> Self {
        let there = there.iter().map(String::as_str);
        let chosen = chosen.and_then(|chosen| there.clone().find(|known| *known == chosen));
        let asked = asked
            .unwrap_or_default()
            .split(',')
            .filter_map(|range| range.split(';').next())
            .find_map(|range| nearest(range.trim(), there.clone()));
        let tag = chosen.or(asked).or_else(|| there.clone().next());
        let tag = tag.unwrap_or(otherwise.tag()).to_owned();
        Self {
            words: Language::of_tag(&tag).unwrap_or(otherwise),
            tag,
        }
    }

    /// The direction in which the scenario's texts are read.
    pub(super) fn direction(&self) -> &'static str {
        direction(&self.tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_reads_what_it_chose_or_asks_for() {
        let there = ["nl".to_owned(), "en".to_owned(), "ar".to_owned()];
        let choose = |chosen, asked| Tongue::choose(&there, chosen, asked, Language::Dutch);
        assert_eq!(choose(None, Some("tr;q=1, en-GB;q=0.8")).tag, "en");
        assert_eq!(choose(Some("nl"), Some("en")).tag, "nl");
        assert_eq!(choose(Some("xx"), None).tag, "nl");
        let arabic = choose(None, Some("ar-MA"));
        assert_eq!((arabic.direction(), arabic.words), ("rtl", Language::Dutch));
        let moroccan = ["nl".to_owned(), "ar-MA".to_owned()];
        let asks = |asked| Tongue::choose(&moroccan, None, Some(asked), Language::Dutch).tag;
        assert_eq!(
            (asks("ar"), asks("AR-ma, nl")),
            ("ar-MA".into(), "ar-MA".into())
        );
    }
}
