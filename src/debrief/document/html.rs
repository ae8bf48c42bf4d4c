//! Documents as one HTML file: no script, nothing from elsewhere, and rules for paper.

use askama::Template;

use super::picture::{ChancePicture, bars, tracks};
use crate::debrief::comparison::Comparison;
use crate::debrief::prose::{lines, prose};
use crate::debrief::report::{Report, TimelineWhat};
use crate::debrief::{Guide, Handout, Sheet};
use crate::language::{Words, direction};

/// The look of every document.
const STYLE: &str = include_str!("page.css");

/// The handbook. `map` is a drawing of the scenario as SVG; it is our own and goes in as it is.
pub(crate) fn guide(guide: &Guide, map: &str, words: &Words) -> Result<String, askama::Error> {
    GuidePage { guide, map, words }.render()
}

/// The participants' sheet.
pub(crate) fn sheet(sheet: &Sheet, words: &Words) -> Result<String, askama::Error> {
    SheetPage { sheet, words }.render()
}

/// What participants take along from a session.
pub(crate) fn handout(handout: &Handout, words: &Words) -> Result<String, askama::Error> {
    HandoutPage { handout, words }.render()
}

/// The report of a session. `map` is a drawing of the road as SVG; it is our own and goes in as it is.
pub fn report(report: &Report, map: &str, words: &Words) -> Result<String, askama::Error> {
    ReportPage { report, map, words }.render()
}

/// Several groups beside each other. `map` is a drawing of their roads as SVG; it is our own and goes in as it is.
pub(crate) fn comparison(
    comparison: &Comparison,
    map: &str,
    words: &Words,
) -> Result<String, askama::Error> {
    ComparisonPage {
        comparison,
        map,
        words,
    }
    .render()
}

#[derive(Template)]
#[template(path = "guide.html", config = "src/debrief/document/askama.toml")]
struct GuidePage<'a> {
    guide: &'a Guide,
    map: &'a str,
    words: &'a Words,
}

#[derive(Template)]
#[template(path = "sheet.html", config = "src/debrief/document/askama.toml")]
struct SheetPage<'a> {
    sheet: &'a Sheet,
    words: &'a Words,
}

#[derive(Template)]
#[template(path = "handout.html", config = "src/debrief/document/askama.toml")]
struct HandoutPage<'a> {
    handout: &'a Handout,
    words: &'a Words,
}

#[derive(Template)]
#[template(path = "report.html", config = "src/debrief/document/askama.toml")]
struct ReportPage<'a> {
    report: &'a Report,
    map: &'a str,
    words: &'a Words,
}

#[derive(Template)]
#[template(path = "comparison.html", config = "src/debrief/document/askama.toml")]
struct ComparisonPage<'a> {
    comparison: &'a Comparison,
    map: &'a str,
    words: &'a Words,
}
