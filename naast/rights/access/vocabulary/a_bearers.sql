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
