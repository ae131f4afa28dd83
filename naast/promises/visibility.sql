-- Promises and what became of them lie on their sheet. Only the promiser (or who speaks for them) says how it went.

call rules.protect_rows('promise');
call rules.protect_rows('remark');
call rules.protect_rows('outcome');
create policy only_the_promiser on outcome as restrictive for insert to naast_app with check (rules.my_word(promise_id));

create policy in_whose_name on promise as restrictive for insert to naast_app
    with check ((promiser_id is null or rules.may_write_for(circle_id, promiser_id))
                and (organisation_id is null or organisation_id = any ((select rules.my_organisations())::uuid[])));
create policy renews_its_own on promise as restrictive for insert to naast_app
    with check (renews_id is null or rules.is_promise_of(renews_id, promiser_id, circle_id));
create trigger promisers_name before insert on promise for each row execute function rules.true_names('promiser_id', 'promiser_name');

-- What is said of a promise lies where the promise lies.
create policy beside_its_promise on outcome as restrictive for insert to naast_app
    with check (sheet_id = (select p.sheet_id from promise p where p.id = promise_id));
create policy beside_its_promise on remark as restrictive for insert to naast_app
    with check (sheet_id = (select p.sheet_id from promise p where p.id = promise_id));

-- Opening a safety promise to more people is an act of its own: the author moves it to another sheet, with the person's word.
grant update (sheet_id) on promise, outcome, remark to naast_app;
create policy widen on promise for update to naast_app
    using (rules.may_widen(sheet_id, author_id) and sheet_id = any ((select rules.open_sheets())::uuid[]))
    with check (rules.writable(sheet_id) and rules.is_of_circle(sheet_id, circle_id));
create policy widen on outcome for update to naast_app
    using (rules.may_widen_with(promise_id) and sheet_id = any ((select rules.open_sheets())::uuid[])) with check (rules.writable(sheet_id));
create policy widen on remark for update to naast_app
    using (rules.may_widen_with(promise_id) and sheet_id = any ((select rules.open_sheets())::uuid[]))
    with check (rules.writable(sheet_id));

-- In words, for docs/who-sees-what.md: what a few policies ask cannot be put together from the words of its parts.
comment on policy in_whose_name on promise is 'it is promised by themselves, by somebody they speak for or help, or by nobody named; and for no organisation but their own';
comment on policy renews_its_own on promise is 'it renews nothing, or that same person''s promise';
comment on policy beside_its_promise on outcome is 'it lies where its promise lies';
comment on policy beside_its_promise on remark is 'it lies where its promise lies';
