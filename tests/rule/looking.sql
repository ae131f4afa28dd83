-- Test only: what each actor sees at each moment, asked as the program's own role. Laid down inside a transaction that is
-- rolled back, together with a clock that can be set (histories cross birthdays and expiries).

create or replace function rules.now() returns timestamptz language sql stable as $$
    select coalesce(nullif(current_setting('naast.test_moment', true), '')::timestamptz, statement_timestamp())
$$;

create view rule_test.beside with (security_invoker) as
    select 'participant' as kind, id::text as seen from participant
    union all select 'consent', id::text from consent
    union all select 'exemption', id::text from exemption
    union all select 'look', id::text from look where purpose <> 'test'
    union all select 'sheet', id::text from sheet
    union all select 'writable', id::text from sheet where rules.writable(id)
    union all select 'my_circle', circle_id::text from rules.my_circles(
        '{own,represents,help,sharing,question,worry,early_signal,desk,emergency,legal}', 1000, 0)
    union all select 'person', id::text from person
    union all select 'contact_way', person_id::text from contact_way
    union all select 'access', jsonb_build_array(holder, circle_id, about, ground, parts, tell_from)::text from access
        where since <= rules.now() and (until is null or rules.now() < until);

-- For each moment and actor: on which sheets rows are seen after a look. With all_kinds (slower): in every table with
-- content, the rows of all other kinds, and how much is seen before any look. Every actor starts with a new
-- request (trace), and its look is undone before the next.
create function rule_test.look_round(circles uuid[], actors uuid[], bearers uuid[], moments timestamptz[], wanted int, all_kinds bool, door text)
returns table (moment timestamptz, actor uuid, bare bigint, sheets jsonb, others jsonb)
language plpgsql as $$
begin
    foreach moment in array moments loop
        perform set_config('naast.test_moment', moment::text, true);
        foreach actor in array actors || bearers loop
            begin
                perform set_config('naast.person', case when actor = any (bearers) then '' else actor::text end, true),
                        set_config('naast.bearer', case when actor = any (bearers) then actor::text else '' end, true),
                        set_config('naast.door', door, true),
                        set_config('naast.trace', gen_random_uuid()::text, true);
                bare := 0;
                if all_kinds then
                    bare := (select count(*) from rule_test.content)
                          + (select count(*) from rule_test.beside where kind in ('participant', 'consent', 'exemption'));
                end if;
                perform rules.open_circles_for(circles, 'test', wanted);
                if not all_kinds then
                    sheets := (select jsonb_object_agg(sheet_id, times)
                                 from (select sheet_id, count(*) as times from rule_test.one_content group by 1) seen);
                else
                    sheets := (select jsonb_object_agg(sheet_id, times)
                                 from (select sheet_id, count(*) as times from rule_test.content group by 1) seen);
                    others := (select jsonb_object_agg(kind, seen)
                                 from (select kind, jsonb_agg(seen) as seen from rule_test.beside group by 1
                                       union all select kind, jsonb_agg(distinct seen) from rule_test.unnamed group by 1) seen);
                end if;
                raise exception using errcode = 'NAAST';
            exception when sqlstate 'NAAST' then null;
            end;
            return next;
        end loop;
    end loop;
end
$$;
grant usage on schema rule_test to naast_app;
grant select on all tables in schema rule_test to naast_app;
