//! Conditions that cannot be read, said with what is most likely meant.

use super::super::codes;
use super::super::condition::{Expression, Mistake, parse};
use super::super::finding::{Finding, shown};
use super::super::model::Kind;
use super::super::read::head;
use super::super::rephrase::{Rephrased, Sort, rephrased};
use super::super::slug::slug;
use super::super::source::At;
use super::super::yaml::{Node, Value};
use super::Builder;
use super::names::SceneName;
use super::place::ConditionPlace;

impl Builder<'_, '_, '_, '_> {
    /// Says what is wrong with the words of a condition, and how it is written if that is known.
    pub(super) fn mistaken(&mut self, text: &str, mistake: At<Mistake>, place: ConditionPlace) {
        let help = match mistake.value {
            Mistake::Sign => "help-sign",
            Mistake::Unexpected => "help",
            Mistake::SingleEquals => "help-equals",
            Mistake::TooDeep => "help-deep",
            Mistake::TooLong => "help-long",
            Mistake::Unfinished => "help-unfinished",
        };
        let finding = Finding::new(codes::CONDITION_SYNTAX, place.at(mistake.span)).helped(help);
        let names = self.names;
        if let Some(word) = names
            .words()
            .find(|word| word.contains(' ') && text.contains(word))
        {
            let finding = finding.with("word", shown(word)).with("mended", slug(word));
            self.reader.report(finding.helped("help-words"));
            return;
        }
        // A variable that has no name a condition can say was told where it stands.
        if names.reserved().any(|name| has_word(text, name)) {
            return;
        }
        if let Some((meant, help)) = self.with_scenes(text).or_else(|| self.been(text)) {
            let finding = match place.text_of(text) {
                Some(span) => finding.rewritten(span, meant.as_str()),
                None => finding,
            };
            let finding = finding.with("mended", meant);
            self.reader.report(finding.helped(help));
            return;
        }
        let long = matches!(mistake.value, Mistake::TooDeep | Mistake::TooLong);
        let meant = self.rephrased(text).filter(|_| !long);
        self.reader.report(match meant {
            Some(meant) => said_otherwise(finding, text, meant, place),
            None => finding.with("examples", self.askable(text)),
        });
    }

    /// Says that a condition belongs in the place of something else, and what it can ask.
    pub(super) fn no_condition(&mut self, node: &Node<'_>) {
        let found = match &node.value {
            Value::Scalar(_) => "nothing",
            Value::List(_) => "list",
            Value::Map(_) => "map",
        };
        let finding = Finding::new(codes::WRONG_TYPE, head(node))
            .with("expected", "condition")
            .with("found", found)
            .with("value", "")
            .with("examples", self.askable(""));
        self.reader.report(finding.helped("help-condition"));
    }

    pub(super) fn rephrased(&self, text: &str) -> Option<Rephrased> {
        let names = self.names;
        let sort = |word: &str| match names.variable(word) {
            Some(id) => Some(match names.variables[id.index()].kind {
                Kind::YesNo => Sort::YesNo,
                Kind::Meter { .. } => Sort::Meter,
                Kind::Word { .. } => Sort::Words,
            }),
            None => names
                .words()
                .any(|known| known == word)
                .then_some(Sort::Value),
        };
        rephrased(text, &sort)
    }

    /// Whether a value stands alone where only a yes/no variable can: `stance == open or closed`.
    pub(super) fn strays(&self, expression: &Expression) -> bool {
        match expression {
            Expression::Not(inner) => self.strays(inner),
            Expression::All(parts) | Expression::Any(parts) => {
                parts.iter().any(|part| self.strays(part))
            }
            Expression::Bare(name) => {
                let value = || name.value.parse::<i64>().is_ok() || self.is_a_word(&name.value);
                self.names.variable(&name.value).is_none() && value()
            }
            Expression::Compare { .. }
            | Expression::In { .. }
            | Expression::Seen(_)
            | Expression::Chose { .. } => false,
        }
    }

    fn is_a_word(&self, word: &str) -> bool {
        self.names.words().any(|known| known == word)
    }

    /// What a condition of this file can ask, in its own names; first after a scene that the text speaks of.
    fn askable(&self, text: &str) -> String {
        let names = self.names;
        let mut examples: Vec<String> = Vec::new();
        let words = || text.split(|it: char| !(it.is_alphanumeric() || matches!(it, '_' | '-')));
        let near = |word: &str| {
            let scenes = names.scenes.iter();
            let mut near = scenes.filter(|scene| {
                let far = strsim::osa_distance(&word.to_lowercase(), scene.name.value);
                word.len() > 4 && far <= word.len() / 3
            });
            names.scene(near.next()?.name.value)
        };
        let scene = words().find_map(|word| names.scene(word));
        let scene = scene.or_else(|| words().find_map(near));
        if let Some(scene) = scene {
            let asked = format!("seen({})", names.scenes[scene.index()].name.value);
            let denies = words().any(|word| NO.contains(&word.to_lowercase().as_str()));
            let not = if denies { "not " } else { "" };
            examples.push(format!("{not}{asked}"));
        }
        let variables = names.variables.iter().map(|variable| match &variable.kind {
            Kind::YesNo => variable.id.clone(),
            Kind::Meter { from, to } => format!("{} >= {}", variable.id, from.midpoint(*to)),
            Kind::Word { words } => {
                let word = words.first().map_or("", String::as_str);
                format!("{} == {word}", variable.id)
            }
        });
        examples.extend(variables.take(3));
        if let Some(first) = names.scenes.first() {
            let scene = first.name.value;
            let chosen = first.choices.first();
            let chosen = chosen.map(|(choice, _)| format!("chose({scene}.{})", choice.value));
            examples.push(chosen.unwrap_or_else(|| format!("seen({scene})")));
        }
        let quoted: Vec<_> = examples.iter().map(|it| format!("`{it}`")).collect();
        quoted.join(", ")
    }

    /// The condition that is meant where `chose` names a choice without its scene, or a scene, and where `seen` names a
    /// choice; and the help that fits.
    fn with_scenes(&self, text: &str) -> Option<(String, &'static str)> {
        let mut whole = String::new();
        let mut help = "help-mended";
        let mut rest = text;
        while let Some(at) = [rest.find("chose("), rest.find("seen(")]
            .into_iter()
            .flatten()
            .min()
        {
            let (before, asked) = rest.split_at(at);
            let (word, inside) = asked.split_once('(')?;
            let (name, behind) = inside.split_once(')')?;
            let own = name.trim();
            whole.push_str(before);
            let said = if let Some((scene, choice)) = self.parted(own) {
                format!("chose({scene}.{choice})")
            } else if own.contains('.') {
                format!("chose({own})")
            } else if self.names.scene(own).is_some() || word == "seen" {
                format!("seen({own})")
            } else {
                let mut scenes = self.names.scenes.iter();
                let has = |scene: &&SceneName<'_, '_>| {
                    scene.choices.iter().any(|(choice, _)| choice.value == own)
                };
                help = "help-scene";
                format!("chose({}.{own})", scenes.find(has)?.name.value)
            };
            whole.push_str(&said);
            rest = behind;
        }
        whole.push_str(rest);
        (whole != text && parse(&whole).is_ok()).then_some((whole, help))
    }

    /// What asks after one scene or choice in words: `in the kitchen`, `not yet called`.
    fn been(&self, text: &str) -> Option<(String, &'static str)> {
        let names = self.names;
        let words = text.split(|it: char| !(it.is_alphanumeric() || matches!(it, '_' | '-')));
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let not = words
            .iter()
            .any(|word| NO.contains(&word.to_lowercase().as_str()));
        let own = |word: &&str| {
            let lower = word.to_lowercase();
            !NO.contains(&lower.as_str()) && !BEEN.contains(&lower.as_str())
        };
        let mut own = words.into_iter().filter(own);
        let (Some(one), None) = (own.next(), own.next()) else {
            return None;
        };
        let asked = match names.scene(one) {
            Some(scene) => format!("seen({})", names.scenes[scene.index()].name.value),
            None => {
                let has = |scene: &&SceneName<'_, '_>| {
                    scene.choices.iter().any(|(choice, _)| choice.value == one)
                };
                let mut scenes = names.scenes.iter().filter(has);
                let scene = scenes.next().filter(|_| scenes.next().is_none())?;
                format!("chose({}.{one})", scene.name.value)
            }
        };
        let not = if not { "not " } else { "" };
        Some((format!("{not}{asked}"), "help-mended"))
    }

    /// A scene and a choice with something else than a dot between them: `call -> speak`.
    fn parted<'a>(&self, said: &'a str) -> Option<(&'a str, &'a str)> {
        let quote = |sign: char| matches!(sign, '"' | '\'' | '“' | '”' | '‘' | '’');
        let said = said.trim_matches(quote).trim();
        let word = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '-');
        let end = said.find(|sign: char| !word(sign))?;
        let (scene, behind) = said.split_at(end);
        let choice = behind.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        // `call->speak`: the dash of an arrow is no part of the name.
        let scene = scene.trim_end_matches('-');
        let known = self.names.scene(scene).is_some() && self.names.scene(choice).is_none();
        (known && !choice.is_empty() && choice.chars().all(word)).then_some((scene, choice))
    }
}

/// Words around a scene or a choice with which somebody asks whether it was.
const BEEN: [&str; 26] = [
    "na", "after", "in", "bij", "van", "de", "het", "the", "geweest", "bezocht", "gezien", "been",
    "visited", "seen", "gekozen", "gekozen", "koos", "chosen", "chose", "is", "was", "werd", "als",
    "if", "when", "al",
];

/// Words with which somebody says no.
const NO: [&str; 9] = [
    "niet", "geen", "nooit", "niemand", "not", "no", "never", "nobody", "zonder",
];

/// A finding with a condition as it is most likely meant.
pub(super) fn said_otherwise(
    finding: Finding,
    text: &str,
    meant: Rephrased,
    place: ConditionPlace,
) -> Finding {
    let finding = match place.text_of(text) {
        Some(span) if meant.exact => finding.rewritten(span, meant.text.as_str()),
        _ => finding,
    };
    let help = if meant.exact {
        "help-mended"
    } else {
        "help-sum"
    };
    Finding {
        span: place.at(meant.place),
        did_you_mean: Some(meant.word).filter(|word| !word.is_empty()),
        ..finding.with("mended", meant.text).helped(help)
    }
}

/// Whether a text has a word, whole.
fn has_word(text: &str, word: &str) -> bool {
    let mut words = text.split(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '-')));
    words.any(|it| it == word)
}
