//! Preparing a server, and inviting to it and taking an invitation back: what the one does who runs it.

use postgres::{Client, Transaction};
use postgres_protocol::password::scram_sha_256;

use super::address::ShareAddress;
use super::cell::RoomName;
use super::error::ShareError;
use super::invited::Invited;
use super::link::{FORMAT, connect, connect_anywhere};

/// What is made on the server; `{group}` stands for the role of everybody who is invited.
const SCHEMA: &str = include_str!("schema.sql");
/// What removes all that somebody shared, offered or noted.
const FORGET: [&str; 4] = [
    "delete from veerkracht.session where room = $1",
    "delete from veerkracht.script where room = $1",
    "delete from veerkracht.offer where room = $1 or by = $1",
    "delete from veerkracht.observation where by = $1",
];

/// Makes the tables, the rights and the role of everybody who is invited, whose name ends in `tag`: small letters and digits
/// that no other shared store on this server has.
///
/// # Errors
/// [`ShareError::Prepared`] when it was done before, [`ShareError::Forbidden`] where the address may not.
pub(crate) fn prepare(address: &ShareAddress, tag: &str) -> Result<(), ShareError> {
    let mut client = connect_anywhere(address)?;
    let there = "select 1 from pg_catalog.pg_namespace where nspname = 'veerkracht'";
    if client.query_opt(there, &[])?.is_some() {
        return Err(ShareError::Prepared);
    }
    let group = format!("vk_{tag}");
    let mut made = client.transaction()?;
    made.batch_execute(&SCHEMA.replace("{group}", &quoted(&group)))?;
    made.execute(
        "insert into veerkracht.made values ($1, $2)",
        &[&FORMAT, &group],
    )?;
    made.commit()?;
    Ok(())
}

/// Invites somebody. Who is invited already gets another password only `again`, since the line with the former one is of no
/// use then. Returns the line to paste; `secret` is the password in it, and `host` what the server is called from elsewhere.
///
/// # Errors
/// [`ShareError::Forbidden`] where the address may not, [`ShareError::Taken`] when the name is that of another kind, and
/// [`ShareError::Invited`] when somebody is invited by it already.
pub(crate) fn invite(
    address: &ShareAddress,
    (name, again): (&RoomName, bool),
    invited: Invited,
    secret: &str,
    host: Option<&str>,
) -> Result<String, ShareError> {
    let mut client = connect(address)?;
    let mut making = client.transaction()?;
    let group = group(&mut making)?;
    let role = format!("{group}_{name}");
    let there = making.query_opt(
        "select kind, revoked from veerkracht.invitation where name = $1 for update",
        &[&name.as_str()],
    )?;
    let verb = match &there {
        Some(row) if row.try_get::<_, &str>(0)? != invited.kind() => return Err(ShareError::Taken),
        Some(row) if !again && !row.try_get::<_, bool>(1)? => return Err(ShareError::Invited),
        Some(_) => "alter",
        None => "create",
    };
    // What the server keeps is made here: the password itself is in none of its logs.
    let kept = scram_sha_256(secret.as_bytes());
    let (quoted_role, quoted_group) = (quoted(&role), quoted(&group));
    making.batch_execute(&format!(
        "{verb} role {quoted_role} login password '{kept}'"
    ))?;
    match there {
        Some(_) => making.execute(
            "update veerkracht.invitation set revoked = false where name = $1",
            &[&name.as_str()],
        )?,
        None => {
            making.batch_execute(&format!("grant {quoted_group} to {quoted_role}"))?;
            making.execute(
                "insert into veerkracht.invitation (name, role, kind) values ($1, $2::text::name, $3)",
                &[&name.as_str(), &role, &invited.kind()],
            )?
        }
    };
    making.commit()?;
    Ok(address.inviting(&role, secret, host))
}

/// Takes an invitation back: nobody comes in with it any more, and who is in reads and writes nothing. What was shared
/// stays, unless it is to be `forgotten` with it. Returns whether there was one.
///
/// # Errors
/// [`ShareError::Forbidden`] where the address may not.
pub(crate) fn revoke(
    address: &ShareAddress,
    name: &RoomName,
    forgotten: bool,
) -> Result<bool, ShareError> {
    let mut client = connect(address)?;
    let role = client.query_opt(
        "select role::text from veerkracht.invitation where name = $1",
        &[&name.as_str()],
    )?;
    let Some(role) = role else {
        return Ok(false);
    };
    let role: &str = role.try_get(0)?;
    // The door first, then who is in, whatever they hold on to; not every address may end the lines of others.
    client.batch_execute(&format!("alter role {} nologin", quoted(role)))?;
    let end =
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1::text::name";
    let _ = client.execute(end, &[&role]);
    let mut taking = client.transaction()?;
    taking.execute(
        "update veerkracht.invitation set revoked = true where name = $1",
        &[&name.as_str()],
    )?;
    if forgotten {
        for forget in FORGET {
            taking.execute(forget, &[&name.as_str()])?;
        }
    }
    taking.commit()?;
    Ok(true)
}

/// Everybody who is invited: the name, as what, and whether it was taken back.
///
/// # Errors
/// When the line is cut.
pub(crate) fn invitations(
    address: &ShareAddress,
) -> Result<Vec<(RoomName, Invited, bool)>, ShareError> {
    let mut client: Client = connect(address)?;
    let rows = client.query(
        "select name, kind, revoked from veerkracht.invitation order by kind, name",
        &[],
    )?;
    let read = rows.iter().map(|row| {
        let invited = Invited::of(row.try_get(1)?)?;
        let name: &str = row.try_get(0)?;
        let name = name.parse().map_err(|_| ShareError::Damaged)?;
        Ok((name, invited, row.try_get(2)?))
    });
    read.collect()
}

/// The role of everybody who is invited.
fn group(making: &mut Transaction<'_>) -> Result<String, ShareError> {
    let row = making.query_one("select role_group from veerkracht.made", &[])?;
    Ok(row.try_get(0)?)
}

/// A name as it stands in a statement.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
