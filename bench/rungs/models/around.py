"""What stands around the plan: deeds, meetings, letters, how near, how it began and was closed, offers, messages."""

from django.db import models

from bench.rungs.models.content import Signed
from bench.rungs.models.frame import Circle, Person


class Deed(Signed):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="deeds")
    kind = models.CharField(
        max_length=9,
        choices={
            "along": "ging mee",
            "called": "belde",
            "filled_in": "vulde samen in",
            "arranged": "regelde",
            "brought": "bracht",
        },
    )
    day = models.DateField()
    line = models.CharField(max_length=200)

    class Meta(Signed.Meta):
        abstract = False
        db_table = "deed"


class Appointment(Signed):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="appointments")
    starts = models.DateTimeField()
    place = models.CharField(max_length=120)
    what = models.CharField(max_length=200)
    worker_names = models.CharField(max_length=500)

    class Meta(Signed.Meta):
        abstract = False
        db_table = "appointment"


class AppointmentChange(Signed):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="+")
    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=5)
    starts = models.DateTimeField(null=True)
    place = models.CharField(max_length=120)
    worker_names = models.CharField(max_length=500)
    why = models.CharField(max_length=500)

    class Meta(Signed.Meta):
        abstract = False
        db_table = "appointment_change"


class Document(Signed):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="documents")
    words = models.CharField(max_length=200)
    kind = models.CharField(max_length=5)
    pages = models.PositiveSmallIntegerField()
    size = models.PositiveIntegerField()

    class Meta(Signed.Meta):
        abstract = False
        db_table = "document"


class Closeness(Signed):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="closeness")
    near = models.CharField(
        max_length=12,
        choices={
            "listening": "luisteren",
            "advice": "meedenken",
            "short": "kort iets samen",
            "now_and_then": "af en toe",
            "long": "lang dichtbij",
        },
    )
    words = models.TextField()
    agreed = models.BooleanField()

    class Meta(Signed.Meta):
        abstract = False
        db_table = "closeness"


class Origin(Signed):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="origins")
    words = models.TextField()

    class Meta(Signed.Meta):
        abstract = False
        db_table = "origin"


class SupportOffer(Signed):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="support_offers")
    kind = models.CharField(
        max_length=10,
        choices={
            "supporter": "onafhankelijke cliëntondersteuner",
            "confidant": "vertrouwenspersoon",
            "legal": "rechtshulp",
            "complaint": "hulp bij een klacht",
        },
    )
    answer = models.CharField(
        max_length=5, choices={"yes": "ja, graag", "no": "nee, dank je", "later": "later misschien"}
    )
    words = models.TextField()

    class Meta(Signed.Meta):
        abstract = False
        db_table = "support_offer"


class Closing(Signed):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="closings")
    ours = models.TextField()
    team = models.TextField()
    way_back = models.TextField()

    class Meta(Signed.Meta):
        abstract = False
        db_table = "closing"


class Message(Signed):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="messages")
    of = models.ForeignKey(Person, models.CASCADE, related_name="+")
    words = models.TextField()

    class Meta(Signed.Meta):
        abstract = False
        db_table = "message"
