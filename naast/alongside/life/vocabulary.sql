-- Are these words of somebody who helps here by profession: the one who acts, in a circle that they help?
create function rules.looks_as_helper(circle uuid, whose uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return whose = rules.acting_person() and circle = any (rules.helped_circles())
        and not exists (select from public.participant t where t.circle_id = circle and t.person_id = whose);
end
$$;

-- May new words follow these (readable) ones? Of the same person, kind, domain and sheet. What somebody typed themselves is
-- followed by their own hand, or by who helps and writes down what they say; a helper's own view by that helper alone.
create function rules.may_follow_view(older uuid, whose uuid, circle uuid, sheet uuid, what text, life_domain text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (
        select from public.perspective p
        where p.id = older and p.of_id = whose and p.circle_id = circle and p.sheet_id = sheet and p.kind = what
        and p.domain_id is not distinct from life_domain and p.sheet_id = any (rules.open_sheets())
        and (p.of_id = rules.acting_person()
             or not p.professional and (p.author_id <> p.of_id or circle = any (rules.helped_circles()))));
end
$$;

-- Beside words stands how their domain was called when they were said.
create function rules.domain_as_called() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if session_user = 'naast_app' then
        new.domain_name := coalesce((select d.name from public.life_domain d where d.id = new.domain_id), '');
    end if;
    return new;
end
$$;
