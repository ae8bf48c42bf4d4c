//! The program's floors and files: what is used stands below who uses it, at every height.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::program::ours;
use crate::words::files;

type Path = Vec<String>;

/// The paths of a file that begin at the crate, at the file or at the folder around it, but those of its tests.
fn paths(tokens: TokenStream, found: &mut Vec<Path>) {
    let mut tested = false;
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) if group.to_string().replace(' ', "") == "[cfg(test)]" => {
                tested = true;
            }
            TokenTree::Group(group) => {
                if !tested {
                    paths(group.stream(), found);
                }
                tested &= group.delimiter() != Delimiter::Brace;
            }
            TokenTree::Punct(sign) if sign.as_char() == ';' => tested = false,
            TokenTree::Ident(name) if !tested => {
                let name = name.to_string();
                if matches!(name.as_str(), "crate" | "self" | "super") {
                    follow(vec![name], &mut tokens, found);
                }
            }
            _ => {}
        }
    }
}

/// Takes in the rest of a path: what follows on its `::`, in braces too.
fn follow(
    mut path: Path,
    tokens: &mut std::iter::Peekable<impl Iterator<Item = TokenTree>>,
    found: &mut Vec<Path>,
) {
    let colon =
        |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ':');
    while tokens.next_if(colon).is_some() {
        tokens.next_if(colon);
        match tokens.peek() {
            Some(TokenTree::Ident(name)) => {
                path.push(name.to_string());
                tokens.next();
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let mut inner = group.stream().into_iter().peekable();
                while let Some(token) = inner.next() {
                    if let TokenTree::Ident(name) = token {
                        let longer = [path.as_slice(), &[name.to_string()]].concat();
                        follow(longer, &mut inner, found);
                    }
                }
                return;
            }
            _ => break,
        }
    }
    found.push(path);
}

/// The place of the file to which a path leads from another, in the crate.
fn target(from: &[String], path: &[String], known: &BTreeSet<Path>) -> Option<Path> {
    let up = path.iter().filter(|name| *name == "super").count();
    let named = path
        .iter()
        .position(|name| !matches!(name.as_str(), "crate" | "self" | "super"));
    let named = &path[named.unwrap_or(path.len())..];
    let base = match path[0].as_str() {
        "crate" => &[],
        _ => &from[..from.len().checked_sub(up)?],
    };
    let whole = [base, named].concat();
    (1..=whole.len())
        .rev()
        .map(|length| whole[..length].to_vec())
        .find(|prefix| known.contains(prefix))
}

/// The places of the program's files, without tests, and what each uses.
fn uses() -> BTreeMap<Path, BTreeSet<Path>> {
    let root = ours("src");
    let mut read = BTreeMap::new();
    for file in files(&root, "rs") {
        let place = file
            .strip_prefix(&root)
            .expect("below it")
            .with_extension("");
        let mut place: Path = place
            .iter()
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        place.pop_if(|name| name == "mod");
        let begins = place == ["lib"] || place == ["main"];
        if begins || place.iter().any(|name| name == "tests") {
            continue;
        }
        let text = std::fs::read_to_string(&file).expect("a file");
        let mut found = Vec::new();
        paths(text.parse().expect("tokens"), &mut found);
        read.insert(place, found);
    }
    let known: BTreeSet<Path> = read.keys().cloned().collect();
    read.into_iter()
        .map(|(place, found)| {
            let targets = found.iter().filter_map(|path| target(&place, path, &known));
            (place.clone(), targets.collect())
        })
        .collect()
}

#[test]
fn nothing_uses_what_uses_it_but_a_folder_and_what_is_in_it() {
    let uses = uses();
    // Of each folder: which of its files and folders use which others.
    let mut folders: BTreeMap<&[String], DiGraphMap<&str, ()>> = BTreeMap::new();
    for (from, targets) in &uses {
        for to in targets {
            let shared = from.iter().zip(to).take_while(|(one, other)| one == other);
            let shared = shared.count();
            if let (Some(one), Some(other)) = (from.get(shared), to.get(shared)) {
                let folder = folders.entry(&from[..shared]).or_default();
                folder.add_edge(one, other, ());
            }
        }
    }
    assert!(
        folders[[].as_slice()].contains_edge("cli", "scenario"),
        "this test sees who uses whom"
    );
    for (folder, graph) in &folders {
        for circle in tarjan_scc(graph) {
            assert!(
                circle.len() == 1,
                "in {folder:?}, {circle:?} use each other"
            );
        }
    }
}
