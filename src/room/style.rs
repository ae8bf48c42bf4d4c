//! The style of every page of the room. It stands in the page itself, so that a slow phone asks once before it shows
//! anything, and not twice. Never takes a word from outside: the policy names its fingerprint, and no other style counts.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// What stands between `<style>` and `</style>`, to the letter.
pub(super) const STYLE: &str = include_str!("pages/page.css");

/// Why drawing a page cannot fail.
pub(super) const DRAWN: &str = "a page is written to memory, and what stands on it is text";

/// The style as a content security policy names it.
pub(super) fn fingerprint() -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(STYLE)))
}
