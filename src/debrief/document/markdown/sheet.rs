//! The participants' sheet as Markdown.

use super::facts::facts;
use super::writer::{Writer, line, typed};
use crate::debrief::{Named, Sheet};
use crate::language::Words;

/// The participants' sheet.
pub(crate) fn sheet(sheet: &Sheet, words: &Words) -> String {
    let mut out = Writer::default();
    out.heading(1, &sheet.title);
    out.paragraph(&words.say("sheet-kind"));
    out.prose(&sheet.summary);
    if let Some(note) = &sheet.content_note {
        out.prose(note);
    }
    out.heading(2, &words.say("sheet-agreements"));
    out.bullets(sheet.agreements.iter().map(|it| line(it)));
    if !sheet.roles.is_empty() {
        out.heading(2, &words.say("sheet-roles"));
        out.bullets(sheet.roles.iter().map(|it| line(it)));
        out.paragraph(&words.say("sheet-roles-about"));
    }
    if !sheet.competencies.is_empty() {
        out.heading(2, &words.say("sheet-competencies"));
        out.bullets(sheet.competencies.iter().map(named));
    }
    for key in ["sheet-before", "sheet-after"] {
        out.heading(2, &words.say(key));
        out.paragraph("…");
    }
    if !sheet.questions.is_empty() {
        out.heading(2, &words.say("sheet-questions"));
        out.numbers(sheet.questions.iter().map(|it| line(it)));
    }
    out.heading(2, &words.say("sheet-agreement"));
    if let Some(agreement) = &sheet.agreement {
        out.paragraph(agreement);
    }
    out.paragraph(&words.say("sheet-agreement-lines"));
    out.paragraph("…");
    facts(&mut out, &sheet.help, words);
    if !sheet.sources.is_empty() {
        out.heading(2, &words.say("guide-sources"));
        out.bullets(sheet.sources.iter().map(|it| line(it)));
    }
    out.paragraph(&words.say("sheet-keep"));
    out.finish()
}

/// A name in bold and what there is to say of it.
pub(super) fn named(it: &Named) -> String {
    if it.text.is_empty() {
        return format!("**{}**", line(&it.name));
    }
    format!("**{}:** {}", line(&it.name), line(&it.text))
}

/// The same of what somebody typed.
pub(super) fn told(it: &Named) -> String {
    format!("**{}:** {}", line(&it.name), typed(&it.text))
}
