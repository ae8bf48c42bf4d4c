//! Documents as one HTML file: no script, nothing from elsewhere, and rules for paper.

use askama::Template;
use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd, html};

use super::picture::{ChancePicture, bars, tracks};
use crate::debrief::comparison::Comparison;
use crate::debrief::report::{Report, TimelineWhat};
use crate::debrief::{Guide, Sheet};
use crate::language::figure::chance;
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

/// The Markdown of a text as HTML. What it holds of HTML shows as text, links and pictures as the words in them, and a
/// heading as a strong line, so that a text cannot upset the headings of the document.
fn prose(text: &str) -> String {
    let events = Parser::new(text).filter_map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock | Tag::CodeBlock(_)) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock | TagEnd::CodeBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Link { .. } | Tag::Image { .. })
        | Event::End(TagEnd::Link | TagEnd::Image) => None,
        Event::Start(Tag::Heading { .. }) => Some(Event::Html(CowStr::Borrowed("<p><strong>"))),
        Event::End(TagEnd::Heading(_)) => Some(Event::Html(CowStr::Borrowed("</strong></p>"))),
        event => Some(event),
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    out
}

#[cfg(test)]
mod tests {
    use super::prose;

    #[test]
    fn markdown_shows_and_nothing_else_comes_through() {
        assert_eq!(
            prose("A *soft* word.\n\n- one\n- two"),
            "<p>A <em>soft</em> word.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
        );
        assert_eq!(
            prose("# Big [here](http://x) ![seen](http://y)"),
            "<p><strong>Big here seen</strong></p>"
        );
        let hostile = prose("<script>alert(1)</script>\n\n<b onclick=x>bold</b>\n\n    <i>\n");
        assert!(hostile.contains("&lt;script&gt;"), "{hostile}");
        assert!(
            !hostile.contains("<b") && !hostile.contains("<i>"),
            "{hostile}"
        );
    }
}
