"""Everything that is open to everybody. The demo's two pages exist in the demo alone."""

from django.conf import settings
from django.urls import URLPattern, path

from . import asking, calendar, coming_back, invitation, link, pages, worry_back, worrying

urlpatterns: list[URLPattern] = [
    path("", pages.home, name="home"),
    path("privacy/", pages.privacy, name="privacy"),
    path("toegankelijkheid/", pages.accessibility, name="accessibility"),
    path("verder/", pages.onward, name="onward"),
    path("vraag/", asking.question, name="ask"),
    path("vraag/terug/", coming_back.come_back, name="ask-back"),
    path("vraag/terug/lezen/", coming_back.read, name="ask-read"),
    path("vraag/terug/weg/", coming_back.away, name="ask-away"),
    path("vraag/terug/klaar/", coming_back.done, name="ask-done"),
    path("vraag/zorg/", worrying.worry, name="worry"),
    path("vraag/zorg/terug/", worry_back.come_back, name="worry-back"),
    path("vraag/zorg/terug/lezen/", worry_back.read, name="worry-read"),
    path("vraag/zorg/terug/weg/", worry_back.away, name="worry-away"),
    path("vraag/zorg/terug/klaar/", worry_back.done, name="worry-done"),
    path("uitnodiging/", invitation.invitation, name="invitation"),
    path("uitnodiging/account/", invitation.account, name="invitation-account"),
    path("link/", link.link, name="link"),
    path("link/lezen/", link.read, name="link-read"),
    path("agenda/<str:secret>.ics", calendar.feed, name="feed"),
    path("healthz", pages.healthz, name="healthz"),
    path("readyz", pages.readyz, name="readyz"),
    path(".well-known/security.txt", pages.security, name="security"),
]

if settings.DEMO:
    from . import demo

    urlpatterns += [path("demo/", demo.demo, name="demo"), path("demo/post/", demo.post, name="demo-post")]
