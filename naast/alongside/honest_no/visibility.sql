-- A no lies on its sheet; those it is about read it from the moment it is there. It is said by who helps.

call rules.protect_rows('honest_no');
create policy by_who_helps on honest_no as restrictive for insert to naast_app with check (rules.helps_by_a_yes(circle_id));

-- What is said of it lies where the no lies.
call rules.protect_rows('no_sequel');
call rules.protect_rows('no_view');
call rules.protect_rows('travel_word');
-- A yes can be taken back always, also when help has stopped and nothing else can be added.
alter policy add on travel_word with check (
    (rules.writable(sheet_id) or said = 'no' and sheet_id = any ((select rules.open_sheets())::uuid[]))
    and circle_id = (select s.circle_id from public.sheet s where s.id = sheet_id)
    and author_id is not distinct from (select rules.acting_person()));
create policy beside_its_no on no_sequel as restrictive for insert to naast_app
    with check (sheet_id = (select n.sheet_id from honest_no n where n.id = no_id));
create policy beside_its_no on no_view as restrictive for insert to naast_app
    with check (sheet_id = (select n.sheet_id from honest_no n where n.id = no_id));
create policy beside_its_no on travel_word as restrictive for insert to naast_app
    with check (sheet_id = (select n.sheet_id from honest_no n where n.id = no_id));

-- What became of it: by who helps, or takes part and speaks for somebody here; that it stays a no is said by who helps alone.
create policy a_no_by_who_helps on no_sequel as restrictive for insert to naast_app
    with check (rules.helps_by_a_yes(circle_id)
                or kind <> 'stays' and exists (select from rules.mine() m where m.circle_id = no_sequel.circle_id));

-- A view is of somebody it is about: their own, or written down by who speaks for them or helps.
create policy in_whose_name on no_view as restrictive for insert to naast_app
    with check (rules.may_write_for(circle_id, of_id) and of_id = any ((select s.about from public.sheet s where s.id = sheet_id)::uuid[]));
create trigger whose_name before insert on no_view for each row execute function rules.true_names('of_id', 'of_name');

create policy their_own_choice on travel_word as restrictive for insert to naast_app
    with check (rules.may_say_what_travels(no_id, of_id, said));
create trigger whose_name before insert on travel_word for each row execute function rules.true_names('of_id', 'of_name');

-- What was said in a talk is opened to more people: the author, or the one it is about, moves it with what lies beside it.
grant update (sheet_id) on honest_no, no_sequel, no_view, travel_word to naast_app;
create policy widen on honest_no for update to naast_app
    using (rules.may_widen(sheet_id, author_id) and sheet_id = any ((select rules.open_sheets())::uuid[]))
    with check (rules.writable(sheet_id) and circle_id = (select s.circle_id from public.sheet s where s.id = sheet_id));
create policy widen on no_sequel for update to naast_app
    using (rules.may_widen_no(no_id) and sheet_id = any ((select rules.open_sheets())::uuid[])) with check (rules.writable(sheet_id));
create policy widen on no_view for update to naast_app
    using (rules.may_widen_no(no_id) and sheet_id = any ((select rules.open_sheets())::uuid[])) with check (rules.writable(sheet_id));
create policy widen on travel_word for update to naast_app
    using (rules.may_widen_no(no_id) and sheet_id = any ((select rules.open_sheets())::uuid[])) with check (rules.writable(sheet_id));

comment on policy beside_its_no on no_sequel is 'it lies where its no lies';
comment on policy beside_its_no on no_view is 'it lies where its no lies';
comment on policy beside_its_no on travel_word is 'it lies where its no lies';
comment on policy a_no_by_who_helps on no_sequel is 'they help in its circle; or they take part or represent somebody, and it does not say that it stays a no';
comment on policy in_whose_name on no_view is 'it is of somebody the no is about: themselves, or somebody they speak for or help';
comment on policy add on travel_word is 'everybody it is about has a living yes to help, or it says no, and its sheet is open to them; it names the circle of its sheet and is in their own name';
