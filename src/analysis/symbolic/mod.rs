//! Every situation at once: sets of them as decision diagrams, where there are too many to look at one by one.
//!
//! This is symbolic model checking (Burch, Clarke, `McMillan`, Dill and Hwang, *Symbolic Model Checking: 10^20 States and
//! Beyond*, 1990) on diagrams as Bryant made them ([`diagrams`]), with one set for each place of the story ([`lift`]),
//! orders of variables that follow from what the author wrote ([`levels`]), and chaining ([`reach`]). What can no longer
//! be asked is left out of the sets, by the masks of [`Relevance`]: without that, no large story ends. The order is learnt
//! on part of the story ([`rehearsal`]), and sifted until it fits ([`sifting`]). What is tried has so many steps of work
//! and not so many seconds, so that the answer is the same on every machine; a set does not depend on the order, so it
//! is also the same whichever order ends.
//!
//! What is asked ([`answers`]): where a group gets stuck or cannot end any more, what is never met, never open, never or
//! always so, and the claims of `checks:` without `within:`; each with a road ([`road`]). What sets do not say of
//! themselves stays with those who look at situations one by one: chances, playthroughs, lengths, scores, and whether
//! one choice is better than another.
//!
//! Roads not taken, and why:
//! - *A relation between two copies of the variables*, as PRISM and `NuSMV` keep it: here every effect is about one
//!   variable, and what it does to a set is worked out in one pass without a second copy.
//! - *Existing diagrams.* Biodivine's `lib-bdd` keeps each set as a list of its own, so that nothing worked out of two
//!   sets helps with the next; oxidd took more than twice its time on a hub with twelve injects. Neither has variables
//!   with more than two values, nor the step of an effect as one operation. CUDD and Sylvan need a C compiler.
//! - *Zero-suppressed diagrams* (Minato, 1993): what does not matter is any value here, and takes no node already.
//! - *A SAT solver or IC3*: they answer one question at a time, and count nothing.

mod answers;
mod diagrams;
mod differences;
mod levels;
mod lift;
mod reach;
mod rehearsal;
mod road;
mod sifting;

use num_bigint::BigUint;

use super::limits::{Limits, Stop};
use super::liveness::PartAt;
use super::relevance::{Detail, Relevance};
use super::survey::Survey;
use crate::engine::Engine;
use crate::scenario::Scenario;
use answers::Asking;
pub(super) use answers::{DeadEnds, Verdict};
use diagrams::{Built, Diagrams};
use levels::Levels;
use lift::Lifting;
use reach::{Groups, forward};

/// How many steps of work the whole story may take.
const STEPS: u64 = 1 << 28;

/// What sets of situations say of a scenario, all of which were found.
#[derive(Debug)]
pub(super) struct Symbolic<'s> {
    /// How many there are; those that can only go on alike count as one.
    pub(super) situations: BigUint,
    pub(super) dead_ends: DeadEnds,
    /// What became of each of the scenario's checks.
    pub(super) checks: Vec<Verdict>,
    /// Whether some choice may be scored on again and again, so far as paper says.
    pub(super) may_score_on: bool,
    /// Whether a road was found that takes no longer than the scenario says it does, if it says so.
    pub(super) fits: bool,
    /// Whether it is known of all effects if they move something, and of all choices if they differ.
    pub(super) all_differences: bool,
    /// What was met, and how conditions came out.
    pub(super) survey: Survey<'s>,
}

/// Finds all situations of a scenario, whatever their number, within the memory and the time of `limits`. What the
/// conditions of `texts` ask about tells situations apart as well.
///
/// # Errors
/// With what it stopped at: [`Stop::Memory`], [`Stop::Time`], [`Stop::Situations`] when no order was good enough for the
/// work that is allowed, or [`Stop::Starts`] when a variable has too many values.
pub(super) fn explore<'s>(
    engine: &'s Engine,
    detail: Detail,
    texts: &[PartAt],
    limits: Limits,
) -> Result<Symbolic<'s>, Stop> {
    let relevance = Relevance::new(engine, detail, texts);
    let order = rehearsal::order(engine, &relevance, limits)?;
    let levels = Levels::new(engine, &relevance, &order).ok_or(Stop::Starts)?;
    let mut diagrams = Diagrams::new(levels.domains(), STEPS, limits);
    looked_at(engine, &relevance, &levels, &mut diagrams, texts)
}

fn looked_at<'s>(
    engine: &'s Engine,
    relevance: &Relevance,
    levels: &Levels,
    diagrams: &mut Diagrams,
    texts: &[PartAt],
) -> Built<Symbolic<'s>> {
    let mut story = Lifting::of(engine, relevance, levels, diagrams)?;
    let groups = Groups::of(&story);
    let mut met = forward(diagrams, &mut story, &groups, &mut [])?;
    let sets = met.iter().zip(&story.live);
    let situations = sets.map(|(&set, live)| diagrams.count(set, live)).sum();
    let scenario: &'s Scenario = engine.scenario();
    let entries = road::entries(&story);
    let mut asking = Asking {
        engine,
        relevance,
        levels,
        groups: &groups,
        story: &mut story,
        met: &mut met,
        entries: &entries,
        diagrams,
    };
    let mut survey = asking.survey(scenario, texts)?;
    let mut checks = asking.checks()?;
    let fits = asking.fits()?;
    let dead_ends = asking.dead_ends()?;
    let all_differences = asking.differences(&mut survey);
    asking.reached_by_each(&mut checks);
    Ok(Symbolic {
        situations,
        checks,
        fits,
        dead_ends,
        may_score_on: asking.may_score_on(),
        all_differences,
        survey,
    })
}
