//! What comes from a terminal, as what somebody did: a paste is one piece, and holding a key down decides nothing twice.

use std::collections::VecDeque;
use std::io::Result;
use std::time::{Duration, Instant};

use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// How many keys at one moment nobody types; where the terminal does not tell a paste, they are one.
const BURST: usize = 16;
/// How long the rest of a paste may take to come.
const REST: Duration = Duration::from_millis(50);
/// Keys that come together at most; more begins anew.
const MOST: usize = 1 << 16;
/// The slowest repetition of a key that is held down: macOS waits 90 ms. Nobody presses one twice so soon.
const HELD: Duration = Duration::from_millis(95);

/// The events of a terminal that are still to be taken.
#[derive(Debug, Default)]
pub(super) struct Incoming {
    waiting: VecDeque<Event>,
    last: Option<(KeyCode, Instant)>,
}

impl Incoming {
    /// The next event, if one comes in time. `writes` says whether keys are letters, of which any may repeat.
    pub(super) fn next(&mut self, wait: Duration, writes: bool) -> Result<Option<Event>> {
        if self.waiting.is_empty() && event::poll(wait)? {
            let mut together = vec![event::read()?];
            while together.len() < MOST && event::poll(more(together.len()))? {
                together.push(event::read()?);
            }
            self.waiting.extend(pieces(pressed(together)));
        }
        let next = self.waiting.pop_front();
        Ok(next.filter(|event| !self.is_held(event, Instant::now()) || writes))
    }

    /// Whether a key with which things are decided does no more than go on being held down.
    fn is_held(&mut self, event: &Event, now: Instant) -> bool {
        let Event::Key(key) = event else {
            self.last = None;
            return false;
        };
        let before = self.last.replace((key.code, now));
        let decides = match key.code {
            KeyCode::Enter => true,
            KeyCode::Char(sign) => sign.is_numeric(),
            _ => false,
        };
        decides && before.is_some_and(|(code, then)| code == key.code && now - then < HELD)
    }
}

/// How long to wait for what may belong to what came.
fn more(came: usize) -> Duration {
    match came >= BURST {
        true => REST,
        false => Duration::ZERO,
    }
}

/// The events without the keys that are let go, of which Windows tells between the signs of a paste.
fn pressed(mut events: Vec<Event>) -> Vec<Event> {
    let goes = |event: &Event| matches!(event, Event::Key(key) if key.kind != KeyEventKind::Press);
    events.retain(|event| !goes(event));
    events
}

/// The events, with each burst of signs as the paste that it is.
fn pieces(together: Vec<Event>) -> Vec<Event> {
    let mut pieces = Vec::new();
    let mut signs = Vec::new();
    for event in together {
        match sign(&event) {
            Some(sign) => signs.push((sign, event)),
            None => {
                end_of_burst(&mut signs, &mut pieces);
                pieces.push(event);
            }
        }
    }
    end_of_burst(&mut signs, &mut pieces);
    pieces
}

fn end_of_burst(signs: &mut Vec<(char, Event)>, pieces: &mut Vec<Event>) {
    let signs = std::mem::take(signs);
    // A key that was held down while the program was busy is no paste.
    let differ = signs.iter().any(|(sign, _)| *sign != signs[0].0);
    if signs.len() >= BURST && differ {
        pieces.push(Event::Paste(signs.iter().map(|(sign, _)| sign).collect()));
    } else {
        pieces.extend(signs.into_iter().map(|(_, event)| event));
    }
}

/// The sign that a key writes.
fn sign(event: &Event) -> Option<char> {
    let Event::Key(KeyEvent {
        code, modifiers, ..
    }) = event
    else {
        return None;
    };
    match code {
        _ if !(*modifiers - KeyModifiers::SHIFT).is_empty() => None,
        KeyCode::Char(sign) => Some(*sign),
        KeyCode::Enter => Some('\n'),
        KeyCode::Tab => Some('\t'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Event> {
        let code = |sign| match sign {
            '\n' => KeyCode::Enter,
            sign => KeyCode::Char(sign),
        };
        let event = |sign| Event::Key(KeyEvent::new(code(sign), KeyModifiers::NONE));
        text.chars().map(event).collect()
    }

    #[test]
    fn a_burst_of_signs_is_a_paste() {
        let text = "agreed to wait\n! nobody calls\n1";
        assert_eq!(pieces(keys(text)), [Event::Paste(text.to_owned())]);
        let esc = Event::Key(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE));
        let both = [keys(text), vec![esc.clone()], keys("q")].concat();
        let told = [vec![Event::Paste(text.to_owned()), esc], keys("q")].concat();
        assert_eq!(pieces(both), told);
    }

    #[test]
    fn a_key_that_is_let_go_is_no_key() {
        let text = "agreed to wait\n! nobody calls\n1";
        let both = keys(text).into_iter().flat_map(|event| {
            let mut let_go = event.clone();
            if let Event::Key(key) = &mut let_go {
                key.kind = KeyEventKind::Release;
            }
            [event, let_go]
        });
        let both = pressed(both.collect());
        assert_eq!(both, keys(text));
        assert_eq!(pieces(both), [Event::Paste(text.to_owned())]);
    }

    #[test]
    fn what_a_hand_can_type_is_keys() {
        for typed in ["vx1\n", &"\n".repeat(40), "d2\n\n\n"] {
            assert_eq!(pieces(keys(typed)), keys(typed));
        }
    }

    #[test]
    fn a_key_that_is_held_down_is_pressed_once() {
        let mut incoming = Incoming::default();
        let start = Instant::now();
        let mut held =
            |event: &Event, ms| incoming.is_held(event, start + Duration::from_millis(ms));
        let [enter, one] = ["\n", "1"].map(|text| keys(text).remove(0));
        assert!(!held(&enter, 0));
        assert!(!held(&enter, 500));
        assert!((1..40).all(|times| held(&enter, 500 + 33 * times)));
        assert!(!held(&one, 1_830));
        assert!(!held(&one, 2_000));
        // Between two of its presses nothing else comes.
        assert!(!held(&Event::FocusGained, 2_001));
        assert!(!held(&one, 2_002));
    }
}
