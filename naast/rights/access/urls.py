"""Pages of access. Each door takes its own: in a circle, for residents, for workers, for the desk."""

from django.urls import path

from .pages import desk as at_the_desk
from .pages import handover, invitation, legal, who

in_circle = [path("wie/", who.who, name="who")]
residents_only = [path("wie/<uuid:worker>/weigering/", who.refusal, name="worker-refusal")]
workers_only = [
    path("overdracht/", handover.handover, name="handover"),
    path("uitnodiging/<uuid:person_id>/", invitation.invitation, name="invite"),
    path("wettelijk/", legal.decide, name="legal-exception"),
]
residents_home = [path("wie-keek/", who.who_looked, name="who-looked")]
desk = [
    path("balie/", at_the_desk.desk_list, name="desk"),
    path("balie/dienst/", at_the_desk.duty, name="duty"),
    path("balie/<uuid:circle_id>/nood/", at_the_desk.emergency, name="emergency"),
    path("balie/<uuid:circle_id>/anderen/", at_the_desk.anew, name="name-anew"),
    path("wettelijk/", legal.decided, name="legal-exceptions"),
    path("wettelijk/<uuid:exception_id>/tweede/", legal.second, name="legal-second"),
]
