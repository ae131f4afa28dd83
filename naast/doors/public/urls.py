"""Everything that is open to everybody. The demo's two pages exist in the demo alone."""

from django.conf import settings
from django.urls import URLPattern, path

from . import invitation, link, pages

urlpatterns: list[URLPattern] = [
    path("", pages.home, name="home"),
    path("privacy/", pages.privacy, name="privacy"),
    path("toegankelijkheid/", pages.accessibility, name="accessibility"),
    path("verder/", pages.onward, name="onward"),
    path("uitnodiging/", invitation.invitation, name="invitation"),
    path("uitnodiging/account/", invitation.account, name="invitation-account"),
    path("link/", link.link, name="link"),
    path("link/lezen/", link.read, name="link-read"),
    path("healthz", pages.healthz, name="healthz"),
    path("readyz", pages.readyz, name="readyz"),
    path(".well-known/security.txt", pages.security, name="security"),
]

if settings.DEMO:
    from . import demo

    urlpatterns += [path("demo/", demo.demo, name="demo"), path("demo/post/", demo.post, name="demo-post")]
