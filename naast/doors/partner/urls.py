"""Everything somebody at a partner can open: what was shared with their organisation."""

from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from naast.alongside.documents import urls as documents
from naast.alongside.essential import urls as essential
from naast.doors.through import through
from naast.look.door import Door, Item
from naast.promises import urls as promises

from . import pages

DOOR = Door(
    key="partner",
    words=_("Partner"),
    home="/partner/",
    quick_exit=False,
    menu=(Item(_("Shared with us"), "/partner/"),),
)

app_name = "partner"
urlpatterns = through(
    DOOR,
    [
        path("", pages.shared, name="home"),
        path("<uuid:circle_id>/", include([*essential.in_circle, *documents.to_read, *promises.in_circle])),
    ],
    second_factor=True,
)
