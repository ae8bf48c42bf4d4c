//! Groups beside each other, as lines for a terminal.

use crate::debrief::comparison::{Comparison, Crossing, CrossingChoice};
use crate::language::Words;
use crate::view::wrap::marked;

/// Columns of a line, and of those the fewest for the letters of who took a choice.
const WIDTH: usize = 80;
const GUTTER: usize = 5;

/// The whole comparison.
pub(super) fn comparison(comparison: &Comparison, words: &Words) -> String {
    let mut page = ComparisonLines::default();
    page.hang("", &comparison.title);
    page.hang("", &words.say("compare-kind"));
    page.gap();
    for ending in comparison.endings() {
        page.hang("  ", &ending.name);
        page.hang("     → ", &ending.text);
    }
    page.gap();
    page.hang("", &comparison.parted);
    for remark in &comparison.remarks {
        page.hang("  · ", remark);
    }
    for (number, crossing) in (1..).zip(&comparison.crossings) {
        page.gap();
        page.crossing(number, crossing, comparison, words);
    }
    if !comparison.profile.is_empty() {
        page.gap();
        page.hang("", &words.say("compare-profile"));
        page.hang("  ", &words.say("compare-profile-about"));
        for competency in &comparison.profile {
            let marks = comparison.groups.iter().map(|group| group.mark);
            let own = marks.zip(&competency.groups);
            let own: Vec<_> = own.map(|(mark, it)| format!("{mark} {it}")).collect();
            page.hang("  ", &competency.title);
            page.hang("      ", &own.join(" · "));
        }
    }
    page.gap();
    page.hang("", &words.say("compare-questions"));
    for question in &comparison.questions {
        page.hang("  · ", question);
    }
    page.text
}

#[derive(Debug, Default)]
struct ComparisonLines {
    text: String,
}

impl ComparisonLines {
    fn gap(&mut self) {
        self.text.push('\n');
    }

    /// A text behind a mark, its further lines under its first.
    fn hang(&mut self, mark: &str, text: &str) {
        for line in marked(mark, text, WIDTH) {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    fn crossing(
        &mut self,
        number: usize,
        crossing: &Crossing,
        comparison: &Comparison,
        words: &Words,
    ) {
        let clock = crossing.clock.iter().map(|clock| format!(" · {clock}"));
        let clock: String = clock.collect();
        self.hang(
            &format!("{number:>2} "),
            &format!("{}{clock}", crossing.title),
        );
        self.hang(if crossing.parts { " ≠ " } else { "   " }, &crossing.note);
        let marks: Vec<_> = comparison.groups.iter().map(|group| group.mark).collect();
        let gutter = GUTTER.max(2 * marks.len());
        for choice in &crossing.choices {
            let takers = choice.takers.iter().map(|mark| format!("{mark} "));
            let takers: String = takers.collect();
            self.hang(&format!("   {takers:<gutter$}"), &choice.text);
            if let Some(votes) = votes(choice, &marks) {
                self.hang(
                    "           ",
                    &words.say_with("compare-votes", &[("votes", votes.into())]),
                );
            }
        }
        for way in crossing.ways.iter().filter(|way| !way.lines.is_empty()) {
            for (place, line) in way.lines.iter().enumerate() {
                let mark = if place == 0 { way.mark } else { ' ' };
                self.hang(
                    &format!("   {mark}    "),
                    &format!("{}: {}", line.name, line.text),
                );
            }
        }
    }
}

/// What each group voted on a choice, the groups by their letters.
fn votes(choice: &CrossingChoice, marks: &[char]) -> Option<String> {
    let voted = marks.iter().zip(&choice.votes);
    let voted: Vec<_> = voted
        .filter_map(|(mark, votes)| Some(format!("{mark} {}", votes.as_ref()?)))
        .collect();
    (!voted.is_empty()).then(|| voted.join(" · "))
}
