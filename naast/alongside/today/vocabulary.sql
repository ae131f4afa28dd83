-- What waits for the acting person. Keys and days only: what it is about needs a look. Only of sheets they may read, by the grounds of
-- their door, and driven from what is theirs, so that it costs the same in a town and in a city.

-- What they promised and have not said yet how it went: late, or due within so many days.
create function rules.my_promises_due(days int) returns table (circle_id uuid, promise_id uuid, due date) rows 20
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    last date := (rules.now() at time zone 'Europe/Amsterdam')::date + days;
begin
    return query
    with mine as materialized (
        select p.id, p.circle_id, p.sheet_id, coalesce((
            select r.moved_to from public.remark r where r.promise_id = p.id and r.moved_to is not null
            order by r.written_at desc limit 1), p.due) as due
        from public.promise p
        where p.promiser_id = rules.acting_person() and not exists (select from public.outcome u where u.promise_id = p.id)
    ), soon as materialized (
        select m.* from mine m where m.due <= last
        and exists (select from rules.living_in(array[m.circle_id]) a where a.ground in ('own', 'help'))
    )
    select s.circle_id, s.id, s.due
    from soon s cross join lateral rules.readable_sheets(array[s.circle_id]) r where r.sheet_id = s.sheet_id
    order by s.due, s.id;
end
$$;

-- What they promised, and whom they meet, within so many days: in one question.
create function rules.my_days(days int) returns table (kind text, circle_id uuid, row_id uuid, day date) rows 20
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select 'promise', p.circle_id, p.promise_id, p.due from rules.my_promises_due(days) p
    union all
    select 'appointment', m.circle_id, m.id, (m.starts at time zone 'Europe/Amsterdam')::date
    from rules.my_appointments(rules.now() - interval '1 hour', rules.now() + make_interval(days => days)) m
    where not m.called_off;
end
$$;

-- With whom they were lately: the households whose page they opened in the last fortnight and stand beside now, the last one first.
create function rules.lately(how_many int) returns table (circle_id uuid) rows 5
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    with looked as materialized (
        select l.circle_id, l.at from public.look l
        where l.actor = rules.acting_person() and l.at > rules.now() - interval '14 days' and l.purpose = 'together' and l.ground = 'help'
        order by l.at desc limit 200
    ), last_look as (select l.circle_id, max(l.at) as at from looked l group by l.circle_id)
    select l.circle_id from last_look l
    where exists (select from rules.living_in(array[l.circle_id]) a where a.ground = 'help')
    order by l.at desc limit how_many;
end
$$;
