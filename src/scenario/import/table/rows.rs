//! The rows of a list of injects, each cell by what its column holds.

use super::super::super::sheet::{SheetColumn, SheetRow};
use super::super::story::{RemarkAbout, Remarks};

/// The columns of which one says what happens: without that a row is no scene.
pub(super) const TELLING: [SheetColumn; 4] = [
    SheetColumn::Text,
    SheetColumn::Told,
    SheetColumn::Laid,
    SheetColumn::Title,
];
/// Of how many columns that are not known a remark is made.
const TOLD: usize = 20;

/// The headings of a table, and what stands below them.
#[derive(Debug)]
pub(super) struct Headings<'s> {
    cells: &'s [String],
    columns: Vec<Option<SheetColumn>>,
    /// Where only one column says what happens, it is what comes in.
    pub(super) one_text: bool,
}

/// A row that becomes a scene.
#[derive(Debug)]
pub(super) struct SceneRow<'s> {
    pub(super) number: usize,
    cells: Vec<(SheetColumn, &'s str)>,
    /// What is not known, with its heading.
    pub(super) others: Vec<(&'s str, &'s str)>,
    pub(super) when: RowTime<'s>,
    /// Minutes from the day before the story to this row, by which rows are put in order.
    pub(super) place: u32,
}

/// When a row is planned.
#[derive(Debug, Clone, Default)]
pub(super) struct RowTime<'s> {
    /// Of the story, from 1.
    pub(super) day: Option<u32>,
    /// As the schema of a scenario calls it.
    pub(super) weekday: Option<&'static str>,
    /// Minutes since midnight.
    pub(super) minutes: Option<u32>,
    /// What stands in its cell where that is no time.
    pub(super) words: Option<&'s str>,
    /// Whether its cell says more than the time.
    pub(super) more: bool,
}

impl<'s> Headings<'s> {
    /// The headings of a table; says which of them are not known, where something stands below them.
    pub(super) fn of(
        heads: &'s SheetRow,
        columns: Vec<Option<SheetColumn>>,
        below: &[SheetRow],
        remarks: &mut Remarks,
    ) -> Self {
        let filled = |row: &SheetRow, place: usize| {
            let cell = row.cells.get(place);
            cell.is_some_and(|cell| !cell.is_empty())
        };
        let telling = columns.iter().enumerate();
        let telling = telling.filter(|(_, it)| it.is_some_and(|it| TELLING.contains(&it)));
        let telling: Vec<usize> = telling.map(|(place, _)| place).collect();
        let tells = |row: &&SheetRow| telling.iter().any(|&place| filled(row, place));
        let used = |place: usize| below.iter().filter(tells).any(|row| filled(row, place));
        let unknown = heads.cells.iter().zip(&columns).enumerate();
        let unknown = unknown.filter(|(place, (_, column))| column.is_none() && used(*place));
        for (_, (head, _)) in unknown.take(TOLD) {
            let shown = if head.is_empty() { "…" } else { head };
            remarks.add(heads.number, RemarkAbout::Heading, shown);
        }
        let has = |column| columns.contains(&Some(column));
        let one_text = !has(SheetColumn::Text) && !has(SheetColumn::Laid);
        Self {
            cells: &heads.cells,
            columns,
            one_text,
        }
    }

    pub(super) fn has(&self, column: SheetColumn) -> bool {
        self.columns.contains(&Some(column))
    }

    /// What a column is called here.
    pub(super) fn called(&self, column: SheetColumn) -> &'s str {
        let place = self.columns.iter().position(|it| *it == Some(column));
        let head = place.and_then(|place| self.cells.get(place));
        head.map_or("", String::as_str)
    }

    /// A row as a scene; nothing where no message stands in it.
    pub(super) fn row(&self, row: &'s SheetRow) -> Option<SceneRow<'s>> {
        let mut scene = SceneRow {
            number: row.number,
            cells: Vec::new(),
            others: Vec::new(),
            when: RowTime::default(),
            place: 0,
        };
        for (place, cell) in row.cells.iter().enumerate() {
            if cell.is_empty() {
                continue;
            }
            match self.columns.get(place).copied().flatten() {
                Some(SheetColumn::Sent) => {}
                Some(column) => scene.cells.push((column, cell)),
                None => {
                    let head = self.cells.get(place).map_or("", String::as_str);
                    scene.others.push((head, cell));
                }
            }
        }
        let tells = TELLING.iter().any(|&it| !scene.cell(it).is_empty());
        tells.then_some(scene)
    }
}

impl<'s> SceneRow<'s> {
    /// What stands in a column; nothing is an empty text.
    pub(super) fn cell(&self, column: SheetColumn) -> &'s str {
        let cells = self.cells.iter();
        let mut cells = cells.filter(|(it, _)| *it == column);
        cells.next().map_or("", |(_, cell)| cell)
    }

    /// Whether a brace stands in it anywhere.
    pub(super) fn has_braces(&self) -> bool {
        let known = self.cells.iter().map(|(_, cell)| cell);
        let mut cells = known.chain(self.others.iter().map(|(_, cell)| cell));
        cells.any(|cell| cell.contains(['{', '}']))
    }

    /// Whether it comes only if need be.
    pub(super) fn is_reserve(&self) -> bool {
        let cell = self.cell(SheetColumn::Reserve).to_lowercase();
        let no = [
            "",
            "nee",
            "n",
            "no",
            "-",
            "0",
            "false",
            "onwaar",
            "verplicht",
        ];
        !no.contains(&cell.trim())
    }
}
