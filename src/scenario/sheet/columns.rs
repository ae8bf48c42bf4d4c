//! What people call the columns of a list of injects, in Dutch and in English: those of a plan that is sent to rooms, of a
//! handbook as a table, and of the lists with which municipalities, regions and others prepare an exercise.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SheetColumn {
    /// Of the row.
    Number,
    /// Of a scene, as its author calls it in a file.
    Id,
    Day,
    Time,
    /// How long it takes.
    Minutes,
    Title,
    From,
    To,
    /// By which way it comes: a call, a letter.
    Kind,
    /// What happens, beside what somebody says of it.
    Told,
    /// What comes in.
    Text,
    /// What lies on the table: of which kind each thing is and who it is from stands before it.
    Laid,
    Expected,
    Note,
    Ask,
    /// Whether it comes only if need be.
    Reserve,
    Choices,
    Leads,
    /// What became of it: written for people.
    Sent,
}

use SheetColumn as C;

/// What a column is called, whole.
const NAMES: [(SheetColumn, &[&str]); 19] = [
    (
        C::Number,
        &[
            "nummer",
            "nr",
            "number",
            "no",
            "num",
            "#",
            "volgnummer",
            "serial",
            "code",
        ],
    ),
    (C::Id, &["id"]),
    (C::Day, &["dag", "datum", "day", "date"]),
    (
        C::Time,
        &[
            "tijd",
            "tijdstip",
            "time",
            "tijd in het verhaal",
            "time in the story",
            "klok",
            "clock",
            "uur",
            "moment",
            "wanneer",
            "when",
        ],
    ),
    (
        C::Minutes,
        &["minuten", "minutes", "duur", "duration", "min"],
    ),
    (
        C::Title,
        &[
            "titel",
            "title",
            "onderwerp",
            "subject",
            "naam",
            "name",
            "kop",
            "headline",
        ],
    ),
    (
        C::From,
        &[
            "van",
            "van wie",
            "als",
            "als wie",
            "as",
            "as whom",
            "as what",
            "from",
            "from whom",
            "bron",
            "source",
        ],
    ),
    (
        C::To,
        &[
            "aan",
            "aan wie",
            "voor",
            "voor wie",
            "naar",
            "to",
            "to whom",
            "wie hierover besluit",
            "who decides",
            "doelgroep",
        ],
    ),
    (
        C::Kind,
        &[
            "soort", "middel", "wijze", "vorm", "via", "hoe", "kind", "method", "means", "mode",
            "how",
        ],
    ),
    (
        C::Told,
        &[
            "situatie",
            "omschrijving",
            "beschrijving",
            "gebeurtenis",
            "voorlezen",
            "situation",
            "description",
            "event",
            "read aloud",
        ],
    ),
    (
        C::Text,
        &[
            "tekst",
            "bericht",
            "inhoud",
            "boodschap",
            "text",
            "message",
            "content",
            "contents",
            "inject text",
            "inject tekst",
            "injecttekst",
        ],
    ),
    (C::Laid, &["op tafel leggen", "lay on the table"]),
    (C::Expected, &["verwacht", "verwachting", "expected"]),
    (C::Note, &["voor jou", "for you", "regie"]),
    (C::Ask, &["vraag", "vragen", "ask", "questions"]),
    (
        C::Reserve,
        &[
            "reserve",
            "optioneel",
            "facultatief",
            "optional",
            "komt",
            "comes",
        ],
    ),
    (
        C::Choices,
        &["keuzes", "keuze", "opties", "choices", "options"],
    ),
    (C::Leads, &["daarna", "then"]),
    (C::Sent, &["verstuurd", "sent"]),
];

/// A word by which a longer name of a column is known; what stands first decides, as *expected* does before *time*.
const WORDS: [(SheetColumn, &[&str]); 13] = [
    (
        C::Reserve,
        &[
            "reserve",
            "optioneel",
            "facultatief",
            "optional",
            "contingency",
        ],
    ),
    (
        C::Expected,
        &[
            "verwacht",
            "verwachte",
            "verwachting",
            "gewenste",
            "gewenst",
            "beoogd",
            "beoogde",
            "expected",
            "anticipated",
            "desired",
        ],
    ),
    (
        C::Note,
        &[
            "opmerking",
            "opmerkingen",
            "notitie",
            "notities",
            "toelichting",
            "bijzonderheden",
            "aandachtspunten",
            "note",
            "notes",
            "remark",
            "remarks",
            "comment",
            "comments",
        ],
    ),
    (
        C::Number,
        &[
            "nummer",
            "nr",
            "number",
            "no",
            "#",
            "volgnummer",
            "injectnummer",
            "serial",
            "id",
        ],
    ),
    (
        C::Minutes,
        &["minuten", "minutes", "duur", "tijdsduur", "duration"],
    ),
    (C::Time, &["tijd", "tijdstip", "starttijd", "time"]),
    (C::Day, &["datum", "dag", "date", "day"]),
    (
        C::Kind,
        &[
            "soort",
            "middel",
            "communicatiemiddel",
            "kanaal",
            "medium",
            "wijze",
            "type",
            "kind",
            "channel",
            "method",
            "means",
            "mode",
        ],
    ),
    (
        C::From,
        &["afzender", "zender", "melder", "sender", "originator"],
    ),
    (
        C::To,
        &[
            "ontvanger",
            "ontvangers",
            "geadresseerde",
            "ontvangende",
            "recipient",
            "recipients",
            "receiver",
        ],
    ),
    (C::Title, &["titel", "title", "onderwerp", "subject"]),
    (
        C::Told,
        &[
            "situatie",
            "omschrijving",
            "beschrijving",
            "gebeurtenis",
            "situation",
            "description",
            "event",
        ],
    ),
    (
        C::Text,
        &[
            "tekst",
            "bericht",
            "inhoud",
            "boodschap",
            "text",
            "message",
            "content",
            "inject",
        ],
    ),
];

/// Words of the longest heading: a sentence above a table is none.
const MOST_WORDS: usize = 5;

/// A heading, in small letters and without signs.
struct Heading {
    words: Vec<String>,
}

impl Heading {
    fn of(head: &str) -> Self {
        let lower = head.to_lowercase();
        // What stands in brackets says how it is written: `Tijd (uu:mm)`, `Ontvanger(s)`.
        let plain = lower.split('(').next().unwrap_or_default();
        let words = plain.split(|sign: char| !sign.is_alphanumeric() && sign != '#');
        let words = words.filter(|word| !word.is_empty());
        Self {
            words: words.map(str::to_owned).collect(),
        }
    }

    /// The column that is called so.
    fn whole(&self) -> Option<SheetColumn> {
        let whole = self.words.join(" ");
        let mut names = NAMES.iter();
        let named = names.find(|(_, names)| names.contains(&whole.as_str()));
        named.map(|(column, _)| *column)
    }

    /// The column that a word of it names.
    fn by_word(&self) -> Option<SheetColumn> {
        if self.words.len() > MOST_WORDS {
            return None;
        }
        let holds = |names: &[&str]| self.words.iter().any(|word| names.contains(&word.as_str()));
        let mut names = WORDS.iter();
        let named = names.find(|(_, names)| holds(names));
        named.map(|(column, _)| *column)
    }
}

/// What the columns under these headings hold, each thing once: the first that is called so, else the first of which a word
/// says it.
pub(crate) fn columns<'h>(heads: impl Iterator<Item = &'h str>) -> Vec<Option<SheetColumn>> {
    let heads: Vec<_> = heads.map(Heading::of).collect();
    let mut columns = vec![None; heads.len()];
    for known in [Heading::whole, Heading::by_word] {
        for (place, head) in heads.iter().enumerate() {
            let column = known(head).filter(|column| !columns.contains(&Some(*column)));
            if columns[place].is_none() {
                columns[place] = column;
            }
        }
    }
    // Beside the text of each inject the column that is called so has its number.
    if !columns.contains(&Some(C::Number))
        && let Some(place) = heads.iter().position(|head| head.words == ["inject"])
    {
        columns[place] = columns[place].or(Some(C::Number));
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::{C, columns};

    #[test]
    fn a_column_is_known_by_the_names_that_people_give_it() {
        let heads = [
            ("Nr.", Some(C::Number)),
            ("Tijd (uu:mm)", Some(C::Time)),
            ("Van / afzender", Some(C::From)),
            ("Ontvanger(s)", Some(C::To)),
            ("Communicatiemiddel", Some(C::Kind)),
            ("Inject tekst", Some(C::Text)),
            ("Verwachte reactie van deelnemers", Some(C::Expected)),
            ("Opmerkingen", Some(C::Note)),
            ("Fase", None),
        ];
        assert_eq!(columns(heads.iter().map(|it| it.0)), heads.map(|it| it.1));
        let heads = [
            ("Serial #", Some(C::Number)),
            ("Event time", Some(C::Time)),
            ("Recipient player(s)", Some(C::To)),
            ("Delivery method", Some(C::Kind)),
            ("Event description", Some(C::Told)),
            ("Message", Some(C::Text)),
            ("Expected player action", Some(C::Expected)),
            ("Message", None),
            ("This is the list of the exercise and its time", None),
        ];
        assert_eq!(columns(heads.iter().map(|it| it.0)), heads.map(|it| it.1));
        assert_eq!(
            columns(["Inject", "Message"].into_iter()),
            [Some(C::Number), Some(C::Text)]
        );
        assert_eq!(
            columns(["Inject", "Time"].into_iter()),
            [Some(C::Text), Some(C::Time)]
        );
    }
}
