//! Slips about where a line stands: its indentation, its dash, and what it belongs to.

use super::super::shorthand::quoted;
use super::super::slug::short_id;
use super::Mend;
use super::line::{Line, Written, name, parted};

/// Signs that somebody writes where a dash belongs.
const DASHES: [char; 9] = ['–', '—', '−', '•', '‐', '·', '▪', '‣', '\u{f0b7}'];

/// Indentation in other signs than spaces.
pub(super) fn spaces(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let line = lines.line(at);
    let Some(sign) = line.indent.chars().find(|sign| *sign != ' ') else {
        return;
    };
    let slip = if sign == '\t' { "tab" } else { "pasted-indent" };
    let own = line.width();
    for width in [own].into_iter().chain(widths(lines, at, own)) {
        mends.push(Mend::line(at, line.at(width), slip, ""));
    }
}

/// Spaces that somebody may mean by one tab.
const TAB: [usize; 4] = [2, 4, 1, 8];

/// All tabs with which lines begin, as so many spaces each: who types one types them everywhere.
pub(super) fn all_tabs(lines: &Written<'_>, mends: &mut Vec<Mend>) {
    let tabbed = |at: &usize| lines.line(*at).indent.contains('\t');
    let mut all = (0..lines.len()).filter(tabbed);
    let (Some(first), Some(last)) = (all.next(), all.next_back()) else {
        return;
    };
    for spaces in TAB {
        let with = (first..=last).map(|at| {
            let line = lines.line(at);
            let whole = lines.get(at);
            let rest = whole.get(line.indent.len()..).unwrap_or_default();
            let indent = line.indent.replace('\t', &" ".repeat(spaces));
            format!("{indent}{rest}")
        });
        mends.push(Mend {
            count: last + 1 - first,
            with: with.collect(),
            ..Mend::line(first, String::new(), "tabs", &spaces.to_string())
        });
    }
}

/// Tabs in the lines around one that cannot be read; a text that goes on over lines is left only behind them.
pub(super) fn tabs(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    const AROUND: usize = 20;
    let around = at.saturating_sub(AROUND)..(at + AROUND).min(lines.len());
    let tabbed = around.filter(|&at| lines.line(at).indent.contains('\t'));
    for at in tabbed {
        spaces(lines, at, mends);
    }
}

/// A dash without its space or another sign for it, and a comment that begins with another sign.
pub(super) fn marks(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let line = lines.line(at);
    let Some(first) = line.rest.chars().next() else {
        return;
    };
    let behind = line.rest.get(first.len_utf8()..).unwrap_or_default();
    let mut propose = |with: String, slip, sign: &str| {
        let with = line.ending(line.rest, &with);
        mends.push(Mend::line(at, with, slip, sign));
    };
    let spaced = behind.starts_with(' ');
    let arrow = ["-->", "->", "=>", "→", "➔"].into_iter();
    let leads = arrow.filter_map(|arrow| Some((arrow, line.rest.strip_prefix(arrow)?.trim())));
    if let Some((arrow, to)) = leads
        .clone()
        .find(|(_, to)| !to.is_empty() && name(to) == *to)
    {
        propose(format!("goto: {to}"), "arrow", arrow);
        return;
    }
    if let Some(said) = counted(line.rest) {
        let (number, _) = line.rest.split_at(line.rest.len() - said.len());
        propose(format!("- {said}"), "dash-sign", number.trim());
    }
    let bare = line
        .rest
        .trim_end_matches(':')
        .trim_matches(['*', '_', '`']);
    if line.rest.ends_with(':') && matches!(first, '*' | '`') && name(bare) == bare {
        propose(format!("{bare}:"), "marked-up", &first.to_string());
    }
    if DASHES.contains(&first) || first == '*' && spaced {
        let item = format!("- {}", behind.trim_start());
        propose(item, "dash-sign", &first.to_string());
    } else if first == '-' && !spaced && !behind.starts_with('-') && !behind.is_empty() {
        propose(format!("- {}", behind.trim_start()), "dash-space", "-");
    } else if first == '%' && line.width() == 0 {
        propose(format!("# {}", behind.trim_start()), "comment", "%");
    } else if let Some(said) = line.rest.strip_prefix("//") {
        propose(format!("# {}", said.trim_start()), "comment", "//");
    } else if let Some(said) = line.rest.strip_prefix("<!--") {
        let said = said.trim_end_matches("-->").trim();
        propose(format!("# {said}"), "comment", "<!--");
    }
}

/// What stands behind a number with which a word processor counts: `1. It is late`.
fn counted(said: &str) -> Option<&str> {
    let rest = said.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let behind = rest
        .strip_prefix(['.', ')'])?
        .strip_prefix(' ')?
        .trim_start();
    (rest.len() < said.len() && !behind.is_empty()).then_some(behind)
}

/// Lines of a list that all begin with the same other sign, as those of a word processor.
pub(super) fn all_marks(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let item = |line: Line<'_>| {
        let first = line.rest.chars().next()?;
        let behind = line.rest.get(first.len_utf8()..)?;
        let other = DASHES.contains(&first) || first == '*';
        let said = counted(line.rest).or(Some(behind.trim_start()).filter(|_| other))?;
        Some((first.to_string(), format!("{}- {said}", line.indent)))
    };
    let before = lines.filled_before(at).unwrap_or(at);
    let Some(first) = [before, at]
        .into_iter()
        .find(|&at| item(lines.line(at)).is_some())
    else {
        return;
    };
    let items = (first..lines.len()).map_while(|at| item(lines.line(at)));
    let items: Vec<_> = items.collect();
    if items.len() < 2 {
        return;
    }
    let sign = items[0].0.clone();
    let with: Vec<_> = items.into_iter().map(|(_, with)| with).collect();
    mends.push(Mend {
        count: with.len(),
        with,
        ..Mend::line(first, String::new(), "dash-signs", &sign)
    });
}

/// A line that is no part of the story, or a text that lost its key.
pub(super) fn prose(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    for at in [Some(at), lines.filled_before(at)].into_iter().flatten() {
        let line = lines.line(at);
        let keyless = line.key().is_none_or(|(key, _)| key.contains(' '));
        if !keyless
            || !line.dashes.is_empty()
            || line.rest.starts_with(['{', '[', '}', ']', '|', '>'])
        {
            continue;
        }
        let beside = beside(lines, at);
        if name(line.rest) == line.rest && !beside.contains(&"goto") {
            let with = format!("{}goto: {}", line.indent, line.rest);
            mends.push(Mend::line(at, with, "text-keyless", ""));
        }
        if !beside.contains(&"text") && line.rest.contains(' ') {
            let said = match line.rest.contains([':', '#']) {
                true => quoted(line.rest),
                false => line.rest.to_owned(),
            };
            let with = format!("{}text: {said}", line.indent);
            mends.push(Mend::line(at, with, "text-keyless", ""));
        }
        let bare = line.rest.trim_matches(['-', '=', '*', '_', '~', ' ']);
        let with = format!("{}# {bare}", line.indent);
        mends.push(Mend::line(at, with.trim_end().to_owned(), "prose", ""));
    }
}

/// Keys behind which a list stands, those that are lost most easily first.
const OF_LISTS: [&str; 7] = [
    "text", "ask", "look_for", "exhibits", "goto", "tests", "checks",
];

/// A list without its key, below a line that has a value: `text:` went with the line that was taken out.
pub(super) fn keyless_list(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let behind = lines.filled_behind(at);
    for at in [Some(at), behind].into_iter().flatten() {
        let line = lines.line(at);
        let Some(before) = lines.filled_before(at) else {
            continue;
        };
        let above = lines.line(before);
        let valued = above.key().is_some_and(|(_, value)| {
            let (value, _) = parted(value);
            !value.is_empty() && !value.starts_with(['|', '>', '#'])
        });
        if line.dashes.is_empty() || !valued || above.width() > line.width() {
            continue;
        }
        let beside = beside(lines, before);
        for key in OF_LISTS.into_iter().filter(|key| !beside.contains(key)) {
            mends.push(below_key(lines, at, above.indent, key));
        }
        for key in ["checks", "tests"] {
            mends.push(below_key(lines, at, "", key));
        }
    }
}

/// Names, or values between braces, below a line that has a value: `choices:` or `effects:` went with the line that was
/// taken out.
pub(super) fn keyless_map(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let behind = lines.filled_behind(at);
    for at in [Some(at), behind].into_iter().flatten() {
        let line = lines.line(at);
        let Some(above) = lines.filled_before(at).map(|at| lines.line(at)) else {
            continue;
        };
        let (Some((_, value)), true) = (above.key(), line.dashes.is_empty()) else {
            continue;
        };
        let named = line
            .key()
            .is_some_and(|(_, value)| parted(value).0.is_empty());
        if named && line.width() > above.width() && !parted(value).0.is_empty() {
            mends.push(below_key(lines, at, above.indent, "choices"));
        }
        if line.rest.starts_with('{') && line.rest.trim_end().ends_with('}') {
            let beside = beside(lines, at);
            let keys = ["effects", "score", "inject", "at", "moderator", "deadline"];
            for key in keys.into_iter().filter(|key| !beside.contains(key)) {
                let with = format!("{}{key}: {}", line.indent, line.rest);
                mends.push(Mend::line(at, with, "text-keyless", key));
            }
        }
    }
}

/// A line with a key put above another one.
fn below_key(lines: &Written<'_>, at: usize, indent: &str, key: &str) -> Mend {
    Mend {
        with: vec![format!("{indent}{key}:"), lines.get(at).to_owned()],
        ..Mend::line(at, String::new(), "key-lost", key)
    }
}

/// The keys in the column of a line, of what it belongs to.
fn beside<'l>(lines: &'l Written<'_>, at: usize) -> Vec<&'l str> {
    let width = lines.line(at).width();
    let own = |&at: &usize| lines.line(at).is_empty() || lines.line(at).width() >= width;
    let above = (0..=at).rev().take_while(own);
    let below = (at + 1..lines.len()).take_while(own);
    let all = above.chain(below).map(|at| lines.line(at));
    let keys = all.filter(|line| line.width() == width && line.dashes.is_empty());
    keys.filter_map(|line| Some(line.key()?.0)).collect()
}

/// A list that begins behind its key, and a dash beside lines that have none.
pub(super) fn dashes(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    for at in [Some(at), lines.filled_before(at)].into_iter().flatten() {
        below(lines, at, mends);
    }
    let line = lines.line(at);
    let mut above = (0..at).rev().filter(|&above| !lines.line(above).is_empty());
    let beside = above
        .by_ref()
        .find(|&above| lines.line(above).width() <= line.width());
    let Some(beside) = beside.filter(|&it| lines.line(it).width() == line.width()) else {
        return;
    };
    let other = lines.line(beside);
    match (other.dashes.is_empty(), line.dashes.is_empty()) {
        (false, true) => {
            mends.extend(with_name(other, beside));
            let mend = without_dash(other, beside);
            mends.extend(mend);
            let with = format!("{}- {}", line.indent, line.rest);
            mends.push(Mend::line(at, with, "dash-less", "-"));
        }
        (true, false) => {
            mends.extend(with_name(line, at));
            mends.extend(without_dash(line, at));
        }
        _ => {}
    }
}

/// `text: - It is late`: the first item of a list belongs on the line below.
fn below(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let line = lines.line(at);
    let Some((key, value)) = line.key().filter(|(_, value)| value.starts_with("- ")) else {
        return;
    };
    let next = lines.filled_behind(at).map(|next| lines.line(next));
    let Some(next) = next.filter(|next| !next.dashes.is_empty()) else {
        return;
    };
    let head = line.ending(line.rest, &format!("{key}:"));
    let with = vec![head, format!("{}{value}", next.indent)];
    mends.push(Mend {
        with,
        ..Mend::line(at, String::new(), "dash-below", key)
    });
}

/// `- text: Open the door` among lines with names: what belongs to it stands below a name of its own.
fn with_name(line: Line<'_>, at: usize) -> Option<Mend> {
    let (key, value) = line.key()?;
    let own = matches!(key, "text" | "title" | "gain" | "task");
    if !own || line.dashes != "- " || value.is_empty() {
        return None;
    }
    let id = Some(short_id(parted(value).0)).filter(|id| !id.is_empty());
    let id = id.unwrap_or_else(|| format!("{key}-1"));
    let with = vec![
        format!("{}{id}:", line.indent),
        format!("{}  {}", line.indent, line.rest),
    ];
    Some(Mend {
        with,
        ..Mend::line(at, String::new(), "dash-named", &id)
    })
}

/// `- id: call` or `- call:` among lines without a dash.
fn without_dash(line: Line<'_>, at: usize) -> Option<Mend> {
    let (key, value) = line.key()?;
    let rest = match key {
        "id" if name(value) == value && !value.is_empty() => format!("{value}:"),
        _ => line.rest.to_owned(),
    };
    let with = format!("{}{rest}", line.indent);
    Some(Mend::line(at, with, "dash-more", "-"))
}

/// Lines without a key that go on with the text above.
pub(super) fn goes_on(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let line = lines.line(at);
    let keyless = |line: Line<'_>| line.key().is_none_or(|(key, _)| key.contains(' '));
    let Some(above) = lines.filled_before(at).map(|above| lines.line(above)) else {
        return;
    };
    let block = above.rest.ends_with(['|', '>'])
        || above.rest.ends_with("|-")
        || above.rest.ends_with(">-");
    if !(block || keyless(line)) || above.key().is_none() {
        return;
    }
    let count = (at..lines.len()).take_while(|&at| {
        let next = lines.line(at);
        !next.is_empty() && next.width() == line.width() && keyless(next)
    });
    let count = count.count().max(1);
    let width = above.width() + 2;
    let with = (at..at + count)
        .map(|at| lines.line(at).at(width))
        .collect();
    mends.push(Mend {
        count,
        with,
        ..Mend::line(at, String::new(), "goes-on", "")
    });
}

/// Lines in another column than those they belong with.
pub(super) fn columns(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let line = lines.line(at);
    for width in widths(lines, at, line.width()) {
        mends.push(Mend::line(at, line.at(width), "indent", ""));
    }
    above(lines, at, mends);
    // Several lines that stand beside each other, where to move one of them does not do.
    let beside = lines_beside(lines, at);
    for width in widths(lines, at, line.width()) {
        if beside > 1 {
            mends.push(moved(lines, at..at + beside, width));
        }
    }
}

/// Lines above one that stand in another column than those they belong with.
fn above(lines: &Written<'_>, at: usize, mends: &mut Vec<Mend>) {
    let line = lines.line(at);
    let Some(before) = lines.filled_before(at) else {
        return;
    };
    // Something above may stand too far to the left, with all that is under it in its place.
    let above = (0..at)
        .rev()
        .find(|&at| !lines.line(at).is_empty() && lines.line(at).width() < line.width());
    if let Some(above) = above {
        let before = lines.filled_before(above);
        let mut to: Vec<_> = before
            .map(|it| lines.line(it).width())
            .into_iter()
            .collect();
        to.push(line.width());
        for width in to {
            mends.push(moved(lines, above..above + 1, width));
        }
    }
    let run = lines.line(before).width();
    let first = (0..=before).rev();
    let first = first
        .take_while(|&at| lines.line(at).width() == run && !lines.line(at).is_empty())
        .last()
        .unwrap_or(before);
    let mut first = first;
    // What only names the lines below it stays where it is.
    while first < before && lines.line(first).rest.ends_with(':') {
        first += 1;
    }
    if lines
        .filled_before(first)
        .is_some_and(|above| lines.line(above).rest.ends_with(':'))
    {
        mends.push(named(lines, first, line.width()));
    }
    for start in [first, before] {
        mends.push(moved(lines, start..before + 1, line.width()));
    }
}

/// A line with a name put above one that stands too deep without it.
fn named(lines: &Written<'_>, at: usize, width: usize) -> Mend {
    let name = format!("{}name-1:", " ".repeat(width));
    let with = vec![name, lines.get(at).to_owned()];
    Mend {
        with,
        ..Mend::line(
            at,
            String::new(),
            "nameless",
            lines.line(at).key().map_or("", |it| it.0),
        )
    }
}

/// How many lines from this one on stand in its column, without any between them in another one.
fn lines_beside(lines: &Written<'_>, at: usize) -> usize {
    let width = lines.line(at).width();
    let beside = (at..lines.len()).map(|at| lines.line(at));
    let beside = beside.take_while(|line| !line.is_empty() && line.width() == width);
    beside.count()
}

/// Lines that begin all in another column.
fn moved(lines: &Written<'_>, range: std::ops::Range<usize>, width: usize) -> Mend {
    let with = range.clone().map(|at| lines.line(at).at(width)).collect();
    Mend {
        count: range.len(),
        with,
        ..Mend::line(range.start, String::new(), "indent", "")
    }
}

/// The columns in which a line may belong, the nearest first: those of what it stands under, and of the next one.
fn widths(lines: &Written<'_>, at: usize, own: usize) -> Vec<usize> {
    let mut widths = Vec::new();
    let mut least = usize::MAX;
    for above in (0..at).rev() {
        let line = lines.line(above);
        if line.is_empty() || line.width() >= least {
            continue;
        }
        if widths.is_empty() && line.rest.ends_with(':') {
            widths.push(line.width() + 2);
        }
        least = line.width();
        widths.push(least + line.dashes.len());
        widths.push(least);
        if least == 0 {
            break;
        }
    }
    let next = lines.filled_behind(at).map(|next| lines.line(next).width());
    widths.extend(next);
    widths.sort_by_key(|width| (width.abs_diff(own), *width));
    widths.dedup();
    widths.retain(|width| *width != own);
    widths
}
