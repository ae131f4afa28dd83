-- Find before create: whom the acting worker reaches already, and whether somebody like this is known elsewhere.
-- The keys come from find.py: folded words, how single words sound as a family name and as a given name, the whole key.
-- Whoever is shown is looked at: the circle that makes them findable gets a look "find". A hint about others carries no
-- content and writes none. Frozen files, secret addresses and circles with safety in them are never hinted at: a
-- duplicate is cheaper (access design, "Inside a household").

-- Is this what somebody is called, as it is written or as it sounds?
create function rules.is_called(sort_key text, sound_key text, words text[], families text[], givens text[], whole text)
returns boolean language sql immutable as
$$
    select cardinality(words) > 0 and (
        not exists (select from unnest(words) w where position(' ' || w in ' ' || sort_key) = 0)
        or whole <> '' and starts_with(sound_key, whole)
        or whole = '' and (string_to_array(split_part(sound_key, ' ', 1), '-') && families
                           or split_part(sound_key, ' ', 2) = any (givens)))
$$;

-- Whom the acting worker reaches by these grounds, in whichever circle, opened or not: who is covered, and who decides for them.
create function rules.reached_through(grounds text[]) returns table (id uuid, circle_id uuid, ground text) rows 200
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    t timestamptz := rules.now();
begin
    return query
    with held as materialized (
        select a.circle_id, a.about, a.ground from rules.living(grounds) a where a.parts & 1 <> 0
    ), covered as (
        select h.about as id, h.circle_id, h.ground from held h where h.about is not null
        union all
        select p.person_id, h.circle_id, h.ground from held h join public.participant p on p.circle_id = h.circle_id
        where h.about is null
    )
    select c.id, c.circle_id, c.ground::text from covered c
    union all
    select a.holder_id, c.circle_id, c.ground::text from covered c join public.authority a on a.child_id = c.id
    where a.holder_id is not null and c.ground <> 'sharing' and rules.in_force(a.since, a.until, t) and rules.is_under(c.id, 16, t)
    union all
    select r.representative_id, c.circle_id, c.ground::text from covered c join public.representation r on r.person_id = c.id
    where c.ground <> 'sharing' and rules.in_force(r.since, r.until, t);
end
$$;

create function rules.find_people(words text[], families text[], givens text[], whole text, birth date, phone text)
returns table (person_id uuid, circle_id uuid, name text, hint text, mine boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as
$$
declare
    t timestamptz := rules.now();
    people uuid[];
    circles uuid[];
    looked uuid[] := '{}';
begin
    if not rules.is_worker() then
        return;
    end if;
    select coalesce(array_agg(n.id), '{}'), coalesce(array_agg(n.circle_id), '{}') into people, circles from (
        select distinct on (r.id) r.id, r.circle_id from rules.reached_through('{help,sharing,question,worry,early_signal}') r
        order by r.id, rules.nearness(r.ground)
    ) n;

    for person_id, circle_id, name, hint in
        select p.id, r.circle_id, p.name, concat_ws(' · ', p.birth_year::text, lives.area)
        from unnest(people, circles) as r (id, circle_id) join public.person p on p.id = r.id
        cross join lateral (
            select case when rules.is_called(p.sort_key, p.sound_key, words, families, givens, whole) then 2 else 0 end
                 + case when p.birth_date = birth then 3
                        when p.birth_date <> birth then -1
                        when p.birth_year = extract(year from birth) then 1 else 0 end
                 + case when phone <> '' and exists (
                       select from public.contact_way c where c.person_id = p.id and c.digits = phone) then 4 else 0 end
        ) as likeness (score)
        left join lateral (
            select a.name as area from public.membership m
            join public.household h on h.id = m.household_id join public.area a on a.id = h.area_id
            where m.person_id = p.id and not p.address_secret and (m.until is null or t < rules.midnight(m.until))
            order by m.since desc limit 1
        ) as lives on true
        where likeness.score > 0 order by likeness.score desc, p.sort_key, p.id limit 5
    loop
        mine := true;
        looked := looked || circle_id;
        return next;
    end loop;
    if looked <> '{}' then
        perform from rules.open_circles_for(looked, 'find', 1);
    end if;

    if exists (
        select from (
            select p.id from public.person p
            where whole <> '' and p.sound_key = whole  -- whatever the birth date: else the answer would tell it, day by day
            union all
            select c.person_id from public.contact_way c where phone <> '' and c.digits = phone
        ) as alike
        join public.person p on p.id = alike.id and not p.address_secret
        where not p.id = any (people)
        and exists (
            select from public.participant k join public.access a on a.circle_id = k.circle_id
            where k.person_id = p.id and a.ground in ('help', 'question', 'worry', 'early_signal')
            and (a.about is null or a.about = p.id) and t >= a.since and (a.until is null or t < a.until))
        and not exists (
            select from public.participant k where k.person_id = p.id and (
                exists (select from public.sheet s where s.circle_id = k.circle_id and s.part = 16)
                or exists (select from public.legal_exception x where x.circle_id = k.circle_id)))
    ) then
        person_id := null; circle_id := null; name := null; hint := null; mine := false;
        return next;
    end if;
end
$$;

-- Two records of one person may lie in two circles. For a worker who helps both, in one request: the circles of the records that
-- are linked to this one are opened too, each with a look "find", and the policies then show the link. Of a record that they do
-- not help nothing opens and nothing is told: for them there is no link.
create function rules.open_same_people(record uuid) returns table (person_id uuid, circle_id uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    others uuid[];
    opened uuid[] := array(select o.circle_id from rules.opened() o where o.parts & 1 <> 0);
    looked uuid[] := '{}';
begin
    if not rules.is_worker() or not record = any (rules.helped_people()) then
        return;
    end if;
    select array_agg(case record when s.one_id then s.other_id else s.one_id end) into others
    from public.same_person s where record in (s.one_id, s.other_id) and s.until is null;
    if others is null then
        return;
    end if;
    for person_id, circle_id in
        select distinct on (r.id) r.id, r.circle_id from rules.reached_through('{help,question,worry,early_signal}') r
        where r.id = any (others) order by r.id, r.circle_id = any (opened) desc, rules.nearness(r.ground)
    loop
        looked := looked || circle_id;
        return next;
    end loop;
    looked := array(select distinct c from unnest(looked) c where not c = any (opened));
    if looked <> '{}' then
        perform from rules.open_circles_for(looked, 'find', 1);
    end if;
end
$$;
