-- Who holds what now, which sheets that makes readable, and the look without which nothing opens.

-- ROWS tells the planner the truth: without it a function counts as 1,000 rows, and whole tables are hashed.
-- The actor's living access by these grounds. Of organisations: through a living position; desk only for a lead or somebody on duty.
create function rules.living(grounds text[]) returns setof public.access rows 100
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    me uuid := rules.actor();
    bearer uuid := rules.acting_bearer();
    person uuid := case when bearer is null then rules.acting_person() end;
    its_circle uuid;  -- a link opens its own circle alone
    here text[] := rules.grounds_here();
    t timestamptz := rules.now();
begin
    if bearer is not null then
        select b.circle_id into its_circle from public.bearer b where b.id = bearer;
    end if;
    return query select a.* from public.access a
        where a.holder = me and a.ground = any (grounds) and (bearer is null or a.circle_id = its_circle)
        and t >= a.since and (a.until is null or t < a.until) and a.ground = any (here);
    if 'sharing' = any (grounds) then
        return query select a.* from public.access a
            where a.ground = 'sharing' and t >= a.since and (a.until is null or t < a.until) and a.ground = any (here)
            and a.holder in (select p.organisation_id from public.position p where p.person_id = person
                             and p.role in ('worker', 'lead', 'partner') and t >= p.since and (p.until is null or t < p.until));
    end if;
    if grounds && '{desk,question}' then  -- what is asked of the team: by the lead, or who is on duty
        return query select a.* from public.access a
            where a.ground in ('desk', 'question') and a.ground = any (grounds) and t >= a.since and (a.until is null or t < a.until) and a.ground = any (here)
            and a.holder in (select p.organisation_id from public.position p where p.person_id = person
                             and t >= p.since and (p.until is null or t < p.until)
                             and (p.role = 'lead' or p.role = 'worker' and exists (
                                 select from public.duty d
                                 where d.position_id = p.id and t >= d.since and (d.until is null or t < d.until))));
    end if;
end
$$;

-- The same for a few circles: what opening one asks, by index, whatever the caseload. In plain SQL, as `opened` and
-- `readable_sheets` are: PostgreSQL puts them into the plan of the definer's function that asks, which is kept, so that a page does
-- not pay for a call each time (docs/benchmarks.md). It does so only when no argument is a question of its own.
create function rules.living_in(circles uuid[]) returns setof public.access language sql stable rows 10 as
$$
    select a.* from public.access a
    where a.circle_id = any (circles) and rules.now() >= a.since and (a.until is null or rules.now() < a.until)
    and a.ground = any ((select rules.grounds_here())::text[])
    and (a.holder = (select rules.actor()) and (rules.acting_bearer() is null or exists (  -- a link opens its own circle alone
            select from public.bearer b where b.id = a.holder and b.circle_id = a.circle_id))
         or a.ground in ('sharing', 'desk', 'question') and rules.acting_bearer() is null and exists (
            select from public.position p where p.person_id = rules.acting_person() and p.organisation_id = a.holder
            and rules.now() >= p.since and (p.until is null or rules.now() < p.until)
            and case a.ground when 'sharing' then p.role in ('worker', 'lead', 'partner')
                else p.role = 'lead' or p.role = 'worker' and exists (
                    select from public.duty d where d.position_id = p.id
                    and rules.now() >= d.since and (d.until is null or rules.now() < d.until))
                end))
$$;

-- The circles that this transaction opened under this trace, and which parts.
create function rules.opened() returns table (circle_id uuid, parts int, look_id uuid) language sql stable rows 2 as
$$
    with mine as materialized (  -- apart, so that looks are always found by their trace
        select l.circle_id, l.parts::int as parts, l.id from public.look l
        where l.trace = rules.acting_trace() and l.xid = pg_current_xact_id_if_assigned()::text and l.actor = rules.actor()
    )
    select m.circle_id, m.parts, m.id from mine m
$$;

-- What the actor holds in those.
create function rules.held() returns setof public.access language sql stable rows 10 as
$$
    select a.* from (select distinct o.circle_id from rules.opened() o) o
    cross join lateral rules.living_in(array[o.circle_id]) a
$$;

create function rules.open_circles() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select coalesce(array_agg(distinct a.circle_id), '{}') from rules.held() a);
end
$$;

-- A sheet and what the actor holds there: by those whom they are or represent, by those they help or are shared with, by a ground
-- that is about nobody in particular, and by one that also opens what was said in a talk.
create function rules.reads(about uuid[], visible_to uuid[], mine uuid[], helped uuid[], blanket boolean, above_talks boolean)
returns boolean language sql stable as
$$
    select (visible_to is null or rules.acting_bearer() is null and rules.actor() = any (visible_to) or above_talks)
    and (rules.actor() = any (about) and rules.actor() = any (mine) or about <@ mine or about <@ helped or blanket)
$$;

-- Readable sheets among these circles (docs/decisions/0002, "Which sheets an actor may read").
create function rules.readable_sheets(circles uuid[]) returns table (sheet_id uuid, circle_id uuid, part int) language sql stable rows 10 as
$$
    with l as materialized (  -- the desk opens no sheet
        select a.circle_id, a.about, a.ground, a.parts from rules.living_in(circles) a where a.ground <> 'desk'
    )
    select s.id, s.circle_id, s.part::int
    from public.sheet s join l on l.circle_id = s.circle_id and l.parts & s.part <> 0
    group by s.id
    having rules.reads(s.about, s.visible_to,
                       array_agg(l.about) filter (where l.ground in ('own', 'represents')),
                       array_agg(l.about) filter (where l.ground in ('help', 'sharing')),
                       bool_or(l.about is null), bool_or(l.ground in ('emergency', 'legal')))
$$;

-- What every policy asks, once per query: the sheets that are readable and looked at in this transaction.
create function rules.open_sheets() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    ids uuid[];
    opened int[];
begin
    select array_agg(o.circle_id), array_agg(o.parts) into ids, opened
    from (select o.circle_id, bit_or(o.parts) as parts from rules.opened() o group by o.circle_id) o;
    if ids is null then
        return '{}';
    end if;
    return coalesce((
        select array_agg(r.sheet_id) from rules.readable_sheets(ids) r
        join unnest(ids, opened) as o (circle_id, parts) on o.circle_id = r.circle_id and o.parts & r.part <> 0), '{}');
end
$$;

-- Where the actor may add a row now: open, and nobody in it has taken the yes back. Who takes part is asked only for their own yes:
-- a refusal would tell them of somebody else's, and the team reads the row only when everybody's is there. A link writes nothing.
-- A question and a worry have no yes yet: there who asks and who follows up write, of the contact part alone.
-- Whom the actor helps now said yes: access follows from that; only of others the yes is asked again.
create function rules.writable(sheet uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    it record;
    here record;
begin
    select s.circle_id, s.part, s.about, s.visible_to, c.kind into it
    from public.sheet s join public.circle c on c.id = s.circle_id
    where s.id = sheet and exists (select from rules.opened() o where o.circle_id = s.circle_id and o.parts & s.part <> 0);
    if not found then
        return false;
    end if;
    with l as materialized (
        select a.about, a.ground, a.parts from rules.living_in(array[it.circle_id]) a where a.ground <> 'desk'
    )
    select coalesce(array_agg(l.about) filter (where l.ground = 'own' or l.ground = 'represents' and l.parts = 127), '{}') as mine,
           coalesce(array_agg(l.about) filter (where l.ground = 'help'), '{}') as helped,
           bool_or(l.ground in ('own', 'question', 'worry')) as follows,
           (select rules.reads(it.about, it.visible_to,
                               array_agg(l.about) filter (where l.ground in ('own', 'represents')),
                               array_agg(l.about) filter (where l.ground in ('help', 'sharing')),
                               bool_or(l.about is null), bool_or(l.ground in ('emergency', 'legal')))
            from l where l.parts & it.part <> 0) as reads
    into here from l;
    return coalesce(here.reads, false) and case
        when it.kind in ('question', 'worry') then it.part = 1 and here.follows
        else rules.acting_bearer() is null and not exists (
            select from unnest(it.about) p (id)
            where (here.mine = '{}' or p.id = any (here.mine)) and not p.id = any (here.helped)
            and rules.agreed(it.circle_id, 'help', p.id, null, rules.now()) = 0) end;
end
$$;

-- Does this sheet lie in this circle? A row says both.
create function rules.is_of_circle(sheet uuid, circle uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (select from public.sheet s where s.id = sheet and s.circle_id = circle);
end
$$;

-- The ground a look is written under: the nearest first.
create function rules.nearness(ground text) returns int language sql immutable as
$$ select array_position(array['own', 'represents', 'help', 'sharing', 'question', 'worry', 'early_signal', 'emergency', 'legal', 'desk'], ground) $$;

create function rules.pseudonym(person uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select encode(sha256(convert_to(k.key || person::text, 'UTF8')), 'hex') from public.pseudonym_key k);
end
$$;

create function rules.my_pseudonym() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select case when rules.acting_bearer() is null then rules.pseudonym(rules.acting_person()) end);
end
$$;

-- The version of the processing activity that a ground falls under today.
create function rules.activity(ground text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select a.id from public.processing_activity a
        where a.name = ground and a.valid_from <= rules.now()::date and (a.valid_until is null or a.valid_until > rules.now()::date)
        order by a.version desc limit 1
    );
end
$$;

-- The one way in: writes the looks, what they show and the processing lines, all in one go; gives back the circles that opened.
create function rules.open_circles_for(circles uuid[], why text, wanted int) returns setof public.circle rows 20
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    me uuid := rules.actor();
    my_name text := rules.name_of(me);
    my_trace uuid := rules.acting_trace();
begin
    if me is null or my_trace is null then
        raise exception 'nobody is acting: say who looks before you look' using errcode = '42501';
    end if;
    return query
    with held as materialized (
        select a.circle_id, a.about, a.ground, a.tell_from, a.parts from rules.living_in(circles) a
    ), near as materialized (  -- by circle the nearest ground, and all the parts that are held
        select distinct on (a.circle_id) gen_random_uuid() as look, a.circle_id, a.ground, a.tell_from,
               bit_or(a.parts) over (partition by a.circle_id) & wanted as parts
        from held a
        order by a.circle_id, rules.nearness(a.ground)
    ), named as materialized (  -- whose name, and how to reach them, this opens: by the desk or the contact part
        select n.circle_id, coalesce(array_agg(distinct p.person_id), '{}') as about
        from near n join held a on a.circle_id = n.circle_id and a.parts & wanted & 129 <> 0
        join public.participant p on p.circle_id = n.circle_id and (a.about is null or a.about = p.person_id)
        group by n.circle_id
    ), opening as materialized (
        select n.*, c as circle, c.team_id, coalesce(m.about, '{}') as about
        from near n join public.circle c on c.id = n.circle_id left join named m on m.circle_id = n.circle_id where n.parts <> 0
    ), team as materialized (
        select t.team_id, rules.organisation_of(me, t.team_id) as name
        from (select distinct o.team_id from opening o where o.ground not in ('own', 'represents')) t
    ), activity as materialized (
        select g.ground, rules.activity(g.ground) as id from (select distinct o.ground from opening o) g
    ), looked as (
        insert into public.look (id, trace, xid, circle_id, actor, actor_name, organisation_name, ground, purpose, parts, about, at, tell_from)
        select o.look, my_trace, pg_current_xact_id()::text, o.circle_id, me, my_name, coalesce(t.name, ''), o.ground, why, o.parts,
               o.about, rules.now(), o.tell_from
        from opening o left join team t on t.team_id = o.team_id and o.ground not in ('own', 'represents')
    ), seen as materialized (
        select o.look, o.circle_id, r.sheet_id
        from rules.readable_sheets(circles) r join opening o on o.circle_id = r.circle_id and r.part & o.parts <> 0
    ), shown as (
        insert into public.shown (look_id, sheet_id) select s.look, s.sheet_id from seen s
    ), lines as (  -- one for the action, one under it for each person concerned who may know of it
        insert into public.processing_line (trace_id, span_id, parent_span_id, status, name, start_time, end_time, activity_id, data_subject, tell_from)
        select my_trace, line.span, line.parent, 'Ok', why, rules.now(), rules.now(), a.id, line.subject, o.tell_from
        from opening o join activity a on a.ground = o.ground
        cross join lateral (
            select substr(md5(o.look::text), 1, 16), null, null
            union all
            select substr(md5(o.look::text || p.person_id::text), 1, 16), substr(md5(o.look::text), 1, 16),
                   encode(sha256(convert_to((select k.key from public.pseudonym_key k) || p.person_id::text, 'UTF8')), 'hex')  -- rules.pseudonym
            from public.participant p
            where p.circle_id = o.circle_id and (p.person_id = any (o.about) or exists (
                select from seen s join public.sheet h on h.id = s.sheet_id
                where s.look = o.look and p.person_id = any (h.about) and (h.visible_to is null or p.person_id = any (h.visible_to))))
        ) as line (span, parent, subject)
    )
    select (o.circle).* from opening o;
end
$$;

-- What somebody is called where they sign: a worker as their position says, everybody else as they want to be called.
create function rules.name_of(actor uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return coalesce(
        (select p.person_name from public.position p where p.person_id = actor
         and rules.now() >= p.since and (p.until is null or rules.now() < p.until) order by p.since limit 1),
        (select p.name from public.person p where p.id = actor),
        (select b.for_name from public.bearer b where b.id = actor), '');
end
$$;

-- The organisation in which somebody looks: the circle's own team first.
create function rules.organisation_of(actor uuid, team uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select coalesce((
            select o.name from public.position p join public.organisation o on o.id = p.organisation_id
            where p.person_id = actor and rules.now() >= p.since and (p.until is null or rules.now() < p.until)
            order by (o.id = team) desc, p.since limit 1), '')
    );
end
$$;
