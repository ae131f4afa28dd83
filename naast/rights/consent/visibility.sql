-- Who sees and adds statements of yes and no. About X: X, who represents X, the giver, and the helpers of the circle.
-- To co-members, network and partners somebody else's yes does not exist.

call rules.protect('consent');
grant insert on consent to naast_app;
create policy read on consent for select to naast_app
    using (circle_id = any ((select rules.open_circles())::uuid[])
           and (giver_id = (select rules.acting_person())
                or circle_id = any ((select rules.helped_circles())::uuid[])
                or (circle_id, about_id) in (select m.circle_id, m.about from rules.mine() m)));
create policy add on consent for insert to naast_app
    with check (entered_by_id = (select rules.acting_person())
                and circle_id = any (rules.open_circles())
                and rules.takes_part(circle_id, about_id)
                and (giver_id = (select rules.acting_person()) and how = 'self'
                     or how <> 'self' and explained <> '' and circle_id = any (rules.helped_circles()))
                and recipient is distinct from (select rules.acting_person())
                and (kind <> 'former' or rules.is_former(circle_id, about_id, recipient))
                and rules.may_say(circle_id, about_id, giver_id));
create trigger stamp before insert on consent for each row execute function rules.stamp('since');
create trigger true_names before insert on consent for each row execute function rules.true_names('giver_id', 'giver_name', 'about_id', 'about_name');

call rules.protect('exemption');
grant insert on exemption to naast_app;
create policy read on exemption for select to naast_app
    using (circle_id = any ((select rules.open_circles())::uuid[])
           and (circle_id = any ((select rules.helped_circles())::uuid[])
                or (circle_id, about_id) in (select m.circle_id, m.about from rules.mine() m)));
create policy add on exemption for insert to naast_app
    with check (decided_by_id = (select rules.acting_person()) and circle_id = any (rules.helped_circles())
                and giver_id <> (select rules.acting_person()) and not rules.is_worker_of(giver_id, rules.team_of(circle_id))
                and rules.takes_part(circle_id, about_id));
create trigger stamp before insert on exemption for each row execute function rules.stamp('since');
create trigger true_names before insert on exemption for each row execute function rules.true_names('decided_by_id', 'decided_by_name');

-- In words, for docs/who-sees-what.md: what a few policies ask cannot be put together from the words of its parts.
comment on policy add on consent is 'it is in their own name, they opened the circle, the person takes part in it, and that giver may speak about this person, by age and authority; it is their own word said here, or they help there and write down what was said aloud or on paper, with what was explained; never to themselves; of what was before only an ended circle of the same team';
comment on policy add on exemption is 'it is in their own name, they help in its circle and opened it, the person takes part in it, and the giver is neither themselves nor of the team';
