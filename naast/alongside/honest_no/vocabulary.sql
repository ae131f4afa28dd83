-- Whose word it is whether a no may count for the municipality: of those it is about; said by themselves, by who speaks for them, or aloud to
-- who helps. Who answered themselves is not spoken for any more, but a no may always be passed on. Words are proposed by who helps, or by
-- those it is about.
create function rules.may_say_what_travels(which uuid, whose uuid, what text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (
        select from public.honest_no n join public.sheet s on s.id = n.sheet_id
        where n.id = which and n.sheet_id = any (rules.open_sheets()) and case
            when what = 'proposed' then whose is null and (
                rules.helps_by_a_yes(n.circle_id)
                or exists (select from rules.mine() m where m.circle_id = n.circle_id and m.about = any (s.about)))
            else whose = any (s.about) and rules.may_write_for(n.circle_id, whose) and (
                what = 'no' or whose = rules.acting_person() or not exists (
                    select from public.travel_word t where t.no_id = which and t.of_id = whose and t.author_id = whose)) end);
end
$$;

-- What lies beside a no goes along with it.
create function rules.may_widen_no(which uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (select from public.honest_no n where n.id = which and rules.may_widen(n.sheet_id, n.author_id));
end
$$;
