//! A scenario in the form of another program: Twee 3, which Twine reads, with the commands of SugarCube.
//!
//! What Twee can say is said so that [`super::import`] reads it back: scenes, choices, state, conditions and effects. What it
//! cannot say is told in [`Lost`] and kept as a comment, so that nothing is lost in silence.

mod after;
mod conditions;
mod names;
mod passage;
mod possible;
mod text;

use std::collections::BTreeMap;

use uuid::Uuid;

use super::model::{Kind, Memory, Scenario, Start};
use conditions::ConditionWriter;
use names::Names;
use passage::PassageWriter;

/// What the program says in the story.
#[derive(Debug)]
pub(crate) struct ExportWords<'w> {
    /// On a link that only leads on.
    pub(crate) go_on: &'w str,
}

/// A scenario in Twee 3.
#[derive(Debug)]
pub(crate) struct Exported {
    pub(crate) twee: String,
    /// What Twee cannot say, each with the names of the scenes where it stands; none where it is about the whole.
    pub(crate) lost: BTreeMap<Lost, Vec<String>>,
}

/// What Twee cannot say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lost {
    /// Where chance draws, whoever reads chooses.
    Chance,
    /// A variable that is drawn, carried or asked for begins with one value.
    Beginning,
    /// A scene that interrupts others, to which nothing leads now.
    Inject,
    /// The way back from such a scene.
    Resume,
    Deadline,
    /// Effects of a choice of which too many depend on something.
    Effects,
    /// A name or a choice with signs that mean something in Twee.
    Signs,
    /// What lies on the table, which is part of the text now.
    Exhibits,
    Advice,
    Tasks,
    /// What only the moderator sees.
    Moderator,
    /// What choices bring and cost, and why.
    Prices,
    /// When scenes play, how long they take, and whose decision they are.
    Planning,
    /// Everything around the story.
    Around,
}

/// Writes a scenario as Twee 3.
pub(crate) fn twee(scenario: &Scenario, words: &ExportWords<'_>) -> Exported {
    let names = Names::of(scenario);
    let conditions = ConditionWriter {
        scenario,
        names: &names,
    };
    let mut lost = BTreeMap::new();
    for scene in scenario.scene_ids().filter(|&it| names.changed(it)) {
        let name = names.scene(scene).to_owned();
        lost.entry(Lost::Signs).or_insert_with(Vec::new).push(name);
    }
    let mut twee = head(scenario, &names, &mut lost);
    for scene in scenario.scene_ids() {
        let writer = PassageWriter::new(&conditions, words, scene, &mut lost);
        twee.push_str(&writer.written());
    }
    let around = !scenario.competencies.is_empty()
        || !scenario.roles.is_empty()
        || !scenario.objectives.is_empty()
        || !scenario.statements.is_empty()
        || !scenario.sources.is_empty()
        || !scenario.debrief.questions.is_empty();
    if around {
        lost.insert(Lost::Around, Vec::new());
    }
    for scenes in lost.values_mut() {
        scenes.dedup();
    }
    Exported { twee, lost }
}

/// What stands before the passages: the title, where it begins, and what variables are then.
fn head(scenario: &Scenario, names: &Names, lost: &mut BTreeMap<Lost, Vec<String>>) -> String {
    // The same scenario is the same story, whenever it is written.
    let of = format!("https://twinery.org/veerkracht/{}", scenario.id);
    let ifid = Uuid::new_v5(&Uuid::NAMESPACE_URL, of.as_bytes()).to_string();
    let data = serde_json::json!({
        "ifid": ifid.to_uppercase(),
        "format": "SugarCube",
        "format-version": "2.37.3",
        "start": names.scene(scenario.start),
    });
    let title = text::one_line(&scenario.title);
    let mut head = format!(":: StoryTitle\n{title}\n\n:: StoryData\n{data:#}\n\n");
    let mut sets = Vec::new();
    for (place, variable) in scenario.variables.iter().enumerate() {
        let value = variable.beginnings().first().map_or(0, |&(value, _)| value);
        let name = names.variable(place);
        sets.push(match &variable.kind {
            Kind::YesNo => format!("<<set ${name} to {}>>", value != 0),
            Kind::Meter { from, to } => {
                format!("<<set ${name} to Math.clamp({value}, {from}, {to})>>")
            }
            Kind::Word { .. } => format!("<<set ${name} to \"{}\">>", variable.kind.word(value)),
        });
        if !matches!(variable.start, Start::Fixed(_)) {
            lost.insert(Lost::Beginning, Vec::new());
            let values = variable.beginnings().into_iter();
            let values = values.map(|(value, _)| variable.kind.written(value));
            let values = values.collect::<Vec<_>>().join(", ");
            sets.push(text::comment(&[format!("{}: {values}", variable.id)]));
        }
    }
    for (place, memory) in scenario.memories.iter().enumerate() {
        if matches!(memory, Memory::Chose(_)) {
            sets.push(format!("<<set ${} to false>>", names.memory(place)));
        }
    }
    if !sets.is_empty() {
        head.push_str(":: StoryInit\n");
        for set in sets {
            head.push_str(&set);
            head.push('\n');
        }
        head.push('\n');
    }
    head
}
