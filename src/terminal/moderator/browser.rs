//! The browser of this machine, for the moderator whose second screen is the projector.

use crate::exercise::Invitation;
use crate::language::Words;

/// Opens the big screen on this machine. Returns why not, in a sentence.
pub(super) fn open_screen(invitation: &Invitation, words: &Words) -> Result<(), String> {
    let url = invitation.screen();
    // Not waited for: some systems' openers last as long as the browser. Why one failed helps nobody who leads.
    open::that_detached(&url)
        .map_err(|_| words.say_with("host-no-browser", &[("url", url.as_str().into())]))
}
