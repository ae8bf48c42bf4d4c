//! The time in the story, as a scene or an inject says it.

use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::keys;
use super::super::source::At;
use super::super::story_time::{self, StoryTime, Stretch, WEEKDAYS};
use super::super::synonyms;
use super::super::yaml::{Node, Value};
use super::Builder;

impl Builder<'_, '_, '_, '_> {
    pub(super) fn story_time(&mut self, node: &Node<'_>) -> Option<At<StoryTime>> {
        let fields = self.reader.fields(node, keys::STORY_TIME)?;
        let day = self.reader.required(&fields, "day");
        let day = day.and_then(|node| self.day(node));
        let weekday = fields
            .get("weekday")
            .and_then(|node| self.reader.word(node, WEEKDAYS));
        let minutes = fields.get("time").and_then(|node| {
            let time = self.reader.scalar(node, "text")?;
            let minutes = StoryTime::read(&time.text);
            if minutes.is_none() {
                let finding = Finding::new(codes::BAD_TIME, node.span);
                let finding = finding.with("time", shown(&time.text));
                self.reader.report(match story_time::meant(&time.text) {
                    Some(meant) => {
                        let meant = format!("\"{meant}\"");
                        let finding = finding.with("mended", meant.as_str());
                        finding.helped("help-mended").rewritten(node.span, meant)
                    }
                    None => finding,
                });
            }
            minutes
        });
        let time = StoryTime {
            day: day?,
            minutes,
            weekday,
        };
        Some(At::new(time, node.span))
    }

    /// The day of the story, counted; a day of the week is told as such.
    fn day(&mut self, node: &Node<'_>) -> Option<u32> {
        if let Value::Scalar(scalar) = &node.value {
            let days = WEEKDAYS.iter().map(|(day, _)| *day);
            if let Some(weekday) = synonyms::word(&scalar.text, days) {
                let finding = Finding::new(codes::WRONG_TYPE, node.span)
                    .with("expected", "number")
                    .with("found", "text")
                    .with("value", shown(&scalar.text))
                    .with("mended", format!("weekday: {weekday}"));
                self.reader.report(finding.helped("help-day"));
                return None;
            }
        }
        self.reader.number(node, 1..=10_000)
    }

    /// When an inject may come: from one time until another.
    pub(super) fn stretch(&mut self, node: &Node<'_>) -> Option<Stretch> {
        let ends = match &node.value {
            Value::List(ends) => ends.as_slice(),
            _ => &[],
        };
        let [from, until] = ends else {
            self.reader
                .report(Finding::new(codes::NO_STRETCH, node.span));
            return None;
        };
        let is_scene = |node: &Node<'_>| matches!(&node.value, Value::Scalar(it) if self.names.scene(&it.text).is_some());
        if is_scene(from) || is_scene(until) {
            let finding = Finding::new(codes::NO_STRETCH, node.span);
            self.reader.report(finding.helped("help-scenes"));
            return None;
        }
        let (from, until) = (self.story_time(from)?.value, self.story_time(until)?.value);
        if until.is_before(from) {
            self.reader
                .report(Finding::new(codes::NO_STRETCH, node.span));
            return None;
        }
        Some(Stretch { from, until })
    }
}
