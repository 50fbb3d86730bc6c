"""What a phone makes of the light that falls into it: its lens, its sensor, its own ideas, and JPEG."""

from dataclasses import dataclass

import cv2
import numpy as np

from benchmarks.walls.kinds import Field, Pixels


@dataclass(frozen=True, slots=True)
class Film:
    """How the picture comes out: blur and shake in px, noise in levels of 255, the quality of its JPEG."""

    blur: float
    shake: float
    noise: float
    sharpened: float
    vignette: float
    quality: int


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
    )


def developed(light: Field, film: Film, chance: np.random.Generator) -> Pixels:
    """Return the picture as a phone keeps it."""
    made = cv2.GaussianBlur(light, (0, 0), film.blur)
    if film.shake >= 1.0:
        made = cv2.filter2D(made, -1, _trail(film.shake, float(chance.uniform(0, np.pi))))
    made *= _vignette(made.shape[1], made.shape[0], film.vignette)[..., None]
    made += _noise(made, film.noise, chance)
    if film.sharpened > 0.05:
        soft = cv2.GaussianBlur(made, (0, 0), 1.4)
        made = cv2.addWeighted(made, 1 + film.sharpened, soft, -film.sharpened, 0)
    plain = np.clip(made, 0, 255).astype(np.uint8)
    _, packed = cv2.imencode(".jpg", plain, [cv2.IMWRITE_JPEG_QUALITY, film.quality])
    kept = cv2.imdecode(packed, cv2.IMREAD_COLOR)
    return np.asarray(kept, np.uint8)


def _noise(made: Field, strength: float, chance: np.random.Generator) -> Field:
    height, width = made.shape[:2]
    grain = chance.standard_normal((height, width, 1), np.float32)
    blotch = chance.standard_normal((height // 3 + 1, width // 3 + 1, 3), np.float32)
    colour = cv2.resize(blotch, (width, height), interpolation=cv2.INTER_LINEAR)
    dark = 1.5 - made.mean(2, keepdims=True) / 255  # the less light, the more noise
    return (grain * np.float32(0.8) + colour * np.float32(0.6)) * dark * np.float32(strength)


def _vignette(width: int, height: int, strength: float) -> Field:
    x, y = (
        np.linspace(-1, 1, width // 16, dtype=np.float32),
        np.linspace(-1, 1, height // 16, dtype=np.float32),
    )
    far = (x[None] ** 2 + y[:, None] ** 2) / 2
    return cv2.resize((1 - strength * far**1.5).astype(np.float32), (width, height))


def _trail(length: float, angle: float) -> Field:
    """Return the way a shaking hand smears a point."""
    size = 2 * int(np.ceil(length)) + 3
    trail = np.zeros((size, size), np.float32)
    middle, reach = size / 2, length / 2
    step = np.array((np.cos(angle), np.sin(angle))) * reach
    ends = (np.array((middle, middle)) - step).astype(int), (np.array((middle, middle)) + step).astype(int)
    cv2.line(trail, tuple(map(int, ends[0])), tuple(map(int, ends[1])), 1.0, 1, cv2.LINE_AA)
    return trail / trail.sum()
