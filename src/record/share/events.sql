-- The events behind those that are known of each session.
select e.session, e.seq, e.at, e.what
from unnest($1::text[], $2::bigint[]) as known (session, events)
cross join lateral (
    select v.session, v.seq, v.at, v.what from veerkracht.event v
    where v.session = known.session and v.seq >= known.events order by v.seq limit $3
) e
order by e.session, e.seq
