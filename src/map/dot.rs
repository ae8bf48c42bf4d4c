//! A map for Graphviz. Shapes and dashes mean what they mean on paper.

use std::fmt::Write as _;

use super::model::{Edge, Manner, Map, MapNode, MapPlace, PlaceShape};
use crate::language::Words;
use crate::scenario::SceneId;
use crate::view::clip;

/// The longest a task stands in the box of its hub.
const TASK: usize = 48;

/// The map in the language of Graphviz.
pub(crate) fn draw(map: &Map, words: &Words) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "digraph {{\n  graph [rankdir=TB, charset=\"UTF-8\", labelloc=t, label={}, fontname=\"sans-serif\", \
         fontsize=24, nodesep=0.4, ranksep=0.5];\n  node [fontname=\"sans-serif\", fontsize=12, margin=\"0.15,0.08\"];\n  \
         edge [fontname=\"sans-serif\", fontsize=10, color=\"#55606c\"];",
        quoted(&map.title)
    );
    for (scene, node) in map
        .scenes()
        .filter(|(_, node)| node.place == MapPlace::Story)
    {
        let _ = writeln!(out, "  {}", scene_line(map, scene, node, words));
    }
    for (number, group) in map.aside().iter().enumerate() {
        let place = group.first().map(|&scene| map.node(scene).place);
        let heading = match place {
            Some(MapPlace::Loose) => words.say("map-loose"),
            _ => words.say("map-aside"),
        };
        let _ = writeln!(
            out,
            "  subgraph cluster_{number} {{\n    label={}; style=dashed; color=\"#8a3d0f\"; fontsize=11;",
            quoted(&heading)
        );
        for &scene in group {
            let _ = writeln!(
                out,
                "    {}",
                scene_line(map, scene, map.node(scene), words)
            );
        }
        for (place, &scene) in group.iter().enumerate() {
            if !map.node(scene).returns.is_empty() {
                back(&mut out, map, scene, place, number, words);
            }
        }
        let _ = writeln!(out, "  }}");
    }
    for edge in &map.edges {
        let _ = writeln!(out, "  {}", road_line(map, edge));
    }
    out.push_str("}\n");
    out
}

fn scene_line(map: &Map, scene: SceneId, node: &MapNode, words: &Words) -> String {
    let shape = match node.shape {
        PlaceShape::Decision | PlaceShape::Passage => "box",
        PlaceShape::Ending => "doubleoctagon",
    };
    let mut styles = Vec::new();
    if node.shape == PlaceShape::Passage {
        styles.push("rounded");
    }
    if !node.reachable {
        styles.push("dashed");
    }
    if scene == map.start {
        styles.push("bold");
    }
    let mut label = escaped(&super::said(map, scene, words).join("\n"));
    if !node.tasks.is_empty() {
        // It ends the centred lines above; each of these begins at the left.
        label.push_str("\\n");
    }
    for task in &node.tasks {
        let said = format!("{} {}", task.number, clip(&task.text, TASK));
        let _ = write!(label, "{}\\l", escaped(&said));
    }
    format!(
        "n{} [label=\"{label}\", shape={shape}, style=\"{}\"];",
        scene.index(),
        styles.join(",")
    )
}

/// The way back from what came in between: a point of its own, since it leads to wherever one was.
fn back(out: &mut String, map: &Map, scene: SceneId, place: usize, group: usize, words: &Words) {
    let node = map.node(scene);
    let alone = map.leaving(scene).next().is_none();
    let label = if alone {
        String::new()
    } else {
        super::model::label(&node.returns)
    };
    let _ = writeln!(
        out,
        "    r{group}_{place} [label={}, shape=plaintext];\n    n{} -> r{group}_{place} [label={}];",
        quoted(&format!("↩ {}", words.say("map-returns"))),
        scene.index(),
        quoted(&label)
    );
}

fn road_line(map: &Map, edge: &Edge) -> String {
    let style = match edge.manner {
        Manner::Open => "solid",
        Manner::Conditional | Manner::Otherwise => "dashed",
        Manner::Deadline => "dotted",
    };
    let width = edge.chance.map_or(1.2, |chance| 0.8 + 4.0 * chance);
    let colour = if map.knows_roads && edge.spine {
        ", color=\"#1b2430\", weight=8"
    } else {
        ""
    };
    let loose = if edge.back { ", constraint=false" } else { "" };
    format!(
        "n{} -> n{} [label={}, tooltip={}, style={style}, penwidth={width:.1}{colour}{loose}];",
        edge.from.index(),
        edge.to.index(),
        quoted(&edge.label()),
        quoted(&edge.full())
    )
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// A text to stand between quotes; Graphviz reads backslashes as escapes and `&` as the start of an entity.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            '\n' => escaped.push_str("\\n"),
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            sign if sign.is_control() => {}
            sign => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_text_stays_within_its_quotes() {
        assert_eq!(
            quoted("a\"b\\N\n<i>&amp;"),
            "\"a\\\"b\\\\N\\n&lt;i&gt;&amp;amp;\""
        );
    }
}
