-- What becomes of a worry: it waits without being read, two take it up, the person is known, it ends, it is forgotten.

-- Teams for which the actor answers now: the lead, or a worker on duty; at the team's door.
create function rules.answers_for(team uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return 'worry' = any (rules.grounds_here()) and exists (
        select from public.position p
        where p.organisation_id = team and p.person_id = rules.acting_person() and rules.now() >= p.since and (p.until is null or rules.now() < p.until)
        and (p.role = 'lead' or p.role = 'worker' and exists (
            select from public.duty d where d.position_id = p.id and rules.now() >= d.since and (d.until is null or rules.now() < d.until))));
end
$$;

-- Does anybody follow it up now? Who left the team does not.
create function rules.is_followed_up(circle uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (select from public.access a where a.circle_id = circle and a.ground = 'worry'
                   and rules.now() >= a.since and (a.until is null or rules.now() < a.until));
end
$$;

-- Worries that nobody follows up, for who answers for the team: that they wait, since when, and whether somebody may be in danger.
-- Nothing else of them: not about whom, not by whom. Danger first, then the longest waiting.
create function rules.worries_waiting() returns table (circle_id uuid, since timestamptz, unsafe boolean) rows 5
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select c.id, w.written_at, w.unsafe
    from (select distinct p.organisation_id as id from public.position p where p.person_id = rules.acting_person()) as team
    join public.circle c on c.team_id = team.id and c.kind = 'worry'
    join public.worry w on w.circle_id = c.id
    where rules.answers_for(c.team_id) and not rules.is_followed_up(c.id)
    and not exists (select from public.worry_end e where e.circle_id = c.id and e.kind <> 'taken_back')
    order by w.unsafe desc, w.written_at;
end
$$;

-- Taken up by two of the team, for four weeks: by who answers for the team, with a colleague. From here on the two may read it.
create function rules.take_up_worry(circle uuid, colleague uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    perform pg_advisory_xact_lock(7220001);  -- two at the same moment: the second finds that somebody was first
    if rules.acting_bearer() is not null or colleague = rules.acting_person()
       or not exists (select from rules.worries_waiting() w where w.circle_id = circle)
       or not rules.is_worker_of(colleague, rules.team_of(circle)) then
        raise exception 'a worry is taken up by two of the team' using errcode = '42501';
    end if;
    update public.task t set until = greatest(t.since, rules.now())  -- of who left: it stays with two, also when they come back
    where t.circle_id = circle and t.kind = 'worry' and rules.now() < t.until;
    insert into public.task (id, circle_id, kind, person_id, person_name, since, until)
    select gen_random_uuid(), circle, 'worry', who, rules.name_of(who), rules.now(), rules.now() + interval '28 days'
    from unnest(array[rules.acting_person(), colleague]) as two (who);
end
$$;

-- The worries that the actor follows up: since when, until when, whether somebody may be in danger, and on which day an attempt is to
-- be made (today, when there was none yet). Keys and days: what it is about needs a look.
create function rules.my_worries() returns table (circle_id uuid, since timestamptz, until timestamptz, unsafe boolean, attempt_on date) rows 5
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select c.id, w.written_at, max(a.until), w.unsafe,
           case when exists (select from public.attempt t where t.circle_id = c.id) then (
               select t.again_on from public.attempt t where t.circle_id = c.id order by t."on" desc, t.written_at desc limit 1)
           else (rules.now() at time zone 'Europe/Amsterdam')::date end
    from rules.living('{worry}') a
    join public.circle c on c.id = a.circle_id and c.kind = 'worry'
    join public.worry w on w.circle_id = c.id
    group by c.id, w.written_at, w.unsafe
    order by 5 asc nulls last, w.unsafe desc, w.written_at;
end
$$;

-- How it stands, for the one who told it: one word, and nothing of the person. That there is contact only when the person wants that said.
create function rules.worry_status(circle uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if rules.acting_bearer() is null or not circle = any (rules.own_circles()) then
        return null;
    end if;
    return case
        when exists (select from public.worry_end e where e.circle_id = circle and e.kind <> 'taken_back') then 'ended'
        when exists (select from public.worry_contact k where k.circle_id = circle and k.initiator_may_know) then 'contact'
        when exists (select from public.attempt t where t.circle_id = circle) then 'trying'
        when rules.is_followed_up(circle) then 'taken_up'
        else 'waiting' end;
end
$$;

-- Of an opened worry: whom a sheet of it is about. `initiator`: who told it alone; `both`; `person`: the one it is about alone.
create function rules.worry_sheet(sheet uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select case when s.about = array[b.id] then 'initiator' when b.id = any (s.about) then 'both' else 'person' end
        from public.sheet s join public.circle c on c.id = s.circle_id and c.kind = 'worry'
        join public.bearer b on b.circle_id = c.id and b.purpose = 'thread'
        where s.id = sheet and s.visible_to is null and c.id = any (rules.open_circles()));
end
$$;

-- An end ends what the two may see. Taken back by who told it: the two stay, for the person may know already.
create function rules.worry_has_ended() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if new.kind <> 'taken_back' then
        update public.task t set until = greatest(t.since, rules.now())
        where t.circle_id = new.circle_id and t.kind = 'worry' and rules.now() < t.until;
    end if;
    return null;
end
$$;

-- With the worries go the letters of their attempts, and who was written down for them alone and is nowhere else.
create function rules.destroy_worries(ids uuid[], why text) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    people uuid[] := array(select distinct p.person_id from public.participant p where p.circle_id = any (ids));
    gone int;
begin
    delete from public.letter l using public.attempt t where t.circle_id = any (ids) and l.key = 'worry:' || t.id;
    gone := rules.destroy_circles(ids, 'worry', why);
    perform rules.destroy_people(people);
    return gone;
end
$$;

-- Who told it takes it back. While the person knows nothing and nobody is in danger everything is destroyed at once; otherwise the team
-- and the person read that it was taken back. Gives back whether it is gone.
create function rules.take_back_worry(circle uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if rules.acting_bearer() is null or not circle = any (rules.own_circles())
       or not exists (select from public.worry w where w.circle_id = circle) then
        raise exception 'only its code takes a worry back' using errcode = '42501';
    end if;
    if exists (select from public.worry w where w.circle_id = circle and w.unsafe)
       or exists (select from public.participant p where p.circle_id = circle)
       or exists (select from public.attempt t where t.circle_id = circle and t.how = 'letter') then
        return false;
    end if;
    perform rules.destroy_worries(array[circle], 'asked');
    return true;
end
$$;

-- Four weeks after the last of: the worry, a letter that tells the person, contact, an answer. Unless help came of it. By whoever asks for
-- it: nothing goes that should not go.
create function rules.forget_worries() returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return rules.destroy_worries(array(
        select c.id from public.circle c
        where c.kind = 'worry' and greatest(
            c.opened_at,
            (select max(t.written_at) from public.attempt t where t.circle_id = c.id and t.how = 'letter'),
            (select max(p.since) from public.participant p where p.circle_id = c.id),
            (select max(e.written_at) from public.worry_end e where e.circle_id = c.id and e.kind in ('yes', 'no', 'safety'))
        ) < rules.now() - interval '28 days'
        and not (
            exists (select from public.worry_end e where e.circle_id = c.id and e.kind = 'yes')
            and exists (
                select from public.participant p join public.consent s on s.about_id = p.person_id and s.kind = 'help' and s.answer = 'yes'
                join public.circle k on k.id = s.circle_id and k.kind = 'involvement' and k.team_id = c.team_id
                where p.circle_id = c.id))
        limit 10000), 'term');
end
$$;
