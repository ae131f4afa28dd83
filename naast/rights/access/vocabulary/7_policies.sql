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

-- Who may say no to a worker: who takes part, or who stands for everybody who does. The no of a parent who lives elsewhere
-- never takes the mother's own help away.
create function rules.may_refuse(circle uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select circle = any (rules.own_circles()) or exists (select from rules.mine() m where m.circle_id = circle) and not exists (
            select from public.participant p where p.circle_id = circle
            and not exists (select from rules.mine() m where m.circle_id = circle and m.about = p.person_id))
    );
end
$$;

-- The access rows that may be read: one's own; in opened circles about me and mine and whom I help; and what holds for nobody
-- in particular, for who takes part or helps, from tell_from on.
create function rules.open_access() returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    circles uuid[] := rules.open_circles();
begin
    return coalesce((
        with l as materialized (select * from rules.living_in(circles))
        select array_agg(a.id) from public.access a
        where a.circle_id = any (circles) and case
            when a.holder = rules.actor() then true
            when a.about is null then (a.tell_from is null or rules.now() >= a.tell_from) and exists (
                select from l where l.circle_id = a.circle_id and l.ground in ('own', 'help'))
            else exists (select from l where l.circle_id = a.circle_id and l.about = a.about and l.ground in ('own', 'represents', 'help'))
        end), '{}');
end
$$;

create function rules.opened_no_sheet(look uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select not exists (select from public.shown s where s.look_id = look));
end
$$;

-- "Who can look along, and why": the access rows of an opened circle that the actor may read, with names. Living ones and those to come.
create function rules.who_may_look(circle uuid)
returns table (id bigint, holder uuid, holder_name text, about uuid, about_name text, ground text, since timestamptz, until timestamptz, parts int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    ids bigint[] := rules.open_access();
begin
    return query
    select a.id, a.holder,
           coalesce((select p.name from public.participant p where p.circle_id = circle and p.person_id = a.holder),
                    (select n.name from public.named_worker n where n.circle_id = circle and n.person_id = a.holder limit 1),
                    (select o.name from public.organisation o where o.id = a.holder), rules.name_of(a.holder))::text,
           a.about, (select p.name from public.participant p where p.circle_id = circle and p.person_id = a.about)::text,
           a.ground::text, a.since, a.until, a.parts::int
    from public.access a
    where a.circle_id = circle and a.id = any (ids) and (a.until is null or a.until > rules.now())
    order by rules.nearness(a.ground), a.since, a.id;
end
$$;
