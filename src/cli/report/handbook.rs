//! The handbook of a scenario, and the sheet for its participants.

use std::sync::Arc;

use super::{Audience, Document, ReportCommand};
use crate::analysis::Figures;
use crate::cli::failure::Result;
use crate::cli::graph::travel;
use crate::cli::unproved;
use crate::debrief::document::{html, markdown};
use crate::debrief::{Guide, Sheet};
use crate::engine::Engine;
use crate::language::Words;
use crate::map::{Map, Travel, svg};
use crate::scenario::Scenario;

impl ReportCommand {
    /// The document for whoever reads it; as Markdown when it is for `mail`.
    pub(super) fn handbook(
        &self,
        scenario: &Arc<Scenario>,
        mail: bool,
        words: &Words,
    ) -> Result<Document> {
        if self.reader == Audience::Participants {
            let sheet = Sheet::of(scenario, words);
            let text = match mail {
                true => markdown::sheet(&sheet, words),
                false => html::sheet(&sheet, words)?,
            };
            return Ok(Document::plain(&text));
        }
        let engine = Engine::new(Arc::clone(scenario));
        let limits = self.bound.limits();
        let known = Figures::or_proof(&engine, limits).map(|(figures, _)| figures);
        let known = known.map_err(|known| {
            let (stopped, proof) = *known;
            let unknown = unproved::unknown(unproved::IN_A_GUIDE.into_iter(), words);
            let open = unproved::unproved(scenario, None, &proof.unproved, words);
            (stopped, [unknown].into_iter().chain(open).collect())
        });
        let guide = Guide::of(scenario, &known, words);
        if mail {
            return Ok(Document::plain(&markdown::guide(&guide, words)));
        }
        let travel = match known {
            Ok(_) => travel(scenario, limits),
            Err(_) => Travel::unknown(scenario),
        };
        let map = Map::new(scenario, &travel, words);
        let map = svg::inside(&map, words);
        Ok(Document::plain(&html::guide(&guide, &map, words)?))
    }
}
