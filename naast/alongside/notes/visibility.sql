-- Notes and deeds lie on their sheet, each part of a contact on its own. Widening: the author lays the row on another sheet.

call rules.protect_rows('note');
create policy not_ahead on note as restrictive for insert to naast_app
    with check (day <= (rules.now() at time zone 'Europe/Amsterdam')::date);
create policy after_ones_own_words on note as restrictive for insert to naast_app
    with check (follows_id is null or rules.is_note_of(follows_id, author_id, circle_id, sheet_id));
create policy on_a_promise_here on note as restrictive for insert to naast_app
    with check (promise_id is null or exists (select from promise p where p.id = promise_id and p.circle_id = note.circle_id));
grant update (sheet_id) on note to naast_app;
create policy widen on note for update to naast_app
    using (rules.may_widen(sheet_id, author_id) and sheet_id = any ((select rules.open_sheets())::uuid[]))
    with check (rules.writable(sheet_id) and rules.is_of_circle(sheet_id, circle_id));

-- What the team did: written by who helps, after it was done.
call rules.protect_rows('deed');
create policy by_the_team on deed as restrictive for insert to naast_app
    with check (circle_id = any ((select rules.helped_circles())::uuid[]) and day <= (rules.now() at time zone 'Europe/Amsterdam')::date);
