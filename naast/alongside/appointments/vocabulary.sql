-- How appointments stand, whose they are, what a calendar that asks by itself may be told, and who is to be reminded.

-- After everything that changed: the last that moved it counts; called off stays off.
create function rules.standing_appointments(ids uuid[])
returns table (id uuid, circle_id uuid, sheet_id uuid, starts timestamptz, minutes int, place text, what text, workers uuid[],
               called_off boolean, changed_at timestamptz, changes int) rows 20
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select a.id, a.circle_id, a.sheet_id, coalesce(m.starts, a.starts), a.minutes::int, coalesce(m.place, a.place)::text, a.what::text,
           coalesce(m.workers, a.workers), coalesce(h.called_off, false), coalesce(h.last, a.written_at), coalesce(h.times, 0)
    from public.appointment a
    left join lateral (
        select c.starts, c.place, c.workers from public.appointment_change c
        where c.appointment_id = a.id and c.kind = 'moved' order by c.written_at desc, c.id desc limit 1) as m on true
    left join lateral (
        select bool_or(c.kind = 'off') as called_off, max(c.written_at) as last, count(*)::int as times
        from public.appointment_change c where c.appointment_id = a.id) as h on true
    where a.id = any (ids);
end
$$;

-- Keys of appointments that were ever meant for this stretch of time: now, or before they were moved.
create function rules.appointments_about(since timestamptz, until timestamptz) returns setof uuid rows 100
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query select a.id from public.appointment a where a.starts >= since and a.starts < until
        union select c.appointment_id from public.appointment_change c where c.starts >= since and c.starts < until;
end
$$;

-- For the desk: the next day and time in circles that this request opened for the desk; never where or what for, never of a talk,
-- and never about somebody whose yes is not there.
create function rules.desk_next(circles uuid[]) returns table (circle_id uuid, starts timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select n.circle_id, min(n.starts)
    from rules.standing_appointments(array(
        select a.id from public.appointment a
        join rules.opened() o on o.circle_id = a.circle_id and o.parts & 128 <> 0
        join public.sheet s on s.id = a.sheet_id and s.part = 4 and s.visible_to is null
        where a.circle_id in (select l.circle_id from rules.living_in(circles) l where l.ground = 'desk')
        and (a.starts >= rules.now() or exists (
            select from public.appointment_change c where c.appointment_id = a.id and c.starts >= rules.now()))
        and not exists (select from unnest(s.about) w (id) where rules.agreed(s.circle_id, 'help', w.id, null, rules.now()) = 0))) n
    where n.starts >= rules.now() and not n.called_off
    group by n.circle_id;
end
$$;

-- The actor's own, for a calendar or a reminder: about me while my own yes is there, or I am the worker who comes and may read it.
create function rules.my_appointments(since timestamptz, until timestamptz)
returns table (id uuid, circle_id uuid, sheet_id uuid, starts timestamptz, minutes int, place text, what text,
               called_off boolean, changed_at timestamptz, changes int, at_work boolean) rows 20
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    me uuid := rules.acting_person();
    circles uuid[] := array(select distinct l.circle_id from rules.living('{own,help}') l);
begin
    return query
    select n.id, n.circle_id, n.sheet_id, n.starts, n.minutes, n.place, n.what, n.called_off, n.changed_at, n.changes, not me = any (s.about)
    from rules.standing_appointments(array(
        select a.id from rules.readable_sheets(circles) r
        join public.appointment a on a.sheet_id = r.sheet_id
        where a.starts >= since or exists (select from public.appointment_change c where c.appointment_id = a.id and c.starts >= since))) n
    join public.sheet s on s.id = n.sheet_id
    where n.starts >= since and n.starts < until
    and (me = any (s.about) and rules.agreed(n.circle_id, 'help', me, null, rules.now()) > 0 or me = any (n.workers) and not me = any (s.about))
    order by n.starts, n.id;
end
$$;

-- The look for what is told without a page: exactly the sheets that were told of, so that it leaves no trace with anybody else. Once a
-- day for each sheet, because calendars ask every quarter of an hour. Under a trace of its own: it opens nothing to this request.
create function rules.leave_look(sheets uuid[], why text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    me uuid := rules.acting_person();
    its_trace uuid := gen_random_uuid();
    today timestamptz := rules.midnight((rules.now() at time zone 'Europe/Amsterdam')::date);
begin
    perform pg_advisory_xact_lock(hashtextextended('leave_look ' || me::text, 0));
    with told as materialized (
        select distinct s.id, s.circle_id, s.part, s.about, s.visible_to from public.sheet s
        where s.id = any (sheets) and not exists (
            select from public.look l join public.shown h on h.look_id = l.id
            where l.circle_id = s.circle_id and l.at >= today and l.actor = me and l.purpose = why and h.sheet_id = s.id)
    ), near as materialized (
        select distinct on (l.circle_id) gen_random_uuid() as look, l.circle_id, l.ground, l.tell_from, c.team_id
        from (select distinct t.circle_id from told t) t
        cross join lateral rules.living_in(array[t.circle_id]) l join public.circle c on c.id = l.circle_id
        where l.parts & 4 <> 0 order by l.circle_id, rules.nearness(l.ground)
    ), looked as (
        insert into public.look (id, trace, xid, circle_id, actor, actor_name, organisation_name, ground, purpose, parts, about, at, tell_from)
        select n.look, its_trace, pg_current_xact_id()::text, n.circle_id, me, rules.name_of(me),
               case when n.ground = 'own' then '' else rules.organisation_of(me, n.team_id) end, n.ground, why, 4, '{}', rules.now(), n.tell_from
        from near n
    ), shown as (
        insert into public.shown (look_id, sheet_id) select n.look, t.id from near n join told t on t.circle_id = n.circle_id
    )
    insert into public.processing_line (trace_id, span_id, parent_span_id, status, name, start_time, end_time, activity_id, data_subject, tell_from)
    select its_trace, line.span, line.parent, 'Ok', why, rules.now(), rules.now(), rules.activity(n.ground), line.subject, n.tell_from
    from near n
    cross join lateral (
        select substr(md5(n.look::text), 1, 16), null, null
        union all
        select substr(md5(n.look::text || p.id::text), 1, 16), substr(md5(n.look::text), 1, 16), rules.pseudonym(p.id)
        from (select distinct w.id from told t, unnest(t.about) w (id)
              where t.circle_id = n.circle_id and (t.visible_to is null or w.id = any (t.visible_to))) p
    ) as line (span, parent, subject);
end
$$;

-- Before anybody acts: whose calendar address this is. Nobody's when it was closed, or the account was.
create function rules.whose_feed(secret bytea) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select f.person_id from public.feed f join public.account a on a.person_id = f.person_id and a.is_active
            where f.secret_hash = secret and f.closed_at is null);
end
$$;

-- What that calendar is told: times; where and what for when its person chose so. To a worker never what for: it may name somebody.
create function rules.feed_lines(secret bytea)
returns table (appointment uuid, starts timestamptz, minutes int, place text, what text, called_off boolean, changed_at timestamptz, changes int)
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    chosen text;
    since timestamptz := rules.now() - interval '30 days';
    until timestamptz := rules.now() + interval '800 days';
begin
    select f.shows into chosen from public.feed f
    where f.secret_hash = secret and f.closed_at is null and f.person_id = rules.acting_person();
    if chosen is null or current_setting('naast.door', true) is distinct from 'feed' then
        raise exception 'this is nobody''s calendar' using errcode = '42501';
    end if;
    perform rules.leave_look(array(select distinct m.sheet_id from rules.my_appointments(since, until) m), 'calendar');
    return query
    select m.id, m.starts, m.minutes, case when chosen in ('place', 'words') then m.place else '' end,
           case when chosen = 'words' and not m.at_work then m.what else '' end, m.called_off, m.changed_at, m.changes
    from rules.my_appointments(since, until) m;
end
$$;

create function rules.reminder_span(before text) returns interval language sql immutable as
$$ select case before when 'hours' then interval '2 hours' else interval '1 day' end $$;

-- What may be due, for the job that reminds: keys alone, nothing of what they are about. Whether it may be told is asked again, of the
-- rule, when the job acts as that person.
create function rules.reminders_due() returns table (appointment uuid, person uuid)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if rules.acting_job() is distinct from 'reminders' then
        raise exception 'only the job that reminds asks this' using errcode = '42501';
    end if;
    return query
    with wish as (
        select distinct on (w.person_id) w.person_id, w.how, w.before from public.reminder_wish w order by w.person_id, w.since desc, w.id
    ), soon as (
        select n.*, s.about from rules.standing_appointments(array(
            select rules.appointments_about(rules.now(), rules.now() + interval '1 day')
            union select r.appointment_id from public.reminder r where r.starts > rules.now())) n
        join public.sheet s on s.id = n.sheet_id
    )
    select s.id, w.person_id from soon s join wish w on w.person_id = any (s.about || s.workers) and w.how in ('mail', 'text')
    where not s.called_off and s.starts > rules.now() and s.starts - rules.reminder_span(w.before) <= rules.now()
        and not exists (select from public.reminder r where r.appointment_id = s.id and r.person_id = w.person_id
                        and r.kind = 'reminder' and r.starts = s.starts)
    union
    select r.appointment_id, r.person_id from public.reminder r join soon s on s.id = r.appointment_id
    where r.kind = 'reminder' and r.starts > rules.now() and (s.called_off or s.starts <> r.starts)
        and not exists (select from public.reminder n where n.appointment_id = r.appointment_id and n.person_id = r.person_id
                        and n.kind = 'notice' and n.starts = r.starts);
end
$$;

-- Take one in hand, as the person it is for: what there is to tell and by which way, once; nothing the second time, also to who asks
-- at the same moment. A reminder tells when; a notice tells that what a reminder told is no longer so.
create function rules.take_reminder(which uuid)
returns table (kind text, starts timestamptz, was timestamptz, called_off boolean, place text, how text, way uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    me uuid := rules.acting_person();
    wish public.reminder_wish;
    mine record;
    told timestamptz;
begin
    if current_setting('naast.door', true) is distinct from 'feed' then
        raise exception 'this is for the job that reminds' using errcode = '42501';
    end if;
    select * into wish from public.reminder_wish w where w.person_id = me order by w.since desc, w.id limit 1;
    select * into mine from rules.my_appointments(rules.now() - interval '1 day', 'infinity') m where m.id = which;
    if mine.id is null or wish.id is null or wish.how not in ('mail', 'text') then
        return;
    end if;
    for told in select r.starts from public.reminder r where r.appointment_id = which and r.person_id = me and r.kind = 'reminder'
        and r.starts > rules.now() and (mine.called_off or r.starts <> mine.starts) loop
        insert into public.reminder (id, appointment_id, person_id, kind, starts, at)
        values (gen_random_uuid(), which, me, 'notice', told, rules.now()) on conflict do nothing;
        if found then
            perform rules.leave_look(array[mine.sheet_id], 'reminder');
            return query select 'notice', mine.starts, told, mine.called_off, case when wish.with_place then mine.place else '' end, wish.how::text, wish.way_id;
        end if;
    end loop;
    if mine.called_off or mine.starts <= rules.now() or mine.starts - rules.reminder_span(wish.before) > rules.now() then
        return;
    end if;
    insert into public.reminder (id, appointment_id, person_id, kind, starts, at)
    values (gen_random_uuid(), which, me, 'reminder', mine.starts, rules.now()) on conflict do nothing;
    if found then
        perform rules.leave_look(array[mine.sheet_id], 'reminder');
        return query select 'reminder', mine.starts, null::timestamptz, false, case when wish.with_place then mine.place else '' end, wish.how::text, wish.way_id;
    end if;
end
$$;

-- Who comes is somebody of the circle's team, under the name that their position says.
create function rules.who_comes() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if session_user = 'naast_app' then
        if exists (select from unnest(new.workers) w (id) where not rules.is_worker_of(w.id, rules.team_of(new.circle_id))) then
            raise exception 'only somebody of the team is named as who comes' using errcode = '42501';
        end if;
        new.worker_names := coalesce((select string_agg(rules.name_of(w.id), ', ' order by w.at) from unnest(new.workers) with ordinality w (id, at)), '');
    end if;
    return new;
end
$$;

-- What changed about an appointment that is being opened to more people goes along with it.
create function rules.may_widen_appointment(appointment uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (select from public.appointment a where a.id = appointment and rules.may_widen(a.sheet_id, a.author_id));
end
$$;

create function rules.is_called_off(appointment uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (select from public.appointment_change c where c.appointment_id = appointment and c.kind = 'off'
                   and c.sheet_id = any (rules.open_sheets()));
end
$$;
