"""In which ways a journey is taken: on what screen, and with or without script."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Way:
    """One screen. Without script every form and link works as a page of its own."""

    width: int
    height: int
    script: bool = True

    @property
    def screen(self) -> str:
        return "phone" if self.width < 600 else "desktop"

    def __str__(self) -> str:
        return f"{self.screen}, {'with' if self.script else 'without'} script"


PHONE, DESKTOP = Way(360, 740), Way(1280, 900)
FOUR_WAYS = [PHONE, DESKTOP, Way(360, 740, script=False), Way(1280, 900, script=False)]
