"""SheetHead: the icon of a pillar, its name, what else it could be called, and how many ideas it holds."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.commands import pillars
from workshop_app.domain.records import Pillar, PillarId
from workshop_app.domain.rules import LONGEST_NAME
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.home.lettering import lines
from workshop_app.ui.plan.standing_text import PAD_ACROSS
from workshop_app.ui.shape.coached import coached
from workshop_app.ui.shape.icon_words import drawn, plain_name
from workshop_app.ui.shape.offers_line import OffersLine
from workshop_app.ui.shape.sides import set_sides
from workshop_app.ui.shape.written import Written
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

DISC, LARGE_DISC, GAP = 76, 44, 22
"""Px at 100 %: the disc, the disc beside large text, and from it to the name."""

SIZES = (42, 36, 30)
"""Px at 100 % of the letters of a name, from those of the design to the smallest."""


class IconDisc(QAbstractButton):
    """The icon on the pillar's ink; a press shows all icons."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._pillar: Pillar | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_pillar(self, pillar: Pillar) -> None:
        """Show the icon of a pillar."""
        self._pillar = pillar
        shown = pillar.alt or plain_name(pillar.icon)
        self.setAccessibleName(say("Icon: {shown}. Choose another", shown=shown))
        self.setToolTip(say("Icon: {shown}. Choose another", shown=shown))
        self.setEnabled(not pillar.locked)
        self.update()

    def sizeHint(self) -> QSize:
        side = self._around.theme.px(LARGE_DISC if self._around.theme.is_large else DISC)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pillar is None:
            return
        theme = self._around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(self._pillar.ink))
        painter.drawEllipse(self.rect())
        inset = self.width() * 0.24
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        self._around.icons.paint(
            painter, drawn(self._around.icons, self._pillar.icon), box, theme.colour("onAccent")
        )
        if self.underMouse() and self.isEnabled():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("onAccent"), 2))
            painter.drawEllipse(QRectF(self.rect()).adjusted(4, 4, -4, -4))
        painter.end()


class SheetHead(QWidget):
    """`icon_asked` is sent when another icon is wanted."""

    icon_asked = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._pillar: PillarId | None = None
        self._size = 0
        theme, px = around.theme, around.theme.px
        self.disc = IconDisc(around)
        self.disc.clicked.connect(lambda _checked: self.icon_asked.emit())
        self.name = Written(
            theme,
            say("Name of the pillar"),
            self._rename,
            font=theme.font("display", size=SIZES[0]),
            hint=say("A name for it"),
            most=LONGEST_NAME,
        )
        self.name.textChanged.connect(self._fit)
        self.name.rewritten.connect(self._fit)
        self.name.installEventFilter(self)
        self.offers = OffersLine(around)
        self.number = around.controls.label("", "clock", "ink", size=36)
        self.number.setFont(theme.tabular("clock"))
        self.below = around.controls.label("", "note", "ink3")
        self.dots = around.controls.label("", "small", "ink2", weight=600)
        for label in (self.number, self.below, self.dots):
            label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        names = QVBoxLayout()
        names.setContentsMargins(0, px(2), 0, 0)
        names.setSpacing(px(0))
        self.coached = coached(around, Wording("name", ""), self.name)
        names.addWidget(self.coached)
        shifted = QHBoxLayout()
        set_sides(shifted, PAD_ACROSS, 0, 0, 0)
        shifted.addWidget(self.offers)
        names.addLayout(shifted)
        counted = QVBoxLayout()
        counted.setContentsMargins(0, px(8), 0, 0)
        counted.setSpacing(px(2))
        counted.addWidget(self.number)
        counted.addWidget(self.below)
        counted.addWidget(self.dots)
        counted.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(px(8 if theme.is_large else GAP) - PAD_ACROSS)
        row.addLayout(names, 1)
        row.addSpacing(px(12))
        row.addLayout(counted)

    def show_pillar(self, workshop: Workshop, pillar: Pillar, dots: int | None) -> None:
        """Show the head of a pillar; `dots` is how many it was given in a vote, None if there was none."""
        if pillar.id != self._pillar:
            self._pillar = pillar.id
            self.coached.marks.wording = Wording("name", pillar.id)
            self.name.forget(pillar.name)
        self.name.show_text(pillar.name)
        self.name.setReadOnly(pillar.locked)
        self.disc.show_pillar(pillar)
        self.offers.show_pillar(workshop, pillar)
        count = len(workshop.ideas_in(pillar.id))
        self.number.setText(f"{count:,}")
        self.below.setText(say_many("idea", "ideas", count))
        self.dots.setText(say_many("{count} dot", "{count} dots", dots) if dots is not None else "")
        self.dots.setVisible(dots is not None)
        self._fit()

    def settle(self) -> None:
        """Keep what is half typed."""
        self.name.settle()
        self.offers.settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.name:
            self._fit()  # its width alone says how large its letters can be
        return False

    def _fit(self) -> None:
        """Set a long name smaller, so that it takes two lines if it can."""
        theme = self._around.theme
        room = max(theme.px(120), self.name.width() - 2 * PAD_ACROSS)
        sizes = SIZES[1:] if theme.is_large else SIZES
        text = self.name.text or self.name.placeholderText()
        size = next((one for one in sizes if len(lines(text, theme.font("display", size=one), room)) <= 1), 0)
        size = size or next(
            (one for one in sizes[1:] if len(lines(text, theme.font("display", size=one), room)) <= 2),
            sizes[-1],
        )
        if size != self._size:
            self._size = size
            self.name.be_set(theme.font("display", size=size), "ink", theme.px(size * 1.15))

    def _rename(self, text: str) -> bool:
        pillar, name = self._pillar, " ".join(text.split())
        if pillar is None:
            return True
        return self._around.alerts.attempt(lambda: self._around.desk.do(pillars.rename, pillar, name))
