//! The plan of injects as a table: what a spreadsheet writes is read, and what is written opens in one.

use super::cell::Control;
use super::injects::{InjectPlan, PlannedInject, PlannedTime};
use super::told::answer_told;
use crate::language::{Spoken, Words, sanitise};
use crate::record::share::RoomName;
use crate::view::spreadsheet::{MARK, Separator, plain, unmarked, written};

/// Bytes of the largest table: more is no plan that people work through in a day.
pub(crate) const LARGEST_PLAN: usize = 1 << 20;
/// Rows of it.
const MOST_ROWS: usize = 2_000;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum InjectColumn {
    Number,
    Time,
    To,
    From,
    Text,
    Expected,
    /// What became of it: written for people, and not read again.
    Sent,
}

const COLUMNS: [InjectColumn; 7] = [
    InjectColumn::Number,
    InjectColumn::Time,
    InjectColumn::To,
    InjectColumn::From,
    InjectColumn::Text,
    InjectColumn::Expected,
    InjectColumn::Sent,
];

/// Why a table is no plan of injects.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum InjectTableError {
    #[error("too large")]
    TooLarge,
    #[error("not text in UTF-8")]
    NotText,
    /// No column says what is told.
    #[error("no column with a text")]
    NoText,
    #[error("line {line} cannot be read")]
    Broken { line: u64 },
    #[error("line {line}: no time {time}")]
    Time { line: u64, time: String },
    #[error("line {line}: no room {room}")]
    Room { line: u64, room: String },
    /// A message without a text, or from nobody.
    #[error("line {line}: no text, or from nobody")]
    Empty { line: u64 },
}

impl Spoken for InjectTableError {
    fn sentence(&self, words: &Words) -> String {
        match self {
            Self::TooLarge => words.say("control-table-large"),
            Self::NotText => words.say("control-table-no-text"),
            Self::NoText => words.say("control-table-columns"),
            Self::Broken { line } => {
                words.say_with("control-table-broken", &[("line", (*line).into())])
            }
            Self::Time { line, time } => {
                let values = [("line", (*line).into()), ("time", sanitise(time).into())];
                words.say_with("control-table-time", &values)
            }
            Self::Room { line, room } => {
                let values = [("line", (*line).into()), ("room", sanitise(room).into())];
                words.say_with("control-table-room", &values)
            }
            Self::Empty { line } => {
                words.say_with("control-table-empty", &[("line", (*line).into())])
            }
        }
    }
}

impl InjectColumn {
    /// The column that a heading means, in Dutch or in English.
    fn named(heading: &str) -> Option<Self> {
        Some(match heading.trim().to_lowercase().as_str() {
            "nummer" | "nr" | "nr." | "number" | "no" | "no." | "#" => Self::Number,
            "tijd" | "tijdstip" | "time" => Self::Time,
            "aan" | "aan wie" | "voor wie" | "to" | "to whom" => Self::To,
            "van" | "als" | "als wie" | "as" | "as whom" | "as what" | "from" => Self::From,
            "tekst" | "bericht" | "text" | "message" => Self::Text,
            "verwacht" | "verwachte actie" | "expected" | "expected action" => Self::Expected,
            "verstuurd" | "sent" => Self::Sent,
            _ => return None,
        })
    }

    fn heading(self, words: &Words) -> String {
        words.say(match self {
            Self::Number => "control-column-number",
            Self::Time => "control-column-time",
            Self::To => "control-column-to",
            Self::From => "control-column-from",
            Self::Text => "control-column-text",
            Self::Expected => "control-column-expected",
            Self::Sent => "control-column-sent",
        })
    }
}

/// Reads a plan. A mark of UTF-8 before it, and either sign between cells, is as spreadsheets write it.
///
/// # Errors
/// When it is no such table: the line, and what is wrong there.
pub(crate) fn read_injects(bytes: &[u8]) -> Result<InjectPlan, InjectTableError> {
    if bytes.len() > LARGEST_PLAN {
        return Err(InjectTableError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| InjectTableError::NotText)?;
    let text = text.strip_prefix(MARK).unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator_of(text).byte())
        .flexible(true)
        .from_reader(text.as_bytes());
    let heads = reader.headers().map_err(|error| broken(&error))?.clone();
    let columns: Vec<_> = heads.iter().map(InjectColumn::named).collect();
    let has = |column| columns.contains(&Some(column));
    if !has(InjectColumn::Text) || !has(InjectColumn::From) {
        return Err(InjectTableError::NoText);
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| broken(&error))?;
        let line = record.position().map_or(0, csv::Position::line);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        rows.push(row(&record, &columns, line, rows.len() + 1)?);
        if rows.len() > MOST_ROWS {
            return Err(InjectTableError::TooLarge);
        }
    }
    Ok(InjectPlan { rows })
}

/// What stands between the cells of the headings: whichever is there more often.
fn separator_of(text: &str) -> Separator {
    let heads = text.lines().next().unwrap_or_default();
    let count = |sign: char| heads.matches(sign).count();
    let (semicolons, commas, tabs) = (count(';'), count(','), count('\t'));
    match semicolons.max(commas).max(tabs) {
        most if most == semicolons => Separator::Semicolon,
        most if most == commas => Separator::Comma,
        _ => Separator::Tab,
    }
}

fn broken(error: &csv::Error) -> InjectTableError {
    let line = error.position().map_or(1, csv::Position::line);
    InjectTableError::Broken { line }
}

fn row(
    record: &csv::StringRecord,
    columns: &[Option<InjectColumn>],
    line: u64,
    number: usize,
) -> Result<PlannedInject, InjectTableError> {
    let mut inject = PlannedInject::default();
    for (cell, column) in record.iter().zip(columns) {
        let text = || sanitise(unmarked(cell).trim());
        match column {
            Some(InjectColumn::Number) => inject.number = text(),
            Some(InjectColumn::Time) => inject.time = time(&text(), line)?,
            Some(InjectColumn::To) => inject.to = rooms(&text(), line)?,
            Some(InjectColumn::From) => inject.from = text(),
            Some(InjectColumn::Text) => inject.text = text(),
            Some(InjectColumn::Expected) => inject.expected = text(),
            Some(InjectColumn::Sent) | None => {}
        }
    }
    if inject.text.is_empty() || inject.from.is_empty() {
        return Err(InjectTableError::Empty { line });
    }
    if inject.number.is_empty() {
        inject.number = number.to_string();
    }
    Ok(inject)
}

fn time(text: &str, line: u64) -> Result<Option<PlannedTime>, InjectTableError> {
    let unread = || InjectTableError::Time {
        line,
        time: text.to_owned(),
    };
    match text.is_empty() {
        true => Ok(None),
        false => PlannedTime::read(text).map(Some).ok_or_else(unread),
    }
}

/// Names of rooms, apart by commas or spaces; nobody named, and *all*, is everybody.
fn rooms(text: &str, line: u64) -> Result<Vec<RoomName>, InjectTableError> {
    let all = matches!(
        text.to_lowercase().as_str(),
        "alle" | "allen" | "iedereen" | "all" | "everybody"
    );
    let names = text.split([',', ';', ' ', '\n']);
    let names = names.filter(|name| !name.is_empty() && !all);
    names
        .map(|name| {
            let unread = |_| InjectTableError::Room {
                line,
                room: name.to_owned(),
            };
            name.to_lowercase().parse().map_err(unread)
        })
        .collect()
}

/// The plan as a table for a spreadsheet, with what became of each row.
///
/// # Errors
/// When a row cannot be written, which memory never refuses.
pub(crate) fn write_injects(
    plan: &InjectPlan,
    control: &Control,
    words: &Words,
) -> csv::Result<String> {
    let rows = plan.rows.iter().map(|inject| {
        let to: Vec<_> = inject.to.iter().map(RoomName::as_str).collect();
        let told = control.told(&inject.from, &inject.text);
        let told = told
            .into_iter()
            .map(|(room, answer)| format!("{room}: {}", answer_told(answer, words)));
        let cells = [
            inject.number.clone(),
            inject.time.map(PlannedTime::written).unwrap_or_default(),
            to.join(" "),
            inject.from.clone(),
            inject.text.clone(),
            inject.expected.clone(),
            told.collect::<Vec<_>>().join(", "),
        ];
        cells.map(|cell| plain(&cell))
    });
    let heads = COLUMNS.map(|column| column.heading(words));
    let heads = heads.each_ref().map(String::as_str);
    written(Separator::usual(words.language()), &heads, rows)
}
