//! One variable of a scenario, read through as lines.

use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::process::ExitCode;
use std::sync::Arc;

use super::check::refuse;
use super::failure::{Failure, Result};
use super::{Bound, Common};
use crate::analysis::{Detail, Space, values};
use crate::engine::Engine;
use crate::language::Words;
use crate::language::figure::grouped;
use crate::library::find;
use crate::scenario::{Kind, Scenario, VariableId};
use crate::view::wrap::marked;
use crate::view::{ReadThrough, sanitise, shown_value};

/// Columns of a line.
const WIDTH: usize = 80;

/// Prints everything that has to do with a variable, and which values it has in which scene where that can be found out.
pub(super) fn read_through(
    scenario: &str,
    name: &str,
    bound: &Bound,
    common: &Common,
) -> Result<ExitCode> {
    let title = match find(scenario)?.read() {
        Ok(title) => title,
        Err(broken) => return refuse(*broken, &common.words()),
    };
    let words = common.words_for(&title, None)?;
    let Some(scenario) = title.in_language(words.reads()) else {
        let path = [("path", sanitise(scenario).into())];
        return Err(Failure::said(words.say_with("cli-nothing-to-play", &path)));
    };
    let Some(variable) = scenario.find_variable(name) else {
        let names = scenario.variables.iter().map(|it| sanitise(&it.id));
        let values = [
            ("name", sanitise(name).into()),
            ("names", names.collect::<Vec<_>>().join(", ").into()),
        ];
        return Err(Failure::said(
            words.say_with("through-no-variable", &values),
        ));
    };
    let read = ReadThrough::of(scenario, variable, &words);
    let engine = Engine::new(Arc::clone(scenario));
    let space = Space::explore(&engine, Detail::Whole, &[], bound.limits());
    let mut out = io::stdout().lock();
    let mut line = |mark: &str, text: &str| -> io::Result<()> {
        for line in marked(mark, text, WIDTH) {
            writeln!(out, "{line}")?;
        }
        Ok(())
    };
    line("", &read.heading)?;
    let known = match space.stopped() {
        None => {
            let known = values(&space, variable);
            if known.is_none() {
                line("", &words.say("through-unasked"))?;
            }
            known
        }
        Some(stop) => {
            let values = [
                ("situations", grouped(&space.situations(), &words).into()),
                ("why", words.say(stop.key()).into()),
            ];
            line("", &words.say_with("through-unknown", &values))?;
            None
        }
    };
    if read.scenes.is_empty() {
        line("", &words.say("through-nowhere"))?;
    }
    for scene in &read.scenes {
        line("", "")?;
        line("", &scene.name)?;
        if let Some(known) = &known {
            line(
                "  ",
                &here(&known[scene.scene.index()], scenario, variable, &words),
            )?;
        }
        for said in &scene.uses {
            line("  ", said)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The values that a variable has in one scene; where there are none, nobody comes there.
fn here(
    values: &BTreeSet<i32>,
    scenario: &Scenario,
    variable: VariableId,
    words: &Words,
) -> String {
    let kind = &scenario.variable(variable).kind;
    let shown = |value: &i32| shown_value(kind, *value, words);
    let all = match (kind, values.first(), values.last()) {
        (_, None, _) | (_, _, None) => return words.say("map-unreachable"),
        // Whole numbers without a gap are a stretch.
        (Kind::Meter { .. }, Some(first), Some(last)) if last - first > 1 => {
            let whole = (*first..=*last).all(|value| values.contains(&value));
            let stretch = format!("{} … {}", shown(first), shown(last));
            Some(stretch).filter(|_| whole)
        }
        _ => None,
    };
    let each = || values.iter().map(shown).collect::<Vec<_>>().join(", ");
    let values = all.unwrap_or_else(each);
    words.say_with("through-values", &[("values", values.into())])
}
