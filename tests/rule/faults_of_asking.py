"""More faults to plant: in what is told without a look, in who may add what, and in what jobs do."""
# ruff: noqa: E501  (the words of the SQL, as they stand there)

from .planting import do, without

TOLD = {
    "questions told to all": without("my_questions", "rules.living('{question}')", "public.access"),
    "any worker hears of a worry": without("answers_for", "p.role = 'worker' and exists", "p.role = 'worker' or exists"),
    "a worry waits at every door": without("answers_for", "'worry' = any (rules.grounds_here()) and", ""),
    "followed up by who left": without(
        "is_followed_up", "public.access a where a.circle_id = circle and a.ground = 'worry'",
        "public.task a where a.circle_id = circle and a.kind = 'worry'",
    ),
    "an ended worry waits": without("worries_waiting", "and e.kind <> 'taken_back'", "and false"),
    "taken back is an end": without("worries_waiting", "and e.kind <> 'taken_back'"),
    "who was left is not told of": without("returns_waiting", "c.kind = 'involvement'", "c.kind = 'involvement' and c.id in (select t.circle_id from public.task t where t.person_id is null)"),
    "what was before is told to partners": without("former_circles", "helps or p.person_id", "true or p.person_id"),
    "what has not ended was before": without("former_circles", "join public.ending e", "left join public.ending e"),
    "another team's is told of": without("former_circles", "and c.team_id = f.team_id"),
    "a talk waits for all": without("waiting_messages", "and (s.visible_to is null or rules.actor() = any (s.visible_to))"),
    "an answered message waits": without("waiting_messages", "and t.by_team), '-infinity')", "and false), '-infinity')"),
    "a message waits without the notes": without("waiting_messages", "mine.parts & 8 <> 0 and", ""),
    "promises of a closed circle": without("my_promises_due", "and exists (select from rules.living_in(array[m.circle_id]) a where a.ground in ('own', 'help'))"),
    "appointments without one's own yes": without("my_appointments", "and rules.agreed(n.circle_id, 'help', me, null, rules.now()) > 0"),
    "appointments of all colleagues": without("my_appointments", "me = any (n.workers) and"),
    "moved is not told": without("standing_appointments", "coalesce(m.starts, a.starts)", "a.starts"),
    "called off stands at the desk": without("desk_next", "and not n.called_off"),
    "the desk hears of safety": without("desk_lines", "and s.part = 4"),
    "the desk hears of who took the yes back": without("desk_lines", "rules.agreed(s.circle_id, 'help', w.id, null, rules.now()) = 0", "false"),
    "who stands in, and helps no more": without("standing_in", "a.ground = 'help'", "true"),
    "the absent told to partners": without("away", "where a.ground <> 'sharing'"),
    "lately and no longer": without("lately", "where exists (select from rules.living_in(array[l.circle_id]) a where a.ground = 'help')"),
    "drafts of others": do("ALTER POLICY read ON draft USING (true)"),
    "drafts for ever": without("stands_in", "a.ground <> 'desk'", "true"),
}  # fmt: skip
ADDED = {
    "written where one may not read": without("writable", "coalesce(here.reads, false)", "true"),
    "anybody writes in another's thread": do("DROP POLICY in_their_own_thread ON message"),
    "anybody speaks for the team": do("DROP POLICY from_one_side ON message"),
    "a code answers": do("DROP POLICY said_by_the_team ON question_outcome"),
    "questions are asked in a household": do("DROP POLICY of_a_question ON question_word"),
    "the person writes attempts": do("DROP POLICY by_who_follows_up ON attempt"),
    "the two write the person's words": do("DROP POLICY in_ones_own_words ON worry_word"),
    "anybody ends a worry": do("DROP POLICY to_whom_it_is_to_say ON worry_end"),
    "a resident writes deeds": do("DROP POLICY by_the_team ON deed"),
    "who takes a question up ends a household": without("helps_by_a_yes", "a.ground = 'help'", "a.ground in ('help', 'question', 'worry')"),
    "a resident ends it for all": without("helps_by_a_yes", "a.ground = 'help'", "a.ground in ('help', 'own')"),
    "documents go anywhere": do("DROP POLICY add ON document; CREATE POLICY add ON document FOR INSERT TO naast_app WITH CHECK (true)"),
    "appointments on any open sheet": do(
        "DROP POLICY add ON appointment; CREATE POLICY add ON appointment FOR INSERT TO naast_app"
        " WITH CHECK (sheet_id = any ((select rules.open_sheets())::uuid[]))"
    ),
}  # fmt: skip
JOBS = {
    "a question is kept": without("forget_questions", "interval '6 months'", "interval '6 years'"),
    "a question goes too early": without("forget_questions", "and not exists (select from public.question_word w where w.circle_id = c.id and w.written_at >= rules.now() - interval '6 months')"),
    "a worry is kept": without("forget_worries", "interval '28 days'", "interval '280 days'"),
    "a worry goes though help came of it": without("forget_worries", "and k.kind = 'involvement'", "and false"),
    "a draft is kept": without("forget_drafts", "interval '14 days'", "interval '40 days'"),
    "something is left of it": without("destroy_circles", "delete from public.message where circle_id = any (ids);", ""),
    "told of what they may not read": without("my_appointments", "from rules.readable_sheets(circles) r", "from (select s.id as sheet_id from public.sheet s) r"),
    "reminded of what was called off": without("take_reminder", "mine.called_off or mine.starts <= rules.now() or", "mine.starts <= rules.now() or"),
    "a notice is forgotten": without("take_reminder", "(mine.called_off or r.starts <> mine.starts)", "false"),
    "reminded on the screen alone": without("reminders_due", "w.how in ('mail', 'text')", "true"),
    "reminded without a trace": without("take_reminder", "perform rules.leave_look(array[mine.sheet_id], 'reminder');", ""),
    "a look that others may read": without("leave_look", "select n.look, t.id from near n join told t on t.circle_id = n.circle_id", "select n.look, t.id from near n join public.sheet t on t.circle_id = n.circle_id"),
}  # fmt: skip
