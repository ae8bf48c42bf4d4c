//! Signs that HTML writes with others: `&lt;`, `&#39;`.

use std::borrow::Cow;

/// The longest entity that there is a sign for.
const LONGEST: usize = 10;

/// The sign that an entity with which a text begins stands for, and how long that is; nothing where none begins there.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    let piece = text.strip_prefix('&')?;
    let end = piece.bytes().take(LONGEST).position(|byte| byte == b';')?;
    Some((sign(piece.get(..end)?)?, end + 2))
}

/// A text with the signs that its entities stand for; what is no entity stays as it is.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    let mut pieces = text.split('&');
    let first = pieces.next().unwrap_or_default();
    let mut plain = first.to_owned();
    for piece in pieces {
        let end = piece.bytes().take(LONGEST).position(|byte| byte == b';');
        let entity = end.and_then(|end| Some((sign(piece.get(..end)?)?, piece.get(end + 1..)?)));
        match entity {
            Some((sign, rest)) => {
                plain.push(sign);
                plain.push_str(rest);
            }
            None => {
                plain.push('&');
                plain.push_str(piece);
            }
        }
    }
    if plain == text {
        text.into()
    } else {
        plain.into()
    }
}

/// The sign that an entity stands for. One that steers or hides is none.
fn sign(entity: &str) -> Option<char> {
    let number = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    let sign = match entity {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "mdash" => '—',
        "ndash" => '–',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        _ => match entity.strip_prefix('#')?.strip_prefix(['x', 'X']) {
            Some(digits) => number(digits, 16)?,
            None => number(entity.strip_prefix('#')?, 10)?,
        },
    };
    (!super::super::yaml::is_control(sign) && sign != '\r').then_some(sign)
}
