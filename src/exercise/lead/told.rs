//! The sentences in which every face of the moderator tells the same.

use super::{
    AskRow, CaseNow, EarlierPlan, LeadView, NowView, ObjectiveRow, RoadRow, SeatPhone, SeatRow,
    SlideView, TaskRow, WaitsFor,
};
use crate::exercise::{Phase, Presence, Verdict};
use crate::language::figure::{day, minutes_seconds};
use crate::language::{Words, sanitise};
use crate::record::{Disclosure, Pause, Rating, Settlement, Sharing};
use crate::view::{ConsequenceView, clip, grade, outcome_told};

/// The grades of an objective, the best first.
pub(crate) const GRADES: [Rating; 4] = [Rating::P, Rating::S, Rating::M, Rating::U];

/// What a table is doing, or why it stands still.
pub(crate) fn doing(now: &NowView, words: &Words) -> String {
    match (now.paused, now.until) {
        (Some(Pause::Break), Some(until)) => {
            words.say_with("host-break-until", &[("time", until.time_of_day().into())])
        }
        (Some(Pause::Break), None) => words.say("host-break"),
        (Some(Pause::StopWord), _) => words.say("host-stop-word"),
        (Some(Pause::Jump), _) => words.say("host-jump"),
        (None, _) => phase(now, words),
    }
}

/// What is read now: what a decision brought, or what came of it that nobody decided.
pub(crate) fn consequence_key(consequence: &ConsequenceView) -> &'static str {
    match consequence.deadline {
        true => "host-consequence-time-up",
        false if consequence.expected => "host-consequence-expected",
        false => "host-consequence",
    }
}

/// How many answered what is asked of everybody now.
pub(crate) fn survey_told(view: &LeadView, words: &Words) -> Option<String> {
    let open = view.survey.open?;
    let counts = [
        ("answered", open.answered.into()),
        ("phones", open.phones.into()),
    ];
    Some(words.say_with("host-survey-in", &counts))
}

/// Something that the group can be asked: what, and whether it was or can be now.
pub(crate) fn ask_told(row: &AskRow, view: &LeadView, words: &Words) -> String {
    let open = view.survey.open.filter(|open| open.round == row.round);
    let state = match (open, row.is_asked()) {
        (Some(_), _) => survey_told(view, words).unwrap_or_default(),
        (None, true) => words.say("host-survey-asked"),
        (None, false) if row.fits => words.say("host-survey-fits"),
        (None, false) => words.say("host-survey-not-now"),
    };
    format!("{} · {state}", row.title)
}

/// What the projector shows in place of all that goes on, when it does.
pub(crate) fn on_projector(view: &LeadView, words: &Words) -> Option<String> {
    let filling = view.filling.told_key().map(|key| words.say(key));
    let table = || {
        let table = [("table", view.projected?.into())];
        Some(words.say_with("host-projected", &table))
    };
    filling.or_else(table)
}

/// Why everything stands still, when that is more than a break.
pub(crate) fn stands_still(now: &NowView) -> Option<&'static str> {
    match now.paused? {
        Pause::Break => None,
        Pause::StopWord => Some("host-stop-word-about"),
        Pause::Jump => Some("host-jump-about"),
    }
}

/// The vote that a break or the stop word stands before; nothing where there is none, or nothing stands still.
pub(crate) fn vote_behind(now: &NowView, words: &Words) -> Option<String> {
    let votes = matches!(
        now.phase,
        Phase::Vote { .. } | Phase::Counted { .. } | Phase::Shown { .. }
    );
    (votes && now.paused.is_some()).then(|| phase(now, words))
}

/// Where a table is in a decision.
pub(crate) fn phase(now: &NowView, words: &Words) -> String {
    let (key, number) = match now.phase {
        Phase::Consequence if now.of_a_case => ("host-reading-expected", 0),
        Phase::Consequence => ("host-reading", 0),
        Phase::Talk if now.does_a_task() => ("host-task", 0),
        Phase::Talk if now.waits_for == WaitsFor::Passage => ("host-passage", 0),
        Phase::Talk if now.waits_for == WaitsFor::Case => ("host-case", 0),
        Phase::Talk => ("host-talk", 0),
        Phase::Vote { round, roles: true } => ("host-vote-roles", round),
        Phase::Vote { round, .. } => ("host-vote", round),
        Phase::Counted { .. } | Phase::Shown { .. } if now.taken_up => ("host-taken-up", 0),
        Phase::Counted { round } => ("host-counted", round),
        Phase::Shown { round } => ("host-shown", round),
        Phase::Gathered { table } => ("host-with-table", table),
        Phase::Ended if now.ended_early => ("host-ended-early", 0),
        Phase::Ended => ("host-ended", 0),
    };
    words.say_with(key, &[("number", number.into())])
}

/// `talk 3:12 of 6:00`; nothing where nothing is talked about.
pub(crate) fn timer(now: &NowView, words: &Words) -> Option<String> {
    let times = &now.times;
    let key = match (now.phase, times.planned) {
        (Phase::Consequence | Phase::Ended | Phase::Gathered { .. }, _) => return None,
        _ if times.awaits_slides => "host-timer-slides",
        (_, None) => "host-timer",
        (_, Some(_)) if times.is_over() => "host-timer-over",
        (_, Some(_)) => "host-timer-planned",
    };
    let mut values = vec![("talked", minutes_seconds(times.talked).into())];
    let planned = times.planned.map(minutes_seconds);
    values.extend(planned.map(|planned| ("planned", planned.into())));
    Some(words.say_with(key, &values))
}

/// Who is there, and the exercise clock.
pub(crate) fn company(presence: Presence, now: &NowView, words: &Words) -> String {
    let values = [
        ("connected", presence.connected.into()),
        ("seats", presence.seats.into()),
        ("time", minutes_seconds(now.times.exercise).into()),
    ];
    words.say_with("host-company", &values)
}

/// How many came in while the vote is open; nothing when nobody did.
pub(crate) fn newcomers(now: &NowView, words: &Words) -> Option<String> {
    let new = now.presence.new;
    (new > 0).then(|| words.say_with("host-new", &[("new", new.into())]))
}

/// How many phones a vote would be of, where that is so few that others can work out what each of them chose.
pub(crate) fn few_voters(now: &NowView, roles: bool) -> Option<usize> {
    let Presence {
        seats, deciding, ..
    } = now.presence;
    let voters = if roles { deciding } else { seats };
    (voters > 0 && !Disclosure::ROOM.is_enough(voters)).then_some(voters)
}

/// What everybody does not see of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hidden {
    SomeCounts,
    EveryCount,
}

/// What of the latest vote is not for everybody; none where all of it is, and where there was no vote.
pub(crate) fn hidden(now: &NowView) -> Option<Hidden> {
    let shown = now.tally.as_ref()?.shown(Disclosure::ROOM);
    let counts = shown.map_or(Vec::new(), |shown| shown.counts);
    if counts.iter().all(Option::is_none) {
        return Some(Hidden::EveryCount);
    }
    counts.contains(&None).then_some(Hidden::SomeCounts)
}

/// Which slide the projector shows, where there is more than one.
pub(crate) fn told_slide(slide: SlideView, words: &Words) -> Option<String> {
    let SlideView { number, count } = slide;
    let values = [("number", number.into()), ("count", count.into())];
    (count > 1).then(|| words.say_with("host-slide", &values))
}

/// That somebody is trying codes.
pub(crate) fn tries(view: &LeadView, words: &Words) -> Option<String> {
    let tries = view.door.tries?;
    Some(words.say_with("host-tries", &[("tries", tries.into())]))
}

/// That the phone of a seat sleeps, or came by an address that is gone.
pub(crate) fn whereabouts(seat: &SeatRow, words: &Words) -> Option<String> {
    match seat.phone {
        SeatPhone::There => None,
        SeatPhone::Away => Some(words.say("host-seat-away")),
        SeatPhone::Behind | SeatPhone::Aside => Some(words.say("host-seat-behind")),
    }
}

/// That phones cannot reach the room since it has another address, while somebody waits for them; and, in a vote, which votes
/// count no more for that.
pub(crate) fn left_behind(view: &LeadView, words: &Words) -> Option<String> {
    let Presence {
        behind,
        aside,
        aside_voted,
        ..
    } = view.now.presence;
    if behind > 0 {
        return Some(words.say_with("host-behind", &[("phones", behind.into())]));
    }
    let votes = matches!(view.now.phase, Phase::Vote { .. });
    let values = [("phones", aside.into()), ("votes", aside_voted.into())];
    let awaited = votes || view.door.missing > 0;
    (awaited && aside > 0).then(|| words.say_with("host-aside", &values))
}

/// What a choice got in a vote, as the moderator alone sees it.
pub(crate) struct Counted {
    pub(crate) votes: u64,
    /// Of what that is made, and what of it the room does not see: ` (8 + 4 hands, 2 unsure, only you: first 2)`.
    pub(crate) made_of: String,
    /// Whether the room sees a dash in its place, once the vote is shown.
    pub(crate) hidden: bool,
}

/// What a choice got; none where no vote was opened. What the room does not see is marked once the vote is closed: before
/// that it sees nothing.
pub(crate) fn counted(now: &NowView, choice: &str, words: &Words) -> Option<Counted> {
    let tally = now.tally.as_ref()?;
    let place = tally.counts.iter().position(|it| it.choice == choice)?;
    let count = &tally.counts[place];
    let closed = matches!(now.phase, Phase::Counted { .. } | Phase::Shown { .. });
    let hidden = closed && tally.shown_for(choice, Disclosure::ROOM).is_none();
    let keeps_unsure = closed && tally.unsure(Disclosure::ROOM)[place].is_none();
    let mut parts = Vec::new();
    let mut only_you = Vec::new();
    parts.extend(hidden.then(|| words.say("host-dash")));
    if count.hands > 0 {
        let values = [
            ("phones", count.phones.into()),
            ("hands", count.hands.into()),
        ];
        parts.push(words.say_with("host-phones-hands", &values));
    }
    if count.unsure > 0 {
        let unsure = words.say_with("host-unsure", &[("unsure", count.unsure.into())]);
        match keeps_unsure && !hidden {
            true => only_you.push(unsure),
            false => parts.push(unsure),
        }
    }
    if count.guesses > 0 {
        let guesses = words.say_with("host-guesses", &[("guesses", count.guesses.into())]);
        match closed && !hidden && tally.guesses(Disclosure::ROOM)[place].is_none() {
            true => only_you.push(guesses),
            false => parts.push(guesses),
        }
    }
    // What was added later was not there to be voted on.
    let before = now.before.as_ref();
    if let Some(before) = before.filter(|before| before.of(choice).is_some()) {
        let keeps = closed && before.shown_for(choice, Disclosure::ROOM).is_none();
        let first = [("before", before.votes_for(choice).into())];
        let first = words.say_with("host-before", &first);
        match keeps && !hidden {
            true => only_you.push(first),
            false => parts.push(first),
        }
    }
    if !only_you.is_empty() {
        let kept = [("parts", only_you.join(", ").into())];
        parts.push(words.say_with("host-only-you", &kept));
    }
    Some(Counted {
        votes: count.votes(),
        made_of: match parts.is_empty() {
            true => String::new(),
            false => format!(" ({})", parts.join(", ")),
        },
        hidden,
    })
}

/// Who made a decision, when the story gives it to these roles.
pub(crate) fn settled_by(by: Settlement, roles: &[String], words: &Words) -> String {
    match by {
        Settlement::Majority => words.say("host-by-majority"),
        Settlement::Role => {
            let roles = [("roles", roles.join(", ").into())];
            words.say_with("host-by-role", &roles)
        }
        Settlement::Moderator => words.say("host-by-moderator"),
    }
}

/// How a decision was written down: by whom, why, and what was said against it.
pub(crate) fn written(row: &RoadRow, words: &Words) -> Vec<String> {
    let left = row
        .steps
        .is_none()
        .then(|| words.say("host-on-a-road-left"));
    let Some(written) = &row.written else {
        return left.into_iter().collect();
    };
    let by = written.by.map(|by| settled_by(by, &row.roles, words));
    let lines = [
        ("host-why", &written.reason),
        ("host-against", &written.dissent),
    ];
    let lines = lines.into_iter().filter_map(|(key, line)| {
        let line = ("text", sanitise(line.as_deref()?).into());
        Some(words.say_with(key, &[line]))
    });
    left.into_iter().chain(by).chain(lines).collect()
}

/// How far an objective was shown, in words; nothing where nobody said it.
pub(crate) fn rated(objective: &ObjectiveRow, words: &Words) -> Option<String> {
    objective.rating.map(|rating| grade(rating, words))
}

/// The sentence about what the latest vote says of the decision, and what can be done now.
pub(crate) fn verdict_key(verdict: Verdict, now: &NowView) -> &'static str {
    let taken_up = now.taken_up;
    match verdict {
        Verdict::None if taken_up => "host-no-votes-left",
        Verdict::Majority(_) if taken_up => "host-majority-left",
        Verdict::None => "host-no-vote",
        Verdict::Tied if now.next_round.is_none() => "host-tied-last",
        Verdict::Tied => "host-tied",
        Verdict::Majority(_) => "host-majority",
    }
}

/// From and up to which share of the first vote, in percent, on what most chose, talk moves most: C. Crouch and E. Mazur,
/// *Peer instruction: Ten years of experience and results* (American Journal of Physics 69, 2001). There it is the share that is
/// right; here, where nothing is, that of the choice with most votes.
pub(crate) const WORTH_TALKING: std::ops::RangeInclusive<u64> = 35..=70;
/// What the first vote says of the talk to come, while only the moderator sees it; nothing of a vote of few.
pub(crate) fn hint(now: &NowView, words: &Words) -> Option<String> {
    let Phase::Counted { round: 1 } = now.phase else {
        return None;
    };
    let share = now.tally.as_ref()?.top_share()?;
    let key = match share {
        share if share < *WORTH_TALKING.start() => "host-hint-spread",
        share if share > *WORTH_TALKING.end() => "host-hint-agrees",
        _ => "host-hint-split",
    };
    Some(words.say_with(key, &[("share", share.into())]))
}

/// Which options of a case say nothing of what they bring or cost; nothing where every one does.
pub(crate) fn unweighed(case: &CaseNow, words: &Words) -> Option<String> {
    let numbers: Vec<_> = case.unweighed().iter().map(usize::to_string).collect();
    let values = [
        ("count", numbers.len().into()),
        ("numbers", numbers.join(", ").into()),
    ];
    (!numbers.is_empty()).then(|| words.say_with("host-unweighed", &values))
}

/// How far a task is that the table is doing, where it does one.
pub(crate) fn task_told(view: &LeadView, words: &Words) -> Option<String> {
    let task = view.task.as_ref()?;
    let values = [
        ("writers", task.writers.into()),
        ("lines", task.lines.len().into()),
        ("picked", task.picked.into()),
    ];
    let key = match (task.asks, task.writes) {
        (true, _) => "host-task-asks",
        (false, true) => "host-task-open",
        (false, false) => "host-task-spoken",
    };
    Some(words.say_with(key, &values))
}

/// A plan of an earlier group: when it was made, what it is, and what became of it as this group says.
pub(crate) fn earlier_told(row: &EarlierPlan, words: &Words) -> String {
    let plan = format!("{} · {}", day(row.at.day(), words), row.text);
    match &row.outcome {
        Some(outcome) => format!("{plan} · {}", outcome_told(outcome, words, None)),
        None => plan,
    }
}

/// A line of a task, with what is done with it.
pub(crate) fn task_line(row: &TaskRow, words: &Words) -> String {
    let picks = row
        .picks
        .map(|count| words.say_with("host-task-picks", &[("count", count.into())]));
    let parts = [
        Some(row.text.clone()),
        row.shown.then(|| words.say("host-task-shown")),
        row.kept.then(|| {
            words.say(match row.of_a_case {
                true => "host-task-kept-case",
                false => "host-task-kept",
            })
        }),
        picks,
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// How far the evening is shared with other machines, in a few words.
pub(crate) fn sharing_told(sharing: &Sharing, words: &Words) -> String {
    match sharing {
        Sharing::Reaching => words.say("sharing-reaching"),
        Sharing::Shared => words.say("sharing-shared"),
        Sharing::Behind(events) => {
            words.say_with("sharing-behind", &[("events", (*events).into())])
        }
        Sharing::Since(since) => {
            words.say_with("sharing-since", &[("time", since.time_of_day().into())])
        }
        Sharing::Refused => words.say("sharing-refused"),
        Sharing::TakenOver => words.say("sharing-taken-over"),
    }
}

/// Columns of an offer in a line: what is longer is read whole in the list.
const LONGEST_OFFER: usize = 90;

/// What the control cell offers, with how many more there are; none while it offers nothing.
pub(crate) fn offers_told(view: &LeadView, words: &Words) -> Option<String> {
    let first = view.offers.first()?;
    let values = [
        ("offer", clip(&first.told, LONGEST_OFFER).into()),
        ("more", (view.offers.len() - 1).into()),
    ];
    Some(words.say_with("offers-told", &values))
}
