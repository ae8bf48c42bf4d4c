//! Files that were made to hurt, each of a size that chance decides: small enough to be sound, or as large as a file may be.

use std::fmt::Write as _;

use rand::RngExt as _;
use rand_pcg::Pcg64Mcg;

const HEAD: &str = "format: 1\nid: t\nversion: 1.0.0\ntitle: T\nlanguage: en\n";
const END: &str = "  z: { ending: true, text: Z }\n";
/// A scene with nothing to it.
const ON: &str = "  a: { text: x, goto: z }\n";
const LONG: &str = "of-a-rather-long-story-about-the-evening";
/// Bytes of the largest file that is read.
const MOST: usize = 8 << 20;

/// Makes a file of a size.
type Made = fn(usize) -> String;

/// What makes a file hurt, and its largest size.
const KINDS: &[(&str, usize, Made)] = &[
    ("accent-colon", 200, accent_colon),
    ("accent-condition", 200, accent_condition),
    ("wrong-targets", 20_000, wrong_targets),
    ("wrong-variables", 20_000, wrong_variables),
    ("many-findings", 49_000, many_findings),
    ("variables-in-text", 400_000, variables_in_text),
    ("injects", 10_000, injects),
    ("words", 100_000, words),
    ("meters", 60, meters),
    ("yes-no", 10_000, yes_no),
    ("aliases", 100_000, aliases),
    ("alias-text", 40_000, alias_text),
    ("nesting", 200_000, nesting),
    ("stairs", 2_000, stairs),
    ("condition", 200_000, condition),
    ("long-line", MOST, long_line),
    ("many-scenes", 60_000, many_scenes),
    ("many-choices", 20_000, many_choices),
    ("once", 5_000, once),
    ("chance", 20_000, chance),
    ("roles", 20_000, roles),
    ("signs", 2_000, signs),
];

/// A file of some kind; what kind, and how large.
pub(crate) fn hurtful(dice: &mut Pcg64Mcg) -> (String, Vec<u8>) {
    let (kind, most, made) = KINDS[dice.random_range(0..KINDS.len())];
    // As often small as large.
    let most = most >> dice.random_range(0..=most.ilog2());
    let mut size = dice.random_range(1..=most);
    let mut text = made(size);
    while text.len() > MOST {
        size = size * (MOST / 1024) / (text.len() / 1024 + 1);
        text = made(size);
    }
    (format!("{kind} {size}"), written(text, dice))
}

/// A text in another way of writing files, one time out of four.
fn written(text: String, dice: &mut Pcg64Mcg) -> Vec<u8> {
    match dice.random_range(0..32) {
        0 => text.replace('\n', "\r\n").into_bytes(),
        1 => text.replace('\n', "\r").into_bytes(),
        2 => format!("\u{feff}{text}").into_bytes(),
        3 => text.replace(' ', "\0").into_bytes(),
        4 => text.replace(' ', "\t").into_bytes(),
        5 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        6 => [0xFE, 0xFF]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
            .collect(),
        7 => text.replace('\n', "\u{2028}").into_bytes(),
        _ => text.into_bytes(),
    }
}

/// A scenario with this state and these scenes.
fn scenario(state: &str, scenes: &str) -> String {
    let state = match state {
        "" => String::new(),
        state => format!("state:\n{state}"),
    };
    format!("{HEAD}{state}start: a\nscenes:\n{scenes}")
}

/// So many parts, one behind the other.
fn each(count: usize, mut part: impl FnMut(&mut String, usize)) -> String {
    let mut all = String::new();
    (0..count).for_each(|number| part(&mut all, number));
    all
}

/// So many parts in a row.
fn row(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect::<Vec<_>>().join(", ")
}

fn accent_colon(size: usize) -> String {
    let text = "é".repeat(size);
    scenario(
        "",
        &format!("  a: {{ text: José{text}: kom, goto: z }}\n{END}"),
    )
}

fn accent_condition(size: usize) -> String {
    let when = "é".repeat(size);
    let choices = format!("c: {{ text: u, gain: g, cost: c, when: \"n{when}!\", goto: z }}");
    scenario(
        "  m: false\n",
        &format!("  a: {{ text: x, choices: {{ {choices} }} }}\n{END}"),
    )
}

/// Names that are none, each near to many that are.
fn wrong_targets(size: usize) -> String {
    let scenes = each(size, |all, it| {
        let _ = writeln!(
            all,
            "  scene-{it:06}-{LONG}: {{ text: x, goto: scnee-{it:06}-{LONG} }}"
        );
    });
    scenario("", &format!("{ON}{scenes}{END}"))
}

fn wrong_variables(size: usize) -> String {
    let state = each(size, |all, it| {
        let _ = writeln!(all, "  variable-{it:06}-{LONG}: false");
    });
    let effects = row(size, |it| format!("varlable-{it:06}-{LONG}: true"));
    scenario(
        &state,
        &format!("  a: {{ text: x, effects: {{ {effects} }}, goto: z }}\n{END}"),
    )
}

fn many_findings(size: usize) -> String {
    let scenes = each(size, |all, it| {
        let _ = writeln!(
            all,
            "  s{it}: {{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, text: \"\" }}"
        );
    });
    scenario("", &format!("{ON}{END}{scenes}"))
}

fn variables_in_text(size: usize) -> String {
    let text = "{m}".repeat(size);
    let choice = "c: { text: u, gain: g, cost: c, effects: { m: +1 }, goto: z }";
    let scenes = format!(
        "  a: {{ text: \"{text}\", choices: {{ {choice}, d: {{ text: \"{{m}}\", gain: g, cost: c, goto: a }} }} }}\n{END}"
    );
    scenario("  m: { from: 0, to: 9, start: 0 }\n", &scenes)
}

fn injects(size: usize) -> String {
    let injects = each(size, |all, it| {
        let _ = writeln!(
            all,
            "  i{it}: {{ inject: {{ when: p == {} }}, text: I, goto: resume }}",
            it % 1000
        );
    });
    let choices = "u: { text: u, gain: g, cost: c, effects: { p: +1 }, goto: a }, o: { text: o, gain: g, cost: c, goto: z }";
    let scenes = format!("  a: {{ text: x, choices: {{ {choices} }} }}\n{END}{injects}");
    scenario("  p: { from: 0, to: 1000, start: 0 }\n", &scenes)
}

fn words(size: usize) -> String {
    let state = format!(
        "  v: {{ one_of: [{}], start: random }}\n",
        row(size, |it| format!("w{it}"))
    );
    let choices = "u: { text: u, gain: g, cost: c, when: v == w0, goto: z }, p: { text: p, gain: g, cost: c, goto: z }";
    scenario(
        &state,
        &format!("  a: {{ text: \"{{v}}\", choices: {{ {choices} }} }}\n{END}"),
    )
}

/// Far more situations than can be looked at.
pub(crate) fn meters(size: usize) -> String {
    let state = each(size, |all, it| {
        let _ = writeln!(all, "  m{it}: {{ from: -1000000, to: 1000000, start: 0 }}");
    });
    let choices = row(size, |it| {
        let way = |id: &str, by: &str| {
            format!(
                "{id}{it}: {{ text: u, gain: g, cost: c, effects: {{ m{it}: {by} }}, goto: a }}"
            )
        };
        [way("u", "+1"), way("d", "-1")].join(", ")
    });
    let out = "o: { text: o, gain: g, cost: c, when: m0 > 9, goto: z }";
    scenario(
        &state,
        &format!("  a: {{ text: x, choices: {{ {choices}, {out} }} }}\n{END}"),
    )
}

fn yes_no(size: usize) -> String {
    let state = each(size, |all, it| {
        let _ = writeln!(all, "  v{it}: false");
    });
    let choices = each(size, |all, it| {
        let _ = writeln!(
            all,
            "      c{it}: {{ text: t, gain: g, cost: c, when: not v{it}, effects: {{ v{it}: true }}, goto: a }}"
        );
    });
    scenario(
        &state,
        &format!(
            "  a:\n    text: x\n    choices:\n{choices}      out: {{ text: o, gain: g, cost: c, goto: z }}\n{END}"
        ),
    )
}

fn aliases(size: usize) -> String {
    let (anchors, named) = (
        row(size, |it| format!("&a{it} y")),
        row(size, |it| format!("*a{it}")),
    );
    format!(
        "x: [{anchors}]\ny: [{named}]\nw: [{named}]\n{}",
        scenario("", &format!("{ON}{END}"))
    )
}

fn alias_text(size: usize) -> String {
    let text = "x".repeat(100_000);
    let scenes = each(size, |all, it| {
        let _ = writeln!(all, "  b{it}: {{ ending: true, text: *t }}");
    });
    scenario(
        "",
        &format!("  a: {{ ending: true, text: &t \"{text}\" }}\n{scenes}"),
    )
}

fn nesting(size: usize) -> String {
    let open = ["[", "{a: ", "- ", "? ", "!x "][size % 5].repeat(size);
    scenario("", &format!("{ON}{END}")) + "debrief: " + &open
}

fn stairs(size: usize) -> String {
    each(size, |all, depth| {
        let _ = writeln!(all, "{}a:", " ".repeat(depth));
    })
}

fn condition(size: usize) -> String {
    let when = match size % 3 {
        0 => format!("{}v{}", "(".repeat(size), ")".repeat(size)),
        1 => format!("{}v", "not ".repeat(size)),
        _ => format!("v{}", " and v".repeat(size)),
    };
    let choices = format!(
        "c: {{ text: u, gain: g, cost: c, when: \"{when}\", goto: z }}, d: {{ text: d, gain: g, cost: c, goto: z }}"
    );
    scenario(
        "  v: false\n",
        &format!("  a: {{ text: x, choices: {{ {choices} }} }}\n{END}"),
    )
}

fn long_line(size: usize) -> String {
    let word = ["a", "aa ", "é", "**a** ", "[a](b) ", "🧑‍🤝‍🧑", "> ", "# "][size % 8];
    let text = word.repeat(size / word.len() + 1);
    scenario("", &format!("  a: {{ text: \"{text}\", goto: z }}\n{END}"))
}

fn many_scenes(size: usize) -> String {
    let scenes = each(size, |all, it| {
        let next = it + 1;
        let _ = writeln!(all, "  s{it}: {{ title: T, text: X, goto: s{next} }}");
    });
    let all =
        format!("  a: {{ text: x, goto: s0 }}\n{scenes}  s{size}: {{ text: x, goto: z }}\n{END}");
    scenario("", &all)
}

fn many_choices(size: usize) -> String {
    let choices = each(size, |all, it| {
        let _ = writeln!(
            all,
            "      c{it}: {{ text: \"t {it}\", gain: g, cost: c, goto: z }}"
        );
    });
    scenario(
        "",
        &format!("  a:\n    text: x\n    choices:\n{choices}{END}"),
    )
}

fn once(size: usize) -> String {
    let choices = each(size, |all, it| {
        let next = (it + 1) % size;
        let _ = writeln!(
            all,
            "      c{it}: {{ text: t, gain: g, cost: c, once: true, when: not chose(a.c{next}), goto: a }}"
        );
    });
    scenario(
        "",
        &format!(
            "  a:\n    text: x\n    choices:\n{choices}      out: {{ text: o, gain: g, cost: c, goto: z }}\n{END}"
        ),
    )
}

fn chance(size: usize) -> String {
    let ways = row(size, |_| "{ chance: 1, to: z }".to_owned());
    scenario("", &format!("  a: {{ text: x, goto: [{ways}] }}\n{END}"))
}

fn roles(size: usize) -> String {
    let roles = each(size, |all, it| {
        let _ = writeln!(all, "  r{it}: {{ title: T, brief: B }}");
    });
    let named = row(size, |it| format!("r{it}"));
    let choices =
        "u: { text: u, gain: g, cost: c, goto: z }, p: { text: p, gain: g, cost: c, goto: z }";
    let scenes = format!("  a: {{ for: [{named}], text: x, choices: {{ {choices} }} }}\n{END}");
    scenario("", &scenes).replace("start: a", &format!("roles:\n{roles}start: a"))
}

/// Signs that steer a terminal, wherever a text is.
fn signs(size: usize) -> String {
    const SIGNS: &[&str] = &[
        "\\e[2J",
        "\\x9b2J",
        "\\x7f",
        "\\a",
        "\\u202e",
        "\\u2066",
        "\\u200f",
        "\\N",
        "\\L",
        "\\P",
        "\\0",
        "\\r",
        "\\t",
        "\\U000E0041",
        "\\ufeff",
        "مرحبا",
        "שלום",
        "\u{202e}",
        "\u{9b}",
        "\u{7f}",
    ];
    let text = each(size, |all, it| {
        all.push_str(SIGNS[(it + size) % SIGNS.len()]);
    });
    let choice = |id: &str| {
        format!(
            "{id}: {{ text: \"{text}\", gain: \"{text}\", cost: \"{text}\", because: \"{text}\", goto: z }}"
        )
    };
    let (one, two) = (choice("u"), choice("p"));
    let scenes = format!(
        "  a: {{ title: \"{text}\", text: \"{text}\", clock: \"{text}\", choices: {{ {one}, {two} }}, moderator: {{ notes: \"{text}\" }} }}\n\
           z: {{ ending: true, title: \"{text}\", text: \"{text}\" }}\n"
    );
    let scenes = scenes.replace("\nz:", "\n  z:");
    let head = format!("title: \"{text}\"\nsummary: \"{text}\"");
    let debrief = format!("debrief: {{ questions: [\"{text}\"], agreement: \"{text}\" }}\n");
    scenario("", &scenes).replace("title: T", &head) + &debrief
}
