//! Findings for people and for tools.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde::Serialize;

use crate::language::{Value, Words};
use crate::scenario::{Finding, Severity, Span, Witness, line_column};
use crate::view::sanitise;

/// Lines shown before and after the one that is meant.
const AROUND: usize = 2;

/// A finding as `--format json` writes it. Lines and columns count from 1, bytes from 0.
#[derive(Debug, Serialize)]
pub(super) struct Written {
    file: String,
    pub(super) code: &'static str,
    severity: &'static str,
    pub(super) line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start: u32,
    end: u32,
    pub(super) message: String,
    pub(super) help: Option<String>,
    pub(super) did_you_mean: Option<String>,
    /// A run that shows it, for what was found by exploring.
    witness: Option<WrittenWitness>,
}

/// A run: what was drawn, what was done, and where that came to.
#[derive(Debug, Serialize)]
struct WrittenWitness {
    drawn: BTreeMap<String, String>,
    choices: Vec<String>,
    scene: String,
    state: BTreeMap<String, String>,
}

pub(super) fn written(finding: &Finding, file: &str, text: &str, words: &Words) -> Written {
    let (line, column) = line_column(text, finding.span.start as usize);
    let (end_line, end_column) = line_column(text, finding.span.end as usize);
    Written {
        file: file.to_owned(),
        code: finding.code.0,
        severity: match finding.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        line,
        column,
        end_line,
        end_column,
        start: finding.span.start,
        end: finding.span.end,
        message: message(finding, words),
        help: help(finding, words),
        did_you_mean: finding.did_you_mean.as_deref().map(sanitise),
        witness: finding.witness.as_ref().map(|witness| WrittenWitness {
            drawn: witness.drawn.iter().cloned().collect(),
            choices: witness.choices.clone(),
            scene: witness.scene.clone(),
            state: witness.state.iter().cloned().collect(),
        }),
    }
}

/// A finding with the lines around it and the exact place underlined.
pub(super) fn drawn(
    finding: &Finding,
    file: &str,
    text: &str,
    words: &Words,
    colour: bool,
) -> String {
    let (level, name) = match finding.code.severity() {
        Severity::Error => (Level::ERROR, words.say("severity-error")),
        Severity::Warning => (Level::WARNING, words.say("severity-warning")),
    };
    let (first, window) = window(text, finding.span);
    let within = |span: Span| {
        let at = |offset: u32| (offset as usize).clamp(window.start, window.end) - window.start;
        at(span.start)..at(span.end)
    };
    let lines = visible(&text[window.clone()]);
    let mut snippet = Snippet::source(lines)
        .path(file.to_owned())
        .line_start(first);
    let label = finding
        .did_you_mean
        .as_deref()
        .map(|word| words.say_with("finding-did-you-mean", &[("word", sanitise(word).into())]));
    let primary = AnnotationKind::Primary.span(within(finding.span));
    snippet = snippet.annotation(match label {
        Some(label) => primary.label(label),
        None => primary,
    });
    let also = finding.also.filter(|also| {
        window.contains(&(also.start as usize))
            && also.end as usize <= window.end
            && *also != finding.span
    });
    if let Some(also) = also {
        let context = AnnotationKind::Context.span(within(also));
        snippet = snippet.annotation(context.label(words.say("finding-also")));
    }
    let mut report = level
        .with_name(name)
        .primary_title(message(finding, words))
        .id(finding.code.0)
        .element(snippet);
    if let Some(also) = finding.also.filter(|_| also.is_none()) {
        let (first, window) = self::window(text, also);
        let at =
            also.start as usize - window.start..(also.end as usize).min(window.end) - window.start;
        let annotation = AnnotationKind::Context
            .span(at)
            .label(words.say("finding-also"));
        let lines = visible(&text[window]);
        report = report.element(
            Snippet::source(lines)
                .path(file.to_owned())
                .line_start(first)
                .annotation(annotation),
        );
    }
    for (name, message) in finding.witness.iter().flat_map(|it| shown(it, words)) {
        report = report.element(Level::NOTE.with_name(name).message(message));
    }
    if let Some(help) = help(finding, words) {
        report = report.element(
            Level::HELP
                .with_name(words.say("finding-help"))
                .message(help),
        );
    }
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.render(&[report])
}

/// A witness as lines with their names: what was drawn, the road, and the state at its end.
pub(super) fn shown(witness: &Witness, words: &Words) -> Vec<(String, String)> {
    let values = |values: &[(String, String)]| {
        let each: Vec<_> = values
            .iter()
            .map(|(name, value)| format!("{name} {value}"))
            .collect();
        each.join(", ")
    };
    let road = match witness.choices.as_slice() {
        [] => words.say("finding-road-none"),
        choices => choices.join(" → "),
    };
    let there = [witness.scene.clone(), values(&witness.state)];
    let there = there
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>();
    let mut lines = Vec::new();
    if !witness.drawn.is_empty() {
        lines.push((words.say("finding-drawn"), values(&witness.drawn)));
    }
    lines.push((words.say("finding-road"), road));
    lines.push((words.say("finding-there"), there.join(": ")));
    lines
}

fn message(finding: &Finding, words: &Words) -> String {
    words.say_with(finding.code.0, &values(finding))
}

fn help(finding: &Finding, words: &Words) -> Option<String> {
    let values = values(finding);
    let own = words.find(&format!("{}-{}", finding.code, finding.help), &values);
    own.or_else(|| words.find(&format!("{}-help", finding.code), &values))
}

fn values(finding: &Finding) -> Vec<(&str, Value<'static>)> {
    finding
        .values
        .iter()
        .map(|(name, value)| (*name, Value::from(sanitise(value))))
        .collect()
}

/// The bytes of the lines around a span, and the number of the first.
fn window(text: &str, span: Span) -> (usize, Range<usize>) {
    let start = floor(text, span.start as usize);
    let end = floor(text, (span.end as usize).max(start));
    let mut from = start;
    for _ in 0..=AROUND {
        from = text[..from.saturating_sub(1)]
            .rfind('\n')
            .map_or(0, |at| at + 1)
            .min(from);
        if from == 0 {
            break;
        }
    }
    let mut to = end;
    for _ in 0..=AROUND {
        to = text[to..].find('\n').map_or(text.len(), |at| to + at + 1);
    }
    // A file may be one line of millions of signs.
    let (from, to) = (
        floor(text, from.max(start.saturating_sub(2_000))),
        floor(text, to.min(end + 2_000)),
    );
    (line_column(text, from).0, from..to)
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The source with control signs replaced, byte for byte, so that spans stay true.
fn visible(text: &str) -> String {
    text.chars()
        .flat_map(|sign| {
            let hidden = sign != '\n' && sanitise(sign.encode_utf8(&mut [0; 4])).is_empty();
            let (sign, times) = if hidden {
                ('?', sign.len_utf8())
            } else {
                (sign, 1)
            };
            std::iter::repeat_n(sign, times)
        })
        .collect()
}
