//! The parts of a file for a side bar, what folds, and where a story can be played from.

use lsp_types::{DocumentSymbol, FoldingRange, Position, Range, SymbolKind};

use super::documents::Looked;
use super::place::{offset, position, range};
use crate::scenario::{Lines, Part, Span};
use crate::view::{clip, sanitise};

/// Columns of a text beside its id.
const SHOWN: usize = 60;

/// The parts of a file: its keys, below them scenes with their choices, and whatever else has an id.
pub(super) fn symbols(file: &Looked) -> Vec<DocumentSymbol> {
    let Some(index) = file.last.as_deref() else {
        return Vec::new();
    };
    let lines = file.lines();
    let top = index.parts.iter();
    let top = top.map(|part| {
        let inner = match part.key.as_str() {
            "scenes" => part.parts.iter().map(|it| scene(it, &lines)).collect(),
            "state" | "competencies" | "roles" | "sources" | "facts" | "meetings"
            | "objectives" | "statements" | "renamed" => {
                let leaf = |it| symbol(it, &lines, SymbolKind::Variable, Vec::new());
                part.parts.iter().map(leaf).collect()
            }
            _ => Vec::new(),
        };
        (part, inner)
    });
    // A side bar is small, and what has no parts is read in a glance.
    let top = top.filter(|(_, inner): &(_, Vec<DocumentSymbol>)| !inner.is_empty());
    top.map(|(part, inner)| symbol(part, &lines, SymbolKind::Namespace, inner))
        .collect()
}

fn scene(part: &Part, lines: &Lines<'_>) -> DocumentSymbol {
    let choices = part.part("choices").map_or(&[][..], |it| &it.parts);
    let choices = choices
        .iter()
        .map(|it| symbol(it, lines, SymbolKind::Event, Vec::new()));
    symbol(part, lines, SymbolKind::Class, choices.collect())
}

fn symbol(
    part: &Part,
    lines: &Lines<'_>,
    kind: SymbolKind,
    children: Vec<DocumentSymbol>,
) -> DocumentSymbol {
    let title = ["title", "label", "text"];
    let detail = title.iter().find_map(|key| part.part(key)?.text.clone());
    let detail = detail.or_else(|| part.text.clone());
    let whole = Range::new(
        position(lines, part.name.start as usize),
        position(lines, end(part, lines)),
    );
    DocumentSymbol::new(
        sanitise(&part.key),
        detail.map(|it| clip(&sanitise(&it), SHOWN)),
        kind,
        None,
        None,
        whole,
        range(lines, part.name),
        (!children.is_empty()).then_some(children),
    )
}

/// Where the last text of a part ends, without the lines that are blank behind it.
fn end(part: &Part, lines: &Lines<'_>) -> usize {
    let Span { start, end } = part.value;
    let said = lines.text().get(start as usize..end as usize);
    let said = said.map_or(0, |it| it.trim_end().len());
    (start as usize + said).max(part.name.end as usize)
}

/// What folds: every key whose value takes more than its own line.
pub(super) fn folds(file: &Looked) -> Vec<FoldingRange> {
    let lines = file.lines();
    let mut folds = Vec::new();
    let mut left: Vec<&Part> = file.last.iter().flat_map(|it| &it.parts).collect();
    while let Some(part) = left.pop() {
        let first = position(&lines, part.name.start as usize).line;
        let last = position(&lines, end(part, &lines)).line;
        if last > first {
            folds.push(FoldingRange {
                start_line: first,
                end_line: last,
                ..FoldingRange::default()
            });
        }
        left.extend(&part.parts);
    }
    folds.sort_by_key(|fold| (fold.start_line, fold.end_line));
    folds
}

/// The scenes of a story, by id, each with the place of its name.
pub(super) fn scenes(file: &Looked) -> Vec<(String, Range)> {
    let lines = file.lines();
    let scenes = file.last.as_deref().and_then(|it| it.part("scenes"));
    let scenes = scenes.map_or(&[][..], |it| &it.parts);
    let each = scenes.iter();
    each.map(|scene| (scene.key.clone(), range(&lines, scene.name)))
        .collect()
}

/// The scene in which a place lies.
pub(super) fn scene_at(file: &Looked, place: Position) -> Option<String> {
    let at = offset(&file.lines(), place);
    let scenes = file.last.as_deref()?.part("scenes")?;
    let inside = scenes.value.range().contains(&at);
    let mut before = scenes
        .parts
        .iter()
        .filter(|it| it.name.start as usize <= at);
    before
        .next_back()
        .filter(|_| inside)
        .map(|it| it.key.clone())
}
