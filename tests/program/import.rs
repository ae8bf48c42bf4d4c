//! Stories that were written elsewhere come in: Twine's files, outlines in Markdown, and files that were made to hurt.

use std::fmt::Write as _;
use std::fs;

use veerkracht::scenario::{Exit, Scenario, load};

use crate::program::{Program, Said, ours};

/// What is told on the way to one of its endings.
const ROAD: [&str; 5] = [
    "Lotte neemt meteen op.",
    "Haal hem weg",
    "De foto is weg.",
    "zitten jullie met zijn zevenen",
    "Het meisje heeft zelf een idee",
];

fn twee() -> String {
    fs::read_to_string(ours("tests/stories/de-foto.twee")).expect("a story")
}

/// The same story as Twine 2 publishes it.
fn page(twee: &str) -> String {
    let escaped = |text: &str| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        let text = text.replace('>', "&gt;").replace('"', "&quot;");
        text.replace('\'', "&#39;")
    };
    let mut page = String::from(
        "<!DOCTYPE html>\n<html><body><tw-storydata name=\"De foto\" startnode=\"3\" format=\"SugarCube\" hidden>\
         <style role=\"stylesheet\" id=\"twine-user-stylesheet\" type=\"text/twine-css\"></style>\
         <script role=\"script\" id=\"twine-user-script\" type=\"text/twine-javascript\"></script>",
    );
    for (pid, passage) in (1..).zip(twee.split(":: ").skip(1)).skip(2) {
        let (heading, body) = passage.split_once('\n').expect("a heading");
        let name = heading.split(" {").next().expect("a name");
        let (name, body) = (escaped(name), escaped(body.trim()));
        let _ = write!(
            page,
            "<tw-passagedata pid=\"{pid}\" name=\"{name}\" tags=\"\" position=\"1,1\" size=\"100,100\">{body}</tw-passagedata>"
        );
    }
    page + "</tw-storydata></body></html>\n"
}

/// What came in, read as any file is.
fn made(program: &Program, name: &str) -> (String, Option<Scenario>, Vec<&'static str>) {
    let text = fs::read_to_string(program.folder.path().join(name)).expect("a scenario");
    let loaded = load(text.as_bytes());
    let codes = loaded.findings.iter().map(|finding| finding.code.0);
    let codes = codes.collect();
    (text, loaded.scenario, codes)
}

fn imported(program: &Program, name: &str, content: impl AsRef<[u8]>) -> Said {
    program.file(name, content);
    program.run(["import", name, "--lang", "nl"])
}

#[test]
fn a_twine_story_of_twenty_passages_comes_in_and_is_played_to_an_ending() {
    let program = Program::new();
    let said = imported(&program, "de-foto.twee", twee()).exits(0);
    let said = said.says("met 20 scènes, 24 keuzes en 5 eindes");
    assert!(!said.out.contains("kwam niet mee"), "{}", said.out);
    said.says("veerkracht check de-foto.yaml");
    let check = program.run(["check", "de-foto.yaml", "--lang", "nl"]);
    check
        .says("de-foto.yaml: compleet:")
        .says("0 fouten, 24 waarschuwingen");
    let (_, scenario, codes) = made(&program, "de-foto.yaml");
    assert!(codes.iter().all(|&code| code == "W0406"), "{codes:?}");
    assert_eq!(scenario.expect("a scenario").title, "De foto");
    // Who called first can ask her along; the flag of the story came with it.
    let typed = "1\n1\n\n1\n3\n\n\n";
    let played = program.typing(["play", "de-foto.yaml", "--plain", "--lang", "nl"], typed);
    for told in ROAD {
        assert!(played.out.contains(told), "{told}\n{}", played.out);
    }
    let without = program.typing(["play", "de-foto.yaml", "--plain"], "2\n1\n1\n");
    assert!(without.out.contains("Maak samen een afspraak"));
    assert!(!without.out.contains("Vraag of Lotte wil meedenken"));
}

#[test]
fn the_page_that_twine_publishes_is_the_same_story() {
    let program = Program::new();
    imported(&program, "de-foto.twee", twee()).exits(0);
    let (from_twee, ..) = made(&program, "de-foto.yaml");
    fs::remove_file(program.folder.path().join("de-foto.yaml")).expect("a file");
    let said = imported(&program, "de-foto.html", page(&twee())).exits(0);
    assert!(!said.out.contains("kwam niet mee"), "{}", said.out);
    assert_eq!(made(&program, "de-foto.yaml").0, from_twee);
}

#[test]
fn what_does_not_come_along_is_told_with_its_line() {
    let program = Program::new();
    let story = "\
:: Begin [hoofd]\n\
Het is <blink>laat</blink>. {druk} Je heet $naam.<img src='klok.png'>\n\
<<timed 5s>>Een klok tikt.<</timed>>\n\
<<if random(1, 6) gt 3>>[[Koop brood->Winkel]]<</if>>\n\
[[Ga naar huis->Huis]]\n\
\n\
:: Code [script]\n\
alert(1)\n\
\n\
:: Winkel\n\
<<set $geld to prompt('Hoeveel?')>>\n\
[[Huis]]\n\
[[Begin opnieuw->Begin]]\n\
:: Einde\n\
Je heet $naam.\n\
[[Begin opnieuw->Begin]]\n";
    let said = imported(&program, "avond.tw", story).exits(0);
    let said = said
        .says("regel 1: In “Begin” zijn accolades ronde haken geworden")
        .says("regel 2: Van “<blink>” zijn alleen de woorden overgenomen.")
        .says("regel 2: “<img src='klok.png'>” is weggelaten: een scenario heeft geen beelden")
        .says("regels 2, 15: “$naam” staat nog zo in de tekst.")
        .says("regel 3: “<<timed 5s>>” is weggelaten")
        .says("regel 4: De voorwaarde “<<if random(1, 6) gt 3>>” is weggelaten.")
        .says("regel 5: Een link wijst naar “Huis”, en dat is er niet.")
        .says("regel 7: “Code” is weggelaten")
        .says("regel 11: “<<set $geld to prompt('Hoeveel?')>>” is weggelaten")
        .says("regel 16: “Begin opnieuw” leidt terug naar het begin. Dit is nu een einde.");
    said.says("regel 10: In “Winkel” wordt niets verteld.");
    let (text, scenario, codes) = made(&program, "avond.yaml");
    assert!(scenario.is_some(), "{codes:?}\n{text}");
    assert!(
        text.contains("Het is laat. (druk) Je heet $naam."),
        "{text}"
    );
    assert!(!text.contains("alert") && !text.contains("<<"), "{text}");
}

#[test]
fn plain_conditions_of_harlowe_come_along_and_others_do_not() {
    let program = Program::new();
    let story = "\
:: StoryData\n{\"format\": \"Harlowe\", \"start\": \"Zaal\"}\n\
:: Zaal\n\
Je staat in de zaal.\n\
[[Keuken]]\n\
(if: $sleutel)[[[Open de kast->Kast]]]\n\
(else:)[[[Kijk door de ruit->Ruit]]]\n\
:: Keuken\n\
(set: $sleutel to true)Er ligt een ''sleutel''.\n\
[[Terug->Zaal]]\n\
(link-goto: \"Naar buiten\", \"Ruit\")\n\
:: Kast\nLeeg.\n:: Ruit\nDonker.\n";
    let said = imported(&program, "zaal.twee", story).exits(0);
    assert!(!said.out.contains("kwam niet mee"), "{}", said.out);
    let (text, scenario, codes) = made(&program, "zaal.yaml");
    assert!(
        codes.iter().all(|&code| code == "W0406"),
        "{codes:?}\n{text}"
    );
    assert!(scenario.is_some());
    for part in [
        "when: sleutel\n",
        "when: not sleutel\n",
        "sleutel: true\n",
        "Er ligt een **sleutel**.",
        "text: Naar buiten",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

/// A story with what people on the internet write most.
const MARKET: &str = "\
:: StoryData\n{\"format\": \"SugarCube\", \"start\": \"Plein\"}\n\
:: StoryInit\n<<set $geduld to 2>>\n<<set $gezien to false>>\n\
:: Plein\n\
<p>Het is markt. Vlak voor je neus valt een kraam met appels om, en het\nis <b>druk</b> &mdash; iedereen kijkt.</p>\n\
<div class=\"keuze\">\n\
<<link \"Help de koopvrouw\">><<set $geduld -= 1; $rol to \"helper\">><<goto \"Kraam\">><</link>>\n\
[[Loop door->Kade][$rol to \"loper\"]]\n\
<<vraag \"Wat roep je?\" \"$antwoord\" \"Kraam\">>\n\
</div>\n\
:: Kraam\n\
<<set $gezien to true>>Appels rollen over straat.\n\
<<if $geduld lt 2>>Je rug doet pijn.<<elseif $geduld is 2>>Je bent fris.<<else>>Je fluit.<</if>>\n\
'Dank je,' zegt ze.\n\
'Graag gedaan.'\n\
<<if $rol is \"helper\" and $geduld gte 1>>[[Blijf->Kraam 2]]<</if>>\n\
[[Ga naar de kade, daar is het rustig en kun je even bijkomen->Kade]]\n\
:: Kraam 2\nJe hebt nog $geduld over.\n[[Verder->Kade]]\n\
:: Kade\n\
<<if hasVisited(\"Kraam\")>>[[Verder->Samen]]<<elseif $gezien>>[[Verder->Samen]]<<else>>[[Verder->Alleen]]<</if>>\n\
Het water is stil.\n\
:: Samen\nZe zwaait.\n[[Opnieuw->Plein]]\n\
:: Alleen\nJe denkt er nog aan.\n";

#[test]
fn numbers_words_and_what_a_link_changes_come_along() {
    let program = Program::new();
    let said = imported(&program, "markt.twee", MARKET).exits(0);
    let said = said
        .says("“$geduld” heeft nu een laagste en een hoogste waarde")
        .says("Ze noemde een scène, en daarheen leidt nu een keuze.");
    said.says("met 6 scènes, 5 keuzes en 2 eindes");
    let (text, scenario, codes) = made(&program, "markt.yaml");
    let rest = codes.iter().find(|&&code| code != "W0406");
    assert_eq!(rest, None, "{text}");
    assert!(scenario.is_some());
    for part in [
        "valt een kraam met appels om, en het\n      is **druk** — iedereen kijkt.",
        "geduld: -1\n          rol: helper",
        "when: rol == helper and geduld >= 1",
        "when: geduld < 2\n        text: Je rug doet pijn.",
        "when: geduld >= 2 and geduld != 2",
        "'Dank je,' zegt ze.\\\n",
        "Je hebt nog {geduld} over.",
        "- when: seen(kraam)\n        to: samen",
        "- to: alleen",
        "ga-naar-de-kade-daar-is-het-rustig-en:",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn an_outline_in_markdown_is_a_story() {
    let program = Program::new();
    let outline = "\
# De bel\n\n## Aan de deur\n\nHet is laat. Er wordt gebeld.\n\n- Doe open -> de buurvrouw\n\
- Wacht even,\n  en luister → Stil\n- Bel iemand\n\n\
## De buurvrouw\n\nZe vraagt of je even tijd hebt.\n\n-> Stil\n\n## Stil\n\nHet is weer stil.\n";
    let said = imported(&program, "bel.md", outline).exits(0);
    said.says("met 4 scènes, 3 keuzes en 2 eindes")
        .says("regel 10: Een link wijst naar “Bel iemand”, en dat is er niet.");
    let (text, scenario, codes) = made(&program, "bel.yaml");
    assert!(
        codes.iter().all(|&code| code == "W0406"),
        "{codes:?}\n{text}"
    );
    let scenario = scenario.expect("a scenario");
    assert_eq!(scenario.title, "De bel");
    assert!(text.contains("Wacht even, en luister"), "{text}");
    let endings = scenario
        .scenes
        .iter()
        .filter(|it| matches!(it.exit, Exit::Ending));
    assert_eq!(endings.count(), 2);
}

#[test]
fn what_stands_below_the_first_heading_is_a_scene_and_what_stands_above_it_is_told() {
    let program = Program::new();
    let outline = "Van mij\n\n# Het begin\n\nEr wordt gebeld.\n\n- Doe open -> Binnen\n  - Wacht -> Buiten\n\n\
                   ## Binnen\n\n```\n# geen scène\n```\n\n## Buiten\n\nHet regent.\n";
    let said = imported(&program, "begin.md", outline).exits(0);
    said.says("met 3 scènes, 2 keuzes en 2 eindes")
        .says("regel 1: Dit staat boven de eerste scène: “Van mij”");
    let (text, scenario, _) = made(&program, "begin.yaml");
    let scenario = scenario.expect("a scenario");
    assert_eq!(scenario.scene(scenario.start).id, "het-begin", "{text}");
    // Where nobody chooses yet, it leads on.
    let outline = "# De bel\n\nHet is laat.\n\n## Binnen\n\nKlaar.\n";
    imported(&program, "bel.md", outline).exits(0);
    let (text, ..) = made(&program, "bel.yaml");
    assert!(text.contains("goto: binnen"), "{text}");
}

#[test]
fn a_file_that_is_no_story_is_told_and_nothing_is_written_over() {
    let program = Program::new();
    imported(&program, "brief.docx", "PK")
        .exits(1)
        .says("is geen verhaal");
    imported(&program, "pagina.html", "<p>:: Begin</p>")
        .exits(1)
        .says("is geen verhaal");
    imported(&program, "leeg.md", "Geen kop.\n")
        .exits(1)
        .says("is geen verhaal");
    imported(&program, "krom.twee", b":: A\n\xff\xfe\xff".as_slice())
        .exits(1)
        .says("is geen tekst in UTF-8");
    let many: String = (0..5001)
        .map(|number| format!(":: {number}\nx\n"))
        .collect::<Vec<_>>()
        .concat();
    imported(&program, "veel.twee", many)
        .exits(1)
        .says("5000 scènes");
    let kept = program.file("avond.yaml", "van mij\n");
    imported(&program, "avond.md", "# Een\nTekst.\n")
        .exits(1)
        .says("is er al");
    assert_eq!(fs::read_to_string(kept).expect("a file"), "van mij\n");
    program
        .run(["import", "avond.md", "--out", "morgen.yaml", "--lang", "en"])
        .exits(0)
        .says("with one scene, 0 choices and one ending");
    assert!(made(&program, "morgen.yaml").1.is_some());
}

#[test]
fn a_file_that_was_made_to_hurt_comes_in_or_is_refused() {
    let program = Program::new();
    let many: String = (0..10_000)
        .map(|link| format!("[[keuze {link}->A]]\n"))
        .collect::<Vec<_>>()
        .concat();
    let names = [
        ":: resume\n[[deadline]]\n:: deadline\n[[resume]]\n",
        ":: é!\nx [[É?]]\n:: É?\nx\n:: é!\nx\n:: \nx\n",
        ":: A\n\u{1b}[31mrood\u{202e}\u{7}\n:: StoryTitle\n\u{1b}]0;x\u{7}\n",
        ":: StoryTitle\nyes\n:: A\n- x: y # z\n\n    in\n  spring\n&a *b !c 'd \"e\n%f @g `h\n---\n...\n",
        ":: A\n<script>alert(1)</script><style>x</style></script> over\n",
        ":: A\n[[A]]\n:: B\n[[C]]\n:: C\n[[B]]\n",
        ":: A\n[[B|C|D]] [[->]] [[|]] [[]] [[<-]] [[a->b->c]] [[x][y]] [[http://a]]\n",
    ];
    let markup = [
        "[[",
        "<<",
        "<b",
        "(if:",
        "(if: $a)[",
        "<<if $a>>",
        "<<else>>",
        "]",
        "{",
        "$a",
        "/*",
        "<!--",
    ];
    let markup = markup.map(|sign| format!(":: A\n{}\n", sign.repeat(20_000)));
    let stories = names.iter().map(|&story| story.to_owned());
    let stories = stories.chain([format!(":: A\nx\n{many}")]).chain(markup);
    for (number, story) in stories.enumerate() {
        let said = imported(&program, &format!("s{number}.twee"), &story).exits(0);
        let signs = said
            .out
            .chars()
            .filter(|sign| sign.is_control() && *sign != '\n');
        assert_eq!(signs.count(), 0, "{number}");
        let (text, _, codes) = made(&program, &format!("s{number}.yaml"));
        // What an author decides: prices, what nothing leads to, and a story that does not end.
        let allowed = ["W0406", "W0403", "W0012", "E0402", "W0404", "W0405"];
        let other = codes.iter().find(|code| !allowed.contains(code));
        let beginning: String = text.chars().take(2_000).collect();
        assert_eq!(other, None, "{number}\n{beginning}");
    }
    for (number, page) in [
        "<tw-storydata",
        "<tw-storydata name='a>",
        "<tw-storydata name=\"&#27;&#x110000;&bogus;&\"><tw-passagedata name=\"&lt;/script&gt;\">x</script>",
        "<tw-storydata><tw-passagedata pid=1 name=a>x<tw-passagedata>",
    ]
    .iter()
    .enumerate()
    {
        let said = imported(&program, &format!("p{number}.html"), page);
        assert!(matches!(said.code, Some(0 | 1)), "{}", said.err);
    }
}
