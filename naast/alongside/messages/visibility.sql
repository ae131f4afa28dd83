-- A message lies on the contact notes about one person alone: the one whose thread it is.

call rules.protect_rows('message');
create policy in_their_own_thread on message as restrictive for insert to naast_app
    with check (exists (
        select from sheet s where s.id = sheet_id and s.part = 8 and s.about = array[of_id]
        and (s.visible_to is not null or not rules.is_spoken_for(of_id))));
-- From the person themselves, with a day for the answer, or from who helps; nobody writes for the other side.
create policy from_one_side on message as restrictive for insert to naast_app
    with check (case when by_team then circle_id = any ((select rules.helped_circles())::uuid[])
                else of_id = (select rules.acting_person()) and answer_by is not null end);

-- In words, for docs/who-sees-what.md: what a few policies ask cannot be put together from the words of its parts.
comment on policy in_their_own_thread on message is 'it lies on the contact notes about the one whose thread it is, alone; for few, when somebody else speaks for them';
comment on policy from_one_side on message is 'it is written for the team by who helps there, or by the one whose thread it is, with a day for the answer';
