//! What a face has to tell of what a lead sees. Everything is taken apart here, so that what is added to the view has
//! to be told, or left out with a reason.

use super::{
    AdviceRow, ChoiceRow, DoorView, InjectRow, LeadView, NowView, ObjectiveRow, PlaceView, SeatRow,
    TableRow,
};
use crate::exercise::Phase;
use crate::exercise::lead::{
    counted, doing, earlier_told, left_behind, newcomers, on_projector, rated, settled_by,
    task_told, timer, told_slide, tries, vote_behind, whereabouts, written,
};
use crate::language::Words;
use crate::view::{
    AdviserView, Block, ConsequenceView, DebriefView, ExhibitView, FactView, FactsView, MeterView,
    ModeratorView, SceneView,
};

impl LeadView {
    /// The words that a face has to say somewhere, as they stand on one line.
    pub(crate) fn facts(&self, words: &Words) -> Vec<String> {
        let Self {
            place,
            now,
            tables,
            seats,
            // A list of its own, which says so where it can be asked.
            survey: _,
            filling: _,
            projected: _,
            slide,
            door,
            // How far it is; its lines are a list of their own.
            task: _,
            earlier,
            // Its options are beside what everybody reads.
            sharing: _,
            offers: _,
            case: _,
        } = self;
        let mut facts = place.facts(words);
        facts.extend(earlier.iter().map(|row| earlier_told(row, words)));
        facts.extend(task_told(self, words));
        facts.extend(now.facts(place, words));
        if tables.len() > 1 {
            facts.extend(tables.iter().flat_map(|row| row.facts(words)));
        }
        facts.extend(seats.iter().flat_map(|row| row.facts(words)));
        facts.extend(on_projector(self, words));
        facts.extend(told_slide(*slide, words));
        facts.extend(door.facts(words));
        facts.extend(tries(self, words));
        facts.extend(left_behind(self, words));
        facts.retain(|fact| !fact.is_empty());
        facts
    }
}

impl DoorView {
    fn facts(&self, words: &Words) -> Vec<String> {
        let Self {
            // A screen spells it, lines say it as one word.
            code: _,
            closed,
            word,
            // Told once, when one comes in.
            screens: _,
            // A sentence of its own.
            tries: _,
            invitation,
            // Told of the table that is looked at, with what it means for a vote.
            missing: _,
        } = self;
        let mut facts = Vec::new();
        facts.extend(closed.then(|| words.say("host-door-closed")));
        facts.extend(word.as_ref().map(ToString::to_string));
        facts.extend(invitation.host());
        facts.extend(invitation.address().map(|it| it.network.told(words)));
        facts.extend(invitation.moved.then(|| words.say("host-moved")));
        facts
    }
}

impl PlaceView {
    fn facts(&self, words: &Words) -> Vec<String> {
        let Self {
            // What the view itself goes by.
            seen: _,
            at: _,
            table: _,
            scene,
            consequence,
            debrief,
            moderator,
            choices,
            on,
            deadline,
            // They stand in the scene, in who can decide, and in what a vote is called.
            deciders: _,
            injects,
            improvised,
            // A list of their own; what its author wrote stands in the scene.
            tasks: _,
            rather,
            plans,
            advice,
            road,
            // Asked when somebody goes back.
            back: _,
            objectives,
            verdict: _,
            // Told by the key that does it.
            same_vote: _,
            // One of them is told.
            slides: _,
        } = self;
        let mut facts = Vec::new();
        facts.extend(road.iter().flat_map(|row| {
            let taken = format!("→ {}", row.decision.taken.text);
            let mut facts = vec![row.decision.title.clone(), taken];
            facts.extend(written(row, words));
            facts
        }));
        facts.extend(improvised.clone());
        facts.extend(injects.iter().flat_map(InjectRow::facts));
        if let Some(consequence) = consequence {
            facts.extend(brought(consequence, words));
            facts.extend([words.say("host-next"), scene.heading()]);
            return facts;
        }
        let ModeratorView { notes, ask } = moderator;
        facts.extend(blocks(notes));
        facts.extend(ask.clone());
        if let Some(debrief) = debrief {
            facts.extend(ended(debrief));
            facts.extend(plans.iter().map(|(_, text)| text.clone()));
            facts.extend(objectives.iter().flat_map(|row| row.facts(words)));
            return facts;
        }
        facts.extend(told(scene, words));
        facts.extend(rather.iter().map(|(_, text)| text.clone()));
        facts.extend(advice.iter().flat_map(AdviceRow::facts));
        facts.extend(choices.iter().flat_map(ChoiceRow::facts));
        facts.extend(on.clone());
        facts.extend(deadline.clone());
        facts
    }
}

impl ChoiceRow {
    fn facts(&self) -> Vec<String> {
        let Self {
            offer,
            leads,
            // Asked when a decision is written down.
            by: _,
            decided: _,
        } = self;
        let said = offer.closed.as_ref().or(leads.as_ref());
        let said = offer.takes.as_ref().into_iter().chain(said);
        [&offer.text].into_iter().chain(said).cloned().collect()
    }
}

impl AdviceRow {
    fn facts(&self) -> Vec<String> {
        let Self {
            adviser,
            // A sign, and what everybody reads.
            heard: _,
        } = self;
        let AdviserView {
            id: _,
            from,
            blocks: texts,
        } = adviser;
        let mut facts = vec![from.clone()];
        facts.extend(blocks(texts));
        facts
    }
}

impl InjectRow {
    fn facts(&self) -> Vec<String> {
        let Self {
            scene: _,
            id: _,
            title,
            about,
            // They are said in what it is about.
            fits: _,
            timed: _,
            held: _,
            text,
        } = self;
        vec![title.clone(), about.clone(), text.clone()]
    }
}

impl ObjectiveRow {
    fn facts(&self, words: &Words) -> Vec<String> {
        let Self {
            id: _,
            text,
            // In words.
            rating: _,
        } = self;
        let said = rated(self, words);
        [Some(text.clone()), said].into_iter().flatten().collect()
    }
}

impl NowView {
    fn facts(&self, place: &PlaceView, words: &Words) -> Vec<String> {
        let Self {
            phase,
            // Told in what is done.
            taken_up: _,
            // Said in what is offered.
            next_round: _,
            of_a_case: _,
            waits_for: _,
            paused,
            // Said with why everything stands still.
            until: _,
            ended_early: _,
            presence,
            tally: _,
            before: _,
            times: _,
        } = self;
        let mut facts = Vec::new();
        facts.extend(timer(self, words));
        if paused.is_some() {
            facts.push(doing(self, words));
        }
        facts.extend(vote_behind(self, words));
        let votes = matches!(
            phase,
            Phase::Vote { .. } | Phase::Counted { .. } | Phase::Shown { .. }
        );
        if votes && paused.is_none() {
            facts.push(doing(self, words));
            for row in &place.choices {
                let counted = counted(self, &row.offer.id, words);
                facts.extend(counted.map(|it| format!("{}{}", it.votes, it.made_of)));
            }
        }
        if let Phase::Vote { .. } = phase {
            facts.push(format!("{} of {}", presence.voted, presence.voters));
            facts.extend(newcomers(self, words));
        }
        facts
    }
}

impl TableRow {
    fn facts(&self, words: &Words) -> Vec<String> {
        let Self { number, title, now } = self;
        vec![number.to_string(), title.clone(), doing(now, words)]
    }
}

impl SeatRow {
    fn facts(&self, words: &Words) -> Vec<String> {
        let Self {
            number,
            name,
            role,
            // Told where there are several.
            table: _,
            // In a word.
            phone: _,
            new,
        } = self;
        let away = whereabouts(self, words);
        let new = new.then(|| words.say("host-seat-new"));
        let parts = [
            Some(number.to_string()),
            name.clone(),
            role.clone(),
            away,
            new,
        ];
        parts.into_iter().flatten().collect()
    }
}

fn told(scene: &SceneView, words: &Words) -> Vec<String> {
    let SceneView {
        title,
        clock,
        roles,
        inject,
        blocks: texts,
        exhibits,
        meters,
        // A lead has what stands in the row of the choice, and the time with what was added.
        deadline: _,
        offers: _,
        // With who was heard of them.
        advice: _,
        tasks,
        waits: _,
        wording: _,
        // Nobody hurries a group.
        progress: _,
    } = scene;
    let mut facts: Vec<_> = title.iter().chain(clock).cloned().collect();
    facts.extend(blocks(texts));
    facts.extend(inject.then(|| words.say("player-interrupted")));
    facts.extend(scene.wording_key().map(|key| words.say(key)));
    if !roles.is_empty() {
        let roles = [("roles", roles.join(", ").into())];
        facts.push(words.say_with("player-whose", &roles));
    }
    for ExhibitView {
        kind: _,
        from,
        blocks: texts,
    } in exhibits
    {
        facts.extend(from.clone());
        facts.extend(blocks(texts));
    }
    for task in tasks {
        facts.push(task.words());
        facts.push(task.form(words));
        facts.extend(task.look_for.clone());
    }
    for MeterView {
        label,
        value,
        range: _,
        // The author's, for the room: it stands on the projector.
        better: _,
        was,
    } in meters
    {
        facts.extend([label.clone(), value.clone()]);
        facts.extend(was.clone());
    }
    facts
}

fn brought(view: &ConsequenceView, words: &Words) -> Vec<String> {
    let ConsequenceView {
        choice,
        deadline,
        gain,
        cost,
        because,
        sources,
        changes,
        expected: _,
    } = view;
    let mut facts: Vec<_> = [choice, gain, cost, because]
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    facts.extend(deadline.then(|| words.say("player-time-up")));
    facts.extend(sources.clone());
    for (label, before, after) in changes {
        facts.extend([label.clone(), format!("{before} → {after}")]);
    }
    facts
}

fn ended(view: &DebriefView) -> Vec<String> {
    let DebriefView {
        title,
        blocks: texts,
        // For the paper afterwards, and for somebody alone.
        profile: _,
        road: _,
        questions,
        practice: _,
        agreement,
        facts: known,
        closing,
    } = view;
    let mut facts = vec![title.clone()];
    facts.extend(blocks(texts));
    facts.extend(questions.clone());
    facts.extend(agreement.clone());
    if let Some(FactsView {
        facts: known,
        checked,
    }) = known
    {
        facts.extend(known.iter().flat_map(card));
        facts.push(checked.clone());
    }
    facts.extend(closing.clone());
    facts
}

/// What is said of who to turn to, and how they are reached.
fn card(fact: &FactView) -> Vec<String> {
    let about = [Some(fact.said()), fact.reached(), fact.source.clone()];
    about.into_iter().flatten().collect()
}

fn blocks(blocks: &[Block]) -> Vec<String> {
    blocks.iter().map(Block::words).collect()
}

/// Who can have made the decision for a choice, in words.
impl LeadView {
    pub(crate) fn deciding(&self, number: usize, words: &Words) -> Vec<String> {
        let row = self.place.numbered(number).expect("a choice");
        let by = row.by.iter();
        by.map(|&by| settled_by(by, &self.place.deciders, words))
            .collect()
    }
}
