//! What a run or an evening may take along from what was played before on this computer.

use crate::library::{Earlier, Title, shipped_as};
use crate::record::{Carried, Summary, carried};
use crate::scenario::Scenario;

/// What can be taken along into a scenario from sessions that ended. `titles` are the scenarios at hand.
pub(super) fn earlier(
    sessions: &[Summary],
    scenario: &Scenario,
    titles: &[Title],
) -> Option<Earlier> {
    let all = carried(scenario, sessions);
    if all.is_empty() {
        return None;
    }
    let title = |carried: &Carried| {
        let here = titles.iter().find(|it| it.id() == carried.scenario);
        let ships = || shipped_as(&carried.scenario)?.title();
        let title = here.cloned().or_else(ships);
        let scenario = title.and_then(|title| title.in_language(&scenario.language).cloned());
        scenario.map_or_else(|| carried.scenario.clone(), |it| it.title.clone())
    };
    Some(Earlier {
        titles: all.iter().map(title).collect(),
        values: all.into_iter().flat_map(|it| it.values).collect(),
    })
}
