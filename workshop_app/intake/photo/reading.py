"""Reads what stands on a note: a draft for the person who types it, never an idea's words."""

import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import onnxruntime
import rapidocr

from workshop_app.domain.rules import LONGEST_IDEA, one_line
from workshop_app.intake.photo import reading_models
from workshop_app.intake.wording import tidy, without_bullet

TURN_BELOW = 0.75
"""Confidence under which a note is also read on its three other sides: it may hang askew."""

_MIXED = 0.5
"""Confidence at most of a line in two scripts, which is what scrawled letters are taken for."""

_SETTINGS: dict[str, Any] = {
    "Global.use_cls": False,
    "Global.text_score": 0.3,
    "Global.log_level": "critical",
    "Det.limit_type": "max",
    "Det.limit_side_len": 640,
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}
"""Measured: more threads and a larger picture cost three to five times the work and read no better."""


class Reading(NamedTuple):
    """What was read, and how sure that is, from 0 to 1."""

    text: str
    confidence: float


class Reader:
    """Reads notes; the models take a second to load and stay as long as the reader does."""

    def __init__(self, models: Path | None = None) -> None:
        """Load the models of a folder, the package's own unless told; raises CannotReadNotes."""
        known = reading_models.checked(models or reading_models.folder())
        onnxruntime.disable_telemetry_events()
        paths = {"Det.model_path": str(known.lines), "Rec.model_path": str(known.words)}
        with _no_way_to_fetch():
            self._engine = rapidocr.RapidOCR(params={**_SETTINGS, **paths})

    def read(self, crop: npt.NDArray[np.uint8]) -> Reading:
        """Return what stands on the crop of a note (blue, green, red); empty text if nothing was made out."""
        best = self._lines(crop)
        if _confidence(best) < TURN_BELOW:
            turned = (self._lines(np.ascontiguousarray(np.rot90(crop, turns))) for turns in (1, 3, 2))
            best = max((best, *turned), key=_weight)
        text = one_line(tidy(without_bullet(" ".join(line for line, _ in best))))
        return Reading(text[:LONGEST_IDEA], _confidence(best) if text else 0.0)

    def _lines(self, crop: npt.NDArray[np.uint8]) -> list[tuple[str, float]]:
        found = self._engine(crop)
        lines = zip(getattr(found, "txts", None) or (), getattr(found, "scores", None) or (), strict=True)
        return [(line, min(float(score), _MIXED) if _mixed(line) else float(score)) for line, score in lines]


@contextmanager
def _no_way_to_fetch() -> Iterator[None]:
    """Keep from the package, which has a downloader, what that would fetch with."""
    there = sys.modules.get("requests")
    nothing = ModuleType("requests")
    vars(nothing).update(Response=object, RequestException=OSError)
    sys.modules["requests"] = nothing
    try:
        yield
    finally:
        del sys.modules["requests"]
        if there is not None:
            sys.modules["requests"] = there


def _confidence(lines: Sequence[tuple[str, float]]) -> float:
    """Return the mean of the lines' confidence, each counted as often as it has letters."""
    letters = sum(len(line) for line, _ in lines)
    return sum(len(line) * score for line, score in lines) / letters if letters else 0.0


def _weight(lines: Sequence[tuple[str, float]]) -> float:
    """Say how much was read: a sentence of middling confidence is more than one letter without a doubt."""
    return sum(len(line) * max(0.0, score - 0.5) for line, score in lines)


def _mixed(line: str) -> bool:
    scripts = {unicodedata.name(letter, "").split(" ")[0] for letter in line if letter.isalpha()}
    return "LATIN" in scripts and len(scripts) > 1
