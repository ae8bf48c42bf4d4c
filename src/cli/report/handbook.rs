//! The handbook of a scenario, and the sheet for its participants.

use std::sync::Arc;

use super::{Audience, Document, ReportCommand, ReportForm};
use crate::analysis::Figures;
use crate::cli::failure::{Failure, Result};
use crate::cli::graph::travel;
use crate::cli::unproved;
use crate::debrief::document::{html, markdown};
use crate::debrief::{Guide, Sheet};
use crate::engine::Engine;
use crate::language::Words;
use crate::map::{Map, Travel, svg};
use crate::scenario::Scenario;

impl ReportCommand {
    /// The document for whoever reads it.
    pub(super) fn handbook(&self, scenario: &Arc<Scenario>, words: &Words) -> Result<Document> {
        match self.to {
            ReportForm::Json | ReportForm::Xapi => {
                return Err(Failure::said(words.say("report-only-record")));
            }
            ReportForm::Scorm => return Err(Failure::said(words.say("scorm-only-play"))),
            ReportForm::Html | ReportForm::Md | ReportForm::Csv => {}
        }
        if self.reader == Audience::Participants {
            let sheet = Sheet::of(scenario, words);
            let text = match self.to {
                ReportForm::Html => html::sheet(&sheet, words)?,
                ReportForm::Md => markdown::sheet(&sheet, words),
                _ => return Err(Failure::said(words.say("handout-forms"))),
            };
            return Ok(Document::plain(&text));
        }
        let engine = Engine::new(Arc::clone(scenario));
        let limits = self.bound.limits();
        let known = Figures::or_proof(&engine, limits);
        let space = known.as_ref().ok().map(|(_, space)| space);
        let travel = space.and_then(|space| travel(scenario, space));
        let known = known.map(|(figures, _)| figures).map_err(|known| {
            let (stopped, proof) = *known;
            let unknown = unproved::unknown(unproved::IN_A_GUIDE.into_iter(), words);
            let open = unproved::unproved(scenario, None, &proof.unproved, words);
            (stopped, [unknown].into_iter().chain(open).collect())
        });
        let guide = Guide::of(scenario, &known, words);
        match self.to {
            ReportForm::Md => return Ok(Document::plain(&markdown::guide(&guide, words))),
            ReportForm::Csv => {
                return Ok(Document::table(guide.table(self.separator(words), words)?));
            }
            _ => {}
        }
        let travel = travel.unwrap_or_else(|| Travel::unknown(scenario));
        let map = Map::new(scenario, &travel, words);
        let map = svg::inside(&map, words);
        Ok(Document::plain(&html::guide(&guide, &map, words)?))
    }
}
