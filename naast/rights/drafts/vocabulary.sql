-- A draft hangs on its writer, and on a circle only as long as the writer holds something there that opens a sheet.

-- Does the acting person hold a living ground in this circle? The desk opens no sheet, so it keeps no draft open either.
create function rules.stands_in(circle uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return rules.acting_bearer() is null
        and exists (select from rules.living_in(array[circle]) a where a.ground <> 'desk');
end
$$;

-- One's own draft is thrown away: it was sent, or its writer does not want it any more. Also when its circle has closed.
create function rules.throw_draft_away(draft uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    delete from public.draft d
    where d.id = throw_draft_away.draft and d.writer_id = rules.acting_person() and rules.acting_bearer() is null;
end
$$;

-- Fourteen days after it was begun a draft is forgotten, whoever asks. How many were is all that is said.
create function rules.forget_drafts() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    gone bigint;
begin
    delete from public.draft d where d.begun_at <= rules.now() - interval '14 days';
    get diagnostics gone = row_count;
    return gone;
end
$$;
