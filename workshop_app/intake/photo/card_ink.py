"""Whether somebody wrote on a card."""

import cv2
import numpy as np
import numpy.typing as npt

_SIDE = 360
"""Px of the long side at which ink is looked for; of a card of three inches, five for each mm."""

_RIM = 0.035
_DARKER = 0.86
"""Ink leaves at most this part of the light of the paper around it."""

_LEAST = 0.0007
"""The part of the card that even a dash covers; what is less is dust, or the grain of the photo."""


def is_blank(writing: npt.NDArray[np.uint8]) -> bool:
    """Say of the straightened room to write in whether nothing stands in it; light and colour casts aside."""
    factor = _SIDE / max(writing.shape[:2])
    small = cv2.resize(writing, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    rim = max(2, round(_RIM * max(small.shape[:2])))
    inside = cv2.GaussianBlur(small, (3, 3), 0)[rim:-rim, rim:-rim]
    if not inside.size:
        return True
    darkest = (
        inside.min(axis=2) if inside.ndim == 3 else inside
    )  # a red or yellow pen darkens only one of them
    wide = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (41, 41))
    paper = cv2.GaussianBlur(cv2.morphologyEx(darkest, cv2.MORPH_CLOSE, wide), (0, 0), 12)
    ratio = darkest.astype(np.float32) / np.maximum(paper, 1).astype(np.float32)
    # The grain of a dark photo is as dark as a pencil, but even: ink stands out from it as well.
    grain = float(np.median(np.abs(ratio - np.median(ratio)))) * 1.4826
    ink = (ratio < min(_DARKER, float(np.median(ratio)) - 6 * grain)).astype(np.uint8)
    count, _, parts, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    strokes = [
        int(parts[at, cv2.CC_STAT_AREA])
        for at in range(1, count)
        if max(parts[at, cv2.CC_STAT_WIDTH], parts[at, cv2.CC_STAT_HEIGHT]) >= 5
    ]
    return sum(strokes) < _LEAST * ink.size
