-- Promises and what became of them lie on their sheet. Only the promiser (or who speaks for them) says how it went.

call rules.protect_rows('promise');
call rules.protect_rows('remark');
call rules.protect_rows('outcome');
create policy only_the_promiser on outcome as restrictive for insert to naast_app with check (rules.my_word(promise_id));

-- Opening a safety promise to more people is an act of its own: the author moves it to another sheet, with the person's word.
grant update (sheet_id) on promise, outcome, remark to naast_app;
create policy widen on promise for update to naast_app
    using (rules.may_widen(sheet_id, author_id) and sheet_id = any ((select rules.open_sheets())::uuid[]))
    with check (rules.writable(sheet_id) and circle_id = (select s.circle_id from public.sheet s where s.id = sheet_id));
create policy widen on outcome for update to naast_app
    using (rules.may_widen_with(promise_id) and sheet_id = any ((select rules.open_sheets())::uuid[])) with check (rules.writable(sheet_id));
create policy widen on remark for update to naast_app
    using (rules.may_widen_with(promise_id) and sheet_id = any ((select rules.open_sheets())::uuid[]))
    with check (rules.writable(sheet_id));
