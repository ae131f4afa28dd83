"""Statements about help and sharing. The last statement of a giver stands; nothing is overwritten."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Person
from naast.rights.access.models import Circle, Part

FOR_ONESELF = {
    ("help", "yes"): _("said yes to help"),
    ("help", "no"): _("said no to help"),
    ("help", "withdrawn"): _("took the yes to help back"),
    ("sharing", "yes"): _("said yes to sharing with %(with)s"),
    ("sharing", "no"): _("said no to sharing with %(with)s"),
    ("sharing", "withdrawn"): _("stopped sharing with %(with)s"),
    ("former", "yes"): _("said yes to reading what was before"),
    ("former", "no"): _("said no to reading what was before"),
    ("former", "withdrawn"): _("stopped the reading of what was before"),
}
FOR_ANOTHER = {
    ("help", "yes"): _("said yes to help for %(about)s"),
    ("help", "no"): _("said no to help for %(about)s"),
    ("help", "withdrawn"): _("took the yes to help for %(about)s back"),
    ("sharing", "yes"): _("said yes to sharing what is about %(about)s with %(with)s"),
    ("sharing", "no"): _("said no to sharing what is about %(about)s with %(with)s"),
    ("sharing", "withdrawn"): _("stopped sharing what is about %(about)s with %(with)s"),
    ("former", "yes"): _("said yes to reading what was before about %(about)s"),
    ("former", "no"): _("said no to reading what was before about %(about)s"),
    ("former", "withdrawn"): _("stopped the reading of what was before about %(about)s"),
}


class Consent(models.Model):
    """Somebody (the giver) says yes, no, or not any more, about somebody, to help or to sharing."""

    class Kind(models.TextChoices):
        HELP = "help", _("yes to help")
        SHARING = "sharing", _("yes to sharing")
        FORMER = "former", _("yes to reading what was before")

    class Answer(models.TextChoices):
        YES = "yes", _("yes")
        NO = "no", _("no")
        WITHDRAWN = "withdrawn", _("not any more")

    class How(models.TextChoices):
        SELF = "self", _("said it here")
        WORD = "word", _("said it aloud")
        PAPER = "paper", _("signed on paper")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="consents")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    about = models.ForeignKey(Person, models.PROTECT, related_name="+")
    giver = models.ForeignKey(Person, models.PROTECT, related_name="+")
    giver_name = models.CharField(max_length=200)
    about_name = models.CharField(max_length=200)
    recipient = models.UUIDField(
        null=True,
        help_text="of sharing: a person, an organisation or a bearer; of former: the circle that ended",
    )
    recipient_name = models.CharField(max_length=200, blank=True)
    answer = models.CharField(max_length=10, choices=Answer.choices)
    parts = models.PositiveSmallIntegerField(default=0)
    reason = models.CharField(max_length=500, blank=True, help_text="why shared, or in the giver's own words")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    how = models.CharField(max_length=5, choices=How.choices)
    explained = models.CharField(
        max_length=500, blank=True, help_text="what was explained, on paper or by word"
    )
    entered_by = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        db_table = "consent"
        ordering = ["since", "id"]
        indexes = [
            models.Index(fields=["circle", "kind", "about", "giver"], name="consent_standing"),
            models.Index(
                fields=["recipient"], condition=models.Q(kind="former"), name="consent_to_what_was_before"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="help", recipient=None)
                | models.Q(kind__in=["sharing", "former"], recipient__isnull=False),
                name="consent_sharing_names_with_whom",
            ),
            models.CheckConstraint(condition=models.Q(parts__lte=127), name="consent_of_known_parts"),
        ]

    @property
    def headline(self) -> str:
        """The statement as people say it: for oneself, or for somebody one speaks for."""
        who = {"about": self.about_name, "with": self.recipient_name}
        said = FOR_ONESELF if self.about_id == self.giver_id else FOR_ANOTHER
        return str(said[self.kind, self.answer] % who)

    @classmethod
    def say(
        cls,
        answer: str,
        *,
        circle: Circle,
        about: tuple[uuid.UUID, str],
        giver: tuple[uuid.UUID, str],
        by: uuid.UUID,
        kind: str = Kind.HELP,
        recipient: tuple[uuid.UUID, str] | None = None,
        parts: int | None = None,
        until: datetime | None = None,
        reason: str = "",
        how: str = How.SELF,
        explained: str = "",
        key: uuid.UUID | None = None,
    ) -> Consent:
        """Write a statement down. `parts` only with a yes (all, unless exceptions are named). The database stamps the time
        and decides whether this giver may speak about this person (UAVG 5; Jeugdwet 7.3.4, 7.3.5, 7.3.15; Wmo 5.3.3)."""
        covers = (Part.everything() if parts is None else parts) if answer == cls.Answer.YES else 0
        statement = cls(
            id=key or uuid.uuid4(),
            circle=circle,
            kind=kind,
            answer=answer,
            parts=covers,
            until=until,
            reason=reason,
            how=how,
            explained=explained,
            about_id=about[0],
            about_name=about[1],
            giver_id=giver[0],
            giver_name=giver[1],
            entered_by_id=by,
            recipient=recipient[0] if recipient else None,
            recipient_name=recipient[1] if recipient else "",
            since=timezone.now(),
        )
        cls._default_manager.bulk_create(
            [statement], ignore_conflicts=key is not None
        )  # a second tap adds nothing
        return statement


class Exemption(models.Model):
    """A human decided, with article and reason, that a giver's yes is not needed, or is enough (kind `authority`)."""

    class Kind(models.TextChoices):
        SERIOUS_HARM = "serious_harm", _("waiting would do serious harm")
        OWN_WISH = "own_wish", _("the youth's own well-considered wish")
        NOT_FAR_REACHING = "not_far_reaching", _("a step that is not far-reaching")
        CANNOT_SAY = "cannot_say", _("the person cannot say it now")
        AUTHORITY = "authority", _("authority cannot be determined; this person's yes is enough")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="exemptions")
    about = models.ForeignKey(Person, models.PROTECT, related_name="+")
    giver = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    rule = models.ForeignKey("LegalRule", models.PROTECT, related_name="+")
    reason = models.TextField()
    decided_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    decided_by_name = models.CharField(max_length=200)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        db_table = "exemption"
        constraints = [models.CheckConstraint(condition=~models.Q(reason=""), name="exemption_says_why")]
