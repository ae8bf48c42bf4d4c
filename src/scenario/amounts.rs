//! Numbers, shares and times as people write them where a file wants a whole number.

/// A whole number in other clothes: between quotes, with a word behind it, with a dash that is no minus sign.
pub(super) fn number(said: &str) -> Option<i64> {
    let plain = said.trim().replace(['−', '–', '—', '‐'], "-");
    let lower = plain.to_lowercase();
    for (word, times) in [("plus ", 1), ("min ", -1), ("minus ", -1)] {
        if let Some(said) = lower.strip_prefix(word) {
            return number(said).map(|number| times * number);
        }
    }
    let rest = plain.trim_start_matches(['+', '-']).trim_start();
    let end = rest
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(rest.len());
    let (digits, behind) = rest.split_at(end);
    let fraction = behind.starts_with([',', '.']) && behind.len() > 1 && !behind.ends_with(".0");
    if digits.is_empty() || fraction {
        return worded(rest);
    }
    let number: i64 = digits.parse().ok()?;
    // Whatever takes long is written in minutes.
    let hours = unit(behind.trim()) == Some(HOUR);
    let number = number.checked_mul(if hours { 60 } else { 1 })?;
    Some(if plain.starts_with('-') {
        -number
    } else {
        number
    })
}

/// The same as an author writes it: with the sign that was meant.
pub(super) fn number_text(said: &str) -> Option<String> {
    let number = number(said)
        .or_else(|| counted(said))
        .or_else(|| only(said))
        .or_else(|| rounded(said))?;
    let plus = said.trim().starts_with('+') || said.trim().to_lowercase().starts_with("plus");
    Some(match plus {
        true => format!("{number:+}"),
        false => number.to_string(),
    })
}

/// A share of the whole in smallest numbers, as `0,75`, `75%` and `3/4` say it: 3 of 4.
pub(super) fn share(said: &str) -> Option<(u64, u64)> {
    let said = said.trim().replace(',', ".");
    let (share, of) = if let Some(part) = said.strip_suffix('%') {
        let (part, tens) = decimal(part.trim())?;
        (part, tens.checked_mul(100)?)
    } else if let Some((part, of)) = said.split_once('/') {
        (part.trim().parse().ok()?, of.trim().parse().ok()?)
    } else {
        decimal(&said).filter(|(_, tens)| *tens > 1)?
    };
    // Two thirds and one third have no end as a decimal.
    let (share, of) = match share.saturating_mul(100).checked_div(of) {
        Some(66 | 67) => (2, 3),
        Some(33) => (1, 3),
        _ => (share, of),
    };
    let (mut one, mut other) = (share, of);
    while other > 0 {
        (one, other) = (other, one % other);
    }
    (share > 0 && of > 0).then(|| (share / one, of / one))
}

/// Whole minutes, at least one, that a time of a clock says: `00:05`.
pub(super) fn minutes_of(said: &str) -> Option<u32> {
    let parts: Vec<u32> = said
        .split(':')
        .map(|part| part.trim().parse().ok())
        .collect::<Option<_>>()?;
    let minutes = match parts.as_slice() {
        // `00:05` and `05:00` are both five minutes to somebody who sets a kitchen timer.
        [0, minutes] | [minutes, _] | [0, minutes, _] => *minutes,
        [hours, minutes, _] => hours.checked_mul(60)?.checked_add(*minutes)?,
        _ => return None,
    };
    Some(minutes.max(1))
}

/// Seconds of an hour.
const HOUR: u32 = 60 * 60;
/// Units of time in seconds, with what people call them.
const UNITS: [(u32, &str); 4] = [
    (1, "seconde seconden second seconds sec secs"),
    (60, "minuut minuten minute minutes min"),
    (15 * 60, "kwartier quarter"),
    (HOUR, "uur uren u hour hours h"),
];

/// How many seconds a unit of time is, by its name.
fn unit(name: &str) -> Option<u32> {
    let named = |names: &str| names.split(' ').any(|it| it == name);
    let unit = UNITS.iter().find(|(_, names)| named(names))?;
    Some(unit.0)
}

/// Whole minutes that so many of another unit are; `None` where it is none.
pub(super) fn in_minutes(name: &str, said: &str) -> Option<u32> {
    let seconds = unit(&name.to_lowercase()).filter(|&seconds| seconds != 60)?;
    let minutes = digits(said)?.checked_mul(seconds)?.div_ceil(60);
    Some(minutes.max(1))
}

/// How many seconds a text with a unit of time says: `30 seconden`, `een half uur`, `anderhalf uur`, `kwartier`.
pub(super) fn seconds_of(said: &str) -> Option<u32> {
    let lower = said.trim().to_lowercase();
    let (amount, name) = lower.rsplit_once(' ').unwrap_or(("", &lower));
    let seconds = unit(name)?;
    // In halves, so that a half is whole.
    let halves = match amount.trim() {
        "" | "a" | "an" | "een" | "één" | "one" => 2,
        "half" | "een half" | "half a" | "half an" => 1,
        "anderhalf" => 3,
        amount => {
            let number = amount
                .parse()
                .ok()
                .or_else(|| u32::try_from(worded(amount)?).ok());
            number?.checked_mul(2)?
        }
    };
    Some(seconds.checked_mul(halves)? / 2)
}

/// The digits of a number with a point in it, and by how much they are too many: 75 and 100 of `0.75`.
fn decimal(said: &str) -> Option<(u64, u64)> {
    let (whole, part) = said.split_once('.').unwrap_or((said, ""));
    let tens = 10_u64.checked_pow(u32::try_from(part.len()).ok()?)?;
    let digits = [whole, part].concat();
    let plain = !digits.is_empty() && digits.chars().all(|sign| sign.is_ascii_digit());
    Some((digits.parse().ok().filter(|_| plain)?, tens))
}

/// How many signs stand there, where that is all: `++` is +2.
fn counted(said: &str) -> Option<i64> {
    let count = i64::try_from(said.len()).ok()?;
    let all = |sign: char| !said.is_empty() && said.chars().all(|it| it == sign);
    match (all('+'), all('-')) {
        (true, _) => Some(count),
        (_, true) => Some(-count),
        _ => match said {
            "plus" => Some(1),
            "min" | "minus" => Some(-1),
            _ => None,
        },
    }
}

/// The whole number that is nearest to one with a fraction.
fn rounded(said: &str) -> Option<i64> {
    let plain = said.trim().replace(['−', '–', '—'], "-").replace(',', ".");
    let (digits, tens) = decimal(plain.trim_start_matches(['+', '-']))?;
    let whole = i64::try_from(digits.checked_add(tens / 2)? / tens).ok()?;
    let whole = if digits > 0 { whole.max(1) } else { whole };
    Some(if plain.starts_with('-') {
        -whole
    } else {
        whole
    })
}

/// The one number that stands among words.
fn only(said: &str) -> Option<i64> {
    let numbers = said.split(|sign: char| !sign.is_ascii_digit());
    let mut numbers = numbers.filter(|part| !part.is_empty());
    let number = numbers.next()?.parse().ok()?;
    let fraction = said.contains([',', '.', '%', '/']);
    (numbers.next().is_none() && !fraction).then_some(number)
}

/// A number in letters.
fn worded(said: &str) -> Option<i64> {
    let numbers = [
        "nul zero",
        "een één one",
        "twee two",
        "drie three",
        "vier four",
        "vijf five",
        "zes six",
        "zeven seven",
        "acht eight",
        "negen nine",
        "tien ten",
    ];
    let said = said.split(' ').next()?.to_lowercase();
    let place = numbers
        .iter()
        .position(|words| words.split(' ').any(|word| word == said))?;
    i64::try_from(place).ok()
}

pub(super) fn digits(said: &str) -> Option<u32> {
    let from = said.find(|sign: char| sign.is_ascii_digit())?;
    let rest = said.get(from..)?;
    let end = rest
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(rest.len());
    rest.get(..end)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_other_clothes_is_known() {
        let numbers = ["5", "\u{2212}1", "66%", "5 minuten", "vijf", "1.0"].map(number);
        assert_eq!(
            numbers,
            [Some(5), Some(-1), Some(66), Some(5), Some(5), Some(1)]
        );
        assert_eq!(["1,5", "veel", ""].map(number), [None; 3]);
        let times = [
            "30 seconden",
            "een half uur",
            "anderhalf uur",
            "kwartier",
            "3 uur",
            "30",
        ];
        let seconds = [
            Some(30),
            Some(1_800),
            Some(5_400),
            Some(900),
            Some(10_800),
            None,
        ];
        assert_eq!(times.map(seconds_of), seconds);
        let texts = ["2,5", "0.2", "-1.5", "plus", "min"].map(|said| number_text(said).unwrap());
        assert_eq!(texts, ["3", "1", "-2", "+1", "-1"]);
        let shares = ["0.75", "66%", "1/3", "2", "0,5"].map(share);
        let known = [Some((3, 4)), Some((2, 3)), Some((1, 3)), None, Some((1, 2))];
        assert_eq!(shares, known);
    }
}
