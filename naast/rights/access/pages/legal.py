"""What the law asks without a yes: decided by one, looked at by a second."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from naast.people.workers.models import Position
from naast.rights.access.desk import lines_of
from naast.rights.access.forms import LegalForm
from naast.rights.access.models import LegalException
from naast.rights.access.ways import Acted


def decide(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """For a circle of one's own team, also one at rest: nothing of it is read here, so nothing is opened."""
    place = Position.at(request.person)
    if place is None or not LegalException.may_be_decided(circle_id):
        raise Http404
    team = place.team().filter(role__in=Position.IN_TEAM)
    form = LegalForm(request.POST if request.method == "POST" else None, team=team, actor=request.person)
    if form.is_valid():
        LegalException.decide(**form.decision(), circle_id=circle_id, by=request.person)
        messages.success(request, _("Written down. A team lead looks at it as the second person."))
        return HttpResponseRedirect(f"{request.door.home}wettelijk/")
    return render(request, "access/legal.html", {"form": form})


def decided(request: Acted) -> HttpResponse:
    """What was decided, by circle: for the lead all of the team, for a worker what they decided or look at."""
    place = Position.at(request.person)
    if place is None:
        raise Http404
    exceptions = list(LegalException.objects.order_by("-since")[:100])
    names = lines_of(list({one.circle_id for one in exceptions}))
    return render(
        request,
        "access/decided.html",
        {
            "exceptions": [
                (one, names[one.circle_id].names if one.circle_id in names else "") for one in exceptions
            ],
            "leads": place.role == Position.Role.LEAD,
            "me": request.person,
        },
    )


@require_POST
def second(request: Acted, exception_id: uuid.UUID) -> HttpResponse:
    """A lead agrees, as the second person."""
    place = Position.at(request.person)
    if place is None or place.role != Position.Role.LEAD:
        raise Http404
    get_object_or_404(LegalException, pk=exception_id).second(by=request.person)
    return HttpResponseRedirect(f"{request.door.home}wettelijk/")
