//! What is wrong with a scenario: data, not sentences.
//!
//! A finding has a stable [`Code`], a place, and the values its sentence needs. The sentences live in
//! `language/*/findings.ftl` under the code, so that every message exists in every language.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::code::{Code, Severity};
use super::codes;
use super::source::Span;

/// Something wrong at one place in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub code: Code,
    pub span: Span,
    /// Values for the sentence, by name.
    pub(crate) values: Vec<(&'static str, String)>,
    /// A second place that belongs to it: where the first of two stands.
    pub also: Option<Span>,
    /// The nearest known word, when one is near.
    pub(crate) did_you_mean: Option<String>,
    /// Which of the code's helps fits, when it has several: `help-comma` is `E0001-help-comma`.
    pub(crate) help: &'static str,
    /// What mends it, where that is known letter by letter.
    pub(crate) rewrite: Option<Box<Rewrite>>,
    /// A run that shows it, for what was found by exploring.
    pub witness: Option<Box<Witness>>,
}

/// Another text for a place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rewrite {
    pub(crate) span: Span,
    pub(crate) text: String,
}

/// A run that shows something, in the words of the scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// What was drawn at the start, as variables with their values.
    pub(crate) drawn: Vec<(String, String)>,
    /// Choices and deadlines as `scene.choice`, and injects that were sent.
    pub(crate) choices: Vec<String>,
    /// The scene at its end.
    pub scene: String,
    /// Every variable there, with its value.
    pub(crate) state: Vec<(String, String)>,
}

impl Finding {
    pub(crate) fn new(code: Code, span: Span) -> Self {
        Self {
            code,
            span,
            values: Vec::new(),
            also: None,
            did_you_mean: None,
            help: "help",
            rewrite: None,
            witness: None,
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    pub(crate) fn also(mut self, span: Span) -> Self {
        self.also = Some(span);
        self
    }

    pub(crate) fn helped(mut self, help: &'static str) -> Self {
        self.help = help;
        self
    }

    /// Mended when this text stands there.
    pub(super) fn rewritten(mut self, span: Span, text: impl Into<String>) -> Self {
        let text = text.into();
        self.rewrite = Some(Box::new(Rewrite { span, text }));
        self
    }
}

/// What is wrong with one file, as it is read, without the warnings that its author allows. Where everything is wrong,
/// one last finding says that there is more.
#[derive(Debug, Clone, Default)]
pub(super) struct Findings {
    list: Vec<Finding>,
    /// How many errors, and how many warnings, were reported.
    errors: usize,
    warnings: usize,
    allowed: BTreeSet<String>,
    /// Which of these were reported.
    silenced: BTreeSet<Code>,
    nearest: Nearest,
}

/// Errors of one file that are kept, and warnings.
const MOST: usize = 10_000;

impl Findings {
    /// Those of a file in which something was found wrong before it could be read.
    pub(super) fn behind_slips() -> Self {
        Self {
            errors: 1,
            ..Self::default()
        }
    }

    pub(super) fn report(&mut self, finding: Finding) {
        if self.allowed.contains(finding.code.0) {
            self.silenced.insert(finding.code);
            return;
        }
        let (count, last) = match finding.code.severity() {
            Severity::Error => (&mut self.errors, codes::TOO_MUCH),
            Severity::Warning => (&mut self.warnings, codes::MORE_WARNINGS),
        };
        *count += 1;
        if *count <= MOST {
            self.list.push(finding);
        } else if *count == MOST + 1 {
            let last = Finding::new(last, finding.span);
            self.list.push(last.helped("help-findings"));
        }
    }

    /// Leaves out what is reported from now on of these warnings.
    pub(super) fn allow(&mut self, codes: BTreeSet<String>) {
        self.allowed = codes;
    }

    /// Whether a warning with this code was left out.
    pub(super) fn silenced(&self, code: &str) -> bool {
        self.silenced.iter().any(|silenced| silenced.0 == code)
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// How many errors were found.
    pub(super) fn errors(&self) -> usize {
        self.errors
    }

    /// Whether more errors were found than are kept.
    pub(super) fn overflow(&self) -> bool {
        self.errors > MOST
    }

    /// Whether none of them is an error.
    pub(super) fn sound(&self) -> bool {
        self.errors == 0
    }

    /// The finding with the nearest of the known words, if one is near enough to be meant.
    pub(super) fn near<'a>(
        &mut self,
        mut finding: Finding,
        word: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Finding {
        finding.did_you_mean = self.nearest.to(word, known);
        finding
    }

    /// All of them, in the order of the file.
    pub(super) fn sorted(mut self) -> Vec<Finding> {
        self.list
            .sort_by_key(|finding| (finding.span, finding.code));
        self.list
    }
}

/// Finds the known word that was meant by a wrong one. To compare two words takes the product of their lengths, and many
/// words may be wrong where many are known, so that there is a bound to it; behind that nothing is near.
#[derive(Debug, Clone)]
pub(super) struct Nearest {
    /// Pairs of letters that may still be looked at.
    left: usize,
}

/// What it takes to look at a word, in pairs of letters.
const LOOK: usize = 16;

impl Default for Nearest {
    fn default() -> Self {
        Self { left: 100_000_000 }
    }
}

impl Nearest {
    pub(super) fn to<'a>(
        &mut self,
        word: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Option<String> {
        let limit = (word.chars().count() / 3).max(1);
        // Lengths in bytes differ by at most four for each letter that does.
        let mut best = None;
        for candidate in known {
            self.left = self.left.checked_sub(LOOK)?;
            if candidate == word || word.len().abs_diff(candidate.len()) > 4 * limit {
                continue;
            }
            self.left = self.left.checked_sub(word.len() * candidate.len())?;
            // Who writes all of it in capitals means the same.
            let distance = match word.eq_ignore_ascii_case(candidate) {
                true => 0,
                false => strsim::osa_distance(word, candidate),
            };
            if distance <= limit {
                // Of two that are equally near, the one that begins alike is meant.
                let alike = word.bytes().zip(candidate.bytes());
                let alike = alike.take_while(|(one, other)| one == other).count();
                let this = (distance, Reverse(alike), candidate);
                best = Some(best.map_or(this, |best| this.min(best)));
            }
        }
        best.map(|(_, _, candidate)| candidate.to_owned())
    }
}

/// A word of the author's, short enough for a sentence.
pub(super) fn shown(word: &str) -> String {
    if word.chars().count() <= 60 {
        word.to_owned()
    } else {
        word.chars().take(57).chain("...".chars()).collect()
    }
}

/// Words that are known, as many as somebody reads in a sentence, without looking at the others; `None` where there are
/// none.
pub(super) fn known<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<String> {
    const READ: usize = 20;
    let mut words: Vec<_> = words.into_iter().take(READ + 1).collect();
    if let Some(last) = words.get_mut(READ) {
        *last = "...";
    }
    (!words.is_empty()).then(|| words.join(", "))
}

/// Words of the author's, as many as somebody reads in a sentence.
pub(super) fn listed<'w>(words: impl ExactSizeIterator<Item = &'w str>) -> String {
    const READ: usize = 30;
    let more = (words.len() > READ).then_some("...");
    let words: Vec<_> = words.take(READ).chain(more).collect();
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_that_was_meant_is_found_among_the_known() {
        let known = ["huddle", "hurdle", "handle"];
        let nearest = |word| Nearest::default().to(word, known);
        assert_eq!(nearest("hudlde").as_deref(), Some("huddle"));
        assert_eq!(nearest("hirdle").as_deref(), Some("hurdle"));
        assert_eq!(nearest("something"), None);
    }

    /// 20,000 wrong words among 20,000 known ones would take minutes.
    #[test]
    fn looking_for_what_was_meant_ends() {
        let known: Vec<_> = (0..20_000)
            .map(|number| format!("word-{number:050}"))
            .collect();
        let mut nearest = Nearest::default();
        let found = known.iter().map(|word| {
            let word = word.replace("word", "wrod");
            nearest.to(&word, known.iter().map(String::as_str))
        });
        let found: Vec<_> = found.collect();
        assert!(found[0].is_some() && found[19_999].is_none());
    }

    #[test]
    fn of_too_many_findings_one_more_says_so() {
        let report = |code, times: usize, findings: &mut Findings| {
            for _ in 0..times {
                findings.report(Finding::new(code, Span::default()));
            }
        };
        let mut findings = Findings::default();
        findings.allow(BTreeSet::from([codes::NEVER_READ.0.to_owned()]));
        report(codes::NEVER_READ, 2 * MOST, &mut findings);
        report(codes::MISSING_TEXT, 2 * MOST, &mut findings);
        assert!(findings.sound() && findings.len() == MOST + 1);
        report(codes::EMPTY_TEXT, MOST, &mut findings);
        assert!(!findings.sound() && !findings.overflow());
        report(codes::EMPTY_TEXT, MOST, &mut findings);
        assert!(findings.overflow());
        let all = findings.sorted();
        let of = |code| all.iter().filter(|finding| finding.code == code).count();
        let counts = [codes::MISSING_TEXT, codes::EMPTY_TEXT].map(of);
        assert_eq!(counts, [MOST, MOST]);
        assert_eq!([codes::MORE_WARNINGS, codes::TOO_MUCH].map(of), [1, 1]);
        assert_eq!(all.len(), 2 * MOST + 2);
    }
}
