//! The styles of the room's pages: one for every page, and what a projector has on top of it. It stands in the page itself,
//! so that a slow phone asks once before it shows anything, and not twice. Never takes a word from outside: the policy
//! names the fingerprints of both, and no other style counts.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// What stands between `<style>` and `</style>` on the page of a phone, to the letter.
pub(super) const PHONE: &str = include_str!("pages/page.css");
/// The same on that of a projector.
pub(super) const PROJECTOR: &str = concat!(
    include_str!("pages/page.css"),
    include_str!("pages/screen.css")
);

/// Why drawing a page cannot fail.
pub(super) const DRAWN: &str = "a page is written to memory, and what stands on it is text";

/// The styles as a content security policy names them.
pub(super) fn fingerprints() -> String {
    let of = |style| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(style)));
    [PHONE, PROJECTOR].map(of).join(" ")
}
