//! Cells as spreadsheets write them: what stands between them, and the sign that keeps a text from being a formula.

/// What a formula begins with, in the widths in which it is taken for one.
pub(crate) const FORMULA: [char; 12] = [
    '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫',
];
/// What can stand between cells or rows, whatever this table has between its own.
pub(crate) const BETWEEN: [char; 5] = [',', ';', '|', '\n', '\t'];
/// What says to a spreadsheet that the letters are UTF-8.
pub(crate) const MARK: &str = "\u{feff}";

/// A text as it was before it got an apostrophe that keeps it from being a formula: what somebody else wrote into a cell
/// stays as it is.
pub(crate) fn unmarked(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut begins = true;
    let mut signs = cell.chars().peekable();
    while let Some(sign) = signs.next() {
        let formula = |next: &char| FORMULA.contains(next);
        if begins && sign == '\'' && signs.peek().is_some_and(formula) {
            begins = false;
            continue;
        }
        text.push(sign);
        begins = BETWEEN.contains(&sign) || (begins && sign.is_whitespace());
    }
    text
}
