//! Tasks that a group does together: what waits for them, and who does them in a rehearsal.

use super::*;
use crate::exercise::TaskAct;

const NOTE: &str = "
format: 1
id: note
version: 1.0.0
title: The note
language: en
start: door
scenes:
  door:
    text: Do you open?
    practise:
      note: { write: 12, task: Write the note., look_for: [It is short], examples: { imam: { from: The imam, text: At one. }, board: { from: The board, text: Closed. } } }
      words: { say: 9, task: Say it., look_for: [It is short], examples: { imam: { from: The imam, text: Come in. } } }
    choices:
      open: { text: Open, gain: g, cost: c, goto: end }
      wait: { text: Wait, gain: g, cost: c, goto: end }
  bell: { text: It rings., inject: { after: { minutes: 3 } }, goto: resume }
  end: { ending: true, title: The end, text: Quiet. }
";

fn open(task: &str) -> Act {
    Act::Task(TaskAct::Open(task.to_owned()))
}

#[test]
fn the_story_waits_while_a_table_does_a_task_and_other_tables_go_on() {
    let mut evening = LedEvening::with(NOTE, 2);
    evening.does(1, open("note"), 1);
    for act in [
        VOTE,
        Act::Back,
        Act::EndEarly,
        Act::OpenVotes,
        Act::Gather(2),
    ] {
        let tried = evening.act(1, act.clone(), 2);
        assert!(matches!(tried, Err(Declined::Task)), "{act:?}: {tried:?}");
    }
    evening.does(2, VOTE, 2).does(2, Act::CloseVote, 3);
    evening.passes(4 * MINUTE);
    assert_eq!(evening.scene(1), "door", "the bell waits");
    evening.does(1, Act::Task(TaskAct::Close), 5 * MINUTE);
    evening.passes(5 * MINUTE);
    assert_eq!(evening.scene(1), "bell");
    let tried = evening.act(1, open("note"), 6 * MINUTE);
    assert!(
        matches!(tried, Err(Declined::NotNow)),
        "it is of another scene"
    );
}

#[test]
fn people_who_are_not_there_write_and_choose_as_well() {
    let mut evening = LedEvening::with(NOTE, 1);
    evening.lead.rehearse(25, 7);
    evening.does(1, open("note"), 1);
    let turns = |evening: &mut LedEvening| {
        for _ in 0..400 {
            evening.lead.pass(TURN, false).expect("kept");
        }
    };
    turns(&mut evening);
    let written = |evening: &LedEvening| {
        let room = evening.hall.room();
        let task = room.table(1).task().expect("a task").clone();
        (task.writers(), task.lines().len(), task.picked())
    };
    assert_eq!(written(&evening), (25, 25, 0));
    for act in [TaskAct::Show(1), TaskAct::Show(2), TaskAct::Ask] {
        evening.does(1, Act::Task(act), 2);
    }
    turns(&mut evening);
    assert_eq!(written(&evening), (25, 25, 25));
    evening.does(1, Act::Task(TaskAct::Close), 3);
    // What is said aloud nobody writes.
    evening.does(1, open("words"), 4);
    turns(&mut evening);
    assert_eq!(written(&evening), (0, 0, 0));
}
