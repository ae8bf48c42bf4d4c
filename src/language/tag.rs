//! What the tag of a language tells: how it is written, and what it calls itself.

/// Which way a language is written, as HTML has it.
pub(crate) fn direction(tag: &str) -> &'static str {
    let primary = tag.split_once('-').map_or(tag, |(primary, _)| primary);
    match primary.to_ascii_lowercase().as_str() {
        "ar" | "arc" | "ckb" | "dv" | "fa" | "he" | "ks" | "ps" | "sd" | "syr" | "ug" | "ur"
        | "yi" => "rtl",
        _ => "ltr",
    }
}

/// What a language is called by those who speak it; the tag of one that we do not know.
pub(crate) fn own_name(tag: &str) -> &str {
    match tag {
        "nl" => "Nederlands",
        "en" => "English",
        "ar" => "العربية",
        "de" => "Deutsch",
        "fa" => "فارسی",
        "fr" => "Français",
        "so" => "Soomaali",
        "tr" => "Türkçe",
        "ur" => "اردو",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_written_as_its_speakers_write_it() {
        for tag in ["ar", "ar-MA", "FA", "syr", "ks"] {
            assert_eq!(direction(tag), "rtl", "{tag}");
        }
        for tag in ["nl", "en-GB", "so", "arn", ""] {
            assert_eq!(direction(tag), "ltr", "{tag}");
        }
        assert_eq!((own_name("tr"), own_name("xx")), ("Türkçe", "xx"));
    }
}
