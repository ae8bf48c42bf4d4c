//! `veerkracht new --from`: the scenario of a case that people brought themselves, for whoever goes on writing it.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use super::{HEAD, New, SCHEMA, check_id, make_folder, quoted, schema, suggestion};
use crate::cli::Common;
use crate::cli::failure::{Failure, Result};
use crate::cli::recorded::{Which, meant};
use crate::cli::write;
use crate::language::Words;
use crate::record::{Record, case_of, reached};
use crate::scenario::Case;
use crate::view::sanitise;

/// Writes the scenario of a record to a file of its own.
pub(super) fn run(new: &New, which: &Which, common: &Common) -> Result<ExitCode> {
    let words = common.words();
    let records = meant(which, common, &words)?;
    if records.is_empty() {
        return Err(Failure::said(words.say("records-none")));
    }
    let record = records.iter().find(|record| record.is_of_a_case());
    let Some((record, case)) = record.and_then(|it| Some((it, case_of(&it.events)?))) else {
        let record = [("id", records[0].summary.id.as_str().into())];
        return Err(Failure::said(words.say_with("new-no-case", &record)));
    };
    let (path, id) = place(new, &case, &words)?;
    let path = new
        .out
        .as_deref()
        .map_or_else(|| path.clone(), |folder| folder.join(&path));
    make_folder(new.out.as_deref(), &path, &words)?;
    let shown = sanitise(&path.display().to_string());
    let text = text(record, &case, &id).ok_or_else(|| {
        let record = [("id", record.summary.id.as_str().into())];
        Failure::said(words.say_with("new-case-broken", &record))
    })?;
    if !write::create_private(&path, &text, &words)? {
        return Err(Failure::said(
            words.say_with("new-exists", &[("path", shown.into())]),
        ));
    }
    write::create(&path.with_file_name(SCHEMA), &schema(common), &words)?;
    let file = quoted(&shown);
    let values = [("path", shown.into()), ("file", file.into())];
    writeln!(io::stdout(), "{}", words.say_with("new-from-made", &values))?;
    Ok(ExitCode::SUCCESS)
}

/// Where the file comes, and the id of its scenario: as it is named, else as the case is called.
fn place(new: &New, case: &Case, words: &Words) -> Result<(PathBuf, String)> {
    let Some(named) = &new.id else {
        let id = suggestion(&case.title().to_lowercase(), &words.say("new-id"));
        return Ok((PathBuf::from(format!("{id}.yaml")), id));
    };
    let path = PathBuf::from(named);
    let is_file = path
        .extension()
        .is_some_and(|it| it == "yaml" || it == "yml");
    let id = match (is_file, path.file_stem()) {
        (true, Some(stem)) => stem.to_string_lossy().into_owned(),
        _ => named.clone(),
    };
    check_id(&id, words)?;
    let path = if is_file {
        path
    } else {
        PathBuf::from(format!("{id}.yaml"))
    };
    Ok((path, id))
}

fn text(record: &Record, case: &Case, id: &str) -> Option<String> {
    let yaml = case.file(id, &reached(&record.events))?;
    Some(format!("{HEAD}{yaml}"))
}
