//! `veerkracht graph`: a map of a scenario.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::ValueEnum;

use super::check::refuse;
use super::failure::{Failure, Result, Trying as _};
use super::traffic::TrafficSource;
use super::write::{self, Overwrite};
use super::{Bound, Common, in_lines};
use crate::analysis::{Chances, Detail, Limits, Space, Stopped, TopologicalOrder, meeting};
use crate::engine::Engine;
use crate::language::Words;
use crate::language::figure::grouped;
use crate::library::{find, of_path};
use crate::map::terminal::{MapLine, MapLook};
use crate::map::{Map, Met, Travel, dot, mermaid, svg, terminal};
use crate::record::Record;
use crate::scenario::{Destination, Scenario};
use crate::view::sanitise;

/// The columns of a page, when nobody says how many a terminal has.
const PAGE: usize = 80;

#[derive(Debug, clap::Args)]
pub(super) struct Graph {
    /// Ids of scenarios that ship, files, or folders
    #[arg(required = true, value_name = "SCENARIO")]
    scenarios: Vec<String>,
    /// What the map is for: reading here, one drawing, sheets of A3, Graphviz, or Mermaid
    #[arg(long, value_enum, default_value_t)]
    to: GraphForm,
    /// The file for the map, or the folder for several
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    #[command(flatten)]
    overwrite: Overwrite,
    #[command(flatten)]
    traffic: TrafficSource,
    #[command(flatten)]
    bound: Bound,
}

/// A scenario with the words to draw it in.
type Spoken = (Arc<Scenario>, Words);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum GraphForm {
    #[default]
    Terminal,
    Svg,
    Html,
    Dot,
    Mermaid,
}

impl GraphForm {
    /// The ending of a file name.
    fn ending(self) -> &'static str {
        match self {
            Self::Terminal => "txt",
            Self::Svg => "svg",
            Self::Html => "html",
            Self::Dot => "dot",
            Self::Mermaid => "mmd",
        }
    }
}

impl Graph {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let mut sources = Vec::new();
        for name in &self.scenarios {
            match Path::new(name) {
                folder if folder.is_dir() => sources.extend(of_path(folder)?),
                _ => sources.push(find(name)?),
            }
        }
        let mut scenarios = Vec::with_capacity(sources.len());
        for source in sources {
            let title = match source.read() {
                Ok(title) => title,
                Err(broken) => return refuse(*broken, &words),
            };
            let words = common.words_for(&title, None)?;
            let scenario = title.in_language(words.reads()).cloned();
            scenarios.extend(scenario.map(|scenario| (scenario, words)));
        }
        if scenarios.is_empty() {
            let path = sanitise(&self.scenarios.join(", "));
            return Err(Failure::said(
                words.say_with("cli-nothing-to-play", &[("path", path.into())]),
            ));
        }
        let paper = matches!(self.to, GraphForm::Svg | GraphForm::Html);
        if self.traffic.is_asked() && !paper {
            return Err(Failure::said(words.say("map-traffic-on-paper")));
        }
        let records = self.traffic.records(common, &words)?;
        match &self.out {
            Some(out) => self.write(&scenarios, &records, out, common)?,
            None if scenarios.len() > 1 && self.to != GraphForm::Terminal => {
                let count = [("count", scenarios.len().into())];
                return Err(Failure::said(words.say_with("map-out-needed", &count)));
            }
            None => self.print(&scenarios, &records)?,
        }
        Ok(ExitCode::SUCCESS)
    }

    fn print(&self, scenarios: &[Spoken], records: &[Record]) -> Result<()> {
        let mut out = std::io::stdout().lock();
        let colour = out.is_terminal() && super::wants_colour();
        for (place, (scenario, words)) in scenarios.iter().enumerate() {
            if place > 0 {
                writeln!(out)?;
            }
            if self.to == GraphForm::Terminal {
                for line in terminal::draw(&self.map(scenario, records, words)?, words, columns()) {
                    writeln!(out, "{}", shown(&line, colour))?;
                }
            } else {
                write!(out, "{}", self.drawn(scenario, records, words)?)?;
            }
        }
        out.flush()?;
        Ok(())
    }

    /// Writes one map to a file, or each to a file of its own in a folder.
    fn write(
        &self,
        scenarios: &[Spoken],
        records: &[Record],
        out: &Path,
        common: &Common,
    ) -> Result<()> {
        let words = &common.words();
        let cannot = |path: &Path| {
            let path = sanitise(&path.display().to_string());
            words.say_with("map-cannot-write", &[("path", path.into())])
        };
        let folder = scenarios.len() > 1 || out.is_dir();
        if folder {
            std::fs::create_dir_all(out).trying(words, || cannot(out))?;
        }
        for (scenario, own) in scenarios {
            let path = if folder {
                out.join(format!("{}.{}", scenario.id, self.to.ending()))
            } else {
                out.to_owned()
            };
            write::document(
                &path,
                self.drawn(scenario, records, own)?.as_bytes(),
                self.overwrite,
                common,
                words,
            )?;
            writeln!(
                std::io::stdout(),
                "{}",
                sanitise(&path.display().to_string())
            )?;
        }
        Ok(())
    }

    /// The map, with figures where the whole scenario can be explored within the bound; where not, it is said why they
    /// are not there.
    fn map(&self, scenario: &Arc<Scenario>, records: &[Record], words: &Words) -> Result<Map> {
        if self.traffic.is_asked() {
            let traffic = self.traffic.of(records, scenario, words)?;
            return Ok(Map::with_traffic(scenario, &traffic, words));
        }
        let travel = explored(scenario, self.bound.limits()).map(|space| travel(scenario, &space));
        let missing = match &travel {
            Ok(Some(_)) => None,
            Ok(None) => Some(words.say("map-unsettled")),
            Err(stopped) => {
                let values = [
                    ("situations", grouped(&stopped.situations, words).into()),
                    ("why", words.say(stopped.at.key()).into()),
                ];
                Some(words.say_with("map-stopped", &values))
            }
        };
        if let Some(missing) = missing {
            said(scenario, &missing)?;
        }
        let travel = travel.ok().flatten();
        let travel = travel.unwrap_or_else(|| Travel::unknown(scenario));
        Ok(Map::new(scenario, &travel, words))
    }

    /// The map as a text without colour.
    fn drawn(&self, scenario: &Arc<Scenario>, records: &[Record], words: &Words) -> Result<String> {
        let map = self.map(scenario, records, words)?;
        if self.to == GraphForm::Svg && !svg::fits(&map, words) {
            said(scenario, &words.say("map-large"))?;
        }
        Ok(match self.to {
            GraphForm::Terminal => {
                let lines = terminal::draw(&map, words, PAGE);
                lines.iter().map(|line| shown(line, false) + "\n").collect()
            }
            GraphForm::Svg => svg::draw(&map, words),
            GraphForm::Html => svg::page(&map, words),
            GraphForm::Dot => dot::draw(&map, words),
            GraphForm::Mermaid => mermaid::draw(&map, words),
        })
    }
}

/// Says something of the map of a scenario to whoever asked for it, apart from the map.
fn said(scenario: &Scenario, sentence: &str) -> Result<()> {
    let sentence = format!("{}: {sentence}", sanitise(&scenario.title));
    Ok(writeln!(std::io::stderr(), "{}", in_lines(&sentence))?)
}

/// All situations of a scenario, when there are no more than `limits` allow.
fn explored(scenario: &Arc<Scenario>, limits: Limits) -> std::result::Result<Space, Stopped> {
    let engine = Engine::new(Arc::clone(scenario));
    let space = Space::explore(&engine, Detail::Merged, &[], limits);
    match space.stopped() {
        None => Ok(space),
        Some(at) => Err(Stopped {
            at,
            situations: space.situations(),
        }),
    }
}

/// How likely it is to meet each scene, and how often each road is taken, in all situations; nothing when that cannot be
/// worked out.
pub(super) fn travel(scenario: &Scenario, space: &Space) -> Option<Travel> {
    let mut travel = Travel::unknown(scenario);
    let order = TopologicalOrder::of(space);
    let chances = Chances::of(space, &order);
    if !chances.settled() {
        return None;
    }
    let meeting = meeting(&chances, &order).into_iter();
    for ((met, chance), found) in travel.scenes.iter_mut().zip(meeting).zip(space.met()) {
        *met = Met {
            // What only comes by the clock or the moderator has no chance of its own.
            chance: chance.filter(|&chance| chance > 0.0 || !found).map(share),
            reachable: found,
        };
    }
    for ((from, input, to), often) in chances.travel() {
        let road = input.road(&scenario.scene(from).exit);
        if let (Some(road), Destination::Scene(to)) = (road, to) {
            travel.roads.insert((from, road, to), share(often));
        }
    }
    Some(travel)
}

/// How often something happens as a share of all runs, without what rounding took away.
fn share(often: f64) -> f64 {
    if often > 1.0 - 1e-9 { 1.0 } else { often }
}

/// The width of the terminal, if there is one.
fn columns() -> usize {
    if !std::io::stdout().is_terminal() {
        return PAGE;
    }
    ratatui::crossterm::terminal::size().map_or(PAGE, |(columns, _)| columns.into())
}

fn shown(line: &MapLine, colour: bool) -> String {
    if !colour {
        return line.text().trim_end().to_owned();
    }
    let piece = |(look, text): &(MapLook, String)| match look {
        MapLook::Plain => text.clone(),
        MapLook::Soft => format!("\u{1b}[2m{text}\u{1b}[0m"),
        MapLook::Strong => format!("\u{1b}[1m{text}\u{1b}[0m"),
        MapLook::Aside => format!("\u{1b}[33m{text}\u{1b}[0m"),
    };
    line.pieces.iter().map(piece).collect()
}
