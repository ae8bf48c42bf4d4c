//! Where the scenes of a list of injects lead: each to the next, or where its table says.

use std::collections::HashMap;

use super::super::super::sheet::SheetColumn;
use super::super::ImportHead;
use super::super::story::{ImportedStory, Passage, PassageLink, RESUME, RemarkAbout, Remarks};
use super::rows::{Headings, SceneRow};

/// The name of the ending, which no row has.
const END: &str = "end";
/// What stands before where a choice leads.
const ARROWS: [&str; 3] = ["→", "->", "=>"];

/// Lets each scene lead on. Where something is expected of people, or nobody says what is, they choose; what comes only if
/// need be leads back.
pub(super) fn lead_on(
    story: &mut ImportedStory,
    rows: &[SceneRow<'_>],
    headings: &Headings<'_>,
    head: &ImportHead<'_>,
) {
    let map = RowMap::of(rows, &story.passages);
    let ends = headings.has(SheetColumn::Leads);
    let asks = headings.has(SheetColumn::Expected);
    let mut ended = false;
    for (place, row) in rows.iter().enumerate() {
        let next = rows.get(place + 1..).unwrap_or_default();
        let next = next.iter().find(|row| !row.is_reserve());
        let target = match next {
            _ if row.is_reserve() => RESUME.to_owned(),
            Some(next) => next.number.to_string(),
            None => END.to_owned(),
        };
        let mut links = map.links(row, &target, &mut story.remarks);
        if links.is_empty() && (row.is_reserve() || !ends) {
            let chooses = !asks || !row.cell(SheetColumn::Expected).is_empty();
            if chooses || target != RESUME {
                links.push(PassageLink {
                    line: row.number,
                    text: chooses.then(|| head.choice.to_owned()),
                    target,
                    ..PassageLink::default()
                });
            }
        }
        ended |= links.iter().any(|link| link.target == END);
        story.passages[place].links = links;
    }
    let begins = rows.iter().find(|row| !row.is_reserve());
    story.start = begins.map(|row| row.number.to_string());
    if ended || begins.is_none() {
        let last = rows.last().map_or(0, |row| row.number);
        let mut end = Passage::told(END, last, head.unwritten);
        end.title = Some(head.end.to_owned());
        if begins.is_none() {
            story.start = Some(END.to_owned());
        }
        story.passages.push(end);
    }
}

/// Where the rows of a table are, by what people call them in it.
struct RowMap {
    numbers: HashMap<String, usize>,
    titles: HashMap<String, usize>,
}

impl RowMap {
    fn of(rows: &[SceneRow<'_>], passages: &[Passage]) -> Self {
        let (mut numbers, mut titles) = (HashMap::new(), HashMap::new());
        for (row, passage) in rows.iter().zip(passages).rev() {
            for column in [SheetColumn::Id, SheetColumn::Number] {
                let number = row.cell(column).trim_end_matches('.').to_lowercase();
                if !number.is_empty() {
                    numbers.insert(number, row.number);
                }
            }
            if let Some(title) = &passage.title {
                titles.insert(title.to_lowercase(), row.number);
            }
        }
        Self { numbers, titles }
    }

    /// The ways that a row itself names: its choices, else where it leads.
    fn links(&self, row: &SceneRow<'_>, next: &str, remarks: &mut Remarks) -> Vec<PassageLink> {
        let mut links = Vec::new();
        let (above, choices) = choices(row.cell(SheetColumn::Choices));
        if let Some(above) = above {
            remarks.add(row.number, RemarkAbout::Condition, above);
        }
        for choice in choices {
            let arrow = |arrow: &&str| choice.rsplit_once(*arrow);
            let Some((text, leads)) = ARROWS.iter().find_map(arrow) else {
                links.push(link(row, Some(choice), next.to_owned()));
                continue;
            };
            self.each(row, leads, remarks, |target, many, words| {
                let text = text.trim();
                let text = if many {
                    format!("{text} ({words})")
                } else {
                    text.to_owned()
                };
                links.push(link(row, Some(text), target));
            });
        }
        if links.is_empty() {
            let leads = row.cell(SheetColumn::Leads);
            self.each(row, leads, remarks, |target, many, words| {
                let text = many.then(|| words.to_owned());
                links.push(link(row, text, target));
            });
        }
        links
    }

    /// Each scene in what a table says of where something leads: `3 The door; 4 The hall`.
    fn each(
        &self,
        row: &SceneRow<'_>,
        leads: &str,
        remarks: &mut Remarks,
        mut take: impl FnMut(String, bool, &str),
    ) {
        let leads: Vec<_> = leads
            .split(';')
            .map(str::trim)
            .filter(|it| !it.is_empty())
            .collect();
        for lead in &leads {
            let (number, words) = lead.split_once(' ').unwrap_or((lead, ""));
            let known = self
                .numbers
                .get(&number.trim_end_matches('.').to_lowercase());
            let words = if known.is_some() { words } else { lead };
            let target = match known.or_else(|| self.titles.get(&lead.to_lowercase())) {
                Some(target) => target.to_string(),
                None if row.is_reserve() => RESUME.to_owned(),
                None => (*lead).to_owned(),
            };
            let title = words.trim().to_lowercase();
            if known.is_some() && !title.is_empty() && !self.titles.contains_key(&title) {
                remarks.add(row.number, RemarkAbout::Condition, words.trim());
            }
            take(target, leads.len() > 1, words.trim());
        }
    }
}

fn link(row: &SceneRow<'_>, text: Option<String>, target: String) -> PassageLink {
    PassageLink {
        line: row.number,
        text,
        target,
        ..PassageLink::default()
    }
}

/// What stands above the choices in a cell, and these, one a line, without their numbers. What goes on below one belongs to
/// it; where none has a number, each line is one.
fn choices(cell: &str) -> (Option<&str>, Vec<String>) {
    let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.collect();
    if !lines.iter().any(|line| marked(line).is_some()) {
        return (None, lines.into_iter().map(str::to_owned).collect());
    }
    let (mut above, mut choices) = (None, Vec::<String>::new());
    for line in lines {
        match (marked(line), choices.last_mut()) {
            (Some(choice), _) => choices.push(choice.trim().to_owned()),
            (None, Some(last)) => {
                last.push(' ');
                last.push_str(line);
            }
            (None, None) => above = Some(line),
        }
    }
    (above, choices)
}

/// A choice behind its number or dash.
fn marked(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
    match rest.len() < line.len() {
        true => rest.strip_prefix(['.', ')']),
        false => line.strip_prefix("- "),
    }
}
