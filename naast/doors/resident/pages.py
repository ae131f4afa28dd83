"""My page: the circles I take part in or speak for somebody in."""

from django.http import HttpResponse
from django.shortcuts import render

from naast.rights.access.models import Part, Participant
from naast.rights.access.opening import my_circles, open_circles
from naast.rights.access.ways import Acted


def mine(request: Acted) -> HttpResponse:
    """Where I take part, with names; independent support on the same first page (I6.3)."""
    ids, in_all, _helped = my_circles("own", "represents", how_many=50)
    opened = open_circles(ids, purpose="own list", parts=Part.CONTACT)
    names: dict[object, list[str]] = {circle.pk: [] for circle in opened}
    for one in Participant.objects.filter(circle__in=list(names)).order_by("since", "name"):
        names[one.circle_id].append(one.name)
    circles = [(circle, ", ".join(names[circle.pk])) for circle in opened]
    return render(request, "resident/mine.html", {"circles": circles, "in_all": in_all})
