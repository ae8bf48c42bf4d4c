//! The time in the story, as a scene or an inject says it.

use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::keys;
use super::super::source::At;
use super::super::story_time::{StoryTime, Stretch, WEEKDAYS};
use super::super::yaml::{Node, Value};
use super::Builder;

impl Builder<'_, '_, '_, '_> {
    pub(super) fn story_time(&mut self, node: &Node<'_>) -> Option<At<StoryTime>> {
        let fields = self.reader.fields(node, keys::STORY_TIME)?;
        let day = self.reader.required(&fields, "day")?;
        let day = self.reader.number(day, 1..=10_000)?;
        let weekday = fields
            .get("weekday")
            .and_then(|node| self.reader.word(node, WEEKDAYS));
        let minutes = fields.get("time").and_then(|node| {
            let time = self.reader.scalar(node, "text")?;
            let minutes = StoryTime::read(&time.text);
            if minutes.is_none() {
                let finding = Finding::new(codes::BAD_TIME, node.span);
                self.reader.report(finding.with("time", shown(&time.text)));
            }
            minutes
        });
        let time = StoryTime {
            day,
            minutes,
            weekday,
        };
        Some(At::new(time, node.span))
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
        let (from, until) = (self.story_time(from)?.value, self.story_time(until)?.value);
        if until.is_before(from) {
            self.reader
                .report(Finding::new(codes::NO_STRETCH, node.span));
            return None;
        }
        Some(Stretch { from, until })
    }
}
