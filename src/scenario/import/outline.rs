//! A story as an outline in Markdown: `#` before a scene, `-` before a choice, `->` before where it leads.

use std::collections::HashMap;

use super::lines::paragraphs;
use super::story::{ImportedStory, Passage, PassageLink, RemarkAbout};

/// What stands before where a choice leads.
const ARROWS: [&str; 3] = ["->", "→", "=>"];

/// Reads an outline.
pub(super) fn read(text: &str) -> ImportedStory {
    let mut story = ImportedStory::default();
    let titled = text
        .lines()
        .any(|line| heading(line).is_some_and(|it| it.0 == 2));
    let (mut listed, mut fenced) = (false, false);
    let lines: Vec<&str> = text.lines().collect();
    for (place, &line) in lines.iter().enumerate() {
        let number = place + 1;
        fenced ^= line.trim_start().starts_with("```");
        let own_title = story.title.is_none() && story.passages.is_empty();
        let below = lines.get(number..).unwrap_or_default();
        match heading(line).filter(|_| !fenced) {
            Some((1, title)) if titled && own_title => {
                story.title = Some(title.to_owned());
                story.passages.extend(opening(title, number, below));
            }
            Some((1 | 2, name)) => story.passages.push(Passage::told(name, number, "")),
            under => {
                let Some(passage) = story.passages.last_mut() else {
                    if !line.trim().is_empty() {
                        story.remarks.add(number, RemarkAbout::Outside, line.trim());
                    }
                    continue;
                };
                let own = line.trim_start().starts_with("- ");
                let inside = line.starts_with([' ', '\t']) && !line.trim().is_empty();
                listed = match under {
                    Some((_, words)) => told(passage, &format!("**{words}**")),
                    None if listed && inside && !own => goes_on(passage, line.trim()),
                    None => taken(passage, number, line.trim()),
                };
            }
        }
    }
    for passage in &mut story.passages {
        for part in &mut passage.text {
            part.text = paragraphs(&part.text);
        }
        for link in &mut passage.links {
            let said = std::mem::take(&mut link.target);
            (link.text, link.target) = words_and_target(&said);
        }
    }
    lead_by_name(&mut story);
    story
}

/// The scene that a title is as well, where something is told below it: without choices it leads to the next one.
fn opening(title: &str, number: usize, below: &[&str]) -> Option<Passage> {
    let next = |line: &&str| heading(line).is_some_and(|it| it.0 <= 2);
    let own = below.iter().copied().take_while(|line| !next(line));
    let own: Vec<&str> = own.filter(|line| !line.trim().is_empty()).collect();
    let mut passage = (!own.is_empty()).then(|| Passage::told(title, number, ""))?;
    let chooses = own.iter().any(|line| line.trim_start().starts_with("- "));
    let next = below.iter().copied().find(next).and_then(heading);
    if let Some((_, name)) = next.filter(|_| !chooses) {
        passage.links.push(PassageLink {
            line: number,
            target: format!("-> {name}"),
            ..PassageLink::default()
        });
    }
    Some(passage)
}

/// Whether a line is the heading of a scene or a title.
pub(super) fn is_heading(line: &str) -> bool {
    heading(line).is_some()
}

/// How deep a heading is, and what it says.
fn heading(line: &str) -> Option<(usize, &str)> {
    let rest = line.trim_start_matches('#');
    let depth = line.len() - rest.len();
    let words = rest.strip_prefix([' ', '\t'])?.trim();
    let words = words.trim_end_matches('#').trim_end();
    ((1..=6).contains(&depth) && !words.is_empty()).then_some((depth, words))
}

/// Takes in a line of a scene; says whether a choice goes on below it.
fn taken(passage: &mut Passage, number: usize, line: &str) -> bool {
    let leads = ARROWS.iter().any(|arrow| line.starts_with(arrow));
    let choice = line.strip_prefix("- ").filter(|it| !it.trim().is_empty());
    let Some(said) = choice.or_else(|| leads.then_some(line)) else {
        return told(passage, line);
    };
    passage.links.push(PassageLink {
        line: number,
        target: said.trim().to_owned(),
        ..PassageLink::default()
    });
    true
}

/// A line of the text.
fn told(passage: &mut Passage, line: &str) -> bool {
    for part in &mut passage.text {
        part.text.push_str(line);
        part.text.push('\n');
    }
    false
}

/// A choice that is longer than its line.
fn goes_on(passage: &mut Passage, line: &str) -> bool {
    if let Some(link) = passage.links.last_mut() {
        link.target.push(' ');
        link.target.push_str(line);
    }
    true
}

/// What a choice says, and where it leads: to the scene that has its words for a name, where it says nothing else.
fn words_and_target(said: &str) -> (Option<String>, String) {
    let arrows = ARROWS.iter();
    let mut parts = arrows.filter_map(|arrow| said.rsplit_once(arrow));
    let (text, target) = parts.next().unwrap_or((said, said));
    let (text, target) = (text.trim(), target.trim());
    let target = if target.is_empty() { text } else { target };
    let text = (!text.is_empty()).then(|| text.to_owned());
    (text, target.to_owned())
}

/// Names of scenes count however they are capitalised: people type them twice.
fn lead_by_name(story: &mut ImportedStory) {
    let mut names = HashMap::new();
    for passage in story.passages.iter().rev() {
        names.insert(passage.name.to_lowercase(), passage.name.clone());
    }
    for link in story.passages.iter_mut().flat_map(|it| &mut it.links) {
        if let Some(name) = names.get(&link.target.to_lowercase()) {
            link.target.clone_from(name);
        }
    }
}
