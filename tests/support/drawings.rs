//! Maps of scenarios, as the program draws them.

use crate::program::Program;

pub(crate) const SHIPPED: [&str; 2] = ["reporter-calls", "young-volunteer"];

/// Texts that are markup somewhere.
pub(crate) const HOSTILE: &str = r#"
format: 1
id: hostile
version: 1.0.0
title: "</title><script>alert(1)</script> \"&amp;\" #; end"
language: en
summary: Everything that is markup somewhere.
start: a
state:
  open: false
scenes:
  a:
    title: "1. <b>bold</b> \"quoted\" [x](y); %% `code` | { z } \\N --> end"
    clock: "subgraph & end; \"]"
    text: Text.
    choices:
      x: { text: "<i>\"one\"</i> ; #35; \\", gain: G, cost: C, effects: { open: true }, goto: b }
      y: { text: "- two |x| ]]>", when: open, locked: "\"no\" & <never>", gain: G, cost: C, goto: b }
      z: { text: "Again", once: true, gain: G, cost: C, goto: a }
      w: { text: "|\"w\"| \\l ]; <br/> --> `a` #59; and on, since the box of a hub has no room for all", when: open, once: true, gain: G, cost: C, goto: a }
  b: { ending: true, title: "end", text: Text. }
  c:
    title: "<c> & \"c\""
    inject: { when: open }
    text: Text.
    choices:
      x: { text: X, gain: G, cost: C, goto: resume }
      y: { text: Y, gain: G, cost: C, goto: b }
"#;

/// What the map of a scenario says in one of the forms.
pub(crate) fn drawn(id: &str, form: &str) -> String {
    let said = Program::new().run(["graph", id, "--to", form, "--lang", "nl"]);
    said.exits(0).out
}
