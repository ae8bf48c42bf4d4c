//! The window that a double click opens: it closes with the program, so what is said last is read before.

use std::io::{self, BufRead as _, Write as _};
use std::process::ExitCode;

use crate::language::{Language, Words};

/// Keeps a window open until what went wrong was read, also in a panic.
#[derive(Debug)]
pub(super) struct Window {
    /// In which language it is asked to close it.
    language: Language,
    /// Whether it was opened for this program, and closes with it.
    ours: bool,
    ended_well: bool,
}

impl Window {
    pub(super) fn of_this_program(language: Language) -> Self {
        Self {
            language,
            ours: is_ours(),
            ended_well: false,
        }
    }

    /// Tells it how the program ended.
    pub(super) fn ends(mut self, code: ExitCode) -> ExitCode {
        self.ended_well = code == ExitCode::SUCCESS;
        code
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if !self.ours || self.ended_well {
            return;
        }
        // Who cannot be asked reads nothing either.
        let mut out = io::stderr();
        let words = Words::new(self.language);
        let _ = write!(out, "\n{} ", words.say("cli-close-window"));
        let _ = out.flush();
        let _ = io::stdin().lock().read_line(&mut String::new());
    }
}

/// Whether the desktop started the program, and no shell that stays when it ends.
#[cfg(windows)]
fn is_ours() -> bool {
    started_by().is_some_and(|name| name.eq_ignore_ascii_case("explorer.exe"))
}

#[cfg(not(windows))]
fn is_ours() -> bool {
    false
}

/// The name of the program that started this one.
#[cfg(windows)]
fn started_by() -> Option<String> {
    use winsafe::{HPROCESSLIST, co::TH32CS};
    let mut list = HPROCESSLIST::CreateToolhelp32Snapshot(TH32CS::SNAPPROCESS, None).ok()?;
    let told = list.iter_processes().filter_map(Result::ok);
    let all: Vec<_> = told
        .map(|it| (it.th32ProcessID, it.th32ParentProcessID, it.szExeFile()))
        .collect();
    let own = std::process::id();
    let (_, parent, _) = all.iter().find(|(id, ..)| *id == own)?;
    let parent = all.iter().find(|(id, ..)| id == parent)?;
    Some(parent.2.clone())
}
