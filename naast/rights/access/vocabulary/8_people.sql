-- Questions about the actor's own place, and about households, that the policies of people ask.

create function rules.is_worker() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select exists (select from public.position p join public.organisation o on o.id = p.organisation_id and o.kind = 'team'
            where p.person_id = rules.acting_person() and p.role in ('worker', 'lead')
            and rules.now() >= p.since and (p.until is null or rules.now() < p.until))
    );
end
$$;

create function rules.my_organisations() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select coalesce(array_agg(p.organisation_id), '{}') from public.position p
        where p.person_id = rules.acting_person() and rules.now() >= p.since and (p.until is null or rules.now() < p.until)
    );
end
$$;

create function rules.is_my_position(position_id uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select exists (select from public.position p where p.id = position_id and p.person_id = rules.acting_person()
            and p.role = 'worker' and rules.now() >= p.since and (p.until is null or rules.now() < p.until))
    );
end
$$;

-- Somebody who already holds or held a position somewhere, or whom the lead entered: residents do not become colleagues by a slip.
create function rules.is_known_colleague(person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select exists (select from public.position p where p.person_id = person) or rules.my_own_entry(person));
end
$$;

-- Entered by the actor, and nobody's participant yet: the moment between writing a name down and asking the yes.
create function rules.my_own_entry(person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select exists (select from public.person p where p.id = person and p.entered_by = rules.acting_person()
            and not exists (select from public.participant t where t.person_id = p.id)
            and not exists (select from public.account a where a.person_id = p.id))
    );
end
$$;

create function rules.my_own_household(household uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select exists (select from public.household h where h.id = household and h.entered_by = rules.acting_person())
        and not exists (select from public.membership m where m.household_id = household)
    );
end
$$;

-- Households of people one may reach, and one's own as long as one lives there. Not by representing, not by having lived there.
create function rules.open_households() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select coalesce(array_agg(distinct m.household_id), '{}') from public.membership m
        where m.person_id = any (rules.reachable_people())
        or m.person_id = rules.acting_person() and rules.acting_bearer() is null
           and (m.until is null or rules.now() < rules.midnight(m.until))
    );
end
$$;

create function rules.helped_households() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select coalesce(array_agg(distinct m.household_id), '{}') from public.membership m where m.person_id = any (rules.helped_people()));
end
$$;

-- Known to be 18 or older: nobody has authority over them.
create function rules.is_grown_up(person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return coalesce(rules.birthday(person, 18) <= rules.now(), false);
end
$$;

-- A birth date decides whose yes is needed: the young do not make themselves older, nor a parent the child younger.
create function rules.only_helpers_write_births() returns trigger language plpgsql as
$$
begin
    if current_user = 'naast_app' and (new.birth_date, new.birth_year) is distinct from (old.birth_date, old.birth_year)
       and not (new.id = any (rules.helped_people()) or rules.my_own_entry(new.id)) then
        raise exception 'only who helps writes down a birth date' using errcode = '42501';
    end if;
    if current_user = 'naast_app' and old.birth_year is not null and new.birth_year is null then
        raise exception 'a birth year that is known stays known: without it an adult could count as a child' using errcode = '42501';
    end if;
    return new;
end
$$;

-- An account never goes over to another person; and whoever acts changes only their own.
create function rules.only_ones_own_account() returns trigger language plpgsql as
$$
begin
    if current_user = 'naast_app' and (new.person_id <> old.person_id or new.person_id <> rules.acting_person()) then
        raise exception 'this is somebody else''s account' using errcode = '42501';
    end if;
    return new;
end
$$;

-- For whom a door is: a resident's for everybody, the team's for its workers and leads, the partner's for people at a partner.
create function rules.admits(door text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select case door when 'resident' then rules.acting_person() is not null when 'feed' then rules.acting_person() is not null when 'worker' then rules.is_worker() when 'partner' then exists (
            select from public.position p where p.person_id = rules.acting_person() and p.role = 'partner'
            and rules.now() >= p.since and (p.until is null or rules.now() < p.until)) else false end
    );
end
$$;
