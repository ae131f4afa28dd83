-- Hopes lie on their sheet, like every row of content. Widening: the author lays the row on another sheet.

call rules.protect_rows('hope');
create policy in_whose_name on hope as restrictive for insert to naast_app with check (rules.may_write_for(circle_id, of_id));
-- New words follow one's own older ones: nobody takes the place of somebody else's.
create policy after_ones_own_words on hope as restrictive for insert to naast_app
    with check (follows_id is null or rules.are_words_of(follows_id, of_id, circle_id));
create trigger whose_name before insert on hope for each row execute function rules.true_names('of_id', 'of_name');
grant update (sheet_id) on hope to naast_app;
create policy widen on hope for update to naast_app
    using (rules.may_widen(sheet_id, author_id) and sheet_id = any ((select rules.open_sheets())::uuid[]))
    with check (rules.writable(sheet_id) and rules.is_of_circle(sheet_id, circle_id));
