"""Pages about people: of one circle (which must be open), and finding, outside any circle. For the worker's door."""

from django.urls import path

from .pages import deciding, finding, households, people, reaching

HERE = "mensen/"
ONE = HERE + "<uuid:person_id>/"
WAY = ONE + "bereiken/<uuid:way_id>/"
HOME = HERE + "huishouden/<uuid:household_id>/"
ACTS_FOR = ONE + "vertegenwoordiging/"

in_circle = [
    path(HERE, people.people, name="people"),
    path(ONE, people.person, name="person"),
    path(ONE + "naam/", people.name, name="person-name"),
    path(ONE + "gegevens/", people.about, name="person-about"),
    path(ONE + "bereiken/", reaching.reach, name="reach"),
    path(WAY + "nooit/", reaching.never, name="reach-never"),
    path(WAY + "veilig/", reaching.safe, name="reach-safe"),
    path(WAY + "eerst/", reaching.best, name="reach-best"),
    path(WAY + "weg/", reaching.gone, name="reach-gone"),
    path(ONE + "gezag/", deciding.authority, name="authority"),
    path(ONE + "gezag/<uuid:fact_id>/einde/", deciding.end_of_authority, name="authority-end"),
    path(ACTS_FOR, deciding.representation, name="representation"),
    path(ACTS_FOR + "<uuid:fact_id>/einde/", deciding.end_of_representation, name="representation-end"),
    path(ONE + "dezelfde/", finding.same, name="same-person"),
    path(ONE + "dezelfde/<uuid:link_id>/los/", finding.not_same, name="same-person-not"),
    path(ONE + "thuis/", households.start, name="household-start"),
    path(HOME, households.household, name="household"),
    path(HOME + "adres/", households.address, name="household-address"),
    path(HOME + "erbij/", households.join, name="household-join"),
    path(HOME + "weg/<uuid:membership_id>/", households.leave, name="household-leave"),
    path(HOME + "splitsing/", households.split, name="household-split"),
]

outside = [
    path(HERE + "zoek/", finding.find, name="find"),
    path(HERE + "opgeschreven/", finding.written_down, name="written-down"),
]
