"""Scale, Level: the frozen records of the steps along which a progression is told."""

from dataclasses import dataclass
from typing import NewType

ScaleId = NewType("ScaleId", str)
LevelId = NewType("LevelId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Levels in an order; `kind` is one of `progressing.SCALE_KINDS`.

    A scale has no points and no weights, and none of its levels is enough.
    """

    id: ScaleId
    name: str = ""
    kind: str = ""
    guid: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One step of a scale: its name, what it is in short, and what help is given there.

    `grades` says at which grades learners stand here, such as `K-2` or `5`; only scales by grade say so.
    """

    id: LevelId
    scale: ScaleId | None = None
    name: str = ""
    description: str = ""
    support: str = ""
    grades: str = ""
    guid: str = ""
    rank: str = ""
    binned: bool = False
