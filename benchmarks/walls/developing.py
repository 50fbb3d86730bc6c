"""What a phone makes of the light that falls into it: its lens, its sensor, its own ideas, and JPEG."""

from dataclasses import dataclass

import cv2
import numpy as np

from benchmarks.walls.kinds import Field, Pixels

_TILE = 1024
"""The noise is made in tiles of this many pixels; nobody sees that they are the same."""


@dataclass(frozen=True, slots=True)
class Film:
    """How the picture comes out: blur and shake in px, noise in levels of 255, the quality of its JPEG.

    `exposed`: 1 is just right, less is too dark.
    """

    blur: float
    shake: float
    noise: float
    sharpened: float
    vignette: float
    quality: int
    exposed: float


def film(level: str, chance: np.random.Generator, width: int) -> Film:
    """Return how a picture of this width comes out on a good, an ordinary and a bad day."""
    scale = width / 4000
    blur, shake, noise, best, worst = {
        "easy": (0.7, 0.0, 2.0, 95, 86),
        "medium": (1.2, 2.0, 4.5, 93, 75),
        "hard": (2.0, 6.0, 8.0, 88, 65),
    }[level]
    return Film(
        blur=float(chance.uniform(0.4, blur)) * max(scale, 0.5),
        shake=float(chance.uniform(0, shake)) * scale if chance.random() < 0.4 else 0.0,
        noise=float(chance.uniform(0.8, noise)),
        sharpened=float(chance.uniform(0.0, 0.7)),
        vignette=float(chance.uniform(0.02, 0.16)),
        quality=int(chance.integers(worst, best + 1)),
        exposed=float(
            chance.uniform(*{"easy": (0.88, 1.0), "medium": (0.74, 1.0), "hard": (0.6, 1.0)}[level])
        ),
    )


def developed(light: Field, film: Film, chance: np.random.Generator) -> Pixels:
    """Return the picture as a phone keeps it."""
    made: Field = cv2.GaussianBlur(light, (0, 0), film.blur)
    made *= _exposure(made, film.exposed)
    if film.shake >= 1.0:
        made = cv2.filter2D(made, -1, _trail(film.shake, float(chance.uniform(0, np.pi))))
    made *= _vignette(made.shape[1], made.shape[0], film.vignette)[..., None]
    _grain(made, film.noise, chance)
    if film.sharpened > 0.05:
        soft = cv2.GaussianBlur(made, (0, 0), 1.4)
        made = cv2.addWeighted(made, 1 + film.sharpened, soft, -film.sharpened, 0)
    plain = np.clip(made, 0, 255).astype(np.uint8)
    _, packed = cv2.imencode(".jpg", plain, [cv2.IMWRITE_JPEG_QUALITY, film.quality])
    kept = cv2.imdecode(packed, cv2.IMREAD_COLOR)
    return np.asarray(kept, np.uint8)


def _grain(made: Field, strength: float, chance: np.random.Generator) -> None:
    """Add the noise of a sensor, of which there is more where there is less light."""
    fine = chance.standard_normal((_TILE, _TILE, 1), np.float32)
    blotch = chance.standard_normal((_TILE // 3, _TILE // 3, 3), np.float32)
    tile = fine * np.float32(0.8) + cv2.resize(blotch, (_TILE, _TILE)) * np.float32(0.6)
    tile *= np.float32(strength)
    for y in range(0, made.shape[0], _TILE):
        for x in range(0, made.shape[1], _TILE):
            part = made[y : y + _TILE, x : x + _TILE]
            dark = 1.5 - part.mean(2, keepdims=True) / 255
            part += tile[: part.shape[0], : part.shape[1]] * dark


def _exposure(made: Field, exposed: float) -> float:
    """Return how much longer the phone lets light in: until what is bright is nearly white, or less."""
    bright = float(np.percentile(made[::16, ::16].max(2), 96))
    return exposed * min(1.9, max(0.7, 238 / max(bright, 1.0)))


def _vignette(width: int, height: int, strength: float) -> Field:
    x, y = (
        np.linspace(-1, 1, width // 16, dtype=np.float32),
        np.linspace(-1, 1, height // 16, dtype=np.float32),
    )
    far = (x[None] ** 2 + y[:, None] ** 2) / 2
    return np.asarray(cv2.resize((1 - strength * far**1.5).astype(np.float32), (width, height)))


def _trail(length: float, angle: float) -> Field:
    """Return the way a shaking hand smears a point."""
    size = 2 * int(np.ceil(length)) + 3
    trail = np.zeros((size, size), np.float32)
    middle, reach = size / 2, length / 2
    step = np.array((np.cos(angle), np.sin(angle))) * reach
    ends = (np.array((middle, middle)) - step).astype(int), (np.array((middle, middle)) + step).astype(int)
    cv2.line(trail, tuple(map(int, ends[0])), tuple(map(int, ends[1])), 1.0, 1, cv2.LINE_AA)
    smear: Field = trail / trail.sum()
    return smear
