"""Every text that we ask for is there in Dutch and in English."""

import pytest

from naast.doors.cli.messages import __main__ as messages


def test_every_text_has_its_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    answer = messages.main(["check"])
    assert answer == 0, capsys.readouterr().out[-3000:]
