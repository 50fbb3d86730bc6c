"""How large letters must be for the last row to read them (DESIGN § 5)."""

from dataclasses import dataclass
from functools import cached_property
from math import ceil, radians, tan

from workshop_app import assets

WIDTH, HEIGHT = 1920, 1080
"""The picture of the room in its own px, whatever the projector shows it with."""

READ, SPOKEN = 16 / 60, 10 / 60
"""Degrees that a capital letter has to span: to be read, and where somebody also says it aloud."""

CAPITAL = 0.66
"""Height of a capital letter in parts of the letter size, in Source Sans 3."""

LEAST_READ, LEAST_SPOKEN = 48, 32
MOST_READ = 96
"""Letters that no room needs: the picture of a room which asks for larger ones is too small for it."""


@dataclass(frozen=True)
class Room:
    """A room: how wide the picture on its wall is and how far away the last row sits, both in metres."""

    picture_width: float = 2.4
    last_row: float = 8.0

    @cached_property
    def floor(self) -> int:
        """The size in px below which nothing is drawn that people have to read."""
        return min(MOST_READ, max(LEAST_READ, self.needed))

    @cached_property
    def spoken_floor(self) -> int:
        """The size in px below which nothing is drawn that is also said aloud."""
        needed = _letters(SPOKEN, self.picture_width, self.last_row)
        return min(MOST_READ * LEAST_SPOKEN // LEAST_READ, max(LEAST_SPOKEN, needed))

    @cached_property
    def needed(self) -> int:
        """The size in px that the last row needs, however large."""
        return _letters(READ, self.picture_width, self.last_row)

    @property
    def is_too_deep(self) -> bool:
        """Whether the last row is too far away for any letters: the picture is too small for the room."""
        return self.needed > MOST_READ

    def carries(self, px: float) -> float:
        """Return from how many metres letters of that size can be read."""
        return px * CAPITAL * self.picture_width / WIDTH / tan(radians(READ))

    def size(self, role: str) -> int:
        """Return the size in px for a role of the room's type scale: read, label, prompt, clock and so on.

        Where the floor rises over the design's, all that is meant to stand out rises with it.
        """
        if role == "incidental":
            return self.spoken_floor
        return max(_sizes(role), self.floor + max(0, _sizes(role) - LEAST_READ) // 2)


def _letters(degrees: float, picture_width: float, last_row: float) -> int:
    capital = last_row * tan(radians(degrees))
    return ceil(round(capital / (picture_width / WIDTH) / CAPITAL, 2))


def _sizes(role: str) -> int:
    scale = assets.tokens()["typography"]["room"]
    return next(int(named["size"]) for named in scale if named["role"] == role)
