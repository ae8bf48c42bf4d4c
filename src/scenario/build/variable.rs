//! Variables, as they stand under `state`.

use std::collections::HashSet;

use super::super::amounts::number;
use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::keys;
use super::super::model::{Better, Kind, Origin, Start, Variable};
use super::super::read::{Fields, Reader, is_id};
use super::super::slug::slug;
use super::super::source::Span;
use super::super::synonyms;
use super::super::yaml::{Node, Value};
use super::question::asked;
use super::values::{Values, written};

/// Bounds of every meter.
const METER: std::ops::RangeInclusive<i32> = -1_000_000..=1_000_000;

/// A variable: `false`, `{ from, to, start }` or `{ one_of, start }`.
pub(super) fn variable(id: &str, node: &Node<'_>, reader: &mut Reader) -> (Variable, Values) {
    if let Value::Scalar(scalar) = &node.value {
        if let Some(meant) = of_one_value(&scalar.text).filter(|_| scalar.plain) {
            reader.wrong_as(node, "variable", Some(meant));
            return yes_no(id, false);
        }
        let value = reader.yes_no(node).unwrap_or_default();
        return yes_no(id, value);
    }
    if let Value::List(items) = &node.value
        && let Some(words) = words_of(items)
    {
        let numbers: Option<Vec<i64>> = words.iter().map(|word| word.parse().ok()).collect();
        let meant = match numbers.as_deref() {
            Some([from, .., to]) if from < to => {
                format!("{{ from: {from}, to: {to}, start: {from} }}")
            }
            _ => format!("{{ one_of: [{}], start: {} }}", words.join(", "), words[0]),
        };
        reader.wrong_as(node, "variable", Some(meant));
        return yes_no(id, false);
    }
    let Some(fields) = reader.fields(node, keys::VARIABLE) else {
        return yes_no(id, false);
    };
    if bounded_by_words(&fields, reader) {
        return yes_no(id, false);
    }
    let kind = kind(&fields, reader);
    let values = Values::of(&kind);
    let start = if let Some(node) = fields.get("start") {
        start(node, &values, reader)
    } else {
        let first = kind.written(kind.bounds().0);
        let finding = Finding::new(codes::MISSING_KEY, fields.span).with("key", "start");
        let written = reader.source.get(node.span.range()).unwrap_or_default();
        let inner = written.strip_suffix('}').filter(|it| !it.contains('\n'));
        let whole = inner.map(|inner| {
            let inner = inner.trim_end().trim_end_matches(',');
            format!("{inner}, start: {first} }}")
        });
        reader.report(match whole.filter(|whole| whole.len() <= 160) {
            _ if first.is_empty() => finding,
            Some(whole) => finding
                .with("mended", whole.as_str())
                .helped("help-mended")
                .rewritten(node.span, whole),
            None => finding.with("start", first).helped("help-start"),
        });
        Start::Fixed(kind.bounds().0)
    };
    let start = match fields.get("carried") {
        Some(node) => carried(node, start, &kind, reader),
        None => start,
    };
    let start = match fields.get("asked") {
        Some(node) => asked(node, &fields, start, &values, reader),
        None => start,
    };
    let better = fields.get("better").and_then(|node| {
        if !matches!(kind, Kind::Meter { .. }) {
            let finding = Finding::new(codes::UNKNOWN_KEY, fields.key_span("better"));
            let known = "one_of, start, carried, asked, label";
            reader.report(finding.with("key", "better").with("keys", known));
        }
        reader.word(node, &[("more", Better::More), ("less", Better::Less)])
    });
    let variable = Variable {
        id: id.to_owned(),
        kind,
        label: reader.optional_text(&fields, "label"),
        better,
        start,
    };
    (variable, values)
}

/// The words of a list that could be those of a variable.
fn words_of<'n>(items: &'n [Node<'_>]) -> Option<Vec<&'n str>> {
    let words = items.iter().map(|item| match &item.value {
        Value::Scalar(scalar) if is_nameable(&scalar.text) && !scalar.text.is_empty() => {
            Some(scalar.text.as_ref())
        }
        _ => None,
    });
    words
        .collect::<Option<Vec<_>>>()
        .filter(|words| !words.is_empty())
}

/// Says of a meter whose bounds are words that it has numbers, or is one of these words.
fn bounded_by_words(fields: &Fields<'_, '_>, reader: &mut Reader) -> bool {
    let word = |key: &str| match fields.get(key).map(|node| (&node.value, node.span)) {
        Some((Value::Scalar(scalar), span))
            if is_id(&scalar.text) && number(&scalar.text).is_none() =>
        {
            Some((scalar.text.as_ref(), span))
        }
        _ => None,
    };
    let Some(((from, span), (to, end))) = word("from").zip(word("to")) else {
        return false;
    };
    let finding = Finding::new(
        codes::WRONG_TYPE,
        Span {
            end: span.end,
            ..span
        }
        .min(end),
    )
    .with("expected", "number")
    .with("found", "text")
    .with("value", shown(from))
    .with("words", format!("{from}, {to}"));
    reader.report(finding.also(end).helped("help-meter"));
    true
}

/// The bounds of a meter that is written as a stretch: `0-4`, `0 t/m 4`.
fn stretch(said: &str) -> Option<(i64, i64)> {
    let from = said.find(|sign: char| !sign.is_ascii_digit())?;
    let (from, rest) = said.split_at(from);
    let to = rest.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let between = rest.get(..rest.len() - to.len())?.trim();
    let known = [
        "-",
        "–",
        "—",
        "..",
        "...",
        "…",
        "tot",
        "tot en met",
        "t/m",
        "to",
        "until",
        "/",
    ];
    let (from, to) = (from.parse().ok()?, to.parse().ok()?);
    (known.contains(&between) && from < to).then_some((from, to))
}

/// The variable that is meant by one value that is not yes or no: a meter by a number, one of some words by a word.
fn of_one_value(said: &str) -> Option<String> {
    if let Some((from, to)) = stretch(said) {
        return Some(format!("{{ from: {from}, to: {to}, start: {from} }}"));
    }
    if said.parse::<i64>().is_ok() {
        return Some(format!("{{ from: 0, to: 10, start: {said} }}"));
    }
    let other = synonyms::word(said, ["true", "false"]).is_some();
    (is_id(said) && !other).then(|| format!("{{ one_of: [{said}, …], start: {said} }}"))
}

fn yes_no(id: &str, value: bool) -> (Variable, Values) {
    let variable = Variable {
        id: id.to_owned(),
        kind: Kind::YesNo,
        label: None,
        better: None,
        start: Start::Fixed(i32::from(value)),
    };
    (variable, Values::of(&Kind::YesNo))
}

fn kind(fields: &Fields<'_, '_>, reader: &mut Reader) -> Kind {
    if let Some(node) = fields.get("one_of") {
        let mut words: Vec<String> = Vec::new();
        let mut known = HashSet::new();
        for item in reader.list(node) {
            let Some(word) = reader.scalar(item, "text") else {
                continue;
            };
            if !known.insert(word.text.as_ref()) {
                let finding = Finding::new(codes::DUPLICATE_KEY, item.span);
                reader.report(finding.with("key", shown(&word.text)));
            }
            if !is_nameable(&word.text) {
                let finding = Finding::new(codes::NOT_NAMEABLE, item.span);
                let finding = finding.with("word", shown(&word.text));
                reader.report(finding.with("mended", slug(&word.text)));
            }
            words.push(word.text.as_ref().to_owned());
        }
        if fields.has("from") || fields.has("to") {
            reader.report(
                Finding::new(codes::UNKNOWN_KEY, fields.span)
                    .with("key", "from")
                    .with("keys", "one_of, start, label"),
            );
        }
        if words.is_empty() {
            words.push(String::new());
            reader.report(Finding::new(codes::EMPTY_TEXT, node.span));
        }
        return Kind::Word { words };
    }
    if !fields.has("from") && !fields.has("to") {
        // `{ start: true, label: .. }`: a yes/no variable that is shown.
        return Kind::YesNo;
    }
    let mut bound = |key| {
        reader
            .required(fields, key)
            .and_then(|node| reader.number(node, METER))
    };
    let (from, to) = (bound("from"), bound("to"));
    let (from, to) = (from.unwrap_or(*METER.start()), to.unwrap_or(*METER.end()));
    if from >= to {
        reader.report(Finding::new(
            codes::BOUNDS_REVERSED,
            fields.key_span("from"),
        ));
    }
    Kind::Meter {
        from: from.min(to),
        to: from.max(to),
    }
}

/// Whether a condition can name a word.
fn is_nameable(word: &str) -> bool {
    word.chars()
        .all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_'))
}

/// A value, `random`, or words with their weights.
fn start(node: &Node<'_>, values: &Values, reader: &mut Reader) -> Start {
    let (lowest, highest) = values.kind.bounds();
    match &node.value {
        Value::Map(entries) => {
            let drawn = entries.iter().filter_map(|(name, weight)| {
                let weight = reader.number(weight, 1..=1_000)?;
                let value = written(&name.value, name.span, values, reader)?;
                Some((value, weight))
            });
            let drawn: Vec<_> = drawn.collect();
            if drawn.is_empty() {
                Start::Fixed(lowest)
            } else {
                Start::Drawn(drawn)
            }
        }
        Value::Scalar(scalar) if scalar.text == "random" => {
            if highest.abs_diff(lowest) > 1_000 {
                reader.report(too_many(lowest, highest, node.span));
                return Start::Fixed(lowest);
            }
            Start::Drawn((lowest..=highest).map(|value| (value, 1)).collect())
        }
        _ => {
            let scalar = reader.scalar(node, "text");
            let value = scalar.and_then(|scalar| written(&scalar.text, node.span, values, reader));
            Start::Fixed(value.unwrap_or(lowest))
        }
    }
}

/// The start of a variable that may come from another scenario: `press-before-anything.line`.
fn carried(node: &Node<'_>, start: Start, kind: &Kind, reader: &mut Reader) -> Start {
    let Some(scalar) = reader.scalar(node, "text") else {
        return start;
    };
    let ids = scalar.text.split_once('.');
    let Some((scenario, variable)) = ids.filter(|(one, two)| is_id(one) && is_id(two)) else {
        let finding = Finding::new(codes::BAD_ORIGIN, node.span);
        reader.report(finding.with("origin", shown(&scalar.text)));
        return start;
    };
    let (lowest, highest) = kind.bounds();
    match start {
        Start::Drawn(_) => {
            reader.report(Finding::new(codes::CARRIED_AND_DRAWN, node.span));
            start
        }
        _ if highest.abs_diff(lowest) > 1_000 => {
            reader.report(too_many(lowest, highest, node.span));
            start
        }
        Start::Fixed(value) | Start::Carried { value, .. } | Start::Asked { value, .. } => {
            Start::Carried {
                value,
                from: Origin {
                    span: node.span,
                    scenario: scenario.to_owned(),
                    variable: variable.to_owned(),
                },
            }
        }
    }
}

/// More values than a run may begin with.
fn too_many(lowest: i32, highest: i32, span: Span) -> Finding {
    Finding::new(codes::OUT_OF_RANGE, span)
        .with("number", format!("{lowest} … {highest}"))
        .with("from", lowest.to_string())
        .with("to", (lowest + 1_000).to_string())
        .helped("help-beginnings")
}
