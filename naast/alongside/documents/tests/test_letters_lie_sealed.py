"""On disk there is no plain byte of a letter; without its key, or once somebody touched it, it cannot be read, and we say so."""

import os
import stat
import time
import uuid
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError
from procrastinate.contrib.django import app

from naast.alongside.documents import sealing, store
from naast.alongside.documents.models import Document
from naast.alongside.documents.tasks import sweep_letters
from naast.cast.people import key
from naast.people.acting import acting_as
from naast.people.post.working import EACH_NIGHT
from tests import house

from .conftest import Bring
from .made import MARKER, paper, picture

PLAIN = (b"JFIF", b"\xff\xd8\xff", b"%PDF", b"endobj", MARKER)
BANK = key("letter Fatma 19")
FATMA = f"/mijn/{key('circle Fatma')}/brieven/"


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("content", [picture(size=(600, 400)), paper(3)])
def test_no_plain_byte_lies_on_the_disk(content: bytes, bring: Bring, own_store: Path) -> None:
    assert bring("Fatma", content).status_code == 302
    (file,) = files(own_store)
    assert not [one for one in PLAIN if one in file.read_bytes()]
    assert "fatma" not in str(file.relative_to(own_store)).lower()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(own_store.stat().st_mode) == stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_nor_in_what_the_demo_and_the_tests_lay_down(db: None) -> None:
    laid = files(house.STORE)
    assert laid
    assert not [file for file in laid for one in PLAIN[:4] if one in file.read_bytes()]


def test_two_letters_with_the_same_content_lie_there_differently(bring: Bring, own_store: Path) -> None:
    for _again in range(2):
        bring("Fatma")
    one, other = files(own_store)
    assert one.read_bytes() != other.read_bytes()


@pytest.mark.parametrize("harm", ["gone", "changed", "cut off", "of another letter"])
def test_what_was_harmed_is_said(
    harm: str, bring: Bring, own_store: Path, browser_of: Any, sees: Any
) -> None:
    bring("Fatma", words="De eerste")
    bring("Fatma", words="De tweede")
    first, second = (
        row["stored_as"]
        for row in sees("SELECT stored_as FROM document WHERE words LIKE 'De %e' ORDER BY words")
    )
    place = next(file for file in files(own_store) if file.name == uuid.UUID(first).hex)
    sealed = place.read_bytes()
    place.unlink()
    if harm != "gone":
        changed = sealed[:-1] + bytes([sealed[-1] ^ 1])
        anothers = store.fetch(uuid.UUID(second))
        place.write_bytes({"changed": changed, "cut off": sealed[:5], "of another letter": anothers}[harm])
    row = sees("SELECT id FROM document WHERE words = 'De eerste'")[0]["id"]
    answer = browser_of("Fatma").get(f"{FATMA}{row}/bestand/")
    assert answer.status_code == 410
    assert "kunnen deze brief niet laten zien" in answer.text
    assert browser_of("Fatma").get(f"{FATMA}{row}/").status_code == 200


def test_an_older_key_of_the_house_still_opens(settings: Any) -> None:
    old, new = (sealing.base64.b64encode(os.urandom(32)).decode() for _each in range(2))
    letter, secret = uuid.uuid4(), sealing.new_key()
    settings.DOCUMENTS_KEY = old
    sealed = sealing.seal_key(secret, of=letter)
    settings.DOCUMENTS_KEY = f"{new},{old}"
    assert sealing.unseal_key(sealed, of=letter) == secret
    settings.DOCUMENTS_KEY = new
    with pytest.raises(sealing.WillNotOpen):
        sealing.unseal_key(sealed, of=letter)


def test_a_key_laid_at_another_letter_does_not_open(db: None) -> None:
    sealed = sealing.seal_key(sealing.new_key(), of=uuid.uuid4())
    with pytest.raises(sealing.WillNotOpen):
        sealing.unseal_key(sealed, of=uuid.uuid4())


def test_no_page_may_destroy(act_as: Any) -> None:
    act_as("Sanne")
    with pytest.raises(DatabaseError):
        Document(id=BANK).destroy()


@pytest.mark.parametrize("job", ["", "post"])
def test_who_sees_only_some_sweeps_nothing(job: str, bring: Bring, own_store: Path) -> None:
    """To a page, or to another job, every letter of others would look like nobody's: so they are refused, and all stays."""
    bring("Fatma")
    (file,) = files(own_store)
    os.utime(file, (time.time() - 7200,) * 2)
    with pytest.raises(DatabaseError), acting_as(None if job else key("Sanne"), job=job):
        Document.sweep()
    assert file.is_file()


def test_each_night_what_is_nobodys_goes_and_letters_stay(bring: Bring, own_store: Path) -> None:
    bring("Fatma")
    (letter,) = files(own_store)
    stray = uuid.uuid4()
    store.lay(stray, b"noise")
    for file in files(own_store):
        os.utime(file, (time.time() - 7200,) * 2)
    sweep_letters()
    assert files(own_store) == [letter]
    assert every_night(f"{sweep_letters.__module__}.sweep_letters")


def every_night(name: str) -> bool:
    """Does it come by itself?"""
    known = app.periodic_registry.periodic_tasks.values()
    return any(one.task.name == name and one.cron == EACH_NIGHT for one in known)
