-- The words to find rows by: of no use to anybody but the one function that finds (rules.search), so the program reads nothing here.
-- Kept by triggers on every table of the list, and filled when a table is on it for the first time.

alter table findable enable row level security;
grant usage on schema rules to naast_definer;
grant select, insert on findable to naast_definer;
do $$
declare
    one record;
begin
    for one in select t.name, t.columns, array_to_string(array(select quote_literal(c) from unnest(t.columns) c), ', ') as given
               from rules.findable_texts() t where to_regclass('public.' || t.name) is not null
    loop
        execute format('create trigger found_anew after insert on public.%I referencing new table as changed
                        for each statement execute function rules.keep_findable(%s)', one.name, one.given);
        execute format('create trigger found_changed after update on public.%I referencing new table as changed
                        for each statement execute function rules.keep_findable(%s)', one.name, one.given);
        execute format('create trigger found_no_more after delete on public.%I referencing old table as changed
                        for each statement execute function rules.keep_findable(%s)', one.name, one.given);
        execute format('grant select on public.%I to naast_definer', one.name);
        set local role naast_definer;
        if not exists (select from findable f where f.kind = one.name) then
            execute format('insert into findable (row_id, kind, sheet_id, circle_id, at, words)
                            select c.id, %1$L, c.sheet_id, c.circle_id, c.written_at, rules.words_in(s.said) from public.%1$I c
                            cross join lateral (select string_agg(to_jsonb(c) ->> t.name, '' '') as said from unnest(%2$L::text[]) t (name)) s
                            where s.said ~ ''\S''', one.name, one.columns);
        end if;
        reset role;
    end loop;
end
$$;
alter table findable force row level security;
