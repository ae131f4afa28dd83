-- What becomes of a question: the team's until it is answered, taken up by one of them, asked again, taken away, forgotten.

-- An opened circle that is a question?
create function rules.is_question(circle uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return circle = any (rules.open_circles()) and exists (select from public.circle c where c.id = circle and c.kind = 'question');
end
$$;

-- May the actor do something with it: by one of these grounds, in an opened question?
create function rules.holds_question(circle uuid, grounds text[]) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return rules.is_question(circle) and exists (select from rules.living_in(array[circle]) a where a.ground = any (grounds));
end
$$;

-- Since when it waits for the team; nothing when it does not.
create function rules.waits_since(circle uuid) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return (select min(t.since) from public.task t where t.circle_id = circle and t.kind = 'question' and t.person_id is null
            and rules.now() >= t.since and (t.until is null or rules.now() < t.until));
end
$$;

-- The questions that the actor may open: the team's, for the lead and whoever is on duty, and the ones they took up.
-- Those that wait come first, the longest waiting before all. Keys only: what is shown of them needs a look.
create function rules.my_questions(how_many int, skip int)
returns table (circle_id uuid, waits_since timestamptz, mine boolean, of_all bigint) rows 20
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select q.id, q.waiting, q.own, count(*) over ()
    from (select c.id, rules.waits_since(c.id) as waiting, bool_or(a.holder = rules.actor()) as own, max(a.since) as since
          from rules.living('{question}') a join public.circle c on c.id = a.circle_id and c.kind = 'question' group by c.id) q
    order by q.waiting asc nulls last, q.since desc, q.id limit how_many offset skip;
end
$$;

-- How many of those wait, since when the first, and for how many the team said a day that has passed. Figures of the team, of nobody.
create function rules.questions_waiting() returns table (how_many bigint, oldest timestamptz, late bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select count(*), min(q.waiting), count(*) filter (where exists (
        select from public.promise p where p.circle_id = q.id and p.organisation_id is not null
        and p.due < (rules.now() at time zone 'Europe/Amsterdam')::date
        and not exists (select from public.outcome o where o.promise_id = p.id)))
    from (select distinct c.id, rules.waits_since(c.id) as waiting
          from rules.living('{question}') a join public.circle c on c.id = a.circle_id and c.kind = 'question') q
    where q.waiting is not null;
end
$$;

-- Asked, or asked again: it is the team's (anew), and the team says by when it answers. That is a promise of the team in nobody's own
-- name, made for whoever asks; so it is made here and nowhere else: one at a time, for a day within three weeks.
-- Gives back the day that stands.
create function rules.ask_again(circle uuid, promise uuid, what text, day date) returns date
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    today date := (rules.now() at time zone 'Europe/Amsterdam')::date;
    team public.organisation;
    stands date;
begin
    if not rules.holds_question(circle, '{own,question}') or day < today or day > today + 21 then
        raise exception 'the team answers within three weeks' using errcode = '42501';
    end if;
    select o.* into team from public.circle c join public.organisation o on o.id = c.team_id where c.id = circle;
    if rules.waits_since(circle) is null then
        insert into public.task (id, circle_id, kind, person_name, since)
        values (gen_random_uuid(), circle, 'question', team.name, rules.now());
    end if;
    select min(p.due) into stands from public.promise p
    where p.circle_id = circle and p.organisation_id = team.id and not exists (select from public.outcome o where o.promise_id = p.id);
    if stands is null then
        insert into public.promise (id, circle_id, sheet_id, author_id, author_name, written_at, promiser_id, promiser_name, organisation_id, what, due)
        select promise, circle, s.id, rules.acting_person(), '', rules.now(), null, team.name, team.id, what, day
        from public.sheet s join public.bearer b on b.circle_id = s.circle_id and b.purpose = 'thread'
        where s.circle_id = circle and s.part = 1 and s.about = array[b.id] and s.visible_to is null;
        stands := day;
    end if;
    return stands;
end
$$;

-- One of the team takes it up: four weeks, also when off duty. The team waits on with the asker until there is an answer.
create function rules.take_up_question(circle uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if not rules.holds_question(circle, '{question}') then
        raise exception 'only who may read a question takes it up' using errcode = '42501';
    end if;
    insert into public.task (id, circle_id, kind, person_id, person_name, since, until)
    select gen_random_uuid(), circle, 'question', rules.acting_person(), rules.name_of(rules.acting_person()), rules.now(),
           rules.now() + interval '28 days'
    where not exists (select from public.task t where t.circle_id = circle and t.kind = 'question'
                      and t.person_id = rules.acting_person() and rules.now() < t.until);
end
$$;

-- Answered: it waits for the team no longer. Who answered stays reachable for four weeks; set aside it is nobody's.
create function rules.question_answered(circle uuid, stays boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if stays then
        perform rules.take_up_question(circle);
    elsif not rules.holds_question(circle, '{question}') then
        raise exception 'only who may read a question sets it aside' using errcode = '42501';
    end if;
    update public.task t set until = rules.now()
    where t.circle_id = circle and t.kind = 'question' and (t.until is null or rules.now() < t.until) and (t.person_id is null or not stays);
end
$$;

-- Letters that carry an answer lie sealed in the post, under the key of the row they carry.
create function rules.destroy_questions(ids uuid[], why text) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    delete from public.letter l using (
        select o.id from public.question_outcome o where o.circle_id = any (ids)
        union all select w.id from public.question_word w where w.circle_id = any (ids)) as told
    where l.key = 'question:' || told.id;
    return rules.destroy_circles(ids, 'question', why);
end
$$;

-- Whoever asked takes the question away: everything of it, at once.
create function rules.take_away_question(circle uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if not rules.holds_question(circle, '{own}') then
        raise exception 'only its code takes a question away' using errcode = '42501';
    end if;
    perform rules.destroy_questions(array[circle], 'asked');
end
$$;

-- Six months after the last word they are destroyed, by whoever asks for it: nothing goes that should not go.
create function rules.forget_questions() returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return rules.destroy_questions(array(
        select c.id from public.circle c
        where c.kind = 'question' and c.opened_at < rules.now() - interval '6 months'
        and not exists (select from public.question_word w where w.circle_id = c.id and w.written_at >= rules.now() - interval '6 months')
        and not exists (select from public.question_outcome o where o.circle_id = c.id and o.written_at >= rules.now() - interval '6 months')
        limit 10000), 'term');
end
$$;
