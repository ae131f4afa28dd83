-- Who is not there, who stands in, and whom the lead names when nobody is left.

-- Who may write down that a colleague is not there: they themselves, the lead of their team, and who is named beside the same people.
create function rules.may_note_absence(place uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (
        select from public.position p
        where p.id = place and p.role in ('worker', 'lead') and rules.now() >= p.since and (p.until is null or rules.now() < p.until)
        and (p.person_id = rules.acting_person() or rules.works_in(p.organisation_id, '{lead}')
             or rules.works_in(p.organisation_id, '{worker}') and exists (
                select from public.named_worker i
                join public.named_worker they on they.circle_id = i.circle_id and they.person_id = p.person_id
                join public.circle c on c.id = i.circle_id and c.team_id = p.organisation_id
                where i.person_id = rules.acting_person()
                and rules.now() >= i.since and (i.until is null or rules.now() < i.until)
                and rules.now() >= they.since and (they.until is null or rules.now() < they.until))));
end
$$;

-- Which workers named in these opened circles are not there now, and until when: for their people, who helps, and the desk.
create function rules.away(circles uuid[]) returns table (circle_id uuid, person_id uuid, until timestamptz) rows 2
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select distinct on (n.circle_id, n.person_id) n.circle_id, n.person_id, b.until
    from (select distinct a.circle_id from rules.living_in(circles) a
          join rules.opened() o on o.circle_id = a.circle_id where a.ground <> 'sharing') held
    join public.circle c on c.id = held.circle_id
    join public.named_worker n on n.circle_id = c.id and rules.now() >= n.since and (n.until is null or rules.now() < n.until)
    join public.position p on p.person_id = n.person_id and p.organisation_id = c.team_id
        and rules.now() >= p.since and (p.until is null or rules.now() < p.until)
    join public.absence b on b.position_id = p.id and rules.now() >= b.since and (b.until is null or rules.now() < b.until)
    order by n.circle_id, n.person_id, b.until desc nulls first;
end
$$;

-- For today: in which circles of mine the contact worker is not there and I stand in. Keys only: what is shown about them needs a look.
create function rules.standing_in() returns table (circle_id uuid, worker text, until timestamptz) rows 5
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select distinct on (away.circle_id) away.circle_id, away.name::text, away.until
    from (select i.circle_id, they.name, b.until
          from public.named_worker i
          join public.named_worker they on they.circle_id = i.circle_id and they.role = 'contact'
              and rules.now() >= they.since and (they.until is null or rules.now() < they.until)
          join public.circle c on c.id = i.circle_id
          join public.position p on p.person_id = they.person_id and p.organisation_id = c.team_id
          join public.absence b on b.position_id = p.id and rules.now() >= b.since and (b.until is null or rules.now() < b.until)
          where i.person_id = rules.acting_person() and i.role = 'stand_in'
          and rules.now() >= i.since and (i.until is null or rules.now() < i.until)) away
    where exists (select from rules.living_in(array[away.circle_id]) a where a.ground = 'help')
    order by away.circle_id, away.until desc nulls first;
end
$$;

-- Of these circles, opened for the desk: those in which nobody helps any more, now or from a known day: all named workers have left
-- the team, or are not wanted. Only for its lead.
create function rules.nobody_left(circles uuid[]) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select c.id from public.circle c
    where c.id = any (circles) and c.id = any (rules.open_circles()) and rules.works_in(c.team_id, '{lead}')
    and exists (select from rules.living_in(array[c.id]) a where a.ground = 'desk')
    and not exists (select from public.access a where a.circle_id = c.id and a.ground = 'help' and (a.until is null or rules.now() < a.until));
end
$$;

-- Then the lead names two colleagues, from tomorrow on: the people read it first, and may say no.
create function rules.name_anew(circle uuid, contact uuid, stand_in uuid, why text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    tomorrow timestamptz := rules.midnight((rules.now() at time zone 'Europe/Amsterdam')::date + 1);
    new_ids uuid[] := array[gen_random_uuid(), gen_random_uuid()];
    roles text[] := '{contact,stand_in}';
    who uuid[] := array[contact, stand_in];
begin
    perform pg_advisory_xact_lock(7220001);
    if contact = stand_in or not circle in (select rules.nobody_left(array[circle])) or exists (
        select from unnest(who) w (id) where not rules.is_worker_of(w.id, rules.team_of(circle))
        or exists (select from public.worker_refusal r where r.circle_id = name_anew.circle and r.worker_id = w.id)
    ) then
        raise exception 'the lead names others only when nobody is left, and nobody whom people refused' using errcode = '42501';
    end if;
    update public.named_worker n set until = greatest(n.since, rules.now())
    where n.circle_id = name_anew.circle and (n.until is null or n.until > rules.now());
    insert into public.named_worker (id, circle_id, person_id, name, role, since)
    select new_ids[i], circle, who[i], rules.name_of(who[i]), roles[i], tomorrow from generate_series(1, 2) i;
    insert into public.handover (id, circle_id, gone_id, coming_id, reason, announced_by_id, announced_at)
    select gen_random_uuid(), circle, gone.id, new_ids[i], why, rules.acting_person(), rules.now()
    from generate_series(1, 2) i
    cross join lateral (
        select n.id from public.named_worker n
        where n.circle_id = name_anew.circle and n.role = roles[i] and n.id <> new_ids[i] order by n.until desc nulls first limit 1
    ) gone;
end
$$;
