//! What mends a finding at one stroke.

use std::collections::HashMap;

use lsp_types::{CodeAction, CodeActionKind, Range, TextEdit, WorkspaceEdit};

use super::FileFindings;
use super::documents::{Looked, uri};
use super::place::range;
use crate::language::Words;
use crate::scenario::Lines;
use crate::view::{clip, sanitise};

/// Columns of a mend in its title.
const SHOWN: usize = 60;

/// The mends of findings that touch a stretch of a file, as changes.
pub(super) fn fixes(
    file: &Looked,
    told: &FileFindings,
    wanted: Range,
    words: &Words,
) -> Vec<CodeAction> {
    // Findings count behind the mark that some editors put in front.
    let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
    let Some(uri) = uri(&file.path).filter(|_| told.text == text) else {
        // In a text that changed since, places are others.
        return Vec::new();
    };
    let lines = Lines::of(text);
    let touches = |place: Range| place.start <= wanted.end && wanted.start <= place.end;
    let here = told
        .findings
        .iter()
        .filter(|it| touches(range(&lines, it.span)));
    let mut fixes: Vec<CodeAction> = Vec::new();
    for finding in here {
        for (place, (span, mend)) in finding.mends.iter().enumerate() {
            let shown = clip(&sanitise(mend.trim()), SHOWN);
            let title = words.say_with("editor-fix", &[("text", shown.into())]);
            let edit = TextEdit::new(range(&lines, *span), mend.clone());
            if fixes.iter().any(|it| it.title == title) {
                continue;
            }
            fixes.push(CodeAction {
                title,
                kind: Some(CodeActionKind::QuickFix),
                is_preferred: (place == 0).then_some(true),
                edit: Some(WorkspaceEdit {
                    changes: Some(HashMap::from([(uri.clone(), vec![edit])])),
                    ..WorkspaceEdit::default()
                }),
                ..CodeAction::default()
            });
        }
    }
    fixes
}
