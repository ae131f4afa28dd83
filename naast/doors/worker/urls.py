"""Everything a worker of a team can open; nobody else finds anything here."""

from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from naast.alongside.essential import urls as essential
from naast.alongside.involvement import urls as involvement
from naast.alongside.plan import urls as plan
from naast.doors.through import opening, through
from naast.look.door import Door, Item
from naast.people.residents import urls as residents
from naast.people.workers import urls as workers
from naast.promises import urls as promises
from naast.rights.access import urls as access
from naast.rights.access.models import Part
from naast.rights.consent import urls as consent

from . import pages

DOOR = Door(
    key="worker",
    words=_("Team"),
    home="/team/",
    quick_exit=False,
    menu=(
        Item(_("Today"), "/team/"),
        Item(_("Ask for a yes"), "/team/nieuw/"),
        Item(_("Desk"), "/team/balie/"),
        Item(_("Colleagues"), "/team/collegas/"),
    ),
)

app_name = "worker"
urlpatterns = through(
    DOOR,
    [
        path("", pages.today, name="home"),
        *involvement.workers_only,
        *access.desk,
        *workers.team,
        *residents.outside,
        path(
            "<uuid:circle_id>/",
            include(
                [
                    *essential.in_circle,
                    *consent.in_circle,
                    *consent.workers_only,
                    *plan.in_circle,
                    *promises.in_circle,
                    *access.in_circle,
                    *access.workers_only,
                    *opening(residents.in_circle, purpose="together", parts=Part.CONTACT),
                ]
            ),
        ),
    ],
    second_factor=True,
)
