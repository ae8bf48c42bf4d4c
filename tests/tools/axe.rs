//! axe-core, which finds what keeps people from reading a page.

use fantoccini::Client;

use crate::tool::package;

const RUN: &str = "
    const done = arguments[0];
    axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(found => done(found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' '))));
";

/// What is wrong with a page.
pub(crate) async fn barriers(client: &Client) -> Vec<String> {
    let axe = package("axe-core").expect("axe, which the test needs");
    let axe = std::fs::read_to_string(axe.join("axe.min.js")).expect("axe-core");
    let loaded = client.execute(&axe, Vec::new()).await;
    loaded.expect("axe-core runs");
    let found = client.execute_async(RUN, Vec::new()).await;
    let found = found.expect("axe-core answers");
    let found = found.as_array().expect("a list");
    found.iter().map(ToString::to_string).collect()
}
