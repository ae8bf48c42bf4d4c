//! Reads on behind a slip of YAML: a line that cannot be read is put right as its author most likely meant it, so that the
//! cause is named with the mend, and what comes after it is looked at as well.
//!
//! A mend is never guessed alone: each kind of slip proposes its mends ([`Mend`]), and the one with which the file can be
//! read furthest is taken. A sound file never comes here.

mod colon;
mod flow;
mod line;
mod nested;
mod place;
mod quote;

use std::borrow::Cow;

use super::codes;
use super::finding::{Finding, Findings, shown};
use super::keys;
use super::source::{Lines, Span};
use super::yaml;
use line::{Line, Written};

/// Slips of one file that are put right; behind them nobody reads on.
const MOST: usize = 50;
/// Bytes that are read in all to find out which mend helps.
const WORK: usize = 64 << 20;
/// Mends of one slip with which all of a file can be read, and that are held against each other.
const JUDGED: usize = 12;
/// Lines above an error in which its cause is looked for.
const ABOVE: usize = 200;

/// A way to put lines right.
#[derive(Debug)]
struct Mend {
    /// The first line that is replaced, and how many are.
    first: usize,
    count: usize,
    with: Vec<String>,
    /// What kind of slip it is, as its sentence has it.
    slip: &'static str,
    /// The key or the sign that the sentence names.
    sign: String,
}

impl Mend {
    fn line(at: usize, with: String, slip: &'static str, sign: &str) -> Self {
        Self {
            first: at,
            count: 1,
            with: vec![with],
            slip,
            sign: shown(sign),
        }
    }
}

/// A text that was put right, line by line, and what was wrong in it.
#[derive(Debug)]
pub(super) struct Mended<'t> {
    before: Lines<'t>,
    lines: Written<'t>,
    /// What was wrong, with its place in the text as it was.
    pub(super) slips: Vec<Finding>,
    /// Whether lines were left out, since nobody knows what they mean.
    pub(super) lost: bool,
    /// Whether something has a name here that its author will choose.
    pub(super) named: bool,
}

impl<'t> Mended<'t> {
    /// Puts right what keeps a text from being read, as far as that goes. Of two mends with which all of it can be read, the
    /// one is taken of which `wrong` says that less is wrong with it then.
    pub(super) fn of(text: &'t str, wrong: &dyn Fn(&str) -> usize) -> Self {
        let mut mended = Self {
            before: Lines::of(text),
            lines: Written::of(text),
            slips: Vec::new(),
            lost: false,
            named: false,
        };
        mended.unfence();
        let mut work = WORK;
        while mended.slips.len() < MOST {
            let whole = mended.lines.whole();
            let Some(error) = error(&whole, &mut work) else {
                break;
            };
            let (at, left) = error.place(&whole);
            let best = mended.best(at, left, wrong, &mut work);
            match best {
                Some(mend) if error.finding.code == codes::SYNTAX => mended.take(mend),
                _ => {
                    let finding = mended.placed(error.finding);
                    mended.slips.push(finding);
                    if !mended.leave_out(at, left, &mut work) {
                        break;
                    }
                }
            }
        }
        mended
    }

    /// Leaves out what a chat puts around a file: a line of three backticks before it and one behind it, and what it says
    /// there.
    fn unfence(&mut self) {
        let fenced = |at: &usize| self.lines.get(*at).starts_with("```");
        let mut fences = (0..self.lines.len()).filter(fenced);
        let Some(first) = fences.next() else {
            return;
        };
        let says = |at: usize| {
            let line = self.lines.line(at);
            let key = line.key().filter(|_| line.width() == 0);
            key.is_some_and(|(key, _)| keys::is_known(key))
        };
        let opens = (first + 1..self.lines.len()).any(says);
        let last = if opens {
            fences.next_back()
        } else {
            Some(first)
        };
        let place = |at: usize| {
            let start = self.before.start(at + 1);
            Span::new(start..start + self.lines.get(at).trim_end().len())
        };
        let finding = Finding::new(codes::SYNTAX, place(first)).with("slip", "fence");
        let finding = finding.helped("help-fence");
        self.slips.push(match last.filter(|&last| last != first) {
            Some(last) => finding.also(place(last)),
            None => finding,
        });
        if let Some(last) = last {
            let behind = self.lines.len() - last;
            self.lines
                .replace(last, behind, &vec![String::new(); behind]);
        }
        if opens {
            let before = vec![String::new(); first + 1];
            self.lines.replace(0, first + 1, &before);
        }
    }

    /// The text as it can be read on.
    pub(super) fn text(&self) -> Cow<'t, str> {
        self.lines.whole()
    }

    /// A finding in the text that was put right, with its place in the text as it was.
    pub(super) fn placed(&self, mut finding: Finding) -> Finding {
        finding.span = self.original(finding.span);
        finding.also = finding.also.map(|also| self.original(also));
        if let Some(rewrite) = &mut finding.rewrite {
            rewrite.span = self.original(rewrite.span);
        }
        finding
    }

    fn original(&self, span: Span) -> Span {
        let start = self.lines.original(span.start as usize, &self.before);
        let end = self.lines.original(span.end as usize, &self.before);
        Span::new(start..end.max(start))
    }

    /// The mend with which the text can be read furthest; of those that come as far, the first.
    fn best(
        &self,
        at: usize,
        left: usize,
        wrong: &dyn Fn(&str) -> usize,
        work: &mut usize,
    ) -> Option<Mend> {
        let mut best: Option<(usize, usize, Mend)> = None;
        let mut judged = 0;
        for mend in self.proposed(at) {
            let mut tried = self.lines.clone();
            tried.replace(mend.first, mend.count, &mend.with);
            let whole = tried.whole();
            if *work < whole.len() {
                break;
            }
            let still = error(&whole, work).map_or(0, |error| error.place(&whole).1);
            let worse = match still {
                0 if judged < JUDGED => {
                    judged += 1;
                    *work = work.saturating_sub(whole.len());
                    wrong(&whole)
                }
                _ => usize::MAX,
            };
            let most = best.as_ref().map_or((left, 0), |it| (it.0, it.1));
            if (still, worse) < most {
                best = Some((still, worse, mend));
            }
            if (still, worse) == (0, 0) {
                break;
            }
        }
        best.map(|(_, _, mend)| mend)
    }

    /// What may be meant where line `at` cannot be read, the likeliest first.
    fn proposed(&self, at: usize) -> Vec<Mend> {
        let lines = &self.lines;
        let before = lines.filled_before(at);
        let near: Vec<usize> = before.into_iter().chain([at]).collect();
        let mut mends = Vec::new();
        place::all_tabs(lines, &mut mends);
        for &at in &near {
            place::spaces(lines, at, &mut mends);
        }
        place::tabs(lines, at, &mut mends);
        place::all_marks(lines, at, &mut mends);
        for &at in &near {
            colon::mends(lines, at, &mut mends);
            place::marks(lines, at, &mut mends);
        }
        for &at in near.iter().rev() {
            nested::mends(lines, at, &mut mends);
            flow::mends(lines, at, &mut mends);
            quote::mends(lines, at, &mut mends);
        }
        place::keyless_list(lines, at, &mut mends);
        place::keyless_map(lines, at, &mut mends);
        place::dashes(lines, at, &mut mends);
        place::goes_on(lines, at, &mut mends);
        place::columns(lines, at, &mut mends);
        // Nothing of it is left out where another mend does as well.
        place::prose(lines, at, &mut mends);
        let above = at.saturating_sub(ABOVE)..near[0];
        for at in above.rev() {
            quote::unclosed(lines, at, &mut mends);
            flow::unclosed(lines, at, &mut mends);
            flow::open(lines, at, &mut mends);
        }
        mends
    }

    fn take(&mut self, mend: Mend) {
        self.named |= matches!(mend.slip, "nameless" | "dash-named");
        let was = self.lines.get(mend.first).to_owned();
        let is = mend.with.first().map(String::as_str).unwrap_or_default();
        let start = self.lines.start(mend.first);
        let changed = match mend.slip {
            "unclosed" | "apostrophe" | "other-quote" => {
                let within = was.rfind(&mend.sign).filter(|_| was.contains('{'));
                within.map_or_else(
                    || line::value_at(&was),
                    |start| start..line::changed(&was, is).end.max(start),
                )
            }
            _ => line::changed(&was, is),
        };
        let span = self.original(Span::new(start + changed.start..start + changed.end));
        let after = mend.first + mend.count;
        let shown = mend.with.last().map_or("", |line| line.trim());
        let told = match mend.slip {
            "nameless" | "key-lost" => mend.with.first(),
            _ => mend.with.last(),
        };
        let spaces = Line::of(told.map_or("", String::as_str)).width();
        let finding = Finding::new(codes::SYNTAX, span)
            .with("slip", mend.slip)
            .with("sign", mend.sign)
            .with("spaces", spaces.to_string())
            .with("many", Self::many(spaces))
            .with("was", Line::of(&was).width().to_string())
            .with("first", self.lines.number(mend.first).to_string())
            .with("last", self.lines.number(after - 1).to_string());
        let (help, part) = helped(mend.slip, &mend.with, mend.count, (&was, shown));
        let finding = finding.with("mended", part);
        let whole = self.original(Span::new(start..self.lines.start(after)));
        let mut with = mend.with.join("\n");
        with.push('\n');
        self.slips.push(finding.helped(help).rewritten(whole, with));
        self.lines.replace(mend.first, mend.count, &mend.with);
    }

    /// How a sentence counts so many.
    fn many(count: usize) -> &'static str {
        match count {
            0 => "none",
            1 => "one",
            _ => "more",
        }
    }

    /// Leaves out the smallest part around a line without which the rest can be read further; false where nothing helps.
    fn leave_out(&mut self, at: usize, left: usize, work: &mut usize) -> bool {
        self.lost = true;
        for part in self.lines.parts_around(at) {
            let mut tried = self.lines.clone();
            let nothing = vec![String::new(); part.len()];
            tried.replace(part.start, part.len(), &nothing);
            let whole = tried.whole();
            if *work < whole.len() {
                return false;
            }
            let still = error(&whole, work).map_or(0, |error| error.place(&whole).1);
            if still < left {
                self.lines = tried;
                return true;
            }
        }
        false
    }
}

/// Which help fits a mend, and what it shows: the line as it is written well, or as much of it as can be typed.
fn helped(
    slip: &str,
    with: &[String],
    count: usize,
    (was, shown): (&str, &str),
) -> (&'static str, String) {
    let whole = shown.to_owned();
    match slip {
        "tabs" => ("help-tabs", whole),
        "dash-signs" => ("help-dash-signs", whole),
        "prose" => ("help-prose", whole),
        "indent" | "tab" if count > 1 => ("help-lines", whole),
        "tab" => ("help-tab-spaces", whole),
        "pasted-indent" => ("help-ordinary", whole),
        "indent" => ("help-spaces", whole),
        "goes-on" => ("help-goes-on", whole),
        "nameless" => ("help-nameless", whole),
        "key-lost" => ("help-key-lost", whole),
        "dash-named" => ("help-dash-named", whole),
        "dash-below" => ("help-below", whole),
        "nested" | "keyless" if with.len() > 1 => ("help-own-line", whole),
        "comma-text" if line::is_short(shown) => ("help-comma-text", whole),
        _ if line::is_short(shown) => ("help-mended", whole),
        _ => {
            let was = was.trim();
            let changed = line::changed(shown, was);
            let part = shown.get(changed).unwrap_or_default();
            match part
                .strip_prefix(['"', '\''])
                .and_then(|_| part.chars().next())
            {
                Some(quote) => ("help-around", quote.to_string()),
                None => ("help-part", shown_part(part)),
            }
        }
    }
}

/// As much of a long line as can be typed.
fn shown_part(part: &str) -> String {
    part.chars().take(60).collect()
}

/// What keeps a text from being read.
struct Unread {
    finding: Finding,
}

impl Unread {
    /// The line in which it stands, counted from 0, and how many bytes are left from there on.
    fn place(&self, text: &str) -> (usize, usize) {
        let at = (self.finding.span.start as usize).min(text.len());
        (Lines::of(text).line(at) - 1, text.len() - at + 1)
    }
}

/// The first thing that keeps a text from being read.
fn error(text: &str, work: &mut usize) -> Option<Unread> {
    *work = work.saturating_sub(text.len());
    let finding = yaml::parse(text, &mut Findings::default()).err()?;
    Some(Unread { finding })
}
