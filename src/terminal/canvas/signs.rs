//! Signs for terminals whose letters have few: the window of Windows in its older form, and the console of Linux.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// Whether the letters of this terminal may lack what a screen is drawn with. A window that a double click opens does not
/// say which of the two forms it has, so on Windows all are taken for the older.
pub(in crate::terminal) fn are_few() -> bool {
    cfg!(windows) || std::env::var_os("TERM").is_some_and(|name| name == "linux")
}

/// Puts signs that each font of Windows has (those of its list WGL4) in the place of those that some lack.
pub(in crate::terminal) fn simplify(buffer: &mut Buffer) {
    let area = buffer.area;
    for position in area.positions() {
        simplify_at(buffer, position);
    }
}

fn simplify_at(buffer: &mut Buffer, position: Position) {
    let Some(cell) = buffer.cell_mut(position) else {
        return;
    };
    let mut signs = cell.symbol().chars();
    if let (Some(sign), None) = (signs.next(), signs.next())
        && let Some(simple) = simple(sign)
    {
        cell.set_char(simple);
    }
}

/// A sign of the same width that is in every font; none for one that stays.
fn simple(sign: char) -> Option<char> {
    Some(match sign {
        '━' => '═',
        '┃' => '║',
        '┏' => '╔',
        '┓' => '╗',
        '┗' => '╚',
        '┛' => '╝',
        '╭' => '┌',
        '╮' => '┐',
        '╰' => '└',
        '╯' => '┘',
        '╌' | '┄' => '-',
        '┈' => '·',
        '╎' | '┆' | '┊' | '▏' => '¦',
        '◆' => '♦',
        '▸' => '►',
        '✓' => '√',
        '✎' => '»',
        '◂' | '↺' | '↩' | '⏎' => '◄',
        '⇥' => '→',
        '⎋' => '«',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_simple_sign_takes_the_place_of_its_own_width() {
        let drawn = "━━╌╌ ┃┏┓┗┛ ╭╮╰╯ ■□ é 👩‍👧 ✓ verder ⏎";
        let mut buffer = Buffer::with_lines([drawn]);
        simplify(&mut buffer);
        let simple = "══-- ║╔╗╚╝ ┌┐└┘ ■□ é 👩‍👧 √ verder ◄";
        assert_eq!(buffer, Buffer::with_lines([simple]));
    }
}
