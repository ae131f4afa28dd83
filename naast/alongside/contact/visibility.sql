-- Everything of a question lies on its one sheet: read by its code, by who took it up, and by the team's lead and whoever is on duty.

call rules.protect_rows('question');
call rules.protect_rows('question_word');
call rules.protect_rows('question_outcome');
create policy of_a_question on question as restrictive for insert to naast_app with check (rules.is_question(circle_id));
create policy of_a_question on question_word as restrictive for insert to naast_app with check (rules.is_question(circle_id));
-- What became of it is the team's to say.
create policy said_by_the_team on question_outcome as restrictive for insert to naast_app
    with check (rules.is_question(circle_id) and (select rules.acting_bearer()) is null);
