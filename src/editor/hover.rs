//! What an author is told of a name: what people read of it, what leads there, how often, what it can be.

use std::fmt::Write as _;

use lsp_types::{Contents, Hover, MarkupContent, MarkupKind};

use super::known::{EditorFigures, Explored, KnownStory, Visited};
use super::names::Meant;
use crate::language::Words;
use crate::language::figure::{decimal, percent};
use crate::scenario::{
    ChoiceId, CompetencyId, Destination, Exit, Kind, Named, Part, Scenario, SceneId, Trigger,
    VariableId,
};
use crate::view::sanitise;

/// Choices that are named as leading somewhere.
const NAMED: usize = 8;

/// What is known of something, in Markdown; `None` when the story was never sound.
pub(super) fn hover(meant: &Meant, story: &KnownStory, words: &Words) -> Option<Hover> {
    let about = About { story, words };
    let text = match &meant.thing {
        Named::Scene(id) => about.scene(story.scenario.find_scene(id)?),
        Named::Choice(scene, id) => {
            let scene = story.scenario.find_scene(scene)?;
            about.choice(story.scenario.find_choice(scene, id)?)
        }
        Named::Variable(id) => {
            let mut variables = story.scenario.variables.iter();
            let place = variables.position(|it| it.id == *id)?;
            about.variable(VariableId::at(place))
        }
        Named::Competency(id) => {
            let mut competencies = story.scenario.competencies.iter();
            let place = competencies.position(|it| it.id == *id)?;
            about.competency(CompetencyId::at(place))
        }
        Named::Role(id) => {
            let role = story.scenario.roles.iter().find(|it| it.id == *id)?;
            heading(&role.title, role.brief.as_deref())
        }
        Named::Source(id) => {
            let source = story.scenario.sources.iter().find(|it| it.id == *id)?;
            heading(&source.title, source.publisher.as_deref())
        }
        Named::Scenario(_) | Named::Carried(..) => heading(
            &story.scenario.title,
            Some(story.scenario.summary.as_str()).filter(|it| !it.is_empty()),
        ),
    };
    Some(markdown(text))
}

/// What a part of a file says of itself, for a story that was not sound yet.
pub(super) fn as_written(part: &Part) -> Option<Hover> {
    let said = |keys: &[&str]| keys.iter().find_map(|key| part.part(key)?.text.clone());
    let title = said(&["title", "label", "text"])?;
    let sentence = said(&["brief", "about", "publisher"]);
    Some(markdown(heading(&title, sentence.as_deref())))
}

fn markdown(text: String) -> Hover {
    Hover {
        contents: Contents::MarkupContent(MarkupContent::new(MarkupKind::Markdown, text)),
        range: None,
    }
}

struct About<'a> {
    story: &'a KnownStory,
    words: &'a Words,
}

impl About<'_> {
    fn scenario(&self) -> &Scenario {
        &self.story.scenario
    }

    fn figures(&self) -> Option<&EditorFigures> {
        match &self.story.figures {
            Explored::Figures(figures) => Some(figures),
            Explored::NotYet | Explored::TooMuch => None,
        }
    }

    /// Why there are no figures, where that is to be said.
    fn no_figures(&self) -> Option<String> {
        let too_much = matches!(self.story.figures, Explored::TooMuch);
        too_much.then(|| self.words.say("editor-no-figures"))
    }

    fn scene(&self, id: SceneId) -> String {
        let scenario = self.scenario();
        let mut text = heading(&scenario.scene_name(id), None);
        let mut line = |sentence: String| {
            let _ = write!(text, "\n\n{sentence}");
        };
        let from = self.leading_to(id);
        if id == scenario.start {
            line(self.words.say("editor-start"));
        }
        if !from.is_empty() {
            let named = from.iter().take(NAMED).map(|it| format!("`{it}`"));
            let mut named = named.collect::<Vec<_>>().join(", ");
            if from.len() > NAMED {
                named.push_str(", …");
            }
            line(
                self.words
                    .say_with("editor-leads", &[("from", named.into())]),
            );
        }
        let inject = scenario.scene(id).inject.as_ref();
        if inject.is_some_and(|it| matches!(it.trigger, Trigger::Moderator)) {
            line(self.words.say("editor-sent"));
            return text;
        }
        match self.figures().and_then(|it| it.visited(id.index())) {
            Some(Visited::Share(share)) if share >= 1.0 => line(self.words.say("editor-all")),
            Some(Visited::Share(share)) => {
                let share = [("share", percent(share, self.words).into())];
                line(self.words.say_with("editor-share", &share));
            }
            Some(Visited::Times(times)) => {
                let times = [("times", decimal(times, self.words).into())];
                line(self.words.say_with("editor-times", &times));
            }
            None => self.no_figures().into_iter().for_each(line),
        }
        text
    }

    /// What leads to a scene: choices as `scene.choice`, passages by their scene.
    fn leading_to(&self, to: SceneId) -> Vec<String> {
        let scenario = self.scenario();
        let leads = |target: &crate::scenario::Target| {
            target.destinations().any(|it| it == Destination::Scene(to))
        };
        let mut from = Vec::new();
        for scene in &scenario.scenes {
            match &scene.exit {
                Exit::Ending => {}
                Exit::Goto(target) => from.extend(leads(target).then(|| scene.id.clone())),
                Exit::Choices(choices) => {
                    let deadline = choices.deadline.map(|it| it.choice);
                    for id in choices.ids().chain(deadline) {
                        let choice = scenario.choice(id);
                        let named = || format!("{}.{}", scene.id, choice.id);
                        from.extend(leads(&choice.target).then(named));
                    }
                    let otherwise = choices.otherwise.as_ref();
                    from.extend(
                        otherwise
                            .filter(|it| leads(&it.target))
                            .map(|_| format!("{}.otherwise", scene.id)),
                    );
                }
            }
        }
        from
    }

    fn choice(&self, id: ChoiceId) -> String {
        let choice = self.scenario().choice(id);
        let mut text = heading(&choice.text, None);
        let said = [("editor-gain", &choice.gain), ("editor-cost", &choice.cost)];
        for (key, said) in said {
            if let Some(said) = said {
                let said = [("text", sanitise(said).into())];
                let _ = write!(text, "\n\n{}", self.words.say_with(key, &said));
            }
        }
        text
    }

    fn variable(&self, id: VariableId) -> String {
        let variable = self.scenario().variable(id);
        let mut text = heading(&variable.id, variable.label.as_deref());
        if let Kind::Meter { from, to } = variable.kind {
            let values = [("from", from.into()), ("to", to.into())];
            let _ = write!(text, "\n\n{}", self.words.say_with("editor-range", &values));
        }
        let written = |value| variable.kind.written(value);
        let sentence = match self.figures().map(|it| it.values(id.index())) {
            Some(Some((lowest, highest))) if lowest == highest => {
                let value = [("value", written(lowest).into())];
                Some(self.words.say_with("editor-always", &value))
            }
            Some(Some((lowest, highest))) if matches!(variable.kind, Kind::Meter { .. }) => {
                let values = [
                    ("lowest", written(lowest).into()),
                    ("highest", written(highest).into()),
                ];
                Some(self.words.say_with("editor-reached", &values))
            }
            Some(_) => None,
            None => self.no_figures(),
        };
        if let Some(sentence) = sentence {
            let _ = write!(text, "\n\n{sentence}");
        }
        text
    }

    fn competency(&self, id: CompetencyId) -> String {
        let competency = &self.scenario().competencies[id.index()];
        heading(&competency.title, competency.about.as_deref())
    }
}

/// A title with a sentence below it. What authors write is text, not Markdown of the editor's.
fn heading(title: &str, sentence: Option<&str>) -> String {
    let mut text = format!("**{}**", plain(title));
    if let Some(sentence) = sentence {
        let _ = write!(text, "\n\n{}", plain(sentence));
    }
    text
}

fn plain(text: &str) -> String {
    let marks = |sign| matches!(sign, '*' | '_' | '`' | '[' | ']' | '<' | '\\' | '#' | '|');
    let mut plain = String::new();
    for sign in sanitise(text).chars() {
        if marks(sign) {
            plain.push('\\');
        }
        plain.push(sign);
    }
    plain
}
