-- What the job "post" may ask, and what a topic may ask about a letter of which it holds the key.

-- Only yes or no, and only to the post: may this way be used, now?
create function rules.is_safe_way(way uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return rules.acting_job() = 'post' and exists (
        select from public.contact_way w where w.id = way and not w.never and (w.until is null or w.until > rules.now()));
end
$$;

-- How a letter fared; nothing of what is in it. Its key holds a random part, and is known to who had it written.
create function rules.how_post_went(keys text[]) returns table (key text, how text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query select l.key::text, case
            when l.delivered_at is not null then 'delivered' when l.dropped_at is not null then 'dropped'
            when l.failed_at is not null then 'failed' when l.unsure_at is not null then 'unsure' else 'waiting' end
        from public.letter l where l.key = any (keys);
end
$$;

-- Handed over: 14 days. Not handed over: 30 days, for then something is wrong, and somebody may look why.
create function rules.destroy_letters() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    gone bigint;
begin
    if rules.acting_job() is distinct from 'post' then
        raise exception 'only the post destroys letters' using errcode = '42501';
    end if;
    delete from public.letter where delivered_at < rules.now() - interval '14 days' or made_at < rules.now() - interval '30 days';
    get diagnostics gone = row_count;
    return gone;
end
$$;
