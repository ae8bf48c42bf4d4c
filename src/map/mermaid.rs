//! A map for Mermaid, which draws within Markdown pages.

use std::fmt::Write as _;

use super::model::{Edge, Manner, Map, MapPlace, PlaceShape};
use crate::language::Words;
use crate::scenario::SceneId;

/// The map in the language of Mermaid.
pub(crate) fn draw(map: &Map, words: &Words) -> String {
    let mut out = String::from("flowchart TB\n");
    let _ = writeln!(out, "  accTitle: {}", bare(&map.title));
    for (scene, _) in map
        .scenes()
        .filter(|(_, node)| node.place == MapPlace::Story)
    {
        let _ = writeln!(out, "  {}", scene_line(map, scene, words));
    }
    for (number, group) in map.aside().iter().enumerate() {
        let place = group.first().map(|&scene| map.node(scene).place);
        let heading = match place {
            Some(MapPlace::Loose) => words.say("map-loose"),
            _ => words.say("map-aside"),
        };
        let _ = writeln!(out, "  subgraph g{number}[\"{}\"]", escape(&heading));
        for &scene in group {
            let _ = writeln!(out, "    {}", scene_line(map, scene, words));
            let node = map.node(scene);
            if !node.returns.is_empty() {
                let label = match map.leaving(scene).next() {
                    Some(_) => super::model::label(&node.returns),
                    None => String::new(),
                };
                let back = escape(&words.say("map-returns"));
                let _ = writeln!(
                    out,
                    "    s{0} -->{1} r{0}([\"{back}\"])",
                    scene.index(),
                    beside(&label)
                );
            }
        }
        let _ = writeln!(out, "  end");
    }
    for edge in &map.edges {
        let _ = writeln!(out, "  {}", road_line(map, edge));
    }
    classes(&mut out, map);
    out
}

fn scene_line(map: &Map, scene: SceneId, words: &Words) -> String {
    let (open, close) = match map.node(scene).shape {
        PlaceShape::Decision => ("[", "]"),
        PlaceShape::Passage => ("(", ")"),
        PlaceShape::Ending => ("{{", "}}"),
    };
    let tasks = map.node(scene).tasks.iter();
    let tasks = tasks.map(|task| format!("{} {}", task.number, task.text));
    let lines = super::said(map, scene, words).into_iter().chain(tasks);
    let lines: Vec<_> = lines.map(|line| escape(&line)).collect();
    format!("s{}{open}\"{}\"{close}", scene.index(), lines.join("<br/>"))
}

fn road_line(map: &Map, edge: &Edge) -> String {
    let arrow = match edge.manner {
        Manner::Open if map.knows_roads && edge.spine => "==>",
        Manner::Open => "-->",
        Manner::Conditional | Manner::Otherwise | Manner::Deadline => "-.->",
    };
    format!(
        "s{} {arrow}{} s{}",
        edge.from.index(),
        beside(&edge.label()),
        edge.to.index()
    )
}

fn beside(label: &str) -> String {
    if label.is_empty() {
        String::new()
    } else {
        format!("|\"{}\"|", escape(label))
    }
}

fn classes(out: &mut String, map: &Map) {
    let lost: Vec<_> = map
        .scenes()
        .filter(|(_, node)| !node.reachable)
        .map(|(scene, _)| format!("s{}", scene.index()))
        .collect();
    if !lost.is_empty() {
        out.push_str("  classDef lost stroke-dasharray: 4 4\n");
        let _ = writeln!(out, "  class {} lost", lost.join(","));
    }
    let _ = writeln!(out, "  style s{} stroke-width:4px", map.start.index());
}

/// A text that may hold anything: every sign that Mermaid or Markdown could take for its own becomes a number.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // At the beginning, `1.` and `-` would make a list.
    let mut first = true;
    for sign in text.chars() {
        let harmless = sign.is_alphanumeric()
            || !sign.is_ascii() && !sign.is_control()
            || sign == ' '
            || !first && matches!(sign, ',' | '.' | '?' | '!' | '\'' | '/' | '%' | '-' | ':');
        if harmless {
            escaped.push(sign);
        } else {
            let _ = write!(escaped, "#{};", u32::from(sign));
        }
        first = first && (sign.is_ascii_digit() || sign == ' ');
    }
    escaped
}

/// A text where Mermaid knows no quotes: it ends with its line, and what could begin something is left out.
fn bare(text: &str) -> String {
    text.chars()
        .map(|sign| match sign {
            '#' | ';' | '{' | '}' | '<' | '>' | '"' | '`' | '%' | '\n' => ' ',
            sign => sign,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn no_sign_is_taken_for_mermaid_or_markdown() {
        assert_eq!(
            escape("1. Hoe \"gaat\" het?"),
            "1#46; Hoe #34;gaat#34; het?"
        );
        assert_eq!(escape("a;b#c\n<b>`x`"), "a#59;b#35;c#10;#60;b#62;#96;x#96;");
    }
}
