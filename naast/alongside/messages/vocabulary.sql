-- Somebody under 16, or represented: somebody else would read what lies on their ordinary sheets. Their messages start as a talk.
-- Only about people whom an opened circle shows the actor; of others the answer is yes, which is the narrower one.
create function rules.is_spoken_for(person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return not exists (
            select from public.participant p where p.person_id = person and p.circle_id = any (rules.open_circles()))
        or rules.is_under(person, 16, rules.now())
        or exists (select from public.representation r where r.person_id = person
                   and r.kind <> 'administrator' and rules.in_force(r.since, r.until, rules.now()));
end
$$;

-- Threads in the actor's circles in which the person wrote last: keys and days only, like rules.my_circles; names and words
-- need a look. Driven from the actor's own living access; only threads that they may read.
create function rules.waiting_messages() returns table (circle_id uuid, person_id uuid, since timestamptz, answer_by date) rows 20
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select mine.circle_id, mine.about, w.since, w.answer_by
    from (select a.circle_id, a.about, bit_or(a.parts) as parts from rules.living('{help}') a
          group by a.circle_id, a.about) as mine
    cross join lateral (
        select min(m.written_at) as since, min(m.answer_by) as answer_by from public.message m
        join public.sheet s on s.id = m.sheet_id and (s.visible_to is null or rules.actor() = any (s.visible_to))
        where m.circle_id = mine.circle_id and m.of_id = mine.about and not m.by_team and m.written_at > coalesce((
            select max(t.written_at) from public.message t
            where t.circle_id = mine.circle_id and t.of_id = mine.about and t.by_team), '-infinity')
    ) as w
    where mine.parts & 8 <> 0 and w.since is not null
    order by w.since, mine.circle_id, mine.about;
end
$$;
