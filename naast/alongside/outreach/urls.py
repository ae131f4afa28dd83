"""Pages of worries, for a team and for the one it is about. The public ones are in doors/public."""

from django.urls import path

from .pages import following, person

workers_only = [
    path("zorgen/", following.worries, name="worries"),
    path("zorgen/<uuid:circle_id>/", following.one, name="worry"),
    path("zorgen/<uuid:circle_id>/neem-op/", following.take, name="worry-take-up"),
    path("zorgen/<uuid:circle_id>/poging/", following.attempt, name="worry-attempt"),
    path("zorgen/<uuid:circle_id>/brief/", following.letter, name="worry-letter"),
    path("zorgen/<uuid:circle_id>/brief/<uuid:attempt_id>/", following.printed, name="worry-letter-printed"),
    path("zorgen/<uuid:circle_id>/contact/", following.contact, name="worry-contact"),
    path("zorgen/<uuid:circle_id>/einde/", following.ending, name="worry-end"),
]
residents_home = [
    path("zorg/<uuid:circle_id>/", person.about_me, name="worry-about-me"),
    path("zorg/<uuid:circle_id>/nee/", person.no, name="worry-no"),
]
