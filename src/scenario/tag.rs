//! Tags of languages: `nl`, `pap`, `zh-Hant`, `nl-BE`.

/// The languages of two letters that there are (ISO 639-1).
const SHORT: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is \
    it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na \
    nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr \
    ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Whether a text has the form of a tag.
pub(crate) fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|sign| sign.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_alphanumeric())
        })
}

/// A tag in the letters that are usual for it, whatever its own: small ones for a language, a capital first for a script,
/// capitals for a country (RFC 5646, 2.1.1). `None` when it has not the form of one.
pub(crate) fn usual_tag(text: &str) -> Option<String> {
    if !is_tag(text) {
        return None;
    }
    let mut after_single = false;
    let mut written = |(place, part): (usize, &str)| {
        let after = std::mem::replace(&mut after_single, part.len() == 1);
        let small = part.to_ascii_lowercase();
        match part.len() {
            2 if place > 0 && !after => part.to_ascii_uppercase(),
            4 if place > 0 && !after => {
                let (first, rest) = small.split_at(1);
                first.to_ascii_uppercase() + rest
            }
            _ => small,
        }
    };
    let parts: Vec<_> = text.split('-').enumerate().map(&mut written).collect();
    Some(parts.join("-"))
}

/// Whether it is the tag of a language, in small letters; of those of three letters nobody keeps count here.
pub(super) fn is_language(text: &str) -> bool {
    let language = text.split('-').next().unwrap_or_default();
    let small = language.bytes().all(|sign| sign.is_ascii_lowercase());
    is_tag(text) && small && (language.len() == 3 || SHORT.split(' ').any(|it| it == language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_written_as_usual() {
        for (typed, meant) in [
            ("TR", "tr"),
            ("NL-be", "nl-BE"),
            ("ZH-HANT-tw", "zh-Hant-TW"),
            ("sr-LATN", "sr-Latn"),
            ("nl-X-AB", "nl-x-ab"),
        ] {
            assert_eq!(usual_tag(typed).as_deref(), Some(meant));
        }
        for other in ["", "english", "e", "nl_BE", "en-", "../en", "nl-éab"] {
            assert_eq!(usual_tag(other), None, "{other}");
        }
    }

    #[test]
    fn a_language_is_known_by_its_tag() {
        for tag in ["nl", "en", "nl-BE", "ar-MA", "zh-Hant", "ber"] {
            assert!(is_language(tag), "{tag}");
        }
        for tag in ["Nederlands", "NL", "zz", "", "n", "nl_BE", "nl-"] {
            assert!(!is_language(tag), "{tag}");
        }
    }
}
