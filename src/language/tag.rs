//! What the tag of a language tells: how it is written, what it calls itself, and which other is nearest to it.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// The language itself in a tag, without where and how it is written: `ar` of `ar-MA`.
pub(super) fn primary(tag: &str) -> &str {
    tag.split_once('-').map_or(tag, |(primary, _)| primary)
}

/// The tag of those `there` that is nearest to one that is wanted: the same, else the same language as it is spoken or
/// written elsewhere.
pub(crate) fn nearest<'t>(
    wanted: &str,
    there: impl Iterator<Item = &'t str> + Clone,
) -> Option<&'t str> {
    let same = there.clone().find(|tag| tag.eq_ignore_ascii_case(wanted));
    let akin = |tag: &&str| primary(tag).eq_ignore_ascii_case(primary(wanted));
    let mut there = there;
    same.or_else(|| there.find(akin))
}

/// A tag for as long as the program runs, so that words can be handed around with it: the same text each time.
pub(super) fn kept(tag: &str) -> &'static str {
    static KEPT: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.get(tag) {
        return known;
    }
    let new: &'static str = String::leak(tag.to_owned());
    kept.insert(new);
    new
}

/// Which way a language is written, as HTML has it.
pub(crate) fn direction(tag: &str) -> &'static str {
    match primary(tag).to_ascii_lowercase().as_str() {
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

    #[test]
    fn the_same_language_from_elsewhere_is_near() {
        let near = |wanted| nearest(wanted, ["nl", "ar-MA", "ar", "zh-Hant"].into_iter());
        assert_eq!(near("NL-be"), Some("nl"));
        assert_eq!((near("ar"), near("ar-EG")), (Some("ar"), Some("ar-MA")));
        assert_eq!(
            (near("zh"), near("tr"), near("")),
            (Some("zh-Hant"), None, None)
        );
        assert_eq!(kept("tr").as_ptr(), kept("tr").as_ptr());
    }
}
