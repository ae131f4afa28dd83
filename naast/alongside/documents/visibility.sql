-- Letters lie on their sheet, like every row of content. The bytes are not here: only their key, sealed.

call rules.protect_rows('document');
grant update (sheet_id) on document to naast_app;
create policy widen on document for update to naast_app
    using (rules.may_widen(sheet_id, author_id) and sheet_id = any ((select rules.open_sheets())::uuid[]))
    with check (rules.writable(sheet_id) and rules.is_of_circle(sheet_id, circle_id));
