//! Events as a page's stream has them.

use axum::body::Bytes;

/// A fragment as an event: each of its lines is one of the event's.
pub(super) fn event(name: &str, fragment: &[u8]) -> Bytes {
    let mut event = Vec::with_capacity(fragment.len() + 64);
    event.extend_from_slice(b"event: ");
    event.extend_from_slice(name.as_bytes());
    event.push(b'\n');
    for line in fragment.split(|&byte| byte == b'\n') {
        event.extend_from_slice(b"data: ");
        event.extend_from_slice(line);
        event.push(b'\n');
    }
    event.push(b'\n');
    Bytes::from(event)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_a_page_ends_an_event() {
        let event = event("main", b"<p>a\n\ndata: x</p>");
        assert_eq!(
            &event[..],
            b"event: main\ndata: <p>a\ndata: \ndata: data: x</p>\n\n"
        );
    }
}
