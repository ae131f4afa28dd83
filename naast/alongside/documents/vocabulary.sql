-- Of files in the store, which belong to a letter that is there still: for the job that sweeps, about names that it found on the disk.
-- Loud where a row could be hidden: a letter that is not seen would be swept.
create function rules.kept_letters(names uuid[]) returns setof uuid rows 1000
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if rules.acting_job() is distinct from 'keeping' or row_security_active('public.document') then
        raise exception 'only the job that keeps asks which letters are there' using errcode = '42501';
    end if;
    return query select d.stored_as from public.document d where d.stored_as = any (names) and d.sealed_key is not null;
end
$$;
