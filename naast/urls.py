"""The doors. Each door's own urls.py is the complete list of what its audience can open."""

from django.urls import include, path

handler400 = "naast.look.pages.bad_request"
handler403 = "naast.look.pages.forbidden"
handler404 = "naast.look.pages.not_found"
handler500 = "naast.look.pages.broken"

urlpatterns = [
    path("", include("naast.doors.public.urls")),
    path("mijn/", include("naast.doors.resident.urls")),
    path("team/", include("naast.doors.worker.urls")),
    path("partner/", include("naast.doors.partner.urls")),
    path("inloggen/", include("naast.doors.public.sign_in")),
    path("taal/", include("django.conf.urls.i18n")),
]
