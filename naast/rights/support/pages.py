"""Help beside the team: who it is, what was offered, and what was answered (I6.3)."""

import uuid

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, circle_url

from .forms import SupportForm
from .models import SupportOffer


def support(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Addresses first: nobody needs the team to go there. Then what was offered; then offering, or answering oneself."""
    circle = open_circle(circle_id, purpose="together")
    standing = Standing(circle, actor=request.person)
    form = SupportForm(
        request.POST or None, circle=circle, standing=standing, people=list(circle.participants.all())
    )
    if form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("kind", "answer", "words")}
        SupportOffer.put_down(**given, key=form.key, circle=circle, sheet=form.own_sheet(), by=request.person)
        messages.success(request, _("Written down."))
        return HttpResponseRedirect(request.path)
    offers = SupportOffer.objects.filter(circle=circle).order_by("-written_at")
    may_write = bool(form.fields["about"].choices)  # type: ignore[attr-defined]
    page = {"form": form if may_write else None, "offers": offers, "helps": standing.helps}
    return render(request, "support/page.html", page | {"back": circle_url(circle, door=request.door)})
