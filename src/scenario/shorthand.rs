//! What is meant where one value, or a list, stands in the place of keys with values: `deadline: 3`.

use super::amounts::{digits, minutes_of, seconds_of};
use super::keys;
use super::slug::short_id;
use super::story_time::WEEKDAYS;
use super::synonyms;
use super::yaml::{Node, Value};

/// What belongs in the place of a single value, where a map with these keys belongs; `None` where nobody knows.
pub(super) fn of_map(map: &[&'static str], said: &str) -> Option<String> {
    let said = said.trim();
    let word = !said.is_empty() && !said.contains([' ', '"', ':', ',', '{', '[']);
    let text = if said.is_empty() {
        "…".to_owned()
    } else {
        quoted(said)
    };
    let number = match map {
        keys::AFTER | keys::AT_DEADLINE => {
            let timed = || Some(seconds_of(said)?.div_ceil(60).max(1));
            minutes_of(said).or_else(timed).or_else(|| digits(said))
        }
        _ => digits(said),
    };
    let minutes = || number.map_or("…".to_owned(), |number| number.to_string());
    let meant = if map == keys::AFTER {
        format!("{{ minutes: {} }}", minutes())
    } else if map == keys::AT_DEADLINE {
        format!("{{ minutes: {}, goto: … }}", minutes())
    } else if map == keys::INJECT {
        inject(said, number)
    } else if map == keys::OTHERWISE {
        match word || said.is_empty() {
            true => format!("{{ goto: {} }}", if word { said } else { "…" }),
            false => format!("{{ text: {text}, goto: … }}"),
        }
    } else if map == keys::MODERATOR {
        format!("{{ notes: {text} }}")
    } else if map == keys::BUDGET {
        let unit = if said.contains("min") {
            "minutes"
        } else {
            "choices"
        };
        format!("{{ {unit}: {} }}", minutes())
    } else if map == keys::STORY_TIME {
        let time = said.split(' ').find(|part| part.contains(':'));
        let days = WEEKDAYS.iter().map(|(day, _)| *day);
        let weekday = said
            .split([' ', ','])
            .find_map(|part| synonyms::word(part, days.clone()));
        let weekday = weekday.map_or(String::new(), |day| format!(", weekday: {day}"));
        match time {
            Some(time) => format!("{{ day: 1{weekday}, time: \"{time}\" }}"),
            None => {
                let day = number.map_or(1, |number| number.max(1));
                format!("{{ day: {day}{weekday} }}")
            }
        }
    } else if [keys::COMPETENCY, keys::ROLE, keys::SOURCE].contains(&map) {
        format!("{{ title: {text} }}")
    } else if let Some((text, to)) = with_arrow(said).filter(|_| map == keys::CHOICE) {
        format!("{{ text: {}, goto: {to} }}", quoted(text))
    } else if map == keys::SCENE || map == keys::CHOICE {
        format!("{{ text: {text}, goto: … }}")
    } else if map == keys::EXHIBIT {
        format!("{{ kind: note, text: {text} }}")
    } else if map == keys::ADVISER || map == keys::EXAMPLE {
        format!("{{ from: …, text: {text} }}")
    } else if map == keys::TASK {
        format!(
            "{{ task: {text}, say: 60, look_for: [\"…\"], examples: {{ a: {{ from: …, text: … }} }} }}"
        )
    } else if map == keys::PRACTICE {
        format!("{{ text: {text} }}")
    } else if map == keys::DEBRIEF {
        format!("{{ questions: [{text}] }}")
    } else if map == keys::BRANCH {
        format!("{{ to: {} }}", if word { said } else { "…" })
    } else if map == keys::CHECK {
        format!("{{ never: {text} }}")
    } else if map == keys::EXPECT {
        format!("{{ ending: {} }}", if word { said } else { "…" })
    } else {
        return None;
    };
    Some(meant)
}

/// A text, and the id of where an arrow behind it leads: `Open the door -> street`.
fn with_arrow(said: &str) -> Option<(&str, &str)> {
    let arrows = ["-->", "->", "=>", "→", "➔"];
    let (text, to) = arrows.iter().find_map(|arrow| said.rsplit_once(arrow))?;
    let (text, to) = (text.trim(), to.trim().trim_end_matches('.'));
    let plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-');
    let id = !to.is_empty() && to.chars().all(plain);
    (id && !text.is_empty()).then_some((text, to))
}

fn inject(said: &str, number: Option<u32>) -> String {
    match (said, number) {
        ("true" | "yes" | "ja" | "True" | "" | "moderator" | "gespreksleider", _) => {
            "{ by: moderator }".to_owned()
        }
        (_, Some(number)) if !said.contains(['<', '>', '=']) => {
            let number = minutes_of(said).unwrap_or(number);
            format!("{{ after: {{ minutes: {number} }} }}")
        }
        _ => format!("{{ when: {said} }}"),
    }
}

/// What belongs in the place of a list of texts and ids, where a map with these keys belongs.
pub(super) fn of_items(map: &[&'static str], items: &[Node<'_>]) -> Option<String> {
    match texts(items)?.as_slice() {
        [one] => of_map(map, one),
        [text, goto] if map == keys::OTHERWISE && !goto.contains(' ') => {
            Some(format!("{{ text: {}, goto: {goto} }}", quoted(text)))
        }
        _ => None,
    }
}

/// The texts of a list that holds nothing else.
pub(super) fn texts<'n>(items: &'n [Node<'_>]) -> Option<Vec<&'n str>> {
    let texts = items.iter().map(|item| match &item.value {
        Value::Scalar(scalar) => Some(scalar.text.as_ref()),
        Value::List(_) | Value::Map(_) => None,
    });
    texts.collect()
}

/// What belongs in the place of texts that need names of their own; each is a text, or has a title.
pub(super) fn of_nameless(texts: &[&str], titled: bool) -> Option<String> {
    let entries = texts.iter().map(|text| {
        let id = short_id(text);
        match titled {
            true => format!("{id}: {{ title: {} }}", quoted(&capitalised(text))),
            false => format!("{id}: {}", quoted(text)),
        }
    });
    let entries: Vec<_> = entries.collect();
    let named = entries.iter().all(|entry| !entry.starts_with(':'));
    (named && !entries.is_empty()).then(|| format!("{{ {} }}", entries.join(", ")))
}

/// A text with a capital letter in front.
pub(super) fn capitalised(text: &str) -> String {
    let mut signs = text.chars();
    let first = signs.next().into_iter().flat_map(char::to_uppercase);
    first.chain(signs).collect()
}

/// What belongs in the place of one text, where a list belongs: a few words each, or one sentence.
pub(super) fn list(said: &str) -> Option<String> {
    let said = said.trim();
    if said.is_empty() || said.contains('\n') || said.starts_with(['-', '•', '*']) {
        return None;
    }
    let dotted = |word: &str| word.contains('.') && !word.ends_with('.');
    let parts: Vec<_> = match said.contains([',', ';']) || !said.split(' ').all(dotted) {
        true => said
            .split([',', ';'])
            .map(|part| without_article(part.trim()))
            .collect(),
        false => said.split(' ').collect(),
    };
    let few = |part: &&str| !part.is_empty() && part.split(' ').count() <= 3;
    let plain = |part: &&str| {
        part.chars()
            .all(|sign| sign.is_alphanumeric() || " -_.".contains(sign))
    };
    match parts.iter().all(|part| few(part) && plain(part)) {
        true => Some(format!("[{}]", parts.join(", "))),
        false => Some(format!("[{}]", quoted(said))),
    }
}

/// A name without the article before it: `de voorzitter`.
fn without_article(said: &str) -> &str {
    let articles = ["de ", "het ", "een ", "the "];
    let mut bare = articles
        .iter()
        .filter_map(|article| said.strip_prefix(article));
    bare.find(|bare| !bare.contains(' ')).unwrap_or(said)
}

/// What belongs in the place of a single value that sets or moves names: `druk +1, licht = true`.
pub(super) fn of_entries(said: &str) -> Option<String> {
    let mut entries = Vec::new();
    for part in said.split([',', ';']) {
        let (name, value) = entry(part).or_else(|| answered(part))?;
        entries.push(format!("{name}: {value}"));
    }
    Some(format!("{{ {} }}", entries.join(", ")))
}

/// A name and yes or no in a word behind it: `licht aan`.
fn answered(said: &str) -> Option<(&str, &'static str)> {
    let (name, answer) = said.trim().split_once(' ')?;
    let plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-');
    let known = synonyms::word(answer, ["true", "false"])?;
    name.chars().all(plain).then_some((name, known))
}

/// A name and a value with something else than a colon and its space between them.
pub(super) fn entry(said: &str) -> Option<(&str, &str)> {
    words(said).filter(|(_, value)| !value.contains(' '))
}

/// A name and a value, of several words perhaps, with something else than a colon and its space between them.
pub(super) fn words(said: &str) -> Option<(&str, &str)> {
    let said = said.trim();
    let end = said.find(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '-')))?;
    let (name, behind) = said.split_at(end);
    let apart = behind.starts_with([' ', '+', '-', '−']);
    let value = behind
        .trim_start()
        .trim_start_matches([':', '=', '：', ';'])
        .trim();
    let signed = apart && value.starts_with(['+', '-', '−', '–']);
    let parted = behind.trim_start().starts_with([':', '=', '：', ';']);
    let some = !value.is_empty() && !value.starts_with("//");
    (!name.is_empty() && some && (signed || parted)).then_some((name, value))
}

/// What belongs in the place of a list: the keys of its items, without dashes or square brackets.
pub(super) fn of_list(node: &Node<'_>, source: &str) -> Option<String> {
    let Value::List(items) = &node.value else {
        return None;
    };
    let whole = source.get(node.span.range())?.trim();
    if let Some(inner) = whole.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
        let inner = inner.trim();
        let words = texts(items).filter(|texts| {
            texts
                .iter()
                .all(|text| !text.contains([' ', ':']) && !text.is_empty())
        });
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            let each: Vec<_> = words.iter().map(|word| format!("{word}: …")).collect();
            return Some(format!("{{ {} }}", each.join(", ")));
        }
        let keys = items.iter().all(|item| matches!(item.value, Value::Map(_)));
        let short = inner.len() < 100 && !inner.contains(['{', '\n']);
        return (keys && short && !items.is_empty()).then(|| format!("{{ {inner} }}"));
    }
    let Value::Map(entries) = &items.first()?.value else {
        return None;
    };
    let (name, node) = entries.first()?;
    match (name.value.as_ref(), &node.value) {
        ("id", Value::Scalar(id)) => Some(format!("{}:", id.text)),
        _ => Some(format!("{}:", name.value)),
    }
}

/// A text as it can stand anywhere.
pub(super) fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        format!("\"{text}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_meant_by_one_value_is_said_in_keys() {
        let of = |map, said| of_map(map, said).unwrap();
        assert_eq!(of(keys::AFTER, "5 minuten"), "{ minutes: 5 }");
        assert_eq!(of(keys::AFTER, "een half uur"), "{ minutes: 30 }");
        assert_eq!(of(keys::INJECT, "druk >= 3"), "{ when: druk >= 3 }");
        assert_eq!(of(keys::INJECT, "true"), "{ by: moderator }");
        assert_eq!(of(keys::OTHERWISE, "buur"), "{ goto: buur }");
        assert_eq!(of(keys::ROLE, "Voorzitter"), "{ title: \"Voorzitter\" }");
        assert_eq!(
            of_entries("druk +1, licht=true").unwrap(),
            "{ druk: +1, licht: true }"
        );
        assert_eq!(of_entries("Het is laat"), None);
        assert_eq!(of_entries("licht aan").unwrap(), "{ licht: true }");
        assert_eq!(list("de voorzitter").unwrap(), "[voorzitter]");
        assert_eq!(
            of(keys::CHOICE, "Doe open -> buur"),
            "{ text: \"Doe open\", goto: buur }"
        );
    }
}
