//! Keys that are none where they stand, said with what is meant where that is known.

use std::borrow::Cow;
use std::ops::Range;

use super::super::amounts;
use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::keys;
use super::super::shorthand;
use super::super::source::{At, Span};
use super::super::synonyms;
use super::super::yaml::{Instead, Meant, Node, Scalar, Value};
use super::texts::CURLY;
use super::wrong::shown_mend;
use super::{Reader, is_blank, is_nothing};

/// Keys behind which a list of ids or words stands.
const OF_LISTS: [&str; 10] = [
    "one_of",
    "for",
    "sources",
    "themes",
    "authors",
    "facts",
    "choose",
    "always_reachable",
    "scenarios",
    "at_home",
];

/// Keys behind which one id stands.
const OF_ONE: [&str; 4] = ["to", "start", "during", "ending"];

type Entries<'t> = [(At<Cow<'t, str>>, Node<'t>)];

impl Reader<'_> {
    /// Says of the key at a place of a map that it is none there, and what is meant.
    pub(super) fn unknown_key(
        &mut self,
        entries: &Entries<'_>,
        place: usize,
        keys: &[&'static str],
    ) {
        let (name, value) = &entries[place];
        if is_blank(value) && self.parted_otherwise(name, keys)
            || self.line_between(entries, place, keys)
            || self.cut_by_comma_within(entries, place, keys)
            || self.in_another_unit(name, value, keys)
        {
            return;
        }
        let finding = Finding::new(codes::UNKNOWN_KEY, name.span)
            .with("key", shown(&name.value))
            .with("keys", keys.join(", "));
        let finding = self.with_meant(finding, entries, name, keys);
        let Some(key) = finding.did_you_mean.clone() else {
            let finding = self.elsewhere(finding, entries, place, keys);
            self.report(finding);
            return;
        };
        let taken = |key: &str| entries.iter().any(|(other, _)| other.value == key);
        // A second trigger is told with the first.
        let second = keys == keys::INJECT && key == "after" && taken("by");
        let finding = finding.with("meant", key.as_str()).helped("help-meant");
        let here =
            |name: &At<Cow<'_, str>>| self.meant.get(&name.span).is_some_and(|it| it.key == key);
        if !taken(&key) && !entries.iter().any(|(other, _)| here(other)) {
            let meant = Meant {
                key: key.clone(),
                value: None,
            };
            self.meant.insert(name.span, meant);
        }
        if !second {
            self.report(finding.rewritten(name.span, key));
        }
    }

    /// A finding about a key with the one that is meant by it.
    fn with_meant(
        &mut self,
        finding: Finding,
        entries: &Entries<'_>,
        name: &At<Cow<'_, str>>,
        keys: &[&'static str],
    ) -> Finding {
        let taken = |key: &str| entries.iter().any(|(other, _)| other.value == key);
        let free: Vec<_> = keys.iter().copied().filter(|key| !taken(key)).collect();
        match synonyms::key(&name.value, &free) {
            Some(key) => Finding {
                did_you_mean: Some(key.to_owned()),
                ..finding
            },
            // What is a key elsewhere is seldom a slip of the pen for another one.
            None if keys::is_known(&name.value) => finding,
            None => self
                .findings
                .near(finding, &name.value, keys.iter().copied()),
        }
    }

    /// The help for a key that nobody means otherwise: where it belongs, or what it is.
    fn elsewhere(
        &self,
        finding: Finding,
        entries: &Entries<'_>,
        place: usize,
        keys: &[&'static str],
    ) -> Finding {
        let (name, _) = &entries[place];
        let of_choice = keys::CHOICE.contains(&name.value.as_ref());
        if name.value == "<<" {
            return finding.helped("help-merge");
        }
        match (keys, name.value.as_ref()) {
            (keys::PART | keys::EXHIBIT | keys::ADVISER, "for") => of_one_role(finding, entries),
            (keys::CHOICE, "for") => finding.helped("help-for"),
            (keys::SCENE, "when") => finding.helped("help-when"),
            (keys::SCENE, _) if of_choice => finding.helped("help-of-choice"),
            (keys::sidecar::TEXT, "from" | "kind" | "when") => finding.helped("help-exhibits"),
            (_, known) if keys::sidecar::is_one(keys) && keys::is_known(known) => {
                finding.helped("help-translation")
            }
            (_, sentence) if sentence.contains(' ') => self.paragraph(finding, entries, place),
            _ => finding,
        }
    }

    /// A line with a colon in it, in the column of keys, below a text that it may belong to.
    fn paragraph(&self, finding: Finding, entries: &Entries<'_>, place: usize) -> Finding {
        let above = place.checked_sub(1).and_then(|above| entries.get(above));
        let Some((
            key,
            Node {
                value: Value::Scalar(_),
                ..
            },
        )) = above
        else {
            return finding;
        };
        let before = self.source.get(..key.span.start as usize);
        let column = before.and_then(|it| it.rsplit('\n').next());
        let column = column.map_or(0, |it| it.chars().count());
        finding
            .with("above", shown(&key.value))
            .with("spaces", (column + 2).to_string())
            .helped("help-paragraph")
    }

    /// Says of a line between a key and what belongs under it that it has to go; false where it is none.
    fn line_between(&mut self, entries: &Entries<'_>, place: usize, keys: &[&'static str]) -> bool {
        let (name, value) = &entries[place];
        let Some((above, empty)) = place.checked_sub(1).and_then(|at| entries.get(at)) else {
            return false;
        };
        let other = synonyms::key(&name.value, keys);
        let own = other.is_none_or(|key| key == above.value);
        let scalar = matches!(value.value, Value::Scalar(_));
        if !keys.contains(&above.value.as_ref()) || !is_blank(empty) || scalar || !own {
            return false;
        }
        let finding = Finding::new(codes::UNKNOWN_KEY, name.span)
            .with("key", shown(&name.value))
            .with("above", above.value.as_ref());
        self.report(finding.also(above.span).helped("help-line"));
        self.meant.insert(above.span, Meant::nothing());
        let meant = Meant {
            key: above.value.as_ref().to_owned(),
            value: None,
        };
        self.meant.insert(name.span, meant);
        true
    }

    /// Says of what stands behind a comma between brackets that it goes on with the text before it:
    /// `{ text: Yes, please, goto: x }` makes `please` a key without a value. False where it is none.
    fn cut_by_comma_within(
        &mut self,
        entries: &Entries<'_>,
        place: usize,
        keys: &[&'static str],
    ) -> bool {
        let cut = |place: usize| {
            let (name, value) = &entries[place];
            let nothing = matches!(&value.value, Value::Scalar(scalar) if is_nothing(scalar));
            nothing && !keys.contains(&name.value.as_ref())
        };
        let (name, _) = &entries[place];
        if !cut(place) || synonyms::key(&name.value, keys).is_some() {
            return false;
        }
        if place > 0 && cut(place - 1) {
            // Told with the first of them.
            return true;
        }
        let last = (place..entries.len()).take_while(|&at| cut(at)).last();
        if self.several_behind(entries, place..last.map_or(place, |last| last + 1)) {
            return true;
        }
        let finding = Finding::new(codes::UNKNOWN_KEY, name.span).with("key", shown(&name.value));
        let finding = finding.helped("help-comma");
        let last = (place..entries.len()).take_while(|&at| cut(at)).last();
        let last = last.map_or(name.span, |at| entries[at].0.span);
        let text = place.checked_sub(1).and_then(|at| entries.get(at));
        let text = text.and_then(|(key, node)| match &node.value {
            Value::Scalar(Scalar { plain: true, .. }) => Some((key, node)),
            _ => None,
        });
        let whole = text.map(|(key, node)| {
            (
                key,
                Span {
                    start: node.span.start,
                    end: last.end,
                },
            )
        });
        let said = whole.and_then(|(key, span)| Some((key, span, self.source.get(span.range())?)));
        let finding = match said.filter(|(.., said)| !said.contains('\n')) {
            Some((key, span, said)) => {
                let curly = said.starts_with(CURLY) || said.ends_with(CURLY);
                let quoted = shorthand::quoted(said.trim_matches(CURLY));
                let mended = shown_mend(&format!("{}: {quoted}", key.value));
                let help = if curly {
                    "help-curly"
                } else {
                    "help-comma-text"
                };
                let finding = finding.with("mended", mended).helped(help);
                Finding {
                    span,
                    ..finding.rewritten(span, quoted)
                }
            }
            None => finding,
        };
        self.report(finding);
        true
    }

    /// Says of words behind a comma between brackets that they belong to the key before them, where ids stand behind that:
    /// `{ one_of: open, closed }`. False where it is another one.
    fn several_behind(&mut self, entries: &Entries<'_>, behind: Range<usize>) -> bool {
        let Some((key, node)) = behind.start.checked_sub(1).and_then(|at| entries.get(at)) else {
            return false;
        };
        let Value::Scalar(Scalar { text, plain: true }) = &node.value else {
            return false;
        };
        let names = entries.get(behind.clone()).unwrap_or_default();
        let names = names.iter().map(|(name, _)| name);
        let more = names.clone().map(|name| name.value.as_ref().to_owned());
        let all: Vec<String> = std::iter::once(text.as_ref().to_owned())
            .chain(more)
            .collect();
        let own = key.value.as_ref();
        let (help, mended) = match own {
            _ if OF_LISTS.contains(&own) => {
                ("help-comma-list", format!("{own}: [{}]", all.join(", ")))
            }
            "goto" => {
                let each = all.iter().map(|to| format!("{{ chance: 1, to: {to} }}"));
                let each: Vec<_> = each.collect();
                ("help-comma-list", format!("goto: [{}]", each.join(", ")))
            }
            "reachable" => {
                let each = all
                    .iter()
                    .map(|scene| format!("`- {{ reachable: {scene} }}`"));
                let each: Vec<_> = each.collect();
                ("help-comma-checks", each.join(", "))
            }
            _ if OF_ONE.contains(&own) => ("help-comma-one", own.to_owned()),
            _ => return false,
        };
        let Some(first) = names.clone().next() else {
            return false;
        };
        let end = names
            .clone()
            .next_back()
            .map_or(node.span.end, |last| last.span.end);
        let whole = Span {
            start: key.span.start,
            end,
        };
        let finding = Finding::new(codes::UNKNOWN_KEY, first.span)
            .with("key", shown(&first.value))
            .with("mended", shown_mend(&mended))
            .helped(help);
        self.report(match help {
            "help-comma-list" => finding.rewritten(whole, mended),
            _ => finding,
        });
        for name in names {
            self.meant.insert(name.span, Meant::nothing());
        }
        if OF_LISTS.contains(&own) {
            let meant = Meant {
                key: own.to_owned(),
                value: Some(Instead::List(all)),
            };
            self.meant.insert(key.span, meant);
        }
        true
    }

    /// Says of seconds or hours that the clock counts minutes; false where it is neither.
    fn in_another_unit(
        &mut self,
        name: &At<Cow<'_, str>>,
        value: &Node<'_>,
        keys: &[&'static str],
    ) -> bool {
        let Value::Scalar(said) = &value.value else {
            return false;
        };
        let minutes = amounts::in_minutes(&name.value, &said.text);
        let Some(minutes) = minutes.filter(|_| keys.contains(&"minutes")) else {
            return false;
        };
        let mended = format!("minutes: {minutes}");
        let span = Span {
            end: value.span.end,
            ..name.span
        };
        let finding = Finding::new(codes::UNKNOWN_KEY, name.span)
            .with("key", shown(&name.value))
            .with("mended", mended.as_str());
        self.report(finding.helped("help-unit").rewritten(span, mended));
        let meant = Meant {
            key: "minutes".to_owned(),
            value: Some(Instead::Text(minutes.to_string())),
        };
        self.meant.insert(name.span, meant);
        true
    }
}

/// The help for a part of a text that is meant for one role: what that is told stands with the role.
fn of_one_role(finding: Finding, entries: &Entries<'_>) -> Finding {
    let of = |key: &str| {
        let entry = entries.iter().find(|(name, _)| name.value == key);
        entry.map(|(_, node)| &node.value)
    };
    let role = match of("for") {
        // What several roles are told, only the author can divide.
        Some(Value::List(items)) => match items.as_slice() {
            [one] => Some(&one.value),
            _ => None,
        },
        one => one,
    };
    match (role, of("text"), of("when")) {
        (Some(Value::Scalar(role)), Some(Value::Scalar(text)), None) => {
            let title = shorthand::capitalised(&role.text);
            let title = shorthand::quoted(&title);
            let brief = shorthand::quoted(&text.text);
            let mended = format!("{}: {{ title: {title}, brief: {brief} }}", role.text);
            let finding = finding.with("mended", shown_mend(&mended));
            finding.helped("help-role-brief")
        }
        _ => finding.helped("help-role"),
    }
}
