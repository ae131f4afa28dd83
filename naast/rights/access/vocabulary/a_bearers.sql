-- Codes and links: what a hashed secret opens. Asked before anybody acts, so the answer is nothing, whatever is wrong.

create function rules.bearer_with(secret bytea, code bytea, browser bytea, what text) returns setof public.bearer
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query
    select b.* from public.bearer b
    where b.secret_hash = secret and b.code_hash = code and b.purpose = what
    and b.closed_at is null and rules.now() >= b.since and rules.now() < b.until
    and coalesce(b.browser_hash, browser) = browser;
end
$$;

-- Somebody asks the team something, or worries about somebody: a circle with a thread of its own, opened by its code alone.
-- A question is the team's until it is answered; a worry waits for two workers to take it up. Asked by nobody yet known.
create function rules.begin_thread(circle uuid, what text, team uuid, code uuid, secret bytea, called text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if what not in ('question', 'worry') or rules.is_taken(code) or rules.acting_bearer() is not null
       or not exists (select from public.organisation o where o.id = team and o.kind = 'team') then
        raise exception 'a question is asked of a team' using errcode = '42501';
    end if;
    insert into public.circle (id, kind, team_id, opened_at) values (circle, what, team, rules.now());
    insert into public.bearer (id, circle_id, purpose, for_name, secret_hash, made_by_id, since, until)
    values (code, circle, 'thread', called, secret, rules.acting_person(), rules.now(), rules.now() + interval '2 years');
    if what = 'question' then
        insert into public.task (id, circle_id, kind, person_name, since)
        values (gen_random_uuid(), circle, 'question', (select o.name from public.organisation o where o.id = team), rules.now());
    end if;
    if what = 'question' and rules.is_worker_of(rules.acting_person(), team) then  -- asked in the street, at the desk, by phone
        insert into public.task (id, circle_id, kind, person_id, person_name, since, until)
        values (gen_random_uuid(), circle, 'question', rules.acting_person(), rules.name_of(rules.acting_person()), rules.now(),
                rules.now() + interval '28 days');
    end if;
end
$$;

-- Whose thread this code opens. It is typed by who comes back, on any device, so it is all there is: 140 bits.
create function rules.try_thread(secret bytea) returns table (bearer_id uuid, circle_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query select b.id, b.circle_id from public.bearer b
    where b.secret_hash = secret and b.purpose = 'thread' and b.closed_at is null and rules.now() >= b.since and rules.now() < b.until;
end
$$;

-- Does this secret, with this code, in this browser, open something now? The first browser that succeeds is the only one from then on.
create function rules.try_bearer(secret bytea, code bytea, browser bytea, what text)
returns table (bearer_id uuid, circle_id uuid, person_id uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if exists (select from rules.bearer_with(secret, code, browser, what)) then  -- a wrong code makes nobody wait for a refresh
        update public.bearer b set browser_hash = browser
        where b.browser_hash is null and b.id in (select w.id from rules.bearer_with(secret, code, browser, what) w);
    end if;
    return query select w.id, w.circle_id, w.person_id from rules.bearer_with(secret, code, browser, what) w;
end
$$;

-- An invitation works once: it closes, and says for whom the account is. Nothing for who has an account already.
create function rules.use_invitation(secret bytea, code bytea, browser bytea) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    invited uuid;
begin
    if not exists (select from rules.bearer_with(secret, code, browser, 'invitation')) then
        return null;
    end if;
    update public.bearer b set closed_at = rules.now()
    where b.closed_at is null and b.id in (select w.id from rules.bearer_with(secret, code, browser, 'invitation') w)
    and not exists (select from public.account a where a.person_id = b.person_id)
    returning b.person_id into invited;
    return invited;
end
$$;
