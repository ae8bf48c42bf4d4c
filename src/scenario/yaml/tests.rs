//! What is read, held against libyaml, which is no relative of our parser.

#[allow(dead_code, reason = "tests from outside read more")]
#[path = "../../../tests/program/libyaml.rs"]
mod libyaml;

use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::super::source::Lines;
use super::*;
use libyaml::{Read, read};

/// Texts, in each way to write them; those of several lines stand only where lines do.
const TEXTS: &[&str] = &[
    "é ü",
    "1.0.0",
    "x",
    "\"é\\n\\u00e9\"",
    "'it''s'",
    "\"\"",
    "",
    "x: é",
    "a # é",
    "a #é",
    "&a x",
    "*a",
];
const BLOCKS: &[&str] = &["|", ">", "|-", ">-"];
/// What a slip puts anywhere.
const SLIPS: &[&str] = &[
    "", "", "", " ", "\n", "\n  ", "- ", "\"", "'", "[", "]", "{", "}", ", ", " # é", "#", "&a ",
    "*a", "|", ">", "é",
];

#[derive(Debug, Clone)]
enum Tree {
    Text(&'static str),
    Block(&'static str, u8),
    List(bool, Vec<Tree>),
    Map(bool, Vec<Tree>),
}

fn tree() -> impl Strategy<Value = Tree> {
    let text = prop_oneof![
        4 => prop::sample::select(TEXTS).prop_map(Tree::Text),
        1 => (prop::sample::select(BLOCKS), 0..4_u8).prop_map(|(sign, lines)| Tree::Block(sign, lines)),
    ];
    let deeper = text.prop_recursive(4, 24, 4, |inner| {
        let items = || (any::<bool>(), prop::collection::vec(inner.clone(), 0..4));
        prop_oneof![
            items().prop_map(|(flow, items)| Tree::List(flow, items)),
            items().prop_map(|(flow, items)| Tree::Map(flow, items)),
        ]
    });
    prop::collection::vec(deeper, 1..4).prop_map(|items| Tree::Map(false, items))
}

impl Tree {
    /// Between brackets.
    fn flow(&self) -> String {
        let all = |items: &[Self], named: bool| {
            let items = items.iter().zip('a'..);
            let item = |(item, key): (&Self, char)| match named {
                true => format!("{key}: {}", item.flow()),
                false => item.flow(),
            };
            items.map(item).collect::<Vec<_>>().join(", ")
        };
        match self {
            Self::Text(text) => (*text).to_owned(),
            Self::Block(..) => "x".to_owned(),
            Self::List(_, items) => format!("[{}]", all(items, false)),
            Self::Map(_, items) => format!("{{ {} }}", all(items, true)),
        }
    }

    /// Behind a key or a dash, in lines.
    fn lines(&self, indent: usize) -> String {
        let start = format!("\n{}", "  ".repeat(indent));
        match self {
            Self::Block(sign, lines) => {
                let lines = (0..*lines).map(|line| match line {
                    1 => "\n".to_owned(),
                    _ => format!("{start}é ü # x"),
                });
                format!("{sign}{}\n", lines.collect::<String>())
            }
            Self::List(false, items) if !items.is_empty() => {
                let items = items
                    .iter()
                    .map(|item| format!("{start}- {}", item.lines(indent + 1)));
                items.collect()
            }
            Self::Map(false, items) if !items.is_empty() => {
                let items = items.iter().zip('a'..);
                let item = |(item, key): (&Self, char)| {
                    format!("{start}{key}: {}", item.lines(indent + 1))
                };
                items.map(item).collect()
            }
            _ => self.flow(),
        }
    }
}

/// What stands where each list and each map of a file is said to be.
fn places<'t>(text: &'t str, node: &Node<'_>, found: &mut Vec<&'t str>) {
    let inner: Vec<_> = match &node.value {
        Value::Scalar(_) => return,
        Value::List(items) => items.iter().collect(),
        Value::Map(entries) => entries.iter().map(|(_, value)| value).collect(),
    };
    found.push(text.get(node.span.range()).expect("whole letters"));
    for node in inner {
        places(text, node, found);
    }
}

#[test]
fn lists_and_maps_end_where_they_end() {
    let text = "a: [x, \"é\" ,\n  ü # ]\n  ]\nb:\n  - é\n  - ü # é\n\n# é\nc: {é: e }\nd: []\n";
    let root = parse(text, &mut Findings::default()).expect("YAML");
    let mut found = Vec::new();
    places(text, &root, &mut found);
    let lists = ["[x, \"é\" ,\n  ü # ]\n  ]", "- é\n  - ü"];
    assert_eq!(found[1..], [&lists[..], &["{é: e }", "[]"]].concat());
}

/// Where libyaml reads something else, or reads it elsewhere.
fn apart(ours: &Node<'_>, theirs: &Read) -> Option<String> {
    let other = || Some(format!("{ours:?} is {theirs:?}"));
    match (&ours.value, theirs) {
        // Nothing has no place.
        (Value::Scalar(scalar), Read::Scalar(said, true, _)) if said.is_empty() => {
            (!(scalar.plain && scalar.text == "~")).then(other)?
        }
        (Value::Scalar(scalar), Read::Scalar(said, plain, at)) => {
            let same = scalar.text == said.as_str() && scalar.plain == *plain;
            let whole = at.as_ref().is_none_or(|at| *at == place(ours.span));
            (!same || !whole).then(other)?
        }
        (Value::List(items), Read::List(others)) if items.len() == others.len() => {
            let mut pairs = items.iter().zip(others);
            pairs.find_map(|(item, other)| apart(item, other))
        }
        (Value::Map(entries), Read::Map(others)) if entries.len() == others.len() => {
            let mut pairs = entries.iter().zip(others);
            pairs.find_map(|((key, value), (name, other))| match name {
                Read::Scalar(name, _, Some(at)) if *name != key.value || *at != place(key.span) => {
                    Some(format!("{key:?} is {name} at {at:?}"))
                }
                _ => apart(value, other),
            })
        }
        _ => other(),
    }
}

fn place(span: Span) -> std::ops::Range<u64> {
    span.start.into()..span.end.into()
}

/// Every file of ours that is YAML, by its path.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            found.push(path);
        }
    }
}

#[test]
fn libyaml_reads_all_our_files_alike() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in ["scenarios", "tests", "src"] {
        files(&root.join(folder), &mut paths);
    }
    for path in &paths {
        let text = std::fs::read_to_string(path).expect("text");
        let ours = parse(&text, &mut Findings::default()).ok();
        match (ours, read(&text)) {
            (Some(ours), Some(theirs)) => {
                assert_eq!(apart(&ours, &theirs), None, "{}", path.display());
            }
            (ours, theirs) => {
                assert_eq!(ours.is_some(), theirs.is_some(), "{}", path.display());
            }
        }
    }
    assert!(paths.len() > 60, "{} files", paths.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_both_take_they_read_alike(
        tree in tree(), at in any::<prop::sample::Index>(), slip in prop::sample::select(SLIPS),
    ) {
        let mut text = format!("{}\n", tree.lines(0));
        let places: Vec<_> = text.char_indices().map(|(place, _)| place).collect();
        text.insert_str(places[at.index(places.len())], slip);
        let ours = parse(&text, &mut Findings::default()).ok();
        // No file of ours is one text.
        let ours = ours.filter(|root| !matches!(root.value, Value::Scalar(_)));
        if let Some((ours, theirs)) = ours.zip(read(&text)) {
            prop_assert_eq!(apart(&ours, &theirs), None, "{}", text);
        }
    }
}

#[test]
fn every_control_sign_is_found_wherever_it_stands() {
    for sign in ('\0'..=char::MAX).filter(|&sign| is_control(sign)) {
        assert_eq!(
            first_control(&format!("zoë{sign}…")),
            Some((4, sign)),
            "{sign:?}"
        );
    }
    assert_eq!(first_control("zoë\t🙂…\r\n\u{a0}\u{200b}"), None);
}

#[test]
fn a_name_that_stands_twice_is_found_in_maps_of_any_size() {
    for names in [3, FEW, FEW + 1, 200] {
        let first: Vec<_> = (0..names).map(|name| format!("n{name}: 1")).collect();
        let text = first.join("\n") + "\nn1: 2\nn1: 3\n";
        let mut findings = Findings::default();
        parse(&text, &mut findings).expect("YAML");
        let lines = Lines::of(&text);
        let line = |span: Span| lines.line(span.range().start);
        let found = findings.sorted().into_iter();
        let found: Vec<_> = found.map(|it| (line(it.span), it.also.map(line))).collect();
        // Each points at the one before it.
        assert_eq!(found, [(names + 1, Some(2)), (names + 2, Some(names + 1))]);
    }
}
