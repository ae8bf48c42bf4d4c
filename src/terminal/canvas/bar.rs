//! How much of a vote a choice got, as a bar.

use ratatui::text::Span;

use super::Theme;

/// A choice's part of all votes in so many steps; somebody's vote is never nothing, and only all
/// of them fill it.
pub(in crate::terminal) fn vote_bar(
    votes: u64,
    of: u64,
    steps: usize,
    theme: Theme,
) -> [Span<'static>; 2] {
    let filled = filled(votes, of, steps);
    [
        Span::styled("■".repeat(filled), theme.accent()),
        Span::styled("□".repeat(steps - filled), theme.quiet()),
    ]
}

fn filled(votes: u64, of: u64, steps: usize) -> usize {
    let (votes, of) = (u128::from(votes), u128::from(of.max(1)));
    let whole = votes * steps as u128 / of;
    usize::try_from(whole.max(votes.min(1))).map_or(steps, |filled| filled.min(steps))
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn a_bar_is_as_long_as_the_part_however_many_voted() {
        let most = u64::from(u32::MAX);
        assert_eq!(filled(0, 30, 10), 0);
        assert_eq!(filled(1, 30, 10), 1);
        assert_eq!(filled(14, 30, 10), 4);
        assert_eq!(filled(29, 30, 10), 9);
        assert_eq!(filled(30, 30, 10), 10);
        assert_eq!(filled(0, 0, 10), 0);
        assert_eq!(filled(most, 2 * most, 10), 5);
    }
}
