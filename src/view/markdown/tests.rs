use proptest::prelude::*;

use super::*;

/// Each block as its form and what it says.
fn told(blocks: &[Block]) -> Vec<String> {
    let told = blocks.iter().map(|block| {
        let words = block.words();
        match &block.form {
            BlockForm::Paragraph => words,
            BlockForm::Item(mark) => format!("{} {words}", mark.shown()),
            BlockForm::Under(_) => format!("under {words}"),
            BlockForm::Quote => format!("quote {words}"),
        }
    });
    told.collect()
}

#[test]
fn a_text_becomes_blocks() {
    let text = "Een *zacht* en **hard** woord.\nVerder.\n\n- een\n- twee\n\n> gezegd\n\n# Kop";
    let blocks = blocks(text);
    let styles: Vec<_> = blocks[0].pieces.iter().map(|it| it.style).collect();
    let (plain, light, strong) = (Emphasis::Plain, Emphasis::Light, Emphasis::Strong);
    assert_eq!(styles, [plain, light, plain, strong, plain, plain, plain]);
    assert_eq!(blocks[4].pieces[0].style, strong);
    let said = [
        "Een zacht en hard woord. Verder.",
        "· een",
        "· twee",
        "quote gezegd",
        "Kop",
    ];
    assert_eq!(told(&blocks), said);
}

#[test]
fn an_item_keeps_its_number_and_its_sign() {
    let steps = "What to do:\n\n1. Call 112.\n2. Stay with him.\n\n   Hold his hand.\n7. Go.\n\nThen wait.\n\n4. Write it down.";
    assert_eq!(
        told(&blocks(steps)),
        [
            "What to do:",
            "1. Call 112.",
            "2. Stay with him.",
            "under Hold his hand.",
            "7. Go.",
            "Then wait.",
            "4. Write it down."
        ]
    );
    let price = "What it is:\n\n+ cheap\n- far away\n\n1) once\n2) twice\n\n007. Bond\n\n1986.";
    assert_eq!(
        told(&blocks(price)),
        [
            "What it is:",
            "+ cheap",
            "- far away",
            "1) once",
            "2) twice",
            "007. Bond",
            "1986. "
        ]
    );
}

#[test]
fn a_list_of_one_that_begins_a_text_is_a_sentence() {
    for text in [
        "1986. A bad year. He never speaks of it.",
        "12. Maart is de dag.",
        "12) Maart",
        "1986.",
        "- No.",
        "+ 3 degrees",
        "* not his real name",
    ] {
        assert_eq!(told(&blocks(text)), [text]);
    }
    let text = "1986. A bad year.\n\nHe never speaks of it.";
    assert_eq!(
        told(&blocks(text)),
        ["1986. A bad year.", "He never speaks of it."]
    );
}

#[test]
fn what_stands_in_in_a_fence_or_between_brackets_begins_its_own_block() {
    let text = "Dear board,\n\n    we ask you to open\n    the door.\n\nYours, the council.\n\n<The phone rings>\n\nHassan picks up.\n\n```aside\nHe says nothing.\n\nNothing at all.\n```\n\nThen he sits down.\n\n---\n\nOver.";
    assert_eq!(
        told(&blocks(text)),
        [
            "Dear board,",
            "we ask you to open the door.",
            "Yours, the council.",
            "<The phone rings>",
            "Hassan picks up.",
            "aside\nHe says nothing.",
            "Nothing at all.",
            "Then he sits down.",
            "* * *",
            "Over."
        ]
    );
}

#[test]
fn lines_stay_where_they_are_asked_to_and_where_they_are_broken_by_hand() {
    let letter =
        "Moskee De Linde\nPostbus 100\n3500 AA Oosterwaarde\n\n    Dear board,\n    hello.";
    assert_eq!(
        told(&blocks_of_lines(letter)),
        [
            "Moskee De Linde\nPostbus 100\n3500 AA Oosterwaarde",
            "Dear board,\nhello."
        ]
    );
    assert_eq!(told(&blocks("One\\\ntwo\nthree")), ["One\ntwo three"]);
}

#[test]
fn what_only_looks_like_markdown_is_shown_as_it_was_written() {
    for text in [
        "[Petra]: Nee",
        "[20:15]: ja\n\n[20:15]: nee",
        "[Petra]: Kom je mee?\n[Hassan]: Nee\n\n[Petra]: Jammer",
        "2*3*4 is 24, and 2**3**4 more",
        "Yours,\n--\nSamira",
        "#",
        "Price:\n=\n12",
    ] {
        let shown = told(&blocks_of_lines(text)).join("\n\n");
        assert_eq!(shown, text);
    }
    let linked = "Read [this][it].\n\n[it]: http://example.org";
    assert_eq!(told(&blocks(linked)), ["Read this."]);
}

#[test]
fn a_sign_that_a_text_names_steers_nothing() {
    assert_eq!(told(&blocks("a&#27;[31mb &#x202e;c")), ["a[31mb c"]);
}

/// Pieces of lines: words, and what Markdown takes for signs.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "b1",
        "1986",
        "2",
        " ",
        "  ",
        "    ",
        "\n",
        "\n",
        "\n\n",
        "- ",
        "+ ",
        "* ",
        "1. ",
        "12. ",
        "3) ",
        "> ",
        "# ",
        "##",
        "---",
        "--",
        "===",
        "=",
        "```",
        "~~~",
        "`",
        "*",
        "**",
        "_",
        "<b c=\"d\">",
        "<!--",
        "-->",
        "<?",
        "<script>",
        "[x]: y",
        "[x y]: z",
        ":",
        "|",
        "\t",
        "\"",
        "'",
        "(",
        ")",
        "!",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_letter_and_no_number_is_lost(text in pieces()) {
        let letters = |text: &str| -> String { text.chars().filter(|it| it.is_alphanumeric()).collect() };
        for blocks in [blocks(&text), blocks_of_lines(&text)] {
            let shown: String = blocks
                .iter()
                .map(|block| match &block.form {
                    BlockForm::Item(mark) => format!("{} {}", mark.shown(), block.words()),
                    _ => block.words(),
                })
                .collect();
            prop_assert_eq!(letters(&shown), letters(&text), "{:?}", blocks);
        }
    }
}
