"""What the page of one person tells: asked once, in the order of the page."""

from datetime import date
from functools import cached_property

from django.utils import timezone

from .languages import in_words
from .models import Authority, ContactWay, Membership, Person, Representation, SamePerson
from .models.same_person import Linked


class Told:
    """One person, today. Rows that may not be seen are not there."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.today: date = timezone.localdate()

    @property
    def age(self) -> int | None:
        """In full years; not guessed from a year alone."""
        return self.person.age_on(self.today) if self.person.birth_date else None

    @property
    def is_child(self) -> bool:
        return self.person.is_child_on(self.today)

    @property
    def languages(self) -> list[str]:
        return in_words(self.person.languages)

    @property
    def needs(self) -> list[str]:
        return [str(Person.Need(need).label) for need in self.person.needs if need in Person.Need.values]

    @cached_property
    def ways(self) -> list[ContactWay]:
        """How to reach them, the best first, what is not safe last."""
        return list(self.person.contact_ways.filter(until=None))

    @cached_property
    def homes(self) -> list[Membership]:
        """The households they live in today; a child may have two."""
        homes = self.person.memberships.filter(Membership.alive_on(self.today))
        return list(homes.select_related("household__area").order_by("since"))

    @cached_property
    def authority(self) -> list[Authority]:
        """Who has authority over them."""
        return list(Authority.over(self.person, on=self.today))

    @cached_property
    def representation(self) -> list[Representation]:
        """Who acts for them."""
        return list(Representation.of(self.person, on=self.today))

    @cached_property
    def decides_for(self) -> list[Person]:
        """Over whom they have authority, or for whom they act; as far as that is open here."""
        children = Authority.objects.filter(Authority.alive_on(self.today), holder=self.person)
        adults = Representation.objects.filter(
            Representation.alive_on(self.today), representative=self.person
        )
        keys = [*children.values_list("child", flat=True), *adults.values_list("person", flat=True)]
        return list(Person.objects.filter(pk__in=keys).order_by("sort_key"))

    @cached_property
    def same(self) -> list[Linked]:
        """Other records of this person. Asked last: it may open their circle, whose people have no place on this page."""
        return SamePerson.opened(self.person)
