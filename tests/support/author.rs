//! Small scenarios, made by chance.

use std::fmt::Write as _;
use std::sync::Arc;

use veerkracht::engine::{Chance, Seeded};
use veerkracht::scenario::{Scenario, Severity, load};

/// Writes a small scenario by chance: every kind of state, target, inject and way on may be in it.
struct Author {
    chance: Seeded,
    scenes: u32,
}

impl Author {
    fn below(&mut self, bound: u32) -> u32 {
        self.chance.below(bound)
    }

    fn sometimes(&mut self, part: u32, of: u32) -> bool {
        self.below(of) < part
    }

    fn when(&mut self) -> String {
        let scene = self.below(self.scenes);
        match self.below(15) {
            13 => "load > line".to_owned(),
            14 => "line == load".to_owned(),
            12 => "load <= 1".to_owned(),
            11 => "load > 2".to_owned(),
            9 => "sheet".to_owned(),
            10 => "line >= 2".to_owned(),
            0 => "told".to_owned(),
            1 => "not told".to_owned(),
            2 => "load >= 2".to_owned(),
            3 => "load < 1".to_owned(),
            4 => "mood == sad".to_owned(),
            5 => format!("seen(s{scene})"),
            6 => format!("not seen(s{scene})"),
            7 => "told or load == 2".to_owned(),
            _ => "\"mood in [sad, cross] and load != 0\"".to_owned(),
        }
    }

    fn effects(&mut self) -> String {
        if self.sometimes(1, 5) {
            let (first, one, two) = (self.below(2), self.when(), self.when());
            let first = ["load: +1", "told: true, load: { set: 0 }"][first as usize];
            return format!(
                "effects: [{{ {first}, when: {one} }}, {{ mood: cross }}, {{ load: +1, line: -1, when: {two} }}], "
            );
        }
        let effects = match self.below(9) {
            0 => "told: true",
            1 => "load: +1",
            2 => "load: -1",
            3 => "load: { set: 0 }, told: false",
            4 => "mood: calm",
            5 => "load: +2, mood: cross, colour: red",
            6 => "line: -1",
            _ => return String::new(),
        };
        format!("effects: {{ {effects} }}, ")
    }

    /// Mostly onwards, so that many scenarios have no circle.
    fn scene(&mut self, from: u32) -> String {
        if self.sometimes(1, 12) {
            return format!("s{}", self.below(self.scenes));
        }
        let left = self.scenes - from - 1;
        match self.below(left + 1) {
            0 => format!("end{}", self.below(2)),
            step => format!("s{}", from + step),
        }
    }

    fn target(&mut self, from: u32) -> String {
        match self.below(6) {
            0 => {
                let (one, two) = (self.scene(from), self.scene(from));
                let when = match self.sometimes(1, 3) {
                    true => format!("when: {}, ", self.when()),
                    false => String::new(),
                };
                format!("[{{ chance: 2, {when}to: {one} }}, {{ chance: 1, to: {two} }}]")
            }
            1 => {
                let (when, one, two) = (self.when(), self.scene(from), self.scene(from));
                format!("[{{ when: {when}, to: {one} }}, {{ to: {two} }}]")
            }
            _ => self.scene(from),
        }
    }

    /// The budget of a scene, and what is in front of what a choice spends of it.
    fn budget(&mut self) -> (String, Option<&'static str>) {
        match self.below(8) {
            0 => (
                format!("budget: {{ choices: {} }}", 1 + self.below(3)),
                Some(""),
            ),
            1 => (
                format!("budget: {{ minutes: {} }}", 3 + self.below(5)),
                Some("minutes: "),
            ),
            _ => (String::new(), None),
        }
    }

    fn advice(&mut self) -> String {
        if !self.sometimes(1, 6) {
            return String::new();
        }
        let (one, two) = (self.when(), self.when());
        format!(
            "    advice: {{ a: {{ from: A, text: \"{{colour}}\", when: {one} }}, b: {{ from: B, text: T, assumes: {two} }} }}\n"
        )
    }

    fn choice(&mut self, name: &str, from: u32, spends: Option<&str>) -> String {
        let mut text = format!("      {name}: {{ text: T, gain: g, cost: c, ");
        if let Some(minutes) = spends.filter(|it| !it.is_empty()) {
            let _ = write!(text, "{minutes}{}, ", 1 + self.below(3));
        }
        if self.sometimes(1, 3) {
            let when = self.when();
            let _ = write!(text, "when: {when}, ");
            if self.sometimes(1, 3) {
                text.push_str("locked: L, ");
            }
        }
        if self.sometimes(1, 12) {
            let _ = write!(text, "assumes: {}, ", self.when());
        }
        let again = self.sometimes(1, 6);
        if again || self.sometimes(1, 8) {
            text.push_str("once: true, ");
        }
        text.push_str(&self.effects());
        match self.below(4) {
            0 => text.push_str("score: { a: +1, b: -1 }, "),
            1 => text.push_str("score: { b: +2 }, "),
            _ => {}
        }
        let target = match again {
            true => format!("s{from}"),
            false => self.target(from),
        };
        let _ = writeln!(text, "goto: {target} }}");
        text
    }

    fn inject(&mut self, place: u32) -> String {
        let trigger = match self.below(3) {
            0 => format!("when: {}", self.when()),
            1 => format!("when: {}, after: {{ minutes: 5 }}", self.when()),
            _ if self.sometimes(1, 2) => format!("when: {}, by: moderator", self.when()),
            _ => "by: moderator".to_owned(),
        };
        let between = match self.sometimes(1, 4) {
            true => format!(
                ", between: [{{ day: {} }}, {{ day: {} }}]",
                1 + self.below(2),
                2 + self.below(3)
            ),
            false => String::new(),
        };
        let effects = self.effects();
        let away = self.scene(self.scenes - 1);
        format!(
            "  i{place}:\n    inject: {{ {trigger}{between} }}\n    text: I\n    choices:\n      \
             back: {{ text: B, gain: g, cost: c, {effects}goto: resume }}\n      \
             away: {{ text: A, gain: g, cost: c, score: {{ a: -1 }}, goto: {away} }}\n"
        )
    }

    fn scenario(&mut self) -> String {
        let mut text = String::from(
            "format: 1\nid: chance\nversion: 1.0.0\ntitle: C\nlanguage: en\ncompetencies: { a: { title: A }, b: { title: B } }\n\
             state:\n  load: { from: 0, to: 3, start: 1 }\n  told: false\n  \
             mood: { one_of: [calm, sad, cross], start: { sad: 2, calm: 1 } }\n  \
             colour: { one_of: [blue, red], start: ",
        );
        text.push_str(match self.sometimes(1, 3) {
            true => "red, asked: { text: Q, answers: { blue: B, red: { text: R, minutes: 9 } } }",
            false => "random",
        });
        text.push_str(" }\n  sheet: { start: false");
        // Carried variables multiply the ways to begin, so that many scenarios have one or none.
        let carried = |carried: bool, from: &str| match carried {
            true => format!(", carried: {from}"),
            false => String::new(),
        };
        let (sheet, line) = (self.sometimes(1, 2), self.sometimes(1, 2));
        let (sheet, line) = (carried(sheet, "before.sheet"), carried(line, "before.line"));
        let _ = write!(
            text,
            "{sheet} }}\n  line: {{ from: 0, to: 2, start: 1{line} }}\nstart: s0\nscenes:\n"
        );
        for scene in 0..self.scenes {
            let more = match self.below(8) {
                0 => ", { when: colour == red, text: Two }".to_owned(),
                1 => format!(
                    ", {{ when: colour == red, text: Two, assumes: {} }}",
                    self.when()
                ),
                _ => String::new(),
            };
            // A text of 402 words takes three minutes to read.
            let words = " w".repeat(if self.sometimes(1, 6) { 400 } else { 0 });
            let _ = writeln!(
                text,
                "  s{scene}:\n    text: [\"One {{colour}}{words}\"{more}]"
            );
            if self.sometimes(1, 3) {
                let _ = writeln!(text, "    minutes: {}", 1 + self.below(5));
            }
            if self.sometimes(1, 2) {
                let _ = writeln!(text, "    at: {{ day: {} }}", 1 + scene);
            }
            if self.sometimes(1, 8) {
                let (one, two) = (self.when(), self.when());
                let _ = writeln!(text, "    assumes: [{one}, {{ that: {two}, because: B }}]");
            }
            if self.sometimes(1, 5) {
                let target = self.target(scene);
                let _ = writeln!(text, "    goto: {target}");
                continue;
            }
            let (budget, spends) = self.budget();
            let advice = self.advice();
            let _ = writeln!(text, "    {budget}\n{advice}    choices:");
            for name in ["x", "y", "z"].iter().take(1 + self.below(3) as usize) {
                text.push_str(&self.choice(name, scene, spends));
            }
            if spends.is_some() {
                let target = self.target(scene);
                let _ = writeln!(
                    text,
                    "      out: {{ text: T, gain: g, cost: c, free: true, goto: {target} }}"
                );
            }
            if self.sometimes(1, 6) {
                let target = self.scene(scene);
                let _ = writeln!(
                    text,
                    "    deadline: {{ minutes: 1, text: D, goto: {target} }}"
                );
            }
            if self.sometimes(1, 3) {
                let (effects, target) = (self.effects(), self.target(scene));
                let _ = writeln!(text, "    otherwise: {{ {effects}goto: {target} }}");
            }
        }
        for place in 0..self.below(3) {
            text.push_str(&self.inject(place));
        }
        let (never, scene, within) = (self.when(), self.scene(0), self.below(4));
        let regretted = ["", "regretted: true, "];
        let (one, two) = (
            regretted[usize::from(within > 0)],
            regretted[usize::from(within > 2)],
        );
        let _ = write!(
            text,
            "  end0: {{ ending: true, {one}text: E }}\n  end1: {{ ending: true, {two}text: F }}\nchecks:\n  - {{ never: {never} }}\n  \
             - {{ reachable: {scene}, within: {within} }}\n  - {{ always_reachable: [end0, end1] }}\n  \
             - {{ always_reachable: [end1, {scene}] }}\n"
        );
        text
    }
}

/// A scenario by chance, when it is sound on paper.
pub(crate) fn scenario(seed: u64) -> Option<(String, Arc<Scenario>)> {
    scenario_with(seed, str::to_owned)
}

/// The same, with something changed in its text.
pub(crate) fn scenario_with(
    seed: u64,
    change: impl Fn(&str) -> String,
) -> Option<(String, Arc<Scenario>)> {
    let mut chance = Seeded::new(seed);
    let scenes = 2 + chance.below(5);
    let text = change(&Author { chance, scenes }.scenario());
    let loaded = load(text.as_bytes());
    let errors = loaded
        .findings
        .iter()
        .filter(|finding| finding.code.severity() == Severity::Error);
    // Only what a scenario made by chance can get wrong: circles of passages, no way to an ending.
    for error in errors {
        assert!(
            ["E0401", "E0402"].contains(&error.code.0),
            "{error:?}\n{text}"
        );
    }
    Some((text, Arc::new(loaded.scenario?)))
}
