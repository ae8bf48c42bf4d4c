-- What many rooms share. Nobody writes to a table: what an invitation may do is a function, which asks whose it is;
-- what it may read, row by row, is in the policies. {group} is the role that every invitation of this exercise has.

create role {group} nologin;
create schema veerkracht;

create table veerkracht.made (format integer not null, role_group text not null);

create table veerkracht.invitation (
    name text primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    role name not null unique,
    kind text not null check (kind in ('room', 'control', 'observer')),
    revoked boolean not null default false,
    -- What a room says of itself that no record holds.
    heard timestamptz,
    people integer not null default 0 check (people >= 0),
    voted integer check (voted >= 0),
    behind bigint not null default 0 check (behind >= 0),
    -- Milliseconds by which its clock is ahead of the server's: its events tell the time of its own.
    ahead bigint not null default 0
);

create table veerkracht.session (
    id text primary key check (id ~ '^[abcdefghjkmnpqrstuvwxyz023456789]{4}-[abcdefghjkmnpqrstuvwxyz023456789]{4}$'),
    room text not null references veerkracht.invitation (name),
    -- The first session of the evening to which it belongs.
    evening text not null check (length(evening) = 9),
    -- The place of its table in that evening, from 1.
    place integer not null,
    -- The machine that leads it. Another one takes over by putting its own name here: the first is refused from then on.
    writer text not null check (length(writer) between 1 and 64),
    events bigint not null default 0,
    bytes bigint not null default 0,
    begun timestamptz not null default clock_timestamp()
);
create index on veerkracht.session (room, begun);

create table veerkracht.event (
    session text not null references veerkracht.session (id) on delete cascade,
    seq bigint not null check (seq between 0 and 9999),
    at bigint not null,
    what text not null check (length(what) <= 65536),
    primary key (session, seq)
);

-- The texts of a scenario as a room played it. Each room has its own, so that none can give another a wrong one.
create table veerkracht.script (
    room text not null references veerkracht.invitation (name),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    place integer not null check (place between 0 and 40),
    text text not null check (length(text) <= 2000000),
    primary key (room, hash, place)
);
create index on veerkracht.script (hash);

create table veerkracht.offer (
    number bigint generated always as identity primary key,
    room text not null references veerkracht.invitation (name),
    at timestamptz not null default clock_timestamp(),
    by text not null references veerkracht.invitation (name),
    what text not null check (length(what) <= 8000)
);
create index on veerkracht.offer (room, number);

create table veerkracht.observation (
    number bigint generated always as identity primary key,
    session text not null references veerkracht.session (id) on delete cascade,
    at timestamptz not null default clock_timestamp(),
    by text not null references veerkracht.invitation (name),
    objective text check (length(objective) <= 200),
    rating text check (rating in ('P', 'S', 'M', 'U')),
    text text check (length(text) <= 4000),
    check ((objective is null) = (rating is null))
);
create index on veerkracht.observation (session);

-- Whose invitation asks. A function that is run with its owner's rights still knows who came in.
create function veerkracht.own() returns veerkracht.invitation
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select i from veerkracht.invitation i where i.role = session_user and not i.revoked
$$;
create function veerkracht.own_name() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select (veerkracht.own()).name
$$;
create function veerkracht.own_kind() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select (veerkracht.own()).kind
$$;

create function veerkracht.expect(kinds text[]) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare who veerkracht.invitation := veerkracht.own();
begin
    if who.name is null then
        raise exception 'this invitation was taken back' using errcode = 'VK003';
    elsif not who.kind = any (kinds) then
        raise exception 'this invitation may not do that' using errcode = '42501';
    end if;
    return who.name;
end $$;

-- Says which sessions make up an evening, and from which machine; how many events of each are there.
create function veerkracht.begin(sessions text[], machine text) returns bigint[]
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    who text := veerkracht.expect('{room}');
    known bigint[] := '{}';
    held veerkracht.session;
begin
    -- As many as a hall has tables, and far more evenings than a room has.
    if cardinality(sessions) not between 1 and 12 or array_lower(sessions, 1) <> 1
        or (select count(*) from veerkracht.session s where s.room = who) > 500 then
        raise exception 'more than a room has' using errcode = 'VK004';
    end if;
    for n in 1 .. cardinality(sessions) loop
        insert into veerkracht.session (id, room, evening, place, writer)
            values (sessions[n], who, sessions[1], n, machine) on conflict do nothing;
        select * into held from veerkracht.session s where s.id = sessions[n] for no key update;
        if held.room <> who then
            raise exception 'this session is another room''s' using errcode = '42501';
        elsif held.writer <> machine then
            raise exception 'another machine went on' using errcode = 'VK001';
        end if;
        known := known || held.events;
    end loop;
    return known;
end $$;

-- From here on this machine leads these sessions, and none other.
create function veerkracht.take_over(sessions text[], machine text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    who text := veerkracht.expect('{room}');
    changed integer;
begin
    update veerkracht.session s set writer = machine where s.id = any (sessions) and s.room = who;
    get diagnostics changed = row_count;
    if changed <> cardinality(sessions) then
        raise exception 'this session is another room''s' using errcode = '42501';
    end if;
end $$;

-- Adds events behind those that are there. What is there already is left as it is: who did not hear that it arrived says
-- it again.
create function veerkracht.append(one text, machine text, first bigint, times bigint[], whats text[]) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    who text := veerkracht.expect('{room}');
    held veerkracht.session;
    behind bigint := first + cardinality(whats);
begin
    select * into held from veerkracht.session s where s.id = one for no key update;
    if held.id is null or held.room <> who then
        raise exception 'this session is another room''s, or was forgotten' using errcode = '42501';
    elsif held.writer <> machine then
        raise exception 'another machine went on' using errcode = 'VK001';
    elsif first > held.events or cardinality(times) <> cardinality(whats) or array_lower(whats, 1) <> 1 then
        raise exception 'events are missing in between' using errcode = 'VK002';
    elsif behind <= held.events then
        return held.events;
    elsif held.bytes > 16000000 then
        raise exception 'more than an evening has' using errcode = 'VK004';
    end if;
    insert into veerkracht.event (session, seq, at, what)
        select one, first + n - 1, times[n], whats[n] from generate_subscripts(whats, 1) n
        where first + n - 1 >= held.events;
    update veerkracht.session s
        set events = behind, bytes = s.bytes + (select sum(length(what)) from unnest(whats) what) where s.id = one;
    return behind;
end $$;

-- Words that were taken back are in no copy any more.
create function veerkracht.blank(one text, machine text, number bigint, shorter text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare who text := veerkracht.expect('{room}');
begin
    update veerkracht.event e set what = shorter from veerkracht.session s
        where e.session = one and e.seq = number and s.id = one and s.room = who and s.writer = machine
          and length(shorter) < length(e.what);
end $$;

create function veerkracht.keep_script(fingerprint text, texts text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare who text := veerkracht.expect('{room}');
begin
    -- Nobody claims another's story: the hash is of the text, whatever its line ends.
    if fingerprint <> encode(sha256(convert_to(replace(texts[1], E'\r\n', E'\n'), 'UTF8')), 'hex')
        or (select count(distinct c.hash) from veerkracht.script c where c.room = who) > 50 then
        raise exception 'not that scenario, or more than a room has' using errcode = 'VK004';
    end if;
    insert into veerkracht.script (room, hash, place, text)
        select who, fingerprint, n - 1, texts[n] from generate_subscripts(texts, 1) n
        on conflict do nothing;
end $$;

-- A sign of life, with what no record holds.
create function veerkracht.stand(in_room integer, votes integer, unshared bigint, clock bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare who text := veerkracht.expect('{room}');
begin
    update veerkracht.invitation i
        set heard = clock_timestamp(), people = in_room, voted = votes, behind = unshared,
            ahead = clock - (extract(epoch from clock_timestamp()) * 1000)::bigint
        where i.name = who;
end $$;

-- Removes sessions of the own room that this machine leads, with the scenarios that nothing is left of, and what was offered
-- and observed in them. What another machine leads by now is not this one's to forget.
create function veerkracht.forget(sessions text[], machine text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    who text := veerkracht.expect('{room}');
    gone bigint;
begin
    if exists (select 1 from veerkracht.session s where s.id = any (sessions) and s.room = who and s.writer <> machine) then
        raise exception 'another machine went on' using errcode = 'VK001';
    end if;
    delete from veerkracht.session s where s.id = any (sessions) and s.room = who;
    get diagnostics gone = row_count;
    delete from veerkracht.script c where c.room = who and not exists (
        select 1 from veerkracht.session s join veerkracht.event e on e.session = s.id
        where s.room = who and e.what like '%' || c.hash || '%');
    if not exists (select 1 from veerkracht.session s where s.room = who) then
        delete from veerkracht.offer o where o.room = who;
        update veerkracht.invitation i set heard = null, people = 0, voted = null, behind = 0 where i.name = who;
    end if;
    return gone;
end $$;

create function veerkracht.offer(rooms text[], what text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare who text := veerkracht.expect('{control}');
begin
    insert into veerkracht.offer (room, by, what)
        select i.name, who, $2 from veerkracht.invitation i
        where i.name = any (rooms) and i.kind = 'room' and not i.revoked order by i.name;
end $$;

create function veerkracht.observe(one text, aim text, grade text, words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare who text := veerkracht.expect('{control,observer}');
begin
    if (select count(*) from veerkracht.observation o where o.session = one and o.by = who) > 500 then
        raise exception 'more than anybody notes' using errcode = 'VK004';
    end if;
    insert into veerkracht.observation (session, by, objective, rating, text) values (one, who, aim, grade, words);
end $$;

do $$ begin
    execute format('revoke temporary on database %I from public', current_database());
end $$;
revoke all on all functions in schema veerkracht from public;
grant usage on schema veerkracht to {group};
grant select on all tables in schema veerkracht to {group};
grant execute on all functions in schema veerkracht to {group};

alter table veerkracht.invitation enable row level security;
alter table veerkracht.session enable row level security;
alter table veerkracht.event enable row level security;
alter table veerkracht.script enable row level security;
alter table veerkracht.offer enable row level security;
alter table veerkracht.observation enable row level security;

create policy seen on veerkracht.invitation for select to {group} using (
    (select veerkracht.own_kind()) in ('control', 'observer') or name = (select veerkracht.own_name()));
create policy seen on veerkracht.session for select to {group} using (
    (select veerkracht.own_kind()) in ('control', 'observer') or room = (select veerkracht.own_name()));
create policy seen on veerkracht.event for select to {group} using (
    (select veerkracht.own_kind()) in ('control', 'observer') or exists (
        select 1 from veerkracht.session s where s.id = session and s.room = (select veerkracht.own_name())));
create policy seen on veerkracht.script for select to {group} using (
    (select veerkracht.own_kind()) in ('control', 'observer') or room = (select veerkracht.own_name()));
create policy seen on veerkracht.offer for select to {group} using (
    (select veerkracht.own_kind()) in ('control', 'observer') or room = (select veerkracht.own_name()));
-- An evaluator's notes are the evaluator's; the control cell reads them all.
create policy seen on veerkracht.observation for select to {group} using (
    (select veerkracht.own_kind()) = 'control' or by = (select veerkracht.own_name()));
