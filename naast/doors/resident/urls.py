"""Everything a resident can open, about themselves and those they speak for."""

from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from naast.alongside.appointments import urls as appointments
from naast.alongside.documents import urls as documents
from naast.alongside.essential import urls as essential
from naast.alongside.involvement import urls as involvement
from naast.alongside.messages import urls as messages
from naast.alongside.notes import urls as notes
from naast.alongside.outreach import urls as outreach
from naast.alongside.plan import urls as plan
from naast.alongside.search import urls as search
from naast.alongside.today import urls as today
from naast.doors.through import through
from naast.look.door import Door, Item
from naast.promises import urls as promises
from naast.rights.access import urls as access
from naast.rights.consent import urls as consent
from naast.rights.drafts import urls as drafts
from naast.rights.support import urls as support

DOOR = Door(
    key="resident",
    words=_("My page"),
    home="/mijn/",
    menu=(
        Item(_("My page"), "/mijn/"),
        Item(_("Calendar"), "/mijn/agenda/"),
        Item(_("Search"), "/mijn/zoek/"),
        Item(_("Who looked"), "/mijn/wie-keek/"),
    ),
)

app_name = "resident"
urlpatterns = through(
    DOOR,
    [
        *today.residents_home,
        *access.residents_home,
        *appointments.own_calendar,
        *drafts.at_home,
        *search.outside,
        *outreach.residents_home,
        path(
            "<uuid:circle_id>/",
            include(
                [
                    *essential.in_circle,
                    *consent.in_circle,
                    *consent.residents_only,
                    *support.in_circle,
                    *involvement.in_circle,
                    *involvement.residents_in_circle,
                    *plan.in_circle,
                    *appointments.in_circle,
                    *notes.in_circle,
                    *documents.in_circle,
                    *promises.in_circle,
                    *messages.residents_only,
                    *access.in_circle,
                    *access.residents_only,
                ]
            ),
        ),
    ],
)
