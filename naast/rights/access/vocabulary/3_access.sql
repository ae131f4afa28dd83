-- Access follows from the grounds. One function is both the source of the refresh and the oracle of the tests.

create function rules.access_for(circles uuid[])
returns table (holder uuid, circle_id uuid, about uuid, ground text, ground_id uuid,
               since timestamptz, until timestamptz, parts int, tell_from timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as
$$
with the_circle as (
    select id, team_id, kind from public.circle where id = any (circles)
), again as (  -- people came back: in a new circle somebody says whether the team may read one of these
    select distinct c.recipient as former_id, c.circle_id as new_id
    from public.consent c where c.kind = 'former' and c.recipient = any (circles)
), beside as (
    select id, team_id from the_circle
    union select k.id, k.team_id from again r join public.circle k on k.id = r.new_id
), takes_part as (
    select p.id, p.circle_id, p.person_id, p.since from the_circle c join public.participant p on p.circle_id = c.id
), helped as materialized (
    select w.circle_id, w.person_id as about, s.span, s.parts
    from beside c join public.participant w on w.circle_id = c.id
    cross join lateral rules.agreed_spans(w.circle_id, 'help', w.person_id, null) s
), awake as (  -- not frozen
    select circle_id, range_agg(span) as spans from helped group by circle_id
), in_team as (  -- when somebody worked in the circle's team
    select c.id as circle_id, p.person_id, range_agg(rules.span(p.since, p.until)) as spans
    from beside c join public.position p on p.organisation_id = c.team_id and p.role in ('worker', 'lead')
    where p.person_id in (
        select n.person_id from public.named_worker n where n.circle_id = c.id
        union all select e.person_id from public.emergency e where e.circle_id = c.id
        union all select k.person_id from public.task k where k.circle_id = c.id
        union all select x.person_id from public.legal_exception x where x.circle_id = c.id)
    group by c.id, p.person_id
), helps as (  -- who stands beside whom: named, in the team, not refused, with the yes of those it is about
    select n.person_id as holder, h.circle_id, h.about, n.id as ground_id, u.span, h.parts
    from helped h
    join public.named_worker n on n.circle_id = h.circle_id
    join in_team t on t.circle_id = n.circle_id and t.person_id = n.person_id
    cross join lateral (
        select rules.span(n.since, n.until) * tstzrange(null, (
            select min(r.at) from public.worker_refusal r where r.circle_id = n.circle_id and r.worker_id = n.person_id
            and rules.speaks_for(r.refused_by_id, h.about, r.at))) as span
    ) as stood
    cross join lateral unnest(t.spans * tstzmultirange(stood.span * h.span)) as u (span)
), asked as (  -- a task ends with its term, or when what came of it is taken back: no asking on after that
    select k.id, k.circle_id, c.team_id, c.kind as of_circle, k.kind, k.person_id,
           tstzmultirange(rules.span(k.since, least(k.until, (
               select min(upper(u.span)) from awake a cross join lateral unnest(a.spans) as u (span)
               where a.circle_id = c.id and upper(u.span) > k.since)))) as spans
    from the_circle c join public.task k on k.circle_id = c.id
), found (holder, circle_id, about, ground, ground_id, span, parts, tell_from) as (
    select w.person_id, w.circle_id, w.person_id, 'own', w.id, tstzrange(w.since, null), 127, null::timestamptz
    from takes_part w
    union all
    select a.holder_id, w.circle_id, w.person_id, 'represents', a.id,
           rules.span(rules.midnight(a.since), rules.midnight(a.until)) * tstzrange(w.since, null)
           * tstzrange(null, rules.birthday(w.person_id, 16)), 127, null
    from takes_part w join public.authority a on a.child_id = w.person_id and a.holder_id is not null
    union all
    select r.representative_id, w.circle_id, w.person_id, 'represents', r.id,
           rules.span(rules.midnight(r.since), rules.midnight(r.until)) * tstzrange(w.since, null),
           case r.kind when 'administrator' then 64 else 127 end, null
    from takes_part w join public.representation r on r.person_id = w.person_id
    union all
    -- the code of a question or a worry: its own thread
    select b.id, b.circle_id, b.id, 'own', b.id, rules.span(b.since, least(b.until, b.closed_at)), 1, null
    from the_circle c join public.bearer b on b.circle_id = c.id and b.purpose = 'thread'
    union all
    select h.holder, h.circle_id, h.about, 'help', h.ground_id, h.span, h.parts, null
    from helps h join the_circle c on c.id = h.circle_id
    union all
    -- a yes, said on coming back, to reading what was before: for who stands beside the same person now
    select h.holder, r.former_id, h.about, 'sharing', h.ground_id, h.span * g.span, g.parts, null
    from again r join helps h on h.circle_id = r.new_id
    join takes_part w on w.circle_id = r.former_id and w.person_id = h.about
    cross join lateral rules.agreed_spans(r.new_id, 'former', h.about, r.former_id) g
    union all
    select s.recipient, w.circle_id, w.person_id, 'sharing', s.id, v.span * g.span, g.parts, null
    from takes_part w
    cross join lateral (
        select distinct on (c.recipient) c.recipient, c.id from public.consent c
        where c.circle_id = w.circle_id and c.kind = 'sharing' and c.about_id = w.person_id
        order by c.recipient, c.since desc, c.id desc
    ) as s
    cross join lateral rules.agreed_spans(w.circle_id, 'sharing', w.person_id, s.recipient) g
    left join public.bearer b on b.id = s.recipient
    cross join lateral (select coalesce(rules.span(b.since, least(b.until, b.closed_at)), tstzrange(null, null)) as span) as v
    union all
    -- what is asked of the team is the team's; who took something up holds it while they work in that team
    select coalesce(k.person_id, k.team_id), k.circle_id, null, k.kind, k.id, u.span, 1, null
    from asked k left join in_team t on t.circle_id = k.circle_id and t.person_id = k.person_id
    cross join lateral unnest(k.spans * case when k.person_id is null then '{(,)}' else coalesce(t.spans, '{}') end) as u (span)
    union all
    -- nobody said yes yet, and who asked for it does not work there (any more): then it is asked of the team, so that nobody is forgotten
    select k.team_id, k.circle_id, null, 'question', k.id, u.span, 1, null
    from asked k left join in_team t on t.circle_id = k.circle_id and t.person_id = k.person_id
    left join awake a on a.circle_id = k.circle_id
    cross join lateral unnest(k.spans - coalesce(t.spans, '{}') - coalesce(a.spans, '{}')) as u (span)
    where k.person_id is not null and k.of_circle = 'involvement'
    union all
    select c.team_id, c.id, null, 'desk', c.id, u.span, 128, null
    from the_circle c join awake a on a.circle_id = c.id cross join lateral unnest(a.spans) as u (span)
    union all
    select e.person_id, e.circle_id, null, 'emergency', e.id, u.span, 127, e.tell_from
    from the_circle c join public.emergency e on e.circle_id = c.id
    join awake a on a.circle_id = c.id
    join in_team t on t.circle_id = c.id and t.person_id = e.person_id
    cross join lateral unnest(a.spans * t.spans * tstzmultirange(tstzrange(e.since, e.since + interval '24 hours'))) as u (span)
    union all
    select x.person_id, x.circle_id, null, 'legal', x.id, u.span, x.parts, x.tell_from
    from the_circle c join public.legal_exception x on x.circle_id = c.id
    join in_team t on t.circle_id = c.id and t.person_id = x.person_id
    left join awake a on a.circle_id = c.id
    cross join lateral unnest(
        tstzmultirange(rules.span(x.since, x.until)) * t.spans
        * case when x.seconded_by_id is null then coalesce(a.spans, '{}') else '{(,)}' end) as u (span)
)
select holder, circle_id, about, ground, ground_id, lower(span), upper(span), parts, tell_from
from found where not isempty(span)
$$;

-- The only writer of access. Refreshes wait for each other: without the lock a race leaves stale rows.
create function rules.refresh(touched uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    -- with what was before: who may read that follows from the circle in which people came back
    circles uuid[] := touched || array(select distinct c.recipient from public.consent c
                                       where c.kind = 'former' and c.circle_id = any (touched));
begin
    perform pg_advisory_xact_lock(7220001);
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'access is kept in READ COMMITTED only: a refresh must see what others committed';
    end if;
    delete from public.access a where a.circle_id = any (circles);
    insert into public.access (holder, circle_id, about, ground, ground_id, since, until, parts, tell_from)
    select f.holder, f.circle_id, f.about, f.ground, f.ground_id, f.since, f.until, f.parts, f.tell_from
    from rules.access_for(circles) f;
end
$$;

create function rules.refresh_all() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    batch uuid[];
begin
    for batch in select array_agg(id) from (select id, row_number() over (order by id) / 500 as n from public.circle) c group by n loop
        perform rules.refresh(batch);
    end loop;
end
$$;

-- What differs between access and its definition: must always be nothing.
create view rules.access_difference as
with defined as (
    select f.* from (select array_agg(id) as ids from public.circle) c cross join lateral rules.access_for(c.ids) f
), kept as (
    select holder, circle_id, about, ground::text, ground_id, since, until, parts::int, tell_from from public.access
)
select 'missing' as what, * from (select * from defined except all select * from kept) m
union all
select 'stale', * from (select * from kept except all select * from defined) s;

-- Statement triggers with transition tables, one per event. A bulk load by the definer refreshes at its end.
create function rules.refresh_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    circles uuid[];
begin
    if current_setting('naast.bulk', true) = 'on' and session_user <> 'naast_app' then
        return null;
    end if;
    perform pg_advisory_xact_lock(7220001);  -- before looking which circles: else a race overlooks one
    execute 'select array_agg(distinct circle_id) from (' || tg_argv[0] || ') as touched (circle_id)' into circles;
    if circles is not null then
        perform rules.refresh(circles);
    end if;
    return null;
end
$$;

do $$
declare
    source record;
    event text;
begin
    for source in
        select t.name, 'select circle_id from changed' as touched
        from unnest(array['participant', 'named_worker', 'worker_refusal', 'task', 'emergency', 'legal_exception',
                          'bearer', 'exemption', 'ending']) as t (name)
        union all select 'consent', 'select circle_id from changed union select recipient from changed where kind = ''former'''
        union all select 'authority', 'select p.circle_id from changed c join public.participant p on p.person_id = c.child_id'
        union all select 'representation', 'select p.circle_id from changed c join public.participant p on p.person_id = c.person_id'
        union all select 'person', 'select p.circle_id from changed c join public.participant p on p.person_id = c.id'
        -- only circles of the team the position is in: joining another team touches nothing
        union all select 'position', 'select n.circle_id from changed c join public.named_worker n on n.person_id = c.person_id
                                          join public.circle k on k.id = n.circle_id and k.team_id = c.organisation_id
                                      union select e.circle_id from changed c join public.emergency e on e.person_id = c.person_id
                                          join public.circle k on k.id = e.circle_id and k.team_id = c.organisation_id
                                      union select t.circle_id from changed c join public.task t on t.person_id = c.person_id
                                          join public.circle k on k.id = t.circle_id and k.team_id = c.organisation_id
                                      union select x.circle_id from changed c join public.legal_exception x on x.person_id = c.person_id
                                          join public.circle k on k.id = x.circle_id and k.team_id = c.organisation_id'
    loop
        foreach event in array array['insert', 'update', 'delete'] loop
            execute format('create trigger refresh_on_%s after %s on public.%I referencing %s table as changed
                            for each statement execute function rules.refresh_changed(%L)',
                           event, event, source.name, case event when 'delete' then 'old' else 'new' end, source.touched);
        end loop;
    end loop;
end
$$;
