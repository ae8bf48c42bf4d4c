//! Playing from anywhere: a scenario, where the author stands in it, and the way back.

use std::collections::HashMap;
use std::sync::Arc;

use crate::engine::{Engine, Input, Refused, Run, Seeded, State};
use crate::language::Words;
use crate::library::Title;
use crate::scenario::{Kind, Memory, MemoryId, Scenario, SceneId, VariableId};

use super::beginnings::{BeginningView, Beginnings, turned};
use super::view::PreviewPlace;

/// How many steps one can go back.
const BACK: usize = 200;

/// A scenario that is played, in one of its languages.
#[derive(Debug)]
pub(super) struct Play {
    title: Title,
    run: Run,
    chance: Seeded,
    back: Vec<State>,
    beginnings: Beginnings,
}

impl Play {
    /// Stands at the start; `None` for a title without a scenario.
    pub(super) fn start(title: Title, language: &str, mut chance: Seeded) -> Option<Self> {
        let engine = Engine::new(Arc::clone(title.in_language(language)?));
        Some(Self {
            run: Run::start(engine, &mut chance),
            title,
            chance,
            back: Vec::new(),
            beginnings: Beginnings::default(),
        })
    }

    pub(super) fn view(&self, words: &Words) -> PreviewPlace {
        PreviewPlace::of(&self.run, words)
    }

    pub(super) fn engine(&self) -> &Engine {
        self.run.engine()
    }

    pub(super) fn scenario(&self) -> &Arc<Scenario> {
        self.run.engine().scenario()
    }

    pub(super) fn state(&self) -> &State {
        self.run.state()
    }

    /// # Errors
    /// When the input cannot be taken here; nothing has changed.
    pub(super) fn act(&mut self, input: Input) -> Result<(), Refused> {
        let before = self.run.state().clone();
        self.run.act(input, &mut self.chance)?;
        self.remember(before);
        Ok(())
    }

    /// Takes one step back; returns whether there was one.
    pub(super) fn back(&mut self) -> bool {
        let Some(state) = self.back.pop() else {
            return false;
        };
        self.stand(state);
        true
    }

    /// Draws anew and stands at the start.
    pub(super) fn restart(&mut self) {
        let before = self.run.state().clone();
        let begun = self.beginnings.begun(self.scenario());
        self.run = Run::start_so(self.run.engine().clone(), &mut self.chance, &begun);
        self.remember(before);
    }

    /// What the scenario begins with, in the language that is played.
    pub(super) fn beginnings(&self, words: &Words) -> Vec<BeginningView> {
        self.beginnings.view(self.scenario(), words)
    }

    /// Lets what stands at a place of those begin with another value, from the next start on.
    pub(super) fn turn(&mut self, place: usize, by: i32) {
        let scenario = Arc::clone(self.scenario());
        self.beginnings.turn(&scenario, place, by);
    }

    /// Stands in a scene, with the state as it is. An inject interrupts where one was.
    pub(super) fn jump(&mut self, scene: SceneId) {
        let here = self.run.state();
        let from = here.interrupted().unwrap_or(here.scene());
        let state = self.with(scene, Some(from), None);
        self.step_to(state);
    }

    /// Gives a variable another value, by so many steps of its kind; a meter stops at its ends, words go round.
    pub(super) fn change(&mut self, variable: VariableId, by: i32) {
        let scenario = self.scenario();
        let kind = &scenario.variable(variable).kind;
        let value = turned(kind, self.engine().value(self.state(), variable), by);
        let here = self.run.state();
        let state = self.with(here.scene(), here.interrupted(), Some((variable, value)));
        self.step_to(state);
    }

    /// Goes on in the next language that the scenario has.
    pub(super) fn next_language(&mut self) {
        let languages = &self.title.languages;
        let here = self.language();
        let place = languages.iter().position(|other| other.language == here);
        let next = (place.unwrap_or(0) + 1) % languages.len().max(1);
        if let Some(scenario) = languages.get(next) {
            // The languages of a title share their indices, so the state is the same.
            let engine = Engine::new(Arc::clone(scenario));
            self.run = Run::standing_at(engine, self.run.state().clone());
        }
    }

    /// How many languages there are.
    pub(super) fn languages(&self) -> usize {
        self.title.languages.len()
    }

    pub(super) fn language(&self) -> &str {
        &self.scenario().language
    }

    /// The scenes that can be gone to: id and title.
    pub(super) fn scenes(&self) -> impl Iterator<Item = (SceneId, &str, &str)> {
        let scenario = self.scenario();
        scenario.scene_ids().map(|id| {
            let scene = scenario.scene(id);
            (id, scene.id.as_str(), scene.title.as_deref().unwrap_or(""))
        })
    }

    /// The injects that may be sent now.
    pub(super) fn injects(&self) -> Vec<SceneId> {
        let scenes = self.scenario().scene_ids();
        scenes
            .filter(|&scene| self.engine().may_inject(self.state(), scene))
            .collect()
    }

    /// Takes the scenario as it is now, and stands where the author stood: the scene by its id, the state by the ids
    /// of its variables. Returns the id of the scene when it is gone; then this is the start.
    pub(super) fn reload(&mut self, title: Title) -> Option<String> {
        let engine = Engine::new(Arc::clone(title.in_language(self.language())?));
        let carrier = Carrier::between(self.run.engine(), &engine);
        let states = self.back.iter();
        self.back = states.filter_map(|state| carrier.carry(state)).collect();
        let gone = match carrier.carry(self.run.state()) {
            Some(state) => {
                self.run = Run::standing_at(engine, state);
                None
            }
            None => {
                let gone = self.scenario().scene(self.run.state().scene()).id.clone();
                let begun = self.beginnings.begun(engine.scenario());
                self.run = Run::start_so(engine, &mut self.chance, &begun);
                Some(gone)
            }
        };
        self.title = title;
        gone
    }

    /// This state in a scene, with one variable changed.
    fn with(
        &self,
        scene: SceneId,
        interrupted: Option<SceneId>,
        changed: Option<(VariableId, i32)>,
    ) -> State {
        let (engine, state) = (self.engine(), self.state());
        let scenario = engine.scenario();
        let variables = (0..scenario.variables.len()).map(VariableId::at);
        let values: Vec<_> = variables
            .map(|variable| (variable, engine.value(state, variable)))
            .chain(changed)
            .collect();
        let memories = (0..scenario.memories.len()).map(MemoryId::at);
        let memories: Vec<_> = memories
            .filter(|&memory| engine.remembers(state, memory))
            .collect();
        engine.at(scene, interrupted, &values, &memories)
    }

    fn step_to(&mut self, state: State) {
        if state != *self.run.state() {
            let before = self.run.state().clone();
            self.stand(state);
            self.remember(before);
        }
    }

    fn stand(&mut self, state: State) {
        self.run = Run::standing_at(self.run.engine().clone(), state);
    }

    fn remember(&mut self, before: State) {
        if self.back.len() == BACK {
            self.back.remove(0);
        }
        self.back.push(before);
    }
}

/// Carries states from one version of a scenario to the next.
struct Carrier<'a> {
    from: &'a Engine,
    to: &'a Engine,
    scenes: Vec<Option<SceneId>>,
    variables: Vec<Option<VariableId>>,
    memories: Vec<Option<MemoryId>>,
}

impl<'a> Carrier<'a> {
    fn between(from: &'a Engine, to: &'a Engine) -> Self {
        let (old, new) = (from.scenario(), to.scenario());
        let named: HashMap<&str, SceneId> = new
            .renamed
            .scenes
            .iter()
            .map(|(old, scene)| (old.as_str(), *scene))
            .chain(new.scene_ids().map(|id| (new.scene(id).id.as_str(), id)))
            .collect();
        let scenes: Vec<_> = old
            .scenes
            .iter()
            .map(|scene| named.get(scene.id.as_str()).copied())
            .collect();
        let remembered: HashMap<Memory, MemoryId> = (0..)
            .map(MemoryId::at)
            .zip(&new.memories)
            .map(|(id, memory)| (*memory, id))
            .collect();
        let memory = |memory: &Memory| {
            let memory = match *memory {
                Memory::Seen(scene) => Memory::Seen(scenes[scene.index()]?),
                Memory::Fired(scene) => Memory::Fired(scenes[scene.index()]?),
                Memory::Chose(choice) => {
                    let choice = old.choice(choice);
                    Memory::Chose(new.find_choice(scenes[choice.scene.index()]?, &choice.id)?)
                }
            };
            remembered.get(&memory).copied()
        };
        Self {
            from,
            to,
            memories: old.memories.iter().map(memory).collect(),
            variables: old
                .variables
                .iter()
                .map(|variable| new.find_variable(&variable.id))
                .collect(),
            scenes,
        }
    }

    /// The state in the new version; `None` when its scene is gone. A value that its variable has no longer is as at
    /// the start.
    fn carry(&self, state: &State) -> Option<State> {
        let scene = self.scenes[state.scene().index()]?;
        let interrupted = state.interrupted().and_then(|old| self.scenes[old.index()]);
        let values = (0..).map(VariableId::at).zip(&self.variables);
        let values: Vec<_> = values
            .filter_map(|(old, &new)| {
                let new = new?;
                let value = self.from.value(state, old);
                let (was, is) = (
                    &self.from.scenario().variable(old).kind,
                    &self.to.scenario().variable(new).kind,
                );
                match (was, is) {
                    (Kind::Meter { .. }, Kind::Meter { .. }) => Some((new, value)),
                    _ => Some((new, is.parse(&was.written(value))?)),
                }
            })
            .collect();
        let memories = (0..).map(MemoryId::at).zip(&self.memories);
        let memories: Vec<_> = memories
            .filter(|&(old, _)| self.from.remembers(state, old))
            .filter_map(|(_, &new)| new)
            .collect();
        Some(self.to.at(scene, interrupted, &values, &memories))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Openness;
    use crate::language::Language;
    use crate::record::Script;
    use crate::scenario::load;

    const DOOR: &str = "
format: 1
id: door
version: 1.0.0
title: Door
language: en
state:
  mood: { one_of: [good, bad], start: good }
start: hall
scenes:
  hall:
    text: A knock.
    choices:
      look: { text: Look, once: true, effects: { mood: bad }, goto: hall }
      open: { text: Open, goto: end }
  bell: { inject: { by: moderator }, text: The bell., goto: resume }
  end: { ending: true, title: End, text: Over. }
";

    fn title(source: &str) -> Title {
        let scenario = load(source.as_bytes()).scenario.expect("a scenario");
        let script = Script {
            scenario: source.to_owned(),
            translations: Vec::new(),
        };
        Title {
            languages: vec![Arc::new(scenario)],
            script: Arc::new(script),
        }
    }

    /// The scene, whether each choice is open, and the value of the first variable.
    fn stands(play: &Play) -> (&str, Vec<Openness>, String) {
        let (engine, state) = (play.engine(), play.state());
        let offers = engine.offers(state).map(|offer| offer.openness);
        let variable = VariableId::at(0);
        let kind = &play.scenario().variable(variable).kind;
        (
            &play.scenario().scene(state.scene()).id,
            offers.collect(),
            kind.written(engine.value(state, variable)),
        )
    }

    #[test]
    fn what_it_begins_with_is_chosen_and_stays_after_a_save() {
        let begun = |mood: &str| {
            DOOR.replace("one_of: [good, bad], start: good", mood)
                .replace(
                    "state:\n",
                    "state:\n  line: { from: 0, to: 4, start: 2, carried: call.line }\n",
                )
        };
        let asked = "one_of: [good, bad], start: good, asked: { text: How?, answers: { good: Well, bad: Badly } }";
        let words = Words::new(Language::English);
        let mut play = Play::start(title(&begun(asked)), "", Seeded::new(1)).expect("one");
        let told = |play: &Play| {
            let all = play.beginnings(&words).into_iter();
            let all: Vec<_> = all.map(|it| format!("{}: {}", it.name, it.value)).collect();
            all.join(", ")
        };
        assert_eq!(told(&play), "line: 2, How?: Well");
        play.turn(0, 1);
        play.turn(1, 1);
        assert_eq!(told(&play), "line: 3, How?: Badly");
        assert_eq!(stands(&play).2, "2", "it begins so from the next start on");
        play.restart();
        assert_eq!(stands(&play).2, "3");
        let other = asked.replace("[good, bad]", "[bad, good]");
        assert_eq!(play.reload(title(&begun(&other))), None);
        play.restart();
        assert_eq!(
            (told(&play).as_str(), stands(&play).2.as_str()),
            ("line: 3, How?: Badly", "3")
        );
        play.turn(0, 9);
        assert_eq!(told(&play), "line: 4, How?: Badly");
        assert!(looked().beginnings(&words).is_empty());
    }

    fn looked() -> Play {
        let mut play = Play::start(title(DOOR), "", Seeded::new(1)).expect("a scenario");
        let look = play.scenario().find_choice(play.state().scene(), "look");
        play.act(Input::Choose(look.unwrap())).unwrap();
        play
    }

    #[test]
    fn what_was_taken_stays_taken_in_the_next_version() {
        let mut play = looked();
        let next = DOOR.replace("[good, bad]", "[calm, bad, good]").replace(
            "  hall:\n",
            "  porch: { text: Rain., goto: hall }\n  hall:\n",
        );
        assert_eq!(play.reload(title(&next)), None);
        let choices = vec![Openness::Taken, Openness::Open];
        assert_eq!(stands(&play), ("hall", choices, "bad".to_owned()));
        assert!(play.back());
        let choices = vec![Openness::Open, Openness::Open];
        assert_eq!(stands(&play), ("hall", choices, "good".to_owned()));
    }

    #[test]
    fn a_renamed_scene_is_followed_and_a_lost_value_begins_anew() {
        let mut play = looked();
        let next = DOOR
            .replace("[good, bad]", "[good, worse]")
            .replace("mood: bad", "mood: worse")
            .replace("hall", "porch")
            + "renamed: { hall: porch }\n";
        assert_eq!(play.reload(title(&next)), None);
        let (scene, _, mood) = stands(&play);
        assert_eq!((scene, mood.as_str()), ("porch", "good"));
    }

    #[test]
    fn an_inject_that_one_goes_to_returns_to_where_one_was() {
        let mut play = looked();
        let scenario = Arc::clone(play.scenario());
        play.jump(scenario.find_scene("end").unwrap());
        assert!(play.injects().is_empty());
        assert!(play.back());
        play.jump(scenario.find_scene("bell").unwrap());
        play.act(Input::Continue).unwrap();
        assert_eq!(stands(&play).0, "hall");
        assert!(play.injects().is_empty());
    }
}
