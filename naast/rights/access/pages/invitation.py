"""An invitation for an account of one's own, handed over in person."""

import uuid

import segno
from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from naast.people.residents.models import Person
from naast.people.workers.models import Account
from naast.rights.access.models import Bearer
from naast.rights.access.models.bearer import Handed
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted


def invitation(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID) -> HttpResponse:
    """Made and shown in one go. No redirect after this POST: the secret is kept nowhere, so this page cannot be asked again."""
    circle = open_circle(circle_id, purpose="together", worry=True)
    if not Standing(circle, actor=request.person).works_here or person_id == request.person:
        raise Http404
    person = get_object_or_404(Person, pk=person_id)
    if request.method != "POST":
        known = Account.objects.filter(person=person).exists()
        return render(request, "access/invitation.html", {"person": person, "has_account": known})
    handed = Bearer.invite(circle=circle, person=person, by=request.person)
    page = request.build_absolute_uri("/uitnodiging/")
    square = segno.make(f"{page}#{handed.secret}", error="m").svg_data_uri(scale=6, border=2)
    _tell(person, page, handed)
    return render(
        request, "access/handed.html", {"person": person, "handed": handed, "page": page, "square": square}
    )


def _tell(person: Person, page: str, handed: Handed) -> None:
    """The demo shows who got which paper; elsewhere nobody listens, and the secret is kept nowhere."""
    if settings.HANDED_OVER:
        words = _("Go to %(page)s. Signs: %(signs)s. Figures: %(figures)s.")
        blanks = {"page": page, "signs": handed.secret, "figures": handed.code}
        import_string(settings.HANDED_OVER)(to=person.pk, about=_("An invitation"), words=words % blanks)
