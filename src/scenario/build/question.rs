//! A variable that whoever starts is asked for: `asked: { text, answers }`.

use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::keys;
use super::super::model::{Kind, Start, Variable};
use super::super::question::{Answer, Question};
use super::super::read::{Entry, Fields, Reader};
use super::super::yaml::{Node, Value};
use super::values::{Values, written};

/// The fewest answers that leave something to ask, and the most: each is given with one digit.
const ANSWERS: std::ops::RangeInclusive<usize> = 2..=9;

/// The start of a variable that is asked for; `start` is what it is without.
pub(super) fn asked(
    node: &Node<'_>,
    variable: &Fields<'_, '_>,
    start: Start,
    values: &Values,
    reader: &mut Reader<'_>,
) -> Start {
    let Some(fields) = reader.fields(node, keys::ASKED) else {
        return start;
    };
    let question = Question {
        text: reader.required_text(&fields, "text"),
        answers: answers(&fields, values, reader),
    };
    let why = match (&values.kind, &start) {
        (Kind::YesNo | Kind::Meter { .. }, _) => Some("kind"),
        (Kind::Word { .. }, Start::Drawn(_)) => Some("drawn"),
        (Kind::Word { .. }, _) if variable.has("carried") => Some("carried"),
        (Kind::Word { .. }, _) => None,
    };
    match (why, start) {
        (None, Start::Fixed(value)) => Start::Asked { value, question },
        (why, start) => {
            let finding = Finding::new(codes::NOT_TO_BE_ASKED, variable.key_span("asked"));
            reader.report(finding.with("why", why.unwrap_or("carried")));
            start
        }
    }
}

/// The answers in the order of the file: of each word one, and of nothing else.
fn answers(fields: &Fields<'_, '_>, values: &Values, reader: &mut Reader<'_>) -> Vec<Answer> {
    let Some(node) = reader.required(fields, "answers") else {
        return Vec::new();
    };
    let entries = reader.entries(node);
    let misnamed = misnamed(&entries, values, reader);
    let answers = entries
        .iter()
        .filter_map(|entry| answer(entry, values, misnamed, reader));
    let answers: Vec<_> = answers.collect();
    let Kind::Word { words } = &values.kind else {
        return answers;
    };
    if misnamed {
        return answers;
    }
    if !matches!(node.value, Value::Map(_)) {
        return answers;
    }
    let mut missing = false;
    for (word, value) in words.iter().zip(0..) {
        let named = |(name, _): &Entry<'_, '_>| values.parse(name.value) == Some(value);
        if !entries.iter().any(named) {
            missing = true;
            let finding = Finding::new(codes::MISSING_KEY, fields.key_span("answers"));
            reader.report(finding.with("key", word.as_str()));
        }
    }
    // Who adds the missing ones is told then what is left of it.
    if !missing && !ANSWERS.contains(&entries.len()) {
        let finding = Finding::new(codes::OUT_OF_RANGE, fields.key_span("answers"));
        reader.report(
            finding
                .with("number", entries.len().to_string())
                .with("from", ANSWERS.start().to_string())
                .with("to", ANSWERS.end().to_string())
                .helped("help-answers"),
        );
    }
    answers
}

/// Says of the one answer whose word is no value that the one word without an answer is meant; false where there are more.
fn misnamed(entries: &[Entry<'_, '_>], values: &Values, reader: &mut Reader<'_>) -> bool {
    let Kind::Word { words } = &values.kind else {
        return false;
    };
    let strange = entries
        .iter()
        .filter(|(name, _)| values.parse(name.value).is_none());
    let answered = |word: &&String| entries.iter().any(|(name, _)| name.value == word.as_str());
    let missing = words.iter().filter(|word| !answered(word));
    let (strange, missing): (Vec<_>, Vec<_>) = (strange.collect(), missing.collect());
    let ([(name, _)], [missing]) = (strange.as_slice(), missing.as_slice()) else {
        return false;
    };
    let mut finding = Finding::new(codes::NOT_A_VALUE, name.span)
        .with("value", shown(name.value))
        .with("values", words.join(", "))
        .rewritten(name.span, missing.as_str());
    finding.did_you_mean = Some((*missing).clone());
    reader.report(finding.helped("help-answer"));
    true
}

/// A text, or a map with a text and how long it takes.
fn answer(
    (name, node): &Entry<'_, '_>,
    values: &Values,
    misnamed: bool,
    reader: &mut Reader<'_>,
) -> Option<Answer> {
    let value = match values.kind {
        _ if misnamed => values.parse(name.value),
        Kind::Word { .. } => written(name.value, name.span, values, reader),
        // What cannot be asked for has no words.
        Kind::YesNo | Kind::Meter { .. } => None,
    };
    let (text, minutes) = match &node.value {
        Value::Map(_) => {
            let fields = reader.fields_under(name.span, node, keys::ANSWER)?;
            let text = reader.required_text(&fields, "text");
            (text, reader.planned(fields.get("minutes")))
        }
        Value::Scalar(_) | Value::List(_) => (reader.text(node)?, None),
    };
    Some(Answer {
        value: value?,
        text,
        minutes,
    })
}

/// Says so when the answers to two questions both say how long it takes: then nobody knows which of them counts.
pub(super) fn two_lengths(variables: &[Variable], reader: &mut Reader<'_>) {
    let questions = variables
        .iter()
        .filter_map(|variable| match &variable.start {
            Start::Asked { question, .. } => Some((variable, question)),
            Start::Fixed(_) | Start::Drawn(_) | Start::Carried { .. } => None,
        });
    let mut said = questions.filter_map(|(variable, question)| {
        let mut minutes = question.answers.iter().filter_map(|answer| answer.minutes);
        Some((variable, minutes.next()?))
    });
    let Some((first, _)) = said.next() else {
        return;
    };
    for (_, minutes) in said {
        let finding = Finding::new(codes::TWO_LENGTHS, minutes.span);
        reader.report(finding.with("variable", first.id.as_str()));
    }
}
