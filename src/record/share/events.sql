-- The events behind those that are known of each session.
select e.session, e.seq, e.at, e.what
from unnest($1::text[], $2::bigint[]) as known (session, events)
join veerkracht.event e on e.session = known.session and e.seq >= known.events
order by e.session, e.seq limit $3
