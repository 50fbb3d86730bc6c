"""The part that runs, as the wall is told of it once a second."""

from datetime import time
from typing import NamedTuple

from workshop_app.domain.agenda_records import PartId


class PartOnWall(NamedTuple):
    """Which part it is, and its time: `left` and `whole` in seconds, `until` the time of day at its end.

    `left` goes below zero when the part is over its time; `until` is None while the clock stands, or then.
    """

    id: PartId
    left: int
    whole: int
    until: time | None = None
    runs: bool = True
