"""Everything a worker of a team can open; nobody else finds anything here."""

from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from naast.alongside.appointments import urls as appointments
from naast.alongside.contact import urls as contact
from naast.alongside.documents import urls as documents
from naast.alongside.essential import urls as essential
from naast.alongside.involvement import urls as involvement
from naast.alongside.messages import urls as messages
from naast.alongside.notes import urls as notes
from naast.alongside.outreach import urls as outreach
from naast.alongside.plan import urls as plan
from naast.alongside.search import urls as search
from naast.alongside.today import urls as today
from naast.doors.through import opening, through
from naast.look.door import Door, Item
from naast.people.residents import urls as residents
from naast.people.workers import urls as workers
from naast.promises import urls as promises
from naast.rights.access import urls as access
from naast.rights.access.models import Part
from naast.rights.consent import urls as consent
from naast.rights.drafts import urls as drafts
from naast.rights.support import urls as support

DOOR = Door(
    key="worker",
    words=_("Team"),
    home="/team/",
    quick_exit=False,
    menu=(
        Item(_("Today"), "/team/"),
        Item(_("Households"), "/team/huishoudens/"),
        Item(_("Questions"), "/team/vragen/"),
        Item(_("Worries"), "/team/zorgen/"),
        Item(_("Calendar"), "/team/agenda/"),
        Item(_("Search"), "/team/zoek/"),
        Item(_("Ask for a yes"), "/team/nieuw/"),
        Item(_("Desk"), "/team/balie/"),
        Item(_("Colleagues"), "/team/collegas/"),
    ),
)

app_name = "worker"
urlpatterns = through(
    DOOR,
    [
        *contact.workers_only,
        *today.team_home,
        *outreach.workers_only,
        *involvement.workers_only,
        *access.desk,
        *appointments.own_calendar,
        *drafts.at_home,
        *workers.team,
        *residents.outside,
        *search.outside,
        path(
            "<uuid:circle_id>/",
            include(
                [
                    *essential.in_circle,
                    *consent.in_circle,
                    *consent.workers_only,
                    *support.in_circle,
                    *involvement.in_circle,
                    *involvement.workers_in_circle,
                    *plan.in_circle,
                    *appointments.in_circle,
                    *notes.in_circle,
                    *notes.workers_only,
                    *documents.in_circle,
                    *promises.in_circle,
                    *messages.workers_only,
                    *access.in_circle,
                    *access.workers_only,
                    *opening(residents.in_circle, purpose="together", parts=Part.CONTACT),
                ]
            ),
        ),
    ],
    second_factor=True,
)
