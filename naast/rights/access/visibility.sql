-- Who sees circles, who is in them, the grounds, access itself, and looks. Content tables: rules.protect_rows.

call rules.protect('circle');
create policy read on circle for select to naast_app using (id = any ((select rules.open_circles())::uuid[]));

-- Names of who takes part: for everybody with a living ground in the opened circle, bearers excepted.
-- A representative or a partner reads only those it is about: the mother's name does not reach the father who lives elsewhere.
call rules.protect('participant');
grant insert on participant to naast_app;
create policy read on participant for select to naast_app
    using ((select rules.acting_bearer()) is null
           and (circle_id = any ((select rules.known_circles())::uuid[])
                or (circle_id, person_id) in (select m.circle_id, m.about from rules.covered() m)));
create policy add on participant for insert to naast_app
    with check (circle_id = any ((select rules.helped_circles())::uuid[]) and rules.may_involve(person_id));
create trigger stamp before insert on participant for each row execute function rules.stamp('since');
create trigger true_names before insert on participant for each row execute function rules.true_names('person_id', 'name');

call rules.protect('named_worker');
grant insert, update (until) on named_worker to naast_app;
create policy read on named_worker for select to naast_app using (circle_id = any ((select rules.open_circles())::uuid[]));
create policy add on named_worker for insert to naast_app
    with check (circle_id = any ((select rules.helped_circles())::uuid[]) and rules.is_worker_of(person_id, rules.team_of(circle_id)) and since >= rules.now() - interval '1 minute');
create policy change on named_worker for update to naast_app
    using (circle_id = any ((select rules.helped_circles())::uuid[]) and (until is null or until > rules.now())) with check (until >= rules.now() - interval '1 minute');

create trigger true_names before insert on named_worker for each row execute function rules.true_names('person_id', 'name');

call rules.protect('handover');
grant insert on handover to naast_app;
create policy read on handover for select to naast_app using (circle_id = any ((select rules.known_circles())::uuid[]));
create policy add on handover for insert to naast_app
    with check (circle_id = any ((select rules.helped_circles())::uuid[]) and announced_by_id = (select rules.acting_person()));

-- Ended together: who helps writes it down, and who takes part reads it. What it says lies beside it (alongside/involvement).
call rules.protect('ending');
grant insert on ending to naast_app;
create policy read on ending for select to naast_app using (circle_id = any ((select rules.open_circles())::uuid[]));
create policy add on ending for insert to naast_app
    with check (by_id = (select rules.acting_person()) and rules.helps_by_a_yes(circle_id));
create trigger stamp before insert on ending for each row execute function rules.stamp('at');
create trigger true_names before insert on ending for each row execute function rules.true_names('by_id', 'by_name');

-- A refusal is read by the team and by whoever said it; to co-members it does not exist.
call rules.protect('worker_refusal');
grant insert on worker_refusal to naast_app;
create policy read on worker_refusal for select to naast_app
    using (refused_by_id = (select rules.acting_person()) or circle_id = any ((select rules.helped_circles())::uuid[]));
create policy add on worker_refusal for insert to naast_app
    with check (refused_by_id = (select rules.acting_person()) and rules.may_refuse(circle_id));
create trigger stamp before insert on worker_refusal for each row execute function rules.stamp('at');

call rules.protect('task');
create policy read on task for select to naast_app
    using (person_id = (select rules.acting_person()) or circle_id = any ((select rules.helped_circles())::uuid[])
           or kind = 'question' and circle_id = any ((select rules.own_circles())::uuid[]));

-- An emergency: a colleague of the team says why; lead and residents read it, from tell_from on.
call rules.protect('emergency');
grant insert on emergency to naast_app;
create policy read on emergency for select to naast_app
    using (person_id = (select rules.acting_person())
           or rules.works_in(rules.team_of(circle_id), '{lead}')
           or rules.now() >= tell_from and circle_id = any ((select rules.told_circles())::uuid[]));
create policy add on emergency for insert to naast_app
    with check (person_id = (select rules.acting_person()) and rules.works_in(rules.team_of(circle_id), '{worker,lead}'));
create trigger stamp before insert on emergency for each row execute function rules.stamp('since');
create trigger true_names before insert on emergency for each row execute function rules.true_names('person_id', 'person_name');

-- A legal exception: one of the team decides, another (lead) seconds; residents read it from tell_from on.
call rules.protect('legal_exception');
grant insert, update (seconded_by_id) on legal_exception to naast_app;
create policy read on legal_exception for select to naast_app
    using ((select rules.acting_person()) in (person_id, decided_by_id)
           or rules.works_in(rules.team_of(circle_id), '{lead}')
           or rules.now() >= tell_from and circle_id = any ((select rules.told_circles())::uuid[]));
create policy add on legal_exception for insert to naast_app
    with check (decided_by_id = (select rules.acting_person()) and seconded_by_id is null
                and rules.works_in(rules.team_of(circle_id), '{worker,lead}')
                and rules.is_worker_of(person_id, rules.team_of(circle_id)));
create policy change on legal_exception for update to naast_app
    using (seconded_by_id is null and decided_by_id <> (select rules.acting_person()) and rules.works_in(rules.team_of(circle_id), '{lead}'))
    with check (seconded_by_id = (select rules.acting_person()));
create trigger stamp before insert on legal_exception for each row execute function rules.stamp('since');
create trigger true_names before insert on legal_exception for each row execute function rules.true_names('person_id', 'person_name');

-- Bearers: the one who made it, and helpers of the circle. The secret hashes are never readable: column grants.
alter table bearer enable row level security;
alter table bearer force row level security;
grant select (id, circle_id, purpose, person_id, for_name, made_by_id, since, until, closed_at), insert, update (closed_at) on bearer to naast_app;
create policy read on bearer for select to naast_app
    using (id = (select rules.acting_bearer()) or made_by_id = (select rules.acting_person()) or circle_id = any ((select rules.helped_circles())::uuid[]));
create policy add on bearer for insert to naast_app
    with check (made_by_id = (select rules.acting_person()) and closed_at is null and not rules.is_taken(id)
                and (circle_id = any ((select rules.helped_circles())::uuid[]) or circle_id in (select m.circle_id from rules.mine() m))
                and (person_id is null or purpose = 'invitation' and circle_id = any ((select rules.helped_circles())::uuid[]) and person_id = any (rules.open_people())));
create policy change on bearer for update to naast_app
    using (made_by_id = (select rules.acting_person()) or circle_id = any ((select rules.helped_circles())::uuid[])) with check (closed_at is not null);
create trigger stamp before insert on bearer for each row execute function rules.stamp('since');

call rules.protect('sheet');
create policy read on sheet for select to naast_app using (id = any ((select rules.open_sheets())::uuid[]));

-- Widening: the row now lies on another sheet; the move records itself (rules.only_wider).
call rules.protect('widening');
create policy read on widening for select to naast_app using (sheet_id = any ((select rules.open_sheets())::uuid[]));

-- Access in words: one's own rows; about me and mine; for helpers, about whom they help; blanket rows from tell_from on.
call rules.protect('access');
create policy read on access for select to naast_app
    using (holder = (select rules.actor()) or id = any ((select rules.open_access())::uuid[]));

-- A look is visible exactly to those who may see what it opened: one of its sheets, or how to reach them (the desk: their name).
call rules.protect('shown');
create policy read on shown for select to naast_app using (sheet_id = any ((select rules.open_sheets())::uuid[]));
call rules.protect('look');
create policy read on look for select to naast_app
    using ((tell_from is null or rules.now() >= tell_from)
           and (ground not in ('emergency', 'legal') or circle_id = any ((select rules.told_circles())::uuid[]))
           and circle_id in (select m.circle_id from rules.mine() m)
           and (exists (select from shown s where s.look_id = look.id)
                or exists (select from rules.mine() m where m.circle_id = look.circle_id and m.about = any (look.about))));

-- The processing log: added by the definer alone; a resident reads the lines about themselves.
call rules.protect('processing_line');
create policy read on processing_line for select to naast_app
    using (data_subject = (select rules.my_pseudonym()) and (tell_from is null or rules.now() >= tell_from));

-- No role of the program reads the key.
alter table pseudonym_key enable row level security;
alter table pseudonym_key force row level security;

-- In words, for docs/who-sees-what.md: what a few policies ask cannot be put together from the words of its parts.
comment on policy read on task is 'it is their own, they help in its circle or follow it up and opened it, or it is a question in a circle in which they take part';
comment on policy read on look is 'it may be told, they take part in its circle or represent somebody who does, and it opened a sheet that they may read or how to reach them; looks by emergency and by law only when they may read what is kept safe there';
comment on policy add on ending is 'it is in their own name, they help in its circle by a living yes, and opened it';
