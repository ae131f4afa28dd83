"""Working days of a Dutch team, with the public holidays."""

from datetime import date

import pytest

from naast.people.workdays import after_working_days, easter_sunday, holidays, is_working_day


@pytest.mark.parametrize(
    "easter",
    [
        date(1954, 4, 18),
        date(2000, 4, 23),
        date(2024, 3, 31),
        date(2026, 4, 5),
        date(2038, 4, 25),
        date(2285, 3, 22),
    ],
)
def test_easter_falls_where_the_calendar_has_it(easter: date) -> None:
    assert easter_sunday(easter.year) == easter


def test_the_holidays_of_a_year() -> None:
    assert sorted(holidays(2026)) == [
        date(2026, 1, 1), date(2026, 4, 6), date(2026, 4, 27), date(2026, 5, 14), date(2026, 5, 25), date(2026, 12, 25),
        date(2026, 12, 26),
    ]  # fmt: skip


def test_kings_day_is_a_day_earlier_when_it_falls_on_a_sunday() -> None:
    assert date(2025, 4, 26) in holidays(2025)
    assert date(2025, 4, 27) not in holidays(2025)


def test_liberation_day_is_free_once_in_five_years() -> None:
    assert not is_working_day(date(2025, 5, 5))
    assert is_working_day(date(2026, 5, 5))


@pytest.mark.parametrize(
    ("day", "second"),
    [
        (date(2026, 11, 24), date(2026, 11, 26)),  # of a Tuesday Thursday
        (date(2026, 11, 26), date(2026, 11, 30)),  # over a weekend
        (date(2026, 11, 28), date(2026, 12, 1)),  # of a Saturday Tuesday
        (date(2026, 12, 24), date(2026, 12, 29)),  # over Christmas
        (date(2026, 4, 2), date(2026, 4, 7)),  # over Easter: Good Friday counts
    ],
)
def test_the_second_working_day(day: date, second: date) -> None:
    assert after_working_days(day, 2) == second
