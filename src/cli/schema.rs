//! `veerkracht schema`: what an editor needs to help while somebody writes.

use std::io::Write as _;
use std::process::ExitCode;

use super::Common;
use super::failure::Result;
use crate::scenario::schema;

/// The JSON Schema of a scenario, for editors.
///
/// Write it beside your scenarios (veerkracht schema > scenario.schema.json) and begin each scenario with the line
/// `# yaml-language-server: $schema=scenario.schema.json`. An editor with a YAML language server then completes the keys
/// and explains them while you type, in the language that is spoken here, and writes whole pieces to fill in.
#[derive(Debug, clap::Args)]
pub(super) struct Schema {
    /// The schema of a translation instead
    #[arg(long)]
    sidecar: bool,
    /// The schema of a programme instead
    #[arg(long, conflicts_with = "sidecar")]
    programme: bool,
    /// The schema of a file of facts instead
    #[arg(long, conflicts_with_all = ["sidecar", "programme"])]
    facts: bool,
}

impl Schema {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let schema = if self.sidecar {
            schema::SIDECAR
        } else if self.programme {
            schema::PROGRAMME
        } else if self.facts {
            schema::FACTBOOK
        } else {
            schema::SCENARIO
        };
        let schema = schema::in_language(schema, common.language().tag());
        std::io::stdout().write_all(schema.as_bytes())?;
        Ok(ExitCode::SUCCESS)
    }
}
