//! Conditions: names looked up and types checked.

use super::super::codes;
use super::super::condition::{Condition, Expression, Mistake, Relation, parse};
use super::super::finding::{Finding, shown};
use super::super::ids::VariableId;
use super::super::model::{Kind, Memory};
use super::super::rephrase::rephrased;
use super::super::shorthand;
use super::super::slug::slug;
use super::super::source::{At, Span};
use super::super::yaml::{Node, Value};
use super::names::SceneName;
use super::values::not_a_value;
use super::{Builder, Thing};

impl Builder<'_, '_, '_, '_> {
    pub(super) fn optional_condition(&mut self, node: Option<&Node<'_>>) -> Option<At<Condition>> {
        let node = node?;
        Some(At::new(self.condition(node)?, node.span))
    }

    pub(super) fn condition(&mut self, node: &Node<'_>) -> Option<Condition> {
        let Value::Scalar(_) = &node.value else {
            let meant = joined(node);
            self.reader.wrong_as(node, "condition", meant);
            return None;
        };
        let scalar = self.reader.scalar(node, "condition")?;
        let place = ConditionPlace {
            whole: node.span,
            text: self.reader.verbatim(&scalar.text, node.span),
        };
        match parse(&scalar.text) {
            Ok(expression) => self.typed(&expression, place),
            Err(mistake) => {
                self.mistaken(&scalar.text, mistake, place);
                None
            }
        }
    }

    /// Says what is wrong with the words of a condition, and how it is written if that is known.
    fn mistaken(&mut self, text: &str, mistake: At<Mistake>, place: ConditionPlace) {
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
        if let Some((meant, help)) = self.with_scenes(text) {
            let finding = match place.text_of(text) {
                Some(span) => finding.rewritten(span, meant.as_str()),
                None => finding,
            };
            let finding = finding.with("mended", meant);
            self.reader.report(finding.helped(help));
            return;
        }
        let known =
            |word: &str| names.variable(word).is_some() || names.words().any(|known| known == word);
        let long = matches!(mistake.value, Mistake::TooDeep | Mistake::TooLong);
        let rephrased = rephrased(text, &known).filter(|_| !long);
        self.reader.report(match rephrased {
            Some(meant) => {
                let finding = match place.text_of(text) {
                    Some(span) => finding.rewritten(span, meant.text.as_str()),
                    None => finding,
                };
                Finding {
                    span: place.at(meant.place),
                    did_you_mean: Some(meant.word).filter(|word| !word.is_empty()),
                    ..finding.with("mended", meant.text).helped("help-mended")
                }
            }
            None => finding,
        });
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
            let said = if own.contains('.') {
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

    fn typed(&mut self, expression: &Expression, place: ConditionPlace) -> Option<Condition> {
        match expression {
            Expression::Not(inner) => Some(Condition::Not(Box::new(self.typed(inner, place)?))),
            Expression::All(all) => self.each(all, place).map(Condition::All),
            Expression::Any(any) => self.each(any, place).map(Condition::Any),
            Expression::Bare(name) => self.bare(name, place),
            Expression::Compare {
                variable,
                comparison,
                value,
            } => self.compare(variable, *comparison, value, place),
            Expression::In { variable, values } => {
                let id = self.read_variable(variable, place)?;
                let values: Vec<_> = values
                    .iter()
                    .map(|value| self.value(id, value, place))
                    .collect();
                let values = values.into_iter().collect::<Option<Vec<_>>>()?;
                Some(Condition::In {
                    variable: id,
                    values,
                })
            }
            Expression::Seen(scene) => {
                let id = self.find_scene(&scene.value, place.at(scene.span))?;
                Some(Condition::Remembers(self.remembered(Memory::Seen(id))))
            }
            Expression::Chose { scene, choice } => {
                let (scene_span, span) = (place.at(scene.span), place.at(choice.span));
                let id = self.find_choice(&scene.value, &choice.value, scene_span, span)?;
                Some(Condition::Remembers(self.remembered(Memory::Chose(id))))
            }
        }
    }

    /// Types every part, so that each part's mistake is found.
    fn each(&mut self, parts: &[Expression], place: ConditionPlace) -> Option<Vec<Condition>> {
        let typed: Vec<_> = parts.iter().map(|part| self.typed(part, place)).collect();
        typed.into_iter().collect()
    }

    fn bare(&mut self, name: &At<String>, place: ConditionPlace) -> Option<Condition> {
        if self.names.variable(&name.value).is_none() && self.names.scene(&name.value).is_some() {
            let finding = Finding::new(codes::NO_VARIABLE, place.at(name.span));
            let finding = finding.with("variable", name.value.as_str());
            self.reader.report(finding.helped("help-scene"));
            return None;
        }
        let variable = self.read_variable(name, place)?;
        let asked = match &self.names.variables[variable.index()].kind {
            Kind::YesNo => None,
            Kind::Meter { from, to } => Some(format!(">= {}", from.midpoint(*to))),
            Kind::Word { words } => words.first().map(|word| format!("== {word}")),
        };
        if let Some(asked) = asked {
            let finding = Finding::new(codes::NOT_YES_NO, place.at(name.span))
                .with("variable", name.value.as_str())
                .with("asked", shown(&asked));
            self.reader.report(finding);
            return None;
        }
        Some(Condition::Compare {
            variable,
            comparison: Relation::Equal,
            value: 1,
        })
    }

    fn compare(
        &mut self,
        name: &At<String>,
        comparison: Relation,
        value: &At<String>,
        place: ConditionPlace,
    ) -> Option<Condition> {
        let names = self.names;
        if names.variable(&name.value).is_none() && names.variable(&value.value).is_some() {
            let turned = format!("{} {} {}", value.value, turned(comparison), name.value);
            let finding = Finding::new(codes::CONDITION_SYNTAX, place.at(name.span));
            self.reader
                .report(finding.with("mended", turned).helped("help-mended"));
            return None;
        }
        let variable = self.read_variable(name, place)?;
        let kind = &names.variables[variable.index()].kind;
        let ordered = !matches!(comparison, Relation::Equal | Relation::NotEqual);
        if ordered && !matches!(kind, Kind::Meter { .. }) {
            let finding = Finding::new(codes::NO_ORDER, place.at(name.span))
                .with("variable", name.value.as_str());
            self.reader.report(finding);
            return None;
        }
        let meter = |id: &VariableId| {
            let kind = &names.variables[id.index()].kind;
            matches!(kind, Kind::Meter { .. })
        };
        let other_span = value.span;
        let other = names.variable(&value.value).filter(meter);
        if let Some(other) = other.filter(|_| meter(&variable)) {
            self.uses.variables[other.index()].read = true;
            self.mention(Some(Thing::Variable(other)), place.at(other_span));
            return Some(Condition::Against {
                one: variable,
                comparison,
                other,
            });
        }
        let value = self.value(variable, value, place)?;
        Some(Condition::Compare {
            variable,
            comparison,
            value,
        })
    }

    /// A value that this variable can be compared with.
    fn value(
        &mut self,
        variable: VariableId,
        value: &At<String>,
        place: ConditionPlace,
    ) -> Option<i32> {
        let names = self.names;
        let known = &names.values[variable.index()];
        let variable = &names.variables[variable.index()];
        let span = place.at(value.span);
        if let Some(value) = known.parse(&value.value) {
            return Some(value);
        }
        let Kind::Meter { from, to } = variable.kind else {
            let finding = not_a_value(&value.value, span, &variable.kind, self.reader);
            self.reader
                .report(finding.with("variable", variable.id.as_str()));
            return None;
        };
        let Ok(number) = value.value.parse::<i32>() else {
            let finding = Finding::new(codes::COMPARED_WITH_WORD, span)
                .with("variable", variable.id.as_str());
            let finding = finding.with("value", shown(&value.value));
            if let Some(number) = shorthand::number(&value.value) {
                let number = number.to_string();
                let mut finding = finding.rewritten(span, number.as_str());
                finding.did_you_mean = Some(number);
                self.reader.report(finding);
                return None;
            }
            let known = names.variables.iter();
            let meters = known.filter(|it| matches!(it.kind, Kind::Meter { .. }));
            let meters = meters.map(|it| it.id.as_str());
            self.reader.report_near(finding, &value.value, meters);
            return None;
        };
        let finding =
            Finding::new(codes::OUTSIDE_BOUNDS, span).with("variable", variable.id.as_str());
        let finding = finding.with("value", number.to_string());
        self.reader.report(
            finding
                .with("from", from.to_string())
                .with("to", to.to_string()),
        );
        Some(number)
    }

    fn read_variable(&mut self, name: &At<String>, place: ConditionPlace) -> Option<VariableId> {
        let id = self.find_variable(&name.value, place.at(name.span))?;
        self.uses.variables[id.index()].read = true;
        // Of one that could not be read nobody knows what fits.
        (!self.names.unread[id.index()]).then_some(id)
    }
}

/// Whether a text has a word, whole.
fn has_word(text: &str, word: &str) -> bool {
    let mut words = text.split(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '-')));
    words.any(|it| it == word)
}

/// Several conditions in a list, or values under names, as one condition.
fn joined(node: &Node<'_>) -> Option<String> {
    let mut parts = Vec::new();
    match &node.value {
        Value::Scalar(_) => return None,
        Value::List(items) => {
            for item in items {
                let Value::Scalar(scalar) = &item.value else {
                    return None;
                };
                parts.push(scalar.text.as_ref().to_owned());
            }
        }
        Value::Map(entries) => {
            for (name, value) in entries {
                let Value::Scalar(scalar) = &value.value else {
                    return None;
                };
                parts.push(match scalar.text.as_ref() {
                    "true" | "yes" => name.value.as_ref().to_owned(),
                    "false" | "no" => format!("not {}", name.value),
                    said if said.starts_with(['<', '>', '=', '!']) => {
                        format!("{} {said}", name.value)
                    }
                    said => format!("{} == {said}", name.value),
                });
            }
        }
    }
    let joined = parts.join(" and ");
    parse(&joined).is_ok().then_some(joined)
}

/// A comparison as it is written with its sides turned round.
fn turned(comparison: Relation) -> &'static str {
    match comparison {
        Relation::Equal => "==",
        Relation::NotEqual => "!=",
        Relation::Less => ">",
        Relation::LessOrEqual => ">=",
        Relation::More => "<",
        Relation::MoreOrEqual => "<=",
    }
}

/// Where the text of a condition stands in the file.
#[derive(Debug, Clone, Copy)]
struct ConditionPlace {
    whole: Span,
    /// The first byte of the text, when the file has it letter by letter.
    text: Option<u32>,
}

impl ConditionPlace {
    fn at(self, within: Span) -> Span {
        self.text.map_or(self.whole, |start| Span {
            start: start + within.start,
            end: start + within.end,
        })
    }

    /// Where the whole `text` of the condition stands, when the file has it letter by letter.
    fn text_of(self, text: &str) -> Option<Span> {
        let start = self.text? as usize;
        Some(Span::new(start..start + text.len()))
    }
}
