"""One page for one household."""

import uuid

from django.http import HttpResponse
from django.shortcuts import render

from naast.rights.access.opening import open_circle
from naast.rights.access.ways import Acted

from .together import Together

TIMELINE = 20


def essential(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """What we hope, what was agreed, who is there, what there was, what comes, and what is yours."""
    is_partner = request.door.key == "partner"
    circle = open_circle(circle_id, purpose="together")
    together = Together(circle, actor=request.person, letters_alone=is_partner)
    all_of_it = "alles" in request.GET
    timeline = together.timeline
    adds = together.takes_rows and not is_partner
    return render(
        request,
        "essential/page.html",
        {
            "together": together,
            "timeline": timeline if all_of_it else timeline[:TIMELINE],
            "more_timeline": not all_of_it and len(timeline) > TIMELINE,
            "is_worker": request.door.key == "worker",
            "is_partner": is_partner,
            "adds": adds,
            "hope_href": "hoop/" if adds else "",
            "meet_href": "gesprek/" if adds else "",
            "promise_href": "afspraak/" if together.takes_rows else "",
        },
    )
