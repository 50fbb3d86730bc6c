"""What pictures and points are made of."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""A picture: rows, columns, and blue, green and red (as OpenCV orders them)."""

Field = NDArray[Any]
"""A picture of real numbers: light, or a share, as the function says."""

Points = NDArray[Any]
"""Points, one a row."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom of a part of the wall, mm."""
