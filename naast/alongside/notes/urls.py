"""Pages of contacts and deeds, inside a circle."""

from django.urls import path

from . import pages

in_circle = [
    path("contacten/", pages.contacts, name="contacts"),
    path("contact/", pages.write, name="note-new"),
    path("contact/<uuid:note_id>/", pages.one, name="note"),
    path("contact/<uuid:note_id>/verder-open/", pages.wider, name="note-wider"),
]
workers_only = [
    path("gedaan/", pages.deed, name="deed-new"),
    path("contact/<uuid:note_id>/ook-voor/", pages.also, name="note-also"),
]
