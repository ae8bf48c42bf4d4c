//! What does not fit, said with what is meant where that is known.

use std::borrow::Cow;

use super::super::amounts;
use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::keys;
use super::super::shorthand;
use super::super::source::{At, Span};
use super::super::synonyms;
use super::super::yaml::{Instead, Meant, Node, Value, hidden};
use super::{Reader, head, is_blank, is_nothing};

impl Reader<'_> {
    pub(super) fn wrong_type(&mut self, node: &Node<'_>, expected: &'static str) {
        let finding = of_wrong_type(node, expected);
        self.report(finding);
    }

    /// Says that something else belongs here, and what is meant if that is known.
    pub(in super::super) fn wrong_as(
        &mut self,
        node: &Node<'_>,
        expected: &'static str,
        meant: Option<String>,
    ) {
        let mut finding = of_wrong_type(node, expected);
        if meant.is_some() {
            finding.did_you_mean = None;
        }
        self.report(match meant {
            Some(meant) => self.with_mend(finding, node, meant),
            None => finding,
        });
    }

    /// A finding with what belongs in the place of a value.
    fn with_mend(&self, finding: Finding, node: &Node<'_>, meant: String) -> Finding {
        let finding = finding.with("mended", shown_mend(&meant));
        let finding = finding.helped("help-mended");
        let written = self.source.get(node.span.range());
        let whole = matches!(node.value, Value::Scalar(_))
            || written.is_some_and(|it| it.starts_with(['[', '{']));
        // A sign that stands for what only the author knows mends nothing.
        match whole && !is_blank(node) && !meant.contains('…') {
            true => finding.rewritten(node.span, meant),
            false => finding,
        }
    }

    /// Says of a value that a list belongs in its place, and which is meant.
    pub(super) fn no_list(&mut self, node: &Node<'_>, keys: &[&'static str]) {
        let written = self.source.get(node.span.range()).unwrap_or_default();
        let finding = of_wrong_type(node, "list");
        let finding = match &node.value {
            Value::Scalar(_) if written.contains('\n') => finding.helped("help-each-dash"),
            Value::Scalar(scalar) => {
                let one = shorthand::of_map(keys, &scalar.text).map(|one| format!("[{one}]"));
                match one.or_else(|| shorthand::list(&scalar.text)) {
                    Some(meant) => self.with_mend(finding, node, meant),
                    None => finding,
                }
            }
            Value::Map(_) if written.starts_with('{') && !written.contains('\n') => {
                self.with_mend(finding, node, format!("[{written}]"))
            }
            Value::Map(entries) => match entries.first() {
                Some((name, _)) => finding
                    .with("key", shown(&name.value))
                    .helped("help-first-dash"),
                None => finding,
            },
            Value::List(_) => finding,
        };
        self.report(finding);
    }

    /// Says of a list that its items need names of their own, if that is known; they have these `keys`, or are texts.
    pub(super) fn nameless_items(
        &mut self,
        node: &Node<'_>,
        items: &[Node<'_>],
        keys: &[&'static str],
    ) -> bool {
        let titled = keys.contains(&"title") && !keys.contains(&"goto");
        if !titled && !keys.is_empty() {
            return false;
        }
        let Some(texts) = shorthand::texts(items) else {
            return false;
        };
        let Some(meant) = shorthand::of_nameless(&texts, titled) else {
            return false;
        };
        let finding = of_wrong_type(node, "map");
        let written = self.source.get(node.span.range()).unwrap_or_default();
        let dashes = !written.starts_with('[');
        let first = texts
            .get(..1)
            .and_then(|first| shorthand::of_nameless(first, titled));
        self.report(match first.filter(|_| dashes) {
            Some(first) => {
                let first = first.trim_start_matches("{ ");
                let first = first.strip_suffix(" }").unwrap_or(first);
                let finding = finding.with("mended", shown_mend(first));
                finding.helped("help-names")
            }
            None => self.with_mend(finding, node, meant),
        });
        true
    }

    /// Says of one value that it needs names, where it reads as a list of what has titles: `roles: voorzitter, imam`.
    pub(super) fn nameless_text(
        &mut self,
        node: &Node<'_>,
        said: &str,
        keys: &[&'static str],
    ) -> bool {
        let titled = keys.contains(&"title") && !keys.contains(&"goto");
        let texts: Vec<_> = match titled {
            true => said.split([',', ';']).map(str::trim).collect(),
            false => vec![said.trim()],
        };
        let short = !titled
            || texts.iter().all(|text| {
                !text.is_empty() && text.split(' ').count() <= 3 && !text.contains(':')
            });
        let meant = shorthand::of_nameless(&texts, titled);
        let fits = titled || keys.is_empty() && said.contains(' ');
        let Some(meant) = meant.filter(|_| fits && short) else {
            return false;
        };
        self.wrong_as(node, "map", Some(meant));
        true
    }

    /// Says of keys that stand where a name belongs first, under which they are meant to stand.
    pub(super) fn nameless(
        &mut self,
        entries: &[(At<Cow<'_, str>>, Node<'_>)],
        keys: &[&'static str],
    ) -> bool {
        let own = entries
            .iter()
            .filter(|(name, _)| keys.contains(&name.value.as_ref()));
        let scalar = |(_, node): &(_, Node<'_>)| matches!(node.value, Value::Scalar(_));
        if own.clone().count() < 2 || !own.clone().any(scalar) {
            return false;
        }
        let Some((first, _)) = entries.first() else {
            return false;
        };
        let what = match keys {
            keys::TASK => "task",
            keys::CHOICE => "choice",
            keys::SCENE => "scene",
            _ => "other",
        };
        let finding = Finding::new(codes::UNKNOWN_KEY, first.span)
            .with("key", shown(&first.value))
            .with("what", what);
        self.report(finding.helped("help-nameless"));
        true
    }

    /// Says that what stands among the keys of a target belongs beside it.
    pub(in super::super) fn beside(&mut self, node: &Node<'_>, target: &str) {
        let finding = of_wrong_type(node, "target");
        let finding = finding.with("mended", shown_mend(target));
        self.report(finding.helped("help-beside"));
    }

    /// Says of a value that keys belong in its place, and which are meant.
    pub(super) fn no_map(&mut self, node: &Node<'_>, keys: &[&'static str]) {
        match &node.value {
            Value::Scalar(_) if keys == keys::SCENARIO => {
                let finding = of_wrong_type(node, "map");
                self.report(finding.helped("help-file"));
            }
            Value::Scalar(scalar) => {
                let meant = match shorthand::entry(&scalar.text) {
                    Some((key, value)) if keys.contains(&key) => Some(format!("{key}: {value}")),
                    _ if is_nothing(scalar) => shorthand::of_map(keys, ""),
                    _ => shorthand::of_map(keys, &scalar.text),
                };
                self.wrong_as(node, "map", meant);
            }
            Value::List(items) => match shorthand::of_items(keys, items) {
                Some(meant) => self.wrong_as(node, "map", Some(meant)),
                None => self.no_entries(node),
            },
            Value::Map(_) => self.no_entries(node),
        }
    }

    /// Says of a value that entries belong in its place, and which are meant.
    pub(super) fn no_entries(&mut self, node: &Node<'_>) {
        let written = self.source.get(node.span.range());
        let dashes = written.is_some_and(|it| !it.starts_with('['));
        let meant = match &node.value {
            Value::Scalar(scalar) => shorthand::of_entries(&scalar.text),
            Value::List(_) | Value::Map(_) => shorthand::of_list(node, self.source),
        };
        let finding = of_wrong_type(node, "map");
        self.report(match (meant, &node.value) {
            (Some(meant), Value::List(items)) if dashes => {
                let help = self.without_dashes(node, items);
                let key = meant.trim_end_matches(':').to_owned();
                let finding = finding.with("mended", shown_mend(&meant));
                finding.with("key", shown(&key)).helped(help)
            }
            (Some(meant), _) => self.with_mend(finding, node, meant),
            (None, _) => finding,
        });
    }

    /// How a list in lines becomes entries with names: what stands in the place of its dashes.
    fn without_dashes(&self, node: &Node<'_>, items: &[Node<'_>]) -> &'static str {
        let first = items.first().and_then(|item| match &item.value {
            Value::Map(entries) => entries.first(),
            Value::Scalar(_) | Value::List(_) => None,
        });
        let id = first.is_some_and(|(name, _)| name.value == "id");
        let own = first.is_some_and(|(name, value)| {
            keys::is_known(&name.value) && matches!(value.value, Value::Scalar(_))
        });
        if own && !id {
            return "help-dash-name";
        }
        let before = self.source.get(..node.span.start as usize);
        let before = before.unwrap_or_default().rsplit('\n');
        let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
        let mut before = before.map(indent);
        let (own, above) = (before.next(), before.next());
        match (id, own == above) {
            (false, _) => "help-dash-space",
            (true, false) => "help-dash-id",
            (true, true) => "help-dash-deeper",
        }
    }

    /// Says of a name in which another sign parts it from its value, `{ druk = 3 }` or `{ from:0 }`, that a colon and a
    /// space do; false when it is no such name. Where some keys are known, it is read on as meant.
    pub(super) fn parted_otherwise(
        &mut self,
        name: &At<Cow<'_, str>>,
        keys: &[&'static str],
    ) -> bool {
        let plain = signs_closed_up(&name.value);
        let spaced = || plain.split_once(' ').filter(|(key, _)| keys.contains(key));
        let Some((key, value)) = shorthand::words(&plain).or_else(spaced) else {
            return false;
        };
        let known = keys.contains(&key);
        if !known && (!keys.is_empty() || value.contains(' ')) {
            return false;
        }
        let behind = name.value.get(key.len()..).unwrap_or_default().trim_start();
        let pasted = self.source.get(name.span.range());
        let slip = match behind.chars().next() {
            _ if pasted.and_then(hidden).is_some() => "pasted",
            Some(':') => "space",
            Some(sign) if sign.is_alphanumeric() => "colon",
            _ => "colon-sign",
        };
        let finding = Finding::new(codes::SYNTAX, name.span)
            .with("slip", slip)
            .with("sign", shown(key))
            .with("mended", shown_mend(&format!("{key}: {value}")))
            .rewritten(name.span, format!("{key}: {value}"));
        self.report(finding.helped("help-here"));
        if !keys.is_empty() {
            let meant = Meant {
                key: key.to_owned(),
                value: Some(Instead::Text(value.to_owned())),
            };
            self.meant.insert(name.span, meant);
        }
        true
    }

    /// Says of an item that reads as one key with its value that it is a text with a colon: `- Neighbour: I dare not go`.
    /// False where it is none.
    pub(in super::super) fn spoken(&mut self, item: &Node<'_>, keys: &[&'static str]) -> bool {
        let Value::Map(entries) = &item.value else {
            return false;
        };
        let [(name, value)] = entries.as_slice() else {
            return false;
        };
        let other = keys::is_known(&name.value) || synonyms::key(&name.value, keys).is_some();
        let said = matches!(&value.value, Value::Scalar(_)) && !is_blank(value);
        let whole = Span {
            start: name.span.start,
            end: value.span.end,
        };
        let written = self
            .source
            .get(whole.range())
            .filter(|it| !it.contains('\n'));
        let Some(written) = written.filter(|_| said && !other) else {
            return false;
        };
        let meant = shorthand::quoted(written);
        let finding = Finding::new(codes::SYNTAX, whole)
            .with("slip", "colon-text")
            .with("mended", shown_mend(&meant));
        self.report(finding.helped("help-here").rewritten(whole, meant));
        true
    }

    /// What reads as one key with its value on one line, or as a list of one text, as the text that it is meant to be.
    pub(super) fn as_text(&self, node: &Node<'_>) -> Option<String> {
        let written = |node: &Node<'_>| {
            let said = self.source.get(node.span.range())?.trim();
            (!said.contains('\n')).then(|| said.to_owned())
        };
        let entries = match &node.value {
            Value::Map(entries) => entries,
            Value::List(items) => match items.as_slice() {
                [one] if matches!(one.value, Value::Scalar(_)) => return written(one),
                _ => return None,
            },
            Value::Scalar(_) => return None,
        };
        let [(name, value)] = entries.as_slice() else {
            return None;
        };
        let own = synonyms::key(&name.value, &["text", "title"]).is_some();
        if own && matches!(value.value, Value::Scalar(_)) && !is_blank(value) {
            return written(value);
        }
        let whole = Span {
            start: name.span.start,
            end: value.span.end,
        };
        let said = self.source.get(whole.range())?.trim();
        (!said.contains('\n')).then(|| shorthand::quoted(said))
    }
}

/// The finding that something else belongs in the place of a value.
fn of_wrong_type(node: &Node<'_>, expected: &'static str) -> Finding {
    let (found, value) = match &node.value {
        Value::Scalar(scalar) if is_nothing(scalar) => ("nothing", ""),
        Value::Scalar(scalar) if !scalar.plain && matches!(expected, "number" | "yes-no") => {
            ("quoted", scalar.text.as_ref())
        }
        Value::Scalar(scalar) => ("text", scalar.text.as_ref()),
        Value::List(_) => ("list", ""),
        Value::Map(_) => ("map", ""),
    };
    let mut finding = Finding::new(codes::WRONG_TYPE, head(node))
        .with("expected", expected)
        .with("found", found)
        .with("value", shown(value.trim_end()))
        .helped(match expected {
            "map" => "help-map",
            "list" => "help-list",
            "yes-no" => "help-yes-no",
            "text" => "help-text",
            "number" => "help-number",
            _ => "help",
        });
    finding.did_you_mean = match expected {
        "yes-no" => {
            let first = value.split([',', ' ', '.', ';']).next().unwrap_or_default();
            let words = [value, first].into_iter();
            let mut meant = words.filter_map(|word| synonyms::word(word, ["true", "false"]));
            meant.next().map(str::to_owned)
        }
        "number" => amounts::number_text(value),
        _ => None,
    };
    if let Some(meant) = finding.did_you_mean.clone() {
        let fraction = !value.contains(['%', '/']) && amounts::share(value).is_some();
        if expected == "number" && fraction {
            finding = finding.helped("help-whole");
        } else if expected == "number" && value.starts_with(['−', '–', '—', '‐']) {
            finding = finding.helped("help-minus");
        } else if expected == "number" && found == "text" {
            finding = finding.helped("help-mended");
        }
        finding = finding
            .with("mended", meant.as_str())
            .rewritten(node.span, meant);
    }
    finding
}

/// A name and a value with the signs between them in one: `druk += 1` as `druk +1`.
fn signs_closed_up(said: &str) -> String {
    let mut whole = said.to_owned();
    for (apart, closed) in [("+=", "+"), ("-=", "-"), ("+ ", "+"), ("- ", "-")] {
        whole = whole.replace(apart, closed);
    }
    whole
}

/// A mend short enough for a sentence.
pub(super) fn shown_mend(mend: &str) -> String {
    if mend.chars().count() <= 200 {
        return mend.to_owned();
    }
    mend.chars().take(197).chain("...".chars()).collect()
}
