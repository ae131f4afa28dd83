"""Sealing: every letter is locked with a key of its own, and that key with the key of the house. AES-256-GCM, both.

Both locks are bound to the letter's own key in the table, so a sealed letter or key laid in another's place does not open.
Throw the letter's key away and its bytes are noise, also in every copy of the store.
"""

import base64
import os
import uuid

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.encoding import force_bytes

FORM, NONCE, KEY = b"\x01", 12, 32  # the form may change later: old letters say which they have


class WillNotOpen(Exception):
    """Not what was sealed, or not with these keys."""


def new_key() -> bytes:
    return AESGCM.generate_key(bit_length=8 * KEY)


def seal(content: bytes, *, key: bytes, of: uuid.UUID) -> bytes:
    """Locked; `of` is the letter it belongs to."""
    nonce = os.urandom(NONCE)
    return FORM + nonce + AESGCM(key).encrypt(nonce, content, FORM + of.bytes)


def unseal(sealed: bytes, *, key: bytes, of: uuid.UUID) -> bytes:
    nonce, locked = sealed[1 : 1 + NONCE], sealed[1 + NONCE :]
    if sealed[:1] != FORM or len(nonce) != NONCE:
        raise WillNotOpen
    try:
        return AESGCM(key).decrypt(nonce, locked, FORM + of.bytes)
    except InvalidTag as error:
        raise WillNotOpen from error


def seal_key(key: bytes, *, of: uuid.UUID) -> bytes:
    """The letter's key, locked with the newest key of the house."""
    return seal(key, key=_keys_of_the_house()[0], of=of)


def unseal_key(sealed: bytes, *, of: uuid.UUID) -> bytes:
    """With whichever key of the house it was locked: older ones still open."""
    for key in _keys_of_the_house():
        try:
            return unseal(sealed, key=key, of=of)
        except WillNotOpen:
            continue
    raise WillNotOpen


def _keys_of_the_house() -> list[bytes]:
    """DOCUMENTS_KEY: 32 bytes in base64, the newest first. Without it they follow from SECRET_KEY and its fallbacks."""
    given = [_decoded(words) for words in settings.DOCUMENTS_KEY.split(",") if words.strip()]
    return given or [_derived(secret) for secret in [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]]


def _decoded(words: str) -> bytes:
    key = base64.b64decode(words.strip(), validate=True)
    if len(key) != KEY:
        raise ImproperlyConfigured(
            "DOCUMENTS_KEY: 32 bytes in base64; the newest first, older ones after a comma"
        )
    return key


def _derived(secret: str | bytes) -> bytes:
    return HKDF(SHA256(), KEY, salt=None, info=b"naast documents").derive(force_bytes(secret))
