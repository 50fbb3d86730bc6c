"""RoomPreview: what the wall will look like, small, painted by the wall's own brush."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.ui.room.brush import RoomBrush
from workshop_app.ui.room.legibility import HEIGHT, WIDTH
from workshop_app.ui.room.look import RoomLook
from workshop_app.ui.room.shown import Shown
from workshop_app.ui.room.views import name_of
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class RoomPreview(QWidget):
    """As wide as it may be and as high as a wall is then; it never shows anything in the room itself."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._brush = RoomBrush(RoomLook(), around.icons, around.room.room)
        self._shown: Shown | None = None
        self._picture: QPixmap | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def shown(self) -> Shown | None:
        """What it shows."""
        return self._shown

    def show_view(self, shown: Shown) -> None:
        """Show this as the wall would."""
        if shown == self._shown:
            return
        self._shown, self._picture = shown, None
        self.setAccessibleName(say("The room will see: {view}", view=name_of(shown)))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * HEIGHT / WIDTH)

    def sizeHint(self) -> QSize:
        wide = self._around.theme.px(300)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._around.theme.px(160), self._around.theme.px(90))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        theme, wide = self._around.theme, min(self.width(), round(self.height() * WIDTH / HEIGHT))
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.width() != round(wide * ratio):
            self._picture = self._painted(self._shown, round(wide * ratio))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(0, 0, wide, wide * HEIGHT / WIDTH)
        painter.drawPixmap(box, self._picture, QRectF(self._picture.rect()))
        painter.setPen(QPen(theme.colour("lineStrong"), theme.border()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _painted(self, shown: Shown, wide: int) -> QPixmap:
        picture = QPixmap(max(1, wide), max(1, round(wide * HEIGHT / WIDTH)))
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        scale = picture.width() / WIDTH
        painter.scale(scale, scale)
        self._brush.paint(painter, shown)
        painter.end()
        return picture
