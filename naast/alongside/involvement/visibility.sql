-- An involvement is seen with its circle; a worker begins it with the circle it belongs to.

call rules.protect('involvement');
grant insert on involvement to naast_app;
create policy read on involvement for select to naast_app using (circle_id = any ((select rules.open_circles())::uuid[]));
create policy add on involvement for insert to naast_app with check (circle_id = any ((select rules.helped_circles())::uuid[]));
