//! What gets lost or comes along when a story is pasted from a text document: keys, headings, dashes, and conditions that
//! are sentences. Each is one finding with what is meant.

use crate::slips::{Slip, each_is_told};

/// Lines, keys and signs that went or changed on the way.
const PASTED: &[Slip] = &[
    (
        "    text: De bel gaat.\n",
        "      - De bel gaat.\n",
        "E0003",
        "a line with `text:`",
    ),
    ("    choices:\n", "", "E0003", "a line with `choices:`"),
    (
        "        effects: { stem: hard, spanning: +1 }",
        "        { stem: hard, spanning: +1 }",
        "E0003",
        "`effects: { stem: hard, spanning: +1 }`",
    ),
    (
        "        goto: stoep\n",
        "        -> stoep\n",
        "E0003",
        "`goto: stoep`",
    ),
    (
        "    text: De bel gaat.\n",
        "    De bel gaat.\n",
        "E0003",
        "`text: De bel gaat.`",
    ),
    (
        "    text: De bel gaat.\n",
        "    == De hal ==\n    text: De bel gaat.\n",
        "E0003",
        "`# De hal`",
    ),
    (
        "      - Er staat een jongen.",
        "      1. Er staat een jongen.",
        "E0003",
        "`- Er staat een jongen.`",
    ),
    ("  stoep:\n", "  **stoep**:\n", "E0003", "`stoep:`"),
    ("  stoep:\n", "  scene: stoep\n", "E0003", "`stoep:`"),
    (
        "effects: { stem: hard, spanning: +1 }",
        "effects: { stem: hard spanning: +1 }",
        "E0003",
        "`effects: { stem: hard, spanning: +1 }`",
    ),
    ("state:\n", "", "E0102", "only `state:`"),
    ("scenes:\n", "", "E0102", "only `scenes:`"),
    (
        "one_of: [zacht, hard]",
        "one_of: zacht, hard",
        "E0101",
        "`one_of: [zacht, hard]`",
    ),
    (
        "      - Er staat een jongen.",
        "      - Jongen: help me.",
        "E0003",
        "`\"Jongen: help me.\"`",
    ),
    (
        "text: De bel gaat.",
        "text: \"De bel gaat, {naam}.\"",
        "E0203",
        "`(naam)`",
    ),
    (
        "      wacht:\n",
        "      deadline:\n",
        "E0110",
        "`wacht-nog-even`",
    ),
    (
        "spanning: { from: 0, to: 5, start: 2,",
        "spanning: { from: 0, to: 5,",
        "E0102",
        "start: 0 }`",
    ),
];

/// Conditions as somebody says them.
const SAID: &[Slip] = &[
    (
        "when: stem == zacht,",
        "when: stem == zacht of hard,",
        "E0301",
        "`stem == zacht or stem == hard`",
    ),
    (
        "when: stem == zacht,",
        "when: stem == zacht or hard,",
        "E0301",
        "`stem == zacht or stem == hard`",
    ),
    (
        "when: spanning >= 2",
        "when: tenzij moe",
        "E0301",
        "`not moe`",
    ),
    (
        "when: spanning >= 2",
        "when: als de spanning groter is dan 2",
        "E0301",
        "`spanning > 2`",
    ),
    (
        "when: spanning >= 2",
        "when: spanning + 1 >= 3",
        "E0301",
        "`spanning >= 2`",
    ),
    (
        "when: spanning >= 2",
        "when: (spanning >= 2 and moe",
        "E0301",
        "`(spanning >= 2 and moe)`",
    ),
    (
        "when: spanning >= 2",
        "when: spanning >= 2, moe",
        "E0301",
        "`spanning >= 2 and moe`",
    ),
    (
        "when: spanning >= 2",
        "when: chose(hal open)",
        "E0301",
        "`chose(hal.open)`",
    ),
    (
        "when: spanning >= 2",
        "when: niet in stoep geweest",
        "E0301",
        "`not seen(stoep)`",
    ),
    (
        "when: spanning >= 2",
        "when: het is donker buiten",
        "E0301",
        "`spanning >= 2`",
    ),
];

#[test]
fn what_is_pasted_and_what_is_said_is_one_finding_with_what_is_meant() {
    each_is_told(PASTED);
    each_is_told(SAID);
}
