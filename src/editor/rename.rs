//! Another id for something, everywhere at once: in the story with its tests, in its translations, and in what is carried
//! from it. The old id of a scene or a choice is kept under `renamed`, so that records made before still open.

use std::collections::HashMap;

use lsp_types::{Position, PrepareRenamePlaceholder, Range, TextEdit, Uri, WorkspaceEdit};

use super::documents::{Documents, Looked, uri};
use super::names::{Meant, Places, everywhere, meant};
use super::place::{position, range};
use crate::language::Words;
use crate::scenario::{Index, Lines, Named, Part, RESERVED, is_id};
use crate::view::sanitise;

/// Why something cannot get another id, as a sentence.
pub(super) type Refused = String;

/// What would be renamed at a place.
pub(super) fn prepare(
    documents: &Documents,
    file: &Looked,
    place: Position,
    words: &Words,
) -> Result<PrepareRenamePlaceholder, Refused> {
    let meant = renamed(documents, file, place, words)?;
    Ok(PrepareRenamePlaceholder {
        range: range(&file.lines(), meant.mention.span),
        placeholder: meant.thing.id().to_owned(),
    })
}

/// What is named at a place and may get another id.
fn renamed(
    documents: &Documents,
    file: &Looked,
    place: Position,
    words: &Words,
) -> Result<Meant, Refused> {
    if file.index.is_none() {
        return Err(unread(file, words));
    }
    let meant = meant(documents, file, place).ok_or_else(|| words.say("editor-rename-nothing"))?;
    match meant.thing {
        Named::Scenario(_) => Err(words.say("editor-rename-scenario")),
        _ => Ok(meant),
    }
}

/// The changes that give what is named at a place another id.
pub(super) fn rename(
    documents: &Documents,
    file: &Looked,
    (place, to): (Position, &str),
    words: &Words,
) -> Result<WorkspaceEdit, Refused> {
    let meant = renamed(documents, file, place, words)?;
    fits(documents, &meant, to, words)?;
    let mut changes: HashMap<Uri, Vec<TextEdit>> = HashMap::new();
    for Places { file, mentions } in everywhere(documents, &meant) {
        let Some(uri) = uri(&file.path) else { continue };
        let lines = file.lines();
        let each = mentions.iter();
        let edits = each.map(|it| TextEdit::new(range(&lines, it.span), to.to_owned()));
        let mut edits: Vec<_> = edits.collect();
        let ids = match &meant.thing {
            Named::Scene(old) => Some((old.clone(), to.to_owned())),
            Named::Choice(scene, old) => Some((format!("{scene}.{old}"), format!("{scene}.{to}"))),
            _ => None,
        };
        if file.path == meant.own
            && let (Some((old, to)), Some(index)) = (ids, file.index.as_deref())
        {
            kept(&mut edits, &old, &to, (index, &lines));
        }
        changes.insert(uri, edits);
    }
    Ok(WorkspaceEdit {
        changes: Some(changes),
        ..WorkspaceEdit::default()
    })
}

/// The sentence that a file has to be mended first.
fn unread(file: &Looked, words: &Words) -> Refused {
    let name = file.path.file_name().unwrap_or_default();
    let name = [("file", sanitise(&name.to_string_lossy()).into())];
    words.say_with("editor-rename-unread", &name)
}

/// Whether something may be called so.
fn fits(documents: &Documents, meant: &Meant, to: &str, words: &Words) -> Result<(), Refused> {
    let named = [("name", sanitise(to).into())];
    // YAML reads this as nothing at all.
    let nothing = to.eq_ignore_ascii_case("null");
    if !is_id(to) || RESERVED.contains(&to) || nothing {
        return Err(words.say_with("editor-rename-id", &named));
    }
    let family = documents.family(&meant.own);
    let carries = documents.beside(&meant.own).into_iter().filter(|file| {
        let variable = matches!(meant.thing, Named::Variable(_));
        variable && file.text.contains(&format!(".{}", meant.thing.id()))
    });
    let mut needed = family.iter().cloned().chain(carries);
    if let Some(broken) = needed.find(|file| file.index.is_none()) {
        return Err(unread(&broken, words));
    }
    let wanted = match &meant.thing {
        Named::Scene(_) => Named::Scene(to.to_owned()),
        Named::Choice(scene, _) => Named::Choice(scene.clone(), to.to_owned()),
        Named::Variable(_) => Named::Variable(to.to_owned()),
        Named::Competency(_) => Named::Competency(to.to_owned()),
        Named::Role(_) => Named::Role(to.to_owned()),
        Named::Source(_) => Named::Source(to.to_owned()),
        Named::Scenario(_) | Named::Carried(..) => return Ok(()),
    };
    let mentions = family.iter().filter_map(|file| file.index.as_deref());
    let mut mentions = mentions.flat_map(|index| &index.mentions);
    match mentions.any(|it| it.thing == wanted) {
        true => Err(words.say_with("editor-rename-taken", &named)),
        false => Ok(()),
    }
}

/// Adds the change that keeps the old id of a scene or a choice under `renamed`.
fn kept(edits: &mut Vec<TextEdit>, old: &str, to: &str, (index, lines): (&Index, &Lines<'_>)) {
    let entry = format!("{old}: {to}");
    // As the lines of the file end.
    let end_of_line = match lines.text().contains("\r\n") {
        true => "\r\n",
        false => "\n",
    };
    let at = |offset: usize| {
        let place = position(lines, offset);
        Range::new(place, place)
    };
    let Some(renamed) = index.part("renamed") else {
        let text = lines.text();
        let behind = if text.ends_with('\n') {
            ""
        } else {
            end_of_line
        };
        let whole = ["", "renamed:", &format!("  {entry}"), ""].join(end_of_line);
        edits.push(TextEdit::new(at(text.len()), format!("{behind}{whole}")));
        return;
    };
    // What gets an id back that it had before is not renamed to it any more.
    if let Some(back) = renamed.part(to) {
        let gone = line_of(back, lines);
        edits.retain(|edit| edit.range.end <= gone.start || gone.end <= edit.range.start);
        edits.push(TextEdit::new(gone, format!("  {entry}{end_of_line}")));
        return;
    }
    let written = lines.text().get(renamed.value.range()).unwrap_or_default();
    let edit = match (renamed.parts.last(), written.starts_with('{')) {
        (Some(last), false) => {
            let indent = position(lines, last.name.start as usize).character as usize;
            let line = lines.line(last.value.end as usize);
            let end = lines.start(line) + lines.content(line).len();
            let end = end - usize::from(lines.content(line).ends_with('\r'));
            let indent = " ".repeat(indent);
            TextEdit::new(at(end), format!("{end_of_line}{indent}{entry}"))
        }
        (Some(_), true) => {
            let first = renamed.value.start as usize + 1;
            TextEdit::new(at(first), format!(" {entry},"))
        }
        (None, true) => TextEdit::new(range(lines, renamed.value), format!("{{ {entry} }}")),
        (None, false) => {
            let behind = renamed.name.end as usize + 1;
            TextEdit::new(at(behind), format!("{end_of_line}  {entry}"))
        }
    };
    edits.push(edit);
}

/// The line on which a part stands, with its end.
fn line_of(part: &Part, lines: &Lines<'_>) -> Range {
    let line = lines.line(part.name.start as usize);
    Range::new(
        position(lines, lines.start(line)),
        position(lines, lines.start(line + 1)),
    )
}
