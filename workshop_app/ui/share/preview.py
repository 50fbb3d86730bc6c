"""The preview: pages of a handout under each other at true proportion, drawn when they come into sight."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from workshop_app.ui.paper import PaperBrush
from workshop_app.ui.share.pages import Pages
from workshop_app.ui.theme import Theme
from workshop_app.words import say, say_many

GAP = 16
NARROWEST = 0.75
"""A page is drawn smaller, to be seen whole, down to this part of the width it could have."""


class Preview(QScrollArea):
    """Shows the pages as wide as the place allows; Page Down and the wheel go on to the next."""

    def __init__(self, theme: Theme, papers: PaperBrush) -> None:
        super().__init__()
        self.sheets = Sheets(theme, papers)
        self.setWidget(self.sheets)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes changes the width, which changes the height, which needs the bar …
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Preview"))
        self.viewport().setAutoFillBackground(False)
        self.sheets.setAutoFillBackground(False)

    def show_pages(self, pages: Pages | None, name: str) -> None:
        """Show the pages of a PDF, keeping the place where the person was reading; None shows a blank."""
        self.sheets.show_pages(pages)
        count = len(pages) if pages is not None else 0
        words = say_many("{name}, {count} page", "{name}, {count} pages", count, name=name)
        self.setAccessibleDescription(words if count else say("This handout is being made."))


class Sheets(QWidget):
    """The sheets of paper themselves."""

    def __init__(self, theme: Theme, papers: PaperBrush) -> None:
        super().__init__()
        self._theme, self._papers = theme, papers
        self._pages: Pages | None = None
        self._pictures: dict[tuple[int, int], QImage] = {}

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages."""
        self._pages = pages
        self._pictures.clear()
        self.updateGeometry()
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.update()

    def places(self) -> list[QRectF]:
        """Return where each page lies, in px of this widget."""
        if self._pages is None:
            return []
        places = []
        top, room = 4.0, self.width() - 2.0 * GAP
        around = self.parentWidget()
        in_sight = around.height() - 2.0 * GAP if around is not None else 0.0
        for number in range(len(self._pages)):
            size = self._pages.size(number)
            whole = in_sight * size.width() / size.height()
            wide = min(room, whole) if whole >= room * NARROWEST else room
            height = wide * size.height() / size.width()
            places.append(QRectF((self.width() - wide) / 2, top, wide, height))
            top += height + GAP
        return places

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self.places()
        return round(places[-1].bottom()) + GAP if places else 200

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(self.width()))

    def resizeEvent(self, event: object) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, place in enumerate(self.places()):
            if not place.toAlignedRect().intersects(event.rect()):
                continue
            self._papers.shadow(painter, place, "page")
            painter.fillRect(place, Qt.GlobalColor.white)
            painter.drawImage(place, self._picture(number, place))
            if self._theme.high_contrast:
                painter.drawRect(place)
        painter.end()

    def _picture(self, number: int, place: QRectF) -> QImage:
        width = round(place.width() * self.devicePixelRatioF())
        if (number, width) not in self._pictures:
            assert self._pages is not None  # noqa: S101 - a place exists only for a page
            if len(self._pictures) > 12:
                self._pictures.clear()
            self._pictures[number, width] = self._pages.picture(number, width)
        return self._pictures[number, width]
