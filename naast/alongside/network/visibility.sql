-- Ties lie on their sheet, of the story of the one who drew them. Two things more: they travel to no partner, whatever else is
-- shared, and a new row of a tie is only added where the tie lies already. Widening: the whole drawing moves to the open sheet.

call rules.protect_rows('tie');
create policy travels_to_no_partner on tie as restrictive for select to naast_app
    using (sheet_id <> all ((select rules.shared_sheets())::uuid[]));
create policy drawn_by_no_partner on tie as restrictive for insert to naast_app
    with check (sheet_id <> all ((select rules.shared_sheets())::uuid[]));
create policy of_a_tie_here on tie as restrictive for insert to naast_app
    with check (who = id or rules.is_tie_of(who, circle_id, sheet_id));
create policy not_ahead on tie as restrictive for insert to naast_app
    with check (greatest(since, until) is null or greatest(since, until) <= (rules.now() at time zone 'Europe/Amsterdam')::date);
grant update (sheet_id) on tie to naast_app;
create policy widen on tie for update to naast_app
    using (rules.may_widen(sheet_id, author_id) and sheet_id = any ((select rules.open_sheets())::uuid[]))
    with check (rules.writable(sheet_id) and circle_id = (select s.circle_id from public.sheet s where s.id = sheet_id));
