"""Pages of involvement. Each door takes its own."""

from django.urls import path

from .pages import beginning, closing, coming_back, near

workers_only = [
    path("nieuw/", beginning.begin, name="begin"),
    path("nieuw/<uuid:circle_id>/", beginning.begin, name="begin-from"),
]
in_circle = [
    path("nabijheid/", near.near, name="closeness"),
    path("afronden/", closing.closing, name="closing"),
]
residents_in_circle = [path("weer/", coming_back.again, name="come-back")]
workers_in_circle = [
    path("hoe-het-begon/", beginning.origin, name="origin"),
    path("oppakken/", coming_back.taking_up, name="take-up-return"),
]
