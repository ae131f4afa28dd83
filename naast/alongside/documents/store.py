"""The store: sealed letters as files, under names that say nothing. Whole or not there; for the program's own user alone.

The file is written inside the transaction that writes its row. When that never commits, the file is nobody's;
`Document.sweep` takes it away later.
"""

import os
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

FOLDER, FILE = 0o700, 0o600
HALF = ".half"


def lay(name: uuid.UUID, sealed: bytes) -> None:
    """Whole, on the disk itself, before the row can say that it is there."""
    place = _place(name)
    _folder(place.parent)
    half = place.with_suffix(HALF)
    with open(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE), "wb") as file:
        file.write(sealed)
        file.flush()
        os.fsync(file.fileno())
    half.replace(place)
    _keep(place.parent)


def fetch(name: uuid.UUID) -> bytes:
    """As it was laid. `FileNotFoundError` when it is not there."""
    return _place(name).read_bytes()


def has(name: uuid.UUID) -> bool:
    return _place(name).is_file()


def take_away(name: uuid.UUID) -> None:
    """Also when it was gone already."""
    _place(name).unlink(missing_ok=True)


def older_than(seconds: float) -> Iterator[tuple[uuid.UUID, Path]]:
    """What lies there since longer: younger ones may belong to a page that has not ended."""
    moment = time.time() - seconds
    for path in Path(settings.DOCUMENTS_DIR).glob("*/*"):
        if path.stat().st_mtime < moment:
            yield uuid.UUID(path.stem), path


def _place(name: uuid.UUID) -> Path:
    return Path(settings.DOCUMENTS_DIR) / name.hex[:2] / name.hex


def _folder(folder: Path) -> None:
    for each in (folder.parent, folder):
        if not each.is_dir():
            each.mkdir(mode=FOLDER, parents=True, exist_ok=True)
            _keep(each.parent)


def _keep(folder: Path) -> None:
    """That a name stands in a folder is on the disk too."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
