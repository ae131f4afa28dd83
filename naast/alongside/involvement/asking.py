"""Asking people for their yes: the circle is there, its people and workers are named, and nothing else can be written yet."""

import uuid
from typing import NamedTuple

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.alongside.contact.models import Question
from naast.look.refusal import Refusal
from naast.people.residents.models import Authority, Evidence, Person
from naast.people.workers.models import Position
from naast.rights.access.models import Circle, NamedWorker, Participant
from naast.rights.access.opening import open_circle, open_circles
from naast.rights.access.reading import Standing

from .forms import ParticipantForm
from .models import CameFrom, Involvement


class Asked(NamedTuple):
    """What began. `authority_stayed`: of a child it was on record who decides, and what was ticked changed nothing in that."""

    involvement: Involvement
    authority_stayed: bool


class NoStandIn(Refusal):
    """The first yes names a contact worker and a stand-in; they are two colleagues of one team."""

    sentence = _("This colleague cannot stand in: not, or no longer, of this team.")
    instead = _("Choose somebody else.")


def source_of(circle_id: uuid.UUID, *, by: uuid.UUID) -> tuple[Circle, list[str]] | None:
    """A question or worry that the acting worker follows up, opened, with the names that are known there."""
    circle = next(iter(open_circles([circle_id], purpose="together")), None)
    if circle is None or circle.kind not in (Circle.Kind.QUESTION, Circle.Kind.WORRY):
        return None
    if not Standing(circle, actor=by).follows_up:
        return None
    names = [one.name for one in circle.participants.all()]
    asked = Question.objects.filter(circle=circle).exclude(called="").values_list("called", flat=True)
    return circle, names or list(asked)


def place_in_team(person: uuid.UUID) -> Position | None:
    """The acting worker's own position in a team."""
    now = timezone.now()
    mine = Position.objects.filter(
        person_id=person, role__in=("worker", "lead"), organisation__kind="team", since__lte=now
    )
    return next((one for one in mine.order_by("since") if one.until is None or one.until > now), None)


def who_can_stand_in(place: Position) -> list[Position]:
    """Colleagues of the same team, now."""
    now = timezone.now()
    team = Position.objects.filter(
        organisation_id=place.organisation_id, role__in=("worker", "lead"), since__lte=now
    )
    others = team.exclude(person_id=place.person_id).order_by("-role", "person_name")
    return [one for one in others if one.until is None or one.until > now]


def ask(
    *, by: Position, stand_in: Position, people: list[ParticipantForm], source: Circle | None = None
) -> Asked:
    """Write down who takes part and who stands beside them; their yes is asked on the next page (I1.2, I6.1).

    `source`: the question or worry it came from; of what was said there nothing comes along yet."""
    if stand_in.organisation_id != by.organisation_id or stand_in.person_id == by.person_id:
        raise NoStandIn
    circle = _begin(uuid.uuid4(), team=by.organisation_id)
    known = [_person(form, by=by.person_id) for form in people]
    for person in known:
        Participant(circle=circle, person=person, name=person.name, since=timezone.now()).save(
            force_insert=True
        )
    for position, role in ((by, NamedWorker.Role.CONTACT), (stand_in, NamedWorker.Role.STAND_IN)):
        NamedWorker(
            circle=circle,
            person_id=position.person_id,
            name=position.person_name,
            role=role,
            since=timezone.now(),
        ).save(force_insert=True)
    stayed = _authority(people, known, by=by.person_id)
    involvement = Involvement(circle=circle)
    involvement.save(force_insert=True)
    if source:
        CameFrom(circle=circle, kind=source.kind, source=source.pk).save(force_insert=True)
    return Asked(involvement, authority_stayed=stayed)


def _begin(circle: uuid.UUID, *, team: uuid.UUID) -> Circle:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rules.begin_circle(%s::uuid, 'involvement', %s::uuid, 'question')", [circle, team]
        )
    return open_circle(circle, purpose="together")


def _person(form: ParticipantForm, *, by: uuid.UUID) -> Person:
    return form.who_is_it.somebody(by=Person(pk=by))


def _authority(people: list[ParticipantForm], known: list[Person], *, by: uuid.UUID) -> bool:
    """What the people themselves say about who has authority over a child; evidence can be added later.

    What is on record may rest on a court: it stays, and is changed on the child's own page. Did that happen to what was said?
    """
    here = {str(form.number): person for form, person in zip(people, known, strict=True)}
    elsewhere: dict[str, Person] = {}
    today, stayed = timezone.localdate(), False
    for form, child in zip(people, known, strict=True):
        born = child.birth_date
        if not born or not child.is_child_on(today):
            continue
        if Authority.over(child, on=today).exists():
            stayed = stayed or form.says_who_decides
        elif holders := _holders(form, here, elsewhere, by=by):
            kind = Authority.Kind.JOINT_PARENTS if len(holders) > 1 else Authority.Kind.ONE_PARENT
            Authority.record(by=Person(pk=by), child=child, kind=kind, holders=holders,
                             evidence=Evidence.SAID, since=born)  # fmt: skip
    return stayed


def _holders(
    form: ParticipantForm, here: dict[str, Person], elsewhere: dict[str, Person], *, by: uuid.UUID
) -> list[Person]:
    """Those who take part, and somebody elsewhere: looked for first; the same name with a second child is the same person."""
    holders = [here[number] for number in form.cleaned_data["under"] if number in here]
    if (who := form.who_elsewhere).named:
        name = str(who.known_as or form.cleaned_data["elsewhere"].casefold())
        if name not in elsewhere:
            elsewhere[name] = who.somebody(by=Person(pk=by))
        holders.append(elsewhere[name])
    return list(dict.fromkeys(holders))
