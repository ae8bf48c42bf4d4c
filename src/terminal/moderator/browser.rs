//! The browser of this machine, for the moderator whose second screen is the projector.

use crate::exercise::Invitation;
use crate::language::{Words, reason};

/// Opens the big screen on this machine. Returns why not, in a sentence.
pub(super) fn open_screen(invitation: &Invitation, words: &Words) -> Result<(), String> {
    let url = invitation.screen();
    // Not waited for: some systems' openers last as long as the browser.
    open::that_detached(&url).map_err(|error| {
        let values = [
            ("why", reason(&error, words).into()),
            ("url", url.as_str().into()),
        ];
        words.say_with("host-no-browser", &values)
    })
}
