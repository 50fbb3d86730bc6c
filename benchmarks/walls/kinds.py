"""What pictures and points are made of."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""A picture: rows, columns, and blue, green and red (as OpenCV orders them)."""

Field = NDArray[np.floating[Any]]
"""A picture of numbers between 0 and 1, or whatever the function says."""

Points = NDArray[np.floating[Any]]
"""Points, one a row."""
