"""The papers of the notes: the eight of the program, as they come from different packs."""

import json
from typing import NamedTuple

import numpy as np

from benchmarks.walls.kinds import Field
from workshop_app.assets import resource

STANDARD, LONG = (76.0, 76.0), (127.0, 76.0)
"""Width and height in mm of a note of 3 x 3 and one of 5 x 3 inches."""

MANNERS = {"product": (1.0, 0.0), "pastel": (0.8, 0.12), "neon": (1.35, -0.02), "bright": (1.18, 0.0)}
"""How much stronger the colour of a pack is than the program's, and how much white is in it."""


class Paper(NamedTuple):
    """One of the program's note papers; `colour` is blue, green, red, 0 to 255."""

    id: str
    colour: tuple[float, float, float]


def papers() -> tuple[Paper, ...]:
    """Return the eight papers in the order in which groups get them."""
    told = json.loads(resource("tokens.json").read_text(encoding="utf-8"))["notePapers"]
    return tuple(Paper(one["id"], _bgr(one["hex"])) for one in told)


def sheet(paper: Paper, manner: str, width: int, height: int, chance: np.random.Generator) -> Field:
    """Return an unwritten note seen from the front, 0 to 255: its fibres, and the band that holds it."""
    strength, white = MANNERS[manner]
    if paper.id in {"kraft", "chalk"}:
        strength = min(strength, 1.1)
    plain = np.array(paper.colour, np.float32)
    grey = plain.mean()
    colour = grey + (plain - grey) * (strength * chance.uniform(0.95, 1.05))
    colour = np.clip((colour * (1 - white) + 255 * white) * chance.uniform(0.96, 1.01), 8, 250)
    made = np.empty((height, width, 3), np.float32)
    made[:] = colour
    fibres = chance.normal(0, 1.3, (height, width, 1)).astype(np.float32)
    broad = np.linspace(chance.uniform(-2, 2), chance.uniform(-2, 2), height, dtype=np.float32)
    made += fibres + broad[:, None, None]
    made[: int(height * 0.2)] *= chance.uniform(0.975, 0.995)
    return np.clip(made, 0, 255)


def _bgr(told: str) -> tuple[float, float, float]:
    return int(told[5:7], 16), int(told[3:5], 16), int(told[1:3], 16)
