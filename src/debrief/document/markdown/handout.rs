//! What a participant takes along, as Markdown.

use super::facts::facts;
use super::sheet::named;
use super::writer::{Writer, line};
use crate::debrief::Handout;
use crate::language::Words;

/// The sheet, for mail.
pub(crate) fn handout(handout: &Handout, words: &Words) -> String {
    let mut out = Writer::default();
    out.heading(1, &handout.title);
    out.block(&format!("**{}**", line(&words.say("handout-kind"))));
    out.bullets(handout.facts.iter().map(named));
    let [decisions, gain, cost] = handout.labels();
    out.heading(2, &words.say(decisions));
    for decision in &handout.decisions {
        let head = format!(
            "**{}. {}** · {}",
            decision.number,
            line(&decision.heading),
            line(&decision.choice)
        );
        out.block(&head);
        let told = [(gain, &decision.gain), (cost, &decision.cost)];
        out.bullets(told.iter().filter_map(|(key, text)| {
            let text = text.as_ref()?;
            Some(format!("**{}:** {}", line(&words.say(key)), line(text)))
        }));
    }
    if let Some(more) = &handout.more {
        out.paragraph(more);
    }
    if !handout.questions.is_empty() {
        out.heading(2, &words.say("handout-questions"));
        out.bullets(handout.questions.iter().map(|it| line(it)));
    }
    if !handout.advice.is_empty() {
        out.heading(2, &words.say("handout-advice"));
        out.bullets(handout.advice.iter().map(|it| line(it)));
    }
    if !handout.plans.is_empty() {
        out.heading(2, &words.say("handout-plans"));
        out.bullets(handout.plans.iter().map(|it| line(it)));
    }
    out.heading(2, &words.say("handout-agreements"));
    out.bullets(handout.agreements.iter().map(|it| line(it)));
    out.heading(2, &words.say("sheet-agreement"));
    let asked = handout.agreement.clone();
    out.paragraph(&asked.unwrap_or_else(|| words.say("sheet-agreement-lines")));
    out.paragraph("…");
    facts(&mut out, &handout.help, words);
    out.paragraph(&words.say("sheet-keep"));
    out.finish()
}
