"""Which of the eight note papers a note in a photograph is, whatever the light."""

from functools import cache
from itertools import product

import cv2
import numpy as np
import numpy.typing as npt

from workshop_app import assets
from workshop_app.intake.photo.quads import Quads
from workshop_app.intake.photo.view import View

Colours = npt.NDArray[np.float32]
"""Blue, green and red in the last place, 0 to 1."""

WARM, GREEN, BRIGHT = np.linspace(-0.32, 0.32, 17), np.linspace(-0.08, 0.08, 5), np.linspace(-0.8, 0.05, 9)
"""The lights that are tried, as logarithms: how much redder than blue, how green, how bright."""

LIGHTNESS_COUNTS = 0.4
"""How much a difference in lightness counts beside one in colour: part of it is shade."""

TOO_FAR = 26.0
"""From here on (CIE Lab, lightness counting less) a note is like none of the papers."""

STRENGTHS = (0.82, 1.0, 1.3)
"""Pastel, plain and neon packs: how strong their colours are beside those of the program."""


def colours_seen(view: View, notes: Quads) -> list[tuple[int, int, int]]:
    """Return the paper of each note as the camera saw it: red, green, blue, 0 to 255."""
    return [(int(red), int(green), int(blue)) for blue, green, red in (_papers(view, notes) * 255).round()]


def papers(view: View, notes: Quads) -> list[str]:
    """Return for each note the id of the paper it is most like, or "" where none is.

    The light is not known, but all notes hang in it: that light is taken in which they, together, are most
    like papers, and the wall is not coloured more than needed. Then it may change over the wall.
    """
    if not len(notes):
        return []
    names, tones = _tones()
    seen = np.maximum(_papers(view, notes), 0.01)
    light = np.broadcast_to(_light(seen, _wall(view, notes)), seen.shape)
    places = notes.mean(1) / (view.width, view.height) - 0.5
    for _ in range(3):
        away = _distances(_lab(seen / light), tones)
        nearest = away.argmin(1)
        light = _going_over_wall(seen, nearest, away.min(1), places, light)
    away = _distances(_lab(seen / light), tones)
    return [
        names[place] if far < TOO_FAR else "" for place, far in zip(away.argmin(1), away.min(1), strict=True)
    ]


def _light(seen: Colours, wall: Colours) -> Colours:
    """Return the light (blue, green, red; 1 is full) in which the notes are most like papers."""
    _, tones = _tones()
    tried = [
        np.exp((bright - warm, bright + green, bright + warm))
        for warm, green, bright in product(WARM, GREEN, BRIGHT)
    ]
    lights = np.asarray(tried, np.float32)
    notes = _lab(np.minimum(seen / lights[:, None], 1.1))
    far = np.minimum(_distances(notes, tones).min(-1), TOO_FAR).mean(1)
    tint = np.linalg.norm(_lab(np.minimum(wall / lights, 1.1))[:, 1:], axis=1)
    cast = np.abs(np.log(lights[:, 2] / lights[:, 0]))
    best: Colours = lights[int(np.argmin(far + 0.15 * np.minimum(tint, 20) + 6 * cast))]
    return best


def _going_over_wall(
    seen: Colours, nearest: npt.NDArray[np.intp], away: Colours, places: Colours, light: Colours
) -> Colours:
    """Return the light at each note: it grows evenly over the wall, as the notes it is known of say."""
    sure = away < 0.7 * TOO_FAR
    if sure.sum() < 8:
        return light
    plain = _plain()[nearest]
    known = np.asarray(np.column_stack((np.ones(len(seen)), places)), np.float64)
    found = np.log(seen / plain)
    weights = np.where(sure, 1 / (4 + away), 0)
    held = np.diag((0.0, 0.4, 0.4))
    weighted = known * weights[:, None]
    terms = np.linalg.solve(weighted.T @ known + held, weighted.T @ found)
    return np.asarray(np.exp(known @ terms), np.float32)


def _papers(view: View, notes: Quads) -> Colours:
    """Return the brighter half of what each note shows: the writing is darker than its paper."""
    steps = np.linspace(0.12, 0.88, 13, dtype=np.float32)
    u, v = (axis.ravel()[:, None] for axis in np.meshgrid(steps, steps))
    tl, tr, br, bl = (notes[:, corner][:, None] for corner in range(4))
    points = (1 - u) * (1 - v) * tl + u * (1 - v) * tr + u * v * br + (1 - u) * v * bl
    x = np.clip(points[..., 0].astype(np.int32), 0, view.width - 1)
    y = np.clip(points[..., 1].astype(np.int32), 0, view.height - 1)
    shown = view.pixels[y, x].astype(np.float32) / 255
    bright = shown.sum(-1)
    paper = bright >= np.median(bright, 1, keepdims=True)
    found = [np.median(one[which], 0) for one, which in zip(shown, paper, strict=True)]
    return np.asarray(found, np.float32).reshape(-1, 3)


def _wall(view: View, notes: Quads) -> Colours:
    """Return the usual colour of what is no note."""
    away = np.ones((view.height, view.width), np.uint8)
    for note in notes:
        cv2.fillConvexPoly(away, np.rint(note).astype(np.int32), 0)
    wall = view.pixels[::3, ::3][away[::3, ::3] > 0]
    return np.asarray(np.median(wall, 0) / 255 if len(wall) else np.ones(3), np.float32)


@cache
def _tones() -> tuple[tuple[str, ...], Colours]:
    """Return the names of the papers, several times, and each tone (CIE Lab) that a pack of it may have."""
    names, colours = zip(*_packs(), strict=True)
    return names, _lab(np.asarray(colours, np.float32))


@cache
def _plain() -> Colours:
    """Return the colours (blue, green, red) of the tones."""
    return np.asarray([colour for _, colour in _packs()], np.float32)


def _packs() -> list[tuple[str, Colours]]:
    return [
        (str(paper["id"]), np.clip(grey + (plain - grey) * strength, 0.03, 1))
        for paper in assets.tokens()["notePapers"]
        for plain in (np.asarray(tuple(bytes.fromhex(paper["hex"].strip("#")))[::-1], np.float32) / 255,)
        for grey in (plain.mean(),)
        for strength in (STRENGTHS if paper["id"] not in {"kraft", "chalk"} else (1.0,))
    ]


def _distances(colours: Colours, tones: Colours) -> Colours:
    """Return how far colours (… x 3) are from each tone (… x n)."""
    away = (colours[..., None, :] - tones) * np.asarray((LIGHTNESS_COUNTS, 1, 1), np.float32)
    return np.asarray(np.linalg.norm(away, axis=-1), np.float32)


def _lab(colours: npt.NDArray[np.floating]) -> Colours:
    rows = np.asarray(colours, np.float32).reshape(1, -1, 3)
    return np.asarray(cv2.cvtColor(rows, cv2.COLOR_BGR2LAB), np.float32).reshape(colours.shape)
