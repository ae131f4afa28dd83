"""Taking a yes back: what it will mean, in words, before it is confirmed; then at the next query."""

import uuid
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Refusal
from naast.rights.access.models import Circle, Participant
from naast.rights.access.reading import Ground, Standing

from .models import Consent


class NothingToTakeBack(Refusal):
    """Only who gave a yes takes it back, or who represents them."""

    sentence = _("There is no yes of yours here to take back.")
    instead = _("Look who said yes, and to what.")
    href = "../"


@dataclass(frozen=True)
class Effect:
    """What withdrawing the yes about one person means."""

    about: uuid.UUID
    about_name: str
    giver_name: str
    closes_for: list[Ground]
    freezes: bool

    def carry_out(self, circle: Circle, *, by: uuid.UUID) -> None:
        """Help and sharing about this person end now (AVG 7 lid 3; UAVG 5 lid 3: from 12 also by the youth)."""
        Consent.say(
            Consent.Answer.WITHDRAWN,
            circle=circle,
            about=(self.about, self.about_name),
            giver=(by, self.giver_name),
            by=by,
        )


def effects(circle: Circle, standing: Standing, *, people: list[Participant]) -> list[Effect]:
    """For each person the actor may speak for and about whom somebody helps or reads along now."""
    now = timezone.now()
    living = [g for g in standing.grounds if g.since <= now]
    names = {one.person_id: one.name for one in people}
    own_name = next((g.holder_name for g in standing.mine), "")
    found = []
    for about in sorted(standing.speaks_for & standing.awake, key=lambda person: names.get(person, "")):
        closes = [g for g in living if g.about == about and g.ground in ("help", "sharing")]
        last = not (standing.awake - {about})
        found.append(Effect(about, names.get(about, ""), own_name, closes, freezes=last))
    return found


def living_sharings(circle: Circle, standing: Standing) -> list[Consent]:
    """The sharings that work now, about people the actor may speak for or helps."""
    shared = {(g.holder, g.about) for g in standing.grounds if g.ground == "sharing"}
    last: dict[tuple[uuid.UUID | None, uuid.UUID, uuid.UUID], Consent] = {}
    for consent in Consent.objects.filter(circle=circle, kind=Consent.Kind.SHARING):
        last[consent.recipient, consent.about_id, consent.giver_id] = consent
    return [one for (to, about, _giver), one in last.items() if one.answer == "yes" and (to, about) in shared]


def stop_sharing(consent: Consent, *, by: uuid.UUID, standing: Standing) -> None:
    """One's own yes to sharing, or (from 12) the youth's own word about themselves; a worker writes down what was said aloud."""
    if consent not in living_sharings(consent.circle, standing):
        return  # stopped already
    own = by == consent.giver_id or consent.about_id in standing.speaks_for
    if not own and not standing.helps:
        raise NothingToTakeBack
    giver = (
        (by, next(g.holder_name for g in standing.mine)) if own else (consent.giver_id, consent.giver_name)
    )
    Consent.say(
        Consent.Answer.WITHDRAWN,
        circle=consent.circle,
        about=(consent.about_id, consent.about_name),
        giver=giver,
        by=by,
        kind=Consent.Kind.SHARING,
        recipient=(consent.recipient or consent.circle_id, consent.recipient_name),
        how=Consent.How.SELF if own else Consent.How.WORD,
        explained="" if own else str(_("Said aloud to the worker.")),
    )
