-- Is this (readable) note one of this person's own, in this circle and on this sheet? New words follow only those.
create function rules.is_note_of(note uuid, person uuid, circle uuid, sheet uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (
        select from public.note n
        where n.id = note and n.author_id = person and n.circle_id = circle and n.sheet_id = sheet
        and n.sheet_id = any (rules.open_sheets()));
end
$$;
