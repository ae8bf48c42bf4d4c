//! A disk that is full, which the kernel makes for the test.

use std::fs;

use crate::apart::apart;
use crate::hosted::HALL;
use crate::program::Program;

/// Runs the program with its records on a disk that has no byte left. Returns whether that went well, and what it said.
fn on_a_full_disk(program: &Program, arguments: &[&str]) -> (bool, String) {
    let script = "\
set -e
cp -a \"$VEERKRACHT_DATA\" \"$VEERKRACHT_DATA.kept\"
mount -t tmpfs -o size=400k none \"$VEERKRACHT_DATA\"
cp -a \"$VEERKRACHT_DATA.kept/.\" \"$VEERKRACHT_DATA\"
rm -r \"$VEERKRACHT_DATA.kept\"
dd if=/dev/zero of=\"$VEERKRACHT_DATA/filler\" bs=4k 2>/dev/null || true
exec \"$@\"
";
    let mut command = apart(program, &["--mount"], &["sh", "-c", script, "sh"]);
    command.args(arguments).args(["--lang", "en"]);
    let output = command.output().expect("a disk of its own");
    let said = [output.stdout, output.stderr].map(|it| String::from_utf8(it).expect("text"));
    (output.status.success(), said.concat())
}

pub(crate) fn what_is_on_a_full_disk_is_read_and_what_cannot_be_done_is_said() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let keys = "1\nnote on a full disk\n1\nstop\n";
    program.typing(["play", "hall.yaml"], keys).exits(0);
    let before = fs::read(program.data().join("records.sqlite")).expect("bytes");
    let id = program.sessions()[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    for (command, part) in [
        (&["records", "list"][..], id.as_str()),
        (&["records", "show", &id], "on a full disk"),
        (&["report", &id, "--to", "md"], "Pour tea"),
        (
            &["records", "export", "--out", "elsewhere.json"],
            "One session written.",
        ),
        (&["insights"], "hall"),
    ] {
        let (done, said) = on_a_full_disk(&program, command);
        assert!(done && said.contains(part), "{command:?}: {said}");
        assert!(!said.contains("full."), "{command:?}: {said}");
    }
    assert!(program.folder.path().join("elsewhere.json").exists());
    let all: &[&str] = &["records", "forget", "--all", "--yes"];
    for (command, part) in [
        (all, "The disk is full, so nothing was forgotten."),
        (
            &["play", "hall.yaml"],
            "The disk is full, so nothing can be kept in",
        ),
        (
            &["records", "import", "elsewhere.json"],
            "The disk is full, so nothing can be kept in",
        ),
    ] {
        let (done, said) = on_a_full_disk(&program, command);
        assert!(!done && said.contains(part), "{command:?}: {said}");
    }
    assert!(fs::read(program.data().join("records.sqlite")).expect("bytes") == before);
}
