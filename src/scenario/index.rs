//! A file as an editor looks at it: what it is made of, and where it names what, however much is wrong with it.

use std::borrow::Cow;

use super::build;
use super::finding::Findings;
use super::mention::{Mention, Named};
use super::programme;
use super::read::{ReadFrom, Reader};
use super::source::{At, Span};
use super::text::placeholders;
use super::yaml::{self, Node, Value};

/// A file with its parts and the places of its ids.
#[derive(Debug)]
pub(crate) struct Index {
    /// In the order of the file.
    pub(crate) mentions: Vec<Mention>,
    pub(crate) parts: Vec<Part>,
}

/// A key of a file with what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) key: String,
    pub(crate) name: Span,
    /// Where its value stands.
    pub(crate) value: Span,
    /// Its value, where that is one text.
    pub(crate) text: Option<String>,
    /// The keys of its value; those of a list are the keys of its items, in their order.
    pub(crate) parts: Vec<Part>,
}

impl Part {
    /// The same in a text in which places are others; recursion is bounded by the depth of a file.
    fn moved(&mut self, place: &impl Fn(u32) -> u32) {
        for span in [&mut self.name, &mut self.value] {
            span.start = place(span.start);
            span.end = place(span.end);
        }
        self.parts.iter_mut().for_each(|it| it.moved(place));
    }

    /// The part of it under a key.
    pub(crate) fn part(&self, key: &str) -> Option<&Self> {
        find(&self.parts, key)
    }
}

/// The part under a key.
fn find<'p>(parts: &'p [Part], key: &str) -> Option<&'p Part> {
    parts.iter().find(|part| part.key == key)
}

/// A stretch of a text that became another, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TextChange {
    start: u32,
    /// Where it ended before.
    end: u32,
    /// Where it ends now.
    now: u32,
}

impl TextChange {
    /// What differs between two texts, as one stretch; `None` when nothing does, or there is more than fits.
    pub(crate) fn between(before: &str, now: &str) -> Option<Self> {
        if before == now {
            return None;
        }
        let length = |signs: &mut dyn Iterator<Item = (char, char)>| -> usize {
            let same = signs.take_while(|(one, other)| one == other);
            same.map(|(sign, _)| sign.len_utf8()).sum()
        };
        let front = length(&mut before.chars().zip(now.chars()));
        let most = before.len().min(now.len()) - front;
        let back = length(&mut before.chars().rev().zip(now.chars().rev())).min(most);
        Some(Self {
            start: u32::try_from(front).ok()?,
            end: u32::try_from(before.len() - back).ok()?,
            now: u32::try_from(now.len() - back).ok()?,
        })
    }

    /// Both as one, where the other change lies within what came of this one, as with letters that are typed one by one.
    pub(crate) fn with(self, next: Self) -> Option<Self> {
        let within = self.start <= next.start && next.end <= self.now;
        within.then(|| Self {
            now: self.now - next.end + next.now,
            ..self
        })
    }

    /// Where a place is now; one within the stretch is at its end.
    fn place(self, place: u32) -> u32 {
        match place {
            place if place <= self.start => place,
            place if place >= self.end => place - self.end + self.now,
            _ => self.now,
        }
    }

    /// Where something is now that the change did not touch.
    fn past(self, span: Span) -> Option<Span> {
        let untouched = span.end <= self.start || span.start >= self.end;
        untouched.then(|| Span {
            start: self.place(span.start),
            end: self.place(span.end),
        })
    }
}

impl Index {
    /// Looks through a text; `None` when it is no YAML.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let whole = text;
        let text = yaml::text(text.as_bytes()).ok()?;
        let root = yaml::parse(text, &mut Findings::default()).ok()?;
        let parts = parts(&root);
        let value = |key| find(&parts, key).and_then(|part| part.text.as_deref());
        let mentions = match (value("translates"), value("programme"), value("kind")) {
            (Some(_), _, _) => of_sidecar(text, &parts),
            (_, Some(_), _) => of_programme(text, &root),
            (_, _, Some("facts")) => Vec::new(),
            _ => of_scenario(text, &root, &parts),
        };
        let mut index = Self { mentions, parts };
        // Editors count the mark that some of them put in front.
        let mark = u32::try_from(whole.len() - text.len()).ok()?;
        index.moved(&|place| place + mark);
        Some(index)
    }

    /// Whether a text is meant as a file of ours: editors hand over whatever is YAML.
    pub(crate) fn is_ours(text: &str) -> bool {
        let has = |key: &str| text.lines().any(|line| line.starts_with(key));
        let named = has("id:") || has("kind:");
        has("scenes:") || has("programme:") || has("translates:") || has("format:") && named
    }

    /// The same after these changes of the text, one after the other. Names that were changed are left out, for whatever
    /// stands there now is another thing.
    pub(crate) fn after(&self, changes: &[TextChange]) -> Self {
        let untouched = |mention: &&Mention| {
            let mut span = Some(mention.span);
            for change in changes {
                span = span.and_then(|span| change.past(span));
            }
            span.is_some()
        };
        let mut index = Self {
            mentions: self.mentions.iter().filter(untouched).cloned().collect(),
            parts: self.parts.clone(),
        };
        index.moved(&|place| {
            changes
                .iter()
                .fold(place, |place, change| change.place(place))
        });
        index
    }

    fn moved(&mut self, place: &impl Fn(u32) -> u32) {
        self.mentions.iter_mut().for_each(|it| it.moved(place));
        self.parts.iter_mut().for_each(|it| it.moved(place));
    }

    /// The part of the file under a key.
    pub(crate) fn part(&self, key: &str) -> Option<&Part> {
        find(&self.parts, key)
    }

    /// What is named at a place, its end included, where people put the cursor.
    pub(crate) fn at(&self, offset: usize) -> Option<&Mention> {
        let holds = |mention: &&Mention| {
            let place = mention.span.range();
            place.start <= offset && offset <= place.end
        };
        self.mentions.iter().find(holds)
    }
}

/// The keys of a map, and of the maps in a list; recursion is bounded by the depth of a file.
fn parts(node: &Node<'_>) -> Vec<Part> {
    match &node.value {
        Value::Scalar(_) => Vec::new(),
        Value::List(items) => items.iter().flat_map(parts).collect(),
        Value::Map(entries) => {
            let part = |(name, value): &(At<Cow<'_, str>>, Node<'_>)| Part {
                key: name.value.as_ref().to_owned(),
                name: name.span,
                value: value.span,
                text: match &value.value {
                    Value::Scalar(scalar) => Some(scalar.text.as_ref().to_owned()),
                    Value::List(_) | Value::Map(_) => None,
                },
                parts: parts(value),
            };
            entries.iter().map(part).collect()
        }
    }
}

fn of_scenario(text: &str, root: &Node<'_>, parts: &[Part]) -> Vec<Mention> {
    let mut reader = Reader::of(text, ReadFrom::File);
    let mut mentions = build::mentions(root, &mut reader);
    let id = find(parts, "id").map(|part| (part, part.text.clone().unwrap_or_default()));
    if let Some((part, id)) = id {
        let named = Mention::within(text, &Named::Scenario(id), part.value);
        mentions.extend(named.into_iter().map(Mention::defining));
    }
    for variable in find(parts, "state").iter().flat_map(|state| &state.parts) {
        let Some(carried) = variable.part("carried") else {
            continue;
        };
        let ids = carried.text.as_deref().and_then(|it| it.split_once('.'));
        if let Some((scenario, id)) = ids {
            let (scenario, id) = (scenario.to_owned(), id.to_owned());
            let parted = [
                Named::Scenario(scenario.clone()),
                Named::Carried(scenario, id),
            ];
            for named in parted {
                mentions.extend(Mention::within(text, &named, carried.value));
            }
        }
    }
    mentions.sort_by_key(|mention| mention.span);
    mentions
}

/// Where a sidecar repeats the ids of its scenario.
fn of_sidecar(text: &str, parts: &[Part]) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut each = |of: Option<&Part>, thing: &dyn Fn(String) -> Named| {
        for part in of.iter().flat_map(|part| &part.parts) {
            mentions.extend(Mention::within(text, &thing(part.key.clone()), part.name));
        }
    };
    let scenes = find(parts, "scenes");
    each(scenes, &Named::Scene);
    for scene in scenes.iter().flat_map(|scenes| &scenes.parts) {
        let choice = |choice| Named::Choice(scene.key.clone(), choice);
        each(scene.part("choices"), &choice);
    }
    each(find(parts, "state"), &Named::Variable);
    each(find(parts, "competencies"), &Named::Competency);
    each(find(parts, "roles"), &Named::Role);
    each(find(parts, "sources"), &Named::Source);
    // Wherever a text shows one.
    let mut shown: Vec<&str> = placeholders(text).collect();
    shown.sort_unstable();
    shown.dedup();
    for name in shown {
        let braced = format!("{{{name}}}");
        let places = text.match_indices(&braced);
        mentions.extend(places.map(|(at, _)| Mention {
            thing: Named::Variable(name.to_owned()),
            span: Span::new(at + 1..at + 1 + name.len()),
            defines: false,
        }));
    }
    if let Some(part) = find(parts, "translates") {
        let id = part.text.clone().unwrap_or_default();
        mentions.extend(Mention::within(text, &Named::Scenario(id), part.value));
    }
    mentions.sort_by_key(|mention| mention.span);
    mentions
}

/// Where a programme names its scenarios.
fn of_programme(text: &str, root: &Node<'_>) -> Vec<Mention> {
    let mut reader = Reader::of(text, ReadFrom::File);
    let named = programme::named(root, &mut reader).into_iter();
    named
        .flat_map(|it| Mention::within(text, &Named::Scenario(it.value), it.span))
        .collect()
}
