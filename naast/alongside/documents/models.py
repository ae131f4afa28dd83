"""A letter that was brought: what it is called, and where its sealed bytes lie. Never edited."""

from __future__ import annotations

import hashlib
import uuid

from django.db import connection, models, transaction
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from naast.look.dates import human_date
from naast.look.refusal import Refusal
from naast.people.residents.models import Person
from naast.rights.access.models import Circle, Row
from naast.rights.access.widening import widen

from . import sealing, store
from .taking_in import Cleaned

AN_HOUR = 60 * 60
MANY = 1000


class CannotBeRead(Refusal):
    """The row is there, its bytes are not, or are not what was laid down."""

    sentence = gettext_lazy("We cannot show this letter: our copy is gone or damaged.")
    instead = gettext_lazy("Do you still have it? Then add it once more.")
    status = 410


class Document(Row):
    """A photo or PDF of a letter. The bytes are sealed with a key of this row and lie in the store (`sealing`, `store`)."""

    class Kind(models.TextChoices):
        IMAGE = "image", gettext_lazy("photo")
        PDF = "pdf", "PDF"

    words = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=5, choices=Kind.choices)
    pages = models.PositiveSmallIntegerField()
    size = models.PositiveIntegerField(help_text="of the clean letter, in bytes")
    sha256 = models.BinaryField(
        max_length=32, null=True, help_text="of the clean letter; null once destroyed"
    )
    stored_as = models.UUIDField(default=uuid.uuid4, editable=False, help_text="its name in the store")
    sealed_key = models.BinaryField(
        max_length=80, null=True, help_text="null once destroyed: nothing opens it any more"
    )

    class Meta:
        db_table = "document"
        ordering = ["-written_at", "id"]

    # What you may ask

    @property
    def title(self) -> str:
        """What it is, in the words of who brought it; else the day. Also what a screen reader says of the picture."""
        return self.words or _("Letter of %(day)s") % {"day": human_date(self.written_at)}

    @property
    def what_it_is(self) -> str:
        """A photo, or a PDF with its pages and size."""
        if self.kind == self.Kind.IMAGE:
            return str(self.Kind.IMAGE.label)
        pages = ngettext("%(number)s page", "%(number)s pages", self.pages) % {"number": self.pages}
        return f"PDF, {pages}, {filesizeformat(self.size)}"

    @property
    def is_there(self) -> bool:
        """Whether it can be shown, as far as one sees without opening it."""
        return self.sealed_key is not None and store.has(self.stored_as)

    @property
    def content_type(self) -> str:
        return "image/jpeg" if self.kind == self.Kind.IMAGE else "application/pdf"

    @property
    def file_name(self) -> str:
        """For who keeps it: tells nobody who looks at their downloads what it is."""
        return "brief.jpg" if self.kind == self.Kind.IMAGE else "brief.pdf"

    @property
    def headline(self) -> str:
        return _("a letter was added")

    @property
    def text(self) -> str:
        return self.title

    # What you may do

    @classmethod
    def bring(
        cls,
        letter: Cleaned,
        *,
        words: str,
        key: uuid.UUID,
        circle: Circle | uuid.UUID,
        sheet: uuid.UUID,
        by: uuid.UUID,
    ) -> None:
        """Lay a letter in the circle. The row first, for the database may refuse; its file before the row can be seen."""
        secret = sealing.new_key()
        document = cls(
            id=key,
            circle_id=circle.pk if isinstance(circle, Circle) else circle,
            sheet_id=sheet,
            author_id=by,
            author_name=Person.objects.get(pk=by).name,
            words=words,
            kind=letter.kind,
            pages=letter.pages,
            size=len(letter.content),
            sha256=hashlib.sha256(letter.content).digest(),
            sealed_key=sealing.seal_key(secret, of=key),
        )
        document.write_once()
        if cls.objects.filter(pk=key, stored_as=document.stored_as).exists():  # not at a second tap
            store.lay(document.stored_as, sealing.seal(letter.content, key=secret, of=key))

    def content(self) -> bytes:
        """The letter itself."""
        try:
            if self.sealed_key is None:
                raise CannotBeRead(instead=_("It was kept as long as we may, and then destroyed."))
            key = sealing.unseal_key(bytes(self.sealed_key), of=self.pk)
            return sealing.unseal(store.fetch(self.stored_as), key=key, of=self.pk)
        except (sealing.WillNotOpen, FileNotFoundError) as error:
            raise CannotBeRead from error

    def widen(self, *, by: uuid.UUID) -> None:
        """Open it to all it is about and who helps."""
        widen(self, by=by)

    def destroy(self) -> None:
        """For good: without its key the file is noise, wherever a copy lies; then the file goes. A row without content stays.

        No page may (the program's role changes nothing here): for who destroys what was kept long enough.
        """
        type(self).objects.filter(pk=self.pk).update(sealed_key=None, sha256=None, words="")
        transaction.on_commit(lambda: store.take_away(self.stored_as))

    @classmethod
    def sweep(cls) -> int:
        """Take away files that are nobody's: their row never came, or was destroyed. For the job that keeps; gives how many."""
        old, gone = list(store.older_than(AN_HOUR)), 0
        for start in range(0, len(old), MANY):
            some = old[start : start + MANY]
            kept = _kept([name for name, _path in some])
            stray = [path for name, path in some if name not in kept or path.suffix == store.HALF]
            for path in stray:
                path.unlink(missing_ok=True)
            gone += len(stray)
        return gone


def _kept(names: list[uuid.UUID]) -> set[uuid.UUID]:
    """Which of these are of a letter that is there; loud for whoever is not that job, and might not see them all."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.kept_letters(%s::uuid[])", [names])
        return {row[0] for row in cursor.fetchall()}
