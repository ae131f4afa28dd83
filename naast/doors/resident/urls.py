"""Everything a resident can open, about themselves and those they speak for."""

from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from naast.alongside.essential import urls as essential
from naast.alongside.plan import urls as plan
from naast.doors.through import through
from naast.look.door import Door, Item
from naast.promises import urls as promises
from naast.rights.access import urls as access
from naast.rights.consent import urls as consent

from . import pages

DOOR = Door(
    key="resident",
    words=_("My page"),
    home="/mijn/",
    menu=(Item(_("My page"), "/mijn/"), Item(_("Who looked"), "/mijn/wie-keek/")),
)

app_name = "resident"
urlpatterns = through(
    DOOR,
    [
        path("", pages.mine, name="home"),
        *access.residents_home,
        path(
            "<uuid:circle_id>/",
            include(
                [
                    *essential.in_circle,
                    *consent.in_circle,
                    *consent.residents_only,
                    *plan.in_circle,
                    *promises.in_circle,
                    *access.in_circle,
                    *access.residents_only,
                ]
            ),
        ),
    ],
)
