//! A case that people brought themselves, in the reader's language: the program's words around it, and its parts in lines.

use crate::language::{Words, sanitise};
use crate::scenario::{CasePart, CaseTask, CaseTopic, CaseWords, KeptLine};

/// A part of a case as it is told: what it is, and what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PartView {
    pub(crate) kind: &'static str,
    pub(crate) label: String,
    pub(crate) text: String,
}

impl PartView {
    /// Nothing of the words that are around it: nobody of the group wrote those.
    pub(crate) fn of(part: &CasePart, words: &Words) -> Option<Self> {
        let (kind, key, text) = match part {
            CasePart::Begun { .. } => return None,
            CasePart::Told { title, text, .. } => {
                let told = [title.as_deref(), Some(text.as_str())];
                let told: Vec<_> = told.into_iter().flatten().collect();
                ("told", "case-part-told", told.join(". "))
            }
            CasePart::Asked { text, .. } => ("asked", "case-part-asked", text.clone()),
            CasePart::Affects { text, .. } => ("affects", "case-part-affects", text.clone()),
            CasePart::Offered {
                text, gain, cost, ..
            } => {
                let text = option(text, gain.as_deref(), cost.as_deref(), words);
                ("offered", "case-part-offered", text)
            }
            CasePart::Withdrawn { choice, .. } => {
                ("withdrawn", "case-part-withdrawn", choice.clone())
            }
            CasePart::Advised { text } => ("advised", "case-part-advised", text.clone()),
            CasePart::Amended {
                text: Some(text), ..
            } => ("amended", "case-part-amended", text.clone()),
            CasePart::Amended {
                about, text: None, ..
            } => (
                "taken-out",
                "case-part-taken-out",
                words.say(topic_key(*about)),
            ),
        };
        let lines: Vec<_> = text.lines().map(sanitise).collect();
        Some(Self {
            kind,
            label: words.say(key),
            text: lines.join(" "),
        })
    }

    /// It on one line.
    pub(crate) fn line(part: &CasePart, words: &Words) -> String {
        let Some(view) = Self::of(part, words) else {
            return words.say("case-part-begun");
        };
        let values = [("what", view.label.into()), ("text", view.text.into())];
        words.say_with("case-part-line", &values)
    }
}

/// A line that was kept, with what it is and its number among those of its kind that are shown.
pub(crate) fn kept_line(line: &KeptLine, number: usize, words: &Words) -> String {
    let values = [
        ("what", words.say(topic_key(line.about)).into()),
        ("number", number.into()),
        ("text", sanitise(&line.text).into()),
    ];
    words.say_with("case-kept-line", &values)
}

/// What a line about a topic is called.
fn topic_key(about: CaseTopic) -> &'static str {
    match about {
        CaseTopic::Questions => "case-part-asked",
        CaseTopic::Affected => "case-part-affects",
        CaseTopic::Options => "case-part-offered",
        CaseTopic::Advice => "case-part-advised",
    }
}

/// An option with what it brings and costs, as far as that is said.
pub(crate) fn option(text: &str, gain: Option<&str>, cost: Option<&str>, words: &Words) -> String {
    if gain.is_none() && cost.is_none() {
        return sanitise(text);
    }
    let said = |side: Option<&str>| side.map_or_else(|| words.say("case-unsaid"), sanitise);
    let values = [
        ("text", sanitise(text).into()),
        ("gain", said(gain).into()),
        ("cost", said(cost).into()),
    ];
    words.say_with("case-option", &values)
}

/// The program's words around a case of a group.
pub(crate) fn case_words(words: &Words) -> CaseWords {
    let say = |key: &str| words.say(key);
    CaseWords {
        title: say("case-title"),
        warning: say("case-warning"),
        start: say("case-start"),
        end: say("case-end"),
        unwritten: say("case-unwritten"),
        next: say("case-next"),
        affects: say("case-affects"),
        brings: say("case-brings"),
        costs: say("case-costs"),
        end_title: say("case-end-title"),
        advice: say("case-advice"),
        no_advice: say("case-no-advice"),
        tasks: CaseTopic::ALL.map(|topic| task(topic, words)).into(),
        questions: vec![say("case-question-other"), say("case-question-next")],
        agreement: say("case-agreement"),
        closing: say("case-closing"),
    }
}

/// The same around a case of somebody alone.
pub(crate) fn case_words_alone(words: &Words) -> CaseWords {
    let say = |key: &str| words.say(key);
    CaseWords {
        title: say("case-alone-title"),
        unwritten: say("case-alone-unwritten"),
        end_title: say("case-alone-end-title"),
        advice: say("case-alone-advice"),
        questions: vec![say("case-question-other"), say("case-alone-question-do")],
        agreement: say("case-alone-agreement"),
        closing: say("case-alone-closing"),
        ..case_words(words)
    }
}

/// What is asked about a topic, with what to look for, and examples.
fn task(about: CaseTopic, words: &Words) -> CaseTask {
    let [task, one, two, example, other] = match about {
        CaseTopic::Questions => [
            "case-task-questions",
            "case-task-questions-look-one",
            "case-task-questions-look-two",
            "case-task-questions-example",
            "case-task-questions-other",
        ],
        CaseTopic::Affected => [
            "case-task-affected",
            "case-task-affected-look-one",
            "case-task-affected-look-two",
            "case-task-affected-example",
            "case-task-affected-other",
        ],
        CaseTopic::Options => [
            "case-task-options",
            "case-task-options-look-one",
            "case-task-options-look-two",
            "case-task-options-example",
            "case-task-options-other",
        ],
        CaseTopic::Advice => [
            "case-task-advice",
            "case-task-advice-look-one",
            "case-task-advice-look-two",
            "case-task-advice-example",
            "case-task-advice-other",
        ],
    };
    CaseTask {
        about,
        task: words.say(task),
        look_for: vec![words.say(one), words.say(two)],
        from: words.say("case-example-from"),
        examples: vec![words.say(example), words.say(other)],
    }
}
