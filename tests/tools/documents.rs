//! Documents in a browser.

use std::path::Path;

use crate::axe::barriers;
use crate::browser::{Browser, browse};
use crate::gate::{machine, told};
use crate::groups::{compare, two};

/// That a page can be read on a phone and a laptop: nothing in its console, no barrier, and not wider than the window.
async fn reads(browser: &Browser, page: &Path) {
    const WIDER: &str =
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    let address = format!("file://{}", page.display());
    for width in [360, 1200] {
        let client = browser.open(width, 900).await;
        client.goto(&address).await.expect("a page");
        let over = client.execute(WIDER, Vec::new()).await.expect("a width");
        assert_eq!(over, 0, "{address} at {width} is wider than the window");
        let barriers = barriers(&client).await;
        assert!(barriers.is_empty(), "{address} at {width}: {barriers:#?}");
        let console = browser.console(&client).await;
        assert!(console.is_empty(), "{console:?}");
        client.close().await.expect("closed");
    }
}

pub(crate) fn the_report_shows_in_a_browser_without_a_fault_or_a_barrier() {
    browse(async |browser| {
        let program = machine();
        for language in ["en", "nl"] {
            let page = told(&program, &["--lang", language]).out;
            let path = program.file(&format!("{language}.html"), page);
            reads(browser, &path).await;
        }
    });
}

pub(crate) fn a_comparison_shows_in_a_browser_without_a_fault_or_a_barrier() {
    browse(async |browser| {
        let (program, one, other) = two();
        for language in ["en", "nl"] {
            let page = compare(
                &program,
                &["--lang", language, "--to", "html"],
                [&one, &other],
            );
            let path = program.file(&format!("{language}.html"), page.exits(0).out);
            reads(browser, &path).await;
        }
    });
}
