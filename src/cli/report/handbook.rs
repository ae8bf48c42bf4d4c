//! The handbook of a scenario, and the sheet for its participants.

use std::sync::Arc;

use anyhow::Result;

use super::{Document, Form, Reader, Report};
use crate::analysis::Figures;
use crate::cli::graph::travel;
use crate::debrief::document::{html, markdown};
use crate::debrief::{Guide, Sheet};
use crate::engine::Engine;
use crate::language::Words;
use crate::map::{Map, svg};
use crate::scenario::Scenario;

impl Report {
    pub(super) fn handbook(&self, scenario: &Arc<Scenario>, words: &Words) -> Result<Document> {
        if self.reader == Reader::Participants {
            let sheet = Sheet::of(scenario, words);
            return Ok(Document::plain(match self.to {
                Form::Html => html::sheet(&sheet, words)?,
                Form::Md => markdown::sheet(&sheet, words),
            }));
        }
        let most = self.bound.max_situations;
        let known = Figures::of(&Engine::new(Arc::clone(scenario)), most);
        let guide = Guide::of(scenario, &known, words);
        Ok(Document::plain(match self.to {
            Form::Html => {
                let map = Map::new(scenario, &travel(scenario, most), words);
                html::guide(&guide, &svg::inside(&map, words), words)?
            }
            Form::Md => markdown::guide(&guide, words),
        }))
    }
}
