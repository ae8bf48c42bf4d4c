//! A QR code as a drawing for a page.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// Modules of white around the code. Scanners want four; the page around it is white as well.
const MARGIN: usize = 2;

/// A QR code: its width with margin, and its dark modules as a path of an SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Qr {
    pub(super) width: usize,
    pub(super) path: String,
}

impl Qr {
    /// The code of a text; `None` when the text is too long for any.
    pub(super) fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let width = code.width();
        let mut path = String::new();
        for (place, color) in code.to_colors().into_iter().enumerate() {
            if color == Color::Dark {
                let (x, y) = (place % width + MARGIN, place / width + MARGIN);
                // Writing to a string cannot fail.
                let _ = write!(path, "M{x} {y}h1v1h-1z");
            }
        }
        Some(Self {
            width: width + 2 * MARGIN,
            path,
        })
    }
}
