-- Who sees persons, how to reach them, where they live and who decides for them. Names travel on rows; a person's own
-- record opens only with the contact part of a circle they are in (docs/decisions/0002, "Rows that are no content").

call rules.protect('person');
grant insert, update (name, given_name, prefix, family_name, sort_key, sound_key, languages, needs, address_secret, birth_date, birth_year)
    on person to naast_app;
create policy read on person for select to naast_app using (id = any ((select rules.open_people())::uuid[]));
create policy add on person for insert to naast_app with check (entered_by = (select rules.acting_person()) and rules.is_worker() and not rules.is_taken(id));
create policy change on person for update to naast_app
    using (id = (select rules.acting_person()) and rules.my_organisations() = '{}'  -- a worker looks under the name the lead wrote down
           or id <> (select rules.acting_person()) and (id = any ((select rules.helped_people())::uuid[]) or rules.my_own_entry(id)));
create trigger births_are_facts before update on person for each row execute function rules.only_helpers_write_births();

-- Not for representatives: a parent who lives elsewhere does not learn the number.
call rules.protect('contact_way');
grant insert, update on contact_way to naast_app;
create policy read on contact_way for select to naast_app
    using (person_id = any ((select rules.reachable_people())::uuid[]) or person_id = (select rules.acting_person()));
create policy add on contact_way for insert to naast_app
    with check (person_id = any ((select rules.helped_people())::uuid[]) or person_id = (select rules.acting_person()) or rules.my_own_entry(person_id));
create policy change on contact_way for update to naast_app
    using (person_id = any ((select rules.helped_people())::uuid[]) or person_id = (select rules.acting_person()));

call rules.protect('household');
grant insert, update on household to naast_app;
create policy read on household for select to naast_app using (id = any ((select rules.open_households())::uuid[]));
create policy add on household for insert to naast_app with check (entered_by = (select rules.acting_person()) and rules.is_worker());
create policy change on household for update to naast_app using (id = any ((select rules.helped_households())::uuid[]));

call rules.protect('membership');
grant insert, update (until, ended_by) on membership to naast_app;
create policy read on membership for select to naast_app using (household_id = any ((select rules.open_households())::uuid[]));
create policy add on membership for insert to naast_app
    with check ((person_id = any ((select rules.helped_people())::uuid[]) or rules.my_own_entry(person_id))
                and (household_id = any ((select rules.helped_households())::uuid[]) or rules.my_own_household(household_id)));
create policy change on membership for update to naast_app using (household_id = any ((select rules.helped_households())::uuid[]));

-- Authority and representation: read by both ends and by helpers; recorded by helpers, with evidence, never in one's own favour.
call rules.protect('authority');
grant insert, update (until, ended_by) on authority to naast_app;
create policy read on authority for select to naast_app
    using (child_id = any ((select rules.open_people())::uuid[]) or holder_id = (select rules.acting_person()));
create policy add on authority for insert to naast_app
    with check ((child_id = any ((select rules.helped_people())::uuid[]) or rules.my_own_entry(child_id))
                and entered_by = (select rules.acting_person()) and holder_id is distinct from (select rules.acting_person())
                and not rules.is_grown_up(child_id));
create policy change on authority for update to naast_app using (child_id = any ((select rules.helped_people())::uuid[]));

call rules.protect('representation');
grant insert, update (until, ended_by) on representation to naast_app;
create policy read on representation for select to naast_app
    using (person_id = any ((select rules.open_people())::uuid[]) or representative_id = (select rules.acting_person()));
create policy add on representation for insert to naast_app
    with check ((person_id = any ((select rules.helped_people())::uuid[]) or rules.my_own_entry(person_id))
                and entered_by = (select rules.acting_person()) and representative_id <> (select rules.acting_person()));
create policy change on representation for update to naast_app using (person_id = any ((select rules.helped_people())::uuid[]));

call rules.protect('same_person');
grant insert, update (until, ended_by) on same_person to naast_app;
create policy read on same_person for select to naast_app
    using (one_id = any ((select rules.helped_people())::uuid[]) and other_id = any ((select rules.helped_people())::uuid[]));
create policy add on same_person for insert to naast_app
    with check (one_id = any ((select rules.helped_people())::uuid[]) and other_id = any ((select rules.helped_people())::uuid[])
                and linked_by = (select rules.acting_person()));
create policy change on same_person for update to naast_app
    using (one_id = any ((select rules.helped_people())::uuid[]) and other_id = any ((select rules.helped_people())::uuid[]));

-- In words, for docs/who-sees-what.md: what a few policies ask cannot be put together from the words of its parts.
comment on policy change on person is 'it is their own and they work nowhere, or it is somebody else whom they help, or wrote down themselves and nobody''s circle has yet';
