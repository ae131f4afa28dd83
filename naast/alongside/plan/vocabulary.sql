-- Are these (readable) words of this person, in this circle?
create function rules.are_words_of(hope uuid, person uuid, circle uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (
        select from public.hope h
        where h.id = hope and h.of_id = person and h.circle_id = circle and h.sheet_id = any (rules.open_sheets()));
end
$$;
