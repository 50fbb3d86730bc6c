"""Pictures: how one is named by what is in it, and how a spot in a photo is written down."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from math import isfinite

from workshop_app.domain.changes import Change
from workshop_app.domain.rules import RuleBroken

LARGEST_PICTURE = 8 * 2**20
"""Bytes of a picture that is kept; a photo of 2,560 px has about one and a half million."""

Corners = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]
"""Top left, top right, bottom right, bottom left of a note as it reads, in px of the photo that is kept."""

_KINDS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")


def name_of(data: bytes) -> str:
    """Return the name of a picture: the SHA-256 of its bytes, as 64 hexadecimal digits."""
    return sha256(data).hexdigest()


def is_picture(data: bytes) -> bool:
    """Say whether these are the bytes of a JPEG or PNG of a size that is kept; nothing is decoded."""
    return data.startswith(_KINDS) and len(data) <= LARGEST_PICTURE


def checked(data: bytes) -> bytes:
    """Return the picture; raises RuleBroken for what is none, or too large to keep."""
    if not is_picture(data):
        raise RuleBroken(
            "This picture cannot be kept: it has to be a JPEG or PNG of at most {most} MB.",
            most=LARGEST_PICTURE // 2**20,
        )
    return data


def named_in(changes: Iterable[Change]) -> frozenset[str]:
    """Return the names of all pictures that these changes speak of, each of which may be missing."""
    named = (edit.after.get("picture") for change in changes for edit in change.edits)
    return frozenset(name for name in named if isinstance(name, str) and name)


def spot_of(corners: Sequence[Sequence[float]]) -> str:
    """Return the four corners as an idea holds them: `12,40 310,38 318,330 10,335`, in whole px."""
    return " ".join(f"{round(x)},{round(y)}" for x, y in corners)


def corners(spot: str) -> Corners | None:
    """Return the corners that a spot names; None for an empty one, or one that this program did not write."""
    try:
        a, b, c, d = ((float(x), float(y)) for x, y in (pair.split(",") for pair in spot.split()))
    except ValueError:
        return None
    return (a, b, c, d) if all(map(isfinite, (*a, *b, *c, *d))) else None
