//! Twee 3, the text form of Twine: `:: Name [tags] {data}`, and below it what the passage holds.

use super::source::Source;
use super::story::{ImportedStory, RemarkAbout};
use super::twine::Storyboard;

/// Reads a file of passages.
pub(super) fn read(text: &str) -> ImportedStory {
    let sources = sources(text);
    let mut board = Storyboard::default();
    for source in &sources {
        match source.name.as_str() {
            "StoryTitle" => board.titled(source.body.trim()),
            "StoryData" => data(source, &mut board),
            _ => {}
        }
    }
    let told = |source: &&Source<'_>| !["StoryTitle", "StoryData"].contains(&source.name.as_str());
    for source in sources.iter().filter(told) {
        board.take(source);
    }
    board.finished()
}

/// Whether a line begins a passage.
pub(super) fn is_heading(line: &str) -> bool {
    line.starts_with("::")
}

/// The passages of a file, each with where what it holds begins; what stands before the first is nobody's.
fn sources(text: &str) -> Vec<Source<'_>> {
    let mut headings = Vec::new();
    let mut at = 0;
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        if is_heading(line) {
            headings.push((number, at, at + line.len(), line));
        }
        at += line.len();
    }
    let ends = headings.iter().skip(1).map(|&(_, at, ..)| at);
    let ends: Vec<_> = ends.chain([text.len()]).collect();
    let pairs = headings.into_iter().zip(ends);
    pairs
        .map(|((line, _, from, heading), end)| {
            let (name, tags) = named(heading);
            let body = text.get(from..end).unwrap_or_default();
            Source {
                name,
                tags,
                line,
                body_line: line + 1,
                body: body.into(),
            }
        })
        .collect()
}

/// The name and the tags in a heading; a sign with `\` before it is that sign.
fn named(heading: &str) -> (String, Vec<String>) {
    let heading = heading.trim_start_matches(':').trim();
    let (mut name, mut end, mut escaped) = (String::new(), heading.len(), false);
    for (at, sign) in heading.char_indices() {
        match sign {
            '\\' if !escaped => {
                escaped = true;
                continue;
            }
            '[' | '{' if !escaped => {
                end = at;
                break;
            }
            _ => name.push(sign),
        }
        escaped = false;
    }
    let behind = heading.get(end..).unwrap_or_default();
    let tags = behind.strip_prefix('[').and_then(|it| it.split_once(']'));
    let tags = tags.map_or("", |(tags, _)| tags).split_whitespace();
    (name.trim().to_owned(), tags.map(str::to_owned).collect())
}

/// What stands in `StoryData`: with which passage it begins, and how passages are written.
fn data(source: &Source<'_>, board: &mut Storyboard) {
    match serde_json::from_str::<serde_json::Value>(&source.body) {
        Ok(data) => {
            let word = |key: &str| data.get(key)?.as_str();
            board.starts_at(word("start"));
            board.written_for(word("format"), source.line);
        }
        Err(_) => board.remark(source.line, RemarkAbout::Script, &source.name),
    }
}
