"""Secrets for codes and links: long enough never to be guessed, made to be read aloud and typed; kept as hashes only."""

import hashlib
import re
import secrets

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: they are misread
LENGTH = 28  # 140 bits
MISREAD = str.maketrans("ILOU", "110V")
BROWSER_BYTES = 32


def new_secret() -> str:
    """In groups of four, as it is printed: K7QF-2M9X-…"""
    return in_groups("".join(secrets.choice(SIGNS) for _ in range(LENGTH)))


def in_groups(signs: str) -> str:
    """As it is read aloud and typed."""
    return "-".join(re.findall("....", signs))


def new_code() -> str:
    """Six figures, told another way than the secret."""
    return f"{secrets.randbelow(10**6):06}"


def new_browser() -> str:
    """What a browser keeps, so that a link opens in that one alone."""
    return secrets.token_urlsafe(BROWSER_BYTES)


def secret_hash(typed: str) -> bytes:
    """However it was typed: small letters, spaces, an O for a 0."""
    return hashed(re.sub(r"[^0-9A-Z]", "", typed.upper()).translate(MISREAD))


def code_hash(typed: str) -> bytes:
    """Six figures, with or without a space between them."""
    return hashed(re.sub(r"\s", "", typed))


def hashed(words: str) -> bytes:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()
