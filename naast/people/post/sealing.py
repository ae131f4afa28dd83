"""Envelopes: what is in a letter, and to whom it goes, is unreadable in the database, in a dump and in a backup."""

import base64
import json

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


def seal(**words: str) -> bytes:
    """These words, for who has the key."""
    return _keys().encrypt(json.dumps(words).encode())


def unseal(sealed: bytes) -> dict[str, str]:
    """The words again, also when they were sealed with an older key."""
    words: dict[str, str] = json.loads(_keys().decrypt(sealed))
    return words


def _keys() -> MultiFernet:
    """The first seals, all open: put a new key before the old one and keep the old for thirty days."""
    return MultiFernet([Fernet(_derived(secret)) for secret in settings.POST_KEYS])


def _derived(secret: str) -> bytes:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"naast post").derive(secret.encode())
    return base64.urlsafe_b64encode(derived)
