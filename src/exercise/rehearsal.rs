//! People who are not there, so that a moderator can practise alone.

use std::collections::BTreeMap;

use super::hall::Hall;
use super::room::Room;
use super::seats::{Token, Wish};
use super::stand::Phase;
use crate::engine::{Chance, Seeded};
use crate::record::{STEPS, SurveyRound};
use crate::scenario::{RoleId, TaskForm};

/// Out of a hundred, how many of those who have not voted yet vote in one turn.
const EAGER: u32 = 20;
/// Out of a hundred, how many think again in a second round.
const MOVED: u32 = 35;
const UNSURE: u32 = 30;

/// Simulated participants, who come in, vote when a vote is open, and think again in the second round.
#[derive(Debug)]
pub(super) struct Rehearsal {
    people: Vec<Person>,
    chance: Seeded,
}

#[derive(Debug)]
struct Person {
    token: Token,
    /// What it last voted for: the scene, and the place of its choice among the open ones.
    voted: Option<(String, u32)>,
}

impl Rehearsal {
    /// Lets so many people come in; fewer when the room is full.
    pub(super) fn begin(hall: &Hall, people: u32, seed: u64) -> Self {
        let mut chance = Seeded::new(seed);
        let roles = hall.room().tables()[0].scenario().roles.len();
        let roles = u32::try_from(roles).expect("a file of 8 MiB has fewer roles");
        let mut come = Vec::new();
        for number in 0..people {
            let token = Token(u128::from(seed) << 64 | u128::from(number));
            let drawn = |roles| chance.below(roles) as usize;
            let role = (roles > 0).then_some(roles).map(drawn).map(RoleId::at);
            let wish = Wish {
                role,
                ..Wish::default()
            };
            if hall.join(token, wish).is_ok() {
                hall.connected(token, true);
                come.push(Person { token, voted: None });
            }
        }
        Self {
            people: come,
            chance,
        }
    }

    /// How many came in.
    pub(super) fn people(&self) -> usize {
        self.people.len()
    }

    /// Lets people act for one turn.
    pub(super) fn turn(&mut self, hall: &Hall) {
        for person in &mut self.people {
            hall.spoke(person.token, None);
            let task = person.task(&hall.room(), &mut self.chance);
            // What comes too late was not sent.
            let _ = match task {
                Some(Sent::Text(task, text)) => hall.write(person.token, &task, &text),
                Some(Sent::Pick(task, line)) => hall.pick(person.token, &task, line),
                None => Ok(()),
            };
            let answers = person.answers(&hall.room(), &mut self.chance);
            if let Some((round, steps)) = answers {
                let _ = hall.answer(person.token, round, &steps);
            }
            let vote = person.turn(&hall.room(), &mut self.chance);
            if let Some(vote) = vote {
                let meant = (vote.scene.as_str(), vote.round);
                let cast = hall.vote(person.token, meant, &vote.choice, vote.unsure);
                if let (Ok(()), Some(guess)) = (cast, &vote.guess) {
                    let _ = hall.guess(person.token, guess);
                }
            }
        }
    }
}

/// What somebody sends for a task, with its id.
enum Sent {
    Text(String, String),
    Pick(String, u32),
}

/// A vote that somebody means to cast.
struct Vote {
    scene: String,
    round: u8,
    choice: String,
    unsure: bool,
    guess: Option<String>,
}

impl Person {
    /// Writes what somebody of the story wrote, or says which text to keep.
    fn task(&self, room: &Room, chance: &mut Seeded) -> Option<Sent> {
        let seat = room.seats().seat(self.token)?;
        let table = room.table(seat.table);
        let open = table.task()?;
        if table.stand().paused.is_some() || chance.below(100) >= EAGER / 4 {
            return None;
        }
        let mut one_of = |count: usize| {
            let count = u32::try_from(count).expect("a file of 8 MiB has fewer examples");
            (count > 0).then(|| chance.below(count) as usize)
        };
        if open.asks() {
            let shown: Vec<_> = open.shown().map(|line| line.number).collect();
            let line = shown[one_of(shown.len())?];
            let anew = open.pick(self.token).is_none();
            return anew.then(|| Sent::Pick(open.id().to_owned(), line));
        }
        let run = table.run();
        let mut tasks = run.engine().tasks(run.state());
        let task = tasks.find(|task| task.id == open.id())?;
        if open.wrote(self.token) > 0 || !matches!(task.form, TaskForm::Write { .. }) {
            return None;
        }
        let example = &task.examples[one_of(task.examples.len())?];
        let text = table.scenario().with_names(&example.text);
        Some(Sent::Text(open.id().to_owned(), text))
    }

    /// Says how far statements are true: more so after the exercise than before it.
    fn answers(
        &self,
        room: &Room,
        chance: &mut Seeded,
    ) -> Option<(SurveyRound, BTreeMap<String, u8>)> {
        let open = room.survey()?;
        if open.of_phone(self.token).is_some() || chance.below(100) >= EAGER {
            return None;
        }
        let ask = open.ask();
        let least = match ask.round {
            SurveyRound::Before => 1,
            SurveyRound::After | SurveyRound::Later => 2,
        };
        let mut step = || {
            let drawn = least + chance.below(u32::from(STEPS) + 1 - least);
            u8::try_from(drawn).expect("a step")
        };
        let statements = ask.statements.iter();
        let steps = statements.map(|(id, _)| (id.clone(), step()));
        Some((ask.round, steps.collect()))
    }

    fn turn(&mut self, room: &Room, chance: &mut Seeded) -> Option<Vote> {
        let seat = room.seats().seat(self.token)?;
        let table = room.table(seat.table);
        let Phase::Vote { round, .. } = table.stand().phase else {
            return None;
        };
        let waits = seat.ballot.is_none() && room.may_vote(self.token);
        if !waits || chance.below(100) >= EAGER {
            return None;
        }
        let scenario = table.scenario();
        let scene = scenario.scene(table.run().state().scene()).id.clone();
        let open = table.open_choices();
        let most = u32::try_from(open.len()).expect("a file of 8 MiB has fewer choices");
        let last = most.checked_sub(1)?;
        let before = match &self.voted {
            Some((voted, place)) if *voted == scene && chance.below(100) >= MOVED => Some(*place),
            _ => None,
        };
        let place = before.unwrap_or_else(|| chance.below(most)).min(last);
        let unsure = chance.below(100) < UNSURE;
        let terms = table.stand().terms.as_ref();
        let guesses = terms.is_some_and(|terms| terms.guess);
        let guess = guesses.then(|| open[chance.below(most) as usize]);
        self.voted = Some((scene.clone(), place));
        Some(Vote {
            scene,
            round,
            choice: scenario.choice(open[place as usize]).id.clone(),
            unsure,
            guess: guess.map(|guess| scenario.choice(guess).id.clone()),
        })
    }
}
