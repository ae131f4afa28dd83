"""Whatever somebody reads as a link, opens: nobody is sent to a page that is not theirs."""

import pytest

from naast.cast.people import CAST

from .visitor import Visitor

MAY_ANSWER = {200, 301, 302}


@pytest.mark.parametrize("who", [name for name, member in CAST.items() if member.account])
def test_every_link_that_somebody_sees_opens(db: None, who: str) -> None:
    visitor = Visitor(who)
    wrong = [
        f"{path}: {answer.status_code}"
        for path, answer in visitor.crawl("/verder/", "/")
        if answer.status_code not in MAY_ANSWER and not path.startswith("/inloggen/")
    ]
    assert not wrong, f"{who} is sent to {wrong}"
