"""Everything that is open to everybody. The demo's two pages exist in the demo alone."""

from django.conf import settings
from django.urls import URLPattern, path

from . import pages

urlpatterns: list[URLPattern] = [
    path("", pages.home, name="home"),
    path("verder/", pages.onward, name="onward"),
    path("healthz", pages.healthz, name="healthz"),
    path("readyz", pages.readyz, name="readyz"),
]

if settings.DEMO:
    from . import demo

    urlpatterns += [path("demo/", demo.demo, name="demo")]
