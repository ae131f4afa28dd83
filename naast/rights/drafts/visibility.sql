-- A draft is its writer's alone. Old ones are closed before they are forgotten: nobody reads what should have gone.

alter table draft enable row level security;
alter table draft force row level security;
grant select, insert, update (fields, tab) on draft to naast_app;
create policy read on draft for select to naast_app
    using (writer_id = (select rules.acting_person()) and (select rules.acting_bearer()) is null
           and begun_at > rules.now() - interval '14 days' and (circle_id is null or rules.stands_in(circle_id)));
create policy add on draft for insert to naast_app
    with check (writer_id = (select rules.acting_person()) and (select rules.acting_bearer()) is null
                and (circle_id is null or rules.stands_in(circle_id)));
create policy change on draft for update to naast_app
    using (writer_id = (select rules.acting_person()) and (circle_id is null or rules.stands_in(circle_id)))
    with check (writer_id = (select rules.acting_person()));
create trigger stamp_begun before insert on draft for each row execute function rules.stamp('begun_at');
create trigger stamp_saved before insert or update on draft for each row execute function rules.stamp('saved_at');
