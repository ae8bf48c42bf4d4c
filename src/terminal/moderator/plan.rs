//! What a moderator types of a plan, and of what became of one: the same in lines and in a box.

/// What a plan begins with: what happens.
const IF: [&str; 6] = ["als ", "wanneer ", "zodra ", "if ", "when ", "as soon as "];
/// What stands before what is done.
const THEN: [&str; 2] = ["dan", "then"];
/// What opens a reason.
const BECAUSE: [&str; 2] = ["want ", "because "];

/// A plan in one line, which says what happens before it says what is done. None when it does not.
pub(super) fn plan(typed: &str) -> Option<String> {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = |word: &'_ str| {
        word.trim_matches(|sign: char| !sign.is_alphanumeric())
            .to_lowercase()
    };
    let last = text.rsplit(' ').map(bare).find(|word| !word.is_empty());
    let last = last.unwrap_or_default();
    let begun = without(&text, &IF).len() < text.len();
    (begun && !THEN.contains(&last.as_str())).then_some(text)
}

/// `5 3 2 because nobody called`: how many did it, did a part of it and did not; the reason may be left out. None when there
/// are not three numbers, or nobody is among them.
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
    let counted = counts.iter().any(|&count| count > 0);
    counted.then(|| (counts, (!why.is_empty()).then(|| why.to_owned())))
}

/// A text without the word that it may begin with.
fn without<'t>(text: &'t str, words: &[&str]) -> &'t str {
    let rest = words.iter().find_map(|word| {
        let (head, rest) = text.split_at_checked(word.len())?;
        head.eq_ignore_ascii_case(word).then_some(rest)
    });
    rest.unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_says_what_happens_first_and_stays_as_it_was_written() {
        let says = |typed: &str| plan(typed).unwrap_or_default();
        let dutch = "Als de pers belt, bellen we eerst elkaar / voor vrijdag";
        assert_eq!(says(dutch), dutch);
        assert_eq!(
            says("IF é happens\n  then we call"),
            "IF é happens then we call"
        );
        assert_eq!(plan("We bellen elkaar, dan is het goed"), None);
        assert_eq!(plan("é"), None);
        assert_eq!(plan("als er gebeld wordt, dan …"), None);
    }

    #[test]
    fn what_became_of_it_is_three_counts_and_perhaps_why() {
        assert_eq!(
            review("5 3, 2 want niemand belde"),
            Some(([5, 3, 2], Some("niemand belde".to_owned())))
        );
        assert_eq!(review("0 0 12"), Some(([0, 0, 12], None)));
        for wrong in ["5 3", "0 0 0", "99999999999 1 1", "é"] {
            assert_eq!(review(wrong), None, "{wrong}");
        }
    }
}
