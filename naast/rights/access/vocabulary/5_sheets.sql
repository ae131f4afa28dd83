-- Making sheets, opening what was said in a talk to more people, and the policies that every content table shares.

-- The sheet for new rows: found or made, when the actor may write there. Asking betrays nothing: no means 42501, always.
create function rules.sheet_for(circle uuid, what int, whom uuid[], eyes uuid[]) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    people uuid[] := (select array_agg(distinct p order by p) from unnest(whom) p);
    seen_by uuid[] := case when eyes is not null then
        (select coalesce(array_agg(distinct p order by p), '{}') from unnest(eyes || rules.actor()) p) end;
    sheet uuid;
begin
    insert into public.sheet (id, circle_id, part, about, visible_to) values (gen_random_uuid(), circle, what, people, seen_by)
    on conflict on constraint sheet_once_per_circle do nothing;
    select s.id into sheet from public.sheet s
    where s.circle_id = circle and s.part = what and s.about = people and s.visible_to is not distinct from seen_by;
    if not rules.writable(sheet) or exists (
        select from unnest(people) p (id)
        where not exists (select from public.participant t where t.circle_id = circle and t.person_id = p.id)
    ) then
        raise exception 'this sheet is not open to you for writing' using errcode = '42501';
    end if;
    insert into public.shown (look_id, sheet_id)
    select o.look_id, sheet from rules.opened() o where o.circle_id = circle
    and not exists (select from public.shown h where h.look_id = o.look_id and h.sheet_id = sheet);
    return sheet;
end
$$;

-- Widening is for the one it is about, or who wrote it; only from a sheet for a few, and only while that is readable.
create function rules.may_widen(sheet uuid, author uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select exists (select from public.sheet s where s.id = sheet and s.visible_to is not null
                       and (author = rules.acting_person() or rules.acting_person() = any (s.about)))
    );
end
$$;

-- Whom to ask: in an opened circle, who of the team was in talks that the acting worker may not read. Only for help.
create function rules.more_to_ask(circle uuid) returns setof text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if not circle = any (rules.open_circles()) then
        return;
    end if;
    return query
    select distinct n.name::text from public.sheet s
    join rules.living_in(array[circle]) a on a.ground = 'help'
    join public.named_worker n on n.circle_id = circle and n.person_id = any (s.visible_to) and n.person_id <> rules.actor()
    where s.circle_id = circle and s.visible_to is not null and not s.id = any (rules.open_sheets());
end
$$;

-- Opened circles in which the actor helps or follows up: whose word counts as the team's.
create function rules.helped_circles() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select coalesce(array_agg(distinct a.circle_id), '{}') from rules.living_in(rules.open_circles()) a
        where a.ground in ('help', 'question', 'worry', 'early_signal')
    );
end
$$;

-- Opened circles in which the actor takes part.
create function rules.own_circles() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select coalesce(array_agg(distinct a.circle_id), '{}') from rules.living_in(rules.open_circles()) a where a.ground = 'own');
end
$$;

-- Opened circles whose other participants' names the actor reads: every ground but representing and sharing.
create function rules.known_circles() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select coalesce(array_agg(distinct a.circle_id), '{}') from rules.living_in(rules.open_circles()) a
        where a.ground not in ('represents', 'sharing')
    );
end
$$;

-- Those about whom the actor holds something in the opened circles, by any ground.
create function rules.covered() returns table (circle_id uuid, about uuid) rows 5
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select a.circle_id, a.about from rules.living_in(rules.open_circles()) a where a.about is not null;
end
$$;

-- Who the actor is or represents in the opened circles.
create function rules.mine() returns table (circle_id uuid, about uuid) rows 5
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select a.circle_id, a.about from rules.living_in(rules.open_circles()) a where a.ground in ('own', 'represents');
end
$$;

create function rules.works_in(organisation uuid, roles text[]) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select exists (select from public.position p where p.organisation_id = organisation and p.person_id = rules.acting_person()
            and p.role = any (roles) and rules.now() >= p.since and (p.until is null or rules.now() < p.until))
    );
end
$$;

create function rules.team_of(circle uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select c.team_id from public.circle c where c.id = team_of.circle);
end
$$;

-- Persons whose contact part is open to the actor by these grounds: participants covered by help or sharing; all of them under a
-- task, emergency or legal ground; and, for help and tasks, those whose yes about them is or may be needed now.
create function rules.reached_by(grounds text[]) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    circles uuid[];
    people uuid[];
    t timestamptz := rules.now();
begin
    select array_agg(distinct o.circle_id) into circles from rules.opened() o where o.parts & 1 <> 0;
    if circles is null then
        return '{}';
    end if;
    with held as (
        select a.circle_id, a.about, a.ground from rules.living_in(circles) a where a.parts & 1 <> 0 and a.ground = any (grounds)
    ), covered as (
        select h.about as id, h.ground from held h where h.about is not null
        union
        select p.person_id, h.ground from held h join public.participant p on p.circle_id = h.circle_id where h.about is null
    )
    select array_agg(distinct id) into people from (
        select id from covered
        union all
        select a.holder_id from covered c join public.authority a on a.child_id = c.id and rules.in_force(a.since, a.until, t)
        where c.ground in ('help', 'question', 'worry', 'early_signal') and rules.is_under(c.id, 16, t)
        union all
        select r.representative_id from covered c join public.representation r on r.person_id = c.id and rules.in_force(r.since, r.until, t)
        where c.ground in ('help', 'question', 'worry', 'early_signal')
    ) everybody where id is not null;
    return coalesce(people, '{}');
end
$$;

create function rules.reachable_people() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select rules.reached_by('{help,sharing,question,worry,early_signal,emergency,legal}'));
end
$$;

-- Whose facts (birth, authority, household) the actor may write down: only beside them or following up, never by being shared with.
create function rules.helped_people() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select rules.reached_by('{help,question,worry,early_signal}'));
end
$$;

-- Persons whose own record is open: those, oneself, and whom one represents.
create function rules.open_people() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select rules.reachable_people() || coalesce((select array_agg(m.about) from rules.mine() m), '{}')
            || case when rules.acting_bearer() is null then array[rules.acting_person()] else '{}' end
    );
end
$$;

-- Times of statements and rows are the database's, when the program writes.
create function rules.stamp() returns trigger language plpgsql as
$$
begin
    if current_user = 'naast_app' then
        new := jsonb_populate_record(new, jsonb_build_object(tg_argv[0], rules.now()));
    end if;
    return new;
end
$$;

-- The policies of a content table: read where the sheet is open, add where it is writable, in one's own name; nothing else.
-- A table may add its own update policy; there is none for delete.
create procedure rules.protect_rows(name text) language plpgsql as
$$
begin
    execute format('alter table public.%I enable row level security; alter table public.%1$I force row level security', name);
    execute format('create policy read on public.%I for select to naast_app
        using (sheet_id = any ((select rules.open_sheets())::uuid[]))', name);
    execute format('create policy add on public.%I for insert to naast_app
        with check (rules.writable(sheet_id)
                    and circle_id = (select s.circle_id from public.sheet s where s.id = sheet_id)
                    and author_id is not distinct from (select rules.acting_person()))', name);
    execute format('grant select, insert on public.%I to naast_app', name);
    execute format('create trigger stamp before insert on public.%I for each row execute function rules.stamp(''written_at'')', name);
end
$$;

create procedure rules.protect(name text) language plpgsql as
$$
begin
    execute format('alter table public.%I enable row level security; alter table public.%1$I force row level security', name);
    execute format('grant select on public.%I to naast_app', name);
end
$$;

-- Opening a new circle: the worker who took up the question (and the stand-in) may reach the people, four weeks long.
create function rules.begin_circle(circle uuid, what text, team uuid, task text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if not rules.works_in(team, '{worker,lead}') then
        raise exception 'only somebody of the team begins' using errcode = '42501';
    end if;
    insert into public.circle (id, kind, team_id, opened_at) values (circle, what, team, rules.now());
    insert into public.task (id, circle_id, kind, person_id, person_name, since, until)
    values (gen_random_uuid(), circle, task, rules.acting_person(), rules.name_of(rules.acting_person()), rules.now(), rules.now() + interval '28 days');
end
$$;

-- May this person be asked into a circle? One's own entry that nobody holds yet, oneself, or somebody whose contact one holds.
create function rules.may_involve(person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select exists (
            select from public.person p where p.id = person and p.entered_by = rules.acting_person()
            and not exists (select from public.participant t where t.person_id = p.id)
        ) or exists (
            select from rules.living() a where a.parts & 1 <> 0 and (a.about = person or a.about is null and exists (
                select from public.participant t where t.circle_id = a.circle_id and t.person_id = person))
        )
    );
end
$$;

-- The actor's circles in the order of the first participant's name; ids only: what is shown about them needs a look.
create function rules.my_circles(grounds text[], how_many int, skip int) returns table (circle_id uuid, of_all bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select c.id, count(*) over ()
    from (select distinct a.circle_id as id from rules.living() a where a.ground = any (grounds)) c
    cross join lateral (
        select p.sort_key from public.participant t join public.person p on p.id = t.person_id
        where t.circle_id = c.id order by t.since, p.sort_key limit 1
    ) as first
    order by first.sort_key, c.id limit how_many offset skip;
end
$$;
