"""The six figures that an app on a worker's phone shows (RFC 6238), from the key on the screen."""

import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value


def shown_by_the_app(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret.strip(), int(time.time()) // 30)))
