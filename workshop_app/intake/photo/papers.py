"""Which of the eight note papers a note in a photograph is, whatever the light."""

import math
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt

from workshop_app import assets
from workshop_app.intake.photo.quads import Quads
from workshop_app.intake.photo.view import View

Colours = npt.NDArray[np.float32]
"""Blue, green and red, n x 3, 0 to 1."""


def colours_seen(view: View, notes: Quads) -> list[tuple[int, int, int]]:
    """Return the paper of each note as the camera saw it: red, green, blue, 0 to 255."""
    return [(int(red), int(green), int(blue)) for blue, green, red in (_papers(view, notes) * 255).round()]


def papers(view: View, notes: Quads) -> list[str]:
    """Return for each note the id of the paper it is most like, or "" where none is."""
    seen = _papers(view, notes)
    white = _white(view, notes, seen)
    true = np.clip(_linear(seen) / _linear(white), 0, 1)
    return [_most_like(float(light), float(a), float(b)) for light, a, b in _lab(_encoded(true))]


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
    return np.asarray([np.median(one[which], 0) for one, which in zip(shown, paper, strict=True)], np.float32)


def _white(view: View, notes: Quads, seen: Colours) -> Colours:
    """Return what white paper would look like in this light: a pale wall, or the brightest paper."""
    away = np.ones((view.height, view.width), np.uint8)
    for note in notes:
        cv2.fillConvexPoly(away, np.rint(note).astype(np.int32), 0)
    wall = view.pixels[::3, ::3][away[::3, ::3] > 0].astype(np.float32) / 255
    if len(wall) == 0:
        return np.full((1, 3), seen.max() if len(seen) else 1.0, np.float32)
    usual = np.median(wall, 0)
    brightness = max(float(np.percentile(wall.max(1), 90)), float(np.percentile(seen.max(1), 75)))
    if usual.max() > 0.35 and usual.min() > 0.55 * usual.max():
        return np.asarray(usual / usual.max() * brightness, np.float32)[None]
    return np.full((1, 3), brightness, np.float32)


def _most_like(light: float, a: float, b: float) -> str:
    """Choose by hue where there is colour: neon and pastel are one paper to people; else white or kraft."""
    colour, hue = math.hypot(a, b), math.atan2(b, a)
    if light < 35:
        return ""
    hued = {name: tone for name, tone in _tones().items() if name not in {"kraft", "chalk"}}
    if colour < 9:
        return "chalk" if light > 60 else ""
    nearest = min(hued, key=lambda name: abs(_turn(hue, hued[name][2])))
    if nearest in {"lemon", "apricot"} and colour < 34 and light < 84:
        return "kraft"
    return nearest


def _turn(one: float, other: float) -> float:
    return (one - other + math.pi) % math.tau - math.pi


@cache
def _tones() -> dict[str, tuple[float, float, float]]:
    """Return lightness, colourfulness and hue (radians) of each paper."""
    tones = {}
    for paper in assets.tokens()["notePapers"]:
        red, green, blue = bytes.fromhex(paper["hex"].removeprefix("#"))
        light, a, b = _lab(np.asarray(((blue / 255, green / 255, red / 255),), np.float32))[0]
        tones[str(paper["id"])] = (float(light), math.hypot(a, b), math.atan2(b, a))
    return tones


def _lab(colours: Colours) -> Colours:
    return np.asarray(cv2.cvtColor(colours[None], cv2.COLOR_BGR2LAB)[0], np.float32)


def _linear(colours: Colours) -> Colours:
    return np.asarray(np.power(colours, 2.2), np.float32)


def _encoded(light: Colours) -> Colours:
    return np.asarray(light ** (1 / 2.2), np.float32)
