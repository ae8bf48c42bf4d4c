//! Authors' texts as HTML. Markup in a text shows as the words it holds, so nothing in a file can act in a page, and a
//! heading is a strong line, so that a text cannot upset the headings of a document.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd, html};

use crate::view::{ItemMark, LineBreaks, TextEvent, TextPart, events};

/// A text whose lines flow on into each other; `{variables}` stay as they are.
pub(super) fn prose(text: &str) -> String {
    as_html(events(text, LineBreaks::Flow))
}

/// A text in which each line stays one.
pub(super) fn lines(text: &str) -> String {
    as_html(events(text, LineBreaks::Stay))
}

fn as_html(events: Vec<TextEvent>) -> String {
    let mut within = Vec::new();
    let mut out = String::new();
    let events = events.into_iter().flat_map(|event| match event {
        TextEvent::Words(words) => vec![Event::Text(words.into())],
        TextEvent::Break => vec![Event::HardBreak],
        TextEvent::Begin(part) => {
            let begun = begun(&part);
            within.push(part);
            begun
        }
        TextEvent::End => within.pop().map(|part| ended(&part)).into_iter().collect(),
    });
    html::push_html(&mut out, events);
    out
}

fn begun(part: &TextPart) -> Vec<Event<'static>> {
    let written = |html: String| Event::Html(CowStr::from(html));
    vec![match part {
        TextPart::Paragraph => Event::Start(Tag::Paragraph),
        TextPart::Quote => Event::Start(Tag::BlockQuote(None)),
        TextPart::List(ItemMark::Number(_)) => Event::Start(Tag::List(Some(1))),
        TextPart::List(_) => Event::Start(Tag::List(None)),
        TextPart::Item(ItemMark::Point) => Event::Start(Tag::Item),
        TextPart::Item(ItemMark::Number(number)) => written(format!("<li value=\"{number}\">")),
        TextPart::Item(ItemMark::Sign(sign)) => {
            let item = written("<li class=\"sign\">".to_owned());
            return vec![item, Event::Text(format!("{sign} ").into())];
        }
        TextPart::Light => Event::Start(Tag::Emphasis),
        TextPart::Strong => Event::Start(Tag::Strong),
        TextPart::Code => written("<code>".to_owned()),
    }]
}

fn ended(part: &TextPart) -> Event<'static> {
    match part {
        TextPart::Paragraph => Event::End(TagEnd::Paragraph),
        TextPart::Quote => Event::End(TagEnd::BlockQuote(None)),
        TextPart::List(mark) => Event::End(TagEnd::List(matches!(mark, ItemMark::Number(_)))),
        TextPart::Item(_) => Event::End(TagEnd::Item),
        TextPart::Light => Event::End(TagEnd::Emphasis),
        TextPart::Strong => Event::End(TagEnd::Strong),
        TextPart::Code => Event::InlineHtml(CowStr::Borrowed("</code>")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_shows_and_nothing_else_comes_through() {
        assert_eq!(
            prose("A *soft* word.\n\n- one\n- two"),
            "<p>A <em>soft</em> word.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
        );
        assert_eq!(
            prose("# Big [here](http://x) ![seen](http://y)"),
            "<p><strong>Big here seen</strong></p>\n"
        );
        let hostile = "<script>x</script>\n\n[go](javascript:x) ![pic](http://x/y.png) *so* `<b>` <img src=x onerror=y>\n\n    <i>";
        assert_eq!(
            prose(hostile),
            "<p>&lt;script&gt;x&lt;/script&gt;</p>\n<p>go pic <em>so</em> <code>&lt;b&gt;</code> &lt;img src=x onerror=y&gt;</p>\n<p>&lt;i&gt;</p>\n"
        );
    }

    #[test]
    fn numbers_signs_and_lines_stay() {
        assert_eq!(
            prose("So:\n\n1. Call.\n2. Wait.\n7. Go."),
            "<p>So:</p>\n<ol>\n<li value=\"1\">Call.</li>\n<li value=\"2\">Wait.</li>\n<li value=\"7\">Go.</li>\n</ol>\n"
        );
        assert_eq!(
            prose("So:\n\n+ near\n- far"),
            "<p>So:</p>\n<ul>\n<li class=\"sign\">+ near</li>\n</ul>\n<ul>\n<li class=\"sign\">- far</li>\n</ul>\n"
        );
        assert_eq!(
            lines("Postbus 100\n3500 AA"),
            "<p>Postbus 100<br />\n3500 AA</p>\n"
        );
        assert_eq!(prose("1986. A bad year."), "<p>1986. A bad year.</p>\n");
    }
}
