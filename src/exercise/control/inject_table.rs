//! The plan of injects as a table: what a spreadsheet writes is read, and what is written opens in one.

use super::cell::Control;
use super::injects::{InjectPlan, PlannedInject, PlannedTime};
use super::told::answer_told;
use crate::language::{Spoken, Words, sanitise};
use crate::record::share::RoomName;
use crate::scenario::sheet::{Sheet, SheetBounds, SheetColumn, SheetError, SheetRow, columns};
use crate::view::spreadsheet::{Separator, plain, written};

/// Bytes of the largest table: more is no plan that people work through in a day.
pub(crate) const LARGEST_PLAN: usize = 1 << 20;
/// Rows of it, with the names of its columns, and columns of which one is known.
const BOUNDS: SheetBounds = SheetBounds {
    rows: 2_001,
    columns: 64,
};

/// The columns that are written, in order.
const COLUMNS: [(SheetColumn, &str); 7] = [
    (SheetColumn::Number, "control-column-number"),
    (SheetColumn::Time, "control-column-time"),
    (SheetColumn::To, "control-column-to"),
    (SheetColumn::From, "control-column-from"),
    (SheetColumn::Text, "control-column-text"),
    (SheetColumn::Expected, "control-column-expected"),
    (SheetColumn::Sent, "control-column-sent"),
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
    #[error("row {row} cannot be read")]
    Broken { row: usize },
    #[error("row {row}: no time {time}")]
    Time { row: usize, time: String },
    #[error("row {row}: no room {room}")]
    Room { row: usize, room: String },
    /// A message without a text, or from nobody.
    #[error("row {row}: no text, or from nobody")]
    Empty { row: usize },
}

impl Spoken for InjectTableError {
    fn sentence(&self, words: &Words) -> String {
        match self {
            Self::TooLarge => words.say("control-table-large"),
            Self::NotText => words.say("control-table-no-text"),
            Self::NoText => words.say("control-table-columns"),
            Self::Broken { row } => {
                words.say_with("control-table-broken", &[("row", (*row).into())])
            }
            Self::Time { row, time } => {
                let values = [("row", (*row).into()), ("time", sanitise(time).into())];
                words.say_with("control-table-time", &values)
            }
            Self::Room { row, room } => {
                let values = [("row", (*row).into()), ("room", sanitise(room).into())];
                words.say_with("control-table-room", &values)
            }
            Self::Empty { row } => words.say_with("control-table-empty", &[("row", (*row).into())]),
        }
    }
}

/// Reads a plan. A mark of UTF-8 before it, whatever stands between cells, and titles above the names of columns are as
/// spreadsheets write them.
///
/// # Errors
/// When it is no such table: the row, and what is wrong there.
pub(crate) fn read_injects(bytes: &[u8]) -> Result<InjectPlan, InjectTableError> {
    if bytes.len() > LARGEST_PLAN {
        return Err(InjectTableError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| InjectTableError::NotText)?;
    let sheet = Sheet::read(text, BOUNDS).map_err(|error| match error {
        SheetError::TooMuch => InjectTableError::TooLarge,
        SheetError::Broken { row } => InjectTableError::Broken { row },
    })?;
    let head = sheet.head().ok_or(InjectTableError::NoText)?;
    let (_, below) = sheet.rows.split_at(head);
    let (heads, below) = below.split_first().ok_or(InjectTableError::NoText)?;
    let columns = columns(heads.cells.iter().map(String::as_str));
    let has = |column| columns.contains(&Some(column));
    if !has(SheetColumn::Text) || !has(SheetColumn::From) {
        return Err(InjectTableError::NoText);
    }
    let rows = below.iter().zip(1..);
    let rows = rows.map(|(read, number)| row(read, &columns, number));
    let rows = rows.collect::<Result<_, _>>()?;
    Ok(InjectPlan { rows })
}

fn row(
    read: &SheetRow,
    columns: &[Option<SheetColumn>],
    number: usize,
) -> Result<PlannedInject, InjectTableError> {
    let mut inject = PlannedInject::default();
    let row = read.number;
    for (cell, column) in read.cells.iter().zip(columns) {
        let text = || sanitise(cell);
        match column {
            Some(SheetColumn::Number) => inject.number = text(),
            Some(SheetColumn::Time) => inject.time = time(&text(), row)?,
            Some(SheetColumn::To) => inject.to = rooms(&text(), row)?,
            Some(SheetColumn::From) => inject.from = text(),
            Some(SheetColumn::Text) => inject.text = text(),
            Some(SheetColumn::Expected) => inject.expected = text(),
            Some(_) | None => {}
        }
    }
    if inject.text.is_empty() || inject.from.is_empty() {
        return Err(InjectTableError::Empty { row });
    }
    if inject.number.is_empty() {
        inject.number = number.to_string();
    }
    Ok(inject)
}

fn time(text: &str, row: usize) -> Result<Option<PlannedTime>, InjectTableError> {
    let unread = || InjectTableError::Time {
        row,
        time: text.to_owned(),
    };
    match text.is_empty() {
        true => Ok(None),
        false => PlannedTime::read(text).map(Some).ok_or_else(unread),
    }
}

/// Names of rooms, apart by commas or spaces; nobody named, and *all*, is everybody.
fn rooms(text: &str, row: usize) -> Result<Vec<RoomName>, InjectTableError> {
    let all = matches!(
        text.to_lowercase().as_str(),
        "alle" | "allen" | "iedereen" | "all" | "everybody"
    );
    let names = text.split([',', ';', ' ', '\n']);
    let names = names.filter(|name| !name.is_empty() && !all);
    names
        .map(|name| {
            let unread = |_| InjectTableError::Room {
                row,
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
    let heads = COLUMNS.map(|(_, key)| words.say(key));
    let heads = heads.each_ref().map(String::as_str);
    written(Separator::usual(words.language()), &heads, rows)
}
