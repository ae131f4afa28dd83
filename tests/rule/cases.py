"""Written cases: who, what happened, who sees what after. The model and the database must both pass them."""

from datetime import UTC, date, datetime

from .cases_of_asking import ASKING
from .cases_of_grounds import GROUNDS
from .telling import Case, authority, decided, joins, named, no, refuses, then, withdraws, yes

FAMILY = {
    "hers": "story: Fatma",
    "his": "plan: Emre",
    "ours": "plan: Emre Fatma",
    "talk": "notes: Emre | Emre Sanne",
    "safe": "safety: Fatma | Fatma Sanne",
}
BEGIN = [joins(0, "Fatma"), joins(0, "Emre"), named(0, "Sanne"), named(0, "Karim", "stand_in")]
ALL_SAY_YES = [yes(1, "Fatma"), yes(1, "Emre"), yes(1, "Fatma", "Emre"), yes(1, "Hakan", "Emre")]
EMRE_16 = datetime(2028, 9, 13, 22, tzinfo=UTC)  # midnight in Amsterdam
MINUTE_BEFORE = datetime(2028, 9, 13, 21, 59, tzinfo=UTC)

WHOSE_YES = [
    Case(
        "The other parent refuses for the child; the mother's own help starts and nothing about her reaches him",
        FAMILY,
        [
            *BEGIN,
            then(0.5, Fatma="hers his ours safe", Emre="his ours talk", Hakan="his", desk=""),
            yes(1, "Fatma"), yes(1, "Emre"), yes(1, "Fatma", "Emre"), no(1, "Hakan", "Emre"),
            then(
                2, Fatma="hers his ours safe", Emre="his ours talk", Hakan="his", Sanne="hers safe", Karim="hers",
                desk="Ans",
                know={"Fatma": "Fatma Emre", "Emre": "Emre", "Hakan": "Emre", "Sanne": "Fatma Emre",
                      "Karim": "Fatma Emre"},
            ),
            yes(3, "Hakan", "Emre"),
            then(
                4, Fatma="hers his ours safe", Emre="his ours talk", Hakan="his",
                Sanne="hers his ours talk safe", Karim="hers his ours",
            ),
        ],
    ),
    Case(
        "One takes the yes back: what was shared closes to the team, and stays readable to those it is about",
        FAMILY,
        [
            *BEGIN, *ALL_SAY_YES, withdraws(5, "Fatma"),
            then(5, Fatma="hers his ours safe", Emre="his ours talk", Hakan="his", Sanne="his talk", Karim="his",
                 desk="Ans"),
            withdraws(6, "Hakan", "Emre"),
            then(6, Fatma="hers his ours safe", Emre="his ours talk", Hakan="his", desk=""),
            yes(7, "Fatma"),
            then(7, Fatma="hers his ours safe", Emre="his ours talk", Hakan="his", Sanne="hers safe", Karim="hers",
                 desk="Ans"),
        ],
    ),
    Case(
        "A girl turns 12: her parents' yes carries over until she is asked, and then her no counts",
        {"plan": "plan: Aylin"},
        [
            joins(0, "Aylin"), named(0, "Sanne"), yes(1, "Fatma", "Aylin"), yes(1, "Hakan", "Aylin"),
            then(2, Fatma="plan", Hakan="plan", Aylin="plan", Sanne="plan"),
            then(20, Fatma="plan", Hakan="plan", Aylin="plan", Sanne="plan"),
            no(21, "Aylin"),
            then(21, Fatma="plan", Hakan="plan", Aylin="plan"),
            yes(25, "Aylin"),
            then(25, Fatma="plan", Hakan="plan", Aylin="plan", Sanne="plan"),
        ],
    ),
    Case(
        "On the 16th birthday the parents' access ends, and with it the father's refusal",
        FAMILY,
        [
            *BEGIN, yes(1, "Fatma"), yes(1, "Emre"), yes(1, "Fatma", "Emre"), no(1, "Hakan", "Emre"),
            then(MINUTE_BEFORE, Fatma="hers his ours safe", Emre="his ours talk", Hakan="his", Sanne="hers safe",
                 Karim="hers"),
            then(EMRE_16, Fatma="hers ours safe", Emre="his ours talk", Sanne="hers his ours talk safe",
                 Karim="hers his ours"),
        ],
    ),
    Case(
        "Authority cannot be determined: nobody can say yes until a human decided whose is enough",
        {"plan": "plan: Noa"},
        [
            joins(0, "Noa"), named(0, "Sanne"),
            authority("Noa", "Lisa", "joint_parents", date(2020, 1, 1), date(2026, 3, 1)),
            authority("Noa", "Ron", "joint_parents", date(2020, 1, 1), date(2026, 3, 1)),
            authority("Noa", None, "not_determinable", date(2026, 3, 1)),
            yes(1, "Lisa", "Noa"),
            then(2, Noa="plan"),
            decided(3, "Lisa", "Noa", "authority"),
            then(3, Noa="plan", Sanne="plan"),
        ],
    ),
    Case(
        "Two parents are on record and that it cannot be determined too: their yes is not enough until a human decided",
        {"plan": "plan: Noa"},
        [
            joins(0, "Noa"), named(0, "Sanne"), authority("Noa", None, "not_determinable", date(2026, 3, 1)),
            yes(1, "Lisa", "Noa"), yes(1, "Ron", "Noa"),
            then(2, Noa="plan", Lisa="plan", Ron="plan"),
            decided(3, "Lisa", "Noa", "authority"),
            then(3, Noa="plan", Lisa="plan", Ron="plan", Sanne="plan"),
        ],
    ),
    Case(
        "Ron is not safe: what Lisa said about safety is hers and Sanne's; his yes is not waited for",
        {"hers": "story: Lisa", "noa": "plan: Noa", "ours": "plan: Lisa Noa", "safe": "safety: Lisa Noa | Lisa Sanne"},
        [
            joins(0, "Lisa"), joins(0, "Noa"), named(0, "Sanne"), named(0, "Karim", "stand_in"),
            yes(1, "Lisa"), yes(1, "Lisa", "Noa"),
            then(2, Lisa="hers noa ours safe", Noa="noa ours", Ron="noa", Sanne="hers", Karim="hers"),
            decided(3, "Ron", "Noa", "serious_harm"),
            then(
                3, Lisa="hers noa ours safe", Noa="noa ours", Ron="noa", Sanne="hers noa ours safe",
                Karim="hers noa ours",
                know={"Lisa": "Lisa Noa", "Noa": "Noa", "Ron": "Noa", "Sanne": "Lisa Noa", "Karim": "Lisa Noa"},
            ),
        ],
    ),
    Case(
        "Ron takes part and refuses Sanne: for Noa too she goes, Lisa keeps her",
        {"hers": "story: Lisa", "noa": "plan: Noa", "his": "story: Ron"},
        [
            joins(0, "Lisa"), joins(0, "Noa"), joins(0, "Ron"), named(0, "Sanne"),
            yes(1, "Lisa"), yes(1, "Ron"), yes(1, "Lisa", "Noa"), yes(1, "Ron", "Noa"),
            then(2, Lisa="hers noa", Noa="noa", Ron="his noa", Sanne="hers noa his"),
            refuses(3, "Ron", "Sanne"),
            then(3, Lisa="hers noa", Noa="noa", Ron="his noa", Sanne="hers"),
        ],
    ),
    Case(
        "Piet has a mentor: both are asked, and either can end it",
        {"story": "story: Piet", "means": "means: Piet"},
        [
            joins(0, "Piet"), named(0, "Sanne"), yes(1, "Piet"),
            then(1, Piet="story means", Els="story means"),
            yes(2, "Els", "Piet", parts="story plan contact"),
            then(2, Piet="story means", Els="story means", Sanne="story"),
            withdraws(3, "Els", "Piet"),
            then(3, Piet="story means", Els="story means"),
        ],
    ),
    Case(
        "A yes with an end ends, and an earlier yes does not come back",
        {"story": "story: Joop"},
        [
            joins(0, "Joop"), named(0, "Sanne"), yes(1, "Joop"), yes(2, "Joop", until=10),
            then(9.9, Joop="story", Sanne="story", desk="Ans"),
            then(10, Joop="story", desk=""),
        ],
    ),
    Case(
        "Another worker comes; the resident is told beforehand, refuses him, and refused he stays",
        {"story": "story: Fatma"},
        [
            joins(0, "Fatma"), named(0, "Sanne"), yes(1, "Fatma"), named(0, "Sanne", until=5), named(5, "Karim"),
            then(4.9, Fatma="story", Sanne="story"),
            then(5, Fatma="story", Karim="story"),
            refuses(6, "Fatma", "Karim"),
            then(6, Fatma="story", desk="Ans"),
        ],
    ),
]  # fmt: skip

CASES = WHOSE_YES + GROUNDS + ASKING
