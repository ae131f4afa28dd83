-- Whose word it is how a promise went: the promiser; for a promise of an organisation a colleague; for somebody without
-- an account or below 12 who wrote the promise down or represents them.
create function rules.my_word(promise uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select exists (
            select from public.promise p where p.id = promise and p.sheet_id = any (rules.open_sheets()) and (
                p.promiser_id = rules.acting_person()
                or p.organisation_id = any (rules.my_organisations())
                or p.promiser_id in (select m.about from rules.mine() m where m.circle_id = p.circle_id)
                or p.author_id = rules.acting_person() and not exists (select from public.account a where a.person_id = p.promiser_id)))
    );
end
$$;

-- What was said of a promise goes along with it.
create function rules.may_widen_with(promise uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select exists (select from public.promise p where p.id = promise and rules.may_widen(p.sheet_id, p.author_id)));
end
$$;

-- What the team promised and is due within two weeks or late, for the desk list: only in circles that this request opened for the desk, and never
-- of a talk, of safety, or about somebody whose yes is not there.
create function rules.desk_lines(circles uuid[]) returns table (circle_id uuid, what text, due date, promiser_name text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select p.circle_id, p.what, day.due, p.promiser_name::text
    from (select distinct a.circle_id, c.team_id from rules.living_in(circles) a
          join rules.opened() o on o.circle_id = a.circle_id and o.parts & 128 <> 0
          join public.circle c on c.id = a.circle_id where a.ground = 'desk') as desk
    join public.promise p on p.circle_id = desk.circle_id and p.organisation_id = desk.team_id
    join public.sheet s on s.id = p.sheet_id and s.part = 4 and s.visible_to is null
    cross join lateral (select coalesce((select r.moved_to from public.remark r where r.promise_id = p.id and r.moved_to is not null
                                         order by r.written_at desc limit 1), p.due) as due) as day
    where day.due < (rules.now() at time zone 'Europe/Amsterdam')::date + 15 and not exists (select from public.outcome u where u.promise_id = p.id)
    and not exists (select from unnest(s.about) w (id) where rules.agreed(s.circle_id, 'help', w.id, null, rules.now()) = 0)
    order by day.due, p.written_at;
end
$$;

-- Is this (readable) promise of this person, in this circle? Made anew it stays theirs.
create function rules.is_promise_of(promise uuid, person uuid, circle uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (
        select from public.promise p
        where p.id = promise and p.promiser_id is not distinct from person and p.circle_id = circle
        and p.sheet_id = any (rules.open_sheets()));
end
$$;
