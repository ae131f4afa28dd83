"""Which functions of the rule the program may call, and why none of them says anything about others than the actor may know.

Written apart from the SQL that grants them: a function that comes later is argued for here before it is callable.
"""

ABOUT_THE_REQUEST = {
    "now",
    "acting_person",
    "acting_bearer",
    "actor",
    "acting_trace",
    "acting_job",
    "midnight",
}
ABOUT_THE_ACTOR = {
    "admits",
    "is_worker",
    "works_in",
    "my_organisations",
    "is_my_position",
    "my_own_entry",
    "my_own_household",
    "my_pseudonym",
    "my_circles",
    "my_days",
    "lately",
    "mine",
    "grounds_here",
    "is_known_colleague",
    "stands_in",
    "throw_draft_away",
    "waiting_messages",
    "may_note_absence",
    "standing_in",
    "returns_waiting",
}
OPENS_WITH_A_LOOK = {
    "open_circles_for",
    "begin_circle",
    "find_people",
    "search",
    "desk_lines",
    "desk_next",
    "feed_lines",
    "take_reminder",
}
# Of what people ask again, or of who is left: only after a look, and by the one whose it is.
BEGINS_ANEW = {"come_back", "take_up_return", "name_anew"}
OF_WHAT_IS_OPEN = {
    "are_words_of",
    "is_promise_of",
    "is_note_of",
    "open_circles",
    "told_circles",
    "open_sheets",
    "open_access",
    "open_people",
    "open_households",
    "who_may_look",
    "helped_circles",
    "own_circles",
    "known_circles",
    "covered",
    "reachable_people",
    "helped_people",
    "helped_households",
    "needed",
    "former_circles",
    "is_former",
    "unclear",
    "more_to_ask",
    "is_called_off",
    "is_spoken_for",
    "away",
    "nobody_left",
}
# Take a text apart that was given to them, and read nothing.
OF_WHAT_IS_GIVEN = {"asked", "plain_words"}
MAY_THE_ACTOR = {
    "writable",
    "may_write_for",
    "sheet_for",
    "is_known_now",
    "may_involve",
    "may_say",
    "may_refuse",
    "helps_by_a_yes",
    "may_widen",
    "may_widen_with",
    "may_widen_appointment",
    "my_word",
}
# Answers yes or no about keys that cannot be guessed; policies need them.
ABOUT_A_KEY = {
    "is_grown_up",
    "is_taken",
    "is_of_circle",
    "is_worker_of",
    "team_of",
    "takes_part",
    "is_awake",
}
# Of letters: how one fared, asked by its key; the rest only when the job "post" acts, and then yes, no or a number.
OF_THE_POST = {"how_post_went", "is_safe_way", "destroy_letters"}
# Destroys what is too old, whoever asks; says only how many: no person, circle or day can be told from it.
BY_TIME_ALONE = {"forget_drafts"}
# Of questions to the team: what an opened one may undergo, by who holds it; keys of one's own; figures without a name.
OF_QUESTIONS = {
    "is_question",
    "my_questions",
    "questions_waiting",
    "ask_again",
    "take_up_question",
    "question_answered",
    "take_away_question",
}
# Of worries: keys and days of those one answers for or follows up; one word for who told it; what its holders may do.
OF_WORRIES = {
    "worries_waiting",
    "my_worries",
    "take_up_worry",
    "worry_status",
    "worry_sheet",
    "take_back_worry",
}
# Destroys what is due, and nothing else, whoever asks.
IN_TIME = {"forget_questions", "forget_worries"}
# Before anybody acts: the secret is the key.
BY_A_SECRET = {"try_bearer", "try_thread", "use_invitation", "whose_feed"}
# Anybody may ask the team something: it makes a circle that its own code alone opens.
BY_ANYBODY = {"begin_thread"}
# For a named job: keys, and nothing of what they stand for.
KEYS_FOR_A_JOB = {"reminders_due", "kept_letters"}

CALLABLE = (
    ABOUT_THE_REQUEST
    | ABOUT_THE_ACTOR
    | OPENS_WITH_A_LOOK
    | BEGINS_ANEW
    | OF_WHAT_IS_OPEN
    | OF_WHAT_IS_GIVEN
    | MAY_THE_ACTOR
    | ABOUT_A_KEY
    | OF_THE_POST
    | BY_TIME_ALONE
    | OF_QUESTIONS
    | OF_WORRIES
    | IN_TIME
    | BY_A_SECRET
    | BY_ANYBODY
    | KEYS_FOR_A_JOB
)
