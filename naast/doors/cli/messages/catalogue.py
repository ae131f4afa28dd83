"""The Dutch texts we have: parts by topic, laid together in one catalogue that Django reads."""

import re
from pathlib import Path

import polib

from naast.doors.cli.messages.used import Text

LOCALE = Path("look/locale")
ABOUT = {
    "Language": "nl",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
HEADER = (
    "The Dutch texts of all topics together. Made by `make messages` from ../../parts; write there, not here."
)
BLANKS = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")


def parts(house: Path) -> list[Path]:
    return sorted((house / LOCALE / "parts").glob("*.po"))


def lay_together(house: Path) -> tuple[polib.POFile, list[str]]:
    """One catalogue, and what is wrong: two Dutch texts for one English, or blanks that differ."""
    whole = polib.POFile(wrapwidth=110)
    whole.metadata, whole.header = ABOUT, HEADER
    wrong: list[str] = []
    for path in parts(house):
        for entry in polib.pofile(str(path)):
            if entry.obsolete:
                continue
            wrong += [f"{path.name}: {complaint}" for complaint in _complaints(entry)]
            before = whole.find(entry.msgid, msgctxt=entry.msgctxt or False)
            if before is None:
                whole.append(_bare(entry))
            elif (before.msgstr, before.msgstr_plural) != (entry.msgstr, entry.msgstr_plural):
                wrong.append(
                    f"{path.name}: two Dutch texts for “{entry.msgid}”. Choose one, or give a context."
                )
    whole.sort(key=lambda entry: (entry.msgid, entry.msgctxt or ""))
    return whole, wrong


def write(house: Path, whole: polib.POFile) -> None:
    for path, content in _files(house, whole).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def fresh(house: Path, whole: polib.POFile) -> bool:
    """Whether what Django reads is what the parts say."""
    made = _files(house, whole)
    return all(path.exists() and path.read_bytes() == content for path, content in made.items())


def texts_there(whole: polib.POFile) -> set[Text]:
    return {Text(entry.msgctxt, entry.msgid, entry.msgid_plural or None) for entry in whole}


def _files(house: Path, whole: polib.POFile) -> dict[Path, bytes]:
    folder = house / LOCALE / "nl" / "LC_MESSAGES"
    return {folder / "django.po": f"{whole}\n".encode(), folder / "django.mo": whole.to_binary()}


def _bare(entry: polib.POEntry) -> polib.POEntry:
    return polib.POEntry(
        msgid=entry.msgid,
        msgctxt=entry.msgctxt,
        msgid_plural=entry.msgid_plural,
        msgstr=entry.msgstr,
        msgstr_plural=entry.msgstr_plural,
    )


def _complaints(entry: polib.POEntry) -> list[str]:
    dutch = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    if entry.fuzzy or not all(dutch) or (entry.msgid_plural and len(dutch) != 2):
        return [f"“{entry.msgid}” has no Dutch text that is finished."]
    allowed = set(BLANKS.findall(entry.msgid + (entry.msgid_plural or "")))
    if not set(BLANKS.findall("".join(dutch))) <= allowed:
        return [f"“{entry.msgid}”: the Dutch text has a blank that the English has not."]
    return []
