//! Texts as HTML. Markup in a text shows as the words it holds, so nothing in a file can act in the page.

use pulldown_cmark::{Event, Parser, Tag, TagEnd, html};

/// Markdown as HTML, without links, pictures and headings; `{variables}` stay as they are.
pub(super) fn rich(markdown: &str) -> String {
    let events = Parser::new(markdown).filter_map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::HtmlBlock)
        | Event::End(TagEnd::Link | TagEnd::Image | TagEnd::HtmlBlock) => None,
        Event::Start(Tag::Heading { .. }) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Paragraph)),
        other => Some(other),
    });
    let mut out = String::with_capacity(markdown.len() + 32);
    html::push_html(&mut out, events);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_acts_in_the_page() {
        let text = "# Head\n\n<script>x</script>\n\n[go](javascript:x) ![pic](http://x/y.png) *so* `<b>` <img src=x onerror=y>";
        let html = rich(text);
        assert_eq!(
            html,
            "<p>Head</p>\n&lt;script&gt;x&lt;/script&gt;\n<p>go pic <em>so</em> <code>&lt;b&gt;</code> &lt;img src=x onerror=y&gt;</p>\n"
        );
    }
}
