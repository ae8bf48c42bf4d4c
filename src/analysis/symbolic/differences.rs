//! What sets of situations say of choices and effects that come to the same: effects that move nothing, choices that are
//! better than all beside them, and choices that lead to the same.

use super::answers::Asking;
use super::diagrams::{Built, Changes, Set};
use super::lift::Doing;
use crate::analysis::survey::Survey;
use crate::engine::Input;
use crate::scenario::{ChoiceId, Destination};

/// A step of a choice.
#[derive(Debug, Clone, Copy)]
struct Leading {
    to: usize,
    guard: Set,
    changes: Changes,
}

impl Asking<'_> {
    /// Strikes out what makes a difference, and says whether that is known of all. What is not worked out in the time
    /// and the room that are left is not known.
    pub(super) fn differences(&mut self, survey: &mut Survey<'_>) -> bool {
        let idle = self.idle(survey);
        let best = idle.and_then(|()| self.best(survey));
        let all = best.and_then(|()| self.pairs(survey)).is_ok();
        if !all {
            forget(survey);
        }
        all
    }

    /// Strikes out the effects that moved something, or may have.
    fn idle(&mut self, survey: &mut Survey<'_>) -> Built<()> {
        for number in 0..self.story.moving.len() {
            let effect = &self.story.moving[number];
            let (met, asked, moved, span) = (
                self.met_at(effect.from),
                effect.asked,
                effect.moved,
                effect.span,
            );
            let scene = self.scene_of(effect.from).index();
            let idle = match effect.of {
                Doing::Way(Some(choice)) => &mut survey.choices[choice.index()].effects,
                Doing::Way(None) => &mut survey.scenes[scene].passage.effects,
                Doing::Entering(scene) => &mut survey.scenes[scene.index()].entering,
            };
            let Some(place) = idle.iter().position(|it| it.span == span) else {
                continue;
            };
            if self.diagrams.meet(moved, met)? {
                idle.remove(place);
            } else if !idle[place].met {
                idle[place].met = self.diagrams.meet(asked, met)?;
            }
        }
        Ok(())
    }

    /// Strikes out the choices that were not better than all beside them.
    fn best(&mut self, survey: &mut Survey<'_>) -> Built<()> {
        for place in 0..self.met.len() {
            let met = self.met[place];
            let about = &mut survey.scenes[self.story.places[place].scene.index()];
            let mut kept = Vec::new();
            for mut best in std::mem::take(&mut about.best) {
                let (mut beside, mut as_good) = (Set::NONE, Set::NONE);
                for &(other, open) in &self.story.about[place].open {
                    if other == best.choice {
                        continue;
                    }
                    beside = self.diagrams.either(beside, open)?;
                    if !best.than.contains(&other) {
                        as_good = self.diagrams.either(as_good, open)?;
                    }
                }
                let own = self.open(place, best.choice);
                let (beside, as_good) = (
                    self.diagrams.both(own, beside)?,
                    self.diagrams.both(own, as_good)?,
                );
                best.met = best.met || self.diagrams.meet(beside, met)?;
                if !self.diagrams.meet(as_good, met)? {
                    kept.push(best);
                }
            }
            about.best = kept;
        }
        Ok(())
    }

    /// Strikes out the pairs of choices that differ.
    fn pairs(&mut self, survey: &mut Survey<'_>) -> Built<()> {
        for place in 0..self.met.len() {
            let met = self.met[place];
            let about = &mut survey.scenes[self.story.places[place].scene.index()];
            let mut kept = Vec::new();
            for mut pair in std::mem::take(&mut about.pairs) {
                let (both, differ) = self.compared(place, pair.one, pair.other)?;
                if !self.diagrams.meet(differ, met)? {
                    pair.met = pair.met || self.diagrams.meet(both, met)?;
                    kept.push(pair);
                }
            }
            about.pairs = kept;
        }
        Ok(())
    }

    fn open(&self, place: usize, choice: ChoiceId) -> Set {
        let mut all = self.story.about[place].open.iter();
        let own = all.find(|(id, _)| *id == choice);
        own.map_or(Set::NONE, |&(_, open)| open)
    }

    /// In which states two choices are both open and lead somewhere, and in which of these they lead to different
    /// situations.
    fn compared(&mut self, place: usize, one: ChoiceId, other: ChoiceId) -> Built<(Set, Set)> {
        let mut both = self
            .diagrams
            .both(self.open(place, one), self.open(place, other))?;
        let (one, other) = (self.leading(place, one)?, self.leading(place, other)?);
        for steps in [&one, &other] {
            let mut leads = Set::NONE;
            for step in steps {
                leads = self.diagrams.either(leads, step.guard)?;
            }
            both = self.diagrams.both(both, leads)?;
        }
        let same = self.alike(&one, &other, both)?;
        let differ = self.diagrams.without(both, same)?;
        Ok((both, differ))
    }

    /// In which of these states the steps that can be taken are as many in one list as in another, and lead to the same
    /// one by one.
    fn alike(&mut self, one: &[Leading], other: &[Leading], among: Set) -> Built<Set> {
        // For what is left of one list by what is left of the other, from the ends on.
        let mut below: Vec<Set> = vec![Set::NONE; other.len() + 1];
        for here in (0..=one.len()).rev() {
            let mut row = vec![Set::NONE; other.len() + 1];
            for there in (0..=other.len()).rev() {
                row[there] = match (one.get(here), other.get(there)) {
                    (None, None) => among,
                    (Some(step), None) => self.diagrams.without(below[there], step.guard)?,
                    (None, Some(step)) => self.diagrams.without(row[there + 1], step.guard)?,
                    (Some(&own), Some(&beside)) => {
                        let skipped = self.diagrams.without(below[there], own.guard)?;
                        let own_alone = self.diagrams.without(row[there + 1], beside.guard)?;
                        let own_alone = self.diagrams.both(own_alone, own.guard)?;
                        let guards = self.diagrams.both(own.guard, beside.guard)?;
                        let together = self.diagrams.both(below[there + 1], guards)?;
                        let apart = self.apart(own, beside, together)?;
                        let same = self.diagrams.without(together, apart)?;
                        let all = self.diagrams.either(skipped, own_alone)?;
                        self.diagrams.either(all, same)?
                    }
                };
            }
            below = row;
        }
        Ok(below[0])
    }

    /// The steps of a choice, in the order of its branches; two that lead to one scene are one where both are open.
    fn leading(&mut self, place: usize, choice: ChoiceId) -> Built<Vec<Leading>> {
        let mut leading: Vec<(Destination, Leading)> = Vec::new();
        for number in 0..self.story.steps[place].len() {
            let lifted = &self.story.steps[place][number];
            let Some(step) = lifted.step.filter(|it| it.input == Input::Choose(choice)) else {
                continue;
            };
            let (to, mut guard, changes) = (lifted.to, lifted.guard, lifted.changes);
            for (_, before) in leading.iter().filter(|(known, _)| *known == step.to) {
                guard = self.diagrams.without(guard, before.guard)?;
            }
            let step = (step.to, Leading { to, guard, changes });
            leading.push(step);
        }
        Ok(leading.into_iter().map(|(_, step)| step).collect())
    }

    /// In which of these states two steps lead to situations that do not go on alike.
    fn apart(&mut self, one: Leading, other: Leading, together: Set) -> Built<Set> {
        if one.to != other.to {
            return Ok(together);
        }
        let to = self.story.places[one.to];
        let mut differing = self.diagrams.differing(one.changes, other.changes)?;
        for group in self.relevance.alike() {
            let of = |level: usize| {
                let mut group = group.iter();
                group.any(|&bit| self.levels.of_bit(bit) == Some(level))
            };
            // Either takes one of them that was not taken yet: as many are taken.
            if differing.iter().filter(|&&(level, _)| of(level)).count() == 2 {
                differing.retain(|&(level, _)| !of(level));
            }
        }
        let mut apart = Set::NONE;
        for (level, values) in differing {
            let (engine, relevance) = (self.engine, self.relevance);
            let matters = self
                .levels
                .matters(engine, relevance, level, to, self.diagrams)?;
            let here = self.diagrams.both(together, values)?;
            for changes in [one.changes, other.changes] {
                let before = self.diagrams.backward(matters, changes, here)?;
                apart = self.diagrams.either(apart, before)?;
            }
        }
        Ok(apart)
    }
}

/// Leaves nothing that could be taken for known.
fn forget(survey: &mut Survey<'_>) {
    for about in &mut survey.scenes {
        about.best.clear();
        about.pairs.clear();
        about.entering.clear();
        about.passage.effects.clear();
    }
    for way in &mut survey.choices {
        way.effects.clear();
    }
}
