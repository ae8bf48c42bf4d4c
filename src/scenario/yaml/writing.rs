//! Nodes out, in the style of the files that ship.

use serde::Serialize;

/// Signs of a line in a text that flows.
const WIDTH: usize = 110;

/// What can be serialised as YAML: long texts in blocks, everything else as plain as it can stand. `None` where it cannot be
/// written, which plain data always can.
pub(in crate::scenario) fn written(data: &impl Serialize) -> Option<String> {
    let options = serde_yaml::ser_options! {
        compact_list_indent: false,
        folded_wrap_chars: WIDTH,
    };
    serde_yaml::to_string_with_options(data, options).ok()
}
