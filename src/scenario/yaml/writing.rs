//! Nodes out, in the style of the files that ship.

use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

/// Signs of a line in a text that flows.
const WIDTH: usize = 110;

/// What stands under names of an author's own, in order.
#[derive(Debug)]
pub(in crate::scenario) struct Named<T>(pub(in crate::scenario) Vec<(String, T)>);

impl<T: Serialize> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<T> Named<T> {
    pub(in crate::scenario) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What can be serialised as YAML: long texts in blocks, everything else as plain as it can stand. `None` where it cannot be
/// written, which plain data always can.
pub(in crate::scenario) fn written(data: &impl Serialize) -> Option<String> {
    let options = serde_yaml::ser_options! {
        compact_list_indent: false,
        folded_wrap_chars: WIDTH,
    };
    serde_yaml::to_string_with_options(data, options).ok()
}
