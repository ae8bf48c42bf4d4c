//! A second opinion on what can happen in a scenario: every run walked one by one, in the plainest way there is.
//!
//! It reads the scenario and nothing else: neither the engine nor the explorer has a part in it, and what the scenario can
//! say of itself (whether a condition holds, how far a meter goes, how long a scene takes) is worked out here once more.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use veerkracht::scenario::{
    Assumption, At, Branch, Change, ChoiceId, Claim, Condition, Destination, Effects, Exit, Kind,
    Memory, MemoryId, Relation, Scenario, Scene, SceneId, Start, Target, Trigger,
};

/// Where somebody stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Stand {
    pub(crate) scene: SceneId,
    interrupted: Option<SceneId>,
    values: Vec<i32>,
    remembered: BTreeSet<MemoryId>,
}

impl Stand {
    /// Whether a condition is fulfilled here; where there is none, it is.
    fn allows(&self, when: Option<&At<Condition>>) -> bool {
        when.is_none_or(|when| self.fulfils(&when.value))
    }

    fn fulfils(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Not(inner) => !self.fulfils(inner),
            Condition::All(parts) => parts.iter().filter(|part| !self.fulfils(part)).count() == 0,
            Condition::Any(parts) => parts.iter().filter(|part| self.fulfils(part)).count() > 0,
            Condition::Compare {
                variable,
                comparison,
                value,
            } => {
                let order = self.values[variable.index()].cmp(value);
                match comparison {
                    Relation::Equal => order.is_eq(),
                    Relation::NotEqual => order.is_ne(),
                    Relation::Less => order.is_lt(),
                    Relation::LessOrEqual => order.is_le(),
                    Relation::More => order.is_gt(),
                    Relation::MoreOrEqual => order.is_ge(),
                }
            }
            Condition::Against {
                one,
                comparison,
                other,
            } => {
                let apart = self.values[one.index()] - self.values[other.index()];
                match comparison {
                    Relation::Equal => apart == 0,
                    Relation::NotEqual => apart != 0,
                    Relation::Less => apart < 0,
                    Relation::LessOrEqual => apart <= 0,
                    Relation::More => apart > 0,
                    Relation::MoreOrEqual => apart >= 0,
                }
            }
            Condition::In { variable, values } => {
                let own = self.values[variable.index()];
                values.iter().filter(|value| **value == own).count() > 0
            }
            Condition::Remembers(memory) => self.remembered.contains(memory),
        }
    }
}

/// The lowest and the highest value of a variable of this kind.
fn ends(kind: &Kind) -> (i32, i32) {
    match kind {
        Kind::YesNo => (0, 1),
        Kind::Meter { from, to } => (*from, *to),
        Kind::Word { words } => (0, i32::try_from(words.len()).unwrap() - 1),
    }
}

/// The minutes that a scene takes: those its author gives, or a minute for every 200 words that were begun.
fn takes(scene: &Scene) -> i64 {
    let words = scene
        .text
        .iter()
        .flat_map(|part| part.text.split_whitespace());
    let reading = i64::try_from(words.count()).unwrap().max(1);
    scene.minutes.map_or((reading + 199) / 200, i64::from)
}

/// Every variable and every memory that a condition asks about.
fn asks(condition: &Condition, variables: &mut BTreeSet<usize>, memories: &mut BTreeSet<usize>) {
    match condition {
        Condition::Not(inner) => asks(inner, variables, memories),
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                asks(part, variables, memories);
            }
        }
        Condition::Compare { variable, .. } | Condition::In { variable, .. } => {
            variables.insert(variable.index());
        }
        Condition::Against { one, other, .. } => {
            variables.extend([one.index(), other.index()]);
        }
        Condition::Remembers(memory) => {
            memories.insert(memory.index());
        }
    }
}

/// Something that can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Deed {
    Choose(ChoiceId),
    GoOn,
    Send(SceneId),
}

/// A deed with where it leads, and the chance of it for somebody who picks with closed eyes.
type Way = (Deed, Destination, f64, Stand);

/// The runs of a scenario, as far as they were walked.
#[derive(Debug)]
pub(crate) struct Brute<'s> {
    scenario: &'s Scenario,
    /// Every stand that can be come to, with the ways out of it.
    pub(crate) ways: HashMap<Stand, Vec<Way>>,
    /// How a run begins, with its chance.
    begins: Vec<(Stand, f64)>,
}

/// What all playthroughs have in common.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct All {
    pub(crate) count: u64,
    pub(crate) decisions: (i64, i64),
    pub(crate) minutes: (i64, i64),
    pub(crate) words: (i64, i64),
    /// For each ending that is marked as regretted, and a last one for whichever: the fewest and the most decisions after
    /// the step from which no other could be reached.
    pub(crate) regrets: Vec<Option<(i64, i64)>>,
    pub(crate) scores: Vec<(i64, i64)>,
    pub(crate) passed_always: BTreeSet<SceneId>,
}

impl<'s> Brute<'s> {
    /// Walks until there is nothing new; `None` when there are more than `most` stands.
    pub(crate) fn of(scenario: &'s Scenario, most: usize) -> Option<Self> {
        let mut brute = Self {
            scenario,
            ways: HashMap::new(),
            begins: Vec::new(),
        };
        brute.begin();
        let mut open: Vec<Stand> = brute
            .begins
            .iter()
            .map(|(stand, _)| stand.clone())
            .collect();
        while let Some(stand) = open.pop() {
            if brute.ways.contains_key(&stand) {
                continue;
            }
            let ways = brute.ways_of(&stand);
            open.extend(ways.iter().map(|(.., next)| next.clone()));
            brute.ways.insert(stand, ways);
            if brute.ways.len() > most {
                return None;
            }
        }
        Some(brute)
    }

    /// The situations as the language defines them: without what only texts ask about or show.
    pub(crate) fn situations(&self) -> usize {
        self.distinct().len()
    }

    /// How many ways there are out of all situations.
    pub(crate) fn transitions(&self) -> usize {
        let mut met = HashSet::new();
        let first = self
            .ways
            .iter()
            .filter(|(stand, _)| met.insert(self.reduced(stand)));
        first.map(|(_, ways)| ways.len()).sum()
    }

    pub(crate) fn scenes(&self) -> BTreeSet<SceneId> {
        self.ways.keys().map(|stand| stand.scene).collect()
    }

    /// Scenes in which nothing can be done and nothing has ended.
    pub(crate) fn stuck(&self) -> BTreeSet<SceneId> {
        let stuck = self
            .ways
            .iter()
            .filter(|(stand, ways)| ways.is_empty() && !self.ended(stand));
        stuck.map(|(stand, _)| stand.scene).collect()
    }

    /// Whether something can be done for ever, and never comes to an end.
    pub(crate) fn trapped(&self) -> bool {
        let out = self.reaching(|stand| self.ended(stand) || self.ways[stand].is_empty());
        out.len() < self.ways.len()
    }

    /// Whether a claim holds everywhere.
    pub(crate) fn holds(&self, claim: &Claim) -> bool {
        match claim {
            Claim::Never(condition) => !self.ways.keys().any(|stand| stand.fulfils(condition)),
            Claim::Assumed(Assumption { scene, broken, .. }) => {
                let mut here = self.ways.keys().filter(|stand| stand.scene == *scene);
                !here.any(|stand| stand.fulfils(broken))
            }
            Claim::Reachable { scene, within } => {
                // Whichever answer is given to what is asked at the start; nothing else changes it in these scenarios.
                let mut variables = self.scenario.variables.iter();
                let asked = variables.position(|it| matches!(it.start, Start::Asked { .. }));
                let answer = |stand: &Stand| asked.map(|place| stand.values[place]);
                let answers: BTreeSet<_> = self.begins.iter().map(|it| answer(&it.0)).collect();
                answers.into_iter().all(|own| {
                    let fewest = self.fewest(*scene, |stand| answer(stand) == own);
                    fewest.is_some_and(|fewest| within.is_none_or(|within| fewest <= within))
                })
            }
            Claim::AlwaysReachable(scenes) => {
                let reaching = self.reaching(|stand| scenes.contains(&stand.scene));
                reaching.len() == self.ways.len()
            }
        }
    }

    /// The chance of each ending, by letting what is on the way go on many times.
    pub(crate) fn endings(&self) -> BTreeMap<SceneId, f64> {
        let mut endings = BTreeMap::new();
        let mut here: HashMap<&Stand, f64> = HashMap::new();
        for (stand, chance) in &self.begins {
            let (stand, _) = self.ways.get_key_value(stand).expect("a stand");
            *here.entry(stand).or_insert(0.0) += chance;
        }
        for _ in 0..4_000 {
            if here.is_empty() {
                break;
            }
            let mut next: HashMap<&Stand, f64> = HashMap::new();
            for (stand, chance) in here.drain().filter(|(_, chance)| *chance > 1e-15) {
                if self.ended(stand) {
                    *endings.entry(stand.scene).or_insert(0.0) += chance;
                }
                for (_, _, own, to) in self.ways[stand].iter().filter(|way| way.2 > 0.0) {
                    let (to, _) = self.ways.get_key_value(to).expect("a stand");
                    *next.entry(to).or_insert(0.0) += chance * own;
                }
            }
            here = next;
        }
        endings
    }

    /// All playthroughs, walked one by one; `None` when a run can come back to where it was, or there are too many.
    pub(crate) fn playthroughs(&self) -> Option<All> {
        let mut walk = Walk {
            brute: self,
            settled: self.regretted().iter().map(|of| self.settled(of)).collect(),
            road: Vec::new(),
            counted: false,
            all: None,
            left: 20_000,
        };
        let mut begun = HashSet::new();
        for (stand, _) in &self.begins {
            // Starts that differ in what only texts show are one.
            walk.counted = begun.insert(self.drawn(stand));
            let so_far = SoFar {
                scores: vec![0; self.scenario.competencies.len()],
                ..SoFar::default()
            };
            walk.from(stand, &so_far)?;
        }
        walk.all
    }

    /// The endings that are regretted, each alone, and then all together.
    pub(crate) fn regretted(&self) -> Vec<BTreeSet<SceneId>> {
        let marked = self.scenario.scene_ids();
        let marked = marked.filter(|&id| self.scenario.scene(id).regretted);
        let all: BTreeSet<SceneId> = marked.collect();
        let each = all.iter().map(|&id| BTreeSet::from([id]));
        each.chain((all.len() > 1).then(|| all.clone())).collect()
    }

    /// From where one of these endings is reached, and no other.
    fn settled(&self, endings: &BTreeSet<SceneId>) -> HashSet<&Stand> {
        let own = self.reaching(|stand| endings.contains(&stand.scene));
        let other = self.reaching(|stand| self.ended(stand) && !endings.contains(&stand.scene));
        own.difference(&other).copied().collect()
    }

    /// The words that are read in a run, and how often each of the regretted is settled where, for somebody who picks with
    /// closed eyes: by letting what is on the way go on many times.
    pub(crate) fn means(&self) -> (f64, Vec<BTreeMap<Option<Deed>, f64>>) {
        let regretted = self.regretted();
        let settled: Vec<_> = regretted.iter().map(|of| self.settled(of)).collect();
        let mut by = vec![BTreeMap::new(); settled.len()];
        let mut here: HashMap<&Stand, f64> = HashMap::new();
        for (stand, chance) in &self.begins {
            let (stand, _) = self.ways.get_key_value(stand).expect("a stand");
            *here.entry(stand).or_insert(0.0) += chance;
            for (by, settled) in by.iter_mut().zip(&settled) {
                if settled.contains(stand) && *chance > 0.0 {
                    *by.entry(None).or_insert(0.0) += chance;
                }
            }
        }
        let mut words = 0.0;
        for _ in 0..4_000 {
            let mut next: HashMap<&Stand, f64> = HashMap::new();
            for (stand, chance) in here.drain().filter(|(_, chance)| *chance > 1e-15) {
                if self.ended(stand) {
                    words += chance * real(self.read(stand));
                }
                for (deed, _, own, to) in self.ways[stand].iter().filter(|way| way.2 > 0.0) {
                    let (to, _) = self.ways.get_key_value(to).expect("a stand");
                    words += chance * own * real(self.read(stand) + self.told(*deed));
                    *next.entry(to).or_insert(0.0) += chance * own;
                    for (by, settled) in by.iter_mut().zip(&settled) {
                        if settled.contains(to) && !settled.contains(stand) {
                            *by.entry(Some(*deed)).or_insert(0.0) += chance * own;
                        }
                    }
                }
            }
            here = next;
        }
        (words, by)
    }

    /// The words that a stand shows.
    fn read(&self, stand: &Stand) -> i64 {
        let scene = self.scenario.scene(stand.scene);
        let parts = scene
            .text
            .iter()
            .filter(|part| stand.allows(part.when.as_ref()));
        let mut texts: Vec<&str> = parts.map(|part| part.text.as_str()).collect();
        let exhibits = scene.exhibits.iter();
        let exhibits = exhibits.filter(|it| stand.allows(it.when.as_ref()));
        texts.extend(exhibits.map(|it| it.text.as_str()));
        texts.extend(scene.title.as_deref());
        if let Exit::Choices(choices) = &scene.exit {
            for id in choices.ids() {
                let choice = self.scenario.choice(id);
                let taken = choice.chosen.filter(|_| choice.once);
                let taken = taken.is_some_and(|memory| stand.remembered.contains(&memory));
                if taken || stand.allows(choice.when.as_ref()) {
                    texts.push(&choice.text);
                } else if let Some(locked) = &choice.locked {
                    texts.extend([&choice.text, locked.as_str()]);
                }
            }
        }
        texts.into_iter().map(count).sum()
    }

    /// The words that say what a deed brought.
    fn told(&self, deed: Deed) -> i64 {
        let Deed::Choose(id) = deed else {
            return 0;
        };
        let choice = self.scenario.choice(id);
        let told = [&choice.gain, &choice.cost, &choice.because];
        let told = told.into_iter().flatten().map(|text| count(text));
        let passed = if choice.id == "deadline" {
            count(&choice.text)
        } else {
            0
        };
        told.sum::<i64>() + passed
    }

    fn ended(&self, stand: &Stand) -> bool {
        self.scenario.scene(stand.scene).exit == Exit::Ending
    }

    fn distinct(&self) -> HashSet<Stand> {
        self.ways.keys().map(|stand| self.reduced(stand)).collect()
    }

    /// The stand without what only texts ask about or show.
    fn reduced(&self, stand: &Stand) -> Stand {
        let (variables, memories) = asked(self.scenario);
        let mut reduced = stand.clone();
        for (place, value) in reduced.values.iter_mut().enumerate() {
            if !variables.contains(&place) {
                *value = 0;
            }
        }
        reduced
            .remembered
            .retain(|memory| memories.contains(&memory.index()));
        reduced
    }

    /// What was drawn, answered or carried along, of all that is asked about.
    fn drawn(&self, stand: &Stand) -> Vec<i32> {
        let (variables, _) = asked(self.scenario);
        let drawn = self.scenario.variables.iter().enumerate();
        drawn
            .filter(|(place, variable)| {
                !matches!(variable.start, Start::Fixed(_)) && variables.contains(place)
            })
            .map(|(place, _)| stand.values[place])
            .collect()
    }

    fn reaching(&self, goal: impl Fn(&Stand) -> bool) -> HashSet<&Stand> {
        let mut reaching: HashSet<&Stand> = self.ways.keys().filter(|stand| goal(stand)).collect();
        loop {
            let new: Vec<&Stand> = self
                .ways
                .iter()
                .filter(|(stand, ways)| {
                    !reaching.contains(stand) && ways.iter().any(|(.., to)| reaching.contains(to))
                })
                .map(|(stand, _)| stand)
                .collect();
            if new.is_empty() {
                return reaching;
            }
            reaching.extend(new);
        }
    }

    fn fewest(&self, scene: SceneId, begins: impl Fn(&Stand) -> bool) -> Option<u32> {
        let mut fewest: HashMap<&Stand, u32> = HashMap::new();
        for (stand, _) in self.begins.iter().filter(|(stand, _)| begins(stand)) {
            fewest.insert(self.ways.get_key_value(stand).expect("a stand").0, 0);
        }
        loop {
            let mut shorter = Vec::new();
            for (stand, &so_far) in &fewest {
                for (deed, _, _, to) in &self.ways[*stand] {
                    let there = so_far + u32::from(matches!(deed, Deed::Choose(_)));
                    if fewest.get(to).is_none_or(|&known| there < known) {
                        shorter.push((self.ways.get_key_value(to).expect("a stand").0, there));
                    }
                }
            }
            if shorter.is_empty() {
                let here = fewest.iter().filter(|(stand, _)| stand.scene == scene);
                return here.map(|(_, &count)| count).min();
            }
            for (stand, count) in shorter {
                let known = fewest.entry(stand).or_insert(count);
                *known = count.min(*known);
            }
        }
    }

    fn begin(&mut self) {
        let mut begins = vec![(Vec::new(), 1.0)];
        for variable in &self.scenario.variables {
            let values = match &variable.start {
                Start::Fixed(value) => vec![(*value, 1)],
                Start::Drawn(values) => values.clone(),
                // Anything may be carried along or answered; by chance nothing is.
                Start::Carried { value, .. } | Start::Asked { value, .. } => {
                    let (lowest, highest) = ends(&variable.kind);
                    let all = lowest..=highest;
                    all.map(|it| (it, u32::from(it == *value))).collect()
                }
            };
            let total: u32 = values.iter().map(|(_, weight)| weight).sum();
            let longer = |(begun, chance): &(Vec<i32>, f64)| -> Vec<(Vec<i32>, f64)> {
                let more = values.iter().map(|&(value, weight)| {
                    let begun = [begun.as_slice(), &[value]].concat();
                    (begun, chance * f64::from(weight) / f64::from(total))
                });
                more.collect()
            };
            begins = begins.iter().flat_map(longer).collect();
        }
        for (values, chance) in begins {
            let mut stand = Stand {
                scene: self.scenario.start,
                interrupted: None,
                values,
                remembered: BTreeSet::new(),
            };
            self.enter(&mut stand, self.scenario.start);
            self.interrupt(&mut stand);
            self.begins.push((stand, chance));
        }
    }

    fn ways_of(&self, stand: &Stand) -> Vec<Way> {
        let mut ways = Vec::new();
        match &self.scenario.scene(stand.scene).exit {
            Exit::Ending => return ways,
            Exit::Goto(target) => self.go(stand, Deed::GoOn, None, target, 1.0, &mut ways),
            Exit::Choices(choices) => {
                let open: Vec<ChoiceId> =
                    choices.ids().filter(|&id| self.open(stand, id)).collect();
                for &id in &open {
                    let choice = self.scenario.choice(id);
                    let chance = 1.0 / f64::from(u32::try_from(open.len()).unwrap());
                    let deed = Deed::Choose(id);
                    self.go(
                        stand,
                        deed,
                        Some(&choice.effects),
                        &choice.target,
                        chance,
                        &mut ways,
                    );
                }
                if open.is_empty()
                    && let Some(otherwise) = &choices.otherwise
                {
                    let (effects, target) = (Some(&otherwise.effects), &otherwise.target);
                    self.go(stand, Deed::GoOn, effects, target, 1.0, &mut ways);
                } else if let Some(deadline) = choices.deadline {
                    let choice = self.scenario.choice(deadline.choice);
                    let chance = if open.is_empty() { 1.0 } else { 0.0 };
                    let deed = Deed::Choose(deadline.choice);
                    self.go(
                        stand,
                        deed,
                        Some(&choice.effects),
                        &choice.target,
                        chance,
                        &mut ways,
                    );
                }
            }
        }
        for id in self.scenario.scene_ids() {
            let Some(inject) = &self.scenario.scene(id).inject else {
                continue;
            };
            let asked = match inject.trigger {
                Trigger::Condition => false,
                Trigger::Clock { .. } | Trigger::Moderator => stand.allows(inject.when.as_ref()),
            };
            let asked = asked && inject.may_come_in(self.scenario.scene(stand.scene));
            if asked && stand.interrupted.is_none() && !stand.remembered.contains(&inject.fired) {
                let mut next = stand.clone();
                self.open_inject(&mut next, id);
                ways.push((Deed::Send(id), Destination::Scene(id), 0.0, next));
            }
        }
        ways
    }

    fn open(&self, stand: &Stand, id: ChoiceId) -> bool {
        let choice = self.scenario.choice(id);
        let taken = choice.once
            && choice
                .chosen
                .is_some_and(|memory| stand.remembered.contains(&memory));
        let enough = self
            .left(id)
            .is_none_or(|(left, spent)| stand.values[left] >= spent);
        !taken && enough && stand.allows(choice.when.as_ref())
    }

    /// The value that a choice takes from, and how much it takes.
    fn left(&self, id: ChoiceId) -> Option<(usize, i32)> {
        let choice = self.scenario.choice(id);
        let Exit::Choices(of) = &self.scenario.scene(choice.scene).exit else {
            return None;
        };
        Some((of.budget?.left.index(), choice.spends?))
    }

    fn go(
        &self,
        stand: &Stand,
        deed: Deed,
        effects: Option<&Effects>,
        target: &Target,
        chance: f64,
        ways: &mut Vec<Way>,
    ) {
        let mut chosen = stand.clone();
        if let Some(effects) = effects {
            self.change(&mut chosen, effects);
        }
        if let Deed::Choose(id) = deed {
            if let Some((left, spent)) = self.left(id) {
                chosen.values[left] -= spent;
            }
            chosen.remembered.extend(self.scenario.choice(id).chosen);
        }
        let holds = |branch: &&Branch| chosen.allows(branch.when.as_ref());
        let drawn: Vec<(Destination, f64)> = match target {
            Target::One(to) => vec![(*to, 1.0)],
            Target::First(branches) => branches
                .iter()
                .find(holds)
                .map(|it| (it.to, 1.0))
                .into_iter()
                .collect(),
            Target::Weighted(branches) => {
                let total: u32 = branches.iter().filter(holds).map(|it| it.weight).sum();
                let open = branches.iter().filter(holds);
                open.map(|it| (it.to, f64::from(it.weight) / f64::from(total)))
                    .collect()
            }
        };
        let mut merged: Vec<(Destination, f64)> = Vec::new();
        for (to, share) in drawn {
            match merged.iter_mut().find(|(known, _)| *known == to) {
                Some((_, known)) => *known += share,
                None => merged.push((to, share)),
            }
        }
        for (to, share) in merged {
            let mut next = chosen.clone();
            match to {
                Destination::Resume => next.scene = next.interrupted.take().expect("an inject"),
                Destination::Scene(scene) => {
                    let entered = self.scenario.scene(scene);
                    if entered.inject.is_none() && entered.during.is_none() {
                        next.interrupted = None;
                    }
                    self.enter(&mut next, scene);
                }
            }
            self.interrupt(&mut next);
            ways.push((deed, to, chance * share, next));
        }
    }

    fn enter(&self, stand: &mut Stand, scene: SceneId) {
        stand.scene = scene;
        stand.remembered.extend(self.scenario.scene(scene).seen);
        self.change(stand, &self.scenario.scene(scene).effects);
    }

    fn change(&self, stand: &mut Stand, effects: &Effects) {
        for group in &effects.0 {
            let happens = stand.allows(group.when.as_ref());
            for effect in group.effects.iter().filter(|_| happens) {
                let (lowest, highest) = ends(&self.scenario.variable(effect.variable).kind);
                let value = &mut stand.values[effect.variable.index()];
                *value = match effect.change {
                    Change::Set(to) => to,
                    Change::Add(by) => (*value + by).clamp(lowest, highest),
                };
            }
        }
    }

    fn interrupt(&self, stand: &mut Stand) {
        if stand.interrupted.is_some() || self.ended(stand) {
            return;
        }
        let due = self.scenario.scene_ids().find(|&id| {
            let inject = self.scenario.scene(id).inject.as_ref();
            inject.is_some_and(|inject| {
                inject.trigger == Trigger::Condition
                    && inject.may_come_in(self.scenario.scene(stand.scene))
                    && !stand.remembered.contains(&inject.fired)
                    && inject.when.is_some()
                    && stand.allows(inject.when.as_ref())
            })
        });
        if let Some(id) = due {
            self.open_inject(stand, id);
        }
    }

    fn open_inject(&self, stand: &mut Stand, id: SceneId) {
        stand
            .remembered
            .extend(self.scenario.scene(id).inject.as_ref().map(|it| it.fired));
        stand.interrupted = Some(stand.scene);
        self.enter(stand, id);
    }
}

/// One run after another.
struct Walk<'b> {
    brute: &'b Brute<'b>,
    /// For each of the regretted, from where no other ending is reached.
    settled: Vec<HashSet<&'b Stand>>,
    road: Vec<Stand>,
    /// Whether the roads are counted: another start that is the same without what texts show was not walked yet.
    counted: bool,
    all: Option<All>,
    left: u32,
}

/// What a road came to so far.
#[derive(Debug, Clone, Default)]
struct SoFar {
    decisions: i64,
    minutes: i64,
    words: i64,
    scores: Vec<i64>,
    /// For each of the regretted, how many decisions were taken when it was settled.
    settled: Vec<Option<i64>>,
}

impl Walk<'_> {
    fn from(&mut self, stand: &Stand, so_far: &SoFar) -> Option<()> {
        if self.road.contains(stand) {
            return None;
        }
        self.left = self.left.checked_sub(1)?;
        let brute = self.brute;
        let scenario = brute.scenario;
        let (takes, reads) = (takes(scenario.scene(stand.scene)), brute.read(stand));
        let mut here = so_far.clone();
        here.settled.resize(self.settled.len(), None);
        for (since, settled) in here.settled.iter_mut().zip(&self.settled) {
            if settled.contains(stand) {
                *since = since.or(Some(here.decisions));
            }
        }
        self.road.push(stand.clone());
        if brute.ended(stand) {
            let mut ended = here.clone();
            ended.minutes += takes;
            ended.words += reads;
            self.end(&ended);
        }
        for (deed, _, _, to) in &brute.ways[stand] {
            let mut next = here.clone();
            match deed {
                Deed::Choose(id) => {
                    let choice = scenario.choice(*id);
                    next.decisions += 1;
                    next.minutes += choice.minutes.map_or(takes, i64::from);
                    for &(competency, points) in &choice.score {
                        next.scores[competency.index()] += i64::from(points);
                    }
                }
                Deed::GoOn => next.minutes += takes,
                Deed::Send(_) => {}
            }
            if !matches!(deed, Deed::Send(_)) {
                next.words += reads + brute.told(*deed);
            }
            self.from(to, &next)?;
        }
        self.road.pop();
        Some(())
    }

    fn end(&mut self, ended: &SoFar) {
        let passed: BTreeSet<SceneId> = self.road.iter().map(|stand| stand.scene).collect();
        let since =
            |since: &Option<i64>| since.map(|at| (ended.decisions - at, ended.decisions - at));
        let one = All {
            count: u64::from(self.counted),
            decisions: (ended.decisions, ended.decisions),
            minutes: (ended.minutes, ended.minutes),
            words: (ended.words, ended.words),
            regrets: ended.settled.iter().map(since).collect(),
            scores: ended.scores.iter().map(|&score| (score, score)).collect(),
            passed_always: passed,
        };
        let both = |one: (i64, i64), two: (i64, i64)| (one.0.min(two.0), one.1.max(two.1));
        let each = |one: &[(i64, i64)], two: &[(i64, i64)]| -> Vec<(i64, i64)> {
            one.iter()
                .zip(two)
                .map(|(&one, &two)| both(one, two))
                .collect()
        };
        let either = |one: Option<(i64, i64)>, two: Option<(i64, i64)>| match (one, two) {
            (Some(one), Some(two)) => Some(both(one, two)),
            (one, two) => one.or(two),
        };
        self.all = Some(match self.all.take() {
            None => one,
            Some(all) => All {
                count: all.count + one.count,
                decisions: both(all.decisions, one.decisions),
                minutes: both(all.minutes, one.minutes),
                words: both(all.words, one.words),
                regrets: all
                    .regrets
                    .iter()
                    .zip(&one.regrets)
                    .map(|(&all, &one)| either(all, one))
                    .collect(),
                scores: each(&all.scores, &one.scores),
                passed_always: &all.passed_always & &one.passed_always,
            },
        });
    }
}

/// How many words a text has: what stands between spaces and holds a letter or a digit.
fn count(text: &str) -> i64 {
    let words = text.split(char::is_whitespace);
    let words = words.filter(|word| word.chars().any(char::is_alphanumeric));
    i64::try_from(words.count()).unwrap()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a road has far fewer words than 2^52"
)]
fn real(count: i64) -> f64 {
    count as f64
}

/// The variables and memories that some condition outside the texts asks about; once-only choices and injects remember
/// of themselves.
fn asked(scenario: &Scenario) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let mut variables = BTreeSet::new();
    let mut memories = BTreeSet::new();
    let mut budgets = BTreeSet::new();
    let mut ask = |condition: &Condition| asks(condition, &mut variables, &mut memories);
    let branches = |target: &Target, ask: &mut dyn FnMut(&Condition)| {
        for when in target
            .branches()
            .iter()
            .filter_map(|branch| branch.when.as_ref())
        {
            ask(&when.value);
        }
    };
    let under = |effects: &Effects, ask: &mut dyn FnMut(&Condition)| {
        for when in effects.0.iter().filter_map(|group| group.when.as_ref()) {
            ask(&when.value);
        }
    };
    for choice in &scenario.choices {
        under(&choice.effects, &mut ask);
        if let Some(when) = &choice.when {
            ask(&when.value);
        }
        branches(&choice.target, &mut ask);
    }
    for scene in &scenario.scenes {
        under(&scene.effects, &mut ask);
        if let Some(when) = scene
            .inject
            .as_ref()
            .and_then(|inject| inject.when.as_ref())
        {
            ask(&when.value);
        }
        match &scene.exit {
            Exit::Goto(target) => branches(target, &mut ask),
            Exit::Choices(choices) => {
                budgets.extend(choices.budget.map(|budget| budget.left.index()));
                if let Some(otherwise) = &choices.otherwise {
                    under(&otherwise.effects, &mut ask);
                    branches(&otherwise.target, &mut ask);
                }
            }
            Exit::Ending => {}
        }
    }
    for check in &scenario.checks {
        match &check.claim {
            Claim::Never(condition) => ask(condition),
            Claim::Assumed(assumption) => ask(&assumption.broken),
            Claim::Reachable { .. } | Claim::AlwaysReachable(_) => {}
        }
    }
    variables.extend(budgets);
    for (place, memory) in scenario.memories.iter().enumerate() {
        let of_itself = match memory {
            Memory::Fired(_) => true,
            Memory::Chose(id) => scenario.choice(*id).once,
            Memory::Seen(_) => false,
        };
        if of_itself {
            memories.insert(place);
        }
    }
    (variables, memories)
}
