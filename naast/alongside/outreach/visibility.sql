-- A worry lies on three sheets: who told it (for them and the two who took it up), the worry itself (for the person too, once there is
-- contact), and what was tried and said since (not for who told it). Each row belongs on one of them, and who may write it is fixed.

call rules.protect_rows('worry');
create policy by_who_tells on worry as restrictive for insert to naast_app
    with check ((select rules.acting_bearer()) is not null and rules.worry_sheet(sheet_id) = 'both');

call rules.protect_rows('initiator');
create policy by_who_tells on initiator as restrictive for insert to naast_app
    with check ((select rules.acting_bearer()) is not null and rules.worry_sheet(sheet_id) = 'initiator');

-- The initiator's words beside the worry; the person's beside what was tried. Never the workers': theirs are attempts.
call rules.protect_rows('worry_word');
create policy in_ones_own_words on worry_word as restrictive for insert to naast_app
    with check (circle_id = any ((select rules.own_circles())::uuid[])
                and rules.worry_sheet(sheet_id) = case when (select rules.acting_bearer()) is null then 'person' else 'both' end);

call rules.protect_rows('attempt');
create policy by_who_follows_up on attempt as restrictive for insert to naast_app
    with check (circle_id = any ((select rules.helped_circles())::uuid[]) and rules.worry_sheet(sheet_id) = 'person');

call rules.protect_rows('worry_contact');
create policy by_who_follows_up on worry_contact as restrictive for insert to naast_app
    with check (circle_id = any ((select rules.helped_circles())::uuid[]) and rules.worry_sheet(sheet_id) = 'person');

-- The two say how it ended; the person says no; who told it takes it back, where the person reads it.
call rules.protect_rows('worry_end');
create policy to_whom_it_is_to_say on worry_end as restrictive for insert to naast_app
    with check (case rules.worry_sheet(sheet_id)
        when 'both' then kind = 'taken_back' and (select rules.acting_bearer()) is not null
        when 'person' then kind = 'no' and circle_id = any ((select rules.own_circles())::uuid[])
                           or kind <> 'taken_back' and circle_id = any ((select rules.helped_circles())::uuid[]) end);
create trigger ended after insert on worry_end for each row execute function rules.worry_has_ended();

-- In words, for docs/who-sees-what.md: what a few policies ask cannot be put together from the words of its parts.
comment on policy by_who_tells on worry is 'they told it, by its code, on the sheet for the person and themselves';
comment on policy by_who_tells on initiator is 'they told it, by its code, on the sheet for themselves alone';
comment on policy in_ones_own_words on worry_word is 'the person writes beside what was tried, who told it beside the worry';
comment on policy by_who_follows_up on attempt is 'they follow the worry up, and it lies on the sheet about the person';
comment on policy by_who_follows_up on worry_contact is 'they follow the worry up, and it lies on the sheet about the person';
comment on policy to_whom_it_is_to_say on worry_end is 'the two who follow it up say how it ended, the person says no, and who told it takes it back';
