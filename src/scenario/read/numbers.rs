//! Numbers and times of a file, within their bounds.

use std::fmt::Display;
use std::ops::RangeInclusive;

use super::super::amounts;
use super::super::codes;
use super::super::finding::Finding;
use super::super::source::At;
use super::super::yaml::{Node, Scalar, Value};
use super::{Fields, Reader};

impl Reader<'_> {
    /// A whole number within these bounds, both included.
    pub(in super::super) fn number<N>(
        &mut self,
        node: &Node<'_>,
        range: RangeInclusive<N>,
    ) -> Option<N>
    where
        N: TryFrom<i64> + PartialOrd + Display,
    {
        let number = match &node.value {
            Value::Scalar(Scalar { text, plain: true }) => text.parse::<i64>().ok(),
            _ => None,
        };
        let Some(number) = number else {
            self.wrong_type(node, "number");
            return None;
        };
        let fitting = N::try_from(number).ok().filter(|it| range.contains(it));
        if fitting.is_none() {
            let finding = Finding::new(codes::OUT_OF_RANGE, node.span);
            self.report(
                finding
                    .with("number", number.to_string())
                    .with("from", range.start().to_string())
                    .with("to", range.end().to_string()),
            );
        }
        fitting
    }

    /// The number of the format, which must be ours.
    pub(in super::super) fn format(&mut self, fields: &Fields<'_, '_>) {
        if let Some(node) = self.required(fields, "format")
            && let Some(format) = self.number(node, i64::MIN..=i64::MAX)
            && format != 1
        {
            self.report(
                Finding::new(codes::UNKNOWN_FORMAT, node.span).with("format", format.to_string()),
            );
        }
    }

    /// Minutes of one exercise.
    pub(in super::super) fn minutes(&mut self, node: &Node<'_>) -> Option<u32> {
        self.time(node, 1..=10_000, 60)
    }

    /// A time in units of so many seconds. What is written in another unit is reckoned over for the author.
    pub(in super::super) fn time(
        &mut self,
        node: &Node<'_>,
        range: RangeInclusive<u32>,
        unit: u32,
    ) -> Option<u32> {
        let seconds = match &node.value {
            Value::Scalar(scalar) => amounts::seconds_of(&scalar.text),
            _ => None,
        };
        match seconds {
            None => self.number(node, range),
            Some(seconds) => {
                let meant = seconds.div_ceil(unit).max(1).to_string();
                self.wrong_as(node, "number", Some(meant));
                None
            }
        }
    }

    /// Minutes that are planned, and where that stands.
    pub(in super::super) fn planned(&mut self, node: Option<&Node<'_>>) -> Option<At<u32>> {
        node.and_then(|node| Some(At::new(self.minutes(node)?, node.span)))
    }
}
