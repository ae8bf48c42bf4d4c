//! A session as xAPI statements, for a learning record store (Experience API 1.0.3, ADL; IEEE 9274.1.1 reads them too).
//!
//! The actor is the session itself, as an account without a person. Ids of statements are made of the session and the
//! event (UUID version 5), so that the same statement sent twice is one statement. Scenarios have no web address, so
//! activities go by `urn:veerkracht:`, and the account by a host under `.invalid`, which RFC 2606 keeps free for ever.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{cause, pause, settlement};
use crate::debrief::{AfterAction, Decision, Happening, ToldMoment, VoteRound};

const HOME: &str = "https://veerkracht.invalid/sessions";
const VERBS: &str = "http://adlnet.gov/expapi/verbs";
const ACTIVITIES: &str = "http://adlnet.gov/expapi/activities";
const EXTENSIONS: &str = "urn:veerkracht:xapi";

/// The statements as a pretty JSON array that ends in a line break.
///
/// # Errors
/// When a number cannot be written, which a chance never is.
pub fn xapi(after: &AfterAction) -> serde_json::Result<String> {
    let teller = StatementWriter { after };
    let began = teller.whole().with("answers", teller.answers());
    let started = teller.statement(0, &after.started.rfc3339(), "initialized", began);
    let told = after.timeline.iter().filter_map(|told| teller.tell(told));
    let statements: Vec<Value> = std::iter::once(started).chain(told).collect();
    Ok(serde_json::to_string_pretty(&statements)? + "\n")
}

struct StatementWriter<'a> {
    after: &'a AfterAction,
}

/// What a statement says beside who and when.
struct Statement {
    object: Value,
    result: Option<Value>,
    extensions: Map<String, Value>,
}

impl Statement {
    fn of(object: Value) -> Self {
        Self {
            object,
            result: None,
            extensions: Map::new(),
        }
    }

    fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        let value = value.into();
        if !value.is_null() {
            self.extensions
                .insert(format!("{EXTENSIONS}:{name}"), value);
        }
        self
    }
}

impl StatementWriter<'_> {
    fn tell(&self, told: &ToldMoment) -> Option<Value> {
        let (verb, said) = match &told.what {
            Happening::Decided(decision) => ("responded", self.decided(decision)),
            Happening::Injected { title, by } => (
                "experienced",
                Statement::of(self.part("inject", told.seq, title)).with("cause", cause(*by)),
            ),
            Happening::Noted { scene, text } => {
                let mut said = Statement::of(self.part("note", told.seq, scene));
                said.result = Some(json!({ "response": text }));
                ("commented", said)
            }
            Happening::Paused { why, .. } => ("suspended", self.whole().with("pause", pause(*why))),
            Happening::WentBack { to } => {
                ("attempted", Statement::of(self.part("back", told.seq, to)))
            }
            Happening::Improvised { scene, text } => {
                let mut said = Statement::of(self.part("improvised", told.seq, scene));
                said.result = Some(json!({ "response": text }));
                ("experienced", said)
            }
            Happening::Advised { from, .. } => (
                "experienced",
                Statement::of(self.part("advice", told.seq, from)),
            ),
            Happening::Practised(made) => {
                let mut said = Statement::of(self.part("task", told.seq, &made.task));
                let kept = made.kept.join("\n");
                said.result = (!kept.is_empty()).then(|| json!({ "response": kept }));
                ("experienced", said)
            }
            Happening::Written(part) => {
                let mut said = Statement::of(self.part("case", told.seq, &part.label));
                said.result = Some(json!({ "response": part.text }));
                ("commented", said)
            }
            Happening::Otherwise { scene, text } => {
                let mut said = Statement::of(self.part("otherwise", told.seq, scene));
                said.result = Some(json!({ "response": text }));
                ("commented", said)
            }
            Happening::EndedEarly { .. } => {
                let mut said = self.whole();
                said.result = Some(json!({ "completion": false }));
                ("terminated", said)
            }
            Happening::StartedAgain => ("resumed", self.whole()),
            Happening::Planned(text) => {
                let said = Statement::of(self.part("plan", told.seq, text));
                ("commented", said)
            }
            Happening::Gathered { .. }
            | Happening::Reworded { .. }
            | Happening::Adopted { .. }
            | Happening::Reviewed { .. }
            | Happening::Offered(_)
            | Happening::Surveyed(_) => {
                return None;
            }
            Happening::Ended { title } => {
                let mut said = self.whole().with("ending", title.as_str());
                said.result = Some(json!({ "completion": true }));
                ("completed", said)
            }
        };
        let said = said.with("on-the-road", told.on_the_road);
        Some(self.statement(told.seq, &told.at.rfc3339(), verb, said))
    }

    fn decided(&self, decision: &Decision) -> Statement {
        let choices = std::iter::once(&decision.taken)
            .chain(decision.others.iter().map(|other| &other.choice))
            .map(|choice| json!({ "id": choice.id, "description": self.said(&choice.text) }));
        let object = json!({
            "objectType": "Activity",
            "id": format!("{}#{}", self.scenario(), decision.scene),
            "definition": {
                "type": format!("{ACTIVITIES}/cmi.interaction"),
                "name": self.said(&decision.title),
                "interactionType": "choice",
                "choices": choices.collect::<Vec<_>>(),
            },
        });
        let votes = match decision.votes.is_empty() {
            true => Value::Null,
            false => decision.votes.iter().map(votes).collect(),
        };
        let mut said = Statement::of(object)
            .with("votes", votes)
            .with("by", decision.by.map(settlement))
            .with("reason", decision.reason.as_deref())
            .with("dissent", decision.dissent.as_deref())
            .with(
                "otherwise",
                (!decision.rather.is_empty()).then(|| decision.rather.clone()),
            )
            .with("corrected", decision.corrected)
            .with("moved", decision.outlook.as_ref().map(|it| it.moved));
        let mut result = json!({ "response": decision.taken.id });
        if let Some(took) = decision.took {
            result["duration"] = format!("PT{}S", took.as_secs()).into();
        }
        said.result = Some(result);
        said
    }

    /// What was answered at the start, by variable; nothing where nothing was asked.
    fn answers(&self) -> Value {
        let answered = self.after.answered.iter();
        let answers = answered.map(|it| (it.variable.clone(), it.word.clone().into()));
        let answers: Map<String, Value> = answers.collect();
        match answers.is_empty() {
            true => Value::Null,
            false => Value::Object(answers),
        }
    }

    /// The scenario itself.
    fn whole(&self) -> Statement {
        Statement::of(json!({
            "objectType": "Activity",
            "id": self.scenario(),
            "definition": {
                "type": format!("{ACTIVITIES}/simulation"),
                "name": self.said(&self.after.title),
            },
        }))
    }

    /// Something of the session that the scenario has no id for.
    fn part(&self, kind: &str, seq: u64, name: &str) -> Value {
        json!({
            "objectType": "Activity",
            "id": format!("urn:veerkracht:session:{}:{kind}:{seq}", self.after.session),
            "definition": { "name": self.said(name) },
        })
    }

    fn statement(&self, seq: u64, at: &str, verb: &str, said: Statement) -> Value {
        let after = self.after;
        let kind = match after.terms {
            Some(_) => "Group",
            None => "Agent",
        };
        let mut context = json!({
            "registration": self.uuid("registration"),
            "revision": after.version,
            "platform": concat!("veerkracht ", env!("CARGO_PKG_VERSION")),
            "language": after.language,
        });
        if said.object["id"] != self.scenario().as_str() {
            let parent = json!([{ "objectType": "Activity", "id": self.scenario() }]);
            context["contextActivities"] = json!({ "parent": parent });
        }
        let mut result = said.result.unwrap_or_else(|| json!({}));
        if !said.extensions.is_empty() {
            result["extensions"] = said.extensions.into();
        }
        let mut statement = json!({
            "id": self.uuid(&seq.to_string()),
            "version": "1.0.3",
            "actor": {
                "objectType": kind,
                "account": { "homePage": HOME, "name": after.session.as_str() },
            },
            "verb": { "id": format!("{VERBS}/{verb}"), "display": { "en": verb } },
            "object": said.object,
            "context": context,
            "timestamp": at,
        });
        if result.as_object().is_some_and(|it| !it.is_empty()) {
            statement["result"] = result;
        }
        statement
    }

    fn scenario(&self) -> String {
        format!("urn:veerkracht:scenario:{}", self.after.scenario)
    }

    /// A text under its language.
    fn said(&self, text: &str) -> Value {
        json!({ self.after.language.as_str(): text })
    }

    fn uuid(&self, part: &str) -> String {
        let name = format!("{HOME}/{}/{part}", self.after.session);
        Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).to_string()
    }
}

fn votes(vote: &VoteRound) -> Value {
    let counts = vote.lines.iter().map(|line| {
        let mut count = Map::new();
        match line.votes {
            Some(votes) => count.insert("votes".to_owned(), votes.into()),
            None => count.insert("hidden".to_owned(), true.into()),
        };
        if let Some(unsure) = line.unsure {
            count.insert("unsure".to_owned(), unsure.into());
        }
        (line.choice.clone(), Value::from(count))
    });
    json!({ "round": vote.round, "choices": counts.collect::<Map<_, _>>() })
}
