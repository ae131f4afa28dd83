"""The second half of the written cases: workers, sharing, links, the desk, emergency and law."""

from .cast import MUNICIPALITY, OTHER_TEAM, SCHOOL
from .telling import (
    Case,
    duty,
    emergency,
    joins,
    legal,
    link,
    named,
    position,
    takes_up,
    then,
    withdraws,
    yes,
)

ONE = {
    "story": "story: Fatma",
    "plan": "plan: Fatma",
    "contact": "contact: Fatma",
    "safe": "safety: Fatma | Fatma Sanne",
}
EVERYTHING = "story plan contact safe"
BEGUN = [joins(0, "Fatma"), named(0, "Sanne"), yes(1, "Fatma")]

GROUNDS = [
    Case(
        "The stand-in reads along, not in what was said in a talk without him, and not after leaving the team",
        ONE,
        [
            *BEGUN, named(0, "Karim", "stand_in"),
            then(2, Fatma=EVERYTHING, Sanne=EVERYTHING, Karim="story plan contact"),
            position("Karim", "worker", since=-1000, until=9),
            then(8.9, Fatma=EVERYTHING, Sanne=EVERYTHING, Karim="story plan contact"),
            then(9, Fatma=EVERYTHING, Sanne=EVERYTHING),
        ],
    ),
    Case(
        "Named, but working for another team: the yes was to this team",
        ONE,
        [*BEGUN, named(2, "Bram"), then(3, Fatma=EVERYTHING, Sanne=EVERYTHING)],
    ),
    Case(
        "In an emergency a colleague of the team reads for 24 hours; one of another team or a manager never",
        ONE,
        [
            *BEGUN, emergency(3, "Karim"), emergency(3, "Bram"), emergency(3, "Thomas"),
            then(3, Fatma=EVERYTHING, Sanne=EVERYTHING, Karim=EVERYTHING),
            then(3.99, Fatma=EVERYTHING, Sanne=EVERYTHING, Karim=EVERYTHING),
            then(4, Fatma=EVERYTHING, Sanne=EVERYTHING),
        ],
    ),
    Case(
        "A frozen circle: no emergency opens it, nor a ground of law by one; two people do, for the parts they name",
        ONE,
        [
            *BEGUN, withdraws(5, "Fatma"), emergency(6, "Karim"),
            then(6.1, Fatma=EVERYTHING, desk=""),
            legal(7, "Sanne", until=20, parts="safety contact", decided_by="Sanne", seconded_by=None),
            then(7.1, Fatma=EVERYTHING),
            legal(7, "Sanne", until=20, parts="safety contact", decided_by="Sanne", seconded_by="Ans"),
            then(8, Fatma=EVERYTHING, Sanne="contact safe", desk=""),
            then(20, Fatma=EVERYTHING),
        ],
    ),
    Case(
        "Shared with the school: the plan, with who works there, and no longer than the yes to help",
        ONE,
        [
            *BEGUN, yes(2, "Fatma", to=SCHOOL, parts="plan"),
            then(3, Fatma=EVERYTHING, Sanne=EVERYTHING, Noor="plan", know={"Fatma": "Fatma", "Sanne": "Fatma"}),
            withdraws(4, "Fatma"),
            then(4, Fatma=EVERYTHING),
        ],
    ),
    Case(
        "Sharing ends alone: the help goes on",
        ONE,
        [
            *BEGUN, yes(2, "Fatma", to="Joop", parts="plan contact"), withdraws(5, "Fatma", to="Joop"),
            then(4, Fatma=EVERYTHING, Sanne=EVERYTHING, Joop="plan contact"),
            then(5, Fatma=EVERYTHING, Sanne=EVERYTHING),
        ],
    ),
    Case(
        "Shared about one, not about the other: the school does not read what they said together",
        {"hers": "plan: Fatma", "ours": "plan: Emre Fatma", "his": "plan: Emre"},
        [
            joins(0, "Fatma"), joins(0, "Emre"), named(0, "Sanne"), yes(1, "Fatma"), yes(1, "Emre"),
            yes(1, "Fatma", "Emre"), yes(1, "Hakan", "Emre"), yes(2, "Fatma", to=SCHOOL, parts="plan"),
            then(3, Fatma="hers ours his", Emre="ours his", Hakan="his", Sanne="hers ours his", Noor="hers"),
            yes(4, "Emre", to=SCHOOL), yes(4, "Fatma", "Emre", to=SCHOOL), yes(4, "Hakan", "Emre", to=SCHOOL),
            then(4, Fatma="hers ours his", Emre="ours his", Hakan="his", Sanne="hers ours his",
                 Noor="hers ours his"),
        ],
    ),
    Case(
        "A link works from its day until it is closed, within what was agreed",
        ONE,
        [
            *BEGUN, link(3, "link", until=30), yes(3, "Fatma", to="link", parts="plan safety"),
            then(4, Fatma=EVERYTHING, Sanne=EVERYTHING, link="plan"),
            link(3, "link", until=30, closed=10),
            then(9.9, Fatma=EVERYTHING, Sanne=EVERYTHING, link="plan"),
            then(10, Fatma=EVERYTHING, Sanne=EVERYTHING),
        ],
    ),
    Case(
        "The desk list is for a colleague on duty and for the lead, and opens no sheet",
        ONE,
        [
            *BEGUN, duty(4, "Karim", until=5), duty(4, "Bram", until=5), duty(4, "Thomas", until=5),
            then(3.9, Fatma=EVERYTHING, Sanne=EVERYTHING, desk="Ans"),
            then(4, Fatma=EVERYTHING, Sanne=EVERYTHING, desk="Ans Karim"),
            then(5, Fatma=EVERYTHING, Sanne=EVERYTHING, desk="Ans"),
        ],
    ),
    Case(
        "Nobody of the municipality or the management reads by their position, even when shared with their organisation",
        ONE,
        [
            *BEGUN, yes(2, "Fatma", to=MUNICIPALITY), yes(2, "Fatma", to=OTHER_TEAM, parts="story"),
            then(3, Fatma=EVERYTHING, Sanne=EVERYTHING, Bram="story", desk="Ans"),
            position("Bram", "manager", OTHER_TEAM, since=-1000),
            then(4, Fatma=EVERYTHING, Sanne=EVERYTHING, desk="Ans"),
        ],
    ),
    Case(
        "A question, a worry or an early signal opens how to reach people, to who took it up, until it is done",
        ONE,
        [
            joins(0, "Fatma"), takes_up(1, "Sanne", "worry", until=28), takes_up(1, "Karim", "question", until=3),
            then(2, Fatma=EVERYTHING, Sanne="contact", Karim="contact", desk=""),
            then(3, Fatma=EVERYTHING, Sanne="contact"),
            then(28, Fatma=EVERYTHING),
        ],
    ),
    Case(
        "Who left the team reads no question that he took up: before there is a yes it is the team's, after it who helps goes on",
        ONE,
        [
            joins(0, "Fatma"), takes_up(1, "Karim", "question", until=28), named(1, "Sanne", "stand_in"),
            then(2, Fatma=EVERYTHING, Karim="contact", desk=""),
            position("Karim", "worker", since=-1000, until=3), duty(4, "Sanne", until=5),
            then(3, Fatma=EVERYTHING, Ans="contact", desk=""),
            then(4, Fatma=EVERYTHING, Ans="contact", Sanne="contact", desk=""),
            yes(6, "Fatma"),
            then(6, Fatma=EVERYTHING, Sanne=EVERYTHING, desk="Ans"),
        ],
    ),
    Case(
        "A ground of law ends with the position of who was named in it, also by two people",
        ONE,
        [
            *BEGUN, legal(2, "Karim", until=60, parts="safety", decided_by="Sanne", seconded_by="Ans"),
            then(3, Fatma=EVERYTHING, Sanne=EVERYTHING, Karim="safe"),
            position("Karim", "worker", since=-1000, until=4),
            then(4, Fatma=EVERYTHING, Sanne=EVERYTHING),
        ],
    ),
    Case(
        "An exception picked out of the yes: not the safety part",
        ONE,
        [
            joins(0, "Fatma"), named(0, "Sanne"), yes(1, "Fatma", parts="contact plan"),
            then(2, Fatma=EVERYTHING, Sanne="plan contact"),
        ],
    ),
]  # fmt: skip
