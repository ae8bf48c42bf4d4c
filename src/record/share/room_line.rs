//! What a room says to the shared store, and hears from it.

use postgres::{Client, Row};

use super::address::ShareAddress;
use super::cell::{RoomName, SharedOffer, Standing};
use super::error::ShareError;
use super::link::connect;
use crate::record::event::{Event, Moment, SessionId};
use crate::record::script::Script;

/// The most sessions of an evening, and events of a session, that are asked for at once.
const MOST_OFFERS: i64 = 200;

/// A line of the machine that leads a room.
pub(crate) struct RoomLine {
    client: Client,
    /// What this machine is called there, so that no other writes for it.
    machine: String,
}

impl RoomLine {
    /// Opens a line.
    ///
    /// # Errors
    /// When nobody answers, the invitation is not known, or nothing was prepared there.
    pub(crate) fn open(address: &ShareAddress, machine: &str) -> Result<Self, ShareError> {
        Ok(Self {
            client: connect(address)?,
            machine: machine.to_owned(),
        })
    }

    /// Says which sessions make up an evening, in the order of their tables. Returns how many events of each are shared.
    ///
    /// # Errors
    /// [`ShareError::TakenOver`] when another machine leads them by now.
    pub(crate) fn begin(&mut self, sessions: &[SessionId]) -> Result<Vec<u64>, ShareError> {
        let names = names(sessions);
        let row = self
            .client
            .query_one("select veerkracht.begin($1, $2)", &[&names, &self.machine])?;
        let known: Vec<i64> = row.try_get(0)?;
        let known = known.into_iter().map(u64::try_from);
        known
            .collect::<Result<_, _>>()
            .map_err(|_| ShareError::Damaged)
    }

    /// Adds events behind those that are shared. Returns how many are there now.
    ///
    /// # Errors
    /// [`ShareError::TakenOver`], and [`ShareError::Gap`] when those before them are not there.
    pub(super) fn append(
        &mut self,
        session: &SessionId,
        events: &[Event],
    ) -> Result<u64, ShareError> {
        let first = events.first().map_or(0, |event| event.seq.cast_signed());
        let times: Vec<i64> = events.iter().map(|event| event.at.0).collect();
        let whats = events
            .iter()
            .map(|event| serde_json::to_string(&event.what));
        let whats: Vec<_> = whats.map(|what| what.expect("plain data")).collect();
        let row = self.client.query_one(
            "select veerkracht.append($1, $2, $3, $4, $5)",
            &[&session.as_str(), &self.machine, &first, &times, &whats],
        )?;
        unsigned(&row, 0)
    }

    /// Takes the words out of an event that is shared.
    ///
    /// # Errors
    /// When the line is cut.
    pub(super) fn blank(&mut self, session: &SessionId, event: &Event) -> Result<(), ShareError> {
        let what = serde_json::to_string(&event.what).expect("plain data");
        let place = event.seq.cast_signed();
        self.client.execute(
            "select veerkracht.blank($1, $2, $3, $4)",
            &[&session.as_str(), &self.machine, &place, &what],
        )?;
        Ok(())
    }

    /// Shares the scenario with which a session is played.
    ///
    /// # Errors
    /// When the line is cut.
    pub(super) fn keep_script(&mut self, script: &Script) -> Result<(), ShareError> {
        let texts: Vec<_> = std::iter::once(script.scenario.as_str())
            .chain(script.translations.iter().map(String::as_str))
            .collect();
        self.client.execute(
            "select veerkracht.keep_script($1, $2)",
            &[&script.hash(), &texts],
        )?;
        Ok(())
    }

    /// Gives a sign of life.
    ///
    /// # Errors
    /// When the line is cut.
    pub(super) fn stand(&mut self, standing: Standing, now: Moment) -> Result<(), ShareError> {
        let number = |count: u32| i32::try_from(count).unwrap_or(i32::MAX);
        let (people, voted) = (number(standing.people), standing.voted.map(number));
        let behind = i64::try_from(standing.behind).unwrap_or(i64::MAX);
        self.client.execute(
            "select veerkracht.stand($1, $2, $3, $4)",
            &[&people, &voted, &behind, &now.0],
        )?;
        Ok(())
    }

    /// What was offered to this room since an evening began, behind an offer that is known, and the number of the last of
    /// them. One that cannot be read is passed over.
    ///
    /// # Errors
    /// When the line is cut.
    pub(super) fn offers(
        &mut self,
        evening: &SessionId,
        known: u64,
    ) -> Result<(Vec<SharedOffer>, u64), ShareError> {
        let rows = self.client.query(
            "select o.number, o.room, (extract(epoch from o.at) * 1000)::bigint, o.what
             from veerkracht.offer o
             where o.room = veerkracht.own_name() and o.number > $1
               and o.at >= (select s.begun from veerkracht.session s where s.id = $2)
             order by o.number limit $3",
            &[&known.cast_signed(), &evening.as_str(), &MOST_OFFERS],
        )?;
        let last = rows.last().map(|row| unsigned(row, 0)).transpose()?;
        let offers = rows.iter().filter_map(|row| offered(row).ok()).collect();
        Ok((offers, last.unwrap_or(known)))
    }

    /// Leads these sessions from this machine from now on, and from no other.
    ///
    /// # Errors
    /// [`ShareError::Forbidden`] when they are another room's.
    pub(crate) fn take_over(&mut self, sessions: &[SessionId]) -> Result<(), ShareError> {
        self.client.execute(
            "select veerkracht.take_over($1, $2)",
            &[&names(sessions), &self.machine],
        )?;
        Ok(())
    }

    /// Takes sessions of this room back, with all that was shared of them. Returns how many were there.
    ///
    /// # Errors
    /// [`ShareError::TakenOver`] when another machine leads one of them: then none is.
    pub(crate) fn forget(&mut self, sessions: &[SessionId]) -> Result<u64, ShareError> {
        let row = self.client.query_one(
            "select veerkracht.forget($1, $2)",
            &[&names(sessions), &self.machine],
        )?;
        unsigned(&row, 0)
    }
}

fn names(sessions: &[SessionId]) -> Vec<&str> {
    sessions.iter().map(SessionId::as_str).collect()
}

/// A number that is not negative.
pub(super) fn unsigned(row: &Row, place: usize) -> Result<u64, ShareError> {
    let number: i64 = row.try_get(place)?;
    u64::try_from(number).map_err(|_| ShareError::Damaged)
}

/// A time in milliseconds.
pub(super) fn moment(row: &Row, place: usize) -> Result<Option<Moment>, ShareError> {
    let milliseconds: Option<i64> = row.try_get(place)?;
    let moment = milliseconds.map(Moment::try_from).transpose();
    moment.map_err(|_| ShareError::Damaged)
}

/// A text that means something, such as a name.
pub(super) fn parsed<T: std::str::FromStr>(row: &Row, place: usize) -> Result<T, ShareError> {
    let text: &str = row.try_get(place)?;
    text.parse().map_err(|_| ShareError::Damaged)
}

/// An offer: its number, its room, its time and what it is.
pub(super) fn offered(row: &Row) -> Result<SharedOffer, ShareError> {
    let what: &str = row.try_get(3)?;
    Ok(SharedOffer {
        number: unsigned(row, 0)?,
        room: parsed::<RoomName>(row, 1)?,
        at: moment(row, 2)?.ok_or(ShareError::Damaged)?,
        offer: serde_json::from_str(what).map_err(|_| ShareError::Damaged)?,
    })
}
