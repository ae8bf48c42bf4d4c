//! A QR code in half blocks.

use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use ratatui::style::{Color, Style};
use ratatui::text::Line;

use crate::terminal::canvas::Theme;

/// The code of an address as lines; none when it is too long for one.
pub(super) fn lines(url: &str, theme: Theme) -> Vec<Line<'static>> {
    let Ok(code) = QrCode::with_error_correction_level(url, qrcode::EcLevel::L) else {
        return Vec::new();
    };
    // With colour it is black on white, whatever the terminal's own are. Without, light modules are what is written,
    // which is right on a dark terminal; most phones read the other one as well.
    let mut renderer = code.render::<Dense1x2>();
    let style = match theme.colour {
        true => {
            renderer
                .dark_color(Dense1x2::Dark)
                .light_color(Dense1x2::Light);
            Style::new().fg(Color::Black).bg(Color::White)
        }
        false => {
            renderer
                .dark_color(Dense1x2::Light)
                .light_color(Dense1x2::Dark);
            Style::new()
        }
    };
    let drawn = renderer.build();
    drawn
        .lines()
        .map(|line| Line::styled(line.to_owned(), style))
        .collect()
}
