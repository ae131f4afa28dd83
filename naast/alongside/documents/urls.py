"""Letters, inside a circle."""

from django.urls import path

from . import pages

in_circle = [
    path("brieven/", pages.letters, name="letters"),
    path("brieven/<uuid:document_id>/", pages.letter, name="letter"),
    path("brieven/<uuid:document_id>/bestand/", pages.content, name="letter-content"),
    path("brieven/<uuid:document_id>/verder-open/", pages.wider, name="letter-wider"),
]
# A partner reads what was shared, and brings nothing.
to_read = [
    path("brieven/", pages.letters, {"may_add": False}, name="letters"),
    path("brieven/<uuid:document_id>/", pages.letter, {"may_add": False}, name="letter"),
    path("brieven/<uuid:document_id>/bestand/", pages.content, name="letter-content"),
]
