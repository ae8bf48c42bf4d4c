//! What a control cell offered a room, in words.

use crate::language::{Words, sanitise};
use crate::record::Offer;

/// What was offered: a clause, with an inject by the title that `title` finds for its id.
pub(crate) fn offer_told(
    offer: &Offer,
    title: impl FnOnce(&str) -> String,
    words: &Words,
) -> String {
    match offer {
        Offer::Begin => words.say("offer-begin"),
        Offer::Break { minutes } => {
            words.say_with("offer-break", &[("minutes", (*minutes).into())])
        }
        Offer::Inject { inject } => {
            words.say_with("offer-inject", &[("inject", title(inject).into())])
        }
        Offer::Message { from, text } => {
            let message = [
                ("from", sanitise(from).into()),
                ("text", sanitise(text).into()),
            ];
            words.say_with("offer-message", &message)
        }
    }
}

/// What was offered, and whether it was taken; `title` is as for [`offer_told`].
pub(crate) fn offered_told(
    offer: &Offer,
    taken: bool,
    title: impl FnOnce(&str) -> String,
    words: &Words,
) -> String {
    let told = offer_told(offer, title, words);
    let key = match taken {
        true => "offer-taken",
        false => "offer-declined",
    };
    words.say_with(key, &[("offer", told.into())])
}
