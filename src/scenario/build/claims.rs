//! What stands after the scenes: the debrief, checks, tests, old names, what is allowed.

use super::super::code::{Code, Severity};
use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::ids::{ChoiceId, VariableId};
use super::super::keys;
use super::super::model::{
    Check, Claim, Debrief, Destination, DrawAt, Exit, Expect, Practice, Test,
};
use super::super::read::{Fields, Reader, head, is_blank};
use super::super::renamed::Renamed;
use super::super::source::{At, Span};
use super::super::yaml::{Node, Value};
use super::Builder;
use super::values::written;

#[derive(Debug)]
pub(super) struct Claims {
    pub(super) debrief: Debrief,
    pub(super) checks: Vec<Check>,
    pub(super) tests: Vec<Test>,
    pub(super) renamed: Renamed,
}

/// The codes of the warnings that an author allows.
pub(super) fn allowed(fields: &Fields<'_, '_>, reader: &mut Reader<'_>) -> Vec<At<String>> {
    let mut allowed = Vec::new();
    let Some(node) = fields.get("allow") else {
        return allowed;
    };
    if let Some(code) = only_code(node) {
        let meant = format!("{{ {code}: … }}");
        reader.wrong_as(node, "map", Some(meant));
        return allowed;
    }
    for (code, why) in reader.entries(node) {
        if is_blank(why) {
            let finding = Finding::new(codes::EMPTY_TEXT, code.span);
            reader.report(finding.helped("help-why"));
        } else {
            reader.text(why);
        }
        let known = codes::ALL.iter().find(|known| known.0 == code.value);
        if known.is_none_or(|known: &Code| known.severity() == Severity::Error) {
            let finding = Finding::new(codes::NOT_ALLOWED, code.span);
            let finding = finding.with("code", shown(code.value));
            let mut warnings = codes::ALL.to_vec();
            warnings.retain(|code| code.severity() == Severity::Warning);
            let warnings = warnings.iter().map(|code| code.0);
            reader.report_near(finding, code.value, warnings);
        } else {
            allowed.push(At::new(code.value.to_owned(), code.span));
        }
    }
    allowed
}

/// The code that somebody allows without saying why.
fn only_code<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    let one = match &node.value {
        Value::List(items) => items.first()?,
        Value::Scalar(_) | Value::Map(_) => node,
    };
    match &one.value {
        Value::Scalar(code) if code.text.starts_with('W') => Some(&code.text),
        _ => None,
    }
}

impl Builder<'_, '_, '_, '_> {
    pub(super) fn claims(&mut self, fields: &Fields<'_, '_>) -> Claims {
        Claims {
            debrief: self.debrief(fields),
            checks: self.items(fields, "checks", Self::check),
            tests: self.items(fields, "tests", Self::test),
            renamed: self.renamed(fields),
        }
    }

    fn items<T>(
        &mut self,
        fields: &Fields<'_, '_>,
        key: &str,
        read: impl Fn(&mut Self, &Node<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = fields.get(key) else {
            return Vec::new();
        };
        self.reader
            .list(node)
            .iter()
            .filter_map(|item| read(self, item))
            .collect()
    }

    fn debrief(&mut self, fields: &Fields<'_, '_>) -> Debrief {
        let Some(node) = fields.get("debrief") else {
            return Debrief::default();
        };
        let Some(fields) = self.reader.fields(node, keys::DEBRIEF) else {
            return Debrief::default();
        };
        Debrief {
            questions: self.shown_sentences(fields.get("questions")),
            practice: self.items(&fields, "practice", |builder, item| {
                let fields = builder.reader.fields(item, keys::PRACTICE)?;
                let text = builder.reader.required(&fields, "text");
                Some(Practice {
                    text: text
                        .and_then(|node| builder.shown_text(node))
                        .unwrap_or_default(),
                    sources: builder.sources(fields.get("sources")),
                })
            }),
            agreement: self.optional_shown(&fields, "agreement"),
            closing: self.optional_shown(&fields, "closing"),
        }
    }

    fn check(&mut self, node: &Node<'_>) -> Option<Check> {
        let fields = self.reader.fields(node, keys::CHECK)?;
        let span = head(node);
        let claims = ["never", "reachable", "always_reachable"]
            .into_iter()
            .filter(|key| fields.has(key))
            .count();
        if claims != 1 || (fields.has("within") && !fields.has("reachable")) {
            self.reader.report(Finding::new(codes::ONE_CLAIM, span));
            return None;
        }
        let because = self.reader.optional_text(&fields, "because");
        let claim = if let Some(node) = fields.get("never") {
            Claim::Never(self.condition(node)?)
        } else if let Some(node) = fields.get("reachable") {
            let within = fields
                .get("within")
                .and_then(|node| self.reader.number(node, 0..=1_000_000));
            Claim::Reachable {
                scene: self.scene_id(node)?,
                within,
            }
        } else {
            let node = fields.get("always_reachable")?;
            Claim::AlwaysReachable(
                self.reader
                    .list(node)
                    .iter()
                    .filter_map(|item| self.scene_id(item))
                    .collect(),
            )
        };
        Some(Check {
            span,
            claim,
            because,
        })
    }

    fn test(&mut self, node: &Node<'_>) -> Option<Test> {
        let fields = self.reader.fields(node, keys::TEST)?;
        let name = self.reader.required_text(&fields, "name");
        let given = self.given(fields.get("given"));
        let choose = match fields.get("choose") {
            Some(node) => self
                .reader
                .list(node)
                .iter()
                .filter_map(|item| self.chosen(item))
                .collect(),
            None => Vec::new(),
        };
        let draw = self.draws(fields.get("draw"));
        let expect = self
            .reader
            .required(&fields, "expect")
            .map(|node| self.expect(node))
            .unwrap_or_default();
        Some(Test {
            name,
            span: head(node),
            given,
            choose,
            draw,
            expect,
        })
    }

    fn given(&mut self, node: Option<&Node<'_>>) -> Vec<(VariableId, i32)> {
        self.values(node)
            .into_iter()
            .map(|(variable, value, _)| (variable, value))
            .collect()
    }

    fn values(&mut self, node: Option<&Node<'_>>) -> Vec<(VariableId, i32, Span)> {
        let Some(node) = node else { return Vec::new() };
        let mut values = Vec::new();
        for (name, node) in self.reader.entries(node) {
            let Some(variable) = self.find_variable(name.value, name.span) else {
                continue;
            };
            let Some(scalar) = self.reader.scalar(node, "text") else {
                continue;
            };
            let names = self.names;
            if names.unread[variable.index()] {
                continue;
            }
            let known = &names.values[variable.index()];
            if let Some(value) = written(&scalar.text, node.span, known, self.reader) {
                values.push((variable, value, node.span));
            }
        }
        values
    }

    pub(super) fn chosen(&mut self, node: &Node<'_>) -> Option<(ChoiceId, Span)> {
        let scalar = self.reader.scalar(node, "choice")?;
        Some((self.dotted_choice(&scalar.text, node.span)?, node.span))
    }

    /// `{ call.huddle: did-he-come, passage: article }`.
    fn draws(&mut self, node: Option<&Node<'_>>) -> Vec<(DrawAt, Destination)> {
        let Some(node) = node else { return Vec::new() };
        let Value::Map(entries) = &node.value else {
            self.reader.entries(node);
            return Vec::new();
        };
        let mut draws = Vec::new();
        for (name, node) in entries {
            let at = if name.value.contains('.') {
                self.dotted_choice(&name.value, name.span)
                    .map(DrawAt::Choice)
            } else {
                self.find_scene(&name.value, name.span).map(DrawAt::Passage)
            };
            let Some(at) = at else { continue };
            let from = match at {
                DrawAt::Choice(choice) => self.choices[choice.index()].scene,
                DrawAt::Passage(scene) => scene,
            };
            draws.extend(self.destination(from, node).map(|to| (at, to)));
        }
        draws
    }

    fn expect(&mut self, node: &Node<'_>) -> Expect {
        let Some(fields) = self.reader.fields(node, keys::EXPECT) else {
            return Expect::default();
        };
        let ending = fields
            .get("ending")
            .and_then(|node| Some((self.scene_id(node)?, node.span)));
        let state = self.values(fields.get("state"));
        let mut score = Vec::new();
        for (name, node) in fields
            .get("score")
            .map(|node| self.reader.entries(node))
            .unwrap_or_default()
        {
            let competency = self.competency(name.value, name.span);
            let points = self.reader.number(node, -100_000..=100_000);
            score.extend(
                competency
                    .zip(points)
                    .map(|(competency, points)| (competency, points, node.span)),
            );
        }
        Expect {
            ending,
            state,
            score,
        }
    }
}

impl Builder<'_, '_, '_, '_> {
    /// Says so when a scene of `expect` or a check is no ending; called once every scene is built.
    pub(super) fn endings_are_endings(
        &mut self,
        scenes: &[super::super::model::Scene],
        claims: &Claims,
    ) {
        for (scene, span) in claims.tests.iter().filter_map(|test| test.expect.ending) {
            if scenes[scene.index()].exit != Exit::Ending {
                let finding = Finding::new(codes::NOT_AN_ENDING, span);
                self.reader
                    .report(finding.with("scene", scenes[scene.index()].id.as_str()));
            }
        }
    }
}
