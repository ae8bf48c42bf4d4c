//! The styles of the screens.

use ratatui::style::{Color, Modifier, Style};

/// The styles of the screens. Without colour, weight carries everything.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Theme {
    pub(crate) colour: bool,
}

impl Theme {
    pub(in crate::terminal) fn accent(self) -> Style {
        self.foreground(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    pub(in crate::terminal) fn warning(self) -> Style {
        self.foreground(Color::Yellow).add_modifier(Modifier::BOLD)
    }

    pub(in crate::terminal) fn quiet(self) -> Style {
        if self.colour {
            Style::new().fg(Color::DarkGray)
        } else {
            Style::new().add_modifier(Modifier::DIM)
        }
    }

    pub(in crate::terminal) fn chosen() -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    fn foreground(self, colour: Color) -> Style {
        if self.colour {
            Style::new().fg(colour)
        } else {
            Style::new()
        }
    }
}
