//! The page of the turning point: what a decision did to the chances of the endings, as bars with their numbers.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::debrief::lookback::{LookBack, closed, heading, moved, turning, would};
use crate::debrief::{AfterAction, Decision, EndingOutlook, Outlook, Profile};
use crate::language::Words;
use crate::language::figure::signed;
use crate::terminal::canvas::Theme;
use crate::terminal::canvas::lines::{labelled, text};
use crate::view::clip;

/// The steps of a bar.
const BAR: u32 = 10;
/// The steps of the line from the lowest to the highest score.
const LINE: u32 = 20;

/// The whole page.
pub(super) fn page(
    look: &LookBack,
    words: &Words,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    if let Some(excuse) = look.excuse(words) {
        return text(&excuse, width, Style::new());
    }
    let Some(seen) = look.exact() else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    if let Some(decision) = turning(seen) {
        lines.extend(turned(decision, words, width, theme));
    }
    lines.extend(all(seen, words, width, theme));
    lines
}

fn turned(decision: &Decision, words: &Words, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let mut lines = text(&words.say("lookback-turning"), width, theme.accent());
    lines.push(Line::default());
    lines.extend(text(&heading(decision), width, theme.quiet()));
    let taken = labelled("●", &decision.taken.text, width, theme.accent());
    lines.extend(taken.into_iter().map(|line| line.patch_style(bold)));
    lines.push(Line::default());
    if let Some(outlook) = &decision.outlook {
        lines.extend(chances(outlook, words, width, theme));
        lines.extend(shut(outlook, "", words, width, theme));
    }
    lines.push(Line::default());
    lines.extend(text(&words.say("lookback-eyes"), width, theme.quiet()));
    if !decision.others.is_empty() {
        lines.push(Line::default());
        lines.extend(text(&words.say("lookback-roads"), width, theme.accent()));
    }
    for other in &decision.others {
        lines.extend(labelled("○", &other.choice.text, width, theme.accent()));
        for (sign, price) in [("  +", &other.choice.gain), ("  −", &other.choice.cost)] {
            if let Some(price) = price {
                lines.extend(quiet(sign, price, width, theme));
            }
        }
        if let Some(outlook) = &other.outlook {
            lines.extend(not_taken(outlook, " ", words, width, theme));
        }
    }
    lines
}

/// The chance of each ending before and after.
fn chances(outlook: &Outlook, words: &Words, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let (before, after) = (words.say("lookback-before"), words.say("lookback-after"));
    let said = |ending: &EndingOutlook| [ending.before, ending.after].map(|it| it.exact(words));
    let sides = outlook.endings.iter().flat_map(said);
    let side = sides.map(|it| it.width()).max().unwrap_or(0) + BAR as usize + 1;
    let titles = outlook.endings.iter().map(|it| it.title.width());
    let widest = titles.max().unwrap_or(0);
    let widest = widest.min(width.saturating_sub(2 * side + 4));
    let filled = |text: &str, width: usize| {
        let space = " ".repeat((width + 2).saturating_sub(text.width()));
        format!("{text}{space}")
    };
    let head = format!("{}{}{after}", filled("", widest), filled(&before, side));
    let mut lines = vec![Line::styled(head, theme.quiet())];
    for ending in &outlook.endings {
        let mut spans = vec![Span::raw(filled(&clip(&ending.title, widest), widest))];
        for likelihood in [ending.before, ending.after] {
            spans.extend(bar(likelihood.chance, theme));
            let said = format!(" {}", likelihood.exact(words));
            spans.push(Span::raw(filled(&said, side - BAR as usize)));
        }
        lines.push(Line::from(spans));
    }
    lines
}

/// A share of a whole in steps; what is there has at least one.
fn bar(share: f64, theme: Theme) -> [Span<'static>; 2] {
    let reached = |step: &u32| f64::from(*step) < share * f64::from(BAR);
    let filled = (0..BAR).filter(reached).count();
    let empty = (BAR as usize).saturating_sub(filled);
    [
        Span::styled("■".repeat(filled), theme.accent()),
        Span::styled("□".repeat(empty), theme.quiet()),
    ]
}

/// Every decision with how far it moved the chances.
fn all(seen: &AfterAction, words: &Words, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut lines = vec![Line::default()];
    lines.extend(text(&words.say("lookback-all"), width, theme.accent()));
    lines.extend(text(&words.say("lookback-all-about"), width, theme.quiet()));
    for decision in seen.road() {
        lines.push(Line::default());
        lines.extend(quiet("●", &heading(decision), width, theme));
        lines.extend(labelled(" ", &decision.taken.text, width, Style::new()));
        if let Some(outlook) = &decision.outlook {
            let mut spans = vec![Span::raw("  ")];
            spans.extend(bar(outlook.moved, theme));
            spans.push(Span::raw(format!(" {}", moved(outlook, words))));
            lines.push(Line::from(spans));
            lines.extend(shut(outlook, " ", words, width, theme));
        }
    }
    lines
}

/// The endings that a decision put out of reach.
pub(super) fn shut(
    outlook: &Outlook,
    label: &str,
    words: &Words,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let sentence = closed(outlook, words);
    sentence.map_or_else(Vec::new, |sentence| match label {
        "" => text(&sentence, width, Style::new()),
        label => labelled(label, &sentence, width, theme.quiet()),
    })
}

/// What a road not taken would have moved.
pub(super) fn not_taken(
    outlook: &Outlook,
    label: &str,
    words: &Words,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let sentences = would(outlook, words).into_iter();
    let lines = sentences.flat_map(|sentence| labelled(label, &sentence, width, theme.quiet()));
    lines.collect()
}

/// Where a competency came out, on a line between the lowest and the highest.
pub(super) fn range(profile: &Profile, indent: usize, theme: Theme) -> Option<Line<'static>> {
    let (lowest, highest) = profile.range?;
    let from = i64::from(profile.reached)
        .clamp(lowest, highest)
        .abs_diff(lowest);
    let steps = u64::from(LINE) - 1;
    let at = usize::try_from(from * steps / highest.abs_diff(lowest).max(1))
        .expect("a place on the line");
    let rest = usize::try_from(steps)
        .expect("the length of a line")
        .saturating_sub(at);
    let lowest = signed(lowest);
    Some(Line::from(vec![
        Span::styled(
            format!("{}{lowest:>4} ├{}", " ".repeat(indent), "─".repeat(at)),
            theme.quiet(),
        ),
        Span::styled("●", theme.accent()),
        Span::styled(
            format!("{}┤ {}", "─".repeat(rest), signed(highest)),
            theme.quiet(),
        ),
        Span::raw(format!("  ● {}", signed(profile.reached.into()))),
    ]))
}

fn quiet(label: &str, words: &str, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let lines = labelled(label, words, width, theme.quiet()).into_iter();
    lines.map(|line| line.patch_style(theme.quiet())).collect()
}
