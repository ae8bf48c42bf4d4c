//! What a moderator types of a plan, and of what became of one: in Dutch or English, the same in lines and in a box.

use crate::record::IfThen;

/// What may stand before what happens, between that and what is done, and before when.
const IF: [&str; 4] = ["als ", "wanneer ", "if ", "when "];
const THEN: [&str; 2] = [" dan ", " then "];
const BY: [&str; 2] = ["voor ", "by "];
/// What opens a reason.
const BECAUSE: [&str; 2] = ["want ", "because "];

/// `if the phone rings then we call each other / by Friday`; the part behind the slash may be left out. None when it says not
/// both what happens and what is done.
pub(super) fn plan(typed: &str) -> Option<IfThen> {
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let (plan, by) = match typed.rsplit_once(" / ") {
        Some((plan, by)) => (plan, Some(without(by, &BY))),
        None => (typed.as_str(), None),
    };
    let (when, then) = THEN.iter().find_map(|word| plan.split_once(word))?;
    let trim = |text: &str| text.trim_matches([' ', ',', '.', ';', '…']).to_owned();
    let plan = IfThen {
        when: trim(without(when, &IF)),
        then: trim(then),
        by: by.map(trim).filter(|by| !by.is_empty()),
    };
    (!plan.when.is_empty() && !plan.then.is_empty()).then_some(plan)
}

/// `5 3 2 because nobody called`: how many did it, did a part of it and did not; the reason may be left out. None when there
/// are not three numbers.
pub(super) fn review(typed: &str) -> Option<([u32; 3], Option<String>)> {
    let mut rest = typed.trim();
    let mut counts = [0; 3];
    for count in &mut counts {
        let end = rest.find(|sign: char| !sign.is_ascii_digit());
        let (number, behind) = rest.split_at(end.unwrap_or(rest.len()));
        *count = number.parse().ok()?;
        rest = behind.trim_start_matches([' ', ',', '\n']);
    }
    let why = without(rest, &BECAUSE).trim();
    Some((counts, (!why.is_empty()).then(|| why.to_owned())))
}

/// A text without the word that it may begin with.
fn without<'t>(text: &'t str, words: &[&str]) -> &'t str {
    let begins = |word: &&&str| {
        let head = text.get(..word.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(word))
    };
    match words.iter().find(begins) {
        Some(word) => &text[word.len()..],
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_says_what_happens_and_what_is_done() {
        let plan =
            |typed: &str| plan(typed).map(|it| (it.when, it.then, it.by.unwrap_or_default()));
        let says = |when: &str, then: &str, by: &str| Some((when.into(), then.into(), by.into()));
        assert_eq!(
            plan("Als er een journalist belt, dan bellen we eerst elkaar. / voor 15 december"),
            says(
                "er een journalist belt",
                "bellen we eerst elkaar",
                "15 december"
            )
        );
        assert_eq!(
            plan("if é happens\nthen we call"),
            says("é happens", "we call", "")
        );
        assert_eq!(plan("we call each other"), None);
        assert_eq!(plan("als dan"), None);
    }

    #[test]
    fn what_became_of_it_is_three_counts_and_perhaps_why() {
        assert_eq!(
            review("5 3, 2 want niemand belde"),
            Some(([5, 3, 2], Some("niemand belde".to_owned())))
        );
        assert_eq!(review("0 0 12"), Some(([0, 0, 12], None)));
        assert_eq!(review("5 3"), None);
        assert_eq!(review("99999999999 1 1"), None);
        assert_eq!(review("é"), None);
    }
}
