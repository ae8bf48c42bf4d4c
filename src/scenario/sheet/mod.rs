//! Tables as spreadsheets save them: rows of cells under their headings, and what the headings mean.
//!
//! One knowledge of what people call the columns of a list of injects, for whoever reads one. Texts come in as arguments,
//! and untrusted.

mod cells;
mod columns;
mod moments;

pub(crate) use cells::{BETWEEN, FORMULA, MARK, unmarked};
pub(crate) use columns::{SheetColumn, columns};
pub(super) use moments::{OnDay, after, day, moment};

/// Rows among which the one with the headings is.
const HEAD: usize = 60;

/// A table as it stands in a file.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) rows: Vec<SheetRow>,
    /// Whether something stands in columns that are not read.
    pub(crate) wider: bool,
}

/// A row of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SheetRow {
    /// From 1, as a spreadsheet counts them.
    pub(crate) number: usize,
    pub(crate) cells: Vec<String>,
}

/// Why a text is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SheetError {
    /// More rows or columns than asked for.
    TooMuch,
    Broken {
        row: usize,
    },
}

/// What a table may have at most.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SheetBounds {
    pub(crate) rows: usize,
    /// What stands behind the last of these is not read.
    pub(crate) columns: usize,
}

impl Sheet {
    /// Reads a text with commas, semicolons or tabs between its cells. Rows in which nothing stands are left out.
    ///
    /// # Errors
    /// When it has too many rows, or is no such table.
    pub(crate) fn read(text: &str, bounds: SheetBounds) -> Result<Self, SheetError> {
        let text = text.strip_prefix(MARK).unwrap_or(text);
        let (said, text) = declared(text);
        let mut sheet = Self::default();
        for (line, cells) in Records::of(text, said.unwrap_or_else(|| separator(text))) {
            let cells = cells?;
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if sheet.rows.len() == bounds.rows {
                return Err(SheetError::TooMuch);
            }
            let mut beyond = cells.iter().skip(bounds.columns);
            sheet.wider |= beyond.any(|cell| !cell.trim().is_empty());
            let cells = cells.iter().take(bounds.columns);
            sheet.rows.push(SheetRow {
                number: line + usize::from(said.is_some()),
                cells: cells.map(|cell| unmarked(cell.trim())).collect(),
            });
        }
        match sheet.rows.last() {
            Some(last) if is_open(last, text) => Err(SheetError::Broken { row: last.number }),
            _ => Ok(sheet),
        }
    }

    /// Where the headings stand: in the row, of the first, in which most names of columns do, and at least two.
    pub(crate) fn head(&self) -> Option<usize> {
        let known = |row: &SheetRow| known_columns(row.cells.iter().map(String::as_str));
        let rows = self.rows.iter().take(HEAD).enumerate();
        let rows = rows.map(|(place, row)| (known(row), place));
        let (known, place) = rows.max_by_key(|&(known, place)| (known, usize::MAX - place))?;
        (known >= 2).then_some(place)
    }
}

/// The rows of a text with their numbers.
struct Records<'t> {
    reader: csv::Reader<&'t [u8]>,
    text: &'t str,
    /// How far its lines are counted, and how many ended there.
    counted: (usize, usize),
    /// Lines that ended within a cell, which begin no row.
    within: usize,
}

impl<'t> Records<'t> {
    fn of(text: &'t str, separator: u8) -> Self {
        let mut reader = csv::ReaderBuilder::new();
        let reader = reader
            .delimiter(separator)
            .has_headers(false)
            .flexible(true);
        Self {
            reader: reader.from_reader(text.as_bytes()),
            text,
            counted: (0, 0),
            within: 0,
        }
    }

    /// How many lines ended before what is read from this byte on: empty ones are passed over, and count.
    fn ended(&mut self, byte: usize) -> usize {
        let rest = self.text.get(byte..).unwrap_or_default();
        let begins = self.text.len() - rest.trim_start_matches(['\r', '\n']).len();
        let (seen, ended) = self.counted;
        let passed = self.text.get(seen..begins).unwrap_or_default();
        let count = |end: &str| passed.matches(end).count();
        self.counted = (begins, ended + count("\n") + count("\r") - count("\r\n"));
        self.counted.1
    }
}

impl Iterator for Records<'_> {
    type Item = (usize, Result<csv::StringRecord, SheetError>);

    fn next(&mut self) -> Option<Self::Item> {
        let mut record = csv::StringRecord::new();
        let read = self.reader.read_record(&mut record);
        let byte = record.position().map_or(0, csv::Position::byte);
        let ended = self.ended(usize::try_from(byte).unwrap_or_default());
        let number = (1 + ended).saturating_sub(self.within);
        let ends = record.iter().map(|cell| cell.matches('\n').count());
        self.within += ends.sum::<usize>();
        match read {
            Ok(true) => Some((number, Ok(record))),
            Ok(false) => None,
            Err(_) => Some((number, Err(SheetError::Broken { row: number }))),
        }
    }
}

/// Whether a quote that nobody closed took in all that is behind it: then the last cell ends as the text does, and goes over
/// lines.
fn is_open(last: &SheetRow, text: &str) -> bool {
    let cell = last.cells.last().map_or("", |cell| cell.trim_end());
    cell.contains('\n') && text.trim_end().ends_with(cell)
}

/// What stands between the cells of a table: that by which most names of columns stand in one row.
fn separator(text: &str) -> u8 {
    let known = |separator: u8| {
        let rows = Records::of(text, separator).take(HEAD);
        let rows = rows.filter_map(|(_, cells)| cells.ok());
        let rows = rows.map(|cells| known_columns(cells.iter()));
        rows.max().unwrap_or_default()
    };
    let (commas, tabs, semicolons) = (known(b','), known(b'\t'), known(b';'));
    match commas.max(tabs).max(semicolons) {
        most if most == semicolons => b';',
        most if most == tabs => b'\t',
        _ => b',',
    }
}

/// How many names of columns stand in a row.
fn known_columns<'c>(cells: impl Iterator<Item = &'c str>) -> usize {
    columns(cells).iter().flatten().count()
}

/// The sign between cells that a file says itself, as Excel reads it: `sep=;` on a line of its own.
fn declared(text: &str) -> (Option<u8>, &str) {
    let line = text.lines().next().unwrap_or_default();
    let sign = line.trim().trim_matches('"').strip_prefix("sep=");
    match sign.map(str::as_bytes) {
        Some(&[sign]) => {
            let rest = text.split_once('\n').map_or("", |(_, rest)| rest);
            (Some(sign), rest)
        }
        _ => (None, text),
    }
}

#[cfg(test)]
mod tests {
    use super::{Sheet, SheetBounds, SheetError};

    const BOUNDS: SheetBounds = SheetBounds {
        rows: 4,
        columns: 3,
    };

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        let sheet = Sheet::read(text, BOUNDS).expect("a table");
        let rows = sheet.rows.into_iter();
        rows.map(|row| (row.number, row.cells)).collect()
    }

    #[test]
    fn rows_have_the_numbers_that_a_spreadsheet_gives_them() {
        let text = "\u{feff}a;b\r\n\r\n\"one\r\ntwo\";x\r\n;\r\n\r\nlast;y;z;beyond\r\n";
        let cells = |cells: &[&str]| cells.iter().map(|&it| it.to_owned()).collect();
        let expected: [(usize, Vec<String>); 3] = [
            (1, cells(&["a", "b"])),
            (3, cells(&["one\r\ntwo", "x"])),
            (6, cells(&["last", "y", "z"])),
        ];
        assert_eq!(rows(text), expected);
        assert_eq!(rows("sep=|\na|b;c\n")[0], (2, cells(&["a", "b;c"])));
    }

    #[test]
    fn what_stands_between_cells_is_what_parts_the_headings() {
        let text = "tijd;van;tekst\n;de pers;we komen, en gaan, en komen, en gaan\n";
        assert_eq!(rows(text)[1].1[2], "we komen, en gaan, en komen, en gaan");
        assert_eq!(rows("time\tfrom\ttext; all\n")[0].1.len(), 3);
        assert_eq!(rows("time,from,text\n;a;b\n")[0].1.len(), 3);
    }

    #[test]
    fn a_table_is_bounded() {
        let long = "a,b\n".repeat(5);
        let read = Sheet::read(&long, BOUNDS).map(|sheet| sheet.rows.len());
        assert_eq!(read, Err(SheetError::TooMuch));
    }

    #[test]
    fn a_quote_that_nobody_closed_is_told() {
        let open = "a;b\n1;\"never closed\n2;x\n3;y\n";
        let read = Sheet::read(open, BOUNDS).map(|sheet| sheet.rows.len());
        assert_eq!(read, Err(SheetError::Broken { row: 2 }));
        assert_eq!(rows("a;b\n1;\"over\nlines\"\n")[1].1[1], "over\nlines");
        assert_eq!(rows("a;b\n1;a pipe of 5\"\n").len(), 2);
    }

    #[test]
    fn headings_stand_below_titles() {
        let sheet = Sheet::read("Oefening van 3 mei\n\nTijd,Van,Tekst\n", BOUNDS);
        assert_eq!(sheet.expect("a table").head(), Some(1));
        let none = Sheet::read("een,twee\ndrie,vier\n", BOUNDS);
        assert_eq!(none.expect("a table").head(), None);
    }
}
