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
    for attempt in 1 .. 2 loop
        select s.id into sheet from public.sheet s
        where s.circle_id = circle and s.part = what and s.about = people and s.visible_to is not distinct from seen_by;
        exit when found;
        insert into public.sheet (id, circle_id, part, about, visible_to) values (gen_random_uuid(), circle, what, people, seen_by)
        on conflict on constraint sheet_once_per_circle do nothing;
    end loop;
    if not rules.writable(sheet) or exists (
        select from unnest(people) p (id)
        where not rules.may_be_about(circle, p.id)
    ) or not exists (  -- no notes behind somebody's back: one of those it is about, or who speaks for them, was in the talk
        select from unnest(people) p (id), unnest(coalesce(seen_by, people)) e (id)
        where e.id = p.id or rules.speaks_for(e.id, p.id, rules.now())
    ) then
        raise exception 'this sheet is not open to you for writing' using errcode = '42501';
    end if;
    insert into public.shown (look_id, sheet_id)
    select o.look_id, sheet from rules.opened() o where o.circle_id = circle
    and not exists (select from public.shown h where h.look_id = o.look_id and h.sheet_id = sheet);
    return sheet;
end
$$;

-- Whom a row can be about: who takes part; the code of a question; and in a worry the one it is about, who is not known yet
-- and goes by the key of the circle.
create function rules.may_be_about(circle uuid, whom uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (select from public.participant t where t.circle_id = circle and t.person_id = whom)
        or exists (select from public.bearer b where b.circle_id = may_be_about.circle and b.id = whom and b.purpose = 'thread')
        or whom = circle and exists (select from public.circle c where c.id = circle and c.kind = 'worry');
end
$$;

-- There is contact: what was written of somebody not yet known is about this person from now on, and theirs to read.
create function rules.is_known_now(circle uuid, person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if not exists (select from rules.living_in(array[circle]) a where a.ground = 'worry') or not circle = any (rules.open_circles())
       or not exists (select from public.participant t where t.circle_id = circle and t.person_id = person) then
        raise exception 'only who follows up a worry says whom it is about' using errcode = '42501';
    end if;
    update public.sheet s
    set about = (select array_agg(distinct p order by p) from unnest(array_replace(s.about, circle, person)) p)
    where s.circle_id = circle and circle = any (s.about);
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

-- Whose words a row may carry: one's own, those of whom one speaks for, and, for who helps, of anybody in the circle.
create function rules.may_write_for(circle uuid, whose uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return whose = rules.acting_person() or circle = any (rules.helped_circles())
        or whose in (select m.about from rules.mine() m where m.circle_id = circle);
end
$$;

-- Whom to ask: in an opened circle, who of the team was in talks that the acting worker may not read. Only for help.
create function rules.more_to_ask(circle uuid) returns setof text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if not exists (select from rules.opened() o where o.circle_id = circle)
       or not exists (select from rules.living_in(array[circle]) a where a.ground = 'help') then
        return;
    end if;
    return query
    select distinct n.name::text from public.sheet s
    join public.named_worker n on n.circle_id = circle and n.person_id = any (s.visible_to) and n.person_id <> rules.actor()
    where s.circle_id = circle and s.visible_to is not null and not s.id = any (rules.open_sheets());
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

-- Names beside a key are that person's own, when the program writes: nobody signs with somebody else's name.
-- Its arguments come in pairs: the column with the key, the column with the name.
create function rules.true_names() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    whose uuid;
begin
    for i in 0 .. tg_nargs - 1 by 2 loop
        whose := coalesce(to_jsonb(new) ->> tg_argv[i], case tg_argv[i] when 'author_id' then rules.acting_bearer()::text end);
        if session_user = 'naast_app' and whose is not null then
            new := jsonb_populate_record(new, jsonb_build_object(tg_argv[i + 1], rules.name_of(whose)));
        end if;
    end loop;
    return new;
end
$$;

-- A row moves only from a sheet for a few to the open sheet of the same part and people; the move is recorded by itself.
create function rules.only_wider() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if session_user <> 'naast_app' then
        return new;
    end if;
    if not exists (
        select from public.sheet o join public.sheet n on n.id = new.sheet_id
        where o.id = old.sheet_id and n.circle_id = o.circle_id and n.part = o.part and n.about = o.about
        and o.visible_to is not null and n.visible_to is null and n.circle_id = new.circle_id
    ) then
        raise exception 'a row moves only to the open sheet for the same people' using errcode = '42501';
    end if;
    insert into public.widening (id, circle_id, sheet_id, "row", word_of_id, author_id, at)
    select gen_random_uuid(), new.circle_id, new.sheet_id, new.id,
           case when rules.acting_person() = any (s.about) then rules.acting_person() else s.about[1] end, rules.acting_person(), rules.now()
    from public.sheet s where s.id = new.sheet_id;
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
                    and rules.is_of_circle(sheet_id, circle_id)
                    and author_id is not distinct from (select rules.acting_person()))', name);
    execute format('grant select, insert on public.%I to naast_app', name);
    execute format('create trigger stamp before insert on public.%I for each row execute function rules.stamp(''written_at'')', name);
    execute format('create trigger true_names before insert on public.%I for each row execute function rules.true_names(''author_id'', ''author_name'')', name);
    execute format('create trigger widen before update of sheet_id on public.%I for each row execute function rules.only_wider()', name);
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
    if not rules.works_in(team, '{worker,lead}') or task not in ('question', 'worry', 'early_signal') then
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
            select from rules.living('{own,represents,help,question,worry,early_signal}') a
            where a.parts & 1 <> 0
            and (a.about = person or a.about is null and exists (
                select from public.participant t where t.circle_id = a.circle_id and t.person_id = person))
        )
    );
end
$$;
