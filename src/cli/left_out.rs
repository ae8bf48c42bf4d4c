//! Files of a folder that were left out, named with what to do about each.

use std::path::Path;

use super::failure::Result;
use crate::language::Words;
use crate::library::named_as_text;
use crate::view::sanitise;

/// The files that were left out of a folder.
#[derive(Debug, Default)]
pub(super) struct LeftOut(Vec<String>);

/// What was left out of a folder by its name alone, in a sentence, if anything was.
pub(super) fn of_folder(folder: &Path, words: &Words) -> Result<Option<String>> {
    let mut left_out = LeftOut::default();
    left_out.named_as_text(folder, words)?;
    Ok(left_out.said(words))
}

impl LeftOut {
    /// Adds a file that has errors.
    pub(super) fn broken(&mut self, name: &str, words: &Words) {
        self.add(Path::new(name), &words.say("left-out-broken"));
    }

    /// Adds the files whose name an editor ended in `.txt`.
    pub(super) fn named_as_text(&mut self, folder: &Path, words: &Words) -> Result<()> {
        for file in named_as_text(folder)? {
            let name = file.with_extension("");
            let name = name.file_name().unwrap_or_default().to_string_lossy();
            let name = [("name", sanitise(&name).into())];
            self.add(&file, &words.say_with("left-out-text", &name));
        }
        Ok(())
    }

    fn add(&mut self, file: &Path, why: &str) {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        self.0.push(format!("{} ({why})", sanitise(&name)));
    }

    /// All of them in a sentence; nothing when there are none.
    pub(super) fn said(&self, words: &Words) -> Option<String> {
        let values = [
            ("count", self.0.len().into()),
            ("files", self.0.join(", ").into()),
        ];
        (!self.0.is_empty()).then(|| words.say_with("left-out", &values))
    }
}
