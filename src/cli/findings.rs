//! Findings for people and for tools.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::language::{Value, Words};
use crate::scenario::{Finding, Lines, Severity, Span, Witness, codes};
use crate::view::sanitise;

/// Lines shown before and after the one that is meant.
const AROUND: usize = 2;
/// Bytes shown before the place that is meant, of it, and behind it: a file may be one line of millions of signs.
const BYTES: usize = 2_000;

/// A finding as `--format json` writes it. Lines and columns count from 1, bytes from 0.
#[derive(Debug, Serialize)]
pub struct FindingJson {
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

/// A finding about a file, which consists of these lines, as data.
pub fn written(finding: &Finding, file: &str, lines: &Lines<'_>, words: &Words) -> FindingJson {
    let (line, column) = lines.place(finding.span.start as usize);
    let (end_line, end_column) = lines.place(finding.span.end as usize);
    FindingJson {
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
pub fn drawn(
    finding: &Finding,
    file: &str,
    lines: &Lines<'_>,
    words: &Words,
    colour: bool,
) -> String {
    let (level, name) = match finding.code.severity() {
        Severity::Error => (Level::ERROR, words.say("severity-error")),
        Severity::Warning => (Level::WARNING, words.say("severity-warning")),
    };
    let window = Window::around(finding.span, lines);
    let primary = AnnotationKind::Primary.span(window.within(finding.span));
    let primary = match finding.did_you_mean.as_deref() {
        Some(word) => {
            let values = [("word", sanitise(word).into())];
            primary.label(words.say_with("finding-did-you-mean", &values))
        }
        None => primary,
    };
    let also = |window: &Window, span| {
        let context = AnnotationKind::Context.span(window.within(span));
        let of = match finding.help {
            "help-entering" => "entering",
            _ => finding.code.0,
        };
        context.label(words.say_with("finding-also", &[("of", of.into())]))
    };
    let second = finding.also.filter(|also| *also != finding.span);
    let (beside, apart): (Option<Span>, Option<Span>) = match second {
        Some(second) if window.holds(second) => (Some(second), None),
        second => (None, second),
    };
    let report = level
        .with_name(name)
        .primary_title(message(finding, words))
        .id(finding.code.0);
    // Of what is no text there is nothing to see.
    let mut report = if finding.code == codes::FOREIGN_FILE {
        report.element(Origin::path(file.to_owned()))
    } else {
        let snippet = window.snippet(file).annotation(primary);
        report.element(snippet.annotations(beside.map(|span| also(&window, span))))
    };
    if let Some(span) = apart {
        let window = Window::around(span, lines);
        let snippet = window.snippet(file);
        report = report.element(snippet.annotation(also(&window, span)));
    }
    for (name, message) in finding.witness.iter().flat_map(|it| shown(it, words)) {
        report = report.element(Level::NOTE.with_name(name).message(message));
    }
    if let Some(help) = help(finding, words) {
        let name = words.say("finding-help");
        report = report.element(Level::HELP.with_name(name).message(help));
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

pub(super) fn message(finding: &Finding, words: &Words) -> String {
    words.say_with(finding.code.0, &values(finding))
}

pub(super) fn help(finding: &Finding, words: &Words) -> Option<String> {
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

/// The lines around a place that is shown. All its edges lie between characters.
struct Window {
    /// The number of the first line.
    first: usize,
    bytes: Range<usize>,
    /// What is shown, byte for byte.
    text: String,
}

impl Window {
    fn around(span: Span, lines: &Lines<'_>) -> Self {
        let start = lines.letter(span.start as usize);
        let end = lines.letter((span.end as usize).clamp(start, start + BYTES));
        let first = lines.line(start).saturating_sub(AROUND);
        let behind = lines.line(end) + AROUND + 1;
        let from = lines.start(first).max(start.saturating_sub(BYTES));
        let to = lines.start(behind).min(end + BYTES);
        let bytes = lines.letter(from)..lines.letter(to);
        let text = lines.text().get(bytes.clone());
        Self {
            first: lines.line(bytes.start),
            text: visible(text.expect("both edges lie between characters")),
            bytes,
        }
    }

    fn holds(&self, span: Span) -> bool {
        let within = self.bytes.start..=self.bytes.end;
        within.contains(&(span.start as usize)) && within.contains(&(span.end as usize))
    }

    /// A span as it lies in the window.
    fn within(&self, span: Span) -> Range<usize> {
        let at = |offset: u32| {
            let Range { start, end } = self.bytes;
            let mut at = (offset as usize).clamp(start, end) - start;
            while !self.text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = at(span.start);
        start..at(span.end).max(start)
    }

    fn snippet<'a>(&self, file: &str) -> Snippet<'a, Annotation<'a>> {
        Snippet::source(self.text.clone())
            .path(file.to_owned())
            .line_start(self.first)
    }
}

/// The source with control signs replaced, byte for byte, so that spans stay true: a sign of three bytes by one as long
/// that can be seen.
fn visible(text: &str) -> String {
    text.chars()
        .flat_map(|sign| {
            let hidden = sign != '\n' && sanitise(sign.encode_utf8(&mut [0; 4])).is_empty();
            let (sign, times) = match (hidden, sign.len_utf8()) {
                (true, 3) => ('␣', 1),
                (true, bytes) => ('?', bytes),
                (false, _) => (sign, 1),
            };
            std::iter::repeat_n(sign, times)
        })
        .collect()
}
