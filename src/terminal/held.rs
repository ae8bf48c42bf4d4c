//! The terminal that the screens hold: given back as it was, and taken again.

#[cfg(unix)]
use std::io::Result;
use std::io::stdout;

#[cfg(unix)]
use ratatui::crossterm::event::EnableMouseCapture;
use ratatui::crossterm::event::{DisableBracketedPaste, DisableMouseCapture};
use ratatui::crossterm::execute;
#[cfg(unix)]
use ratatui::crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, disable_raw_mode, enable_raw_mode,
};
#[cfg(unix)]
use ratatui::prelude::CrosstermBackend;

/// Leaves the terminal as it was. It may be gone; then there is nothing to give back.
pub(super) fn give_back() {
    let _ = execute!(stdout(), DisableBracketedPaste);
    let _ = execute!(stdout(), DisableMouseCapture);
    let _ = ratatui::try_restore();
}

/// Takes the terminal again, whatever a shell did with it meanwhile.
#[cfg(unix)]
pub(super) fn take_again(terminal: &mut ratatui::DefaultTerminal) -> Result<()> {
    // It counts as taken already; only what was given back is taken anew.
    disable_raw_mode()?;
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableMouseCapture)?;
    // What it believes to be on the screen is gone.
    *terminal = ratatui::Terminal::new(CrosstermBackend::new(stdout()))?;
    execute!(stdout(), Clear(ClearType::All))
}
