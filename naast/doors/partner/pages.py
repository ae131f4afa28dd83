"""What residents share with us."""

from django.http import HttpResponse
from django.shortcuts import render

from naast.rights.access.models import Part, Participant
from naast.rights.access.opening import my_circles, open_circles
from naast.rights.access.ways import Acted


def shared(request: Acted) -> HttpResponse:
    """The circles of which a part is shared with us; names only."""
    ids, in_all, _helped = my_circles("sharing", how_many=50)
    opened = open_circles(ids, purpose="list", parts=Part.everything())
    names: dict[object, list[str]] = {circle.pk: [] for circle in opened}
    for one in Participant.objects.filter(circle__in=list(names)).order_by("since", "name"):
        names[one.circle_id].append(one.name)
    return render(
        request,
        "partner/shared.html",
        {"circles": [(circle, ", ".join(names[circle.pk])) for circle in opened], "in_all": in_all},
    )
