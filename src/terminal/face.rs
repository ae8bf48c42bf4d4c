//! A face in the real terminal, which is taken, drawn on, and always given back as it was.

use std::io::{Result, stdout};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use ratatui::Frame;
use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event,
    KeyEvent,
};
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{Clear, ClearType};

use super::canvas::keys::interrupts;
use super::canvas::{Theme, is_small, signs};
use super::held::give_back;
#[cfg(unix)]
use super::held::take_again;
use super::incoming::Incoming;
use super::signals::Signals;

/// What a terminal shows: a state, how it is drawn, and how it changes.
pub(crate) trait Face {
    /// Draws the state. What it changes is no more than what it learns of the room on the screen.
    fn draw(&mut self, theme: Theme, frame: &mut Frame<'_>);

    /// Takes one event of the terminal.
    fn update(&mut self, event: &Event);

    /// Lets time pass. Returns whether the screen changed.
    fn pass(&mut self, time: Duration) -> bool;

    /// Whether the reader has left.
    fn left(&self) -> bool;

    /// Whether keys are letters of a text now.
    fn writes(&self) -> bool {
        false
    }

    /// Whether a key does what it means also where the page has no room on the screen, so that nobody sees what is asked.
    fn heeds_unseen(&self, key: KeyEvent) -> bool {
        interrupts(key)
    }

    /// Whether the mouse is the face's. Where it is not, the terminal selects text with it.
    fn takes_mouse(&self) -> bool {
        true
    }

    /// How long to wait for a key before looking at the clock, and at what else a face listens to.
    fn tick(&self) -> Duration {
        Duration::from_millis(250)
    }
}

/// Runs a face until the reader leaves, a signal comes, or the terminal is gone.
pub(crate) fn run(face: &mut impl Face, theme: Theme) -> Result<()> {
    let signals = Signals::default();
    signals.watch()?;
    // Ratatui's own hook restores the screen; the mouse is ours to give back, before the panic is printed. A panic
    // may be that of another thread; this one must not draw over it.
    let before = std::panic::take_hook();
    let panicked = Arc::clone(&signals.stop);
    std::panic::set_hook(Box::new(move |panic| {
        panicked.store(true, Ordering::Relaxed);
        let _ = execute!(stdout(), DisableBracketedPaste, DisableMouseCapture);
        before(panic);
    }));
    let mut terminal = ratatui::try_init()?;
    // Where a terminal cannot tell what is pasted, it says nothing of it, and a burst of keys does.
    let _ = execute!(stdout(), EnableBracketedPaste);
    let result = execute!(stdout(), EnableMouseCapture)
        .and_then(|()| events(&mut terminal, face, theme, &signals));
    give_back();
    result
}

fn events(
    terminal: &mut ratatui::DefaultTerminal,
    face: &mut impl Face,
    theme: Theme,
    signals: &Signals,
) -> Result<()> {
    // What a program that was killed left there is no part of the page.
    execute!(stdout(), Clear(ClearType::All))?;
    let few_signs = signs::are_few();
    let mut incoming = Incoming::default();
    let (mut changed, mut mouse) = (true, true);
    let mut seen = Instant::now();
    while !face.left() && !signals.stop.load(Ordering::Relaxed) {
        #[cfg(unix)]
        if signals.rest.swap(false, Ordering::Relaxed) {
            give_back();
            terminal.show_cursor()?;
            signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        }
        #[cfg(unix)]
        if signals.goes_on.swap(false, Ordering::Relaxed) {
            take_again(terminal)?;
            changed = true;
        }
        if changed {
            terminal.draw(|frame| {
                face.draw(theme, frame);
                if few_signs {
                    signs::simplify(frame.buffer_mut());
                }
            })?;
        }
        changed = false;
        if mouse != face.takes_mouse() {
            mouse = !mouse;
            match mouse {
                true => execute!(stdout(), EnableMouseCapture)?,
                false => execute!(stdout(), DisableMouseCapture)?,
            }
        }
        if let Some(event) = incoming.next(face.tick(), face.writes())? {
            let heard = match &event {
                _ if !is_small(terminal.size()?) => true,
                Event::Key(key) => face.heeds_unseen(*key),
                event => matches!(event, Event::Resize(..)),
            };
            if heard {
                face.update(&event);
            }
            changed = true;
        }
        let now = Instant::now();
        changed |= face.pass(now - seen);
        seen = now;
    }
    Ok(())
}
