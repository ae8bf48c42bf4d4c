//! Every finding there is, by its stable code.
//!
//! The sentences, helps and explanations of a code are in `language/*/findings.ftl`, under the code.

use super::code::{Code, Severity};

/// The file is not UTF-8 text.
pub(crate) const NOT_UTF8: Code = Code("E0001");
/// The file is too large.
pub(crate) const TOO_LARGE: Code = Code("E0002");
/// YAML cannot be read here.
pub(crate) const SYNTAX: Code = Code("E0003");
/// Lists and maps nest too deep.
pub(crate) const TOO_DEEP: Code = Code("E0004");
/// Too many entries, or aliases that repeat too much.
pub(crate) const TOO_MUCH: Code = Code("E0005");
/// A control character or hidden direction mark.
pub(crate) const CONTROL_CHARACTER: Code = Code("E0006");
/// A key stands twice in one map.
pub(crate) const DUPLICATE_KEY: Code = Code("E0007");
/// A second document after `---`.
pub(crate) const TWO_DOCUMENTS: Code = Code("E0008");
/// Nothing in the file.
pub(crate) const EMPTY_FILE: Code = Code("E0009");
/// ` #` makes the rest of a text a comment.
pub(crate) const COMMENT_CUTS_TEXT: Code = Code("W0010");
/// A comma within `[…]` makes two texts of one sentence.
pub(crate) const COMMA_CUTS_TEXT: Code = Code("W0011");
/// More warnings than are told at once.
pub(crate) const MORE_WARNINGS: Code = Code("W0012");
/// Signs in a text that other programs know, and this one shows.
pub(crate) const SHOWN_AS_IT_STANDS: Code = Code("W0013");
/// A file that is no plain text.
pub(crate) const FOREIGN_FILE: Code = Code("E0014");
/// A key that the language does not have.
pub(crate) const UNKNOWN_KEY: Code = Code("E0101");
/// A key that must be there.
pub(crate) const MISSING_KEY: Code = Code("E0102");
/// A text where a list is needed, and so on.
pub(crate) const WRONG_TYPE: Code = Code("E0103");
/// A name with signs that an id cannot have.
pub(crate) const NOT_AN_ID: Code = Code("E0104");
/// A word where only some words fit.
pub(crate) const UNKNOWN_WORD: Code = Code("E0105");
/// A number outside its bounds.
pub(crate) const OUT_OF_RANGE: Code = Code("E0106");
/// A scene without exactly one of `choices`, `goto`, `ending`.
pub(crate) const ONE_WAY_ON: Code = Code("E0107");
/// A format that this program does not read.
pub(crate) const UNKNOWN_FORMAT: Code = Code("E0108");
/// A text with nothing in it.
pub(crate) const EMPTY_TEXT: Code = Code("E0109");
/// An id that has a meaning of its own.
pub(crate) const RESERVED_ID: Code = Code("E0110");
/// A check without exactly one claim.
pub(crate) const ONE_CLAIM: Code = Code("E0111");
/// An inject without a trigger, or with two.
pub(crate) const ONE_TRIGGER: Code = Code("E0112");
/// `choices` without a choice.
pub(crate) const NO_CHOICES: Code = Code("E0113");
/// A meter whose lower bound does not come first.
pub(crate) const BOUNDS_REVERSED: Code = Code("E0114");
/// A date that is not YYYY-MM-DD.
pub(crate) const BAD_DATE: Code = Code("E0115");
/// `carried` that is not SCENARIO.VARIABLE.
pub(crate) const BAD_ORIGIN: Code = Code("E0116");
/// A variable that is carried and drawn.
pub(crate) const CARRIED_AND_DRAWN: Code = Code("E0117");
/// A budget without exactly one unit.
pub(crate) const ONE_UNIT: Code = Code("E0118");
/// A choice that says not how many minutes of a budget it takes.
pub(crate) const WITHOUT_MINUTES: Code = Code("E0119");
/// Nothing is left to choose when a budget is spent.
pub(crate) const BUDGET_WITHOUT_EXIT: Code = Code("E0120");
/// A time that is not hours and minutes.
pub(crate) const BAD_TIME: Code = Code("E0121");
/// A stretch of the story that is not two times, the earlier one first.
pub(crate) const NO_STRETCH: Code = Code("E0122");
/// A variable that cannot be asked for.
pub(crate) const NOT_TO_BE_ASKED: Code = Code("E0123");
/// Answers to two questions that both say how long it takes.
pub(crate) const TWO_LENGTHS: Code = Code("E0124");
/// A task that is neither written nor spoken, or both.
pub(crate) const ONE_FORM: Code = Code("E0125");
/// The tag of a language that there is none of.
pub(crate) const NO_LANGUAGE: Code = Code("E0126");
/// A word of a variable that no condition can name.
pub(crate) const NOT_NAMEABLE: Code = Code("W0127");
/// A scene that does not exist.
pub(crate) const NO_SCENE: Code = Code("E0201");
/// A choice that does not exist.
pub(crate) const NO_CHOICE: Code = Code("E0202");
/// A variable that does not exist.
pub(crate) const NO_VARIABLE: Code = Code("E0203");
/// A competency that does not exist.
pub(crate) const NO_COMPETENCY: Code = Code("E0204");
/// A role that does not exist.
pub(crate) const NO_ROLE: Code = Code("E0205");
/// A source that does not exist.
pub(crate) const NO_SOURCE: Code = Code("E0206");
/// `resume` outside an inject.
pub(crate) const RESUME_OUTSIDE: Code = Code("E0207");
/// A target inside an inject from outside it.
pub(crate) const INTO_INJECT: Code = Code("E0208");
/// `during` names a scene that is no inject.
pub(crate) const NOT_AN_INJECT: Code = Code("E0209");
/// A scene that is no ending where one is expected.
pub(crate) const NOT_AN_ENDING: Code = Code("E0210");
/// Chances on some targets of a list and not on others.
pub(crate) const MIXED_CHANCES: Code = Code("E0211");
/// The last target of a list has a condition.
pub(crate) const LAST_HAS_CONDITION: Code = Code("E0212");
/// Targets after one without a condition.
pub(crate) const AFTER_CATCH_ALL: Code = Code("E0213");
/// `renamed` from an id that still exists.
pub(crate) const STILL_THERE: Code = Code("E0214");
/// A variable carried from one that the other scenario does not have.
pub(crate) const NO_ORIGIN: Code = Code("W0215");
/// A variable carried from one of another kind.
pub(crate) const OTHER_KIND: Code = Code("W0216");
/// Two files of one folder with the same id.
pub(crate) const SAME_ID: Code = Code("W0217");
/// A condition that cannot be read.
pub(crate) const CONDITION_SYNTAX: Code = Code("E0301");
/// A meter compared with a word.
pub(crate) const COMPARED_WITH_WORD: Code = Code("E0302");
/// A value that the variable does not have.
pub(crate) const NOT_A_VALUE: Code = Code("E0303");
/// A meter compared outside its bounds.
pub(crate) const OUTSIDE_BOUNDS: Code = Code("W0304");
/// `<` or `>` on something that has no order.
pub(crate) const NO_ORDER: Code = Code("E0305");
/// The bare name of a variable that is not yes/no.
pub(crate) const NOT_YES_NO: Code = Code("E0306");
/// An effect that does not fit its variable.
pub(crate) const EFFECT_TYPE: Code = Code("E0307");
/// Passages that lead in a circle.
pub(crate) const PASSAGE_LOOP: Code = Code("E0401");
/// A scene from which no ending can be reached on paper.
pub(crate) const NO_WAY_OUT: Code = Code("E0402");
/// A scene that nothing leads to.
pub(crate) const NOTHING_LEADS_HERE: Code = Code("W0403");
/// A variable that nothing reads.
pub(crate) const NEVER_READ: Code = Code("W0404");
/// A variable that nothing changes.
pub(crate) const NEVER_SET: Code = Code("W0405");
/// A choice without `gain` or `cost`.
pub(crate) const NO_GAIN_OR_COST: Code = Code("W0406");
/// A competency, role or source that nothing uses.
pub(crate) const NEVER_USED: Code = Code("W0407");
/// `locked` without `when`.
pub(crate) const LOCKED_WITHOUT_WHEN: Code = Code("W0408");
/// `allow` for something that cannot be allowed.
pub(crate) const NOT_ALLOWED: Code = Code("E0409");
/// A day of the week that does not follow from another one.
pub(crate) const WRONG_WEEKDAY: Code = Code("E0410");
/// So many roads lead back in the time of the story that it has none.
pub(crate) const TIMELESS: Code = Code("E0411");
/// A choice without `because` where others beside it have one.
pub(crate) const NO_BECAUSE: Code = Code("W0412");
/// A competency with many more choices for it than against it, or the other way round.
pub(crate) const UNBALANCED: Code = Code("W0413");
/// An adviser whom nobody can tell from another one.
pub(crate) const SAME_ADVISER: Code = Code("W0414");
/// An `allow` for a warning that does not come.
pub(crate) const UNUSED_ALLOW: Code = Code("W0415");
/// A translation of another scenario.
pub(crate) const OTHER_SCENARIO: Code = Code("E0501");
/// A text without a translation.
pub(crate) const MISSING_TEXT: Code = Code("W0502");
/// A translation of an older text.
pub(crate) const STALE_TEXT: Code = Code("W0503");
/// A translation of a text that is not there.
pub(crate) const NOTHING_TO_TRANSLATE: Code = Code("E0504");
/// A list with another length than the author's.
pub(crate) const OTHER_LENGTH: Code = Code("E0505");
/// A translation with other `{variables}`.
pub(crate) const OTHER_PLACEHOLDERS: Code = Code("E0506");
/// A translation into the author's own language.
pub(crate) const SAME_LANGUAGE: Code = Code("E0507");
/// A translation in another language than its name says.
pub(crate) const OTHER_LANGUAGE: Code = Code("W0508");
/// A test names a choice of another scene.
pub(crate) const TEST_ELSEWHERE: Code = Code("E0601");
/// A test takes a choice that is not open.
pub(crate) const TEST_CLOSED: Code = Code("E0602");
/// Chance decides in a test.
pub(crate) const TEST_UNDRAWN: Code = Code("E0603");
/// A test draws what cannot be drawn.
pub(crate) const TEST_IMPOSSIBLE_DRAW: Code = Code("E0604");
/// A test comes to a scene without a way on.
pub(crate) const TEST_STUCK: Code = Code("E0605");
/// A test stops before an ending.
pub(crate) const TEST_UNFINISHED: Code = Code("E0606");
/// A test goes on after an ending.
pub(crate) const TEST_ENDED: Code = Code("E0607");
/// A test reaches another ending.
pub(crate) const TEST_ENDING: Code = Code("E0608");
/// A test ends in another state.
pub(crate) const TEST_STATE: Code = Code("E0609");
/// A test ends with another score.
pub(crate) const TEST_SCORE: Code = Code("E0610");
/// A test has more starts than are played.
pub(crate) const TEST_IN_PART: Code = Code("W0611");

/// A situation with no open choice and no way on.
pub(crate) const STUCK: Code = Code("E0701");
/// A list of targets of which none is open.
pub(crate) const LEADS_NOWHERE: Code = Code("E0702");
/// A situation from which no ending can be reached any more.
pub(crate) const NO_ENDING_LEFT: Code = Code("E0703");
/// A scene that is reached on paper and never in play.
pub(crate) const NEVER_MET: Code = Code("W0704");
/// A choice that nobody is ever offered.
pub(crate) const NEVER_OPEN: Code = Code("W0705");
/// A condition that never holds.
pub(crate) const NEVER_HOLDS: Code = Code("W0706");
/// A condition that always holds.
pub(crate) const ALWAYS_HOLDS: Code = Code("W0707");
/// An effect that never moves its meter.
pub(crate) const MOVES_NOTHING: Code = Code("W0708");
/// A choice that is better than all beside it on every competency.
pub(crate) const NO_DILEMMA: Code = Code("W0709");
/// Two choices that never make a difference.
pub(crate) const NO_DIFFERENCE: Code = Code("W0710");
/// A circle in which a competency is scored without end.
pub(crate) const SCORES_ENDLESSLY: Code = Code("W0711");
/// A check `never` that is broken.
pub(crate) const CHECK_NEVER: Code = Code("E0712");
/// A check `reachable` that is broken: nothing leads there.
pub(crate) const CHECK_REACHABLE: Code = Code("E0713");
/// A check `within` that is broken: it takes more decisions.
pub(crate) const CHECK_WITHIN: Code = Code("E0714");
/// A check `always_reachable` that is broken.
pub(crate) const CHECK_ALWAYS_REACHABLE: Code = Code("E0715");
/// Scenes that are planned longer than the scenario says it takes.
pub(crate) const PLANNED_TOO_LONG: Code = Code("W0716");
/// A scene that takes more than two slides on a projector.
pub(crate) const MANY_SLIDES: Code = Code("W0717");
/// Words are shown where what they rely on does not hold.
pub(crate) const ASSUMED_WRONGLY: Code = Code("E0718");
/// A scene that is shown after one that is later in the story.
pub(crate) const BACK_IN_TIME: Code = Code("E0719");
/// A competency that on no road can be lost, or won, though a choice stands on paper that would do it.
pub(crate) const NEVER_LOST: Code = Code("W0720");
/// A meeting names a scenario that is not there.
pub(crate) const NO_SCENARIO: Code = Code("E0801");
/// `meetings` without a meeting.
pub(crate) const NO_MEETINGS: Code = Code("E0802");
/// A meeting in which nothing is played.
pub(crate) const NOTHING_TO_PLAY: Code = Code("E0803");
/// A scenario that is played in a meeting twice.
pub(crate) const PLAYED_TWICE: Code = Code("E0804");
/// A comparison of roads that nobody has taken yet.
pub(crate) const COMPARED_TOO_EARLY: Code = Code("E0805");
/// A scenario that is played before the one it carries from.
pub(crate) const CARRIED_TOO_EARLY: Code = Code("W0806");
/// A scenario names a fact that is not there.
pub(crate) const NO_FACT: Code = Code("E0901");
/// A telephone number that cannot be dialled.
pub(crate) const BAD_PHONE: Code = Code("E0902");
/// A fact that nobody looked up for more than a year.
pub(crate) const OLD_FACT: Code = Code("W0903");
/// A scenario is told in a language in which facts that it names are not.
pub(crate) const UNTRANSLATED_FACTS: Code = Code("W0904");
/// A fact that was looked up on a day that is still to come.
pub(crate) const FACT_TO_COME: Code = Code("W0905");

/// Warnings about a scenario that its file alone shows, and those about its translations and programmes, which an `allow` in
/// it does not reach.
const ON_PAPER: &[Code] = &[
    OUTSIDE_BOUNDS,
    NOTHING_LEADS_HERE,
    NEVER_READ,
    NEVER_SET,
    NO_GAIN_OR_COST,
    NEVER_USED,
    LOCKED_WITHOUT_WHEN,
    NO_BECAUSE,
    UNBALANCED,
    SAME_ADVISER,
    MISSING_TEXT,
    STALE_TEXT,
    OTHER_LANGUAGE,
    CARRIED_TOO_EARLY,
];

/// Whether it is known on paper that a scenario does not have a warning.
pub(super) fn is_on_paper(code: &str) -> bool {
    ON_PAPER.iter().any(|known| known.0 == code)
}

/// What may be a consequence of lines that were left out: something is missing, and perhaps it stands there.
const CONSEQUENCES: &[Code] = &[
    MISSING_KEY,
    ONE_WAY_ON,
    EMPTY_TEXT,
    NO_CHOICES,
    NO_SCENE,
    NO_CHOICE,
    NO_VARIABLE,
    NO_COMPETENCY,
    NO_ROLE,
    NO_SOURCE,
    NOT_AN_INJECT,
    RESUME_OUTSIDE,
    LAST_HAS_CONDITION,
];

/// Whether a finding may only follow from lines that were left out.
pub(super) fn may_follow(code: Code) -> bool {
    code.severity() == Severity::Warning || CONSEQUENCES.contains(&code)
}

/// What is said of a key, an id or another word that is not for people.
const ABOUT_A_WORD: &[Code] = &[
    UNKNOWN_KEY,
    WRONG_TYPE,
    NOT_AN_ID,
    UNKNOWN_WORD,
    BAD_DATE,
    BAD_TIME,
    BAD_ORIGIN,
    NO_LANGUAGE,
    NO_SCENE,
    NO_CHOICE,
    NO_VARIABLE,
    NO_COMPETENCY,
    NO_ROLE,
    NO_SOURCE,
    CONDITION_SYNTAX,
    COMPARED_WITH_WORD,
    NOT_A_VALUE,
    EFFECT_TYPE,
];

/// Whether a finding is about a word that is not for people.
pub(super) fn is_about_a_word(code: Code) -> bool {
    ABOUT_A_WORD.contains(&code)
}

/// All codes, in order.
pub const ALL: &[Code] = &[
    NOT_UTF8,
    TOO_LARGE,
    SYNTAX,
    TOO_DEEP,
    TOO_MUCH,
    CONTROL_CHARACTER,
    DUPLICATE_KEY,
    TWO_DOCUMENTS,
    EMPTY_FILE,
    COMMENT_CUTS_TEXT,
    COMMA_CUTS_TEXT,
    MORE_WARNINGS,
    SHOWN_AS_IT_STANDS,
    FOREIGN_FILE,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    NOT_AN_ID,
    UNKNOWN_WORD,
    OUT_OF_RANGE,
    ONE_WAY_ON,
    UNKNOWN_FORMAT,
    EMPTY_TEXT,
    RESERVED_ID,
    ONE_CLAIM,
    ONE_TRIGGER,
    NO_CHOICES,
    BOUNDS_REVERSED,
    BAD_DATE,
    BAD_ORIGIN,
    CARRIED_AND_DRAWN,
    ONE_UNIT,
    WITHOUT_MINUTES,
    BUDGET_WITHOUT_EXIT,
    BAD_TIME,
    NO_STRETCH,
    NOT_TO_BE_ASKED,
    TWO_LENGTHS,
    ONE_FORM,
    NO_LANGUAGE,
    NOT_NAMEABLE,
    NO_SCENE,
    NO_CHOICE,
    NO_VARIABLE,
    NO_COMPETENCY,
    NO_ROLE,
    NO_SOURCE,
    RESUME_OUTSIDE,
    INTO_INJECT,
    NOT_AN_INJECT,
    NOT_AN_ENDING,
    MIXED_CHANCES,
    LAST_HAS_CONDITION,
    AFTER_CATCH_ALL,
    STILL_THERE,
    NO_ORIGIN,
    OTHER_KIND,
    SAME_ID,
    CONDITION_SYNTAX,
    COMPARED_WITH_WORD,
    NOT_A_VALUE,
    OUTSIDE_BOUNDS,
    NO_ORDER,
    NOT_YES_NO,
    EFFECT_TYPE,
    PASSAGE_LOOP,
    NO_WAY_OUT,
    NOTHING_LEADS_HERE,
    NEVER_READ,
    NEVER_SET,
    NO_GAIN_OR_COST,
    NEVER_USED,
    LOCKED_WITHOUT_WHEN,
    NOT_ALLOWED,
    WRONG_WEEKDAY,
    TIMELESS,
    NO_BECAUSE,
    UNBALANCED,
    SAME_ADVISER,
    UNUSED_ALLOW,
    OTHER_SCENARIO,
    MISSING_TEXT,
    STALE_TEXT,
    NOTHING_TO_TRANSLATE,
    OTHER_LENGTH,
    OTHER_PLACEHOLDERS,
    SAME_LANGUAGE,
    OTHER_LANGUAGE,
    TEST_ELSEWHERE,
    TEST_CLOSED,
    TEST_UNDRAWN,
    TEST_IMPOSSIBLE_DRAW,
    TEST_STUCK,
    TEST_UNFINISHED,
    TEST_ENDED,
    TEST_ENDING,
    TEST_STATE,
    TEST_SCORE,
    TEST_IN_PART,
    STUCK,
    LEADS_NOWHERE,
    NO_ENDING_LEFT,
    NEVER_MET,
    NEVER_OPEN,
    NEVER_HOLDS,
    ALWAYS_HOLDS,
    MOVES_NOTHING,
    NO_DILEMMA,
    NO_DIFFERENCE,
    SCORES_ENDLESSLY,
    CHECK_NEVER,
    CHECK_REACHABLE,
    CHECK_WITHIN,
    CHECK_ALWAYS_REACHABLE,
    PLANNED_TOO_LONG,
    MANY_SLIDES,
    ASSUMED_WRONGLY,
    BACK_IN_TIME,
    NEVER_LOST,
    NO_SCENARIO,
    NO_MEETINGS,
    NOTHING_TO_PLAY,
    PLAYED_TWICE,
    COMPARED_TOO_EARLY,
    CARRIED_TOO_EARLY,
    NO_FACT,
    BAD_PHONE,
    OLD_FACT,
    UNTRANSLATED_FACTS,
    FACT_TO_COME,
];
