//! `veerkracht play --case`: a case of one's own, as a worksheet.

use std::io;
use std::process::ExitCode;

use crate::cli::failure::{Failure, Result};
use crate::cli::{Common, random, wants_colour};
use crate::language::{Spoken as _, Words};
use crate::record::{Moment, NotWritten, Session, SessionId, Store, Summary};
use crate::terminal::canvas::Theme;
use crate::terminal::face;
use crate::terminal::player::plain::Plain;
use crate::terminal::player::sheet::{Filled, Sheet};
use crate::terminal::player::worksheet::Worksheet;
use crate::terminal::typed;
use crate::view::case_words_alone;

/// Begins one, in memory alone: no file is opened before somebody wants it kept.
pub(super) fn begin(common: &Common) -> Result<ExitCode> {
    common.spoken()?;
    let words = common.words();
    let id = SessionId::from_bits(random()?);
    let begun = Session::begin_case(
        id,
        words.language().tag(),
        case_words_alone(&words),
        random()?,
        Vec::new(),
        Moment::now(),
    );
    let session = begun.map_err(|why| failed(&why, &words))?.into_unkept();
    let Filled { session, keep } = fill_in(Sheet::new(session), common, &words)?;
    let mut plain = Plain::new(io::empty(), io::stdout().lock(), &words);
    if !keep {
        plain.forgotten()?;
        return Ok(ExitCode::SUCCESS);
    }
    let session = session.in_last_words();
    let session = session.map_err(|why| failed(&why, &words))?;
    let Some(draft) = session.unkept() else {
        return Ok(ExitCode::SUCCESS);
    };
    let mut store = common.store(&words)?;
    let session = draft.keep(&mut store)?;
    plain.laid_down(&store, &session)?;
    Ok(ExitCode::SUCCESS)
}

/// Goes on with one that was kept.
pub(super) fn go_on(summary: &Summary, common: &Common, store: &mut Store) -> Result<ExitCode> {
    common.spoken()?;
    let words = Words::new(common.language_for(&summary.language));
    let events = store.events(&summary.id)?;
    let session = Session::resume_case(summary.id.clone(), events);
    let session = session.map_err(|why| failed(&why, &words))?;
    let Filled { session, .. } = fill_in(Sheet::kept_in(session, store), common, &words)?;
    let mut plain = Plain::new(io::empty(), io::stdout().lock(), &words);
    plain.laid_down(store, &session)?;
    Ok(ExitCode::SUCCESS)
}

/// Fills in a worksheet, on a screen or in lines.
fn fill_in(sheet: Sheet<'_>, common: &Common, words: &Words) -> Result<Filled> {
    if common.lines() {
        let mut plain = Plain::new(typed::typing(), io::stdout().lock(), words);
        return Ok(plain.worksheet(sheet)?);
    }
    let mut worksheet = Worksheet::new(sheet, *words)?;
    let colour = wants_colour();
    face::run(&mut worksheet, Theme { colour })?;
    Ok(worksheet.filled()?)
}

fn failed(why: &NotWritten, words: &Words) -> Failure {
    Failure::said(why.sentence(words))
}
