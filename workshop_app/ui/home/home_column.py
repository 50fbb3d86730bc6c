"""What stands on Home from top to bottom, and how it shares out the window."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSpacerItem, QVBoxLayout, QWidget

from workshop_app.domain.summary import Card
from workshop_app.ui.alerts import Offer
from workshop_app.ui.app_mark import app_mark
from workshop_app.ui.controls import Controls
from workshop_app.ui.home.beginnings import Beginnings
from workshop_app.ui.home.earlier_list import EarlierList
from workshop_app.ui.home.first_sheet import FirstSheet
from workshop_app.ui.home.latest_sheet import LatestSheet
from workshop_app.ui.home.trouble_card import TroubleCard
from workshop_app.ui.home.workshop_menu import Doings, show_menu
from workshop_app.ui.paper import PaperBrush
from workshop_app.words import say

WIDE, BESIDE, GAP = 1200, 376, 48
"""Px at 100 %: the column, the other ways to begin, and the gap before them."""

TWO_COLUMNS = 960
"""Px at 100 % from which the other ways to begin stand beside the earlier workshops."""

LOW = 720


class HomeColumn(QWidget):
    """The column in the middle of Home; `main` is what Enter presses when Home is shown."""

    def __init__(
        self,
        controls: Controls,
        papers: PaperBrush,
        doings: Doings,
        *,
        settings: Callable[[], object],
        keys: Callable[[], object],
        new: Callable[[], object],
        sample: Callable[[], object],
        bring_in: Callable[[], object],
        from_list: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setObjectName("homeColumn")
        self.setStyleSheet("#homeColumn { background: transparent; }")
        self._controls, self._papers, self._doings = controls, papers, doings
        self._start, self._sample = new, sample
        self.cards: Sequence[Card] = ()
        self._shown: tuple[list[Card], date] | None = None
        self._sheet: LatestSheet | FirstSheet | None = None
        self._trouble: TroubleCard | None = None
        px = controls.theme.px
        self._top = QHBoxLayout()
        self._top.setSpacing(px(12))
        mark = QLabel()
        mark.setPixmap(app_mark(px(38), self.devicePixelRatioF()))
        self._top.addWidget(mark)
        self._top.addWidget(controls.label(say("Portrait Workshop"), "heading", size=19))
        self._top.addStretch(1)
        self.settings = controls.button(say("Settings"), kind="plain", icon="settings", press=settings)
        self.keys = controls.button(say("Help"), kind="plain", icon="help", press=keys)
        self._top.addWidget(self.settings)
        self._top.addWidget(self.keys)
        self._top.addSpacing(-px(10))  # the last word ends where the sheet below ends
        self._head = QHBoxLayout()
        self._head.setSpacing(px(16))
        self._head.addWidget(controls.label(say("Your workshops"), "display", wrap=True), 1)
        self.new = controls.button(say("New workshop"), kind="primary", icon="add", size="big", press=new)
        self._head.addWidget(self.new)
        self._place = QVBoxLayout()
        self._place.setSpacing(px(16))
        self.earlier = EarlierList(controls, doings)
        self.beginnings = Beginnings(controls, sample=sample, bring_in=bring_in, from_list=from_list)
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.addWidget(self.earlier, 1, Qt.AlignmentFlag.AlignTop)
        self._lower.addWidget(self.beginnings, 0, Qt.AlignmentFlag.AlignTop)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(0)
        self._whole.addLayout(self._top)
        self._gaps = [QSpacerItem(0, px(32)) for _ in range(2)]
        self._whole.addItem(self._gaps[0])
        self._whole.addLayout(self._head)
        self._whole.addItem(self._gaps[1])
        self._whole.addLayout(self._place)
        self._whole.addSpacing(px(20))
        self._whole.addLayout(self._lower)
        self._whole.addStretch(1)
        self.main: QPushButton = self.new

    def show_cards(self, cards: Sequence[Card], now: datetime) -> None:
        """Show these workshops: the first that can be opened large, the others below."""
        if self._shown == (list(cards), now.date()) and not self.earlier.has_new_trouble:
            return
        self.cards, self._shown = cards, (list(cards), now.date())
        latest = next((card for card in cards if card.summary is not None and not card.trouble), None)
        if self._sheet is not None:
            self._place.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        if latest is None:
            first = FirstSheet(self._controls, start=self._start, sample=self._sample)
            self._sheet, self.main = first, first.start
        else:
            self._sheet = sheet = self._latest(latest, now)
            self.main = sheet.open
        self._place.addWidget(self._sheet)
        others = [card for card in cards if card is not latest]
        self.earlier.show_cards(others, now)
        self.earlier.setVisible(bool(others))
        self.new.setVisible(latest is not None)  # one filled button per screen
        self.beginnings.sample.setVisible(latest is not None)
        self._order()

    def say_trouble(self, sentence: str, offers: Iterable[Offer], close: Callable[[], object]) -> TroubleCard:
        """Say a sentence above the latest workshop, instead of the one before."""
        self.hush()
        self._trouble = card = TroubleCard(self._controls, sentence, offers, close)
        self._place.insertWidget(0, card)
        card.show()
        self._order()
        return card

    def _order(self) -> None:
        """Let the Tab key go down the page: what was made anew would else come last."""
        ways = (self.beginnings.sample, self.beginnings.bring_in, self.beginnings.from_list)
        stops = [self.settings, self.keys, self.new]
        stops += self._trouble.buttons if self._trouble is not None else []
        stops += self._sheet.findChildren(QPushButton) if self._sheet is not None else []
        for chain in ((*stops, self.earlier.find_field), (self.earlier.last_stop, *ways)):
            for before, after in pairwise(chain):
                QWidget.setTabOrder(before, after)

    def hush(self) -> bool:
        """Take the sentence away; return whether there was one."""
        if self._trouble is None:
            return False
        self._place.removeWidget(self._trouble)
        self._trouble.hide()
        self._trouble.deleteLater()
        self._trouble = None
        return True

    def regions(self) -> list[QWidget]:
        """Return the parts that F6 walks, in reading order."""
        parts = [self.settings, self.main, *self.earlier.rows()[:1], self.beginnings]
        return [part for part in parts if part.isVisible()]

    def fit(self, width: int, height: int) -> None:
        """Share out a window of that many px: margins first, then columns side by side or stacked."""
        theme, px = self._controls.theme, self._controls.theme.px
        side = max(24, (width - px(WIDE)) // 2)
        design = (width - 2 * side) / theme.scale
        is_low = height / theme.scale < LOW
        top, gap = (14, 14) if is_low else (28, 29)
        self._whole.setContentsMargins(side, px(top), side, px(40))
        for space in self._gaps:
            space.changeSize(0, px(gap))
        if self._sheet is not None:
            self._sheet.fit(design, is_low=is_low)
        beside = design >= TWO_COLUMNS and not self.earlier.isHidden()
        self._lower.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._lower.setSpacing(px(GAP if beside else 28))
        self.beginnings.setFixedWidth(px(BESIDE) if beside else width - 2 * side)
        self.beginnings.stand(None if beside or design < 720 else px(32))
        self._whole.invalidate()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sheet is not None:
            painter = QPainter(self)
            painter.setOpacity(0.45)
            self._papers.shadow(painter, QRectF(self._sheet.geometry()), "page")
            painter.end()

    def _latest(self, card: Card, now: datetime) -> LatestSheet:
        path = Path(card.path)
        sheet = LatestSheet(self._controls, card, now, lambda: self._doings.open(path))
        sheet.more.clicked.connect(lambda: show_menu(sheet.more, self._controls, path, self._doings))
        return sheet
