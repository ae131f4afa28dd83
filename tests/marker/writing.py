"""Whatever makes the house write to somebody, done once in the planted house, with a word of its own in everything typed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import product
from string import ascii_lowercase

from django.utils import timezone

from naast.alongside.appointments.remind import remind_all
from naast.cast.people import CAST, key
from tests.laid import Laid
from tests.visitor import Visitor

FATMA, LISA = key("circle Fatma"), key("circle Lisa")
NEXT, TALK = key("appointment next"), key("appointment talk")  # the second is for Lisa and Sanne alone
AT_THE_TEAM = f"/team/{FATMA}/"
WAY = """
    INSERT INTO contact_way (id, person_id, kind, value, digits, never, remark, rank)
    VALUES (%s, %s, 'mail', %s, '', false, '', 9)
"""
WISH = """
    INSERT INTO reminder_wish (id, person_id, how, way_id, before, with_place, since)
    SELECT gen_random_uuid(), %s, %s, id, 'day', %s, now() FROM contact_way
     WHERE person_id = %s AND kind = %s AND NOT never LIMIT 1
"""
# Who wants to be reminded how, and whether it may say where. Ron takes part where Lisa's talk is, and was not in it.
BY_MAIL = ("Fatma", "Sanne", "Karim", "Ron", "Emre")
WISHES = [
    ("Fatma", "text", False),
    ("Lisa", "text", True),
    ("Sanne", "mail", True),
    ("Karim", "mail", False),
    ("Ron", "mail", True),
    ("Emre", "mail", True),
]
ASKED = (
    "by mail",
    "by text",
    "taken",
    "fresh",
    "Mila",
)  # by mail, by text, a call, coming back, a known code


def typed() -> Iterator[str]:
    """Words like those that were planted, and none of them."""
    return ("qz" + "".join(letters) + "zx" for letters in product(ascii_lowercase, repeat=3))


@dataclass
class Writing:
    """One house, and the word that comes next."""

    laid: Laid
    words: Iterator[str] = field(default_factory=typed)
    printed_on: str = ""  # the address on the letter about a worry, which is kept nowhere else

    def everything(self) -> None:
        self.ways_and_wishes()
        self.reminders()
        self.messages()
        self.answers()
        self.about_a_worry()
        Visitor().post("/inloggen/password/reset/", {"email": CAST["Fatma"].email})

    def ways_and_wishes(self) -> None:
        for who in BY_MAIL:
            self.laid.do(WAY, key(f"mail of {who}"), key(who), f"{next(self.words)}@post.example")
        for who, how, with_place in WISHES:
            kind = {"text": "phone"}.get(how, how)
            self.laid.do(WISH, key(who), how, with_place, key(who), kind)

    def reminders(self) -> None:
        """Two talks are near; one is moved and one called off after people were reminded."""
        self.laid.do(
            "UPDATE appointment SET starts = now() + interval '3 hours' WHERE id IN (%s, %s)", NEXT, TALK
        )
        remind_all()
        later = timezone.localtime() + timedelta(hours=5)
        moved = {"day": later.date().isoformat(), "at": f"{later:%H:%M}"}
        self.says("Sanne", f"{AT_THE_TEAM}gesprek/{NEXT}/anders/", "place", "why", **moved)
        self.says("Sanne", f"/team/{LISA}/gesprek/{TALK}/niet-door/", "why")
        remind_all()

    def messages(self) -> None:
        """To Fatma: by text message, and by mail once that comes first. Lisa's only safe way is no way for a machine."""
        thread = f"{AT_THE_TEAM}berichten/{key('Fatma')}/"
        self.laid.do("UPDATE contact_way SET remark = '' WHERE person_id = %s", key("Fatma"))
        self.says("Sanne", thread, "words")
        self.laid.do("UPDATE contact_way SET rank = 0 WHERE id = %s", key("mail of Fatma"))
        self.says("Sanne", thread, "words")
        self.says("Sanne", f"/team/{LISA}/berichten/{key('Lisa')}/", "words")
        self.says("Fatma", f"/mijn/{FATMA}/berichten/", "words")

    def answers(self) -> None:
        """By each way that one can ask; and once the way to somebody else, with a name and a link."""
        self.laid.do(
            "UPDATE question SET reach = %s WHERE circle_id = %s",
            f"{next(self.words)}@post.example", key("circle question by mail"),
        )  # fmt: skip
        for name in ASKED:
            self.says("Karim", f"/team/vragen/{key(f'circle question {name}')}/", "words", kind="answered")
        shown = f"/team/vragen/{key('circle question by mail')}/"
        link = f"https://elders.example/{next(self.words)}"
        self.says("Karim", shown, "words", "title", kind="shown_the_way", url=link)

    def about_a_worry(self) -> None:
        self.printed_on = f"Kerkstraat 1 {next(self.words)}"
        page = f"/team/zorgen/{key('circle worry tried')}/brief/"
        self.says("Karim", page, "words", to=self.printed_on)

    def says(self, who: str, path: str, *names: str, **given: str) -> None:
        """Somebody fills in the form that has these fields, a word of its own in each, and it is taken."""
        visitor = Visitor(who)
        form = visitor.page(path).form(*names)
        answer = visitor.send(path, form, **{name: next(self.words) for name in names}, **given)
        assert answer.status_code == 302, f"{who}, {path}: {answer.status_code} {answer.text[:2000]}"
