"""In which situation somebody knocks: role, relation to the circle, state of the yes. Each denial names its success."""

from __future__ import annotations

from dataclasses import dataclass

from . import changes


@dataclass(frozen=True, eq=False)
class Situation:
    """Who knocks and how they stand to a circle. `but` is the one thing that differs from the situation `like`."""

    who: str | None
    role: str
    relation: str
    yes: str = "living"
    circle: str = "Fatma"
    about: str = "Fatma"
    like: Situation | None = None
    but: str = ""
    changes: tuple[str, ...] = ()
    second_factor: bool = True
    comes_by: str = ""  # the door at which a code is asked: link, uitnodiging

    def __str__(self) -> str:
        words = f"{self.who or 'nobody'}, {self.role}, {self.relation}, yes {self.yes}, about {self.about}"
        return f"{words}, but {self.but}" if self.but else words

    @property
    def all_changes(self) -> tuple[str, ...]:
        """Everything that is otherwise than the cast was laid."""
        return (self.like.all_changes if self.like else ()) + self.changes


def but(
    like: Situation, what: str, *changes: str, who: str = "", yes: str = "", second_factor: bool = True
) -> Situation:
    """The same, except for one thing."""
    return Situation(
        who=who or like.who, role=like.role, relation=like.relation, yes=yes or like.yes, circle=like.circle,
        about=like.about, like=like, but=what, changes=changes, second_factor=second_factor, comes_by=like.comes_by,
    )  # fmt: skip


def nobody(like: Situation) -> Situation:
    """The same address, without signing in."""
    return Situation(None, "nobody", "none", like.yes, like.circle, like.about, like, "not signed in")


# Who comes in

CONTACT = Situation("Sanne", "worker", "contact worker")
STAND_IN = Situation("Karim", "worker", "stand-in")
ASKED = Situation("Sanne", "worker", "took up the question", "not yet", "Joop", "Joop")
LEAD = Situation("Ans", "lead", "desk")
ON_DUTY = Situation("Karim", "worker", "desk, on duty", changes=(changes.no_longer_named("Karim"),))
EMERGENCY = Situation(
    "Ans", "lead", "declared an emergency", changes=(changes.emergency("Ans", hours_ago=1),)
)
LEGAL = Situation(
    "Ans", "lead", "legal exception by two people", "withdrawn",
    changes=(changes.withdrawn("Fatma"), changes.legal_exception("Ans", seconded=True)),
)  # fmt: skip
RESIDENT = Situation("Fatma", "resident", "takes part")
YOUTH = Situation("Emre", "resident", "takes part", "no of a parent", about="Emre")
AT_REST = Situation("Fatma", "resident", "takes part", "withdrawn", changes=(changes.withdrawn("Fatma"),))
NOT_YET = Situation("Joop", "resident", "takes part", "not yet", "Joop", "Joop")
ENDED = Situation("Piet", "resident", "takes part", "closed together", "Piet before", "Piet")
BEFORE = Situation(
    "Karim", "worker", "reads what was before", "to that", "Piet before", "Piet", changes=changes.may_read_before("Piet", "Els")
)  # fmt: skip
PARENT = Situation("Hakan", "resident", "has authority", "no of a parent", about="Emre")
MENTOR = Situation("Els", "resident", "mentor", circle="Piet", about="Piet")
CO_MEMBER = Situation("Ron", "resident", "takes part", circle="Lisa", about="Ron")
PARTNER = Situation("Noor", "partner", "shared with the organisation")
READS_ALONG = Situation(None, "bearer", "has a link", changes=changes.link_to("Fatma"), comes_by="link")
INVITED = Situation(
    None, "bearer", "has an invitation", changes=changes.invitation_for("oma Hatice"), comes_by="uitnodiging"
)

FRESH = "question fresh"  # a question of the cast that waits for an answer
ANSWERS = Situation("Karim", "worker", "on duty, where something is asked", "none", FRESH, "code fresh")
ANSWERS_AS_LEAD = Situation("Ans", "lead", "where something is asked", "none", FRESH, "code fresh")
TOOK_IT_UP = Situation(
    "Sanne", "worker", "off duty, took up what was asked", "none", FRESH, "code fresh",
    changes=(changes.question_taken_up("fresh", "Sanne"),),
)  # fmt: skip
CAME_BACK = Situation(
    None, "bearer", "comes back with the code", "none", FRESH, "code fresh", comes_by="vraag/terug",
    changes=(changes.thread_with_a_known_code("fresh"),),
)  # fmt: skip

TRIED, WAITING_WORRY = "worry tried", "worry waiting"  # worries of the cast: two follow one up, another waits
FOLLOWS_IT_UP = Situation(
    "Karim",
    "worker",
    "follows up a worry",
    "none",
    TRIED,
    "code worry tried",
    changes=(changes.letter_in(TRIED),),
)
HAS_CONTACT = Situation(
    "Karim", "worker", "follows up a worry, and there is contact", "none", "worry contact", "Hakan"
)
MAY_TAKE_IT_UP = Situation(
    "Karim", "worker", "on duty, where a worry waits", "none", WAITING_WORRY, "code worry waiting"
)
MAY_TAKE_IT_UP_AS_LEAD = Situation(
    "Ans", "lead", "where a worry waits", "none", WAITING_WORRY, "code worry waiting"
)
ABOUT_THEM = Situation("Hakan", "resident", "somebody worried about them", "none", "worry contact", "Hakan")
WORRIED = Situation(
    None, "bearer", "comes back to a worry with the code", "none", TRIED, "code worry tried", comes_by="vraag/zorg/terug",
    changes=(changes.thread_with_a_known_code("worry tried"),),
)  # fmt: skip

COME_IN = tuple(one for one in list(globals().values()) if isinstance(one, Situation))

# Who does not, each with the one thing that differs

OTHER_TEAM = but(CONTACT, "of another team", who="Bram")
OFFICIAL = but(CONTACT, "an official of the municipality", who="Erik")
PRIVACY_OFFICER = but(CONTACT, "the privacy officer", who="Yara")
GONE = but(CONTACT, "the position has ended", changes.position_ended("Sanne"))
REFUSED = but(CONTACT, "Fatma does not want this worker", changes.refused("Sanne", by="Fatma"))
HANDED_OVER = but(CONTACT, "somebody else was named", changes.no_longer_named("Sanne"))
TAKEN_BACK = but(CONTACT, "Fatma took the yes back", changes.withdrawn("Fatma"), yes="withdrawn")
PASSWORD_ALONE = but(CONTACT, "signed in without a second factor", second_factor=False)
TASK_OVER = but(ASKED, "the question was handed back", changes.task_over("Sanne"))
LEAD_AT_REST = but(LEAD, "Fatma took the yes back", changes.withdrawn("Fatma"), yes="withdrawn")
LEAD_GONE = but(LEAD, "the position has ended", changes.position_ended("Ans"))
OFF_DUTY = but(ON_DUTY, "off duty", changes.off_duty("Karim"))
EMERGENCY_OVER = but(EMERGENCY, "a day later", changes.emergency_over("Ans"))
NOT_SECONDED = but(LEGAL, "nobody seconded it", changes.not_seconded("Ans"))
STRANGER = but(RESIDENT, "a stranger", who="Mila")
NEIGHBOUR = but(RESIDENT, "a neighbour", who="Joop")
BEFORE_TAKEN_BACK = but(BEFORE, "Els took that yes back", changes.before_taken_back("Els"), yes="taken back")
AUTHORITY_OVER = but(PARENT, "the authority has ended", changes.authority_over("Hakan"))
MENTORSHIP_OVER = but(MENTOR, "the mentorship has ended", changes.mentorship_over("Els"))
OTHER_PARTNER = but(PARTNER, "of another organisation", who="Marga")
PARTNER_GONE = but(PARTNER, "the position has ended", changes.position_ended("Noor"))
NOT_SHARED = but(PARTNER, "Fatma stopped sharing", changes.sharing_stopped("Fatma"), yes="sharing stopped")
NOT_HELPED = but(PARTNER, "Fatma took the yes to help back", changes.withdrawn("Fatma"), yes="withdrawn")
PARTNER_PASSWORD_ALONE = but(PARTNER, "signed in without a second factor", second_factor=False)
LINK_CLOSED = but(READS_ALONG, "the link was closed", changes.bearer_closed("link"))
LINK_EXPIRED = but(READS_ALONG, "the link has expired", changes.bearer_expired("link"))
LINK_NOT_SHARED = but(
    READS_ALONG, "Fatma stopped sharing", changes.sharing_with_link_stopped("Fatma"), yes="sharing stopped"
)
LINK_NOT_HELPED = but(
    READS_ALONG, "Fatma took the yes to help back", changes.withdrawn("Fatma"), yes="withdrawn"
)
USED = but(INVITED, "the invitation was used", changes.bearer_closed("invitation"))
INVITED_TOO_LATE = but(INVITED, "the invitation has expired", changes.bearer_expired("invitation"))
ANSWERS_OFF_DUTY = but(ANSWERS, "off duty", changes.off_duty("Karim"))
ANSWERS_ELSEWHERE = but(ANSWERS, "of another team", who="Bram")
ANSWERED_ALREADY = but(ANSWERS_AS_LEAD, "it was answered", changes.question_answered("fresh"))
HANDED_BACK = but(TOOK_IT_UP, "it was handed back", changes.task_over("Sanne"))
TAKEN_AWAY = but(CAME_BACK, "the code was closed", changes.thread_closed("fresh"))
CAME_TOO_LATE = but(CAME_BACK, "the code has expired", changes.thread_expired("fresh"))
WORRY_ELSEWHERE = but(FOLLOWS_IT_UP, "of another team", who="Bram")
WORRY_NOT_THEIRS = but(FOLLOWS_IT_UP, "the lead, who did not take it up", who="Ans")
CONTACT_OVER = but(HAS_CONTACT, "the four weeks are over", changes.task_over("Karim"))
FOUR_WEEKS_OVER = but(FOLLOWS_IT_UP, "the four weeks are over", changes.task_over("Karim"))
ABOUT_ANOTHER = but(ABOUT_THEM, "a stranger", who="Mila")
WAITS_OFF_DUTY = but(MAY_TAKE_IT_UP, "off duty", changes.off_duty("Karim"))
WAITS_ELSEWHERE = but(MAY_TAKE_IT_UP_AS_LEAD, "of another team", who="Bram")
WORRY_CLOSED = but(WORRIED, "the code was closed", changes.thread_closed("worry tried"))
WORRY_TOO_LATE = but(WORRIED, "the code has expired", changes.thread_expired("worry tried"))
NO_WORKER = nobody(CONTACT)
NO_RESIDENT = nobody(RESIDENT)
NO_PARTNER = nobody(PARTNER)

EVERY = tuple(one for one in list(globals().values()) if isinstance(one, Situation))
DENIED = EVERY[len(COME_IN) :]
