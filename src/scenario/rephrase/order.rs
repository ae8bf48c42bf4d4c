//! What people leave out of a condition, and put elsewhere: `als druk groter dan 3 is`, `houding is stil of warm`.

use super::super::source::Span;
use super::super::synonyms;
use super::piece::{Known, Piece, Sort};
use super::vocabulary::UNLESS;

/// Puts an answer behind what it answers, with a comparison between them where there is none.
pub(super) fn ordered(pieces: &[Piece], known: &Known<'_>) -> Vec<Piece> {
    let mut whole: Vec<Piece> = Vec::with_capacity(pieces.len());
    let ends = |next: Option<&Piece>| next.is_none_or(Piece::parts);
    for (place, piece) in pieces.iter().enumerate() {
        let next = pieces.get(place + 1);
        let before = whole.last().cloned();
        let variable = before.as_ref().is_some_and(|it| it.is_variable(known));
        let answers = |next: &Piece| next.is_value(known) || is_answer(next, known);
        if piece.means == "==" && ends(next) {
            verb_last(&mut whole, piece, known);
        } else if piece.means == "not" && variable && next.is_some_and(answers) {
            whole.push(meaning(piece, "!="));
        } else if piece.means == "not" && variable && next.is_none_or(|it| !it.compares()) {
            let last = whole.len() - 1;
            whole.insert(last, Piece::at(whole[last].said.start as usize, "not"));
            whole.push(meaning(piece, ""));
        } else if variable && piece.is_value(known) {
            whole.push(Piece::at(piece.said.start as usize, "=="));
            whole.push(piece.clone());
        } else {
            whole.push(piece.clone());
        }
    }
    whole
}

/// Puts a verb at the end where its comparison belongs: `houding stil is`.
fn verb_last(whole: &mut Vec<Piece>, verb: &Piece, known: &Known<'_>) {
    let compares = |at: usize| {
        let piece = whole.len().checked_sub(at).and_then(|at| whole.get(at));
        piece.is_some_and(Piece::compares)
    };
    let named = whole.len().checked_sub(2).and_then(|at| whole.get(at));
    let named = named.is_some_and(|it| it.is_variable(known));
    if named && !compares(2) {
        let last = whole.len() - 1;
        whole.insert(last, Piece::at(whole[last].said.start as usize, "=="));
    }
    whole.push(meaning(verb, ""));
}

/// Says `pressure > 2 and pressure < 4` for `2 < pressure < 4`, and leaves out what only leads on at the end.
pub(super) fn chained(mut pieces: Vec<Piece>, known: &Known<'_>) -> Vec<Piece> {
    if pieces
        .last()
        .is_some_and(|it| ["dan", "then"].contains(&it.means.as_str()))
    {
        pieces.pop();
    }
    let [number, first, name, second, other] = pieces.as_slice() else {
        return pieces;
    };
    let meter = known(&name.means) == Some(Sort::Meter);
    let counts = number.is_number() && (other.is_number() || other.is_variable(known));
    if !(meter && counts && first.compares() && second.compares()) {
        return pieces;
    }
    let turned = match first.means.as_str() {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        same => same,
    };
    let means = [
        name.means.clone(),
        turned.to_owned(),
        format!("{} and {}", number.means, name.means),
        second.means.clone(),
        other.means.clone(),
    ];
    let whole = pieces.iter().zip(means);
    whole.map(|(piece, means)| meaning(piece, &means)).collect()
}

/// Says `pressure >= 3` for `pressure is 3 or more`.
pub(super) fn or_more(mut pieces: Vec<Piece>) -> Vec<Piece> {
    for place in 0..pieces.len() {
        let [number, or, more] = [place, place + 1, place + 2];
        let Some(word) = pieces.get(more).map(|it| it.means.as_str()) else {
            break;
        };
        let way = synonyms::word(word, ["more", "less"]);
        let counts = pieces[number].is_number() && pieces[or].means == "or";
        let Some(way) = way.filter(|_| counts && place > 0) else {
            continue;
        };
        let sign = if way == "more" { ">=" } else { "<=" };
        match pieces[place - 1].means.as_str() {
            "==" => sign.clone_into(&mut pieces[place - 1].means),
            _ => pieces[number].means = format!("{sign} {}", pieces[number].means),
        }
        pieces[or].means.clear();
        pieces[more].means.clear();
    }
    pieces
}

/// Puts square brackets around what somebody chooses from behind `in`.
pub(super) fn listed(pieces: Vec<Piece>, known: &Known<'_>) -> Vec<Piece> {
    let mut whole: Vec<Piece> = Vec::with_capacity(pieces.len() + 2);
    let mut rest = pieces.into_iter().peekable();
    while let Some(piece) = rest.next() {
        let opens = piece.means == "in";
        whole.push(piece);
        if !opens {
            continue;
        }
        let open = rest.next_if(|it| matches!(it.means.as_str(), "[" | "("));
        let from = whole.last().map_or(0, |it| it.said.end as usize);
        whole.push(open.map_or_else(|| Piece::at(from, "["), |open| meaning(&open, "[")));
        let mut end = from;
        while let Some(item) = rest.next_if(|it| it.is_value(known) || is_word(it, known)) {
            end = item.said.end as usize;
            whole.push(item);
            let parts = |it: &Piece| matches!(it.means.as_str(), "," | "and" | "or");
            let Some(part) = rest.next_if(parts) else {
                break;
            };
            // `a, b and c` parts twice before the last.
            let again = rest.next_if(parts);
            let more = rest.peek().is_some_and(|it| it.is_value(known));
            if !more {
                whole.push(part);
                whole.extend(again);
                break;
            }
            whole.push(meaning(&part, ","));
            whole.extend(again.map(|again| meaning(&again, "")));
        }
        match rest.next_if(|it| matches!(it.means.as_str(), "]" | ")")) {
            Some(close) => whole.push(meaning(&close, "]")),
            None => close(&mut whole, end),
        }
    }
    whole
}

/// Closes a list that nobody closed, before what parts it from the rest.
fn close(whole: &mut Vec<Piece>, end: usize) {
    let last = whole.iter().rposition(|it| !it.parts());
    let at = last.map_or(whole.len(), |last| last + 1);
    whole.insert(at, Piece::at(end, "]"));
}

/// Names again what is compared with one more value: `stance == open or closed`, `pressure >= 2 and <= 4`.
pub(super) fn repeated(pieces: &[Piece], known: &Known<'_>) -> Vec<Piece> {
    let mut whole: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut compared: Option<(String, String)> = None;
    let mut lists = 0_usize;
    for (place, piece) in pieces.iter().enumerate() {
        let next = pieces.get(place + 1);
        let last = whole.last().map(|it| it.means.clone());
        let joins = last.as_deref().is_some_and(|it| matches!(it, "and" | "or"));
        lists += usize::from(piece.means == "[");
        lists = lists.saturating_sub(usize::from(piece.means == "]"));
        if piece.compares() {
            let before = whole.last().filter(|it| it.is_variable(known));
            if let Some(variable) = before {
                compared = Some((variable.means.clone(), piece.means.clone()));
            } else if let Some((variable, _)) = compared.clone().filter(|_| joins) {
                whole.push(Piece::at(piece.said.start as usize, &variable));
                compared = Some((variable, piece.means.clone()));
            }
            whole.push(piece.clone());
            continue;
        }
        let again = compared.clone().filter(|_| {
            joins && piece.is_value(known) && next.is_none_or(Piece::parts) && lists == 0
        });
        if let Some((variable, sign)) = again {
            // Who is neither is not the one and not the other.
            if let Some(join) = whole.last_mut().filter(|_| sign == "!=") {
                "and".clone_into(&mut join.means);
            }
            let start = piece.said.start as usize;
            whole.push(Piece::at(start, &format!("{variable} {sign}")));
            whole.push(piece.clone());
        } else if piece.means == "," && lists == 0 {
            let value = next.is_some_and(|it| it.is_value(known));
            let joined = next.is_some_and(|it| matches!(it.means.as_str(), "and" | "or"));
            let join = match (joined, value && compared.is_some()) {
                (true, _) => "",
                (false, true) => "or",
                (false, false) => "and",
            };
            whole.push(meaning(piece, join));
        } else {
            whole.push(piece.clone());
        }
    }
    whole.retain(|it| !it.means.is_empty() || !it.said.range().is_empty());
    whole
}

/// Says `and not (…)` for `unless …`.
pub(super) fn unless(pieces: Vec<Piece>) -> Vec<Piece> {
    let Some(place) = pieces.iter().position(|it| it.means == UNLESS) else {
        return pieces;
    };
    let joins = |it: &Piece| matches!(it.means.as_str(), "and" | "or");
    let several = pieces[place + 1..].iter().any(joins);
    let first = pieces[..place].iter().all(|it| it.means.is_empty());
    let mut pieces = pieces;
    let not = if first { "not" } else { "and not" };
    pieces[place].means = match several {
        true => format!("{not} ("),
        false => not.to_owned(),
    };
    if let Some(end) = pieces.last().filter(|_| several) {
        pieces.push(Piece::at(end.said.end as usize, ")"));
    }
    pieces
}

/// Closes what nobody closed, and leaves out what closes nothing.
pub(super) fn balanced(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let mut open = 0_usize;
    for piece in &mut pieces {
        match piece.means.as_str() {
            means if means.ends_with('(') => open += 1,
            ")" if open == 0 => piece.means.clear(),
            ")" => open -= 1,
            _ => {}
        }
    }
    let end = pieces.last().map_or(0, |it| it.said.end as usize);
    pieces.extend((0..open).map(|_| Piece::at(end, ")")));
    pieces
}

/// The sign with which somebody calculates, where a piece is one.
type Counts<'c> = dyn Fn(&Piece) -> Option<&'c str> + 'c;

/// Says `pressure >= 2` for `pressure + 1 >= 3`.
pub(super) fn solved(mut pieces: Vec<Piece>, counts: &Counts<'_>, known: &Known<'_>) -> Vec<Piece> {
    for place in 0..pieces.len() {
        let Some([meter, sign, number, compares, other]) = pieces.get(place..place + 5) else {
            break;
        };
        let value = |it: &Piece| it.means.parse::<i64>().ok();
        let (Some(by), Some(than)) = (value(number), value(other)) else {
            continue;
        };
        let than = match counts(sign) {
            Some("+" | "plus") => than.checked_sub(by),
            Some("-" | "min") => than.checked_add(by),
            _ => None,
        };
        let fits = known(&meter.means) == Some(Sort::Meter) && compares.compares();
        if let Some(than) = than.filter(|_| fits) {
            pieces[place + 4].means = than.to_string();
            pieces[place + 1].means.clear();
            pieces[place + 2].means.clear();
        }
    }
    pieces
}

/// Where somebody calculates with meters, and a condition that asks after them one by one.
pub(super) fn sum(
    pieces: &[Piece],
    counts: &Counts<'_>,
    known: &Known<'_>,
) -> Option<(Span, String)> {
    let meter = |it: &Piece| known(&it.means) == Some(Sort::Meter);
    pieces.windows(3).find_map(|three| {
        let [one, sign, other] = three else {
            return None;
        };
        counts(sign)?;
        let text = match (meter(one), meter(other)) {
            (true, true) => format!("{} >= 1 and {} >= 1", one.means, other.means),
            (true, false) if other.is_number() => format!("{} >= 1", one.means),
            (false, true) if one.is_number() => format!("{} >= 1", other.means),
            _ => return None,
        };
        Some((sign.said, text))
    })
}

fn meaning(piece: &Piece, means: &str) -> Piece {
    Piece {
        said: piece.said,
        means: means.to_owned(),
    }
}

/// Whether a piece is yes or no in other words.
fn is_answer(piece: &Piece, known: &Known<'_>) -> bool {
    let other = known(&piece.means).is_none();
    other && synonyms::word(&piece.means, ["true", "false"]).is_some() && piece.means != "not"
}

/// Whether a piece is a word that nobody knows.
fn is_word(piece: &Piece, known: &Known<'_>) -> bool {
    let word = piece
        .means
        .chars()
        .all(|it| it.is_alphanumeric() || matches!(it, '_' | '-'));
    word && !piece.means.is_empty() && !piece.parts() && known(&piece.means).is_none()
}
