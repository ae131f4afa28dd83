-- Whose word it is how a promise went: the promiser; for a promise of an organisation a colleague; for somebody without
-- an account or below 12 who wrote the promise down or represents them.
create function rules.my_word(promise uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$
    select exists (
        select from public.promise p where p.id = promise and p.sheet_id = any (rules.open_sheets()) and (
            p.promiser_id = rules.acting_person()
            or p.organisation_id = any (rules.my_organisations())
            or p.promiser_id in (select m.about from rules.mine() m where m.circle_id = p.circle_id)
            or p.author_id = rules.acting_person() and not exists (select from public.account a where a.person_id = p.promiser_id)))
$$;

-- What was said of a promise goes along with it.
create function rules.may_widen_with(promise uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select exists (select from public.promise p where p.id = promise and rules.may_widen(p.sheet_id, p.author_id)) $$;
