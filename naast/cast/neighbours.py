"""The rest of the neighbourhood."""


def lay_neighbourhood(*, households: int) -> None:
    """Being written."""
