-- Whose yes is needed, and what was agreed (docs/decisions/0002). One function answers the policy and the page alike.

-- A fact with dates, alive at t.
create function rules.in_force(since date, until date, t timestamptz) returns boolean language sql stable as
$$ select t >= rules.midnight(since) and (until is null or t < rules.midnight(until)) $$;

-- Carried over: said for the child before its 12th birthday, and the child has not spoken yet.
create function rules.carried_over(circle uuid, child uuid, t timestamptz) returns boolean language plpgsql stable as
$$
begin
    return (
        select exists (
            select from public.consent c where c.circle_id = circle and c.kind = 'help' and c.about_id = child
            and c.giver_id <> child and c.answer = 'yes' and c.since < rules.birthday(child, 12)
        ) and not exists (
            select from public.consent c where c.circle_id = circle and c.kind = 'help' and c.about_id = child
            and c.giver_id = child and c.since <= t
        )
    );
end
$$;

-- Nobody holds authority, or a register or court says so: a human must decide who speaks for the child.
create function rules.authority_unclear(child uuid, t timestamptz) returns boolean language plpgsql stable as
$$
begin
    return (
        select not coalesce(bool_or(holder_id is not null), false) or bool_or(holder_id is null)
        from public.authority where child_id = child and rules.in_force(since, until, t)
    );
end
$$;

create function rules.whose_yes(circle uuid, about uuid, t timestamptz) returns table (giver uuid, rule text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare
    under_12 boolean := rules.is_under(about, 12, t);
    under_16 boolean := rules.is_under(about, 16, t);
    unclear boolean := under_16 and rules.authority_unclear(about, t);
begin
    if unclear and not exists (
        select from public.exemption e where e.circle_id = circle and e.about_id = about and e.kind = 'authority'
        and t >= e.since and (e.until is null or t < e.until)
    ) then
        return;
    end if;
    return query
    select needed.who, min(needed.why) from (
        select about, case when under_16 then 'JW-7.3.4-1' when rules.is_under(about, 18, t) then 'JW-7.3.5' else 'NAAST-zelf' end
        where not under_12 and not (under_16 and rules.carried_over(circle, about, t))
        union all
        select r.representative_id, 'BW-1:' || case r.kind when 'curator' then '378' else '450' end
        from public.representation r
        where not under_12 and r.person_id = about and r.kind in ('mentor', 'curator') and rules.in_force(r.since, r.until, t)
        union all
        select a.holder_id, case when under_12 then 'JW-7.3.15' else 'JW-7.3.4-2' end
        from public.authority a
        where under_16 and not unclear and a.child_id = about and a.holder_id is not null and rules.in_force(a.since, a.until, t)
        union all
        select e.giver_id, 'NAAST-gezag' from public.exemption e
        where unclear and e.circle_id = circle and e.about_id = about and e.kind = 'authority'
        and t >= e.since and (e.until is null or t < e.until)
    ) as needed (who, why)
    where not exists (
        select from public.exemption e where e.circle_id = circle and e.about_id = about and e.giver_id = needed.who
        and e.kind <> 'authority' and t >= e.since and (e.until is null or t < e.until)
    )
    group by needed.who;
end
$$;

-- Does somebody speak for this person at t: themselves, who holds authority while they are under 16, or who represents them?
create function rules.speaks_for(who uuid, about uuid, t timestamptz) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return who = about
        or rules.is_under(about, 16, t) and exists (
            select from public.authority a where a.child_id = about and a.holder_id = who and rules.in_force(a.since, a.until, t))
        or exists (
            select from public.representation r where r.person_id = about and r.representative_id = who
            and r.kind <> 'administrator' and rules.in_force(r.since, r.until, t));
end
$$;

-- The parts that everybody whose yes is needed agrees to at t, by each giver's standing statement; 0 when one has no yes.
-- Sharing lives only as long as help does; and what was ended together is ended for all.
create function rules.agreed(circle uuid, what text, about uuid, recipient uuid, t timestamptz) returns int
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare
    by_all int;
begin
    if what <> 'help' and rules.agreed(circle, 'help', about, null, t) = 0
       or exists (select from public.ending e where e.circle_id = circle and e.at <= t) then
        return 0;
    end if;
    select bit_and(coalesce(s.parts, 0)) into by_all
    from rules.whose_yes(circle, about, t) w
    left join lateral (
        select case when c.answer = 'yes' and (c.until is null or t < c.until) then c.parts else 0 end as parts
        from public.consent c
        where c.circle_id = circle and c.kind = what and c.about_id = about and c.giver_id = w.giver
        and c.recipient is not distinct from agreed.recipient and c.since <= t
        order by c.since desc, c.id desc limit 1
    ) as s on true;
    return coalesce(by_all, 0);
end
$$;

-- Every moment at which the answer about this person may change.
create function rules.moments(circle uuid, person uuid) returns setof timestamptz language sql stable as
$$
    select m from (
        select since from public.consent where circle_id = circle and about_id = person
        union select until from public.consent where circle_id = circle and about_id = person
        union select since from public.exemption where circle_id = circle and about_id = person
        union select until from public.exemption where circle_id = circle and about_id = person
        union select at from public.ending where circle_id = circle
        union select rules.birthday(person, 12)
        union select rules.birthday(person, 16)
        union select rules.midnight(since) from public.authority where child_id = person
        union select rules.midnight(until) from public.authority where child_id = person
        union select rules.midnight(since) from public.representation where person_id = person
        union select rules.midnight(until) from public.representation where person_id = person
    ) as moment (m) where m is not null
$$;

-- What was agreed, as stretches of time with the same parts.
create function rules.agreed_spans(circle uuid, what text, about uuid, recipient uuid)
returns table (span tstzrange, parts int) language sql stable as
$$
    with slice as (
        select m, lead(m) over (order by m) as next, rules.agreed(circle, what, about, recipient, m) as parts
        from rules.moments(circle, about) as moment (m)
        where m >= (select min(c.since) from public.consent c  -- before the first yes there is nothing
                    where c.circle_id = circle and c.kind = what and c.about_id = about and c.answer = 'yes')
    ), island as (
        select *, sum(changed) over (order by m) as number from (
            select *, case when parts is distinct from lag(parts) over (order by m) then 1 else 0 end as changed from slice
        ) as marked
    )
    select tstzrange(min(m), case when bool_or(next is null) then null else max(next) end), min(parts)
    from island where parts <> 0 group by number
$$;
