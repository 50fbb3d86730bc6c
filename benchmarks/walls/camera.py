"""The phone that takes the picture: where it stands, how it is held, and what it sees of a wall.

The wall is the plane z = 0, in millimetres; x goes right, y goes down, z comes towards whoever looks.
"""

from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np

from benchmarks.walls.kinds import Box, Points

WIDE = 0.8
"""The focal length of a phone's main lens, in widths of its picture."""


@dataclass(frozen=True, slots=True)
class Camera:
    """A pinhole: `lens` 3 x 3, `turn` 3 x 3 (wall to camera), `place` in mm, `size` of the picture in px."""

    lens: Points
    turn: Points
    place: Points
    size: tuple[int, int]

    def seen(self, points: Points) -> Points:
        """Return where points of the room (mm, three numbers each) are in the picture (px)."""
        flat = (np.asarray(points, np.float64) - self.place) @ self.turn.T @ self.lens.T
        there: Points = flat[:, :2] / flat[:, 2:]
        return there

    def of_the_wall(self) -> Points:
        """Return the homography from the wall (mm) to the picture (px)."""
        columns = np.column_stack((self.turn[:, 0], self.turn[:, 1], -self.turn @ self.place))
        view: Points = self.lens @ columns
        return view

    def on_the_wall(self, pixels: Points) -> Points:
        """Return the points of the wall (mm) that are seen at these pixels."""
        back = np.linalg.inv(self.of_the_wall())
        flat = np.column_stack((pixels, np.ones(len(pixels)))) @ back.T
        there: Points = flat[:, :2] / flat[:, 2:]
        return there


def facing(
    middle: tuple[float, float],
    distance: float,
    size: tuple[int, int],
    angles: tuple[float, float, float],
) -> Camera:
    """Return a camera that looks at a point of the wall (mm) from a distance.

    `angles`: how far it stands aside, how far below, and how it is held, in degrees.
    """
    yaw, pitch, roll = angles
    target = np.array((*middle, 0.0))
    aside, above = radians(yaw), radians(pitch)
    place = target + distance * np.array((sin(aside) * cos(above), sin(above), cos(aside) * cos(above)))
    forward = (target - place) / distance
    right = np.cross(forward, (0.0, 1.0, 0.0))
    right *= np.sign(right[0]) / np.linalg.norm(right)
    down = np.cross(forward, right)
    down *= np.sign(down[1])
    lean = radians(roll)
    turned = np.array(
        (
            right * cos(lean) + down * sin(lean),
            down * cos(lean) - right * sin(lean),
            forward,
        )
    )
    width, height = size
    focal = WIDE * max(size)
    lens = np.array(((focal, 0, width / 2), (0, focal, height / 2), (0, 0, 1)))
    return Camera(lens, turned, place, size)


def framing(
    box: Box,
    size: tuple[int, int],
    angles: tuple[float, float, float],
    margin: float,
) -> Camera:
    """Return a camera that just sees a box of the wall (left, top, right, bottom; mm) with a margin around.

    The margin is a share of the picture's width.
    """
    left, top, right, bottom = box
    edges = np.array([(x, y, 0.0) for x in (left, right) for y in (top, bottom)])
    aim = np.array(((left + right) / 2, (top + bottom) / 2))
    room, whole = margin * size[0], np.array(size)
    distance = max(right - left, bottom - top) * 0.5
    while True:
        camera = facing((float(aim[0]), float(aim[1])), distance, size, angles)
        seen = camera.seen(edges)
        if (seen >= room).all() and (seen <= whole - room).all():
            return camera
        middle = (seen.min(0) + seen.max(0)) / 2
        there = camera.on_the_wall(np.array((middle, whole / 2)))
        aim = aim + 0.5 * (there[0] - there[1])
        distance *= 1.01
