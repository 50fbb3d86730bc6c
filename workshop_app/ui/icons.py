"""Icons: Phosphor, drawn from the outlines of QtAwesome's font file without loading QtAwesome itself."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QRawFont, QTransform

from workshop_app import assets

EM = 1024.0


class Icons:
    """Draws icons by their name in the design (`rail.plan`) or in Phosphor (`ph.house`).

    Importing QtAwesome takes up to a second because it loads eleven fonts; reading one outline takes
    a tenth of a millisecond, and the outline is sharp at any size and in any colour.
    """

    def __init__(self) -> None:
        folder = _font_folder()
        self._font = QRawFont(str(next(folder.glob("phosphor-[0-9]*.ttf"))), EM)
        charmap = next(folder.glob("phosphor-charmap-*.json")).read_text(encoding="utf-8")
        self._letters: dict[str, str] = json.loads(charmap)
        self._named: dict[str, str] = assets.tokens()["icons"]["map"]
        self._paths: dict[str, QPainterPath] = {}
        self._pixmaps: dict[tuple[str, int, str, float, int], QPixmap] = {}

    @staticmethod
    @cache
    def drawn_once() -> "Icons":
        """Return the icons that all windows share: each is read and drawn once, however often they change."""
        return Icons()

    def outline(self, name: str) -> QPainterPath:
        """Return the icon's outline, its middle at (0.5, 0.5) of a box of side 1; KeyError if unknown."""
        if name not in self._paths:
            letter = chr(int(self._letters[self._named.get(name, name).removeprefix("ph.")], 16))
            path = self._font.pathForGlyph(self._font.glyphIndexesForString(letter)[0])
            middle = path.boundingRect().center()
            place = (
                QTransform.fromTranslate(0.5, 0.5).scale(1 / EM, 1 / EM).translate(-middle.x(), -middle.y())
            )
            self._paths[name] = place.map(path)
        return self._paths[name]

    def paint(self, painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
        """Draw the icon into the box, centred, as large as the shorter side."""
        side = min(box.width(), box.height())
        corner = box.center() - QPointF(side / 2, side / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(corner)
        painter.scale(side, side)
        painter.fillPath(self.outline(name), colour)
        painter.restore()

    def pixmap(self, name: str, size: int, colour: QColor, ratio: float = 1.0, *, gap: int = 0) -> QPixmap:
        """Return the icon as a picture of `size` logical px on a screen of that device pixel ratio.

        `gap` px at either side stay empty.
        """
        key = (name, size, colour.name(QColor.NameFormat.HexArgb), ratio, gap)
        if key not in self._pixmaps:
            pixmap = QPixmap(round((size + 2 * gap) * ratio), round(size * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self.paint(painter, name, QRectF(gap, 0, size, size), colour)
            painter.end()
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]

    def icon(
        self, name: str, size: int, colour: QColor, disabled: QColor | None = None, *, gap: int = 0
    ) -> QIcon:
        """Return the icon for a button, sharp on ordinary and on dense screens; `gap` keeps words off it."""
        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, size, colour, ratio, gap=gap))
            if disabled is not None:
                icon.addPixmap(self.pixmap(name, size, disabled, ratio, gap=gap), QIcon.Mode.Disabled)
        return icon


@cache
def _font_folder() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("qtawesome")
    return Path(spec.origin).parent / "fonts"
