-- Small questions that single policies ask.

create function rules.is_worker_of(person uuid, team uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select exists (select from public.position p where p.organisation_id = team and p.person_id = person
            and p.role in ('worker', 'lead') and rules.now() >= p.since and (p.until is null or rules.now() < p.until))
    );
end
$$;

-- Does the actor stand beside people in this opened circle by a living yes? A question or worry taken up is not enough.
create function rules.helps_by_a_yes(circle uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return circle = any (rules.open_circles()) and exists (select from rules.living_in(array[circle]) a where a.ground = 'help');
end
$$;

-- Who may say no to a worker: who takes part or represents somebody who does. It works for those they speak for, and nobody else:
-- neither a parent elsewhere nor somebody unsafe in the same circle takes another's help away.
create function rules.may_refuse(circle uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (select from rules.mine() m where m.circle_id = circle);
end
$$;

-- Opened circles whose emergencies and legal exceptions the actor may be told of, as somebody who takes part. Where a part is kept
-- safe for a few, only those few: the reason may say what endangers them.
create function rules.told_circles() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return coalesce((
        select array_agg(c.id) from unnest(rules.own_circles()) c (id)
        where not exists (
            select from public.sheet s where s.circle_id = c.id and s.part = 16 and s.visible_to is not null
        ) or exists (
            select from rules.readable_sheets(array[c.id]) r join public.sheet s on s.id = r.sheet_id
            where s.part = 16 and s.visible_to is not null)
    ), '{}');
end
$$;

-- A key that is somebody's already: a person, an organisation or a link never takes another's.
create function rules.is_taken(key uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (select from public.person p where p.id = key)
        or exists (select from public.organisation o where o.id = key)
        or exists (select from public.bearer b where b.id = key);
end
$$;

-- The access rows that may be read: one's own; in opened circles about me and mine and whom I help; and what holds for nobody
-- in particular, for who takes part or helps, from tell_from on.
create function rules.open_access() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    ids uuid[];
begin
    select array_agg(o.circle_id) into ids from rules.opened() o;
    return coalesce((
        with l as materialized (select * from rules.living_in(ids))
        select array_agg(a.id) from public.access a
        where a.circle_id = any (array(select l.circle_id from l)) and case
            when a.holder = rules.actor() or exists (select from l where l.id = a.id) then true
            when a.about is null then (a.tell_from is null or rules.now() >= a.tell_from) and exists (
                select from l where l.circle_id = a.circle_id and (l.ground = 'help' or l.ground = 'own' and (
                    a.ground not in ('emergency', 'legal') or a.circle_id = any (rules.told_circles()))))
            else exists (select from l where l.circle_id = a.circle_id and l.about = a.about and l.ground in ('own', 'represents', 'help'))
        end), '{}');
end
$$;

-- "Who can look along, and why": the access rows of an opened circle that the actor may read, with names. Living ones and those to come.
create function rules.who_may_look(circle uuid)
returns table (id uuid, holder uuid, holder_name text, about uuid, about_name text, ground text, since timestamptz, until timestamptz, parts int, mine boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    ids uuid[] := rules.open_access();
begin
    return query
    select a.id, a.holder,
           coalesce((select p.name from public.participant p where p.circle_id = circle and p.person_id = a.holder),
                    (select n.name from public.named_worker n where n.circle_id = circle and n.person_id = a.holder limit 1),
                    (select o.name from public.organisation o where o.id = a.holder), rules.name_of(a.holder))::text,
           a.about, (select p.name from public.participant p where p.circle_id = circle and p.person_id = a.about)::text,
           a.ground::text, a.since, a.until, a.parts::int,
           a.id in (select l.id from rules.living_in(array[circle]) l)
    from public.access a
    where a.circle_id = circle and a.id = any (ids) and (a.until is null or a.until > rules.now())
    order by rules.nearness(a.ground), a.since, a.holder, a.about, a.id;  -- not by key alone: keys are new at every refresh
end
$$;
