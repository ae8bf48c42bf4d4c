//! What holds for every request and every answer, whatever it is about.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::header::{HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::answer::misdirected;
use super::front::Front;
use super::origin::is_of_this_net;
use super::style::fingerprints;

/// A request that has not arrived by then is not waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a page may do: show itself, with the one style that stands in it and our script, and send its own forms.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let policy = format!(
        "default-src 'none'; style-src {}; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'",
        fingerprints()
    );
    HeaderValue::from_str(&policy).expect("nothing in it is more than ASCII")
});

const HEADERS: &[(HeaderName, &str)] = &[
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // Not `no-referrer`, under which browsers hide the origin of our own forms from us.
    (header::REFERRER_POLICY, "same-origin"),
    (header::CACHE_CONTROL, "no-store"),
    (header::X_FRAME_OPTIONS, "DENY"),
];

/// Lets a request through that was meant for us, and puts the strict headers on the answer.
pub(super) async fn guard(
    State(front): State<Arc<Front>>,
    request: Request,
    next: Next,
) -> Response {
    let headers = request.headers();
    let mut response = if is_meant_for_us(request.method(), headers) {
        let answer = tokio::time::timeout(PATIENCE, next.run(request)).await;
        answer.unwrap_or_else(|_| StatusCode::REQUEST_TIMEOUT.into_response())
    } else {
        // Of what is in the room it tells nothing.
        let asked = headers.get(header::ACCEPT_LANGUAGE);
        let asked = asked.and_then(|value| value.to_str().ok());
        misdirected(&front, &front.tongue(None, asked))
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY.clone());
    for (name, value) in HEADERS {
        headers.insert(name.clone(), HeaderValue::from_static(value));
    }
    response
}

/// Another site may give its own name our address (DNS rebinding), or let its visitors send us a form. The first shows
/// in the host that a browser thinks it talks to, the second in the origin of the form.
fn is_meant_for_us(method: &Method, headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(host) = text(header::HOST).filter(|host| is_of_this_net(host)) else {
        return false;
    };
    *method != Method::POST
        || text(header::ORIGIN).is_none_or(|origin| origin.strip_prefix("http://") == Some(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(method: &Method, host: &str, origin: Option<&str>) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, host.parse().expect("a host"));
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, origin.parse().expect("an origin"));
        }
        is_meant_for_us(method, &headers)
    }

    #[test]
    fn other_sites_stay_outside() {
        assert!(passes(&Method::GET, "192.168.1.5:4800", None));
        assert!(passes(&Method::GET, "laptop.local:4800", None));
        assert!(passes(&Method::GET, "[::1]:4800", None));
        assert!(!passes(&Method::GET, "evil.example:4800", None));
        assert!(passes(
            &Method::POST,
            "10.0.0.2:4800",
            Some("http://10.0.0.2:4800")
        ));
        assert!(passes(&Method::POST, "10.0.0.2:4800", None));
        for wrong in ["http://evil.example", "http://10.0.0.2:80", "null"] {
            assert!(
                !passes(&Method::POST, "10.0.0.2:4800", Some(wrong)),
                "{wrong}"
            );
        }
    }
}
