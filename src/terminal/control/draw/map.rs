//! The map of a scenario, with the rooms that stand at each scene.

use std::collections::BTreeMap;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::language::{Words, sanitise};
use crate::map::terminal::{MapLine, MapLook, draw_marked};
use crate::record::share::RoomName;
use crate::scenario::SceneId;
use crate::terminal::canvas::{Theme, scrolled};
use crate::terminal::control::app::{CellApp, CellDrawn};
use crate::terminal::control::page::MapPage;

pub(super) fn title(page: &MapPage, words: &Words) -> String {
    let title = sanitise(&page.scenario.title);
    words.say_with("control-map", &[("title", title.into())])
}

pub(super) fn draw(
    app: &CellApp,
    page: &MapPage,
    body: Rect,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> CellDrawn {
    let standing = app.control.standing(&page.scenario, &app.words);
    let marks: BTreeMap<SceneId, String> = standing
        .iter()
        .map(|(scene, rooms)| (*scene, mark(rooms)))
        .collect();
    let width = usize::from(body.width);
    let lines = draw_marked(&page.map, &marks, &app.words, width);
    let lines = lines.into_iter().map(|line| set(line, theme)).collect();
    let from = scrolled(lines, app.drawn.scroll, body, theme, frame).from;
    CellDrawn {
        scroll: from,
        rows: Vec::new(),
        height: usize::from(body.height),
    }
}

/// `▸ noord, zuid`; how many there are stands first where that is more than a few.
fn mark(rooms: &[RoomName]) -> String {
    let names: Vec<_> = rooms.iter().map(RoomName::as_str).collect();
    let names = names.join(", ");
    match rooms.len() {
        ..=2 => format!("▸ {names}"),
        count => format!("▸ {count}: {names}"),
    }
}

fn set(line: MapLine, theme: Theme) -> Line<'static> {
    let pieces = line.pieces.into_iter().map(|(look, text)| {
        let style = match look {
            MapLook::Plain => Style::new(),
            MapLook::Soft => theme.quiet(),
            MapLook::Strong => Style::new().add_modifier(Modifier::BOLD),
            MapLook::Aside => theme.warning(),
        };
        Span::styled(text, style)
    });
    pieces.collect()
}
