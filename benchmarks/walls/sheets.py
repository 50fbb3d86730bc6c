"""One note in the picture: its paper and writing, how it bends, and the shadow under it."""

import cv2
import numpy as np

from benchmarks.walls.camera import Camera
from benchmarks.walls.hanging import Hung
from benchmarks.walls.kinds import Field, Points
from benchmarks.walls.light import Light

_EDGE = np.linspace(0, 1, 9)
_BORDER = 2
"""Clear pixels around the texture, so that its edges come out smooth."""

DOTS = ((60, 60, 210), (70, 150, 40), (190, 110, 30), (40, 190, 240))


def outline(note: Hung, *, flat: bool = False) -> Points:
    """Return points along the four edges of a note in the room, clockwise from its top left."""
    zero = np.zeros_like(_EDGE)
    across = np.concatenate((_EDGE - 0.5, zero + 0.5, 0.5 - _EDGE, zero - 0.5))
    down = np.concatenate((zero, _EDGE, zero + 1, 1 - _EDGE))
    return note.points(across, down, flat=flat)


def lay(photo: Field, camera: Camera, note: Hung, face: Field, light: Light) -> None:
    """Draw a note with its shadow over what is there; `face` is its paper seen from the front, 0 to 255."""
    edge = outline(note)
    seen = camera.seen(edge)
    _shade(photo, camera, edge, light)
    height, width = photo.shape[:2]
    (x0, y0), (x1, y1) = np.floor(seen.min(0)).astype(int) - 2, np.ceil(seen.max(0)).astype(int) + 3
    x0, y0, x1, y1 = max(0, x0), max(0, y0), min(width, x1), min(height, y1)
    if x0 >= x1 or y0 >= y1:
        return
    across, down = _where(camera, note, (x0, y0, x1, y1))
    paper = np.ones((*face.shape[:2], 1), np.float32)
    whole = np.concatenate((face, paper * 255), axis=2)
    whole = np.pad(whole, ((_BORDER, _BORDER), (_BORDER, _BORDER), (0, 0)), mode="edge")
    for side in (np.s_[:_BORDER], np.s_[-_BORDER:]):
        whole[side, :, 3] = 0
        whole[:, side, 3] = 0
    across_px = (across + 0.5) * face.shape[1] + (_BORDER - 0.5)
    down_px = down * face.shape[0] + (_BORDER - 0.5)
    cut = cv2.remap(
        whole,
        across_px.astype(np.float32),
        down_px.astype(np.float32),
        cv2.INTER_LINEAR,
        borderValue=(0, 0, 0, 0),
    )
    covers = cut[..., 3:] / 255
    lit = _lit(note, across, down, light)[..., None]
    part = photo[y0:y1, x0:x1]
    part += (np.clip(cut[..., :3] * lit, 0, 255) - part) * covers


def _where(camera: Camera, note: Hung, part: tuple[int, int, int, int]) -> tuple[Points, Points]:
    """Return for each pixel of a part of the picture the point of the sheet that is seen there.

    A sheet that comes off the wall hides another point of the wall than the one behind it, the more so the
    farther off it is. Two rounds find it.
    """
    x0, y0, x1, y1 = part
    x, y = np.meshgrid(np.arange(x0, x1) + 0.5, np.arange(y0, y1) + 0.5)
    back = np.linalg.inv(camera.of_the_wall()) @ np.stack((x.ravel(), y.ravel(), np.ones(x.size)))
    lean = np.radians(note.tilt)
    turn = (
        np.array(((np.cos(lean), np.sin(lean)), (-np.sin(lean), np.cos(lean)))) / np.array(note.size)[:, None]
    )
    hit = (turn @ (back[:2] / back[2] - np.array(note.place)[:, None])).astype(np.float32)
    away = (turn @ (camera.place[:2] - note.place)).astype(np.float32)[:, None]
    eye = np.float32(camera.place[2])
    at = hit
    for _ in range(2):
        at = away + (hit - away) * (1 - note.height(at[0], at[1]) / eye)
    return at[0].reshape(x.shape), at[1].reshape(x.shape)


def _lit(note: Hung, across: Points, down: Points, light: Light) -> Points:
    """Return how much light falls on the sheet there: less where it turns away."""
    little = 0.02
    steep = (note.height(across, down + little) - note.height(across, down - little)) / (
        2 * little * note.size[1]
    )
    aside = (note.height(across + little, down) - note.height(across - little, down)) / (
        2 * little * note.size[0]
    )
    lit: Points = 1 - 0.32 * steep * light.slant[1] - 0.32 * aside * light.slant[0]
    return np.clip(lit, 0.5, 1.18)


def _shade(photo: Field, camera: Camera, edge: Points, light: Light) -> None:
    """Darken what lies behind a note: softly where it is far from it."""
    fallen = edge.copy()
    lift = fallen[:, 2] + 0.6
    fallen[:, 0] += lift * light.slant[0]
    fallen[:, 1] += lift * light.slant[1]
    fallen[:, 2] = 0
    seen = camera.seen(fallen)
    scale = float(np.linalg.norm(seen[0] - seen[8]) / np.linalg.norm(edge[0] - edge[8]))
    soft = max(0.8, scale * (0.4 + 0.22 * float(lift.max())))
    room = int(3 * soft) + 2
    height, width = photo.shape[:2]
    (x0, y0), (x1, y1) = np.floor(seen.min(0)).astype(int) - room, np.ceil(seen.max(0)).astype(int) + room
    x0, y0, x1, y1 = max(0, x0), max(0, y0), min(width, x1), min(height, y1)
    if x0 >= x1 or y0 >= y1:
        return
    mask = np.zeros((y1 - y0, x1 - x0), np.float32)
    cv2.fillPoly(mask, [np.rint((seen - (x0, y0)) * 8).astype(np.int32)], 1.0, cv2.LINE_AA, 3)
    photo[y0:y1, x0:x1] *= 1 - light.deep * cv2.GaussianBlur(mask, (0, 0), soft)[..., None]


def dotted(face: Field, per_mm: float, chance: np.random.Generator, count: int) -> None:
    """Stick voting dots on a note."""
    height, width = face.shape[:2]
    for _ in range(count):
        radius = round(chance.choice((6.0, 4.0)) * per_mm)
        x, y = chance.uniform(0.1, 0.9) * width, chance.uniform(0.76, 0.92) * height
        mask = np.zeros((height, width), np.float32)
        cv2.circle(mask, (round(x), round(y)), radius, 1.0, -1, cv2.LINE_AA)
        colour = np.array(DOTS[int(chance.integers(len(DOTS)))], np.float32)
        face += (colour * chance.uniform(0.9, 1.1) - face) * mask[..., None]
