//! An order of levels that is learnt on part of the story before all of it is looked at.
//!
//! What makes a story large are its *detours*: injects that the clock or the moderator may send anywhere, and tasks that
//! can be done once in any order. Without some of them it has the same scenes, meters and conditions, and a fraction of
//! the states. So its sets are made without detours first, with half of them, and then with more; each time the order is
//! sifted on what came of it, and serves for the next. That takes less work in all than the whole story in an order that
//! does not fit.

use super::diagrams::{Built, Diagrams, Set};
use super::levels::{Levels, Order};
use super::lift::{Lifting, Story};
use super::reach::{Groups, forward};
use super::sifting::sifted;
use crate::analysis::limits::{Limits, Stop};
use crate::analysis::relevance::Relevance;
use crate::engine::{Engine, Input, Step};

/// How many of four detours of a kind there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Share {
    tasks: usize,
    injects: usize,
}

/// What is rehearsed, one after the other.
const REHEARSALS: [Share; 3] = [
    Share {
        tasks: 2,
        injects: 0,
    },
    Share {
        tasks: 4,
        injects: 0,
    },
    Share {
        tasks: 4,
        injects: 2,
    },
];
/// How many steps of work a rehearsal may take.
const STEPS: u64 = 1 << 24;
/// What took no more steps than this needs no better order.
const EASY: u64 = 1 << 17;
/// How many nodes are sifted, so far as sets of hubs have more.
const NODES: usize = 8_000;

/// Learns an order.
pub(super) fn order(engine: &Engine, relevance: &Relevance, limits: Limits) -> Built<Order> {
    let [first, rest @ ..] = REHEARSALS;
    let written = [Order::Clusters, Order::Force];
    let mut best: Option<(u64, Order)> = None;
    for order in written {
        let most = best.as_ref().map_or(STEPS, |(steps, _)| *steps);
        match rehearse(engine, relevance, &order, first, most, limits) {
            Ok(learnt) => best = Some(learnt),
            Err(Stop::Situations | Stop::Memory) => {}
            Err(stop) => return Err(stop),
        }
    }
    let (_, mut order) = best.ok_or(Stop::Situations)?;
    for share in rest {
        match rehearse(engine, relevance, &order, share, STEPS, limits) {
            Ok((_, learnt)) => order = learnt,
            Err(Stop::Situations | Stop::Memory) => break,
            Err(stop) => return Err(stop),
        }
    }
    Ok(order)
}

/// Finds what is met with a share of the detours, and says how many steps that took, and an order that fits it.
fn rehearse(
    engine: &Engine,
    relevance: &Relevance,
    order: &Order,
    share: Share,
    most: u64,
    limits: Limits,
) -> Built<(u64, Order)> {
    let levels = Levels::new(engine, relevance, order).ok_or(Stop::Starts)?;
    let mut diagrams = Diagrams::new(levels.domains(), most, limits);
    let mut story = Lifting::of(engine, relevance, &levels, &mut diagrams)?;
    leave_out(engine, &mut story, share);
    let groups = Groups::of(&story);
    let met = forward(&mut diagrams, &mut story, &groups, &mut [])?;
    let steps = diagrams.steps();
    if steps <= EASY {
        return Ok((steps, order.clone()));
    }
    let order = sifted(&diagrams, &sample(&diagrams, &story, &met), limits)?;
    let facts = order.into_iter().map(|level| levels.facts()[level]);
    Ok((steps, Order::Learnt(facts.collect())))
}

/// Leaves out all but a share of the detours.
fn leave_out(engine: &Engine, story: &mut Story, share: Share) {
    let scenario = engine.scenario();
    let stays = |step: &Option<Step>| match step.map(|step| step.input) {
        Some(Input::Inject(scene)) => scene.index() % 4 < share.injects,
        Some(Input::Choose(choice)) if scenario.choice(choice).once => {
            choice.index() % 4 < share.tasks
        }
        _ => true,
    };
    for steps in &mut story.steps {
        steps.retain(|step| stays(&step.step));
    }
}

/// Sets of the places with the most ways out, which no inject interrupts.
fn sample(diagrams: &Diagrams, story: &Story, met: &[Set]) -> Vec<Set> {
    let mut places: Vec<usize> = (0..met.len()).collect();
    places.retain(|&place| story.places[place].interrupted.is_none() && !met[place].is_empty());
    places.sort_by_key(|&place| std::cmp::Reverse(story.steps[place].len()));
    let mut sample = Vec::new();
    for place in places {
        sample.push(met[place]);
        if diagrams.below(&sample).nth(NODES).is_some() {
            if sample.len() > 1 {
                sample.pop();
            }
            break;
        }
    }
    sample
}
