//! By which way a message comes: what people call it, and how a scene has it.

/// A way, as a scene has it, and the words by which people name it.
struct Kind {
    name: &'static str,
    words: &'static [&'static str],
}

/// What is named first is found first: *social media* is no *media*.
const KINDS: [Kind; 6] = [
    Kind {
        name: "post",
        words: &[
            "social",
            "sociale",
            "socials",
            "tweet",
            "tweets",
            "twitter",
            "x",
            "facebook",
            "instagram",
            "tiktok",
            "snapchat",
            "linkedin",
            "youtube",
            "online",
            "post",
            "forum",
        ],
    },
    Kind {
        name: "call",
        words: &[
            "telefoon",
            "telefonisch",
            "telefoontje",
            "tel",
            "bellen",
            "gebeld",
            "belt",
            "belletje",
            "phone",
            "telephone",
            "call",
            "voicemail",
            "portofoon",
            "porto",
        ],
    },
    Kind {
        name: "article",
        words: &[
            "pers",
            "press",
            "krant",
            "artikel",
            "persbericht",
            "nieuws",
            "nieuwsbericht",
            "media",
            "news",
            "newspaper",
            "article",
            "tv",
            "televisie",
            "television",
            "radio",
            "website",
        ],
    },
    Kind {
        name: "letter",
        words: &["brief", "letter", "envelop", "fax"],
    },
    Kind {
        name: "note",
        words: &[
            "briefje", "notitie", "note", "papier", "paper", "document", "handout", "flyer",
            "kaart",
        ],
    },
    Kind {
        name: "message",
        words: &[
            "bericht",
            "berichtje",
            "message",
            "sms",
            "app",
            "appje",
            "whatsapp",
            "signal",
            "telegram",
            "chat",
            "teams",
            "mail",
            "email",
            "e-mail",
            "mailtje",
            "text",
            "lcms",
            "pager",
            "p2000",
        ],
    },
];

/// The places of the kinds, in the order in which a scenario names them: the words for what comes in stand in the same.
const ORDER: [&str; 6] = ["call", "message", "article", "letter", "post", "note"];

/// What a message is when nobody says of which kind it is, but who sends it.
pub(super) const MESSAGE: &str = "message";

/// The kind that a cell names.
pub(super) fn kind(cell: &str) -> Option<&'static str> {
    let lower = cell.to_lowercase();
    let words = lower.split(|sign: char| !sign.is_alphanumeric() && sign != '-');
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    let known = |kind: &&Kind| words.iter().any(|word| kind.words.contains(word));
    KINDS.iter().find(known).map(|kind| kind.name)
}

/// Where a kind stands among all of them.
pub(super) fn place(kind: &str) -> usize {
    let place = ORDER.iter().position(|it| *it == kind);
    place.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::kind;

    #[test]
    fn a_way_is_known_by_what_people_call_it() {
        for (cell, known) in [
            ("Telefoon (responscel)", Some("call")),
            ("E-mail", Some("message")),
            ("WhatsApp", Some("message")),
            ("Social media", Some("post")),
            ("Nieuws op tv", Some("article")),
            ("Brief", Some("letter")),
            ("Rollenspel", None),
        ] {
            assert_eq!(kind(cell), known, "{cell}");
        }
    }
}
