"""Pages of the team, for the worker's door."""

from django.urls import path

from . import pages

team = [
    path("collegas/", pages.colleagues, name="colleagues"),
    path("collegas/dienst/", pages.duty, name="colleagues-duty"),
    path("collegas/erbij/", pages.appoint, name="colleagues-appoint"),
    path("collegas/<uuid:position_id>/einde/", pages.goodbye, name="colleagues-goodbye"),
    path("collegas/<uuid:position_id>/afwezig/", pages.absent, name="colleagues-absent"),
    path("collegas/<uuid:position_id>/er-weer/", pages.back_again, name="colleagues-back"),
]
