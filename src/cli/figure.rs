//! Figures as small bars.

use crate::language::figure::signed;

/// Steps of a bar that stands for a whole.
const STEPS: usize = 20;
/// Steps to each side of the middle of a span.
const SIDE: usize = 12;

/// A share of a whole as a bar; what is there has at least one step.
pub(super) fn bar(share: f64) -> String {
    let filled = steps(share, STEPS);
    format!("{}{}", "■".repeat(filled), "□".repeat(STEPS - filled))
}

fn steps(share: f64, of: usize) -> usize {
    (0..of)
        .filter(|&step| share * small(of) > small(step) + 0.5 || (step == 0 && share > 0.0))
        .count()
}

fn small(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}

/// From the lowest to the highest around a middle of none, with `widest` as the longest side; an arrow where there is no
/// end.
pub(super) fn span(lowest: Option<i64>, highest: Option<i64>, widest: i64) -> String {
    let side = |value: i64| {
        let value = value.unsigned_abs().min(u64::from(u32::MAX));
        let share = |value: u64| u32::try_from(value).map_or(0.0, f64::from);
        steps(share(value) / share(widest.unsigned_abs().max(1)), SIDE)
    };
    let left = lowest.map_or(SIDE, |value| side(value.min(0)));
    let right = highest.map_or(SIDE, |value| side(value.max(0)));
    let number = |value: Option<i64>, endless: &str| match value {
        Some(value) => signed(value),
        None => endless.to_owned(),
    };
    format!(
        "{:>5} {}{}│{}{} {:<5}",
        number(lowest, "←"),
        " ".repeat(SIDE - left),
        "□".repeat(left),
        "■".repeat(right),
        " ".repeat(SIDE - right),
        number(highest, "→")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_shows_what_is_there() {
        assert_eq!(bar(0.0).matches('■').count(), 0);
        assert_eq!(bar(0.001).matches('■').count(), 1);
        assert_eq!(bar(0.5).matches('■').count(), 10);
        assert_eq!(bar(1.0).matches('■').count(), STEPS);
    }
}
