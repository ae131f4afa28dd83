-- Appointments and what changed about them lie on their sheet. A calendar address and a wish to be reminded are one person's own.

call rules.protect_rows('appointment');
call rules.protect_rows('appointment_change');
create trigger who_comes before insert on appointment for each row execute function rules.who_comes();
create trigger who_comes before insert on appointment_change for each row execute function rules.who_comes();
create policy beside_its_appointment on appointment_change as restrictive for insert to naast_app
    with check (sheet_id = (select a.sheet_id from appointment a where a.id = appointment_id) and not rules.is_called_off(appointment_id));

grant update (sheet_id) on appointment, appointment_change to naast_app;
create policy widen on appointment for update to naast_app
    using (rules.may_widen(sheet_id, author_id) and sheet_id = any ((select rules.open_sheets())::uuid[]))
    with check (rules.writable(sheet_id) and rules.is_of_circle(sheet_id, circle_id));
create policy widen on appointment_change for update to naast_app
    using (rules.may_widen_appointment(appointment_id) and sheet_id = any ((select rules.open_sheets())::uuid[]))
    with check (rules.writable(sheet_id));

-- The hash of the secret is never readable: column grants.
alter table feed enable row level security;
alter table feed force row level security;
grant select (id, person_id, shows, made_at, closed_at), insert, update (closed_at) on feed to naast_app;
create policy read on feed for select to naast_app using (person_id = (select rules.acting_person()));
create policy add on feed for insert to naast_app with check (person_id = (select rules.acting_person()) and closed_at is null);
create policy change on feed for update to naast_app
    using (person_id = (select rules.acting_person())) with check (closed_at is not null);
create trigger stamp before insert on feed for each row execute function rules.stamp('made_at');

call rules.protect('reminder_wish');
grant insert on reminder_wish to naast_app;
create policy read on reminder_wish for select to naast_app using (person_id = (select rules.acting_person()));
create policy add on reminder_wish for insert to naast_app with check (person_id = (select rules.acting_person()));
create trigger stamp before insert on reminder_wish for each row execute function rules.stamp('since');

-- Written by rules.take_reminder alone.
call rules.protect('reminder');
create policy read on reminder for select to naast_app using (person_id = (select rules.acting_person()));
