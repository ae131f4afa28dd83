"""A letter is destroyed for good, and files that are nobody's are swept: by the owner and by a nightly job, for no page may."""

import os
import time
import uuid
from pathlib import Path

from naast.alongside.documents import store
from naast.alongside.documents.tasks import sweep_letters
from naast.cast.people import key
from tests import house
from tests.laid import Laid
from tests.visitor import Visitor

BANK = key("letter Fatma 19")
FATMA = f"/mijn/{key('circle Fatma')}/brieven/"
DESTROY = """
from django.db import connection, transaction
from naast.alongside.documents.models import Document
with transaction.atomic(), connection.cursor() as cursor:
    cursor.execute("SET LOCAL ROLE naast_definer")
    Document.objects.get(pk="{}").destroy()
"""


def test_destroyed_is_gone_for_good(committed: Laid) -> None:
    """The key goes with the row's change, so every copy of the file is noise; and the file goes."""
    ((stored,),) = committed.sees("SELECT stored_as FROM document WHERE id = %s", BANK)
    sealed = store.fetch(stored)
    try:
        house.manage("shell", "-c", DESTROY.format(BANK))
        assert not store.has(stored)
        assert committed.sees("SELECT sealed_key, sha256, words FROM document WHERE id = %s", BANK) == [
            (None, None, "")
        ]
        store.lay(stored, sealed)  # out of a copy
        page = Visitor("Fatma").get(f"{FATMA}{BANK}/bestand/")
        assert page.status_code == 410
        assert "daarna vernietigd" in page.text
    finally:
        if not store.has(stored):
            store.lay(stored, sealed)


def test_what_is_nobodys_is_swept_and_the_rest_stays(committed: Laid) -> None:
    stray, young = uuid.uuid4(), uuid.uuid4()
    for name in (stray, young):
        store.lay(name, b"noise")
    for file in files(house.STORE):
        if file.name != young.hex:
            os.utime(file, (time.time() - 7200,) * 2)
    sweep_letters()
    assert store.has(young)
    assert not store.has(stray)
    assert all(store.has(name) for (name,) in committed.sees("SELECT stored_as FROM document"))
    store.take_away(young)


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
