//! People who are not there, so that a moderator can practise alone.

use super::room::Room;
use super::seats::{Token, Wish};
use super::stand::Phase;
use crate::engine::{Chance, Seeded};
use crate::scenario::RoleId;

/// Out of a hundred, how many of those who have not voted yet vote in one turn.
const EAGER: u32 = 20;
/// Out of a hundred, how many think again in a second round.
const MOVED: u32 = 35;
const UNSURE: u32 = 30;

/// Simulated participants, who come in, vote when a vote is open, and think again in the second round.
#[derive(Debug)]
pub struct Rehearsal {
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
    pub fn begin(room: &mut Room, people: u32, seed: u64) -> Self {
        let mut chance = Seeded::new(seed);
        let roles = room.tables()[0].scenario().roles.len();
        let mut come = Vec::new();
        for number in 0..people {
            let token = Token(u128::from(seed) << 64 | u128::from(number));
            let role = u32::try_from(roles)
                .ok()
                .filter(|&roles| roles > 0)
                .map(|roles| RoleId::at(usize::try_from(chance.below(roles)).unwrap_or(0)));
            let wish = Wish {
                role,
                ..Wish::default()
            };
            if room.join(token, wish).is_ok() {
                room.connected(token, true);
                come.push(Person { token, voted: None });
            }
        }
        Self {
            people: come,
            chance,
        }
    }

    /// Lets people act for one turn. Returns whether anybody did.
    pub fn turn(&mut self, room: &mut Room) -> bool {
        let mut any = false;
        for person in &mut self.people {
            any |= person.turn(room, &mut self.chance);
        }
        any
    }
}

impl Person {
    fn turn(&mut self, room: &mut Room, chance: &mut Seeded) -> bool {
        let Some(seat) = room.seats().seat(self.token) else {
            return false;
        };
        let table = room.table(seat.table);
        let Phase::Vote { round, .. } = table.stand().phase else {
            return false;
        };
        let waits = seat.ballot.is_none() && room.may_vote(self.token);
        if !waits || chance.below(100) >= EAGER {
            return false;
        }
        let scenario = table.scenario();
        let scene = scenario.scene(table.run().state().scene()).id.clone();
        let open: Vec<_> = table
            .open_choices()
            .into_iter()
            .map(|choice| scenario.choice(choice).id.clone())
            .collect();
        let before = match &self.voted {
            Some((voted, place)) if *voted == scene && chance.below(100) >= MOVED => Some(*place),
            _ => None,
        };
        let most = u32::try_from(open.len()).unwrap_or(1).max(1);
        let place = before.unwrap_or_else(|| chance.below(most)).min(most - 1);
        let Some(choice) = usize::try_from(place)
            .ok()
            .and_then(|place| open.get(place))
        else {
            return false;
        };
        let unsure = chance.below(100) < UNSURE;
        let heard = room
            .vote(self.token, (&scene, round), choice, unsure)
            .is_ok();
        self.voted = Some((scene, place));
        heard
    }
}
