-- Anybody who does something may have a letter written; nobody reads one back. Only the job that hands over takes letters in hand,
-- and what is in them is sealed. No grant on what was written: a letter on its way does not change.
call rules.protect('letter');
grant insert, update (claimed_at, claimed_by, tries, not_before, delivered_at, dropped_at, failed_at, unsure_at) on letter to naast_app;
create policy read on letter for select to naast_app using ((select rules.acting_job()) = 'post');
create policy add on letter for insert to naast_app
    with check (tries = 0 and coalesce(claimed_at, not_before, delivered_at, dropped_at, failed_at, unsure_at) is null);
create policy change on letter for update to naast_app using ((select rules.acting_job()) = 'post');
create trigger stamp before insert on letter for each row execute function rules.stamp('made_at');
