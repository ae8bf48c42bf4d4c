//! `veerkracht control`: follows many rooms at once, and offers them something; or watches one as an evaluator.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{Sender, channel};

use super::failure::{Failure, Result, Trying as _};
use super::{Common, wants_colour};
use crate::exercise::control::{InjectPlan, LARGEST_PLAN, read_injects};
use crate::language::{Spoken as _, Words};
use crate::record::share::{Cell, CellLine, Invited, RoomName, ShareAddress, ShareError};
use crate::terminal::canvas::Theme;
use crate::terminal::control::{
    Arrived, CellRole, CellSetting, ControlComes, ControlLines, ControlScreen, Messenger, Opens,
};
use crate::terminal::{face, typed};
use crate::view::sanitise;

#[derive(Debug, clap::Args)]
pub(super) struct ControlCommand {
    /// The address of the shared store, `postgres://NAME:PASSWORD@HOST/DATABASE`, or the file with it that only you can read
    #[arg(env = "VEERKRACHT_SHARE", hide_env_values = true)]
    address: String,
    /// Watch one room as an evaluator: rate and note, steer nothing
    #[arg(long, value_name = "ROOM")]
    observe: Option<String>,
    /// A list of messages to send, as CSV: number, time, to, as, text, expected
    #[arg(long, value_name = "FILE", conflicts_with = "observe")]
    injects: Option<PathBuf>,
}

impl ControlCommand {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let role = match &self.observe {
            Some(room) => CellRole::Evaluator(named(room, &words)?),
            None => CellRole::Control,
        };
        let plan = match &self.injects {
            Some(path) => plan(path, &words)?,
            None => InjectPlan::default(),
        };
        let address = ShareAddress::read(&self.address)?;
        let opens = opens(address, &role, &words)?;
        let setting = CellSetting {
            role,
            plan,
            file: self.injects.clone(),
            words,
        };
        if common.lines() {
            return lines(opens, setting);
        }
        let colour = wants_colour();
        face::run(&mut ControlScreen::new(opens, setting), Theme { colour })?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The way to a line. What does not pass by itself is said before a screen is taken.
fn opens(address: ShareAddress, role: &CellRole, words: &Words) -> Result<Opens> {
    let mut first = match CellLine::open(&address) {
        Ok(mut line) => {
            fits(&mut line, role, words)?;
            Some(line)
        }
        Err(error) if error.passes() => None,
        Err(error) => return Err(error.into()),
    };
    Ok(Box::new(move || {
        let line = match first.take() {
            Some(line) => line,
            None => CellLine::open(&address)?,
        };
        Ok(Box::new(line) as Box<dyn Cell>)
    }))
}

/// Looks whether the invitation is one for this, and whether there is the room that is watched.
fn fits(line: &mut CellLine, role: &CellRole, words: &Words) -> Result<()> {
    let refused = match (line.invited()?, role) {
        (None, _) => Some(ShareError::Unknown),
        (Some(Invited::Room), _) => Some(ShareError::OfARoom),
        (Some(Invited::Observer), CellRole::Control) => Some(ShareError::OfAnEvaluator),
        _ => None,
    };
    if let Some(refused) = refused {
        return Err(refused.into());
    }
    if let CellRole::Evaluator(watched) = role {
        let rooms = line.rooms()?;
        if !rooms.contains(watched) {
            let rooms: Vec<_> = rooms.iter().map(RoomName::as_str).collect();
            let values = [
                ("room", watched.as_str().into()),
                ("rooms", rooms.join(", ").into()),
            ];
            return Err(Failure::said(words.say_with("control-no-room", &values)));
        }
    }
    Ok(())
}

fn lines(opens: Opens, setting: CellSetting) -> Result<ExitCode> {
    let (comes, coming) = channel();
    let tells = comes.clone();
    let tell = move |arrived: Arrived| tells.send(ControlComes::Arrived(Box::new(arrived))).is_ok();
    let messenger = Messenger::start(opens, tell);
    std::thread::spawn(move || read(&comes));
    let mut lines = ControlLines::new(setting, io::stdout().lock());
    lines.follow(&coming, &messenger)?;
    Ok(ExitCode::SUCCESS)
}

/// Reads what is typed, a line at a time.
fn read(comes: &Sender<ControlComes>) {
    let mut input = typed::typing();
    loop {
        let come = match typed::read(&mut input) {
            Ok(Some(line)) => ControlComes::Line(line),
            Ok(None) | Err(_) => ControlComes::End,
        };
        let end = matches!(come, ControlComes::End);
        if comes.send(come).is_err() || end {
            return;
        }
    }
}

fn named(room: &str, words: &Words) -> Result<RoomName> {
    room.parse()
        .map_err(|_| Failure::said(words.say("control-no-such-room")))
}

/// The plan in a file.
fn plan(path: &Path, words: &Words) -> Result<InjectPlan> {
    let shown = sanitise(&path.display().to_string());
    let cannot = || words.say_with("cli-cannot-read", &[("path", shown.as_str().into())]);
    let mut bytes = Vec::new();
    // One byte more than can be read shows that it is too large.
    let most = LARGEST_PLAN as u64 + 1;
    File::open(path)
        .and_then(|file| file.take(most).read_to_end(&mut bytes))
        .trying(words, cannot)?;
    read_injects(&bytes)
        .map_err(|error| Failure::Said(format!("{shown}: {}", error.sentence(words))))
}
