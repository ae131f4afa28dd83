-- Positions and duty are about the organisation's own people: colleagues and oneself see them. No figure has a worker as its row.

call rules.protect('position');
grant insert, update (until, mandates) on position to naast_app;
create policy read on position for select to naast_app
    using (person_id = (select rules.acting_person()) or organisation_id = any ((select rules.my_organisations())::uuid[]));
create policy add on position for insert to naast_app
    with check (rules.works_in(organisation_id, '{lead}') and role in ('worker', 'partner') and rules.is_known_colleague(person_id));
create policy change on position for update to naast_app using (rules.works_in(organisation_id, '{lead}'));
create trigger stamp before insert on position for each row execute function rules.stamp('since');

call rules.protect('duty');
grant insert, update (until) on duty to naast_app;
create policy read on duty for select to naast_app using (position_id in (select id from position));
create policy add on duty for insert to naast_app with check (rules.is_my_position(position_id));
create policy change on duty for update to naast_app using (rules.is_my_position(position_id));
create trigger stamp before insert on duty for each row execute function rules.stamp('since');

-- Not being there, and until when: for colleagues, who stand in. The people they stand beside are told by rules.away.
call rules.protect('absence');
grant insert, update (until) on absence to naast_app;
create policy read on absence for select to naast_app using (position_id in (select id from position));
create policy add on absence for insert to naast_app
    with check (rules.may_note_absence(position_id) and recorded_by_id = (select rules.acting_person())
                and since >= rules.now() - interval '1 minute');
create policy change on absence for update to naast_app
    using (rules.may_note_absence(position_id) and (until is null or until > rules.now())) with check (until >= rules.now() - interval '1 minute');

-- Accounts are on the public list, because signing in comes before acting.
create trigger own_account before update on account for each row execute function rules.only_ones_own_account();
