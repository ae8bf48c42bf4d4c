//! Days as files have them: `2026-11-23`.

use jiff::civil::Date;

use super::codes;
use super::finding::{Finding, shown};
use super::read::Reader;
use super::yaml::Node;

impl Reader<'_> {
    /// The day on which somebody last looked.
    pub(super) fn day(&mut self, node: &Node<'_>) -> Option<String> {
        let text = &self.scalar(node, "text")?.text;
        if is_day(text) {
            return Some(text.as_ref().to_owned());
        }
        let finding = Finding::new(codes::BAD_DATE, node.span).with("date", shown(text));
        self.report(match meant(text) {
            Some(day) => finding
                .with("mended", day.as_str())
                .helped("help-mended")
                .rewritten(node.span, day),
            None => finding,
        });
        None
    }
}

/// Whether a text is a day that there is, written as `2026-11-23`.
fn is_day(text: &str) -> bool {
    let dashes = text.bytes().enumerate().filter(|&(_, byte)| byte == b'-');
    let form = text.len() == 10 && dashes.map(|(at, _)| at).eq([4, 7]);
    form && text.parse::<Date>().is_ok()
}

/// The months, each in the languages of the program.
const MONTHS: [&str; 12] = [
    "januari january jan",
    "februari february feb",
    "maart march mrt mar",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "augustus august aug",
    "september sep sept",
    "oktober october okt oct",
    "november nov",
    "december dec",
];

/// The day that somebody means who writes it otherwise: `24-11-2026`, `24 november 2026`.
pub(super) fn meant(text: &str) -> Option<String> {
    let parts = text.split(|sign: char| !sign.is_alphanumeric());
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    let [one, two, three] = parts.as_slice() else {
        return None;
    };
    let (one, two) = match month(one) {
        // `November 24, 2026`
        Some(_) if one.parse::<u32>().is_err() => (two, one),
        _ => (one, two),
    };
    let (year, day) = match one.len() {
        4 => (one, three),
        _ => (three, one),
    };
    let (year, month, day): (u32, u32, u32) = (year.parse().ok()?, month(two)?, day.parse().ok()?);
    let year = if year < 100 { 2_000 + year } else { year };
    let day = format!("{year:04}-{month:02}-{day:02}");
    is_day(&day).then_some(day)
}

/// The number of a month.
fn month(said: &str) -> Option<u32> {
    let lower = said.to_lowercase();
    let named = MONTHS.iter().zip(1..);
    let mut named = named.filter(|(names, _)| names.split(' ').any(|name| name == lower));
    named
        .next()
        .map(|(_, number)| number)
        .or_else(|| said.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_day_written_otherwise_is_known() {
        for said in [
            "24-11-2026",
            "24/11/26",
            "24 november 2026",
            "Nov 24, 2026",
            "2026/11/24",
        ] {
            assert_eq!(meant(said).as_deref(), Some("2026-11-24"), "{said}");
        }
        assert_eq!(meant("vorige week"), None);
        assert_eq!(meant("32-13-2026"), None);
    }
}
