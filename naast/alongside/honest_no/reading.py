"""Reading noes of an opened circle."""

import uuid

from django.shortcuts import get_object_or_404

from naast.rights.access.models import Circle
from naast.rights.access.ways import Acted, circle_url

from .models import HonestNo

BESIDE = ("sequels", "views", "travel_words")


def of_circle(circle: Circle) -> list[HonestNo]:
    """All that the acting person may read: what stands first, what was made possible after; the newest on top."""
    noes = HonestNo.objects.filter(circle=circle).select_related("sheet").prefetch_related("sequels")
    return sorted(noes.order_by("-written_at"), key=lambda no: not no.is_open)


def one_no(circle: Circle, no_id: uuid.UUID) -> HonestNo:
    """With all that lies beside it; one that may not be read does not exist."""
    return get_object_or_404(
        HonestNo.objects.select_related("sheet").prefetch_related(*BESIDE), pk=no_id, circle=circle
    )


def page_of(no_id: uuid.UUID, circle: Circle, request: Acted) -> str:
    """Its own page, through this door."""
    return f"{circle_url(circle, door=request.door)}dat-ging-niet/{no_id}/"
