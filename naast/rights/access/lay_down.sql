GRANT USAGE, CREATE ON SCHEMA rules TO naast_definer;
GRANT USAGE ON SCHEMA rules TO naast_app, naast_definer;
GRANT USAGE ON SCHEMA public TO naast_app, naast_definer;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA rules FROM PUBLIC;
REVOKE ALL ON ALL PROCEDURES IN SCHEMA rules FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA rules TO naast_definer;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO naast_definer;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO naast_definer;
-- Running numbers tell how much is hidden: the program has only those of the public tables.
DO $$
DECLARE
    it record;
BEGIN
    FOR it IN SELECT s.relname FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i') JOIN pg_class t ON t.oid = d.refobjid
              WHERE s.relkind = 'S' AND t.relnamespace = 'public'::regnamespace AND NOT t.relrowsecurity LOOP
        EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE public.%I TO naast_app', it.relname);
    END LOOP;
END
$$;

-- What the program may call: what a policy or a page asks about the actor themselves. Everything else would answer about others.
DO $$
DECLARE
    it record;
BEGIN
    FOR it IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'rules'::regnamespace AND prokind = 'f' AND proname IN (
        'now', 'acting_person', 'acting_bearer', 'actor', 'acting_trace', 'acting_job', 'grounds_here', 'midnight', 'my_pseudonym',
        'open_circles_for', 'open_circles', 'open_sheets', 'open_access', 'who_may_look', 'told_circles', 'is_taken', 'may_write_for', 'is_grown_up', 'are_words_of', 'is_promise_of', 'writable', 'is_of_circle', 'sheet_for', 'begin_circle',
        'helped_circles', 'own_circles', 'known_circles', 'covered', 'mine', 'my_circles', 'more_to_ask', 'needed', 'unclear', 'is_awake',
        'open_people', 'reachable_people', 'helped_people', 'open_households', 'helped_households', 'my_own_entry', 'my_own_household', 'may_involve',
        'admits', 'is_worker', 'is_worker_of', 'works_in', 'team_of', 'my_organisations', 'is_my_position', 'is_known_colleague',
        'stands_in', 'throw_draft_away', 'forget_drafts', 'is_note_of',
        'takes_part', 'may_say', 'my_word', 'may_widen', 'may_widen_with', 'find_people', 'begin_thread', 'try_thread', 'is_known_now', 'former_circles', 'is_former', 'try_bearer', 'use_invitation', 'may_refuse', 'desk_lines',
        'is_safe_way', 'how_post_went', 'destroy_letters',
        'desk_next', 'is_called_off', 'may_widen_appointment', 'whose_feed', 'feed_lines', 'reminders_due', 'take_reminder',
        'is_spoken_for', 'waiting_messages', 'kept_letters',
        'search', 'asked', 'plain_words',
        'helps_by_a_yes', 'may_note_absence', 'away', 'standing_in', 'nobody_left', 'name_anew', 'come_back', 'take_up_return', 'returns_waiting',
        'my_days', 'lately', 'is_question', 'my_questions', 'questions_waiting', 'ask_again', 'take_up_question', 'question_answered', 'take_away_question', 'forget_questions', 'worries_waiting', 'my_worries', 'take_up_worry', 'worry_status', 'worry_sheet', 'take_back_worry', 'forget_worries'
    ) LOOP
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO naast_app', it.name);
    END LOOP;
END
$$;

-- One plan per session for what every request asks: PostgreSQL would plan anew for each array, which costs more than running.
DO $$
DECLARE
    it record;
BEGIN
    FOR it IN SELECT p.oid::regprocedure AS name FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang AND l.lanname = 'plpgsql'
              WHERE p.pronamespace = 'rules'::regnamespace AND p.prosecdef AND p.prokind = 'f' LOOP
        EXECUTE format('ALTER FUNCTION %s SET plan_cache_mode = force_generic_plan', it.name);
    END LOOP;
END
$$;

-- The definer owns the functions and views of the rule; the program may call them, and owns nothing.
DO $$
DECLARE
    it record;
BEGIN
    FOR it IN SELECT oid::regprocedure AS name, prokind FROM pg_proc WHERE pronamespace = 'rules'::regnamespace LOOP
        EXECUTE format('ALTER %s %s OWNER TO naast_definer', CASE it.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, it.name);
    END LOOP;
    FOR it IN SELECT relname FROM pg_class WHERE relnamespace = 'rules'::regnamespace AND relkind = 'v' LOOP
        EXECUTE format('ALTER VIEW rules.%I OWNER TO naast_definer', it.relname);
    END LOOP;
END
$$;

-- Who migrates may also compare and repair.
SET LOCAL ROLE naast_definer;
GRANT SELECT ON rules.access_difference TO naast_owner;
GRANT EXECUTE ON FUNCTION rules.refresh_all(), rules.access_for(uuid[]) TO naast_owner;
RESET ROLE;
