//! Which breaks nobody called.

use super::event::{Event, Pause, What};

/// Why everything stands still in a break that nobody called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Uncalled {
    /// People come in, or come back after the program was started again.
    ComingIn,
    /// The program was killed there.
    Killed,
}

/// Why a break begins at a place that nobody called; none where somebody did, and where no break begins.
pub(crate) fn uncalled(events: &[Event], place: usize) -> Option<Uncalled> {
    let is_break = |what: &What| matches!(what, What::Paused { why: Pause::Break });
    let (before, after) = (events.get(..place)?, events.get(place + 1..)?);
    if !is_break(&events.get(place)?.what) {
        return None;
    }
    if let Some(What::Hosted(_) | What::Reopened) = before.last().map(|event| &event.what) {
        return Some(Uncalled::ComingIn);
    }
    // It stands still once more then, which it does not where people had a break already.
    let after = after.iter().map(|event| &event.what);
    let mut after = after.filter(|what| !matches!(what, What::Adopted { .. }));
    let killed = matches!(after.next(), Some(What::Reopened)) && after.next().is_some_and(is_break);
    killed.then_some(Uncalled::Killed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Moment;

    #[test]
    fn who_comes_in_or_comes_back_called_no_break() {
        let paused = || What::Paused { why: Pause::Break };
        let what = [
            paused(),
            What::Reopened,
            paused(),
            What::Unpaused,
            paused(),
            What::Reopened,
            What::Unpaused,
        ];
        let events = (0..).zip(what);
        let events: Vec<_> = events
            .map(|(seq, what)| Event {
                seq,
                at: Moment(0),
                what,
            })
            .collect();
        let uncalled: Vec<_> = (0..=events.len()).map(|at| uncalled(&events, at)).collect();
        let mut wanted = vec![None; 8];
        (wanted[0], wanted[2]) = (Some(Uncalled::Killed), Some(Uncalled::ComingIn));
        assert_eq!(uncalled, wanted);
    }
}
