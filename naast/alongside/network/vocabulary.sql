-- Does this tie lie on this sheet, and is the sheet open? A new row is added only there.
create function rules.is_tie_of(tie uuid, circle uuid, sheet uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (
        select from public.tie t
        where t.id = tie and t.who = tie and t.circle_id = circle and t.sheet_id = sheet and t.sheet_id = any (rules.open_sheets()));
end
$$;

-- The sheets in the opened circles that are the actor's to read by sharing alone: what stays with the household and who stands
-- beside it is not shown from these. Who stands beside them again, with a yes to what was before, is no partner.
create function rules.shared_sheets() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    me uuid := rules.actor();
    circles uuid[] := array(select o.circle_id from rules.opened() o);
begin
    if not exists (select from rules.living_in(circles) a where a.ground = 'sharing') then
        return '{}';
    end if;
    return coalesce((
        with l as materialized (
            select a.circle_id, a.about, a.ground, a.parts from rules.living_in(circles) a
            where a.ground <> 'sharing' or exists (select from public.named_worker n where n.id = a.ground_id)
        )
        select array_agg(s.id) from public.sheet s
        cross join lateral (
            select array_agg(l.about) filter (where l.ground in ('own', 'represents')) as mine,
                   array_agg(l.about) filter (where l.ground in ('help', 'sharing')) as helped,
                   bool_or(l.about is null) as blanket
            from l where l.circle_id = s.circle_id and l.parts & s.part <> 0
        ) as held
        where s.circle_id = any (circles) and not coalesce(
            me = any (s.about) and me = any (held.mine) or s.about <@ held.mine or s.about <@ held.helped or held.blanket, false)), '{}');
end
$$;
