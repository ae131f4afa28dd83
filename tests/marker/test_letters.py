"""A mail, a text message or a letter carries what the person chose and nothing else; a subject never carries anything."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.test import override_settings

from naast.cast.people import key
from naast.people.post.channels import message_id
from naast.people.post.delivering import deliver

from .conftest import Planting
from .letters import Judging, Sent, all_letters
from .planting import WORD
from .writing import TALK, Writing

CHANNELS = {
    "mail": "naast.people.post.channels.Mail",
    "text": "naast.doors.public.demo_post.ToTheDemo",
    "letter": "naast.doors.public.demo_post.ToTheDemo",
}
# Everything that is written by itself, and by which channels; and what of it carries words.
WRITTEN = {
    ("reminder", "mail"), ("reminder", "text"), ("changed", "mail"), ("changed", "text"), ("message", "mail"),
    ("message", "text"), ("question", "mail"), ("question", "text"), ("worry", "letter"),
}  # fmt: skip
CARRY = {
    ("reminder", "mail"),
    ("reminder", "text"),
    ("changed", "mail"),
    ("question", "mail"),
    ("worry", "letter"),
}
LEAK = "qzzzzzx"


@dataclass
class Posted:
    """What was written, what left the house, and who judges it."""

    letters: list[Sent]
    judging: Judging
    mails: list[EmailMessage]
    others: list[dict[str, str]]

    def one(self, kind: str, channel: str) -> Sent:
        return next(sent for sent in self.letters if (sent.kind, sent.channel) == (kind, channel))


@pytest.fixture(scope="module")
def posted(planting: Planting, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Posted]:
    """In the planted house everything is done that writes to somebody, and the post has been round."""
    folder: Path = tmp_path_factory.mktemp("post")
    planting.laid.do("DELETE FROM letter")
    with override_settings(POST_CHANNELS=CHANNELS, DEMO_POST=folder):
        mail.outbox.clear()
        writing = Writing(planting.laid)
        writing.everything()
        deliver()
        letters, mails = all_letters(planting.laid), list(mail.outbox)
        others = [json.loads(file.read_text()) for file in folder.glob("*.json")]
        yield Posted(letters, Judging(planting.laid, planting.expecting(), writing.printed_on), mails, others)


def test_each_thing_that_writes_did(posted: Posted) -> None:
    """Otherwise the tests below would say nothing of it."""
    assert {(sent.kind, sent.channel) for sent in posted.letters} == WRITTEN
    assert {(sent.kind, sent.channel) for sent in posted.letters if sent.words_in_it} == CARRY


def test_no_letter_carries_more_than_was_chosen(posted: Posted) -> None:
    wrong = [fault for sent in posted.letters for fault in posted.judging.faults(sent)]
    assert not wrong, "\n".join(wrong)


def test_who_was_not_in_a_talk_is_not_reminded_of_it(posted: Posted) -> None:
    told = {
        sent.to_whom
        for sent in posted.letters
        if sent.kind in ("reminder", "changed") and sent.about == str(TALK)
    }
    assert told == {str(key("Lisa")), str(key("Sanne"))}


def test_what_leaves_the_house_is_what_was_sealed(posted: Posted) -> None:
    assert all(sent.delivered for sent in posted.letters)
    by_mail = {str(one.message()["Message-ID"]): (one.to, one.subject, one.body) for one in posted.mails}
    for sent in posted.letters:
        if sent.channel == "mail":
            assert by_mail[message_id(sent.key)] == ([sent.to], sent.subject, sent.words)
    others = sorted(
        (sent.to, sent.channel, sent.subject, sent.words) for sent in posted.letters if sent.channel != "mail"
    )
    assert sorted((one["to"], one["kind"], one["about"], one["words"]) for one in posted.others) == others


def test_a_mail_has_no_word_in_its_headers_but_its_address(posted: Posted) -> None:
    for one in posted.mails:
        headers = [f"{name}: {value}" for name, value in one.message().items() if name != "To"]
        assert not WORD.findall("\n".join(headers).lower())


def test_a_mail_of_signing_in_carries_no_word(posted: Posted) -> None:
    ours = {message_id(sent.key) for sent in posted.letters}
    of_signing_in = [one for one in posted.mails if str(one.message()["Message-ID"]) not in ours]
    assert len(of_signing_in) == 1, "a forgotten password"
    assert not WORD.findall(str(of_signing_in[0].message()).lower())


@pytest.mark.parametrize("where", ["subject", "key", "words"])
@pytest.mark.parametrize(("kind", "channel"), sorted(WRITTEN))
def test_a_word_that_leaks_is_seen(kind: str, channel: str, where: str, posted: Posted) -> None:
    sent = posted.one(kind, channel)
    leaking = sent._replace(**{where: f"{getattr(sent, where)}:{LEAK}"})
    assert posted.judging.faults(leaking)


@pytest.mark.parametrize(("kind", "channel"), sorted(WRITTEN))
def test_a_letter_to_somebody_else_is_seen(kind: str, channel: str, posted: Posted) -> None:
    sent = posted.one(kind, channel)
    other = next(one for one in posted.letters if one.to != sent.to)
    assert posted.judging.faults(sent._replace(to=other.to, way=other.way))


def test_an_answer_in_a_text_message_is_seen(posted: Posted) -> None:
    """Chosen for a mail, not for a text message; and where one meets, by who did not choose that."""
    answer = posted.one("question", "mail")
    assert not posted.judging.faults(answer)
    assert posted.judging.faults(answer._replace(channel="text"))
    told = next(sent for sent in posted.letters if sent.kind == "reminder" and sent.words_in_it)
    unasked = next(
        sent for sent in posted.letters if sent.kind == "reminder" and sent.to_whom == str(key("Fatma"))
    )
    assert posted.judging.faults(unasked._replace(words=told.words))
