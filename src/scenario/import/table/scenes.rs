//! The rows of a list of injects as the scenes of a story.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::super::super::sheet::SheetColumn;
use super::super::super::slug::slug;
use super::super::ImportHead;
use super::super::staged::{Staged, StagedExhibit, StagedNotes, StagedTime};
use super::super::story::{Passage, PassagePart, RemarkAbout, Remarks};
use super::kinds;
use super::rows::{Headings, SceneRow};

/// Signs of a title that is made of the first words of a text.
const TITLE: usize = 40;
/// Signs of the longest title of a role, and how many roles there are at most.
const ROLE: usize = 40;
const MOST_ROLES: usize = 12;
/// The longest that one scene may take, in minutes.
const LONGEST: u32 = 600;
/// Names of roles that mean everybody.
const EVERYBODY: [&str; 9] = [
    "alle",
    "allen",
    "alles",
    "iedereen",
    "all",
    "everybody",
    "everyone",
    "deelnemers",
    "players",
];

/// A scene for each row.
pub(super) fn passages(
    rows: &[SceneRow<'_>],
    headings: &Headings<'_>,
    head: &ImportHead<'_>,
    remarks: &mut Remarks,
) -> Vec<Passage> {
    let mut senders: HashMap<&str, usize> = HashMap::new();
    for row in rows {
        *senders.entry(row.cell(SheetColumn::From)).or_default() += 1;
    }
    let to = |row: &SceneRow<'_>| roles(row.cell(SheetColumn::To));
    let mut all: Vec<_> = rows.iter().flat_map(to).collect();
    all.sort();
    all.dedup();
    let long = all.iter().any(|role| role.chars().count() > ROLE);
    let writer = RowWriter {
        headings,
        head,
        senders,
        has_roles: !long && all.len() <= MOST_ROLES,
    };
    rows.iter()
        .map(|row| writer.passage(row, remarks))
        .collect()
}

/// Writes scenes of rows.
struct RowWriter<'w, 's> {
    headings: &'w Headings<'s>,
    head: &'w ImportHead<'w>,
    /// How many rows each one sends.
    senders: HashMap<&'s str, usize>,
    /// Whether whom a message is for is a role, and no sentence.
    has_roles: bool,
}

impl<'s> RowWriter<'_, 's> {
    fn passage(&self, row: &SceneRow<'s>, remarks: &mut Remarks) -> Passage {
        let (text, exhibits) = self.told(row, remarks);
        if row.has_braces() {
            remarks.add(row.number, RemarkAbout::Braces, &self.title(row));
        }
        let text = PassagePart { when: None, text };
        Passage {
            name: row.number.to_string(),
            title: Some(self.title(row)),
            id: Some(row.cell(SheetColumn::Id).to_owned()).filter(|id| !slug(id).is_empty()),
            line: row.number,
            text: vec![text],
            staged: Staged {
                by_moderator: row.is_reserve(),
                at: time(row),
                clock: row
                    .when
                    .words
                    .filter(|_| !row.is_reserve())
                    .map(str::to_owned),
                roles: match self.has_roles {
                    true => roles(row.cell(SheetColumn::To)),
                    false => Vec::new(),
                },
                minutes: minutes(row.cell(SheetColumn::Minutes)),
                exhibits,
                moderator: self.notes(row),
            },
            ..Passage::default()
        }
    }

    /// What happens, and what comes in with it.
    fn told(&self, row: &SceneRow<'s>, remarks: &mut Remarks) -> (String, Vec<StagedExhibit>) {
        let cell = |column| row.cell(column);
        let (told, text) = match self.headings.one_text {
            true => ("", cell(SheetColumn::Told)),
            false => (cell(SheetColumn::Told), cell(SheetColumn::Text)),
        };
        let mut exhibits = laid(cell(SheetColumn::Laid));
        let (said, from) = (cell(SheetColumn::Kind), cell(SheetColumn::From));
        let kind = kinds::kind(said);
        if kind.is_none() && !said.is_empty() && !text.is_empty() {
            remarks.add(row.number, RemarkAbout::Kind, said);
        }
        let message = (said.is_empty() && !from.is_empty()).then_some(kinds::MESSAGE);
        let kind = kind.or(message).filter(|_| !text.is_empty());
        let mut story: Vec<String> = vec![lines(told)];
        match kind {
            Some(kind) => {
                if told.is_empty() {
                    story.push(self.head.arrives[kinds::place(kind)].clone());
                }
                let from = Some(from).filter(|from| !from.is_empty());
                exhibits.push(StagedExhibit {
                    kind,
                    from: from.map(one_line),
                    text: as_they_stand(text),
                });
            }
            None => story.push(lines(text)),
        }
        story.retain(|text| !text.is_empty());
        if story.is_empty() && !exhibits.is_empty() {
            story.extend(
                exhibits
                    .first()
                    .map(|it| self.head.arrives[kinds::place(it.kind)].clone()),
            );
        }
        (story.join("\n\n"), exhibits)
    }

    /// What a scene is called: as its row says, else by who sends nothing else, else by its first words.
    fn title(&self, row: &SceneRow<'s>) -> String {
        let (title, from) = (row.cell(SheetColumn::Title), row.cell(SheetColumn::From));
        if !title.is_empty() {
            return one_line(title);
        }
        if !from.is_empty() && self.senders.get(from) == Some(&1) {
            return one_line(from);
        }
        let telling = [SheetColumn::Text, SheetColumn::Told, SheetColumn::Laid];
        let mut texts = telling.iter().map(|&it| row.cell(it));
        let text = texts.find(|text| !text.is_empty());
        first_words(&one_line(text.unwrap_or_default()))
    }

    /// What only the moderator reads: what is expected, and all of the row that has no place elsewhere.
    fn notes(&self, row: &SceneRow<'s>) -> Option<StagedNotes> {
        let mut notes = String::new();
        let mut note = |head: &str, text: &str| {
            let gap = if notes.is_empty() { "" } else { "\n\n" };
            let head = one_line(head).trim_end_matches(':').to_owned();
            let _ = match head.is_empty() {
                true => write!(notes, "{gap}{}", lines(text)),
                false => write!(notes, "{gap}**{head}:** {}", lines(text)),
            };
        };
        let own = |column: SheetColumn| (self.headings.called(column), row.cell(column));
        let mut columns = vec![
            SheetColumn::Expected,
            SheetColumn::Note,
            SheetColumn::Number,
        ];
        let (_, kind) = own(SheetColumn::Kind);
        if !kind.is_empty() && kinds::kind(kind).is_none() {
            columns.extend([SheetColumn::Kind, SheetColumn::From]);
        }
        if !self.has_roles || roles(row.cell(SheetColumn::To)).is_empty() {
            columns.push(SheetColumn::To);
        }
        if row.is_reserve() {
            columns.extend([SheetColumn::Reserve, SheetColumn::Day]);
        }
        if row.is_reserve() || row.when.more {
            columns.push(SheetColumn::Time);
        }
        if minutes(row.cell(SheetColumn::Minutes)).is_none() {
            columns.push(SheetColumn::Minutes);
        }
        for (head, text) in columns.into_iter().map(own) {
            if !text.is_empty() {
                note(head, text);
            }
        }
        for (head, text) in &row.others {
            note(head, text);
        }
        let ask = row.cell(SheetColumn::Ask).lines().map(one_line);
        let ask: Vec<_> = ask.filter(|line| !line.is_empty()).collect();
        (!notes.is_empty() || !ask.is_empty()).then_some(StagedNotes { notes, ask })
    }
}

/// When a scene is. What comes only if need be can come at any time.
fn time(row: &SceneRow<'_>) -> Option<StagedTime> {
    let day = row.when.day.filter(|_| !row.is_reserve())?;
    let time = row.when.minutes;
    Some(StagedTime {
        day,
        weekday: row.when.weekday,
        time: time.map(|minutes| format!("{:02}:{:02}", minutes / 60, minutes % 60)),
    })
}

/// Who decides: each of those to whom a message goes.
fn roles(cell: &str) -> Vec<String> {
    let plain = cell.replace(" en ", ",").replace(" and ", ",");
    let names = plain.split([',', ';', '/', '\n', '&', '+']).map(one_line);
    let mut roles = Vec::new();
    for name in names.filter(|name| !name.is_empty()) {
        let lower = name.to_lowercase();
        let mut words = lower.split(|sign: char| !sign.is_alphanumeric());
        let everybody = words.any(|word| EVERYBODY.contains(&word));
        if !everybody && !roles.contains(&name) {
            roles.push(name);
        }
    }
    roles
}

/// How long a scene takes.
fn minutes(cell: &str) -> Option<u32> {
    let lower = cell.to_lowercase();
    let number = lower.trim_end_matches(|sign: char| !sign.is_ascii_digit());
    let rest = lower.get(number.len()..).unwrap_or_default().trim();
    let known = ["", "m", "min", "min.", "minuten", "minutes", "'"];
    let minutes = number.parse().ok().filter(|_| known.contains(&rest));
    minutes.filter(|minutes| (1..=LONGEST).contains(minutes))
}

/// What a handbook lays on the table: of each thing its kind and who it is from stand before it.
fn laid(cell: &str) -> Vec<StagedExhibit> {
    let mut exhibits: Vec<StagedExhibit> = Vec::new();
    for paragraph in cell.split("\n\n").filter(|it| !it.trim().is_empty()) {
        let head = paragraph.split_once(": ");
        let begun = head.and_then(|(head, text)| {
            let (kind, from) = head.split_once(" · ").unwrap_or((head, ""));
            let from = Some(from).filter(|from| !from.is_empty());
            Some(StagedExhibit {
                kind: kinds::kind(kind)?,
                from: from.map(one_line),
                text: as_they_stand(text),
            })
        });
        match (begun, exhibits.last_mut()) {
            (Some(begun), _) => exhibits.push(begun),
            (None, Some(last)) => {
                last.text.push_str("\n\n");
                last.text.push_str(&as_they_stand(paragraph));
            }
            (None, None) => exhibits.push(StagedExhibit {
                kind: "note",
                from: None,
                text: as_they_stand(paragraph),
            }),
        }
    }
    exhibits
}

/// The first words of a text, with a mark where it goes on.
fn first_words(text: &str) -> String {
    if text.chars().count() <= TITLE {
        return text.to_owned();
    }
    let cut: String = text.chars().take(TITLE).collect();
    let words = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    let sign = |sign: char| !sign.is_alphanumeric();
    format!("{}…", words.trim_end_matches(sign))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A cell as a text in which its lines end where they end.
fn lines(cell: &str) -> String {
    let mut whole = String::new();
    let mut gap = false;
    for line in as_they_stand(cell).lines() {
        if line.is_empty() {
            gap = true;
            continue;
        }
        match (whole.is_empty(), gap) {
            (true, _) => {}
            (false, true) => whole.push_str("\n\n"),
            (false, false) => whole.push_str("\\\n"),
        }
        whole.push_str(line);
        gap = false;
    }
    whole
}

/// The lines of a cell, in which no sign is a mark.
fn as_they_stand(cell: &str) -> String {
    let lines = cell.lines().map(|line| {
        let line = line.trim();
        let mut plain = String::with_capacity(line.len());
        let item = line.starts_with("- ") || line.starts_with("+ ");
        if item || line.starts_with(['#', '>', '=']) {
            plain.push('\\');
        }
        for sign in line.chars() {
            if matches!(sign, '*' | '`' | '<' | '\\') {
                plain.push('\\');
            }
            plain.push(sign);
        }
        plain
    });
    lines.collect::<Vec<_>>().join("\n")
}
