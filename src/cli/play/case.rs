//! `veerkracht play --case`: a case of one's own, as a worksheet.

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

use crate::cli::failure::{Failure, Result};
use crate::cli::{Common, random};
use crate::language::{Language, Spoken as _, Words};
use crate::record::{Moment, NotWritten, Session, SessionId, Store, Summary};
use crate::terminal::player::plain::{Filled, Plain, Sheet};
use crate::terminal::typed;
use crate::view::case_words_alone;

/// Begins one, in memory alone: no file is opened before somebody wants it kept.
pub(super) fn begin(common: &Common) -> Result<ExitCode> {
    let words = common.words();
    say_lines(common, &words)?;
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
    let mut plain = Plain::new(typed::typing(), io::stdout().lock(), &words);
    let Filled { session, keep } = plain.worksheet(Sheet::new(session))?;
    let unkept = session.unkept().filter(|_| keep);
    let Some(draft) = unkept else {
        plain.forgotten()?;
        return Ok(ExitCode::SUCCESS);
    };
    let mut store = common.store(&words)?;
    let session = draft.keep(&mut store)?;
    plain.laid_down(&store, &session)?;
    Ok(ExitCode::SUCCESS)
}

/// Goes on with one that was kept.
pub(super) fn go_on(summary: &Summary, common: &Common, store: &mut Store) -> Result<ExitCode> {
    let begun_in = Language::of_tag(&summary.language);
    let language = common.lang.or(begun_in);
    let words = Words::new(language.unwrap_or_else(|| common.language()));
    say_lines(common, &words)?;
    let events = store.events(&summary.id)?;
    let session = Session::resume_case(summary.id.clone(), events);
    let session = session.map_err(|why| failed(&why, &words))?;
    let mut plain = Plain::new(typed::typing(), io::stdout().lock(), &words);
    let Filled { session, .. } = plain.worksheet(Sheet::kept_in(session, store))?;
    plain.laid_down(store, &session)?;
    Ok(ExitCode::SUCCESS)
}

fn failed(why: &NotWritten, words: &Words) -> Failure {
    Failure::said(why.sentence(words))
}

/// Says to whoever expects a screen that there is none for it.
fn say_lines(common: &Common, words: &Words) -> Result<()> {
    if !common.plain && io::stdin().is_terminal() && io::stdout().is_terminal() {
        writeln!(io::stdout(), "{}\n", words.say("worksheet-lines"))?;
    }
    Ok(())
}
