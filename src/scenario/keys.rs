//! The keys of the language: every map of a scenario and of a sidecar, with what it may hold.
//!
//! The builder reads with these lists, the JSON Schemas for editors are held to them by a test.

/// Whether any map of the language has this key.
pub(super) fn is_known(key: &str) -> bool {
    let maps: &[&[&str]] = &[
        SCENARIO,
        COMPETENCY,
        ROLE,
        SOURCE,
        VARIABLE,
        ASKED,
        SCENE,
        PART,
        EXHIBIT,
        MODERATOR,
        TASK,
        CHOICE,
        AT_DEADLINE,
        STORY_TIME,
        ASSUMPTION,
        INJECT,
        BRANCH,
        SET,
        DEBRIEF,
        CHECK,
        TEST,
        EXPECT,
        PROGRAMME,
        MEETING,
        FACTBOOK,
        FACT,
        sidecar::SIDECAR,
        sidecar::SCENE,
    ];
    maps.iter().any(|map| map.contains(&key))
}

/// The keys that stand under a key, where they are the same wherever it stands.
pub(super) fn under(key: &str) -> Option<&'static [&'static str]> {
    Some(match key {
        "inject" => INJECT,
        "deadline" => AT_DEADLINE,
        "otherwise" => OTHERWISE,
        "budget" => BUDGET,
        "after" => AFTER,
        "moderator" => MODERATOR,
        "at" => STORY_TIME,
        "debrief" => DEBRIEF,
        "expect" => EXPECT,
        "asked" => ASKED,
        _ => return None,
    })
}

pub(super) const SCENARIO: &[&str] = &[
    "format",
    "id",
    "version",
    "title",
    "language",
    "summary",
    "minutes",
    "audience",
    "themes",
    "level",
    "authors",
    "license",
    "content_note",
    "objectives",
    "statements",
    "competencies",
    "roles",
    "sources",
    "facts",
    "state",
    "start",
    "scenes",
    "debrief",
    "checks",
    "tests",
    "renamed",
    "allow",
];
pub(super) const COMPETENCY: &[&str] = &["title", "about"];
pub(super) const ROLE: &[&str] = &["title", "brief"];
pub(super) const SOURCE: &[&str] = &["title", "publisher", "year", "checked"];
pub(super) const VARIABLE: &[&str] = &[
    "from", "to", "one_of", "start", "carried", "asked", "label", "better",
];
pub(super) const ASKED: &[&str] = &["text", "answers"];
pub(super) const ANSWER: &[&str] = &["text", "minutes"];
pub(super) const SCENE: &[&str] = &[
    "title",
    "clock",
    "at",
    "for",
    "text",
    "exhibits",
    "moderator",
    "advice",
    "practise",
    "minutes",
    "effects",
    "budget",
    "choices",
    "goto",
    "ending",
    "regretted",
    "deadline",
    "otherwise",
    "inject",
    "during",
    "assumes",
];
pub(super) const PART: &[&str] = &["when", "text", "assumes"];
pub(super) const EXHIBIT: &[&str] = &["when", "kind", "from", "text", "assumes"];
pub(super) const MODERATOR: &[&str] = &["notes", "ask"];
pub(super) const ADVISER: &[&str] = &["when", "from", "text", "assumes"];
pub(super) const TASK: &[&str] = &[
    "when", "write", "say", "task", "look_for", "examples", "minutes", "assumes",
];
pub(super) const EXAMPLE: &[&str] = &["from", "text", "because", "sources"];
pub(super) const CHOICE: &[&str] = &[
    "text", "gain", "cost", "when", "locked", "once", "minutes", "free", "effects", "score",
    "because", "sources", "goto", "assumes",
];
pub(super) const AT_DEADLINE: &[&str] = &[
    "minutes", "text", "gain", "cost", "effects", "score", "because", "sources", "goto", "assumes",
];
pub(super) const STORY_TIME: &[&str] = &["day", "time", "weekday"];
pub(super) const ASSUMPTION: &[&str] = &["that", "because"];
pub(super) const OTHERWISE: &[&str] = &["text", "effects", "goto"];
pub(super) const INJECT: &[&str] = &["when", "after", "by", "between"];
pub(super) const BUDGET: &[&str] = &["choices", "minutes"];
pub(super) const AFTER: &[&str] = &["minutes"];
pub(super) const BRANCH: &[&str] = &["chance", "when", "to"];
pub(super) const SET: &[&str] = &["set"];
pub(super) const DEBRIEF: &[&str] = &["questions", "practice", "agreement", "closing"];
pub(super) const PRACTICE: &[&str] = &["text", "sources"];
pub(super) const CHECK: &[&str] = &[
    "never",
    "reachable",
    "within",
    "always_reachable",
    "because",
];
pub(super) const TEST: &[&str] = &["name", "given", "choose", "draw", "expect"];
pub(super) const EXPECT: &[&str] = &["ending", "state", "score"];
pub(super) const PROGRAMME: &[&str] = &[
    "format",
    "programme",
    "version",
    "title",
    "language",
    "summary",
    "authors",
    "license",
    "meetings",
];
pub(super) const MEETING: &[&str] = &[
    "title",
    "about",
    "minutes",
    "scenarios",
    "at_home",
    "compare",
    "objectives",
    "prepare",
    "bring",
    "agree",
];
pub(super) const FACTBOOK: &[&str] = &["format", "kind", "language", "facts"];
pub(super) const FACT: &[&str] = &["title", "text", "phone", "open", "url", "source", "checked"];

/// What a sidecar holds: the same tree, with texts only.
pub(super) mod sidecar {
    /// Whether these are the keys of a map of a sidecar, which has them of no other file.
    pub(in super::super) fn is_one(keys: &[&str]) -> bool {
        let maps = [
            SIDECAR,
            PROGRAMME,
            MEETING,
            FACTBOOK,
            FACT,
            SOURCE,
            VARIABLE,
            SCENE,
            EXHIBIT,
            TASK,
            EXAMPLE,
            CHOICE,
            AT_DEADLINE,
            TEXT,
        ];
        maps.contains(&keys)
    }

    pub(in super::super) const SIDECAR: &[&str] = &[
        "translates",
        "language",
        "of",
        "title",
        "summary",
        "content_note",
        "objectives",
        "statements",
        "competencies",
        "roles",
        "sources",
        "state",
        "scenes",
        "debrief",
    ];
    pub(in super::super) const PROGRAMME: &[&str] = &[
        "translates",
        "language",
        "of",
        "title",
        "summary",
        "meetings",
    ];
    pub(in super::super) const MEETING: &[&str] = &[
        "of",
        "title",
        "about",
        "objectives",
        "prepare",
        "bring",
        "agree",
    ];
    pub(in super::super) const FACTBOOK: &[&str] = &["translates", "language", "facts"];
    pub(in super::super) const FACT: &[&str] = &["of", "title", "text", "open", "source"];
    pub(in super::super) const SOURCE: &[&str] = &["title", "publisher"];
    pub(in super::super) const VARIABLE: &[&str] = &["label", "asked"];
    pub(in super::super) const SCENE: &[&str] = &[
        "of",
        "title",
        "clock",
        "text",
        "exhibits",
        "moderator",
        "advice",
        "practise",
        "choices",
        "deadline",
        "otherwise",
    ];
    pub(in super::super) const EXHIBIT: &[&str] = &["from", "text"];
    pub(in super::super) const ADVISER: &[&str] = &["from", "text"];
    pub(in super::super) const TASK: &[&str] = &["task", "look_for", "examples"];
    pub(in super::super) const EXAMPLE: &[&str] = &["from", "text", "because"];
    pub(in super::super) const CHOICE: &[&str] = &["text", "gain", "cost", "because", "locked"];
    pub(in super::super) const AT_DEADLINE: &[&str] = &["text", "gain", "cost", "because"];
    pub(in super::super) const TEXT: &[&str] = &["text"];
}
