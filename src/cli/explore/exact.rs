//! What is told of a scenario, or of an answer to what it asks, where all situations are known.

use crate::analysis::{Figures, Limits, Regret, Space, WordsRead, regrets};

/// The figures, and what only `explore` has to say.
pub(super) struct Exact {
    pub(super) figures: Figures,
    /// `None` when no ending can be reached, and where something is asked at the start.
    pub(super) words: Option<WordsRead>,
    /// One for each ending that people regret, and one for all where there are several; none where something is asked.
    pub(super) regrets: Vec<Regret>,
}

impl Exact {
    /// Of the figures that hold in `space`. Of what is asked each answer is looked at apart, which tells more than all of
    /// them together.
    pub(super) fn of(figures: Figures, space: &Space, limits: Limits) -> Self {
        let engine = space.engine();
        if engine.scenario().asked().next().is_some() {
            return Self {
                figures,
                words: None,
                regrets: Vec::new(),
            };
        }
        let (words, regrets) = std::thread::scope(|scope| {
            let words = scope.spawn(|| WordsRead::of(engine, &figures, limits));
            let regrets = regrets(space, &figures);
            (words.join(), regrets)
        });
        Self {
            words: words.unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            regrets,
            figures,
        }
    }
}
