//! Writes elements. Every text passes through [`escape`] here and nowhere else.

use std::fmt::Write as _;

use super::text::{Type, escape};
use crate::map::layout::{Point, Rect};
use crate::scenario::SceneId;

/// The looks, by class. Black on white carries every meaning; colour only helps.
pub(super) const STYLE: &str = "\
text{font-family:ui-sans-serif,system-ui,sans-serif;fill:#1b2430}
.soft{fill:#55606c}.mark{fill:#fff}.aside{fill:#8a3d0f}
.box{fill:#fff;stroke:#1b2430;stroke-width:1.8}.thin{stroke-width:1}.heavy{stroke-width:2.6}
.inner{fill:none;stroke:#1b2430;stroke-width:1}
.line{fill:none;stroke:#6a7682;stroke-linecap:butt}.spine{stroke:#1b2430}
.halo{fill:none;stroke:#fff}.head{fill:#6a7682}.spinehead{fill:#1b2430}
.if{stroke-dasharray:7 5}.late{stroke-dasharray:.1 5;stroke-linecap:round}
.pill{fill:#fff;stroke:#9aa4ae;stroke-width:.8}.some{stroke:#1b2430;stroke-dasharray:3 2}.icon{fill:none;stroke:#1b2430;stroke-width:1.2}
.tag{fill:#1b2430}.cue{fill:#8a3d0f}.bar{fill:#8a3d0f}
.card{fill:#fff;stroke:#8a3d0f;stroke-width:1.2}.panel{fill:#faf6f1;stroke:#d9c9b8;stroke-width:1}
.hatch{fill:url(#hatch);stroke-dasharray:3 4}
.met{fill:#f4ede4;stroke:#1b2430;stroke-width:3}.left{stroke:#1b2430;stroke-width:2.2;stroke-dasharray:9 3}
.rule{stroke:#1b2430;stroke-width:1}
";

#[derive(Debug, Default)]
pub(super) struct Ink {
    out: String,
    /// Whether each scene has a name in the file, so that roads can lead to it from another sheet.
    named: bool,
}

/// Where a text begins, or what it stands around.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Ink {
    /// Ink for one of several sheets in the same file.
    pub(super) fn of_sheets() -> Self {
        Self {
            named: true,
            ..Self::default()
        }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Writes markup that holds no text of a file.
    pub(super) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    pub(super) fn open(&mut self, element: &str, title: &str) {
        let _ = write!(self.out, "<{element}>");
        self.title(title);
    }

    /// Opens the group of a scene.
    pub(super) fn open_scene(&mut self, scene: SceneId) {
        if self.named {
            let _ = write!(self.out, "<g id=\"scene-{}\">", scene.index());
        } else {
            self.out.push_str("<g>");
        }
    }

    /// Opens a link to a scene on another sheet.
    pub(super) fn open_link(&mut self, scene: SceneId) {
        if self.named {
            let _ = write!(self.out, "<a href=\"#scene-{}\">", scene.index());
        }
    }

    pub(super) fn close_link(&mut self) {
        if self.named {
            self.out.push_str("</a>");
        }
    }

    /// What is said of the group that was just opened.
    pub(super) fn title(&mut self, title: &str) {
        if !title.is_empty() {
            let _ = write!(self.out, "<title>{}</title>", escape(title));
        }
    }

    pub(super) fn close(&mut self, element: &str) {
        let _ = writeln!(self.out, "</{element}>");
    }

    pub(super) fn text(&mut self, at: Point, set: Type, class: &str, anchor: Anchor, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = if set.bold { " font-weight=\"600\"" } else { "" };
        let _ = write!(
            self.out,
            "<text{} x=\"{:.1}\" y=\"{:.1}\" font-size=\"{}\"{weight}{anchor}>{}</text>",
            written(class),
            at.x,
            at.y,
            set.size,
            escape(text)
        );
    }

    pub(super) fn rect(&mut self, class: &str, rect: Rect, round: f64) {
        let _ = write!(
            self.out,
            "<rect{} x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"{round:.1}\"/>",
            written(class),
            rect.x,
            rect.y,
            rect.width,
            rect.height
        );
    }

    /// A path; a width of 0 is left to the class.
    pub(super) fn path(&mut self, class: &str, path: &str, width: f64) {
        let _ = write!(self.out, "<path{} d=\"{path}\"", written(class));
        if width > 0.0 {
            let _ = write!(self.out, " stroke-width=\"{width:.1}\"");
        }
        self.out.push_str("/>");
    }
}

fn written(class: &str) -> String {
    if class.is_empty() {
        String::new()
    } else {
        format!(" class=\"{class}\"")
    }
}
