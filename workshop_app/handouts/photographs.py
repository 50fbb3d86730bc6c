"""Photographs of notes and walls, ready to be printed."""

import io
from collections.abc import Callable
from typing import NamedTuple

from reportlab.lib.utils import ImageReader

Find = Callable[[str], bytes | None]
"""Returns the bytes of a picture by its name, or None where it is not there."""

MOST_PIXELS = 40_000_000


class Photograph(NamedTuple):
    """A picture that can be printed, and its size in px."""

    reader: ImageReader
    width: int
    height: int

    @classmethod
    def of(cls, data: bytes | None) -> "Photograph | None":
        """Return a JPEG or PNG as one; None for no picture, or one that cannot be shown."""
        if not data:
            return None
        try:
            reader = ImageReader(io.BytesIO(data))
            width, height = reader.getSize()
        except Exception:  # noqa: BLE001 - whatever the decoder says of a broken picture, it is not printed
            return None
        fits = 0 < width * height <= MOST_PIXELS
        return cls(reader, width, height) if fits else None
