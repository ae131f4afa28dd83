-- Questions that the policies of consent ask, and what the page about the yes asks.

create function rules.takes_part(circle uuid, person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select exists (select from public.participant p where p.circle_id = circle and p.person_id = person)
       and circle = any (rules.open_circles())
    );
end
$$;

-- Who may make a statement about somebody: whose yes is needed, the person (at any age from 12), and who holds authority or represents.
create function rules.may_say(circle uuid, about uuid, giver uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select circle = any (rules.open_circles()) and rules.takes_part(circle, about) and (giver = rules.acting_person() or circle = any (rules.helped_circles())) and (giver = about and not rules.is_under(about, 12, rules.now())
        or exists (select from rules.whose_yes(circle, about, rules.now()) w where w.giver = may_say.giver)
        or exists (select from public.access a where a.circle_id = circle and a.holder = giver and a.about = may_say.about
                   and a.ground = 'represents' and a.parts = 127 and rules.now() >= a.since and (a.until is null or rules.now() < a.until)))
    );
end
$$;

-- For the page: about each participant of an opened circle, whose yes is needed, by which rule, and what stands now.
-- Only for helpers (all participants) and for who is or represents that person.
create function rules.needed(circle uuid)
returns table (about_id uuid, about_name text, giver_id uuid, giver_name text, rule text, answer text, parts int, said_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    helps boolean := circle = any (rules.helped_circles());
begin
    return query
    select p.person_id, p.name::text, w.giver, rules.name_of(w.giver), w.rule,
           coalesce(s.answer, 'asked')::text, coalesce(s.parts, 0)::int, s.since
    from public.participant p
    cross join lateral rules.whose_yes(circle, p.person_id, rules.now()) w
    left join lateral (
        select c.answer, c.parts, c.since from public.consent c
        where c.circle_id = circle and c.kind = 'help' and c.about_id = p.person_id and c.giver_id = w.giver and c.since <= rules.now()
        order by c.since desc, c.id desc limit 1
    ) as s on true
    where p.circle_id = circle and circle = any (rules.open_circles())
    and (helps or p.person_id in (select m.about from rules.mine() m where m.circle_id = circle))
    order by p.since, p.name, w.rule;
end
$$;

-- Whose authority is unclear in an opened circle: a human must decide.
create function rules.unclear(circle uuid) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select p.person_id from public.participant p
    where p.circle_id = circle and circle = any (rules.helped_circles())
    and rules.is_under(p.person_id, 16, rules.now()) and rules.authority_unclear(p.person_id, rules.now());
end
$$;

-- What was before: ended circles of the same team in which somebody who takes part here took part. Told to themselves and who
-- speaks for them, and to who helps now or asks for their yes; only that it was, and when.
create function rules.former_circles(circle uuid) returns table (former_id uuid, about_id uuid, about_name text, began timestamptz, ended timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    helps boolean := circle = any (rules.helped_circles());
begin
    return query
    select f.id, p.person_id, p.name::text, before.since, e.at
    from public.participant p
    join public.participant before on before.person_id = p.person_id and before.circle_id <> circle
    join public.circle f on f.id = before.circle_id and f.kind = 'involvement'
    join public.ending e on e.circle_id = f.id and e.at <= rules.now()
    join public.circle c on c.id = circle and c.team_id = f.team_id and c.kind = 'involvement'
    where p.circle_id = former_circles.circle and circle = any (rules.open_circles())
    and (helps or p.person_id in (select m.about from rules.mine() m where m.circle_id = circle))
    order by e.at desc, p.name;
end
$$;

create function rules.is_former(circle uuid, about uuid, former uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (select from rules.former_circles(circle) f where f.former_id = former and f.about_id = about);
end
$$;

-- Is there a living yes to help in this opened circle? Without one it is frozen (or has not begun).
create function rules.is_awake(circle uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select circle = any (rules.open_circles()) and exists (
            select from public.participant p where p.circle_id = circle
            and rules.agreed(circle, 'help', p.person_id, null, rules.now()) <> 0)
    );
end
$$;
