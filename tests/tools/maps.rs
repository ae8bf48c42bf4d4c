//! Maps, read by the programs that they are made for.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::drawings::{HOSTILE, SHIPPED, drawn};
use crate::program::Program;
use crate::tool::package;

/// Maps in a form: of scenarios that ship, and of one whose texts are markup.
fn drawings(form: &str) -> Vec<String> {
    let program = Program::new();
    program.file("hostile.yaml", HOSTILE);
    let hostile = program
        .run(["graph", "hostile.yaml", "--to", form])
        .exits(0);
    let shipped = SHIPPED.map(|id| drawn(id, form));
    shipped.into_iter().chain([hostile.out]).collect()
}

pub(crate) fn graphviz_accepts_what_ships_and_texts_that_are_markup() {
    for map in drawings("dot") {
        accepts(Command::new("dot").arg("-Tsvg"), &map);
    }
}

pub(crate) fn mermaid_accepts_what_ships_and_texts_that_are_markup() {
    const CHECK: &str = "\
        const { JSDOM } = await import('jsdom');
        globalThis.window = new JSDOM('').window;
        globalThis.document = window.document;
        const { default: mermaid } = await import('mermaid');
        let text = '';
        for await (const part of process.stdin) text += part;
        await mermaid.parse(text);";
    let mermaid = package("mermaid").expect("Mermaid, which the test needs");
    for map in drawings("mermaid") {
        let mut node = Command::new("node");
        node.args(["--input-type=module", "--eval", CHECK]);
        accepts(node.current_dir(&mermaid), &map);
    }
}

/// That a program reads a map to its end and finds nothing wrong with it.
fn accepts(reader: &mut Command, map: &str) {
    let mut child = reader
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a reader");
    let mut input = child.stdin.take().expect("an input");
    let text = map.to_owned();
    let writing = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output().expect("an end");
    writing
        .join()
        .expect("a thread")
        .expect("an input that is read");
    assert!(output.status.success(), "{map}");
}
