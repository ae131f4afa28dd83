-- Who acts, under which trace, at what time. The program says it once per transaction (set_config, local).

create function rules.now() returns timestamptz language sql stable as
$$ select statement_timestamp() $$;
comment on function rules.now() is 'Not now(): that stands still inside a transaction, and a withdrawal must work at the next query.';

create function rules.acting_person() returns uuid language sql stable as
$$ select nullif(current_setting('naast.person', true), '')::uuid $$;

create function rules.acting_bearer() returns uuid language sql stable as
$$ select nullif(current_setting('naast.bearer', true), '')::uuid $$;

create function rules.actor() returns uuid language sql stable as
$$ select coalesce(rules.acting_bearer(), rules.acting_person()) $$;

create function rules.acting_trace() returns uuid language sql stable as
$$ select nullif(current_setting('naast.trace', true), '')::uuid $$;

-- A job of the task workers: nobody acts, and its name stands where the door stands. It holds no ground; a policy may name it.
create function rules.acting_job() returns text language sql stable as
$$ select nullif(current_setting('naast.door', true), '') where rules.actor() is null $$;

-- Through which door somebody came: it opens only its own grounds. A worker who is also a son reads his father's page at the
-- resident's door and his work at the team's; and never his work without the second factor that the team's door asks.
-- Without a door (by hand, in the tests of the rule) every ground counts.
create function rules.grounds_here() returns text[] language sql stable as
$$
    select case
        when rules.acting_bearer() is not null then '{own,sharing}'::text[]  -- a link holds what is shared, the code of a question its own thread
        else case coalesce(current_setting('naast.door', true), '')
            when 'resident' then '{own,represents}'::text[]
            when 'partner' then '{sharing}'
            when 'feed' then '{own,help}'  -- a calendar that asks by itself, and reminders: what is one's own, and one's work
            when 'worker' then '{help,sharing,question,worry,early_signal,desk,emergency,legal}'
            when '' then '{own,represents,help,sharing,question,worry,early_signal,desk,emergency,legal}'
            else '{}' end end
$$;

-- Dates are days in the Netherlands: a day begins at midnight there.
create function rules.midnight(day date) returns timestamptz language sql stable as
$$ select day::timestamp at time zone 'Europe/Amsterdam' $$;

-- A stretch of time, half-open; nothing at all when it ended before it began (a handover taken back).
create function rules.span(since timestamptz, until timestamptz) returns tstzrange language sql immutable as
$$ select case when until <= since then 'empty'::tstzrange else tstzrange(since, until) end $$;

-- The n-th birthday; with only a year known as if born on its last day (the youngest possible).
-- plpgsql with generic plans here and below: PostgreSQL before 18 plans an SQL function anew at every call (docs/benchmarks.md).
create function rules.birthday(person uuid, years int) returns timestamptz
language plpgsql stable set plan_cache_mode = force_generic_plan as
$$
begin
    return (select rules.midnight((coalesce(p.birth_date, make_date(p.birth_year, 12, 31)) + make_interval(years => years))::date)
            from public.person p where p.id = birthday.person);
end
$$;

-- Nothing known: a child of somebody's authority counts as from 12 up to 16, anybody else as an adult.
create function rules.is_under(person uuid, years int, t timestamptz) returns boolean
language plpgsql stable set plan_cache_mode = force_generic_plan as
$$
begin
    return coalesce(t < rules.birthday(person, years),
                    years >= 16 and exists (select from public.authority a where a.child_id = is_under.person));
end
$$;
