"""Planting: one word of its own in every text field of every row of every protected table in the catalogue."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from typing import NamedTuple
from uuid import uuid4

from django.apps import apps

from naast.alongside.documents import sealing, store
from naast.cast.people import key
from naast.rights.access.models import Part
from tests.laid import Laid

MORE_ROWS = Path(__file__).with_name("more_rows.sql")
FIELDS = """
    SELECT table_name, column_name, character_maximum_length FROM information_schema.columns
      JOIN pg_class ON relname = table_name AND relnamespace = 'public'::regnamespace AND relrowsecurity
     WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'jsonb') ORDER BY 1, 2
"""
# Fields that hold a word of the program, not of people; those with choices are found by themselves.
WORDS_OF_THE_PROGRAM = {
    ("access", "ground"): "one of the closed list",
    ("draft", "form"): "an address without names or keys",
    ("findable", "kind"): "name of a table",
    ("exemption", "rule_id"): "key of a rule",
    ("letter", "claimed_by"): "name of a task worker",
    ("letter", "key"): "what it is about, with a random part",
    ("look", "ground"): "one of the closed list",
    ("look", "purpose"): "a word that the page gives, translated when shown",
    ("look", "xid"): "number of a transaction",
    ("person", "sort_key"): "made from the name, for sorting",
    ("person", "sound_key"): "made from the name, for finding",
    ("contact_way", "digits"): "made from the number, for finding",
    ("processing_line", "activity_id"): "key of a processing activity",
    ("processing_line", "data_subject"): "a pseudonym",
    ("processing_line", "name"): "name of a processing activity",
    ("processing_line", "parent_span_id"): "a trace",
    ("processing_line", "span_id"): "a trace",
    ("processing_line", "status"): "Ok or Error",
    ("question_outcome", "shown_id"): "key of what was pointed at",
    ("question_outcome", "shown_kind"): "which kind of thing was pointed at",
    ("pseudonym_key", "key"): "a secret that no role of the program reads",
}
FIELDS_OF_A_FORM = {("draft", "fields"): "words"}  # the field of the form that a draft of it is met in
IN_A_FORM = "jsonb_build_object(%s::text, jsonb_build_array(%s::text))"
ADDRESSES = {
    ("question_outcome", "shown_url")
}  # a link that is followed: the word stands in an address elsewhere
LENGTH = 7  # qxxxxzx


class Planted(NamedTuple):
    """Where a word stands."""

    table: str
    column: str
    row: str


def with_more_rows(laid: Laid) -> None:
    """The cast, and what it has not lived through yet."""
    lisa, fatma = key("circle Lisa"), key("circle Fatma")
    people = ("Ans", "Karim", "Sanne", "Bram", "Noa", "Ron", "Emre", "Hakan", "Piet", "Mila")
    places = {
        "lisa": lisa,
        "fatma": fatma,
        "lisa_herself": key("Lisa"),
        "fatma_herself": key("Fatma"),
        "safe": sheet(laid, "circle Lisa", Part.SAFETY, "visible_to IS NOT NULL"),
        "plain": sheet(
            laid, "circle Fatma", Part.PLAN, f"visible_to IS NULL AND about = '{{{key('Fatma')}}}'"
        ),
        **{name.lower(): key(name) for name in people},
    }
    text = "\n".join(line for line in MORE_ROWS.read_text().splitlines() if not line.startswith("--"))
    for statement in text.split(";\n"):
        if statement.strip():
            laid.change(statement % {name: f"'{value}'" for name, value in places.items()})


def sheet(laid: Laid, circle: str, part: int, which: str) -> str:
    found = laid.sees(
        f"SELECT id FROM sheet WHERE circle_id = '{key(circle)}' AND part = {int(part)} AND {which}"
    )
    return str(found[0][0])


def plant(laid: Laid) -> dict[str, Planted]:
    """Every word, and where it stands."""
    words = ("q" + "".join(letters) + "zx" for letters in product(ascii_lowercase, repeat=4))
    planted: dict[str, Planted] = {}
    for table, column, longest in laid.sees(FIELDS):
        if (table, column) not in WORDS_OF_THE_PROGRAM and not has_choices(table, column):
            for (row,) in laid.sees(f'SELECT id::text FROM "{table}" ORDER BY 1'):
                word = next(words)
                planted[word] = Planted(table, column, row)
                room = max((longest or 10_000) - LENGTH - 1, 0)
                if (table, column) in FIELDS_OF_A_FORM:
                    field = FIELDS_OF_A_FORM[table, column]
                    laid.do(
                        f'UPDATE "{table}" SET "{column}" = {IN_A_FORM} WHERE id::text = %s', field, word, row
                    )
                    continue
                if (table, column) in ADDRESSES:
                    room = 0
                    word_as_written = f"https://elders.example/{word}"
                else:
                    word_as_written = word
                said = (
                    f"'{word_as_written}'"
                    if not room
                    else f"left(coalesce(\"{column}\", ''), {room}) || ' {word}'"
                )
                laid.do(f'UPDATE "{table}" SET "{column}" = {said} WHERE id::text = %s', row)
    return planted | in_letters(laid, words)


def in_letters(laid: Laid, words: Iterator[str]) -> dict[str, Planted]:
    """And one in the bytes of every letter, sealed anew; the letter as it was stays in the store for when it is laid again."""
    planted = {}
    for letter, stored, sealed in laid.sees("SELECT id, stored_as, sealed_key FROM document ORDER BY 1"):
        word, name, secret = next(words), uuid4(), sealing.unseal_key(bytes(sealed), of=letter)
        content = sealing.unseal(store.fetch(stored), key=secret, of=letter) + word.encode()
        store.lay(name, sealing.seal(content, key=secret, of=letter))
        laid.do("UPDATE document SET stored_as = %s WHERE id = %s", name, letter)
        planted[word] = Planted("document", "its content", str(letter))
    return planted


def has_choices(table: str, column: str) -> bool:
    """Whether the field holds one of a list."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.db_table == table:
            fields = {field.column: field for field in model._meta.concrete_fields}
            return bool(column in fields and fields[column].choices)
    return False
