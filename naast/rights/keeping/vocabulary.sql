-- Destroying circles whole: everything that hangs on them, in one stroke.

-- The text of this function is made here, from the catalogue, at every laying down: a table that comes later and points at a circle,
-- or at something in one, is taken along without anybody having to think of it. What runs is fixed text. Foreign keys are checked at
-- the end of the transaction, so their order does not matter; what still points at something gone stops it all, loudly.
do $$
declare
    all_that_hangs text;
begin
    with recursive link (child, parent, points) as (
        select k.conrelid, k.confrelid, a.attname from pg_constraint k
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conrelid <> k.confrelid
    ), direct (child) as (
        select distinct l.child from link l where l.parent = 'public.circle'::regclass
    ), hangs (child, which, steps) as (  -- on a circle itself; or, where it does not say which, on something that does
        select l.child, format('%I = any (ids)', l.points), 1 from link l where l.parent = 'public.circle'::regclass
        union all
        select l.child, format('%I in (select id from public.%I where %s)', l.points, p.relname, h.which), h.steps + 1
        from hangs h join link l on l.parent = h.child join pg_class p on p.oid = h.child
        where l.child not in (select d.child from direct d) and h.steps < 4
    )
    select string_agg(format('delete from public.%I where %s;', c.relname, h.which), E'\n    ' order by h.steps desc, c.relname, h.which)
    into all_that_hangs from hangs h join pg_class c on c.oid = h.child;
    execute format($made$
create function rules.destroy_circles(ids uuid[], what text, why text) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$body$
declare
    gone int;
begin
    -- the lines of the processing log under their looks: of the deed itself, and of each person concerned
    delete from public.processing_line l using public.look k
    where k.circle_id = any (ids) and l.data_subject is null and l.start_time = k.at and l.trace_id = k.trace;
    delete from public.processing_line l using public.look k, public.participant p
    where k.circle_id = any (ids) and p.circle_id = k.circle_id
    and l.data_subject = rules.pseudonym(p.person_id) and l.start_time = k.at and l.trace_id = k.trace;
    delete from public.circle where id = any (ids);  -- first: then no refresh finds anything to compute anew
    get diagnostics gone = row_count;
    %s
    if gone > 0 then
        insert into public.tombstone (what, how_many, why, at) values (what, gone, why, rules.now());
    end if;
    return gone;
end
$body$ $made$, all_that_hangs);
end
$$;

-- People who were written down for something that was destroyed, and are nowhere else: how to reach them and where they lived go along.
-- Made from the catalogue as well: who or what is pointed at by anything else stays.
do $$
declare
    pointed_at text := $each$
        select string_agg(format('or exists (select from public.%%I r where r.%%I = t.id)', c.relname, a.attname), E'\n    ' order by c.relname, a.attname)
        from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        where k.contype = 'f' and k.confrelid = 'public.%I'::regclass and not c.relname = any (%L) $each$;
    people text;
    homes text;
begin
    execute format(pointed_at, 'person', '{contact_way,membership}') into people;
    execute format(pointed_at, 'household', '{}') into homes;
    execute format($made$
create function rules.destroy_people(ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$body$
declare
    gone uuid[] := array(select t.id from public.person t where t.id = any (ids) and t.entered_by is not null and not (false
    %s));
    homes uuid[] := array(select distinct m.household_id from public.membership m where m.person_id = any (gone));
begin
    delete from public.contact_way where person_id = any (gone);
    delete from public.membership where person_id = any (gone);
    delete from public.household t where t.id = any (homes) and t.entered_by is not null and not (false
    %s);
    delete from public.person where id = any (gone);
end
$body$ $made$, people, homes);
end
$$;
