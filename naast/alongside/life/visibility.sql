-- What somebody says about their life lies on its sheet, like every row of content. The author, or who it is about, opens it wider.

call rules.protect_rows('perspective');
create policy in_whose_name on perspective as restrictive for insert to naast_app
    with check (rules.may_write_for(circle_id, of_id) and professional = rules.looks_as_helper(circle_id, of_id));
-- New words follow older ones of the same person, kind and sheet: nobody takes the place of somebody else's.
create policy after_ones_own_words on perspective as restrictive for insert to naast_app
    with check (follows_id is null or rules.may_follow_view(follows_id, of_id, circle_id, sheet_id, kind, domain_id));
create trigger whose_name before insert on perspective for each row execute function rules.true_names('of_id', 'of_name');
create trigger domain_as_called before insert on perspective for each row execute function rules.domain_as_called();
grant update (sheet_id) on perspective to naast_app;
create policy widen on perspective for update to naast_app
    using (rules.may_widen(sheet_id, author_id) and sheet_id = any ((select rules.open_sheets())::uuid[]))
    with check (rules.writable(sheet_id) and circle_id = (select s.circle_id from public.sheet s where s.id = sheet_id));
