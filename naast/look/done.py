"""What was just done, told on the next page ("Written down."): carried by the browser, sealed, for one person.

Kept in the session it would cost a second commit when it is said and a third when it is shown. Nobody reads what is in
the cookie, and whoever signs in after somebody else in the same browser is not told.
"""

import base64
from functools import cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.signing import BadSignature
from django.http import HttpRequest


class Sealed(CookieStorage):
    """Django's storage in a cookie, with an envelope in the place of a signature."""

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        self.signer: Any = Envelope(request)


class Envelope:
    """For who is signed in as this request ends; anybody else cannot open it. Stands where Django has a signer."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def sign_object(self, words: Any, serializer: Any, compress: bool = False) -> str:
        return _seal(settings.SECRET_KEY).encrypt(self._whose + serializer().dumps(words)).decode()

    def unsign_object(self, sealed: str, serializer: Any) -> Any:
        try:
            opened = _seal(settings.SECRET_KEY).decrypt(sealed)
        except InvalidToken as error:
            raise BadSignature from error
        if not opened.startswith(self._whose):
            raise BadSignature
        return serializer().loads(opened.removeprefix(self._whose))

    @property
    def _whose(self) -> bytes:
        user = getattr(self.request, "user", None)
        return f"{user.pk if user else ''} ".encode()


@cache
def _seal(secret: str) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"naast done").derive(secret.encode())
    return Fernet(base64.urlsafe_b64encode(derived))
