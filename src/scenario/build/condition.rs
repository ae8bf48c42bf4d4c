//! Conditions: names looked up and types checked.

use super::super::amounts;
use super::super::codes;
use super::super::condition::{Condition, Expression, Relation, parse};
use super::super::finding::{Finding, shown};
use super::super::ids::VariableId;
use super::super::model::{Kind, Memory};
use super::super::read::is_blank;
use super::super::source::At;
use super::super::yaml::{Node, Value};
use super::mistake::said_otherwise;
use super::place::ConditionPlace;
use super::values::not_a_value;
use super::{Builder, Thing};

impl Builder<'_, '_, '_, '_> {
    pub(super) fn optional_condition(&mut self, node: Option<&Node<'_>>) -> Option<At<Condition>> {
        let node = node?;
        Some(At::new(self.condition(node)?, node.span))
    }

    pub(super) fn condition(&mut self, node: &Node<'_>) -> Option<Condition> {
        let meant = joined(node);
        if meant.is_none() && (is_blank(node) || !matches!(node.value, Value::Scalar(_))) {
            self.no_condition(node);
            return None;
        }
        let Value::Scalar(_) = &node.value else {
            self.reader.wrong_as(node, "condition", meant);
            return None;
        };
        let scalar = self.reader.scalar(node, "condition")?;
        let place = ConditionPlace {
            whole: node.span,
            text: self.reader.verbatim(&scalar.text, node.span),
        };
        match parse(&scalar.text) {
            Ok(expression) if self.strays(&expression) => {
                let finding = Finding::new(codes::CONDITION_SYNTAX, place.whole);
                match self
                    .rephrased(&scalar.text)
                    .filter(|meant| meant.text != scalar.text)
                {
                    Some(meant) => {
                        let finding = said_otherwise(finding, &scalar.text, meant, place);
                        self.reader.report(finding);
                        None
                    }
                    None => self.typed(&expression, place),
                }
            }
            Ok(expression) => self.typed(&expression, place),
            Err(mistake) => {
                self.mistaken(&scalar.text, mistake, place);
                None
            }
        }
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
        let always = ["true", "altijd", "always", "waar", "ja", "yes"];
        if self.names.variable(&name.value).is_none()
            && always.contains(&name.value.to_lowercase().as_str())
        {
            let finding = Finding::new(codes::NO_VARIABLE, place.at(name.span));
            let finding = finding.with("variable", name.value.as_str());
            self.reader.report(finding.helped("help-always"));
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
            if let Some(number) = amounts::number(&value.value) {
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
                    "true" | "yes" | "" | "~" | "null" => name.value.as_ref().to_owned(),
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
