"""Pages of questions, for a team. The public ones are in doors/public."""

from django.urls import path

from . import pages

workers_only = [
    path("vragen/", pages.waiting_list, name="questions"),
    path("vragen/nieuw/", pages.new, name="question-new"),
    path("vragen/<uuid:circle_id>/", pages.one, name="question"),
    path("vragen/<uuid:circle_id>/neem-op/", pages.take, name="question-take-up"),
]
