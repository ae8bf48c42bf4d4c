//! What an author may write at a place: ids of the story, words of conditions, values.

use std::borrow::Cow;
use std::path::Path;
use std::sync::LazyLock;

use lsp_types::{CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode, Position};

use super::context::{Context, Role};
use super::documents::{Documents, Looked};
use super::names::ids;
use super::place::offset;
use crate::scenario::factbook::is_factbook;
use crate::scenario::programme::is_programme;
use crate::scenario::{Index, Named, Part, RESUME, schema};
use crate::view::sanitise;

/// Keys whose value is a condition.
const CONDITIONS: [&str; 4] = ["when", "assumes", "that", "never"];
/// Keys whose value, or each item of it, is a scene.
const SCENES: [&str; 7] = [
    "start",
    "goto",
    "to",
    "during",
    "ending",
    "reachable",
    "always_reachable",
];
/// What an exhibit may be.
const EXHIBITS: [&str; 6] = ["call", "message", "article", "letter", "post", "note"];
/// Words of conditions, with the place where one goes on.
const WORDS: [(&str, &str); 6] = [
    ("seen", "seen(${1})"),
    ("chose", "chose(${1})"),
    ("and", "and "),
    ("or", "or "),
    ("not", "not "),
    ("in", "in [${1}]"),
];

/// How an editor wants what it offers.
#[derive(Debug, Clone, Copy)]
pub(super) struct CompletionForm {
    /// The tag of the language in which keys are explained.
    pub(super) language: &'static str,
    /// Whether it knows places to fill in.
    pub(super) snippets: bool,
}

/// What fits at a place.
pub(super) fn items(
    documents: &Documents,
    file: &Looked,
    position: Position,
    form: CompletionForm,
) -> Vec<CompletionItem> {
    let at = offset(&file.lines(), position);
    let context = Context::at(&file.text, at);
    let story = Story {
        documents,
        file,
        form,
    };
    story.fitting(&context)
}

/// Where ids come from.
struct Story<'d> {
    documents: &'d Documents,
    file: &'d Looked,
    form: CompletionForm,
}

impl Story<'_> {
    fn fitting(&self, context: &Context) -> Vec<CompletionItem> {
        let keys: Vec<&str> = context.path.iter().map(String::as_str).collect();
        match (context.role, keys.as_slice()) {
            (Role::Key, [.., "effects" | "given"] | [.., "expect", "state"]) => self.variables(),
            (Role::Key, [.., "score"]) => self.of(|it| matches!(it, Named::Competency(_))),
            (Role::Key, [.., "draw"]) => self.choices(None),
            (Role::Key, keys) => self.keys(keys),
            (
                Role::Value,
                [.., "effects" | "given", variable] | [.., "expect", "state", variable],
            ) => self.values(variable, true),
            (Role::Value, ["state", variable, "start"]) => self.values(variable, false),
            (Role::Value, ["state", variable]) if !variable.is_empty() => words(&["true", "false"]),
            (Role::Value, [.., key]) => self.value(key, context),
            (Role::Value, []) | (Role::Nothing, _) => Vec::new(),
        }
    }

    /// The keys that may stand below these, and whole pieces, as the schema of the file has them.
    fn keys(&self, path: &[&str]) -> Vec<CompletionItem> {
        let schema = told(schema_of(&self.file.text), self.form.language);
        let keys = schema::keys_at(schema, path).into_iter();
        let keys = keys.map(|it| {
            let written = it.snippet.unwrap_or_else(|| format!("{}: ", it.key));
            self.piece(
                &it.key,
                &written,
                it.description,
                CompletionItemKind::Property,
            )
        });
        let pieces = schema::snippets_at(schema, path).into_iter();
        let pieces = pieces.map(|it| {
            self.piece(
                &it.label,
                &it.text,
                it.description,
                CompletionItemKind::Snippet,
            )
        });
        keys.chain(pieces).collect()
    }

    /// Something longer that is written at once, with places to fill in where the editor knows them.
    fn piece(
        &self,
        label: &str,
        written: &str,
        description: String,
        kind: CompletionItemKind,
    ) -> CompletionItem {
        let (written, format) = match self.form.snippets {
            true => (written.to_owned(), InsertTextFormat::Snippet),
            false => (filled(written), InsertTextFormat::PlainText),
        };
        CompletionItem {
            documentation: Some(description.into()),
            insert_text: Some(written),
            insert_text_format: Some(format),
            insert_text_mode: Some(InsertTextMode::AdjustIndentation),
            ..item(label, kind, None)
        }
    }

    /// What fits as the value of a key.
    fn value(&self, key: &str, context: &Context) -> Vec<CompletionItem> {
        if CONDITIONS.contains(&key) {
            return self.condition(&context.before);
        }
        match key {
            "goto" | "to" => {
                let mut scenes = self.scenes();
                scenes.extend(words(&[RESUME]));
                scenes
            }
            key if SCENES.contains(&key) => self.scenes(),
            "for" => self.of(|it| matches!(it, Named::Role(_))),
            "sources" => self.of(|it| matches!(it, Named::Source(_))),
            "choose" => self.choices(context.before.strip_suffix('.')),
            "facts" => self.facts(),
            "scenarios" | "at_home" | "compare" => self.scenarios(),
            "level" => words(&["basic", "advanced"]),
            "kind" if context.path.iter().any(|it| it == "exhibits") => words(&EXHIBITS),
            _ => self.shown(context),
        }
    }

    /// The next word of a condition.
    fn condition(&self, before: &str) -> Vec<CompletionItem> {
        let before = before.trim_start_matches(['"', '\'']).trim_end();
        if before.ends_with("seen(") || before.ends_with("chose(") {
            return self.scenes();
        }
        if let Some((_, scene)) = before
            .strip_suffix('.')
            .and_then(|it| it.rsplit_once("chose("))
        {
            return self.choices(Some(scene.trim()));
        }
        let last = before.rsplit([' ', '(']).find(|word| !word.is_empty());
        let compared = ["==", "!=", "<", "<=", ">", ">="].iter();
        if last.is_some_and(|last| compared.clone().any(|sign| last == *sign)) {
            let mut words = before.rsplit(' ').filter(|word| !word.is_empty());
            let variable = words.nth(1).unwrap_or_default();
            return self.values(variable.trim_start_matches('('), false);
        }
        let mut fitting = self.variables();
        let words = WORDS.iter().map(|(word, written)| {
            let (written, format) = match self.form.snippets {
                true => (*written, InsertTextFormat::Snippet),
                // Behind the bracket one goes on by hand.
                false => {
                    let begun = written.split("${").next();
                    (begun.unwrap_or(written), InsertTextFormat::PlainText)
                }
            };
            CompletionItem {
                insert_text: Some(written.to_owned()),
                insert_text_format: Some(format),
                ..item(word, CompletionItemKind::Keyword, None)
            }
        });
        fitting.extend(words);
        fitting
    }

    /// Variables that a text shows, where a brace is open.
    fn shown(&self, context: &Context) -> Vec<CompletionItem> {
        match context.before.ends_with('{') {
            true => self.variables(),
            false => Vec::new(),
        }
    }

    fn scenes(&self) -> Vec<CompletionItem> {
        self.of(|it| matches!(it, Named::Scene(_)))
    }

    fn variables(&self) -> Vec<CompletionItem> {
        self.of(|it| matches!(it, Named::Variable(_)))
    }

    /// The choices of a scene by their own id, or all of them with their scene.
    fn choices(&self, of: Option<&str>) -> Vec<CompletionItem> {
        let choices = self.ids(|it| matches!(it, Named::Choice(..)));
        let fitting = choices.iter().filter_map(|choice| {
            let Named::Choice(scene, id) = choice else {
                return None;
            };
            let label = match of {
                Some(of) if of != scene => return None,
                Some(_) => id.clone(),
                None => format!("{scene}.{id}"),
            };
            Some(item(&label, CompletionItemKind::Event, self.title(choice)))
        });
        fitting.collect()
    }

    /// The values of a variable, as effects or comparisons write them.
    fn values(&self, variable: &str, effect: bool) -> Vec<CompletionItem> {
        let own = self.own();
        let index = own.as_ref().and_then(|own| own.last.as_deref());
        let Some(state) = index.and_then(|index| index.part("state")?.part(variable)) else {
            return Vec::new();
        };
        if let (Some(from), Some(to)) = (number(state, "from"), number(state, "to")) {
            let changes = if effect { &["+1", "-1"][..] } else { &[] };
            let values = (from..=to).take(20);
            let values = values.map(|it| item(&it.to_string(), CompletionItemKind::Value, None));
            return words(changes).into_iter().chain(values).collect();
        }
        let words_of = state.part("one_of").map(|part| part.value);
        match words_of.and_then(|span| own.as_ref()?.text.get(span.range()).map(str::to_owned)) {
            Some(list) => {
                let list =
                    list.split(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '-' | '_')));
                let each = list.filter(|word| !word.is_empty());
                each.map(|word| item(word, CompletionItemKind::EnumMember, None))
                    .collect()
            }
            None => words(&["true", "false"]),
        }
    }

    fn facts(&self) -> Vec<CompletionItem> {
        let known = self.documents.unsaved.fact_titles(&self.file.path);
        let each = known.iter();
        each.map(|(id, title)| item(id, CompletionItemKind::Reference, Some(sanitise(title))))
            .collect()
    }

    /// The scenarios that lie beside a programme, and those that ship.
    fn scenarios(&self) -> Vec<CompletionItem> {
        let beside = self.documents.beside(&self.file.path);
        let beside = beside.iter().filter_map(|file| file.last.as_deref());
        let ids = beside.filter_map(|index| index.part("id")?.text.clone());
        let shipped = crate::library::shipped_ids().map(str::to_owned);
        let mut ids: Vec<String> = ids.chain(shipped).collect();
        ids.sort();
        ids.dedup();
        let each = ids.iter();
        each.map(|id| item(id, CompletionItemKind::File, None))
            .collect()
    }

    fn of(&self, kind: impl Fn(&Named) -> bool) -> Vec<CompletionItem> {
        let ids = self.ids(kind);
        let item = |named: &Named| {
            let kind = match named {
                Named::Variable(_) => CompletionItemKind::Variable,
                Named::Scene(_) => CompletionItemKind::Class,
                _ => CompletionItemKind::Reference,
            };
            item(named.id(), kind, self.title(named))
        };
        ids.iter().map(item).collect()
    }

    fn ids(&self, kind: impl Fn(&Named) -> bool) -> Vec<Named> {
        ids(self.documents, &self.file.path, kind)
    }

    fn own(&self) -> Option<Looked> {
        let own: &Path = &Documents::own(&self.file.path);
        self.documents.look(own)
    }

    /// What people read of something that is named.
    fn title(&self, named: &Named) -> Option<String> {
        let own = self.own()?;
        let part = part(own.last.as_deref()?, named)?;
        let title = ["title", "label", "text"]
            .iter()
            .find_map(|key| part.part(key)?.text.clone());
        title.map(|title| crate::view::clip(&sanitise(&title), 60))
    }
}

/// The part of a story that defines something.
pub(super) fn part<'i>(index: &'i Index, named: &Named) -> Option<&'i Part> {
    let table = |table: &str, id: &str| index.part(table)?.part(id);
    match named {
        Named::Scene(id) => table("scenes", id),
        Named::Choice(scene, id) => table("scenes", scene)?.part("choices")?.part(id),
        Named::Variable(id) => table("state", id),
        Named::Competency(id) => table("competencies", id),
        Named::Role(id) => table("roles", id),
        Named::Source(id) => table("sources", id),
        Named::Scenario(_) | Named::Carried(..) => None,
    }
}

/// The schema of a file, by what its text says that it is.
fn schema_of(text: &str) -> &'static str {
    let says = |key: &str| text.lines().any(|line| line.starts_with(key));
    match () {
        () if says("translates:") => schema::SIDECAR,
        () if is_programme(text.as_bytes()) => schema::PROGRAMME,
        () if is_factbook(text.as_bytes()) => schema::FACTBOOK,
        () => schema::SCENARIO,
    }
}

/// A schema in the language of a tag. It is put into Dutch once, since every key that is typed asks for it.
fn told(schema: &'static str, tag: &str) -> &'static str {
    static DUTCH: LazyLock<[(&str, Cow<'static, str>); 4]> = LazyLock::new(|| {
        use schema::{FACTBOOK, PROGRAMME, SCENARIO, SIDECAR, in_language};
        [SCENARIO, PROGRAMME, FACTBOOK, SIDECAR].map(|schema| (schema, in_language(schema, "nl")))
    });
    if tag != "nl" {
        return schema;
    }
    let dutch = DUTCH
        .iter()
        .find(|(english, _)| std::ptr::eq(*english, schema));
    dutch.map_or(schema, |(_, dutch)| dutch)
}

/// A snippet as plain text: what stands in its places by itself is left there.
fn filled(snippet: &str) -> String {
    let mut parts = snippet.split("${");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (place, rest) = part.split_once('}').unwrap_or(("", part));
        text.push_str(place.split_once(':').map_or("", |(_, said)| said));
        text.push_str(rest);
    }
    text
}

fn number(part: &Part, key: &str) -> Option<i64> {
    part.part(key)?.text.as_deref()?.parse().ok()
}

fn words(words: &[&str]) -> Vec<CompletionItem> {
    let each = words.iter();
    each.map(|word| item(word, CompletionItemKind::Keyword, None))
        .collect()
}

fn item(label: &str, kind: CompletionItemKind, detail: Option<String>) -> CompletionItem {
    CompletionItem {
        label: label.to_owned(),
        kind: Some(kind),
        detail,
        ..CompletionItem::default()
    }
}
