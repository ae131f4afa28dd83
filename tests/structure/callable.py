"""Which functions of the rule the program may call, and why none of them says anything about others than the actor may know.

Written apart from the SQL that grants them: a function that comes later is argued for here before it is callable.
"""

ABOUT_THE_REQUEST = {"now", "acting_person", "acting_bearer", "actor", "acting_trace", "midnight"}
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
    "mine",
    "grounds_here",
    "is_known_colleague",
}
OPENS_WITH_A_LOOK = {"open_circles_for", "begin_circle", "find_people", "desk_lines"}
OF_WHAT_IS_OPEN = {
    "are_words_of",
    "is_promise_of",
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
    "unclear",
    "more_to_ask",
}
MAY_THE_ACTOR = {
    "writable",
    "may_write_for",
    "sheet_for",
    "may_involve",
    "may_say",
    "may_refuse",
    "may_widen",
    "may_widen_with",
    "my_word",
}
# Answers yes or no about keys that cannot be guessed; policies need them.
ABOUT_A_KEY = {
    "is_grown_up",
    "is_taken",
    "is_worker_of",
    "team_of",
    "takes_part",
    "is_awake",
}
# Before anybody acts: the secret is the key.
BY_A_SECRET = {"try_bearer", "use_invitation"}

CALLABLE = (
    ABOUT_THE_REQUEST
    | ABOUT_THE_ACTOR
    | OPENS_WITH_A_LOOK
    | OF_WHAT_IS_OPEN
    | MAY_THE_ACTOR
    | ABOUT_A_KEY
    | BY_A_SECRET
)
