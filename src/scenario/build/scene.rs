//! Scenes, with their choices, deadlines and injects.

use super::super::codes;
use super::super::condition::Condition;
use super::super::finding::{Finding, shown};
use super::super::ids::{ChoiceId, SceneId};
use super::super::keys;
use super::super::model::{
    Budget, Choice, Choices, DEADLINE, Deadline, Effects, Exhibit, ExhibitKind, Exit, Memory,
    Moderator, Otherwise, Part, Scene, Wording,
};
use super::super::read::{Entry, Fields};
use super::super::source::{At, Span};
use super::super::synonyms;
use super::super::yaml::{Node, Value};
use super::Builder;

const EXHIBITS: &[(&str, ExhibitKind)] = &[
    ("call", ExhibitKind::Call),
    ("message", ExhibitKind::Message),
    ("article", ExhibitKind::Article),
    ("letter", ExhibitKind::Letter),
    ("post", ExhibitKind::Post),
    ("note", ExhibitKind::Note),
];

impl<'n, 't> Builder<'_, '_, 'n, 't> {
    /// Every scene; `None` when so much is wrong that nobody reads on.
    pub(super) fn scenes(&mut self) -> Option<Vec<Scene>> {
        let places = 0..self.names.scenes.len();
        let scene = |place| {
            let lost = self.reader.findings.overflow();
            (!lost).then(|| self.scene(SceneId::at(place)))
        };
        places.map(scene).collect()
    }

    /// Tells scenes and choices that something remembers them, once everything that may ask was read.
    pub(super) fn remember(&mut self, scenes: &mut [Scene]) {
        for (&memory, &id) in &self.remembered {
            match memory {
                Memory::Seen(scene) => scenes[scene.index()].seen = Some(id),
                Memory::Chose(choice) => self.choices[choice.index()].chosen = Some(id),
                Memory::Fired(_) => {}
            }
        }
    }

    fn scene(&mut self, id: SceneId) -> Scene {
        let names = self.names;
        let name = &names.scenes[id.index()];
        let mut scene = Scene {
            id: name.name.value.to_owned(),
            span: name.name.span,
            title: None,
            clock: None,
            at: None,
            roles: Vec::new(),
            text: Vec::new(),
            exhibits: Vec::new(),
            moderator: Moderator::default(),
            advice: Vec::new(),
            tasks: Vec::new(),
            minutes: None,
            reading: 1,
            effects: Effects::default(),
            exit: Exit::Ending,
            regretted: false,
            inject: None,
            during: None,
            seen: None,
            wording: Wording::Original,
        };
        let fields = self
            .reader
            .fields_under(name.name.span, name.node, keys::SCENE);
        let Some(fields) = fields else {
            self.placeholders(id);
            return scene;
        };
        scene.title = self.optional_shown(&fields, "title");
        scene.clock = self.optional_shown(&fields, "clock");
        scene.at = fields.get("at").and_then(|node| self.story_time(node));
        scene.roles = match fields.get("for") {
            Some(node) => self
                .reader
                .list(node)
                .iter()
                .filter_map(|role| self.role(role))
                .collect(),
            None => Vec::new(),
        };
        self.assumptions(&fields, id, &[]);
        scene.text = self.parts(id, &fields);
        scene.time_reading();
        scene.exhibits = self.exhibits(id, &fields);
        scene.moderator = self.moderator(&fields);
        scene.advice = self.advice(id, &fields);
        scene.tasks = self.tasks(id, &fields);
        scene.minutes = fields
            .get("minutes")
            .and_then(|node| self.reader.minutes(node));
        scene.effects = self.effects(fields.get("effects"));
        scene.inject = fields.get("inject").and_then(|node| self.inject(id, node));
        scene.during = fields.get("during").and_then(|node| self.during(node));
        scene.exit = self.exit(id, &fields);
        scene.regretted = self.regretted(&fields);
        scene
    }

    fn parts(&mut self, id: SceneId, fields: &Fields<'_, '_>) -> Vec<Part> {
        let Some(node) = self.reader.required(fields, "text") else {
            return Vec::new();
        };
        let Value::List(items) = &node.value else {
            return self
                .shown_text(node)
                .map(|text| Part { when: None, text })
                .into_iter()
                .collect();
        };
        let mut parts = Vec::with_capacity(items.len());
        for item in items {
            if self.reader.spoken(item, keys::PART) {
                continue;
            }
            let part = if matches!(item.value, Value::Map(_)) {
                let Some(fields) = self.reader.fields(item, keys::PART) else {
                    continue;
                };
                let when = self.optional_condition(fields.get("when"));
                self.assumptions(&fields, id, shown_when(when.as_ref()).as_slice());
                let text = self
                    .reader
                    .required(&fields, "text")
                    .and_then(|node| self.shown_text(node));
                text.map(|text| Part { when, text })
            } else {
                self.shown_text(item).map(|text| Part { when: None, text })
            };
            parts.extend(part);
        }
        parts
    }

    fn exhibits(&mut self, id: SceneId, fields: &Fields<'_, '_>) -> Vec<Exhibit> {
        let Some(node) = fields.get("exhibits") else {
            return Vec::new();
        };
        let mut exhibits = Vec::new();
        for item in self.reader.list_of(node, keys::EXHIBIT) {
            let Some(fields) = self.reader.fields(item, keys::EXHIBIT) else {
                continue;
            };
            let kind = self
                .reader
                .required(&fields, "kind")
                .and_then(|node| self.reader.word(node, EXHIBITS));
            let from = self.optional_shown(&fields, "from");
            let when = self.optional_condition(fields.get("when"));
            self.assumptions(&fields, id, shown_when(when.as_ref()).as_slice());
            let text = self
                .reader
                .required(&fields, "text")
                .and_then(|node| self.shown_text(node));
            if let (Some(kind), Some(text)) = (kind, text) {
                exhibits.push(Exhibit {
                    when,
                    kind,
                    from,
                    text,
                });
            }
        }
        exhibits
    }

    fn moderator(&mut self, fields: &Fields<'_, '_>) -> Moderator {
        let Some(node) = fields.get("moderator") else {
            return Moderator::default();
        };
        let Some(fields) = self.reader.fields(node, keys::MODERATOR) else {
            return Moderator::default();
        };
        Moderator {
            notes: self.optional_shown(&fields, "notes"),
            ask: self.shown_sentences(fields.get("ask")),
        }
    }

    fn exit(&mut self, id: SceneId, fields: &Fields<'_, '_>) -> Exit {
        let ways = ["choices", "goto", "ending"].into_iter();
        let ways: Vec<_> = ways.filter(|key| fields.has(key)).collect();
        let scene = self.names.scenes[id.index()].name.value;
        match *ways.as_slice() {
            [] => {
                let finding = Finding::new(codes::ONE_WAY_ON, fields.span);
                let finding = finding.with("scene", scene);
                self.reader.report(finding.helped("help-none"));
            }
            [kept, other, ..] => {
                let finding = Finding::new(codes::ONE_WAY_ON, fields.key_span(other));
                let finding = finding.with("scene", scene).with("kept", kept);
                let finding = finding.with("other", other).helped("help-several");
                self.reader.report(finding.also(fields.key_span(kept)));
            }
            [_] => {}
        }
        for key in [DEADLINE, "otherwise", "budget", "advice"] {
            if fields.has(key) && !fields.has("choices") {
                let finding =
                    Finding::new(codes::UNKNOWN_KEY, fields.key_span(key)).with("key", key);
                self.reader
                    .report(finding.with("keys", "choices").helped("help-choices"));
            }
        }
        let choices = self.choices(id, fields);
        if fields.has("choices") {
            return Exit::Choices(choices);
        }
        if fields.has("goto") {
            return Exit::Goto(self.goto(id, fields));
        }
        if let Some(node) = fields.get("ending")
            && !self.ending_is_title(node, fields)
            && self.reader.yes_no(node) == Some(false)
        {
            self.reader.report(
                Finding::new(codes::ONE_WAY_ON, fields.key_span("ending")).helped("help-none"),
            );
        }
        Exit::Ending
    }

    /// Says of a title that stands behind `ending` where it belongs; false where it is none.
    fn ending_is_title(&mut self, node: &Node<'_>, fields: &Fields<'_, '_>) -> bool {
        let Value::Scalar(scalar) = &node.value else {
            return false;
        };
        let other = synonyms::word(&scalar.text, ["true", "false"]).is_some();
        if other || fields.has("title") || !scalar.text.contains(char::is_alphabetic) {
            return false;
        }
        let flow = self.reader.source.get(node.span.end as usize..);
        let flow =
            flow.is_some_and(|behind| behind.trim_start_matches(' ').starts_with([',', '}']));
        let title = format!("title: {}", scalar.text);
        let finding = Finding::new(codes::WRONG_TYPE, node.span)
            .with("expected", "yes-no")
            .with("found", "text")
            .with("value", shown(&scalar.text))
            .with("mended", shown(&title))
            .helped("help-title");
        self.reader.report(match flow {
            true => finding.rewritten(node.span, format!("true, {title}")),
            false => finding,
        });
        true
    }

    /// Whether people regret this ending; on what is none it says so.
    fn regretted(&mut self, fields: &Fields<'_, '_>) -> bool {
        let Some(node) = fields.get("regretted") else {
            return false;
        };
        if !fields.has("ending") {
            let finding = Finding::new(codes::UNKNOWN_KEY, fields.key_span("regretted"))
                .with("key", "regretted")
                .with("keys", "ending");
            self.reader.report(finding.helped("help-ending"));
        }
        self.reader.yes_no(node) == Some(true)
    }

    fn choices(&mut self, id: SceneId, fields: &Fields<'_, '_>) -> Choices {
        let names = self.names;
        let entries = &names.scenes[id.index()].choices;
        let first = names.scenes[id.index()].first;
        let written = fields.has("budget");
        let budget = fields.get("budget").and_then(|node| self.budget(id, node));
        let mut deadline = None;
        for entry in entries {
            let choice = if entry.0.value == DEADLINE && fields.has(DEADLINE) {
                let (choice, minutes) = self.deadline(id, entry);
                deadline = Some(Deadline {
                    minutes,
                    choice: ChoiceId::at(self.choices.len()),
                });
                choice
            } else {
                self.choice(id, entry, (budget, written))
            };
            self.choices.push(choice);
        }
        let count = entries.len() - usize::from(deadline.is_some());
        if fields.has("choices") && count == 0 && !self.has_lost_choices(id, fields) {
            self.reader
                .report(Finding::new(codes::NO_CHOICES, fields.key_span("choices")));
        }
        let otherwise = fields
            .get("otherwise")
            .and_then(|node| self.otherwise(id, node));
        if budget.is_some() && otherwise.is_none() {
            self.way_out(first, count, fields.key_span("budget"));
        }
        Choices {
            first,
            count: u32::try_from(count).expect("lists are bounded by the size of a file"),
            deadline,
            otherwise,
            budget,
        }
    }

    /// Whether what stands behind `choices` is something else, which is told where it stands.
    fn has_lost_choices(&self, id: SceneId, fields: &Fields<'_, '_>) -> bool {
        self.names.scenes[id.index()].lost && fields.filled("choices").is_some()
    }

    /// Keeps the numbering of choices whole when their scene could not be read.
    fn placeholders(&mut self, id: SceneId) {
        for (name, _) in &self.names.scenes[id.index()].choices {
            self.choices.push(empty_choice(id, name.value, name.span));
        }
    }

    fn choice(
        &mut self,
        scene: SceneId,
        (name, node): &Entry<'n, 't>,
        (budget, budgeted): (Option<Budget>, bool),
    ) -> Choice {
        let empty = empty_choice(scene, name.value, name.span);
        let fields = self.reader.fields_under(name.span, node, keys::CHOICE);
        let Some(fields) = fields else {
            return empty;
        };
        let text = self
            .reader
            .required(&fields, "text")
            .and_then(|node| self.shown_text(node));
        let once = fields
            .get("once")
            .and_then(|node| self.reader.yes_no(node))
            .unwrap_or(false);
        let place = ChoiceId::at(self.choices.len());
        let taken = once.then(|| self.remembered(Memory::Chose(place)));
        let when = self.optional_condition(fields.get("when"));
        // One that is closed can be read as long as it is there.
        let read = shown_when(when.as_ref().filter(|_| !fields.has("locked")));
        let taken = taken.map(Condition::Remembers);
        let read = read.map(|when| Condition::Any(taken.into_iter().chain([when]).collect()));
        self.assumptions(&fields, scene, read.as_slice());
        if fields.has("locked") && !fields.has("when") {
            self.reader.report(Finding::new(
                codes::LOCKED_WITHOUT_WHEN,
                fields.key_span("locked"),
            ));
        }
        let (spends, minutes) = self.spending(budget, budgeted, &fields);
        if !(fields.has("gain") && fields.has("cost")) {
            self.unpriced.push(place);
        }
        Choice {
            text: text.unwrap_or_default(),
            when,
            locked: self.optional_shown(&fields, "locked"),
            once,
            spends,
            minutes,
            ..self.outcome(scene, empty, &fields)
        }
    }

    fn deadline(&mut self, scene: SceneId, (name, node): &Entry<'n, 't>) -> (Choice, u32) {
        let empty = empty_choice(scene, name.value, name.span);
        let Some(fields) = self.reader.fields(node, keys::AT_DEADLINE) else {
            return (empty, 1);
        };
        self.assumptions(&fields, scene, &[]);
        // What only goes on by itself may need no price; what nobody tells at all was forgotten.
        if !["text", "gain", "cost"].iter().any(|key| fields.has(key)) {
            let finding = Finding::new(codes::NO_GAIN_OR_COST, name.span);
            let finding = finding.with("missing", "deadline");
            let written = self.reader.source.get(node.span.range());
            let braces = written.filter(|it| it.starts_with('{') && !it.contains('\n'));
            let inner = braces.and_then(|it| it.strip_suffix('}'));
            self.reader.report(match inner {
                Some(inner) => {
                    let more = "text: \"…\", gain: \"…\", cost: \"…\"";
                    let mended = format!("{DEADLINE}: {}, {more} }}", inner.trim_end());
                    finding.with("mended", mended).helped("help-line")
                }
                None => finding,
            });
        }
        let minutes = self
            .reader
            .required(&fields, "minutes")
            .and_then(|node| self.reader.minutes(node));
        let text = fields
            .get("text")
            .and_then(|node| self.shown_text(node))
            .unwrap_or_default();
        (
            Choice {
                text,
                ..self.outcome(scene, empty, &fields)
            },
            minutes.unwrap_or(1),
        )
    }

    /// What a choice and a deadline share.
    fn outcome(&mut self, scene: SceneId, empty: Choice, fields: &Fields<'_, '_>) -> Choice {
        let mut score = Vec::new();
        for (name, node) in fields
            .get("score")
            .map(|node| self.reader.entries(node))
            .unwrap_or_default()
        {
            let competency = self.competency(name.value, name.span);
            let points = self.reader.number(node, -100..=100);
            score.extend(competency.zip(points));
        }
        Choice {
            gain: self.optional_shown(fields, "gain"),
            cost: self.optional_shown(fields, "cost"),
            effects: self.effects(fields.get("effects")),
            score,
            because: self.optional_shown(fields, "because"),
            sources: self.sources(fields.get("sources")),
            target: self.goto(scene, fields),
            ..empty
        }
    }

    fn otherwise(&mut self, scene: SceneId, node: &Node<'_>) -> Option<Otherwise> {
        let fields = self.reader.fields(node, keys::OTHERWISE)?;
        Some(Otherwise {
            text: fields.get("text").and_then(|node| self.shown_text(node)),
            effects: self.effects(fields.get("effects")),
            target: self.goto(scene, &fields),
        })
    }
}

/// When words with this condition are shown, when not always.
pub(super) fn shown_when(when: Option<&At<Condition>>) -> Option<Condition> {
    when.map(|when| when.value.clone())
}

fn empty_choice(scene: SceneId, id: &str, span: Span) -> Choice {
    Choice {
        id: id.to_owned(),
        span,
        scene,
        text: String::new(),
        gain: None,
        cost: None,
        when: None,
        locked: None,
        once: false,
        spends: None,
        minutes: None,
        effects: Effects::default(),
        score: Vec::new(),
        because: None,
        sources: Vec::new(),
        target: super::super::model::Target::One(super::super::model::Destination::Scene(scene)),
        chosen: None,
    }
}
