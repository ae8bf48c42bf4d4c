//! What a control cell and evaluators read in the shared store, and say to rooms.

use postgres::{Client, Row};

use super::address::ShareAddress;
use super::cell::{Cell, Known, News, Observation, RoomName, SharedRoom, Standing};
use super::error::ShareError;
use super::invited::Invited;
use super::link::connect;
use super::room_line::{moment, offered, parsed, unsigned};
use crate::record::event::{Event, Moment, Rating, SessionId};
use crate::record::offer::Offer;
use crate::record::script::{Script, Scripts};
use crate::record::summary::Record;

/// The most events that are read of a session at a look; what is behind them comes with the next.
const MOST_EVENTS: i64 = 500;

/// Every room, with the sessions of its latest evening.
const ROOMS: &str = include_str!("rooms.sql");

/// The events behind those that are known of each session.
const EVENTS: &str = include_str!("events.sql");

/// A line of a control cell or an evaluator.
pub(crate) struct CellLine {
    client: Client,
}

impl CellLine {
    /// Opens a line.
    ///
    /// # Errors
    /// When nobody answers, the invitation is not known, or nothing was prepared there.
    pub(crate) fn open(address: &ShareAddress) -> Result<Self, ShareError> {
        connect(address).map(|client| Self { client })
    }

    /// As what this invitation was given; none where it is no invitation, or was taken back.
    ///
    /// # Errors
    /// When the line is cut.
    pub(crate) fn invited(&mut self) -> Result<Option<Invited>, ShareError> {
        let row = self.client.query_one("select veerkracht.own_kind()", &[])?;
        let kind: Option<&str> = row.try_get(0)?;
        kind.map(Invited::of).transpose()
    }

    /// The names of all rooms that are invited.
    ///
    /// # Errors
    /// When the line is cut.
    pub(crate) fn rooms(&mut self) -> Result<Vec<RoomName>, ShareError> {
        let rows = self.client.query(
            "select name from veerkracht.invitation where kind = 'room' and not revoked order by name",
            &[],
        )?;
        rows.iter().map(|row| parsed(row, 0)).collect()
    }

    /// Every session that this invitation may read, with its room, the latest evening of each last: what left its hall, and
    /// nothing that was withheld there. How many could not be read is beside them.
    ///
    /// # Errors
    /// When the line is cut.
    pub(crate) fn records(&mut self) -> Result<(Vec<(RoomName, Record)>, usize), ShareError> {
        let rows = self.client.query(
            "select id, room from veerkracht.session where events > 0 order by room, begun, place",
            &[],
        )?;
        let mut records = Vec::with_capacity(rows.len());
        let mut unread = 0;
        let mut scripts = Scripts::default();
        for row in &rows {
            let session: SessionId = parsed(row, 0)?;
            match self.record(&session) {
                Ok(Some(record)) => {
                    let record = self.with_script(record, &mut scripts)?;
                    records.push((parsed(row, 1)?, record));
                }
                Ok(None) | Err(ShareError::Damaged) => unread += 1,
                Err(error) => return Err(error),
            }
        }
        Ok((records, unread))
    }

    /// One session with its events; none where it does not begin with its start.
    fn record(&mut self, session: &SessionId) -> Result<Option<Record>, ShareError> {
        let rows = self.client.query(
            "select session, seq, at, what from veerkracht.event where session = $1 order by seq",
            &[&session.as_str()],
        )?;
        let events: Vec<_> = rows.iter().map(event).collect::<Result<_, _>>()?;
        Ok(Record::of(session.clone(), events))
    }

    /// A record with the scenario that it was played with, as far as that is there.
    fn with_script(
        &mut self,
        mut record: Record,
        scripts: &mut Scripts,
    ) -> Result<Record, ShareError> {
        if record.script.is_none() {
            let (_, hash) = record.played_with();
            record.script = scripts.find(hash, || self.script(hash))?;
        }
        Ok(record)
    }

    /// The sessions of the evening to which a session belongs, or of the latest one that this invitation may read, in the
    /// order of their tables, with what was shared of them, and when its room was heard last.
    ///
    /// # Errors
    /// When the line is cut, or what is there cannot be read.
    pub(crate) fn evening(
        &mut self,
        session: Option<&SessionId>,
    ) -> Result<Option<SharedEvening>, ShareError> {
        let rows = self.client.query(
            "select s.id, (extract(epoch from i.heard) * 1000)::bigint,
                    (extract(epoch from clock_timestamp()) * 1000)::bigint
             from veerkracht.session s join veerkracht.invitation i on i.name = s.room
             where s.evening = (select l.evening from veerkracht.session l
                                where $1::text is null or l.id = $1 order by l.begun desc, l.id limit 1)
             order by s.place",
            &[&session.map(SessionId::as_str)],
        )?;
        let Some(first) = rows.first() else {
            return Ok(None);
        };
        let mut evening = SharedEvening {
            records: Vec::new(),
            heard: moment(first, 1)?,
            now: moment(first, 2)?.ok_or(ShareError::Damaged)?,
        };
        let mut scripts = Scripts::default();
        for row in &rows {
            let id: SessionId = parsed(row, 0)?;
            if let Some(record) = self.record(&id)? {
                evening
                    .records
                    .push(self.with_script(record, &mut scripts)?);
            }
        }
        Ok(Some(evening))
    }
}

/// An evening as it was shared.
#[derive(Debug)]
pub(crate) struct SharedEvening {
    /// Its sessions, as far as something happened in them.
    pub(crate) records: Vec<Record>,
    /// When its room was heard last.
    pub(crate) heard: Option<Moment>,
    /// What the clock of the shared store says.
    pub(crate) now: Moment,
}

impl Cell for CellLine {
    fn look(&mut self, known: &Known) -> Result<News, ShareError> {
        let now =
            "select (extract(epoch from clock_timestamp()) * 1000)::bigint, veerkracht.own_kind()";
        let now = self.client.query_one(now, &[])?;
        // Without an invitation nothing is there to see, which would look like nobody shares.
        let kind: Option<String> = now.try_get(1)?;
        if kind.is_none() {
            return Err(ShareError::Unknown);
        }
        let mut news = News {
            now: moment(&now, 0)?,
            ..News::default()
        };
        let mut wanted: (Vec<String>, Vec<i64>) = Default::default();
        for row in self.client.query(ROOMS, &[])? {
            let name: RoomName = parsed(&row, 0)?;
            if news.rooms.last().is_none_or(|room| room.name != name) {
                news.rooms.push(room(name, &row)?);
            }
            let session: Option<String> = row.try_get(5)?;
            let Some(session) = session else { continue };
            let Ok(id) = session.parse::<SessionId>() else {
                continue;
            };
            let (there, have) = (unsigned(&row, 6)?, known.events.get(&id).copied());
            let have = have.unwrap_or_default();
            if there > have {
                wanted.0.push(session);
                wanted.1.push(have.cast_signed());
            }
            let last = news.rooms.last_mut().expect("one was put there");
            last.sessions.push(id);
        }
        if !wanted.0.is_empty() {
            let rows = self
                .client
                .query(EVENTS, &[&wanted.0, &wanted.1, &MOST_EVENTS])?;
            for row in &rows {
                let session: SessionId = parsed(row, 0)?;
                news.read
                    .events
                    .insert(session.clone(), unsigned(row, 1)? + 1);
                // What cannot be read leaves a gap, which is told; the other rooms are told all the same.
                if let Ok(event) = event(row) {
                    news.events.entry(session).or_default().push(event);
                }
            }
        }
        let offers = self.client.query(
            "select number, room, (extract(epoch from at) * 1000)::bigint, what
             from veerkracht.offer where number > $1 order by number limit 1000",
            &[&known.offers.cast_signed()],
        )?;
        let last = offers.last().map(|row| unsigned(row, 0)).transpose()?;
        news.read.offers = last.unwrap_or(known.offers);
        news.offers = offers.iter().filter_map(|row| offered(row).ok()).collect();
        Ok(news)
    }

    fn script(&mut self, hash: &str) -> Result<Option<Script>, ShareError> {
        // Each room has its own; one whose text has another hash claims what it is not.
        let rooms = self.client.query(
            "select distinct room from veerkracht.script where hash = $1 order by room",
            &[&hash],
        )?;
        for room in &rooms {
            let room: &str = room.try_get(0)?;
            let texts = self.client.query(
                "select text from veerkracht.script where room = $1 and hash = $2 order by place",
                &[&room, &hash],
            )?;
            let texts = texts.iter().map(|row| row.try_get(0));
            let texts: Vec<String> = texts.collect::<Result<_, _>>()?;
            let mut texts = texts.into_iter();
            let Some(scenario) = texts.next() else {
                continue;
            };
            let script = Script {
                scenario,
                translations: texts.collect(),
            };
            if script.hash() == hash {
                return Ok(Some(script));
            }
        }
        Ok(None)
    }

    fn offer(&mut self, rooms: &[RoomName], offer: &Offer) -> Result<(), ShareError> {
        let rooms: Vec<_> = rooms.iter().map(RoomName::as_str).collect();
        let what = serde_json::to_string(offer).expect("plain data");
        self.client
            .execute("select veerkracht.offer($1, $2)", &[&rooms, &what])?;
        Ok(())
    }

    fn observations(&mut self, session: &SessionId) -> Result<Vec<Observation>, ShareError> {
        let rows = self.client.query(
            "select (extract(epoch from at) * 1000)::bigint, by, objective, rating, text
             from veerkracht.observation where session = $1 order by number",
            &[&session.as_str()],
        )?;
        rows.iter().map(|row| observation(session, row)).collect()
    }

    fn observe(
        &mut self,
        session: &SessionId,
        rating: Option<(&str, Rating)>,
        text: Option<&str>,
    ) -> Result<(), ShareError> {
        let (objective, grade) = rating.unzip();
        let grade = grade.map(|grade| format!("{grade:?}"));
        self.client.execute(
            "select veerkracht.observe($1, $2, $3, $4)",
            &[&session.as_str(), &objective, &grade, &text],
        )?;
        Ok(())
    }
}

/// A room without its sessions.
fn room(name: RoomName, row: &Row) -> Result<SharedRoom, ShareError> {
    let count = |place| -> Result<Option<u32>, ShareError> {
        let count: Option<i32> = row.try_get(place)?;
        let count = count.map(u32::try_from).transpose();
        count.map_err(|_| ShareError::Damaged)
    };
    Ok(SharedRoom {
        name,
        heard: moment(row, 1)?,
        sessions: Vec::new(),
        ahead: row.try_get(7)?,
        begun: moment(row, 8)?,
        standing: Standing {
            people: count(2)?.unwrap_or_default(),
            voted: count(3)?,
            behind: unsigned(row, 4)?,
        },
    })
}

/// An event: its session, its place, its time and what happened.
fn event(row: &Row) -> Result<Event, ShareError> {
    let what: &str = row.try_get(3)?;
    Ok(Event {
        seq: unsigned(row, 1)?,
        at: moment(row, 2)?.ok_or(ShareError::Damaged)?,
        what: serde_json::from_str(what).map_err(|_| ShareError::Damaged)?,
    })
}

fn observation(session: &SessionId, row: &Row) -> Result<Observation, ShareError> {
    let objective: Option<String> = row.try_get(2)?;
    let rating: Option<&str> = row.try_get(3)?;
    let rating = rating.map(|rating| match rating {
        "P" => Ok(Rating::P),
        "S" => Ok(Rating::S),
        "M" => Ok(Rating::M),
        "U" => Ok(Rating::U),
        _ => Err(ShareError::Damaged),
    });
    Ok(Observation {
        session: session.clone(),
        at: moment(row, 0)?.ok_or(ShareError::Damaged)?,
        by: parsed(row, 1)?,
        rating: objective.zip(rating.transpose()?),
        text: row.try_get(4)?,
    })
}
