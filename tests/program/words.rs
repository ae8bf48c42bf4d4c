//! The program's words: every sentence stands in both languages, and the code says every one of them and no other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use proc_macro2::{Literal, TokenStream, TokenTree};
use veerkracht::language::{Language, Words};
use veerkracht::scenario::codes;

use crate::program::ours;

/// Words for what an author may write: `audience: [board]`. Nothing in the code names the board.
const AUTHORS: [&str; 2] = ["audience-{id}", "player-theme-{theme}"];
/// How the sentences of a finding are named: `E0103-explain`, `E0103-help`, and `E0103-help-list` by what it is helped with.
const FINDINGS: [&str; 3] = ["{known}-explain", "{}-help", "{}-{}"];

/// What a sentence needs: values, and other sentences that stand in it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Sentence {
    values: BTreeSet<String>,
    within: BTreeSet<String>,
}

impl Sentence {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_placed(expression);
            }
        }
    }

    fn read_placed(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(expression) => self.read_inline(expression),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                for variant in variants {
                    self.read(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, expression: &InlineExpression<&str>) {
        match expression {
            InlineExpression::VariableReference { id } => {
                self.values.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.within.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.read_placed(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            other => panic!("this test does not read {other:?} yet"),
        }
    }
}

/// The sentences of a language by their keys.
fn sentences(language: Language) -> BTreeMap<String, Sentence> {
    let mut sentences = BTreeMap::new();
    for path in files(&ours("src/language").join(language.tag()), "ftl") {
        let text = std::fs::read_to_string(&path).expect("a file");
        let resource = fluent_syntax::parser::parse(text.as_str()).expect("well-formed sentences");
        for entry in resource.body {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
                other => panic!("this test does not read {other:?} yet"),
            };
            let key = message.id.name;
            let mut sentence = Sentence::default();
            sentence.read(&message.value.expect("a text"));
            let twice = sentences.insert(key.to_owned(), sentence);
            assert!(twice.is_none(), "{key} stands twice");
        }
    }
    sentences
}

/// Every file of a kind in a folder and in those below it.
pub(crate) fn files(folder: &Path, kind: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, kind));
        } else if path.extension().is_some_and(|extension| extension == kind) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The texts that code holds.
#[derive(Default)]
struct Code {
    texts: BTreeSet<String>,
    /// Those that are handed to what says a sentence.
    said: BTreeSet<String>,
    /// Those that are said without a value.
    bare: BTreeSet<String>,
}

impl Code {
    /// What the program's code holds, without that of its tests.
    fn of_the_program() -> Self {
        let mut code = Self::default();
        for path in files(&ours("src"), "rs") {
            if path.ends_with("tests.rs") {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a file");
            let tokens: TokenStream = text.parse().expect("Rust");
            code.read(tokens);
        }
        // A page is a text with calls in it, and its script a text with texts in it.
        for path in files(&ours("src"), "html") {
            let text = std::fs::read_to_string(&path).expect("a file");
            for call in ["words.say(\"", "words.say_with(\""] {
                let said = text.split(call).skip(1);
                let said = said.filter_map(|rest| rest.split('"').next());
                code.said.extend(said.map(str::to_owned));
            }
        }
        for path in files(&ours("src"), "js") {
            let text = std::fs::read_to_string(&path).expect("a file");
            let texts = text
                .lines()
                .flat_map(|line| line.split('"').skip(1).step_by(2));
            code.texts.extend(texts.map(str::to_owned));
        }
        code.texts.extend(code.said.iter().cloned());
        code
    }

    fn read(&mut self, tokens: TokenStream) {
        let mut before = [String::new(), String::new(), String::new()];
        let mut tested = false;
        for token in tokens {
            let said = token.to_string();
            match token {
                TokenTree::Group(_) if said.replace(' ', "") == "[cfg(test)]" => tested = true,
                TokenTree::Group(group) => {
                    let ends = tested && group.delimiter() == proc_macro2::Delimiter::Brace;
                    if !tested {
                        self.say(&before, group.stream());
                        self.read(group.stream());
                    }
                    tested &= !ends;
                }
                TokenTree::Punct(sign) if sign.as_char() == ';' => tested = false,
                TokenTree::Literal(literal) if !tested => self.texts.extend(text(&literal)),
                _ => {}
            }
            before.rotate_left(1);
            before[2] = said;
        }
    }

    /// Takes in what is said when these words come before a list of arguments.
    fn say(&mut self, before: &[String; 3], arguments: TokenStream) {
        let [of, _, name] = before.each_ref().map(String::as_str);
        if !matches!((of, name), (_, "say" | "say_with") | ("words", "find")) {
            return;
        }
        let arguments: Vec<_> = arguments.into_iter().collect();
        if let [TokenTree::Literal(alone)] = arguments.as_slice() {
            self.bare.extend(text(alone));
        }
        let first = arguments.into_iter();
        let first = first.take_while(|token| token.to_string() != ",");
        let mut key = Self::default();
        key.read(first.collect());
        self.said.extend(key.texts);
    }
}

/// The text of a literal, if it is one without signs that are written in another way.
fn text(literal: &Literal) -> Option<String> {
    let literal = literal.to_string();
    let text = literal.strip_prefix('"')?.strip_suffix('"')?;
    (!text.contains('\\')).then(|| text.to_owned())
}

/// Whether a text has the form of a key: words with dashes between them, of which the first begins a key.
fn looks_like_a_key(text: &str, first_words: &BTreeSet<&str>) -> bool {
    let sign = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit();
    let words = || text.split('-');
    let form = words().all(|word| !word.is_empty() && word.chars().all(sign));
    form && words().count() > 1
        && words()
            .next()
            .is_some_and(|word| first_words.contains(word))
}

#[test]
fn every_language_has_every_sentence_with_the_same_values() {
    let (dutch, english) = (sentences(Language::Dutch), sentences(Language::English));
    none(
        dutch
            .iter()
            .filter(|(key, sentence)| english.get(*key) != Some(sentence)),
        "is not so in English",
    );
    none(
        english
            .iter()
            .filter(|(key, sentence)| dutch.get(*key) != Some(sentence)),
        "is not so in Dutch",
    );
    for language in Language::ALL {
        let words = Words::new(language);
        for key in sentences(language).keys() {
            assert!(
                words.find(key, &[]).is_some(),
                "{key} is in a file that {language} does not read"
            );
        }
    }
}

#[test]
fn what_code_says_is_a_sentence() {
    let sentences = sentences(Language::English);
    let code = Code::of_the_program();
    let made: BTreeSet<_> = AUTHORS.into_iter().chain(FINDINGS).collect();
    let is_key = |text: &str| sentences.contains_key(text) || made.contains(text);
    none(
        code.said.iter().filter(|text| !is_key(text)),
        "is said, and is no sentence",
    );
    none(
        made.iter().filter(|made| !code.said.contains(**made)),
        "is no longer made",
    );
    let needs = |key: &str| sentences.get(key).is_some_and(|it| !it.values.is_empty());
    none(
        code.bare.iter().filter(|key| needs(key)),
        "is said without its values",
    );
    // What is handed on before it is said shows by its form; helps are named by their ending.
    let first_words = sentences.keys().filter_map(|key| key.split('-').next());
    let first_words: BTreeSet<_> = first_words.collect();
    let keys = code
        .texts
        .iter()
        .filter(|text| looks_like_a_key(text, &first_words));
    let helps = |text: &str| {
        sentences
            .keys()
            .any(|key| key.split_once('-').is_some_and(|(_, help)| help == text))
    };
    none(
        keys.filter(|text| !is_key(text) && !helps(text)),
        "looks like a key, and is none",
    );
}

#[test]
fn every_finding_has_a_message_a_help_and_an_explanation() {
    let sentences = sentences(Language::English);
    let all = codes::ALL.iter().map(|code| code.0);
    let keys =
        all.flat_map(|code| ["", "-help", "-explain"].map(|ending| format!("{code}{ending}")));
    none(
        keys.filter(|key| !sentences.contains_key(key)),
        "is missing",
    );
}

#[test]
fn every_sentence_is_said() {
    let sentences = sentences(Language::English);
    let code = Code::of_the_program();
    let within: BTreeSet<_> = sentences.values().flat_map(|it| &it.within).collect();
    let of_finding = |key: &str| {
        let all = codes::ALL.iter();
        let mut endings = all.filter_map(|code| key.strip_prefix(code.0));
        endings.any(|ending| match ending {
            "" | "-help" | "-explain" => true,
            help => code.texts.contains(help.trim_start_matches('-')),
        })
    };
    let of_author = |key: &str| {
        let mut beginnings = AUTHORS.iter().filter_map(|made| made.split('{').next());
        beginnings.any(|beginning| key.starts_with(beginning))
    };
    let is_said = |key: &String| {
        code.texts.contains(key) || within.contains(key) || of_finding(key) || of_author(key)
    };
    none(
        sentences.keys().filter(|key| !is_said(key)),
        "is never said",
    );
}

/// That there is nothing of which this must be said.
fn none<T: std::fmt::Debug>(found: impl Iterator<Item = T>, fault: &str) {
    let found: Vec<_> = found.collect();
    assert!(found.is_empty(), "{fault}: {found:#?}");
}
