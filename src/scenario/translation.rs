//! Sidecars: the same tree with texts only, laid over a scenario.
//!
//! A text that is missing, or has nothing behind its key yet, falls back to the author's language, and the scene's
//! [`Wording`] says that it did. `of:` is a short hash of the texts that a translation was made from, so that a changed
//! source makes it visibly stale.

use super::codes;
use super::finding::{Finding, Findings, shown};
use super::ids::{ChoiceId, SceneId};
use super::keys;
use super::model::{
    Choice, Choices, DEADLINE, Exit, Scenario, Scene, Start, Task, Variable, Wording,
};
use super::outline::{self, MadeFrom, Outline};
use super::overlay::{Overlay, Part, filled, laid};
use super::read::{Fields, is_blank};
use super::yaml::{self, Node, Value};

/// What came of reading a sidecar.
#[derive(Debug)]
pub struct Translated {
    /// The scenario in the sidecar's language, when no finding is an error and a text of it is translated.
    pub scenario: Option<Scenario>,
    pub findings: Vec<Finding>,
}

/// Lays a sidecar over the scenario it translates.
pub fn translate(scenario: &Scenario, sidecar: &[u8]) -> Translated {
    let (scenario, findings) = laid(scenario, sidecar, |overlay, root, scenario| {
        overlay.scenario(root, scenario);
    });
    Translated { scenario, findings }
}

/// The finding that a sidecar is in another language than the tag in its name says, if it is.
pub(crate) fn misnamed(sidecar: &[u8], named: &str) -> Option<Finding> {
    let text = yaml::text(sidecar).ok()?;
    let root = yaml::parse(text, &mut Findings::default()).ok()?;
    let Value::Map(entries) = &root.value else {
        return None;
    };
    let (_, node) = entries.iter().find(|(key, _)| key.value == "language")?;
    let Value::Scalar(scalar) = &node.value else {
        return None;
    };
    if scalar.text.eq_ignore_ascii_case(named) {
        return None;
    }
    let finding = Finding::new(codes::OTHER_LANGUAGE, node.span);
    let finding = finding.with("named", shown(named));
    Some(finding.with("language", shown(&scalar.text)))
}

impl Overlay<'_, '_> {
    fn scenario(&mut self, root: &Node<'_>, scenario: &mut Scenario) {
        let Some(fields) = self.reader.fields(root, keys::sidecar::SIDECAR) else {
            return;
        };
        let language = self.opening(&fields, &scenario.id, &scenario.language);
        scenario.language = language;
        let made = MadeFrom::header(scenario);
        self.begin(&fields);
        self.header(&fields, scenario);
        scenario.wording = self.wording(&fields, Part::Header, made);
        let renamed = &scenario.renamed;
        let now = |old: &str| Some(scenario.scene(renamed.scene(old)?).id.as_str());
        let scenes = self.children_renamed(
            &fields,
            "scenes",
            scenario.scenes.iter().map(|scene| scene.id.as_str()),
            now,
        );
        for place in 0..scenario.scenes.len() {
            let id = &scenario.scenes[place].id;
            let Some(node) = filled(&scenes, id) else {
                let made = MadeFrom::scene(&scenario.scenes[place], &scenario.choices);
                self.untold(&fields, ("scenes", &scenes), Part::Scene(id), made.texts);
                scenario.scenes[place].wording = Wording::Partial;
                continue;
            };
            let (scenes, choices) = (&mut scenario.scenes, &mut scenario.choices);
            let now = |old: &str| scenario.renamed.choice(SceneId::at(place), old);
            self.scene(node, &mut scenes[place], choices, now);
            scenes[place].time_reading();
        }
    }

    fn header(&mut self, fields: &Fields<'_, '_>, scenario: &mut Scenario) {
        self.text(fields, "title", &mut scenario.title);
        self.text(fields, "summary", &mut scenario.summary);
        self.optional(fields, "content_note", scenario.content_note.as_mut());
        let objectives = self.children(
            fields,
            "objectives",
            scenario.objectives.iter().map(|it| it.id.as_str()),
        );
        for objective in &mut scenario.objectives {
            match filled(&objectives, &objective.id) {
                Some(node) => self.given(node, &mut objective.text),
                None => self.miss_in(fields, "objectives", &objectives, &objective.id),
            }
        }
        let statements = self.children(
            fields,
            "statements",
            scenario.statements.iter().map(|it| it.id.as_str()),
        );
        for statement in &mut scenario.statements {
            match filled(&statements, &statement.id) {
                Some(node) => self.given(node, &mut statement.text),
                None => self.miss_in(fields, "statements", &statements, &statement.id),
            }
        }
        let competencies = self.children(
            fields,
            "competencies",
            scenario.competencies.iter().map(|it| it.id.as_str()),
        );
        for competency in &mut scenario.competencies {
            let Some(inner) = self.child(
                fields,
                "competencies",
                &competencies,
                &competency.id,
                keys::COMPETENCY,
            ) else {
                continue;
            };
            self.text(&inner, "title", &mut competency.title);
            self.optional(&inner, "about", competency.about.as_mut());
        }
        let roles = self.children(
            fields,
            "roles",
            scenario.roles.iter().map(|it| it.id.as_str()),
        );
        for role in &mut scenario.roles {
            let Some(inner) = self.child(fields, "roles", &roles, &role.id, keys::ROLE) else {
                continue;
            };
            self.text(&inner, "title", &mut role.title);
            self.optional(&inner, "brief", role.brief.as_mut());
        }
        // A source keeps its own title unless the sidecar gives another.
        let sources = self.children(
            fields,
            "sources",
            scenario.sources.iter().map(|it| it.id.as_str()),
        );
        for source in &mut scenario.sources {
            let node = filled(&sources, &source.id);
            let Some(inner) = node.and_then(|node| self.reader.fields(node, keys::sidecar::SOURCE))
            else {
                continue;
            };
            if let Some(title) = inner
                .filled("title")
                .and_then(|node| self.reader.text(node))
            {
                source.title = title;
            }
            if let Some(node) = inner.filled("publisher") {
                source.publisher = self.reader.text(node);
            }
        }
        self.state(fields, &mut scenario.variables);
        self.debrief(fields, scenario);
    }

    fn state(&mut self, fields: &Fields<'_, '_>, variables: &mut [Variable]) {
        let told = |variable: &Variable| {
            variable.label.is_some() || matches!(variable.start, Start::Asked { .. })
        };
        let known = variables.iter().filter(|variable| told(variable));
        let state = self.children(fields, "state", known.map(|it| it.id.as_str()));
        for variable in variables.iter_mut().filter(|variable| told(variable)) {
            let keys = keys::sidecar::VARIABLE;
            let Some(inner) = self.child(fields, "state", &state, &variable.id, keys) else {
                continue;
            };
            self.optional(&inner, "label", variable.label.as_mut());
            self.asked(&inner, variable);
        }
    }

    fn asked(&mut self, fields: &Fields<'_, '_>, variable: &mut Variable) {
        let Start::Asked { question, .. } = &mut variable.start else {
            self.optional(fields, "asked", None);
            return;
        };
        let Some(node) = fields.filled("asked") else {
            self.miss(fields, "asked");
            return;
        };
        let Some(inner) = self.reader.fields(node, keys::ASKED) else {
            return;
        };
        self.text(&inner, "text", &mut question.text);
        let kind = &variable.kind;
        let words = question.answers.iter().map(|it| kind.word(it.value));
        let answers = self.children(&inner, "answers", words);
        for answer in &mut question.answers {
            let word = kind.word(answer.value);
            let keys = keys::sidecar::TEXT;
            let Some(inner) = self.child(&inner, "answers", &answers, word, keys) else {
                continue;
            };
            self.text(&inner, "text", &mut answer.text);
        }
    }

    fn debrief(&mut self, fields: &Fields<'_, '_>, scenario: &mut Scenario) {
        let debrief = &mut scenario.debrief;
        if debrief.questions.is_empty()
            && debrief.practice.is_empty()
            && debrief.agreement.is_none()
            && debrief.closing.is_none()
        {
            return;
        }
        let inner = fields
            .filled("debrief")
            .and_then(|node| self.reader.fields(node, keys::DEBRIEF));
        let Some(inner) = inner else {
            self.miss(fields, "debrief");
            return;
        };
        let questions = debrief.questions.iter_mut().collect();
        self.list(&inner, "questions", "debrief.questions", questions);
        self.list(
            &inner,
            "practice",
            "debrief.practice",
            debrief
                .practice
                .iter_mut()
                .map(|practice| &mut practice.text)
                .collect(),
        );
        self.optional(&inner, "agreement", debrief.agreement.as_mut());
        self.optional(&inner, "closing", debrief.closing.as_mut());
    }

    fn scene(
        &mut self,
        node: &Node<'_>,
        scene: &mut Scene,
        choices: &mut [Choice],
        now: impl Fn(&str) -> Option<ChoiceId>,
    ) {
        let Some(fields) = self.reader.fields(node, keys::sidecar::SCENE) else {
            return;
        };
        let made = MadeFrom::scene(scene, choices);
        self.begin(&fields);
        self.optional(&fields, "title", scene.title.as_mut());
        self.optional(&fields, "clock", scene.clock.as_mut());
        self.list(
            &fields,
            "text",
            "text",
            scene.text.iter_mut().map(|part| &mut part.text).collect(),
        );
        self.exhibits(&fields, scene);
        if scene.moderator.notes.is_some() || !scene.moderator.ask.is_empty() {
            let inner = fields
                .filled("moderator")
                .and_then(|node| self.reader.fields(node, keys::MODERATOR));
            match inner {
                Some(inner) => {
                    self.optional(&inner, "notes", scene.moderator.notes.as_mut());
                    let ask = scene.moderator.ask.iter_mut().collect();
                    self.list(&inner, "ask", "moderator.ask", ask);
                }
                None => self.miss(&fields, "moderator"),
            }
        }
        self.advice(&fields, scene);
        self.tasks(&fields, scene);
        if let Exit::Choices(of) = &mut scene.exit {
            self.choices(&fields, of, choices, now);
        }
        scene.wording = self.wording(&fields, Part::Scene(&scene.id), made);
    }

    fn exhibits(&mut self, fields: &Fields<'_, '_>, scene: &mut Scene) {
        if scene.exhibits.is_empty() {
            return;
        }
        let Some(node) = fields.filled("exhibits") else {
            self.miss(fields, "exhibits");
            return;
        };
        let items = self.reader.list(node);
        let own = outline::exhibits(&scene.exhibits);
        let (now, texts) = (outline::hashes(&own), own.iter().map(Outline::count).sum());
        let Some(places) = self.places("exhibits", &now, items.len()) else {
            self.other_length(fields, "exhibits", (now.len(), texts), items.len());
            return;
        };
        for (place, exhibit) in places.into_iter().zip(&mut scene.exhibits) {
            let Some(item) = place.map(|place| &items[place]) else {
                self.miss(fields, "exhibits");
                continue;
            };
            if is_blank(item) {
                self.miss_at(item.span);
                continue;
            }
            let Some(inner) = self.reader.fields(item, keys::sidecar::EXHIBIT) else {
                continue;
            };
            self.optional(&inner, "from", exhibit.from.as_mut());
            self.text(&inner, "text", &mut exhibit.text);
        }
    }

    fn advice(&mut self, fields: &Fields<'_, '_>, scene: &mut Scene) {
        let ids = scene.advice.iter().map(|it| it.id.as_str());
        let texts = self.children(fields, "advice", ids);
        for adviser in &mut scene.advice {
            let keys = keys::sidecar::ADVISER;
            let Some(inner) = self.child(fields, "advice", &texts, &adviser.id, keys) else {
                continue;
            };
            self.text(&inner, "from", &mut adviser.from);
            self.text(&inner, "text", &mut adviser.text);
        }
    }

    fn tasks(&mut self, fields: &Fields<'_, '_>, scene: &mut Scene) {
        let ids = scene.tasks.iter().map(|it| it.id.as_str());
        let texts = self.children(fields, "practise", ids);
        for task in &mut scene.tasks {
            let keys = keys::sidecar::TASK;
            let Some(inner) = self.child(fields, "practise", &texts, &task.id, keys) else {
                continue;
            };
            self.text(&inner, "task", &mut task.text);
            let path = format!("practise.{}.look_for", task.id);
            self.list(
                &inner,
                "look_for",
                &path,
                task.look_for.iter_mut().collect(),
            );
            self.examples(&inner, task);
        }
    }

    fn examples(&mut self, fields: &Fields<'_, '_>, task: &mut Task) {
        let ids = task.examples.iter().map(|it| it.id.as_str());
        let texts = self.children(fields, "examples", ids);
        for example in &mut task.examples {
            let keys = keys::sidecar::EXAMPLE;
            let Some(inner) = self.child(fields, "examples", &texts, &example.id, keys) else {
                continue;
            };
            self.text(&inner, "from", &mut example.from);
            self.text(&inner, "text", &mut example.text);
            self.optional(&inner, "because", example.because.as_mut());
        }
    }

    fn choices(
        &mut self,
        fields: &Fields<'_, '_>,
        of: &mut Choices,
        choices: &mut [Choice],
        now: impl Fn(&str) -> Option<ChoiceId>,
    ) {
        let own = of.first.index()..of.first.index() + of.count as usize;
        let now = |old: &str| Some(choices[now(old)?.index()].id.as_str());
        let texts = self.children_renamed(
            fields,
            "choices",
            choices[own.clone()].iter().map(|choice| choice.id.as_str()),
            now,
        );
        for choice in &mut choices[own] {
            let keys = keys::sidecar::CHOICE;
            let Some(inner) = self.child(fields, "choices", &texts, &choice.id, keys) else {
                continue;
            };
            self.text(&inner, "text", &mut choice.text);
            self.outcome(&inner, choice);
            self.optional(&inner, "locked", choice.locked.as_mut());
        }
        if let Some(deadline) = of.deadline {
            let choice = &mut choices[deadline.choice.index()];
            let bare = choice.text.is_empty()
                && choice.gain.is_none()
                && choice.cost.is_none()
                && choice.because.is_none();
            let keys = keys::sidecar::AT_DEADLINE;
            match fields
                .filled(DEADLINE)
                .and_then(|node| self.reader.fields(node, keys))
            {
                Some(inner) => {
                    if !choice.text.is_empty() {
                        self.text(&inner, "text", &mut choice.text);
                    }
                    self.outcome(&inner, choice);
                }
                None if bare => {}
                None => self.miss(fields, DEADLINE),
            }
        }
        if let Some(text) = of
            .otherwise
            .as_mut()
            .and_then(|otherwise| otherwise.text.as_mut())
        {
            match fields
                .filled("otherwise")
                .and_then(|node| self.reader.fields(node, keys::sidecar::TEXT))
            {
                Some(inner) => self.text(&inner, "text", text),
                None => self.miss(fields, "otherwise"),
            }
        }
    }

    fn outcome(&mut self, inner: &Fields<'_, '_>, choice: &mut Choice) {
        self.optional(inner, "gain", choice.gain.as_mut());
        self.optional(inner, "cost", choice.cost.as_mut());
        self.optional(inner, "because", choice.because.as_mut());
    }
}
