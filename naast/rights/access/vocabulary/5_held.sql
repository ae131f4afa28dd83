-- What the actor holds in the circles opened now: where they help, take part or represent, and whom they may reach.

-- Opened circles in which the actor helps or follows up: whose word counts as the team's.
create function rules.helped_circles() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select coalesce(array_agg(distinct a.circle_id), '{}') from rules.held() a
        where a.ground in ('help', 'question', 'worry', 'early_signal')
    );
end
$$;

-- Opened circles in which the actor takes part.
create function rules.own_circles() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select coalesce(array_agg(distinct a.circle_id), '{}') from rules.held() a where a.ground = 'own');
end
$$;

-- Opened circles whose other participants' names the actor reads: every ground but representing and sharing.
create function rules.known_circles() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (
        select coalesce(array_agg(distinct a.circle_id), '{}') from rules.held() a
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
    select a.circle_id, a.about from rules.held() a where a.about is not null;
end
$$;

-- Who the actor is or represents in the opened circles; who handles somebody's money alone represents nobody here.
create function rules.mine() returns table (circle_id uuid, about uuid) rows 5
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select a.circle_id, a.about from rules.held() a where a.ground = 'own' or a.ground = 'represents' and a.parts = 127;
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

-- The actor's circles in the order of the first participant's name; ids only: what is shown about them needs a look.
create function rules.my_circles(grounds text[], how_many int, skip int) returns table (circle_id uuid, helped boolean, of_all bigint) rows 20
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select c.id, c.helped, count(*) over ()
    from (select a.circle_id as id, bool_or(a.ground = 'help') as helped from rules.living(grounds) a group by a.circle_id) c
    cross join lateral (
        select p.sort_key from public.participant t join public.person p on p.id = t.person_id
        where t.circle_id = c.id order by t.since, p.sort_key limit 1
    ) as first
    order by first.sort_key, c.id limit how_many offset skip;
end
$$;
