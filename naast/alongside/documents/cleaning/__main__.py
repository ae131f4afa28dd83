"""`python -m naast.alongside.documents.cleaning`: a file on stdin; on stdout one line of JSON, then the clean bytes."""

import json
import resource
import sys

# Before any decoder is loaded: what this process may take.
MEMORY, SECONDS = 2 * 1024**3, 25
resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

from . import PAPER, PICTURE, Refused  # noqa: E402
from .papers import rewritten  # noqa: E402
from .pictures import redrawn  # noqa: E402

BEGINS_A_PDF, WITHIN = b"%PDF-", 1024


def clean(content: bytes) -> tuple[dict[str, object], bytes]:
    """By what it is, not by what it calls itself. A file that is both becomes the picture it shows."""
    try:
        return {"kind": PICTURE, "pages": 1}, redrawn(content)
    except Refused:
        if BEGINS_A_PDF not in content[:WITHIN]:
            raise
    written, pages = rewritten(content)
    return {"kind": PAPER, "pages": pages}, written


def main() -> int:
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # from here on it writes no file
    try:
        told, made = clean(sys.stdin.buffer.read())
    except Refused as refused:
        told, made = {"refused": str(refused)}, b""
    sys.stdout.buffer.write(json.dumps(told).encode() + b"\n" + made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
