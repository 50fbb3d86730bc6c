"""ScribeBar: the line for ideas, brought over any page, with who speaks where, and how it goes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.desk import ids
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.later.parking import LATER
from workshop_app.ui.scribe.adding import Adding
from workshop_app.ui.scribe.entry_box import EntryBox
from workshop_app.ui.scribe.group_menu import GroupMenu
from workshop_app.ui.scribe.half_typed import BAR, HalfTyped
from workshop_app.ui.scribe.speaker import Speaker
from workshop_app.ui.scribe.sticking import Sticking
from workshop_app.ui.scribe.taking_back import TakingBack
from workshop_app.ui.scribe.tally import Tally
from workshop_app.ui.scribe.undo_last import UndoLast
from workshop_app.ui.scribe.writing import Writing
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

REACH = 18
"""Px below the bar that its shadow needs."""

PACE = 5_000
"""Milliseconds after which the pace is counted anew."""


class ScribeBar(QWidget):
    """Lies over the upper part of the page; `closing` is sent when Escape or its cross asks for that."""

    closing = Signal()

    def __init__(self, around: Surroundings, host: QWidget, now: Callable[[], int] = ids.now) -> None:
        super().__init__(host)
        voice = around.voice
        self._around, self._host = around, host
        px = around.theme.px
        self.entry = EntryBox(around)
        self.line = self.entry.line
        self.tally = Tally(around, now)
        self.adding = Adding(around, voice, self)
        self.writing = Writing(
            around,
            self.entry,
            self.adding,
            HalfTyped(around.preferences, around.open.id, BAR),
            taking_back=TakingBack(around),
        )
        self.groups = GroupMenu(around, host)
        self.speaker = Speaker(around, self.entry.group, self.groups, voice, self)
        self.sticking = Sticking(around, voice, host, self.line)
        self.undo_last = UndoLast(around, self.writing.taking_back, is_small=around.theme.is_large)
        self.close_button = around.controls.icon_button(
            "ph.x-bold", say("Close (Escape)"), press=self.closing.emit
        )
        self.later = _later_button(around, self._keep_for_later)
        for quiet in (self.undo_last, self.later, self.close_button):
            quiet.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._chips = QWidget()
        flow = FlowLayout(self._chips, px(8))
        for chip in (self.sticking.table, self.sticking.prompt, self.undo_last, self.later):
            flow.addWidget(chip)
        self._chips.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(3), 0, px(3), 0)
        foot.setSpacing(px(16))
        foot.addWidget(self._chips, 1)
        foot.addWidget(self.tally, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(21), px(4), px(13), px(10) + REACH)
        column.setSpacing(px(8))
        column.addWidget(self.entry)
        column.addLayout(foot)
        self.setAccessibleName(say("Write down an idea"))
        self._pace = QTimer(self)
        self._pace.setInterval(PACE)
        self._pace.timeout.connect(self.tally.refresh_pace)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._settle)
        self._connect()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    def open(self) -> None:
        """Come up over the page, the focus in the line."""
        self.writing.restore()
        self.show_workshop(self._around.workshop)
        self._settle()
        self.show()
        self.raise_()
        self._pace.start()
        self.focus_line()
        self._around.alerts.announce(
            say("Write down an idea. {who}. Escape closes.", who=self.entry.group.accessibleName())
        )

    def leave(self, *, adding: bool = True) -> None:
        """Add what was left standing, and go; what is not added waits in the line for the next time."""
        self._pace.stop()
        self.groups.close_list()
        self.sticking.close()
        if adding:
            self.writing.add_left()
        self.writing.keep()
        self.entry.same.forget()
        self.hide()

    def focus_line(self) -> None:
        """Let typing go on."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_workshop(self, workshop: Workshop) -> None:
        """Count what is there, and let the group be one that is there."""
        self.speaker.follow(workshop)
        self.groups.show_workshop(workshop)
        self.tally.show_workshop(workshop)
        self.undo_last.show_workshop()

    def holds(self, widget: QWidget) -> bool:
        """Say whether a widget is part of the bar, or of a menu it opened."""
        own = (self, self.groups, self.sticking.tables, self.sticking.prompts)
        return any(one is widget or one.isAncestorOf(widget) for one in own)

    def lends_to(self, widget: QWidget) -> bool:
        """Say whether the focus in a widget is the bar's own or comes back: from a sheet, a toast, a menu."""
        one: QWidget | None = widget
        while one is not None and one is not self.window():
            if isinstance(one, Sheet) or one.objectName() == "toast":
                return True
            one = one.parentWidget()
        return self.holds(widget) or widget.window() is not self.window()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, -px(12), -0.5, -REACH - 0.5)
        self._around.papers.shadow(painter, box, "popover")
        shape = QPainterPath()
        shape.addRoundedRect(box, px(12), px(12))
        painter.fillPath(shape, theme.colour("canvas"))
        painter.setPen(QPen(theme.colour("lineStrong"), theme.border()))
        painter.drawPath(shape)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._soon.start()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._soon.start()
        return False

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # what lies behind must not be pressed
        self.focus_line()

    def _settle(self) -> None:
        """Lie at the top of the host, as high as what stands in it."""
        host = self._host.rect()
        self._chips.setMinimumHeight(0)
        layout = self.layout()
        wide = QSize(host.width(), 0)
        high = layout.totalHeightForWidth(wide.width()) if layout is not None else 0
        self.setGeometry(host.x(), host.y(), wide.width(), min(high, host.height() + REACH))

    def _added(self) -> None:
        self.writing.add()
        self.focus_line()

    def _keep_for_later(self) -> None:
        self.writing.add_for_later()
        self.focus_line()

    def _escape(self) -> None:
        if not self.entry.same.dismiss():
            self.closing.emit()

    def _offer_lines(self, text: str) -> None:
        """Put several lines in as one: a list is looked over in Gather, not here."""
        self.line.insert(" ".join(text.split()))
        self._around.alerts.toast(say("Several lines became one idea. Gather adds them one by one."))

    def _connect(self) -> None:
        self._host.installEventFilter(self)
        self.entry.added.connect(self._added)
        self.adding.finished.connect(self._focus_if_shown)
        self.line.escaped.connect(self._escape)
        self.line.lines_pasted.connect(self._offer_lines)
        self.speaker.chosen.connect(self.focus_line)
        self.groups.closed.connect(self._focus_if_open)
        self.sticking.closed.connect(self._focus_if_open)
        self.speaker.take_keys(self)
        self.line.group_asked.connect(self.speaker.choose_number)
        self.sticking.take_keys(self)

    def _focus_if_shown(self) -> None:
        if self.is_open:
            self.focus_line()

    def _focus_if_open(self) -> None:
        focus = QApplication.focusWidget()
        if self.is_open and (focus is None or self.holds(focus)):
            self.focus_line()


def _later_button(around: Surroundings, press: Callable[[], object]) -> QPushButton:
    """Return the button that keeps an idea for later; where the text is large it is only its icon."""
    words = say("Says how, not what: keep it for later (Alt+H)")
    if around.theme.is_large:
        return around.controls.icon_button(LATER, words, press=press)
    button = around.controls.button(say("Later"), kind="plain", size="small", icon=LATER, press=press)
    button.setAccessibleName(words)
    button.setToolTip(words)
    return button
