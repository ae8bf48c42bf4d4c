-- Every room, with the sessions of its latest evening.
select i.name, (extract(epoch from i.heard) * 1000)::bigint, i.people, i.voted, i.behind, s.id, s.events, i.ahead,
    (extract(epoch from s.begun) * 1000)::bigint
from veerkracht.invitation i
left join lateral (
    select s.id, s.events, s.place, s.begun from veerkracht.session s
    where s.room = i.name and s.evening = (
        select l.evening from veerkracht.session l where l.room = i.name order by l.begun desc, l.id limit 1)
) s on true
where i.kind = 'room' and not i.revoked
order by i.name, s.place
