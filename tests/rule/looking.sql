-- Test only: what each actor sees at each moment, asked as the program's own role. Laid down inside a transaction that is
-- rolled back, together with a clock that can be set (histories cross birthdays and expiries).

create or replace function rules.now() returns timestamptz language sql stable as $$
    select coalesce(nullif(current_setting('naast.test_moment', true), '')::timestamptz, statement_timestamp())
$$;

-- What is told without a look, or past the policies, by functions of the definer.
create view rule_test.told with (security_invoker) as
    select 'questions' as kind, jsonb_build_array(circle_id, extract(epoch from waits_since)::bigint, mine) as row from rules.my_questions(1000, 0)
    union all select 'worries', jsonb_build_array(circle_id) from rules.worries_waiting()
    union all select 'my_worries', jsonb_build_array(circle_id) from rules.my_worries()
    union all select 'nobody_comes', jsonb_build_array(circle_id, was_left) from rules.returns_waiting()
    union all select 'formers', jsonb_build_array(c.id, f.former_id, f.about_id) from circle c cross join lateral rules.former_circles(c.id) f
    union all select 'messages', jsonb_build_array(circle_id, person_id, extract(epoch from since)::bigint) from rules.waiting_messages()
    union all select kind || 's', jsonb_build_array(circle_id, row_id) from rules.my_days(1000)
    union all select 'desk_promises', jsonb_build_array(circle_id, what) from rules.desk_lines(array(select id from circle))
    union all select 'desk_next', jsonb_build_array(circle_id, extract(epoch from starts)::bigint) from rules.desk_next(array(select id from circle))
    union all select 'standing_in', jsonb_build_array(circle_id) from rules.standing_in()
    union all select 'away', jsonb_build_array(circle_id, person_id) from rules.away(array(select id from circle))
    union all select 'lately', jsonb_build_array(circle_id) from rules.lately(100);

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
    union all select 'draft', circle_id::text from draft where begun_at > '2100-01-01'
    union all select 'own_draft', id::text from draft where begun_at < '2100-01-01'
    union all select 'told', jsonb_build_array(kind, row)::text from rule_test.told
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
-- Which of these rows somebody may add, tried one by one and undone: kind and sheet. A second one where one is allowed was allowed too.
create function rule_test.add_round(me uuid, is_bearer bool, at timestamptz, door text, circles uuid[], orders jsonb, sheets jsonb)
returns table (kind text, sheet uuid) language plpgsql as $$
declare
    one record;
begin
    perform set_config('naast.test_moment', at::text, true), set_config('naast.door', door, true),
            set_config('naast.person', case when is_bearer then '' else me::text end, true),
            set_config('naast.bearer', case when is_bearer then me::text else '' end, true),
            set_config('naast.trace', gen_random_uuid()::text, true);
    perform rules.open_circles_for(circles, 'test', 255);
    for one in select o.key, o.value, s.id, s.circle, s.about from jsonb_each_text(orders) o
               cross join jsonb_to_recordset(sheets) s (id uuid, circle uuid, about uuid[]) loop
        begin
            execute one.value using one.id, one.circle, one.about;
            raise exception using errcode = 'NAAST';
        exception
            when sqlstate 'NAAST' or unique_violation then
                kind := one.key; sheet := one.id;
                return next;
            when insufficient_privilege then null;
        end;
    end loop;
end
$$;
grant usage on schema rule_test to naast_app;
grant select on all tables in schema rule_test to naast_app;
