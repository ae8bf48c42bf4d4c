//! Conditions in the words and signs of other languages, put into ours: `druk ≥ 3 && niet licht`.
//!
//! Nothing here is read instead of what the author wrote; it is what the help shows.

mod order;
mod piece;
mod vocabulary;

use super::condition;
use super::slug::slug;
use super::source::Span;
use super::synonyms;
use piece::Piece;
use vocabulary::{BETWEEN, QUOTES, SIGNS, WHEN, WORDS};

pub(super) use piece::{Known, Sort};

/// A condition as it is most likely meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rephrased {
    pub(super) text: String,
    /// The first place in the author's text that reads otherwise now, and how.
    pub(super) place: Span,
    pub(super) word: String,
    /// Whether it says the same, and no more than something like it.
    pub(super) exact: bool,
}

/// What somebody most likely means who wrote a condition that cannot be read; `known` says which words are names.
pub(super) fn rephrased(text: &str, known: &Known<'_>) -> Option<Rephrased> {
    if text.len() > 1_000 {
        return None;
    }
    let pieces = pieces(text, known)?;
    let counts = |piece: &Piece| {
        let said = text.get(piece.said.range());
        said.filter(|said| ["+", "-", "*", "/", "plus", "min"].contains(said))
    };
    let pieces = order::solved(pieces, &counts, known);
    if let Some((place, text)) = order::sum(&pieces, &counts, known) {
        return Some(Rephrased {
            text,
            place,
            word: String::new(),
            exact: false,
        });
    }
    let pieces = order::chained(pieces, known);
    let pieces = order::listed(between(remembering(&pieces)), known);
    let pieces = order::ordered(&order::or_more(pieces), known);
    let pieces = order::unless(order::repeated(&answered(pieces, known), known));
    let pieces = order::balanced(pieces);
    let said = |piece: &Piece| text.get(piece.said.range()).unwrap_or_default().to_owned();
    let first = pieces.iter().find(|piece| said(piece) != piece.means)?;
    let (place, word) = (first.said, first.means.clone());
    let mut whole = String::new();
    for piece in pieces.iter().filter(|piece| !piece.means.is_empty()) {
        let means = piece.means.as_str();
        let tight = whole.is_empty()
            || matches!(means, ")" | "]" | "," | ".")
            || whole.ends_with(['(', '[', '.'])
            || means == "(" && (whole.ends_with("seen") || whole.ends_with("chose"));
        if !tight {
            whole.push(' ');
        }
        whole.push_str(means);
    }
    condition::parse(&whole).ok()?;
    Some(Rephrased {
        text: whole,
        place,
        word: word.trim_end_matches(" (").to_owned(),
        exact: true,
    })
}

fn pieces(text: &str, known: &Known<'_>) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = text.trim_start();
    let lower = rest.to_lowercase();
    let when = WHEN.iter().find(|when| {
        let behind = lower.strip_prefix(**when);
        behind.is_some_and(|behind| behind.starts_with(' '))
    });
    if let Some(when) =
        when.filter(|when| known(when).is_none() && rest.is_char_boundary(when.len()))
    {
        let at = text.len() - rest.len();
        let said = Span::new(at..at + when.len());
        let means = String::new();
        pieces.push(Piece { said, means });
        rest = rest.get(when.len()..)?.trim_start();
    }
    while let Some(sign) = rest.chars().next() {
        let before = rest;
        if let Some((length, name)) = marked(rest, known) {
            let at = text.len() - rest.len();
            let said = Span::new(at..at + length);
            pieces.push(Piece { said, means: name });
            rest = rest.get(length..)?.trim_start();
            continue;
        }
        rest = without_article(rest, known);
        let (length, means) = piece(rest, rest.chars().next().unwrap_or(sign), known)?;
        let (from, at) = (text.len() - before.len(), text.len() - rest.len());
        let said = Span::new(from..at + length);
        pieces.push(Piece { said, means });
        rest = rest.get(length..)?.trim_start();
    }
    Some(pieces)
}

/// The name with which a text begins in the signs of another program: `$pressure`, `{pressure}`, `state.pressure`; and how
/// long it is with them.
fn marked(rest: &str, known: &Known<'_>) -> Option<(usize, String)> {
    let marks = [("$", ""), ("@", ""), ("{", "}"), ("%", "%"), ("state.", "")];
    marks.iter().find_map(|(open, close)| {
        let inner = rest.strip_prefix(open)?;
        let end = inner.find(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '-')));
        let (name, behind) = inner.split_at(end.unwrap_or(inner.len()));
        let fits = behind.starts_with(close) && known(name).is_some();
        fits.then(|| (open.len() + name.len() + close.len(), name.to_owned()))
    })
}

/// A text without the article with which it begins before a name: `the pressure`.
fn without_article<'t>(rest: &'t str, known: &Known<'_>) -> &'t str {
    let articles = ["de ", "het ", "een ", "the ", "De ", "Het ", "The "];
    let mut bare = articles
        .iter()
        .filter_map(|article| rest.strip_prefix(article));
    let named = |bare: &&str| {
        let end = bare.find(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '-')));
        let name = bare.get(..end.unwrap_or(bare.len()));
        name.is_some_and(|name| known(name).is_some())
    };
    bare.find(named).unwrap_or(rest)
}

/// The word or sign with which a text begins: how long it is, and what it means.
fn piece(rest: &str, first: char, known: &Known<'_>) -> Option<(usize, String)> {
    if let Some((_, close)) = QUOTES.iter().find(|(open, _)| *open == first) {
        let inner = rest.get(first.len_utf8()..)?;
        let end = inner.find(*close)?;
        let said = inner.get(..end)?.trim();
        let means = if condition::parse(said).is_ok() {
            said.to_owned()
        } else {
            slug(said)
        };
        let length = first.len_utf8() + end + close.len_utf8();
        return (!means.is_empty()).then_some((length, means));
    }
    let end = rest.find(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '-')));
    let word = rest.get(..end.unwrap_or(rest.len()))?;
    if !word.is_empty() {
        if known(word).is_some() {
            return Some((word.len(), word.to_owned()));
        }
        let lower = rest.to_lowercase();
        let ends = |said: &str| {
            let behind = lower.get(said.len()..).and_then(|it| it.chars().next());
            !behind.is_some_and(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '-'))
        };
        let mut words = WORDS.iter();
        if let Some((said, means)) = words.find(|(said, _)| lower.starts_with(said) && ends(said))
            && rest.is_char_boundary(said.len())
        {
            return Some((said.len(), (*means).to_owned()));
        }
        return Some((word.len(), word.to_owned()));
    }
    let (said, means) = SIGNS.iter().find(|(said, _)| rest.starts_with(said))?;
    Some((said.len(), (*means).to_owned()))
}

/// Puts brackets behind `seen` and `chose` where they are missing, and says `chose` of `scene.choice` alone.
fn remembering(pieces: &[Piece]) -> Vec<Piece> {
    let mut whole: Vec<Piece> = Vec::with_capacity(pieces.len());
    let is = |piece: Option<&Piece>, sign: &str| piece.is_some_and(|it| it.means == sign);
    let mut place = 0;
    while let Some(piece) = pieces.get(place) {
        let asks = matches!(piece.means.as_str(), "seen" | "chose");
        let opened = is(pieces.get(place + 1), "(");
        let skipped = usize::from(asks && is(pieces.get(place + 1), "=="));
        let name = if asks { place + 1 + skipped } else { place };
        let dotted = is(pieces.get(name + 1), ".");
        let inside = whole
            .last()
            .is_some_and(|it| it.means == "(" || it.means == ".");
        let alone = !asks && dotted && !inside && !is(Some(piece), ".");
        let Some(first) = pieces.get(name).filter(|_| asks && !opened || alone) else {
            whole.push(Piece {
                said: piece.said,
                means: piece.means.clone(),
            });
            place += 1;
            continue;
        };
        let last = if dotted { name + 2 } else { name };
        let choice = pieces.get(last).filter(|_| dotted);
        let end = choice.unwrap_or(first).said.end;
        let said = Span {
            start: piece.said.start,
            end,
        };
        let means = match choice {
            Some(choice) => format!("chose({}.{})", first.means, choice.means),
            None => format!("{}({})", piece.means, first.means),
        };
        whole.push(Piece { said, means });
        place = last + 1;
    }
    whole
}

/// Says `pressure >= 2 and pressure <= 4` for `pressure between 2 and 4`.
fn between(pieces: Vec<Piece>) -> Vec<Piece> {
    let place = pieces.iter().position(|piece| piece.means == BETWEEN);
    let Some(place) = place.filter(|&place| place > 0) else {
        return pieces;
    };
    let [name, word, from, and, to] = [place - 1, place, place + 1, place + 2, place + 3];
    let parted = |piece: &Piece| matches!(piece.means.as_str(), "and" | "," | "-");
    if pieces.len() <= to || !parted(&pieces[and]) {
        return pieces;
    }
    let means = [
        (word, ">=".to_owned()),
        (from, pieces[from].means.clone()),
        (and, format!("and {} <=", pieces[name].means)),
    ];
    let mut pieces = pieces;
    for (place, means) in means {
        pieces[place].means = means;
    }
    pieces
}

/// Says `told` for `told is waar`, and `not told` for `told is nee`.
fn answered(pieces: Vec<Piece>, known: &Known<'_>) -> Vec<Piece> {
    let mut whole: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let other = known(&piece.means).is_none();
        let answer = synonyms::word(&piece.means, ["true", "false"]).filter(|_| other);
        let compares = whole.last().map(|it| it.means.as_str());
        let equal = match compares {
            Some("==") => true,
            Some("!=") => false,
            _ => {
                whole.push(piece);
                continue;
            }
        };
        let named = whole.len().checked_sub(2).and_then(|at| whole.get(at));
        let (Some(answer), Some(name)) = (answer, named) else {
            whole.push(piece);
            continue;
        };
        let said = Span {
            start: name.said.start,
            end: piece.said.end,
        };
        let means = match (answer == "true") == equal {
            true => name.means.clone(),
            false => format!("not {}", name.means),
        };
        whole.truncate(whole.len() - 2);
        whole.push(Piece { said, means });
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::{Sort, rephrased};

    #[test]
    fn what_is_said_in_other_words_is_put_into_ours() {
        let known = |word: &str| match word {
            "druk" | "zorg" => Some(Sort::Meter),
            "licht" | "of-niet" => Some(Sort::YesNo),
            "houding" => Some(Sort::Words),
            "stil" | "warm" | "boos" => Some(Sort::Value),
            _ => None,
        };
        for (said, means) in [
            ("druk >= 3 && licht", "druk >= 3 and licht"),
            ("druk ≥ 3 || !licht", "druk >= 3 or not licht"),
            ("druk => 2 EN NIET licht", "druk >= 2 and not licht"),
            ("houding is stil", "houding == stil"),
            (
                "houding is niet 'stil' of licht",
                "houding != stil or licht",
            ),
            ("houding = “stil”", "houding == stil"),
            ("seen buur", "seen(buur)"),
            (
                "not gezien(buur) and gekozen klop.open",
                "not seen(buur) and chose(klop.open)",
            ),
            ("klop.open", "chose(klop.open)"),
            ("druk is minstens 3", "druk >= 3"),
            ("houding in {stil, warm}", "houding in [stil, warm]"),
            ("als druk groter of gelijk aan 2", "druk >= 2"),
            ("druk tussen 2 en 4", "druk >= 2 and druk <= 4"),
            ("licht is waar", "licht"),
            ("licht is nee of druk > 3", "not licht or druk > 3"),
            ("als licht waar is", "licht"),
            ("if druk >= 3 then", "druk >= 3"),
            ("2 < druk < 4", "druk > 2 and druk < 4"),
            ("state.druk >= 3", "druk >= 3"),
            ("$druk >= 3 and {licht}", "druk >= 3 and licht"),
            (
                "de druk is minstens 3 en het licht is aan",
                "druk >= 3 and licht",
            ),
            ("als licht niet waar is", "not licht"),
            (
                "als houding stil is en licht aan is",
                "houding == stil and licht",
            ),
            ("als druk groter is dan 3", "druk > 3"),
            ("als druk hoger dan 3 is", "druk > 3"),
            ("druk is 3 of meer", "druk >= 3"),
            ("druk 3 of hoger", "druk >= 3"),
            ("druk 3", "druk == 3"),
            ("houding niet stil", "houding != stil"),
            ("tenzij licht", "not licht"),
            ("tenzij licht of druk > 3", "not (licht or druk > 3)"),
            ("druk > 3 tenzij licht", "druk > 3 and not licht"),
            ("alleen als licht", "licht"),
            ("druk >= 3, licht", "druk >= 3 and licht"),
            ("druk + 1 >= 3 en licht", "druk >= 2 and licht"),
            ("druk - 1 > 1", "druk > 2"),
            (
                "houding == stil of warm",
                "houding == stil or houding == warm",
            ),
            (
                "houding is stil, warm of boos",
                "houding == stil or houding == warm or houding == boos",
            ),
            (
                "houding is niet stil of warm",
                "houding != stil and houding != warm",
            ),
            ("druk >= 2 en <= 4", "druk >= 2 and druk <= 4"),
            ("(druk >= 2 or licht", "(druk >= 2 or licht)"),
            ("druk >= 2 or licht)", "druk >= 2 or licht"),
            ("houding in (stil; warm)", "houding in [stil, warm]"),
            ("houding in stil, warm", "houding in [stil, warm]"),
            ("houding in [stil of warm]", "houding in [stil, warm]"),
            (
                "houding in stil of warm en licht",
                "houding in [stil, warm] and licht",
            ),
            (
                "houding is een van stil, warm en boos",
                "houding in [stil, warm, boos]",
            ),
        ] {
            let rephrased = rephrased(said, &known).unwrap_or_else(|| panic!("{said}"));
            assert_eq!(rephrased.text, means, "{said}");
        }
        assert_eq!(rephrased("licht * 2", &known), None);
        let sum = rephrased("druk + zorg >= 2", &known).unwrap();
        assert_eq!(
            (sum.exact, sum.text.as_str()),
            (false, "druk >= 1 and zorg >= 1")
        );
        let place = rephrased("licht en druk > 1", &known).unwrap();
        assert_eq!((place.place.range(), place.word.as_str()), (6..8, "and"));
    }
}
