"""Pages of consent, inside a circle: for everybody in it, and for who helps."""

from django.urls import path

from . import pages

in_circle = [
    path("ja/", pages.yes, name="yes"),
    path("delen/", pages.share, name="share"),
    path("delen/<uuid:consent_id>/terug/", pages.stop_sharing, name="stop-sharing"),
]
residents_only = [path("ja/terug/", pages.withdraw, name="withdraw")]
workers_only = [path("ja/uitzondering/", pages.exempt, name="exempt")]
