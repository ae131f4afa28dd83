"""Filling a form in as somebody might, whatever it asks: for tests that go through all forms there are."""

from datetime import timedelta
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from tests.page import Field, Form

WORDS = "Dat het thuis weer rustig is."
NAME = "Anna Bos"
# By name, where not just anything will do. None: as it stands; "": empty.
SAID = {
    "called": NAME,
    "name": NAME,
    "given_name": "Anna",
    "between": "",
    "family_name": "Bos",
    "birth_year": "",
    "phone": "06 12 34 56 78",
    "value": "06 12 34 56 78",
    "street": "Kerkstraat",
    "house_number": "12",
    "postcode": "5611 AB",
    "place": "Eindhoven",
    "area": None,
    "somebody": "",
    "elsewhere": "",
    "delay_reason": "",
    "anew": "",
    "reach": "",
    "website": "",
    "url": "https://voorbeeld.example/",
}
EMPTY_DATES = {"born", "told_on", "moved_to", "anew_due", "until"}
PAST_DATES = {"since", "on"}
SECOND_PERSON = ("people-1-", "people-2-")


def filled(form: Form) -> dict[str, object]:
    """An answer to everything that is asked, in words of our own."""
    answers = {one.name: answer(one) for one in form.fields.values()}
    return {name: said for name, said in answers.items() if said is not None}


def answer(one: Field) -> object:
    """None: as it stands."""
    name = one.name.rpartition("-")[2]
    if one.kind not in ("hidden", "date", "radio", "checkbox", "select"):
        if one.name.startswith(SECOND_PERSON):
            return ""
        if name in SAID:
            return SAID[name]
    return chosen(one) if one.kind in ("radio", "checkbox", "select") else typed(one, name)


def chosen(one: Field) -> str | None:
    """What stands chosen; else the first that says something. Ticks that nobody needs stay off."""
    if any(one.values) or (one.kind == "checkbox" and one.choices == ["on"] and not one.required):
        return None
    return next((value for value in one.choices if value), None)


def typed(one: Field, name: str) -> object:
    match one.kind:
        case "file":
            return a_photo()
        case "hidden":
            return None
        case "date" if name == "birth_date" and any(one.values):
            return None
        case "date" if name in EMPTY_DATES | {"birth_date"}:
            return ""
        case "date":
            return (timezone.localdate() + timedelta(days=0 if name in PAST_DATES else 3)).isoformat()
        case "time":
            return "10:30"
        case "email":
            return "iemand@post.example"
        case "tel":
            return "06 12 34 56 78"
        case "number":
            return "1"
    return WORDS


def a_photo() -> SimpleUploadedFile:
    """A small one, as from a phone."""
    drawn = BytesIO()
    Image.new("RGB", (60, 40), "white").save(drawn, "JPEG")
    return SimpleUploadedFile("IMG_0001.jpg", drawn.getvalue(), "image/jpeg")
