//! A list of injects as a story: the table with which organisers prepare an exercise, a row for each message.
//!
//! Each row becomes a scene, in the order of time: what comes in lies on the table, what is expected of people stands with
//! the notes of the moderator, and a choice that is still to be written goes on to the next. Nothing is thrown away: what is
//! not known of a row stands with its notes, under the heading that it had.

mod kinds;
mod order;
mod rows;
mod scenes;
mod ways;

use super::super::sheet::{Sheet, SheetBounds, SheetColumn, SheetError, columns};
use super::story::{ImportedStory, RemarkAbout, Remarks};
use super::{ImportHead, MOST_PASSAGES, NotImported};
use rows::{Headings, SceneRow, TELLING};

/// Columns of the widest table that is read.
const MOST_COLUMNS: usize = 64;

/// Whether a text without a name that says so is such a table, as Excel saves one with tabs.
pub(super) fn is_table(text: &str) -> bool {
    let sheet = text.contains('\t').then(|| Sheet::read(text, bounds()));
    let sheet = sheet.and_then(Result::ok);
    sheet.is_some_and(|sheet| sheet.head().is_some())
}

/// Reads a list of injects.
///
/// # Errors
/// When it is none, or has more rows than a story may have scenes.
pub(super) fn read(text: &str, head: &ImportHead<'_>) -> Result<ImportedStory, NotImported> {
    let sheet = Sheet::read(text, bounds()).map_err(|error| match error {
        SheetError::TooMuch => NotImported::TooMuch,
        SheetError::Broken { row } => NotImported::OpenQuote { row },
    })?;
    of_sheet(&sheet, head)
}

/// Makes a story of a table.
pub(super) fn of_sheet(sheet: &Sheet, head: &ImportHead<'_>) -> Result<ImportedStory, NotImported> {
    let place = sheet.head().ok_or(NotImported::NoColumns)?;
    let (above, rest) = sheet.rows.split_at(place);
    let (heads, below) = rest.split_first().ok_or(NotImported::NoColumns)?;
    let columns = columns(heads.cells.iter().map(String::as_str));
    if !TELLING.iter().any(|it| columns.contains(&Some(*it))) {
        return Err(NotImported::NoColumns);
    }
    let mut story = ImportedStory::default();
    let remarks = &mut story.remarks;
    story.title = title(above, remarks);
    if sheet.wider {
        let most = MOST_COLUMNS.to_string();
        remarks.add(heads.number, RemarkAbout::Columns, &most);
    }
    let headings = Headings::of(heads, columns, below, remarks);
    let mut rows: Vec<SceneRow<'_>> = Vec::new();
    // Where a table goes over pages its headings stand there once more.
    for row in below.iter().filter(|row| row.cells != heads.cells) {
        match headings.row(row) {
            Some(row) => rows.push(row),
            None => remarks.add(row.number, RemarkAbout::NoMessage, ""),
        }
    }
    if rows.is_empty() {
        return Err(NotImported::NoPassages);
    }
    match headings.has(SheetColumn::Leads) {
        // Where each says what comes then, their order is that of a handbook.
        true => order::in_words(&mut rows),
        false => order::in_order(&mut rows, remarks),
    }
    story.passages = scenes::passages(&rows, &headings, head, remarks);
    ways::lead_on(&mut story, &rows, &headings, head);
    Ok(story)
}

fn bounds() -> SheetBounds {
    SheetBounds {
        rows: MOST_PASSAGES,
        columns: MOST_COLUMNS,
    }
}

/// What stands above the headings: the first is the title of the story, and the rest is told.
fn title(above: &[super::super::sheet::SheetRow], remarks: &mut Remarks) -> Option<String> {
    let mut title = None;
    for row in above {
        let mut cells = row.cells.iter().filter(|cell| !cell.is_empty());
        for cell in cells.by_ref() {
            match title {
                None => title = Some(cell.clone()),
                Some(_) => remarks.add(row.number, RemarkAbout::Outside, cell),
            }
        }
    }
    title
}
