"""Pages of messages, inside a circle: a resident's own thread, a worker's threads with those who take part."""

from django.urls import path

from . import pages

residents_only = [path("berichten/", pages.mine, name="messages")]
workers_only = [
    path("berichten/", pages.threads, name="messages"),
    path("berichten/<uuid:person_id>/", pages.with_somebody, name="messages-with"),
]
