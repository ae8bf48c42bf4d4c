//! Who would say something about a decision, and who was heard on it.

use super::fill::fill;
use super::markdown::{Block, blocks};
use crate::engine::{Run, State};
use crate::language::Words;
use crate::record::Session;
use crate::scenario::Adviser;

/// Somebody who would say something about the decision of the present scene.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AdviserView {
    pub(crate) id: String,
    pub(crate) from: String,
    pub(crate) blocks: Vec<Block>,
}

impl AdviserView {
    /// What they say, as words on one line.
    pub(crate) fn words(&self) -> String {
        let blocks = self.blocks.iter().map(Block::words);
        blocks.collect::<Vec<_>>().join(" ")
    }
}

/// Those who would say something now, in the order of their author; nobody where there is nothing to choose.
pub(crate) fn advice(run: &Run, words: &Words) -> Vec<AdviserView> {
    let state = run.state();
    let filled = |text: &str| fill(text, run, state, words);
    let advisers = run.engine().advisers(state);
    advisers
        .map(|adviser| AdviserView {
            id: adviser.id.clone(),
            from: filled(&adviser.from),
            blocks: blocks(&filled(&adviser.text)),
        })
        .collect()
}

/// Who was heard on a decision, and who could have been, each by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct HeardView {
    pub(crate) heard: Vec<String>,
    pub(crate) unheard: Vec<String>,
}

impl HeardView {
    /// At the decision that was made where a run stood so, with those who were `heard` by then.
    pub(crate) fn of(run: &Run, state: &State, heard: &[&str], words: &Words) -> Self {
        let named = |adviser: &Adviser| fill(&adviser.from, run, state, words);
        let advice = &run.engine().scenario().scene(state.scene()).advice;
        let heard = heard.iter();
        let heard: Vec<_> = heard
            .filter_map(|id| advice.iter().find(|adviser| adviser.id == *id))
            .collect();
        let unheard = run.engine().advisers(state);
        let unheard = unheard.filter(|it| !heard.iter().any(|by| by.id == it.id));
        Self {
            unheard: unheard.map(named).collect(),
            heard: heard.into_iter().map(named).collect(),
        }
    }

    /// At the decision with which a step of a session was made.
    pub(crate) fn at_step(session: &Session, step: usize, words: &Words) -> Self {
        let run = session.run();
        let state = &run.road()[step].before;
        let heard = session.advised_before(state.scene(), step);
        Self::of(run, state, &heard, words)
    }

    /// Who was heard, and who was not, each behind what it is; nothing where nobody had something to say.
    pub(crate) fn told(&self, words: &Words) -> Vec<(String, String)> {
        let told = [
            ("player-heard", &self.heard),
            ("player-unheard", &self.unheard),
        ];
        let told = told.into_iter().filter(|(_, names)| !names.is_empty());
        told.map(|(key, names)| (words.say(key), names.join("; ")))
            .collect()
    }
}
