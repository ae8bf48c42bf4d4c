//! Words of other languages, and of other programs, for what the language calls otherwise.

/// A key or a word of the language, and what people write for it: words with a space between them.
type Synonyms = &'static [(&'static str, &'static str)];

const KEYS: Synonyms = &[
    ("title", "titel naam name kop heading caption"),
    (
        "text",
        "tekst inhoud content body beschrijving description verhaal texts teksten",
    ),
    ("version", "versie"),
    ("language", "taal lang"),
    (
        "summary",
        "samenvatting description beschrijving omschrijving inleiding intro",
    ),
    ("minutes", "minuten duur tijd duration minute minuut time"),
    ("audience", "doelgroep publiek"),
    ("themes", "thema themas thema's theme onderwerpen tags"),
    ("level", "niveau moeilijkheid difficulty"),
    (
        "authors",
        "auteurs auteur author schrijver schrijvers makers",
    ),
    ("license", "licentie licence"),
    (
        "content_note",
        "waarschuwing warning trigger_warning let_op",
    ),
    ("objectives", "doelen leerdoelen goals doel objective"),
    ("statements", "stellingen stelling uitspraken"),
    (
        "competencies",
        "competenties competentie competences competency vaardigheden skills",
    ),
    ("roles", "rollen rol role"),
    ("sources", "bronnen bron source references"),
    ("facts", "feiten feit"),
    (
        "state",
        "toestand staat status variabelen variables vars meters variabele",
    ),
    (
        "start",
        "begin beginwaarde initial init begint default startwaarde waarde value",
    ),
    (
        "scenes",
        "scènes scene scène passages scenas situaties nodes",
    ),
    ("debrief", "nabespreking evaluatie debriefing terugblik"),
    ("checks", "controles controle check"),
    ("tests", "toetsen proeven test"),
    ("renamed", "hernoemd oude_namen"),
    ("allow", "toegestaan toestaan sta_toe ignore allowed negeer"),
    (
        "choices",
        "keuzes keuze keuzen opties options choice antwoorden optie option",
    ),
    (
        "goto",
        "naar ga_naar ganaar next volgende go_to target link to verder jump dan then doel leads_to",
    ),
    (
        "to",
        "naar tot goto max maximum tot_en_met until upto end hoogste next else anders otherwise",
    ),
    (
        "from",
        "van vanaf min minimum laagste wie afzender sender door",
    ),
    (
        "one_of",
        "een_van één_van oneof keuze_uit words woorden values waarden options opties",
    ),
    ("label", "etiket naam name titel title"),
    ("better", "beter"),
    ("carried", "meegenomen overgenomen"),
    ("asked", "gevraagd vraag ask"),
    ("answers", "antwoorden"),
    (
        "when",
        "als wanneer indien if condition voorwaarde conditie cond only_if alleen_als where mits",
    ),
    (
        "gain",
        "winst opbrengst voordeel levert_op baten pro benefit gains plus oplevert",
    ),
    (
        "cost",
        "kosten prijs nadeel kost costs price contra min con",
    ),
    ("locked", "op_slot dicht gesloten slot reden"),
    ("once", "eenmalig eenmaal één_keer een_keer eens only_once"),
    (
        "effects",
        "effecten effect gevolgen gevolg gevolgen_voor consequences set zet",
    ),
    ("score", "scores punten points"),
    ("because", "omdat want reden why waarom reason uitleg"),
    ("ending", "einde eind end slot is_ending final"),
    ("regretted", "spijt betreurd"),
    ("deadline", "tijdslimiet timer timeout time_limit"),
    ("otherwise", "anders else default overig"),
    (
        "inject",
        "injectie onderbreking gebeurtenis event interrupt tussendoor",
    ),
    ("during", "tijdens gedurende"),
    ("assumes", "veronderstelt aanname assume neemt_aan"),
    ("clock", "klok tijd tijdstip time"),
    ("at", "op moment om"),
    ("for", "voor rol rollen role roles"),
    (
        "exhibits",
        "stukken bijlagen bewijzen exhibit documenten attachments",
    ),
    (
        "moderator",
        "gespreksleider begeleider trainer facilitator notes notities",
    ),
    ("notes", "notities aantekeningen opmerkingen note notitie"),
    ("ask", "vragen vraag questions question"),
    ("advice", "advies raad adviezen"),
    (
        "practise",
        "oefenen oefening practice tasks taken opdrachten task",
    ),
    ("task", "opdracht taak"),
    ("look_for", "let_op kijk_naar waarop_letten"),
    ("examples", "voorbeelden example voorbeeld"),
    ("write", "schrijf schrijven"),
    ("say", "zeg zeggen"),
    ("budget", "tegoed begroting"),
    ("free", "vrij gratis"),
    ("kind", "soort type sort"),
    ("chance", "kans gewicht weight probability odds"),
    ("after", "na later"),
    ("by", "door"),
    ("between", "tussen"),
    ("day", "dag"),
    ("weekday", "weekdag"),
    ("time", "tijd"),
    (
        "about",
        "over uitleg description beschrijving omschrijving text tekst",
    ),
    (
        "brief",
        "opdracht instructie briefing about over text tekst",
    ),
    ("publisher", "uitgever uitgave"),
    ("year", "jaar"),
    ("checked", "gecontroleerd nagekeken opgezocht date datum"),
    ("questions", "vragen vraag question ask"),
    ("practice", "praktijk oefening practise"),
    ("agreement", "afspraak afspraken"),
    ("closing", "slot afsluiting slotwoord laatste_woorden"),
    ("never", "nooit"),
    ("reachable", "bereikbaar haalbaar"),
    ("within", "binnen"),
    ("always_reachable", "altijd_bereikbaar always"),
    ("that", "dat"),
    ("name", "naam titel title"),
    ("given", "gegeven met"),
    ("choose", "kies gekozen keuzes choices chose"),
    ("draw", "trek loting trekking"),
    ("expect", "verwacht verwachting expected verwachten"),
    ("set", "zet wordt to value waarde"),
    ("programme", "programma program"),
    (
        "meetings",
        "bijeenkomsten avonden sessies meeting bijeenkomst",
    ),
    ("scenarios", "scenario scenario's"),
    ("at_home", "thuis"),
    ("compare", "vergelijk vergelijken"),
    ("prepare", "voorbereiden voorbereiding"),
    ("bring", "meenemen meebrengen"),
    ("agree", "afspreken afspraak"),
    ("translates", "vertaalt vertaling_van translation_of"),
    ("phone", "telefoon nummer telefoonnummer"),
    ("open", "geopend openingstijden"),
    ("source", "bron"),
    ("url", "link website adres"),
    ("resume", "hervat terug return back ga_verder"),
];

/// Words behind keys.
const WORDS: Synonyms = &[
    ("true", "ja waar yes aan on j y 1 wel true"),
    ("false", "nee neen onwaar no uit off n 0 niet false"),
    ("random", "willekeurig toeval toevallig random"),
    ("basic", "basis beginner makkelijk easy eenvoudig simple"),
    (
        "advanced",
        "gevorderd gevorderden moeilijk hard expert difficult",
    ),
    ("more", "meer hoger higher hoog high up"),
    ("less", "minder lager lower laag low down"),
    ("call", "telefoon telefoontje gesprek phone belletje oproep"),
    (
        "message",
        "bericht app appje whatsapp sms mail email e_mail chat",
    ),
    ("article", "artikel krant nieuws news krantenartikel"),
    ("letter", "brief"),
    ("post", "berichtje tweet facebook instagram"),
    ("note", "briefje notitie fax aantekening document"),
    (
        "moderator",
        "gespreksleider begeleider trainer facilitator leider spelleider teacher",
    ),
    (
        "resume",
        "hervat hervatten terug return back verder continue",
    ),
    ("monday", "maandag mon"),
    ("tuesday", "dinsdag tue"),
    ("wednesday", "woensdag wed"),
    ("thursday", "donderdag thu"),
    ("friday", "vrijdag fri"),
    ("saturday", "zaterdag sat"),
    ("sunday", "zondag sun"),
];

/// Languages, as people call them.
const LANGUAGES: Synonyms = &[
    ("nl", "nederlands dutch hollands vlaams ned"),
    ("en", "engels english eng uk"),
    ("ar", "arabisch arabic العربية"),
    ("tr", "turks turkish türkçe turkce"),
    ("fr", "frans french français francais"),
    ("de", "duits german deutsch"),
    ("so", "somalisch somali soomaali"),
    ("fa", "perzisch farsi persian فارسی"),
    ("ur", "urdu oerdoe اردو"),
    ("es", "spaans spanish español"),
    ("id", "indonesisch indonesian"),
    ("ber", "berbers berber tamazight"),
];

/// The key among the known ones for which people write this.
pub(super) fn key(word: &str, known: &[&'static str]) -> Option<&'static str> {
    among(KEYS, word, known.iter().copied())
}

/// Whether people write this for a key, of whatever map.
pub(super) fn is_for_a_key(word: &str) -> bool {
    let said = plain(word);
    let mut lines = KEYS.iter();
    lines.any(|(_, others)| others.split(' ').any(|it| it == said))
}

/// The word among the known ones for which people write this.
pub(super) fn word<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    among(WORDS, word, known)
}

/// The tag of a language that somebody calls by its name.
pub(super) fn language(name: &str) -> Option<&'static str> {
    let tags = LANGUAGES.iter().map(|(tag, _)| *tag);
    among(LANGUAGES, name, tags)
}

fn among<'k>(
    table: Synonyms,
    word: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<&'k str> {
    let said = plain(word);
    let mut other = None;
    for known in known {
        if plain(known) == said {
            return Some(known);
        }
        let mut lines = table.iter().filter(|(right, _)| *right == known);
        if other.is_none() && lines.any(|(_, others)| others.split(' ').any(|it| it == said)) {
            other = Some(known);
        }
    }
    other
}

/// A word in small letters, as one.
fn plain(word: &str) -> String {
    word.trim().to_lowercase().replace([' ', '-'], "_")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::keys;

    #[test]
    fn a_word_of_another_language_means_what_stands_there() {
        assert_eq!(key("Keuzes", keys::SCENE), Some("choices"));
        assert_eq!(key("naar", keys::CHOICE), Some("goto"));
        assert_eq!(key("naar", keys::BRANCH), Some("to"));
        assert_eq!(key("Text", keys::SCENE), Some("text"));
        assert_eq!(key("one-of", keys::VARIABLE), Some("one_of"));
        assert_eq!(key("kip", keys::SCENE), None);
        assert_eq!(word("JA", ["true", "false"]), Some("true"));
        assert_eq!(language("Nederlands"), Some("nl"));
    }
}
