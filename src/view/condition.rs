//! Conditions in the words of whoever reads a scenario without the file beside it.

use super::sanitise;
use crate::language::Words;
use crate::scenario::{
    Answer, Change, ChoiceId, Condition, Effects, Exit, Kind, Memory, Question, Relation, Scenario,
    SceneId, Start, VariableId,
};

/// Choices and scenes that bring a condition about, at most, when each is named.
const MOST_NAMED: usize = 3;

/// A condition as a person would say it: `Pressure at least 3 and “Friday” seen`. A variable that no reader knows is
/// told by the choices and scenes that set it.
pub(crate) fn condition(condition: &Condition, scenario: &Scenario, words: &Words) -> String {
    Sayer { scenario, words }.said(condition)
}

/// Says the conditions of a scenario.
#[derive(Clone, Copy)]
struct Sayer<'a> {
    scenario: &'a Scenario,
    words: &'a Words,
}

impl Sayer<'_> {
    fn said(self, condition: &Condition) -> String {
        match condition {
            Condition::Not(not) => self.not(self.within(not)),
            Condition::All(all) => self.joined(all, "condition-and"),
            Condition::Any(any) => self.joined(any, "condition-or"),
            Condition::Compare {
                variable,
                comparison,
                value,
            } => {
                let holds = |it| comparison.holds(it, *value);
                let hidden = self.hidden(*variable, holds);
                hidden.unwrap_or_else(|| self.compared(*variable, *comparison, *value))
            }
            Condition::Against {
                one,
                comparison,
                other,
            } => self.against(*one, *comparison, *other),
            Condition::In { variable, values } => {
                let hidden = self.hidden(*variable, |it| values.contains(&it));
                hidden.unwrap_or_else(|| {
                    let about = self.scenario.variable(*variable);
                    if about.label.is_none() {
                        return self.words.say("condition-so");
                    }
                    let values = values.iter();
                    let values = values.map(|&value| sanitise(&about.kind.written(value)));
                    let values = self.either(&values.collect::<Vec<_>>());
                    format!("{}: {values}", self.name(*variable))
                })
            }
            Condition::Remembers(memory) => match self.scenario.memories[memory.index()] {
                // Once an inject has fired its scene was seen.
                Memory::Seen(scene) | Memory::Fired(scene) => self.seen(scene),
                Memory::Chose(choice) => self.chosen(choice),
            },
        }
    }

    /// A part of a condition, in brackets when it has parts itself.
    fn within(self, part: &Condition) -> String {
        let said = self.said(part);
        match part {
            Condition::All(_) | Condition::Any(_) => format!("({said})"),
            _ => said,
        }
    }

    fn joined(self, parts: &[Condition], word: &str) -> String {
        let parts: Vec<_> = parts.iter().map(|part| self.within(part)).collect();
        parts.join(&format!(" {} ", self.words.say(word)))
    }

    fn either(self, parts: &[String]) -> String {
        parts.join(&format!(" {} ", self.words.say("condition-or")))
    }

    fn not(self, said: String) -> String {
        let said = [("condition", said.into())];
        self.words.say_with("condition-not", &said)
    }

    fn seen(self, scene: SceneId) -> String {
        let scene = [("scene", sanitise(&self.scenario.scene_name(scene)).into())];
        self.words.say_with("condition-seen", &scene)
    }

    fn chosen(self, choice: ChoiceId) -> String {
        let choice = self.scenario.choice(choice);
        let text = match choice.text.as_str() {
            "" => self.words.say("player-deadline-passed"),
            text => sanitise(&self.scenario.with_names(text)),
        };
        let scene = sanitise(&self.scenario.scene_name(choice.scene));
        let values = [("choice", text.into()), ("scene", scene.into())];
        self.words.say_with("condition-chose", &values)
    }

    fn compared(self, variable: VariableId, comparison: Relation, value: i32) -> String {
        let about = self.scenario.variable(variable);
        let kind = &about.kind;
        if about.label.is_none() {
            let meter = matches!(kind, Kind::Meter { .. });
            return self.words.say(match comparison {
                Relation::More | Relation::MoreOrEqual if meter => "condition-enough",
                Relation::Less | Relation::LessOrEqual if meter => "condition-little",
                _ => "condition-so",
            });
        }
        let name = self.name(variable);
        if *kind == Kind::YesNo {
            return match comparison.holds(1, value) {
                true => name,
                false => self.not(name),
            };
        }
        let written = sanitise(&kind.written(value));
        if comparison == Relation::Equal && matches!(kind, Kind::Word { .. }) {
            return format!("{name}: {written}");
        }
        self.set_beside(name, comparison, written)
    }

    /// Two meters. One without a label is told by no number, so neither is.
    fn against(self, one: VariableId, comparison: Relation, other: VariableId) -> String {
        let hidden = |id| self.scenario.variable(id).label.is_none();
        match hidden(one) || hidden(other) {
            true => self.words.say("condition-so"),
            false => self.set_beside(self.name(one), comparison, self.name(other)),
        }
    }

    fn set_beside(self, name: String, comparison: Relation, other: String) -> String {
        let key = match comparison {
            Relation::Equal => "condition-exactly",
            Relation::NotEqual => "condition-other-than",
            Relation::Less => "condition-below",
            Relation::LessOrEqual => "condition-at-most",
            Relation::More => "condition-above",
            Relation::MoreOrEqual => "condition-at-least",
        };
        let values = [("name", name.into()), ("value", other.into())];
        self.words.say_with(key, &values)
    }

    /// What the reader of a scenario calls a variable that has a label.
    fn name(self, variable: VariableId) -> String {
        let label = self.scenario.variable(variable).label.as_deref();
        sanitise(label.unwrap_or_default())
    }

    /// The answers of a question for which something holds, and `false`; those for which it does not, and `true`, where they
    /// are fewer.
    fn answers(self, question: &Question, holds: impl Fn(i32) -> bool) -> (Vec<String>, bool) {
        let (hold, others): (Vec<&Answer>, Vec<&Answer>) =
            (question.answers.iter()).partition(|answer| holds(answer.value));
        let others_are_fewer = others.len() < hold.len();
        let named = if others_are_fewer { others } else { hold };
        let named = named.into_iter().map(|answer| {
            let text = |text: &str| sanitise(&self.scenario.with_names(text)).into();
            let values = [
                ("answer", text(&answer.text)),
                ("question", text(&question.text)),
            ];
            self.words.say_with("condition-answered", &values)
        });
        (named.collect(), others_are_fewer)
    }

    /// What sets a variable without a label so that something holds, or no longer does; none when that would be long, or
    /// when it is not by choices and scenes alone.
    fn hidden(self, variable: VariableId, holds: impl Fn(i32) -> bool) -> Option<String> {
        let about = self.scenario.variable(variable);
        if about.label.is_some() || matches!(about.kind, Kind::Meter { .. }) {
            return None;
        }
        let (mut named, begins) = match &about.start {
            Start::Fixed(value) => (Vec::new(), holds(*value)),
            Start::Carried { value, .. } => {
                (vec![self.words.say("condition-carried")], holds(*value))
            }
            Start::Asked { question, .. } => self.answers(question, &holds),
            // What was drawn has no name but the file's.
            Start::Drawn(_) => (vec![self.words.say("condition-drawn")], false),
        };
        let turns = |effects: &Effects| {
            let mut set = effects.all().rev().filter(|it| it.variable == variable);
            match set.next().map(|effect| effect.change) {
                Some(Change::Set(value)) => holds(value) != begins,
                Some(Change::Add(_)) | None => false,
            }
        };
        if self.scenario.sets_conditionally(variable) {
            return None;
        }
        for scene in self.scenario.scene_ids() {
            if let Exit::Choices(choices) = &self.scenario.scene(scene).exit
                && let Some(otherwise) = &choices.otherwise
                && turns(&otherwise.effects)
            {
                return None;
            }
        }
        let choices = (0..self.scenario.choices.len()).map(ChoiceId::at);
        let chosen = choices.filter(|&id| turns(&self.scenario.choice(id).effects));
        named.extend(chosen.map(|choice| self.chosen(choice)));
        let scenes = self.scenario.scene_ids();
        let seen = scenes.filter(|&id| turns(&self.scenario.scene(id).effects));
        named.extend(seen.map(|scene| self.seen(scene)));
        if named.is_empty() || named.len() > MOST_NAMED {
            return None;
        }
        let several = named.len() > 1;
        let said = self.either(&named);
        Some(match (begins, several) {
            (false, _) => said,
            (true, false) => self.not(said),
            (true, true) => self.not(format!("({said})")),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::language::{Language, Words};
    use crate::scenario::load;

    /// A condition of a scene, as it is said.
    fn said(when: &str, language: Language) -> String {
        let source = format!(
            "
format: 1
id: door
version: 1.0.0
title: Door
language: en
state:
  calm: {{ from: 0, to: 4, start: 2, label: Calm }}
  noise: {{ from: 0, to: 9, start: 2, label: Noise }}
  told: {{ start: false, label: Everybody told }}
  prayer: {{ one_of: [undecided, open, closed], start: undecided }}
  money: {{ from: 0, to: 4, start: 2 }}
  sheet: {{ start: false, carried: earlier.sheet }}
  who: {{ one_of: [anna, bilal], start: random }}
  pace:
    one_of: [short, long, day]
    start: short
    asked:
      text: How much time do you have?
      answers: {{ short: Half an hour, long: Two hours, day: A day }}
  mood: {{ one_of: [calm, wild, odd], start: odd }}
start: hall
scenes:
  hall:
    title: The hall
    text: A knock.
    choices:
      open: {{ text: Open up, effects: {{ prayer: open }}, goto: end }}
      a: {{ text: A, effects: {{ mood: calm }}, goto: end }}
      b: {{ text: B, effects: {{ mood: calm }}, goto: end }}
      c: {{ text: C, effects: {{ mood: calm }}, goto: end }}
      d: {{ text: D, effects: {{ mood: calm }}, goto: end }}
      wait: {{ text: Stay shut, effects: {{ prayer: closed }}, goto: end }}
      go: {{ text: Go, when: \"{when}\", goto: end }}
  end: {{ ending: true, title: End, text: Over. }}
"
        );
        let scenario = load(source.as_bytes()).scenario.expect("sound");
        let go = scenario
            .find_choice(scenario.start, "go")
            .expect("a choice");
        let when = scenario.choice(go).when.as_ref().expect("a condition");
        super::condition(&when.value, &scenario, &Words::new(language))
    }

    #[test]
    fn a_condition_is_said_in_words_and_no_reader_meets_a_name_of_the_file() {
        for (when, english, dutch) in [
            ("calm >= 3", "Calm at least 3", "Calm minstens 3"),
            ("calm != 3", "Calm other than 3", "Calm niet 3"),
            ("calm < noise", "Calm below Noise", "Calm onder Noise"),
            (
                "calm < money",
                "earlier choices turned out so",
                "eerdere keuzes zo uitpakten",
            ),
            (
                "not told and calm < 1",
                "not Everybody told and Calm below 1",
                "niet Everybody told en Calm onder 1",
            ),
            (
                "prayer == closed",
                "“Stay shut” chosen in “The hall”",
                "“Stay shut” gekozen bij “The hall”",
            ),
            (
                "prayer != closed",
                "not “Stay shut” chosen in “The hall”",
                "niet “Stay shut” gekozen bij “The hall”",
            ),
            (
                "sheet",
                "something taken along from an earlier scenario",
                "iets meegenomen uit een eerder scenario",
            ),
            (
                "money > 2",
                "earlier choices brought enough",
                "eerdere keuzes genoeg opleverden",
            ),
            (
                "who == bilal",
                "drawn so at the start",
                "bij het begin zo geloot",
            ),
            (
                "pace == long",
                "“Two hours” answered to “How much time do you have?”",
                "“Two hours” geantwoord op “How much time do you have?”",
            ),
            (
                "pace != short",
                "not “Half an hour” answered to “How much time do you have?”",
                "niet “Half an hour” geantwoord op “How much time do you have?”",
            ),
            (
                "mood == calm",
                "earlier choices turned out so",
                "eerdere keuzes zo uitpakten",
            ),
            (
                "mood in [calm, wild]",
                "earlier choices turned out so",
                "eerdere keuzes zo uitpakten",
            ),
            (
                "prayer in [open, closed] or seen(end)",
                "“Open up” chosen in “The hall” or “Stay shut” chosen in “The hall” or “End” seen",
                "“Open up” gekozen bij “The hall” of “Stay shut” gekozen bij “The hall” of “End” gezien",
            ),
        ] {
            assert_eq!(said(when, Language::English), english);
            assert_eq!(said(when, Language::Dutch), dutch);
        }
    }
}
