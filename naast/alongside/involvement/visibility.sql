-- An involvement is seen with its circle; a worker begins it with the circle it belongs to.

call rules.protect('involvement');
grant insert on involvement to naast_app;
create policy read on involvement for select to naast_app using (circle_id = any ((select rules.open_circles())::uuid[]));
create policy add on involvement for insert to naast_app with check (circle_id = any ((select rules.helped_circles())::uuid[]));

-- From which circle it came: for who helps or follows up there. That somebody was worried is told by its words, on their sheet.
call rules.protect('came_from');
grant insert on came_from to naast_app;
create policy read on came_from for select to naast_app using (circle_id = any ((select rules.helped_circles())::uuid[]));
create policy add on came_from for insert to naast_app with check (circle_id = any ((select rules.helped_circles())::uuid[]));

-- How near, how it was closed and how it began lie on their sheet. Agreed is what the team writes down with people; alone it is a wish.
call rules.protect_rows('closeness');
create policy agreed_by_both on closeness as restrictive for insert to naast_app
    with check (not agreed or rules.helps_by_a_yes(circle_id));
call rules.protect_rows('closing');
create policy by_who_helps on closing as restrictive for insert to naast_app with check (rules.helps_by_a_yes(circle_id));
call rules.protect_rows('origin');
create policy by_who_helps on origin as restrictive for insert to naast_app with check (rules.helps_by_a_yes(circle_id));
