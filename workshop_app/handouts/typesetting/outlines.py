"""Shapes as PDF operators: the outline of a glyph, the icons of the design."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QPainterPath, QRawFont

EM = 1024.0


def operators(path: QPainterPath, x: float, y: float, scale: float) -> str:
    """Return the operators that draw a path of Qt, its origin at (x, y) in points, y upwards."""
    found: list[str] = []
    curve: list[str] = []
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        point = f"{x + element.x * scale:.2f} {y - element.y * scale:.2f}"
        if element.type == QPainterPath.ElementType.MoveToElement:
            found += ["h", f"{point} m"] if found else [f"{point} m"]
        elif element.type == QPainterPath.ElementType.LineToElement:
            found.append(f"{point} l")
        else:
            curve.append(point)
            if len(curve) == 3:
                found.append(f"{' '.join(curve)} c")
                curve.clear()
    return " ".join([*found, "h f"]) if found else ""


@cache
def icon(name: str) -> str:
    """Return the operators of a Phosphor icon such as `ph.leaf-fill`, centred in a box of 1,000 by 1,000.

    Raises KeyError for a name that is not there. QtAwesome's own file is read without loading QtAwesome,
    which takes a second.
    """
    font, letters = _phosphor()
    letter = chr(int(letters[name.removeprefix("ph.")], 16))
    path = font.pathForGlyph(font.glyphIndexesForString(letter)[0])
    middle = path.boundingRect().center()
    scale = 1000 / EM
    return operators(path, 500 - middle.x() * scale, 500 + middle.y() * scale, scale)


@cache
def _phosphor() -> tuple[QRawFont, dict[str, str]]:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("qtawesome")
    folder = Path(spec.origin).parent / "fonts"
    letters: dict[str, str] = json.loads(
        next(folder.glob("phosphor-charmap-*.json")).read_text(encoding="utf-8")
    )
    return QRawFont(str(next(folder.glob("phosphor-[0-9]*.ttf"))), EM), letters
