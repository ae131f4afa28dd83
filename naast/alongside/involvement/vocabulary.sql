-- Coming back, in one tap; and taking that up.

-- Whoever takes part in something that was ended together asks for contact again: a new circle of the same team, with themselves, as a
-- question of the whole team. Asked already, or somebody of that team stands beside them now? Then that circle is the answer.
create function rules.come_back(former uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    me uuid := rules.acting_person();
    team uuid := rules.team_of(former);
    circle uuid := gen_random_uuid();
    there uuid;
begin
    if rules.acting_bearer() is not null or not former = any (rules.own_circles())
       or not exists (select from public.ending e where e.circle_id = former and e.at <= rules.now()) then
        raise exception 'only who took part in what has ended comes back to it' using errcode = '42501';
    end if;
    perform pg_advisory_xact_lock(7220001);  -- a second tap waits, and finds what the first one asked
    select c.id into there from public.circle c
    join public.participant p on p.circle_id = c.id and p.person_id = me
    where c.team_id = team and c.kind = 'involvement' and not exists (select from public.ending e where e.circle_id = c.id)
    and (rules.agreed(c.id, 'help', me, null, rules.now()) <> 0 or exists (
        select from public.access a where a.circle_id = c.id and a.ground in ('question', 'worry', 'early_signal')
        and rules.now() >= a.since and (a.until is null or rules.now() < a.until)))
    order by c.opened_at desc limit 1;
    if there is not null then
        return there;
    end if;
    insert into public.circle (id, kind, team_id, opened_at) values (circle, 'involvement', team, rules.now());
    insert into public.involvement (circle_id, asked_at) values (circle, rules.now());
    insert into public.came_from (circle_id, kind, source) values (circle, 'return', former);
    insert into public.participant (id, circle_id, person_id, name, since) values (gen_random_uuid(), circle, me, rules.name_of(me), rules.now());
    insert into public.task (id, circle_id, kind, person_name, since)
    values (gen_random_uuid(), circle, 'question', (select o.name from public.organisation o where o.id = team), rules.now());
    return circle;
end
$$;

-- Who came back and whom nobody takes up yet, or whose asker left the team before there was a yes; for the lead and whoever is on duty.
-- Keys only: a name needs a look.
create function rules.returns_waiting() returns table (circle_id uuid, since timestamptz, was_left boolean) rows 2
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select a.circle_id, min(a.since), bool_and(k.person_id is not null) from rules.living('{question}') a
    join public.circle c on c.id = a.circle_id and c.kind = 'involvement'
    join public.task k on k.id = a.ground_id
    where a.holder = c.team_id group by a.circle_id order by 2, 1;
end
$$;

-- Somebody on duty, or the lead, takes it up: names who comes and who stands in. Who comes asks for the yes, four weeks long.
create function rules.take_up_return(circle uuid, contact uuid, stand_in uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    team uuid := rules.team_of(circle);
begin
    perform pg_advisory_xact_lock(7220001);
    if contact = stand_in or not rules.is_worker_of(contact, team) or not rules.is_worker_of(stand_in, team)
       or not circle = any (rules.open_circles())
       or not exists (select from public.circle c where c.id = circle and c.kind = 'involvement')
       or not exists (select from rules.living_in(array[circle]) a where a.ground = 'question' and a.holder = team) then
        raise exception 'only the team takes up what is asked of it' using errcode = '42501';
    end if;
    if exists (select from public.worker_refusal r where r.circle_id = take_up_return.circle and r.worker_id in (contact, stand_in)) then
        raise exception 'people said no to this worker' using errcode = '42501';
    end if;
    update public.task k set until = greatest(k.since, rules.now())  -- the team's, and of who left it
    where k.circle_id = take_up_return.circle and (k.until is null or k.until > rules.now())
    and (k.person_id is null or not rules.is_worker_of(k.person_id, team));
    update public.named_worker n set until = greatest(n.since, rules.now())
    where n.circle_id = take_up_return.circle and (n.until is null or n.until > rules.now());
    insert into public.task (id, circle_id, kind, person_id, person_name, since, until)
    values (gen_random_uuid(), circle, 'question', contact, rules.name_of(contact), rules.now(), rules.now() + interval '28 days');
    insert into public.named_worker (id, circle_id, person_id, name, role, since)
    values (gen_random_uuid(), circle, contact, rules.name_of(contact), 'contact', rules.now()),
           (gen_random_uuid(), circle, stand_in, rules.name_of(stand_in), 'stand_in', rules.now());
end
$$;
