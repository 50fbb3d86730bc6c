"""Which notes of a photo an earlier photo of the same wall has shown already."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo import overlay, same_note
from workshop_app.intake.photo.found import Corners

Pixels = npt.NDArray[np.uint8]
Quad = npt.NDArray[np.float64]

_OVER = 0.5
"""How much of what two notes cover together both must, once one photo is laid over the other."""

_MOST_OTHERS = 0.4
"""Share of notes that would lie on another, not on themselves, above which it is another wall."""


def seen_before(
    new_pixels: Pixels, new: Sequence[Corners], old_pixels: Pixels, old: Sequence[Corners]
) -> dict[int, int]:
    """Return for each note of the new photo that the old one shows too which of its notes that is.

    The photos (height x width x 3; blue, green, red) may be of different sizes and from different places;
    corners are in the pixels of their own photo. A note that hangs elsewhere on the same wall now counts as
    seen; one that was hung where another had been does not. Of another wall, whatever hangs there, nothing
    counts as seen.
    """
    if not new or not old:
        return {}
    fresh, known = ([np.asarray(note, np.float64) for note in notes] for notes in (new, old))
    view = overlay.laid_over(new_pixels, fresh, old_pixels, known)
    if view is None:
        return {}
    back = np.asarray(np.linalg.inv(view), np.float64)
    pairs = list(_over_each_other(fresh, [overlay.carried(back, note) for note in known]))
    here = same_note.Looks(new_pixels), same_note.Looks(old_pixels)
    same = {
        place: was
        for place, was in pairs
        if same_note.is_same(here[0].of(fresh[place]), here[1].of(overlay.carried(view, fresh[place])))
    }
    if not _is_same_wall(len(same), len(pairs)):
        return {}
    return same | _moved(fresh, known, same, here)


def _over_each_other(fresh: Sequence[Quad], known: Sequence[Quad]) -> Iterator[tuple[int, int]]:
    """Pair the notes that cover the same part of the photo, those first that cover it best."""
    shared = sorted(
        ((overlay.shared(note, was), n, w) for n, note in enumerate(fresh) for w, was in enumerate(known)),
        reverse=True,
    )
    taken: set[int] = set()
    left: set[int] = set(range(len(fresh)))
    for part, place, was in shared:
        if part >= _OVER and place in left and was not in taken:
            left.remove(place)
            taken.add(was)
            yield place, was


def _is_same_wall(same: int, over: int) -> bool:
    """Whether so many of the notes that lie over one another are the same that it cannot be chance."""
    return same > 0 and over - same <= _MOST_OTHERS * over


def _moved(
    fresh: Sequence[Quad],
    known: Sequence[Quad],
    same: dict[int, int],
    looks: tuple[same_note.Looks, same_note.Looks],
) -> dict[int, int]:
    """Find the notes that hang elsewhere on the wall now: what stands on them is all they are known by."""
    here = {place: looks[0].of(fresh[place]) for place in range(len(fresh)) if place not in same}
    gone = {was: looks[1].of(known[was]) for was in range(len(known)) if was not in same.values()}
    alike = sorted(
        (
            (likeness, place, was)
            for place, look in here.items()
            for was, before in gone.items()
            if (likeness := same_note.likeness_turned(look, before)) >= same_note.SURELY
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    for _, place, was in alike:
        if place not in found and was not in found.values():
            found[place] = was
    return found
