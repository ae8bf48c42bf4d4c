//! Scenes with many things to do, as they are met.

use crate::program::Program;
use crate::readme::guide;

#[test]
fn what_lies_on_the_table_may_have_a_condition() {
    let program = Program::new();
    program.file("dark-evening.yaml", guide("dark-evening"));
    let typed = "gas\nout\nquit\n";
    let said = program.typing(
        ["play", "--plain", "dark-evening.yaml", "--lang", "en"],
        typed,
    );
    let (before, after) = said
        .out
        .split_once("You know that it is off")
        .expect("a choice");
    assert!(!before.contains("until ten"), "{before}");
    assert!(after.contains("It will take until ten."), "{after}");
    let guide = program.run(["report", "--guide", "dark-evening.yaml", "--lang", "en"]);
    guide
        .says("Only if “Look at the cooker” chosen")
        .says("Calm +1 (if “Look at the cooker” chosen");
}
