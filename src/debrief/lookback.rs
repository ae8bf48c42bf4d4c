//! What the debrief knows once every situation has been explored, worked out beside the screen, so that no key waits.
//!
//! It lends sentences to the faces; how they are drawn is theirs.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use crate::analysis::{Limits, Prospects};
use crate::debrief::{AfterAction, Decision, Happening, Outlook, Profile};
use crate::engine::Engine;
use crate::language::figure::signed;
use crate::language::{Language, Spoken as _, Words};
use crate::record::{Session, SessionError, SessionId};
use crate::view;

/// Situations, equal ones merged, that are explored at most: more would take longer than somebody likes to wait.
const MOST: usize = 3_000_000;
/// Memory that they take at most: a small laptop has a browser open beside it.
const MOST_BYTES: usize = 200 << 20;

/// How many scenes and choices a scenario has: the same in every language, and more once a case has grown.
type Extent = (usize, usize);

/// Explores a scenario once for all who look back on it at the same time: tables that end together, in each of the
/// languages that are read. What was found is let go with the last of them, and nothing more is once all have left.
#[derive(Debug, Default)]
pub(crate) struct Lookout {
    found: Mutex<(Extent, Weak<Prospects>)>,
    /// Everybody who waits holds this too.
    waiting: Arc<()>,
}

impl Lookout {
    /// What is ahead of every situation, which is the same in every language; `None` when there are too many, or nobody
    /// waits for it any more.
    fn prospects(&self, engine: &Engine) -> Option<Arc<Prospects>> {
        let mut held = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let scenario = engine.scenario();
        let extent = (scenario.scenes.len(), scenario.choices.len());
        if let Some(prospects) = held.1.upgrade().filter(|_| held.0 == extent) {
            return Some(prospects);
        }
        let prospects = Arc::new(Prospects::of_while(
            engine,
            Limits::situations(MOST).bytes(MOST_BYTES),
            &|| self.is_wanted(),
        )?);
        *held = (extent, Arc::downgrade(&prospects));
        Some(prospects)
    }

    fn is_wanted(&self) -> bool {
        Arc::strong_count(&self.waiting) > 1
    }
}

/// A look back, perhaps still under way; it ends when this is dropped.
#[derive(Debug)]
pub(crate) enum LookBack {
    Looking(Looking),
    /// Everything that could be told.
    Seen(Box<AfterAction>),
    /// Nothing could be told: the session does not allow it, or, with no error, the program broke off.
    Failed(Option<SessionError>),
}

/// Somebody who waits for what is found.
#[derive(Debug)]
pub(crate) struct Looking {
    receiver: Receiver<Result<AfterAction, SessionError>>,
    /// Held for as long as it is wanted.
    _waiting: Arc<()>,
}

impl LookBack {
    /// Begins to look back on a session, in the language of its scenario and of the program.
    pub(crate) fn begin(session: &Session, language: Language) -> Self {
        let engine = session.run().engine().clone();
        Self::through(session, engine, language, Arc::default())
    }

    /// The same, through the engine of the scenario in another language, beside others who look back on it.
    pub(crate) fn through(
        session: &Session,
        engine: Engine,
        language: Language,
        lookout: Arc<Lookout>,
    ) -> Self {
        let (sender, receiver) = channel();
        let waiting = Arc::clone(&lookout.waiting);
        let id = session.id().clone();
        let events = session.events().to_vec();
        std::thread::spawn(move || {
            let words = Words::new(language);
            let prospects = lookout.prospects(&engine);
            let seen = AfterAction::of(&id, &engine, &events, prospects.as_deref(), &words);
            // Nobody listens any more when the reader has left.
            let _ = sender.send(seen);
        });
        Self::Looking(Looking {
            receiver,
            _waiting: waiting,
        })
    }

    /// Takes in what has been found; whether something was.
    pub(crate) fn listen(&mut self) -> bool {
        let Self::Looking(looking) = self else {
            return false;
        };
        *self = match looking.receiver.try_recv() {
            Err(TryRecvError::Empty) => return false,
            Err(TryRecvError::Disconnected) => Self::Failed(None),
            Ok(told) => Self::told(told),
        };
        true
    }

    /// Waits until it is done.
    pub(crate) fn wait(&mut self) {
        if let Self::Looking(looking) = self {
            let told = looking.receiver.recv();
            *self = told.map_or(Self::Failed(None), Self::told);
        }
    }

    fn told(told: Result<AfterAction, SessionError>) -> Self {
        match told {
            Ok(seen) => Self::Seen(Box::new(seen)),
            Err(error) => Self::Failed(Some(error)),
        }
    }

    pub(crate) fn looking(&self) -> bool {
        matches!(self, Self::Looking(_))
    }

    /// What was found, when the chances are exact.
    pub(crate) fn exact(&self) -> Option<&AfterAction> {
        match self {
            Self::Seen(seen) if seen.exact => Some(seen),
            _ => None,
        }
    }

    /// The decision at a place of the last road.
    pub(crate) fn decision(&self, place: usize) -> Option<&Decision> {
        self.exact()?.road().nth(place)
    }

    /// Says why there is no turning point to show; `None` when there is one.
    pub(crate) fn excuse(&self, words: &Words) -> Option<String> {
        let key = match self {
            Self::Looking(_) => "lookback-looking",
            Self::Failed(None) => "lookback-broken-off",
            Self::Failed(Some(error)) => {
                let why = error.sentence(words);
                return Some(words.say_with("lookback-failed", &[("why", why.into())]));
            }
            Self::Seen(seen) if !seen.exact => "lookback-out-of-reach",
            Self::Seen(seen) if seen.endings.len() < 2 => "lookback-one-ending",
            Self::Seen(seen) if seen.turning.is_none() => match seen.terms {
                Some(_) => "lookback-nothing-turned-group",
                None => "lookback-nothing-turned",
            },
            Self::Seen(_) => return None,
        };
        Some(words.say(key))
    }
}

/// The looks back on sessions that came to their end, one for each that `R` reads in its own way.
#[derive(Debug)]
pub(crate) struct Looks<R> {
    lookout: Arc<Lookout>,
    /// Each with the steps of its road when it was begun.
    begun: HashMap<(SessionId, R), (usize, LookBack)>,
}

impl<R: Hash + Eq> Looks<R> {
    /// None yet, beside others who look back through the same.
    pub(crate) fn beside(lookout: Arc<Lookout>) -> Self {
        Self {
            lookout,
            begun: HashMap::new(),
        }
    }

    /// The look back on a session, through the engine of its scenario in the language of a reader, with what was found by
    /// now; begun when there is none yet of this road. What is written down beside the road changes nothing about it.
    pub(crate) fn on(
        &mut self,
        session: &Session,
        reader: R,
        engine: impl FnOnce() -> Engine,
        language: Language,
    ) -> &LookBack {
        let events = session.events().iter();
        let steps = events.filter(|event| event.what.moves()).count();
        let lookout = &self.lookout;
        let begin = || LookBack::through(session, engine(), language, Arc::clone(lookout));
        let held = self.begun.entry((session.id().clone(), reader));
        let look = match held {
            Entry::Occupied(held) if held.get().0 == steps => held.into_mut(),
            Entry::Occupied(mut held) => {
                held.insert((steps, begin()));
                held.into_mut()
            }
            Entry::Vacant(none) => none.insert((steps, begin())),
        };
        look.1.listen();
        &look.1
    }

    /// Nobody wants a look back on this session any more: its table went on from the end, or back.
    pub(crate) fn forget(&mut self, session: &SessionId) {
        self.begun.retain(|(id, _), _| id != session);
    }

    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.begun.is_empty()
    }
}

/// The decision that moved the chances most.
pub(crate) fn turning(seen: &AfterAction) -> Option<&Decision> {
    match &seen.timeline.get(seen.turning?.place)?.what {
        Happening::Decided(decision) => Some(decision),
        _ => None,
    }
}

/// A decision with the time it was taken at in the story.
pub(crate) fn heading(decision: &Decision) -> String {
    view::heading(decision.clock.as_deref(), Some(&decision.title))
}

/// The endings that a decision put out of reach, in a sentence.
pub(crate) fn closed(outlook: &Outlook, words: &Words) -> Option<String> {
    endings(outlook, "lookback-closed", words)
}

/// What a road not taken would have moved, in sentences.
pub(crate) fn would(outlook: &Outlook, words: &Words) -> Vec<String> {
    let found = outlook.endings.iter();
    let most = found.max_by(|one, other| one.nearer().total_cmp(&other.nearer()));
    let Some(most) = most.filter(|_| outlook.moved > 0.0) else {
        return vec![words.say("lookback-would-nothing")];
    };
    let values = [
        ("ending", most.title.clone().into()),
        ("before", most.before.exact(words).into()),
        ("after", most.after.exact(words).into()),
    ];
    let mut sentences = vec![words.say_with("lookback-would", &values)];
    sentences.extend(endings(outlook, "lookback-would-close", words));
    sentences
}

fn endings(outlook: &Outlook, key: &str, words: &Words) -> Option<String> {
    let titles: Vec<_> = outlook.closed().map(|it| it.title.as_str()).collect();
    (!titles.is_empty()).then(|| words.say_with(key, &[("endings", titles.join(", ").into())]))
}

/// How far a decision moved the chances: `34 out of 100`.
pub(crate) fn moved(outlook: &Outlook, words: &Words) -> String {
    let times = (100.0 * outlook.moved).round();
    if outlook.moved == 0.0 {
        words.say("lookback-moved-nothing")
    } else if times < 1.0 {
        words.say("lookback-moved-hardly")
    } else {
        words.say_with("lookback-moved", &[("times", times.into())])
    }
}

/// The chances of the endings, before a decision and after it, in a line each.
pub(crate) fn before_and_after(outlook: &Outlook, words: &Words) -> Vec<String> {
    let (then, now) = (words.say("lookback-before"), words.say("lookback-after"));
    let lines = outlook.endings.iter().map(|ending| {
        let [before, after] = [&ending.before, &ending.after].map(|it| it.exact(words));
        format!("{}: {then} {before}, {now} {after}", ending.title)
    });
    lines.collect()
}

/// Where a competency came out, between what any road of the scenario reaches.
pub(crate) fn range(profile: &Profile, words: &Words) -> Option<String> {
    let (lowest, highest) = profile.range?;
    let values = [
        ("reached", signed(profile.reached.into()).into()),
        ("lowest", signed(lowest).into()),
        ("highest", signed(highest).into()),
    ];
    Some(words.say_with("lookback-range", &values))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Moment, SessionId, Store};
    use crate::scenario::load;

    fn engine() -> Engine {
        let scenario = "format: 1\nid: a\nversion: 1.0.0\ntitle: A\nlanguage: en\nstart: a\nscenes:\n  \
                        a: { text: A, choices: { b: { text: B, gain: g, cost: c, goto: b } } }\n  \
                        b: { ending: true, title: B, text: B }\n";
        let scenario = load(scenario.as_bytes()).scenario.expect("a scenario");
        Engine::new(Arc::new(scenario))
    }

    /// The reader leaves; what is still told can be heard all the same.
    fn left(back: LookBack) -> Receiver<Result<AfterAction, SessionError>> {
        match back {
            LookBack::Looking(looking) => looking.receiver,
            LookBack::Seen(_) | LookBack::Failed(_) => panic!("nobody listened yet"),
        }
    }

    #[test]
    fn who_looks_back_at_the_same_time_explores_once_and_nothing_is_kept() {
        let engine = engine();
        let lookout = Lookout::default();
        let waiting = Arc::clone(&lookout.waiting);
        let one = lookout.prospects(&engine).expect("a small space");
        let other = lookout.prospects(&engine).expect("the same");
        assert!(Arc::ptr_eq(&one, &other));
        drop((one, other));
        let found = || lookout.found.lock().expect("nobody else").1.upgrade();
        assert!(found().is_none());
        drop(waiting);
        assert!(lookout.prospects(&engine).is_none());
    }

    #[test]
    fn who_leaves_lets_the_exploring_end_unless_somebody_else_waits() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let mut store = Store::open(folder.path()).expect("a store");
        let (id, now) = (SessionId::from_bits(1), Moment(0));
        let session = Session::begin(id, engine(), &[], 1, Vec::new(), now)
            .keep(&mut store)
            .expect("a session");
        let lookout = Arc::new(Lookout::default());
        let look =
            || LookBack::through(&session, engine(), Language::English, Arc::clone(&lookout));
        for stays in [false, true] {
            // Nobody explores before this is let go.
            let held = lookout.found.lock().expect("nobody else");
            let told = left(look());
            let other = stays.then(look);
            drop(held);
            let told = told
                .recv()
                .expect("an end")
                .expect("what needs no exploring");
            assert_eq!(told.exact, stays);
            drop(other);
        }
    }

    #[test]
    fn a_look_back_that_fails_says_why() {
        let words = Words::new(Language::English);
        let told = |told| {
            let (sender, receiver) = channel();
            match told {
                Some(told) => sender.send(told).expect("somebody listens"),
                None => drop(sender),
            }
            let looking = Looking {
                receiver,
                _waiting: Arc::default(),
            };
            let mut back = LookBack::Looking(looking);
            back.wait();
            assert!(back.exact().is_none() && back.decision(0).is_none());
            back.excuse(&words).expect("a sentence")
        };
        let gone = told(Some(Err(SessionError::Malformed { seq: 7 })));
        assert!(gone.contains("Event 7"), "{gone}");
        let broken = told(None);
        assert!(!broken.contains("too many situations"), "{broken}");
    }

    #[test]
    fn chances_that_are_out_of_reach_are_not_made_up() {
        let words = Words::new(Language::English);
        let folder = tempfile::TempDir::new().expect("a folder");
        let mut store = Store::open(folder.path()).expect("a store");
        let begun = Session::begin(
            SessionId::from_bits(1),
            engine(),
            &[],
            1,
            Vec::new(),
            Moment(0),
        );
        let session = begun.keep(&mut store).expect("a session");
        let far = AfterAction::of(session.id(), &engine(), session.events(), None, &words);
        let nothing = LookBack::told(far);
        let excuse = nothing.excuse(&words).expect("a sentence");
        assert!(excuse.contains("too many situations"), "{excuse}");
        assert!(nothing.exact().is_none() && nothing.decision(0).is_none());
        let (_sender, receiver) = channel();
        let mut looking = LookBack::Looking(Looking {
            receiver,
            _waiting: Arc::default(),
        });
        assert!(!looking.listen() && looking.looking());
        let excuse = looking.excuse(&words).expect("a sentence");
        assert!(excuse.contains("One moment"), "{excuse}");
    }
}
