use proptest::prelude::*;

use super::*;
use crate::scenario::load;

/// A case with the words around it as short as they can be.
fn case() -> Case {
    let said = |text: &str| text.to_owned();
    let task = |about: CaseTopic| CaseTask {
        about,
        task: said("What?"),
        look_for: vec![said("One"), said("Two")],
        from: said("Somebody"),
        examples: vec![said("This.")],
    };
    let words = CaseWords {
        title: said("A case"),
        warning: said("No names."),
        start: said("case"),
        end: said("end"),
        unwritten: said("Tell it."),
        next: said("And then?"),
        affects: said("Whom it affects:"),
        brings: said("Brings:"),
        costs: said("Costs:"),
        end_title: said("The end"),
        advice: said("Our advice:"),
        no_advice: said("No advice."),
        tasks: CaseTopic::ALL.map(task).into(),
        questions: vec![said("What now?")],
        agreement: said("Agree."),
        closing: said("Thank you."),
    };
    Case::new("case-abcd-efgh", "en", words)
}

fn told(scene: &str, title: Option<&str>, text: &str) -> CasePart {
    CasePart::Told {
        scene: scene.to_owned(),
        title: title.map(str::to_owned),
        text: text.to_owned(),
    }
}

fn offered(case: &Case, scene: &str, [text, gain, cost]: [&str; 3]) -> CasePart {
    CasePart::Offered {
        scene: scene.to_owned(),
        choice: case.new_name(),
        text: text.to_owned(),
        gain: Some(gain.to_owned()),
        cost: Some(cost.to_owned()),
    }
}

/// The knock on the door, with two options.
fn knocked() -> Case {
    let mut case = case();
    case.take(&told(
        "case",
        Some("The knock"),
        "Somebody knocks.\n\nIt is late.",
    ));
    for option in [
        [
            "Open the door",
            "You know who it is",
            "You stand there alone",
        ],
        [
            "Ring the neighbour: she is up",
            "Two of you",
            "She knows it too",
        ],
    ] {
        let part = offered(&case, "case", option);
        case.take(&part);
    }
    case
}

#[test]
fn a_case_is_a_sound_scenario_from_its_first_word_on() {
    for case in [case(), knocked()] {
        let text = case.text().expect("YAML");
        let loaded = load(text.as_bytes());
        assert_eq!(loaded.findings, [], "{text}");
        assert!(loaded.scenario.is_some());
    }
}

#[test]
fn an_author_finds_scenes_choices_gain_and_cost_in_place_in_the_style_of_the_files_that_ship() {
    let mut case = knocked();
    let parts = [
        CaseTopic::Questions.part("case", "Who is it?"),
        CaseTopic::Affected.part("case", "The child upstairs"),
        Some(told("option-1", None, "It is the boy of number 12.")),
        CaseTopic::Advice.part("case", "Do not open alone"),
    ];
    parts.iter().flatten().for_each(|part| case.take(part));
    let file = case.file("the-knock", &["option-1"]).expect("YAML");
    insta::assert_snapshot!(file, @r#"
    format: 1
    id: the-knock
    version: "1.0.0"
    title: The knock
    language: en
    start: case
    scenes:
      case:
        title: The knock
        text: |-
          Somebody knocks.

          It is late.
        moderator:
          notes: |-
            Whom it affects:

            - The child upstairs
          ask:
            - Who is it?
        choices:
          open-the-door:
            text: Open the door
            gain: You know who it is
            cost: You stand there alone
            goto: open-the-door
          ring-the-neighbour-she-is-up:
            text: "Ring the neighbour: she is up"
            gain: Two of you
            cost: She knows it too
            goto: ring-the-neighbour-she-is-up
      open-the-door:
        title: Open the door
        text: It is the boy of number 12.
        goto: end
      end:
        ending: true
        title: The end
        text: |-
          Our advice:

          Do not open alone
    debrief:
      questions:
        - What now?
      agreement: Agree.
    "#);
    let found = load(file.as_bytes()).findings;
    let codes: Vec<_> = found.iter().map(|it| it.code.to_string()).collect();
    assert_eq!(
        codes,
        ["E0201"],
        "the road that nobody took is still to be written"
    );
}

#[test]
fn what_an_option_brings_and_costs_is_read_before_it_is_chosen() {
    let scenario = knocked().scenario().expect("a scenario");
    let told: Vec<_> = scenario.scenes[0].text.iter().collect();
    let [part] = told.as_slice() else {
        panic!("one text")
    };
    insta::assert_snapshot!(part.text, @r"
    Somebody knocks.

    It is late.

    - Open the door. Brings: You know who it is. Costs: You stand there alone.
    - Ring the neighbour: she is up. Brings: Two of you. Costs: She knows it too.
    ");
}

#[test]
fn an_option_gets_a_name_that_nothing_else_has() {
    let mut case = knocked();
    assert_eq!(case.options("case")[1].id, "option-2");
    let (scene, choice) = ("case".to_owned(), "option-2".to_owned());
    case.take(&CasePart::Withdrawn { scene, choice });
    assert_eq!(
        case.new_name(),
        "option-3",
        "one that was taken away keeps its own"
    );
    let taken = ["open-the-door", "case", "deadline"];
    assert_eq!(worded("Open the door!", &taken), "open-the-door-2");
    assert_eq!(worded("Case", &taken), "case-2");
    assert_eq!(worded("؟", &taken), "x");
    assert_eq!(worded(&"lang".repeat(40), &taken).len(), NAME);
}

#[test]
fn an_option_is_worded_anew_and_taken_away() {
    let mut case = knocked();
    let choice = case.options("case")[0].id.clone();
    let mut part = offered(&case, "case", ["Open it", "Fast", "Alone"]);
    if let CasePart::Offered { choice: it, .. } = &mut part {
        it.clone_from(&choice);
    }
    case.take(&part);
    assert_eq!(case.options("case")[0].text, "Open it");
    let scene = "case".to_owned();
    case.take(&CasePart::Withdrawn { scene, choice });
    assert_eq!(case.options("case").len(), 1);
    assert!(case.scenario().is_some(), "one option is no choice yet");
}

proptest! {
    /// Whatever people write, the scenario has it word for word.
    #[test]
    fn whatever_people_write_stands_in_the_scenario(text in "[^{}\\p{Cc}]{1,300}", other in "\\PC{1,200}") {
        let clean = |text: &str| crate::language::sanitise(text).trim().to_owned();
        let (text, other) = (clean(&text), clean(&other));
        prop_assume!(!text.is_empty() && !other.is_empty());
        let mut case = knocked();
        case.take(&told("case", Some(&text), &format!("{other}\n\n{text}")));
        let part = offered(&case, "case", [&other, &text, &other]);
        case.take(&part);
        let scenario = case.scenario().expect("a scenario");
        prop_assert_eq!(&scenario.title, &text);
        let choice = scenario.choices.last().expect("a choice");
        prop_assert_eq!(&choice.text, &other);
        prop_assert_eq!(choice.gain.as_ref(), Some(&text));
    }
}
