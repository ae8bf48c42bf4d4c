//! What is meant where one value, or a list, stands in the place of keys with values: `deadline: 3`.

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

/// Whole minutes, at least one, that a time of a clock says: `00:05`.
fn minutes_of(said: &str) -> Option<u32> {
    let parts: Vec<u32> = said
        .split(':')
        .map(|part| part.trim().parse().ok())
        .collect::<Option<_>>()?;
    let minutes = match parts.as_slice() {
        // `00:05` and `05:00` are both five minutes to somebody who sets a kitchen timer.
        [0, minutes] | [minutes, _] | [0, minutes, _] => *minutes,
        [hours, minutes, _] => hours.checked_mul(60)?.checked_add(*minutes)?,
        _ => return None,
    };
    Some(minutes.max(1))
}

/// Whole minutes that so many of another unit are; `None` where it is none.
pub(super) fn in_minutes(unit: &str, said: &str) -> Option<u32> {
    let number = digits(said)?;
    match unit.to_lowercase().as_str() {
        "seconds" | "second" | "seconden" | "sec" | "secs" | "seconde" => {
            Some(number.div_ceil(60).max(1))
        }
        "hours" | "hour" | "uur" | "uren" => number.checked_mul(60),
        _ => None,
    }
}

/// How many seconds a text with a unit of time says: `30 seconden`, `een half uur`, `anderhalf uur`, `kwartier`.
pub(super) fn seconds_of(said: &str) -> Option<u32> {
    const UNITS: [(u32, &str); 4] = [
        (1, "seconde seconden second seconds sec secs"),
        (60, "minuut minuten minute minutes min"),
        (15 * 60, "kwartier quarter"),
        (60 * 60, "uur uren u hour hours h"),
    ];
    let lower = said.trim().to_lowercase();
    let (amount, unit) = lower.rsplit_once(' ').unwrap_or(("", &lower));
    let unit = UNITS
        .iter()
        .find(|(_, names)| names.split(' ').any(|name| name == unit));
    let (seconds, _) = unit?;
    // In halves, so that a half is whole.
    let halves = match amount.trim() {
        "" | "a" | "an" | "een" | "één" | "one" => 2,
        "half" | "een half" | "half a" | "half an" => 1,
        "anderhalf" => 3,
        amount => {
            let number = amount
                .parse()
                .ok()
                .or_else(|| u32::try_from(worded(amount)?).ok());
            number?.checked_mul(2)?
        }
    };
    Some(seconds.checked_mul(halves)? / 2)
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

/// The same as an author writes it: with the sign that was meant.
pub(super) fn number_text(said: &str) -> Option<String> {
    let number = number(said)
        .or_else(|| counted(said))
        .or_else(|| only(said))
        .or_else(|| rounded(said))?;
    let plus = said.trim().starts_with('+') || said.trim().to_lowercase().starts_with("plus");
    Some(match plus {
        true => format!("{number:+}"),
        false => number.to_string(),
    })
}

/// A share of the whole in smallest numbers, as `0,75`, `75%` and `3/4` say it: 3 of 4.
pub(super) fn share(said: &str) -> Option<(u64, u64)> {
    let said = said.trim().replace(',', ".");
    let (share, of) = if let Some(part) = said.strip_suffix('%') {
        let (part, tens) = decimal(part.trim())?;
        (part, tens.checked_mul(100)?)
    } else if let Some((part, of)) = said.split_once('/') {
        (part.trim().parse().ok()?, of.trim().parse().ok()?)
    } else {
        decimal(&said).filter(|(_, tens)| *tens > 1)?
    };
    // Two thirds and one third have no end as a decimal.
    let (share, of) = match share.saturating_mul(100).checked_div(of) {
        Some(66 | 67) => (2, 3),
        Some(33) => (1, 3),
        _ => (share, of),
    };
    let (mut one, mut other) = (share, of);
    while other > 0 {
        (one, other) = (other, one % other);
    }
    (share > 0 && of > 0).then(|| (share / one, of / one))
}

/// The digits of a number with a point in it, and by how much they are too many: 75 and 100 of `0.75`.
fn decimal(said: &str) -> Option<(u64, u64)> {
    let (whole, part) = said.split_once('.').unwrap_or((said, ""));
    let tens = 10_u64.checked_pow(u32::try_from(part.len()).ok()?)?;
    let digits = [whole, part].concat();
    let plain = !digits.is_empty() && digits.chars().all(|sign| sign.is_ascii_digit());
    Some((digits.parse().ok().filter(|_| plain)?, tens))
}

/// How many signs stand there, where that is all: `++` is +2.
fn counted(said: &str) -> Option<i64> {
    let count = i64::try_from(said.len()).ok()?;
    let all = |sign: char| !said.is_empty() && said.chars().all(|it| it == sign);
    match (all('+'), all('-')) {
        (true, _) => Some(count),
        (_, true) => Some(-count),
        _ => match said {
            "plus" => Some(1),
            "min" | "minus" => Some(-1),
            _ => None,
        },
    }
}

/// The whole number that is nearest to one with a fraction.
fn rounded(said: &str) -> Option<i64> {
    let plain = said.trim().replace(['−', '–', '—'], "-").replace(',', ".");
    let (digits, tens) = decimal(plain.trim_start_matches(['+', '-']))?;
    let whole = i64::try_from(digits.checked_add(tens / 2)? / tens).ok()?;
    let whole = if digits > 0 { whole.max(1) } else { whole };
    Some(if plain.starts_with('-') {
        -whole
    } else {
        whole
    })
}

/// The one number that stands among words.
fn only(said: &str) -> Option<i64> {
    let numbers = said.split(|sign: char| !sign.is_ascii_digit());
    let mut numbers = numbers.filter(|part| !part.is_empty());
    let number = numbers.next()?.parse().ok()?;
    let fraction = said.contains([',', '.', '%', '/']);
    (numbers.next().is_none() && !fraction).then_some(number)
}

/// A whole number in other clothes: between quotes, with a word behind it, with a dash that is no minus sign.
pub(super) fn number(said: &str) -> Option<i64> {
    let plain = said.trim().replace(['−', '–', '—', '‐'], "-");
    let lower = plain.to_lowercase();
    for (word, times) in [("plus ", 1), ("min ", -1), ("minus ", -1)] {
        if let Some(said) = lower.strip_prefix(word) {
            return number(said).map(|number| times * number);
        }
    }
    let rest = plain.trim_start_matches(['+', '-']).trim_start();
    let end = rest
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(rest.len());
    let (digits, behind) = rest.split_at(end);
    let fraction = behind.starts_with([',', '.']) && behind.len() > 1 && !behind.ends_with(".0");
    if digits.is_empty() || fraction {
        return worded(rest);
    }
    let number: i64 = digits.parse().ok()?;
    // Whatever takes long is written in minutes.
    let hours = ["uur", "uren", "u", "hour", "hours", "h"].contains(&behind.trim());
    let number = number.checked_mul(if hours { 60 } else { 1 })?;
    Some(if plain.starts_with('-') {
        -number
    } else {
        number
    })
}

/// A number in letters.
fn worded(said: &str) -> Option<i64> {
    let numbers = [
        "nul zero",
        "een één one",
        "twee two",
        "drie three",
        "vier four",
        "vijf five",
        "zes six",
        "zeven seven",
        "acht eight",
        "negen nine",
        "tien ten",
    ];
    let said = said.split(' ').next()?.to_lowercase();
    let place = numbers
        .iter()
        .position(|words| words.split(' ').any(|word| word == said))?;
    i64::try_from(place).ok()
}

fn digits(said: &str) -> Option<u32> {
    let from = said.find(|sign: char| sign.is_ascii_digit())?;
    let rest = said.get(from..)?;
    let end = rest
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(rest.len());
    rest.get(..end)?.parse().ok()
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

    #[test]
    fn a_number_in_other_clothes_is_known() {
        let numbers = ["5", "\u{2212}1", "66%", "5 minuten", "vijf", "1.0"].map(number);
        assert_eq!(
            numbers,
            [Some(5), Some(-1), Some(66), Some(5), Some(5), Some(1)]
        );
        assert_eq!(["1,5", "veel", ""].map(number), [None; 3]);
        let times = [
            "30 seconden",
            "een half uur",
            "anderhalf uur",
            "kwartier",
            "3 uur",
            "30",
        ];
        let seconds = [
            Some(30),
            Some(1_800),
            Some(5_400),
            Some(900),
            Some(10_800),
            None,
        ];
        assert_eq!(times.map(seconds_of), seconds);
        assert_eq!(
            of_map(keys::AFTER, "een half uur").unwrap(),
            "{ minutes: 30 }"
        );
        let texts = ["2,5", "0.2", "-1.5", "plus", "min"].map(|said| number_text(said).unwrap());
        assert_eq!(texts, ["3", "1", "-2", "+1", "-1"]);
        let shares = ["0.75", "66%", "1/3", "2", "0,5"].map(share);
        let known = [Some((3, 4)), Some((2, 3)), Some((1, 3)), None, Some((1, 2))];
        assert_eq!(shares, known);
    }
}
