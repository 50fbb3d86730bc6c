"""KeptList: the words that stay as they are, whatever the coach says; each can be heard again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.coaching import kept
from workshop_app.domain.coaching_records import Kept
from workshop_app.domain.commands import coaching
from workshop_app.domain.wordings import Wording, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.coach.looked_for import title_of
from workshop_app.ui.one_line import OneLine
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class KeptList(QWidget):
    """One line for each flag that somebody silenced for good at words that still stand."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._shown: tuple[Kept, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(around.theme.px(4))

    def show_workshop(self, workshop: Workshop) -> None:
        """Show what is kept now."""
        now = tuple(one for one in kept(workshop) if text_of(workshop, Wording(one.of, one.wording)))
        if now == self._shown:
            return
        self._shown = now
        while self._column.count():
            gone = self._column.takeAt(0)
            widget = gone.widget() if gone is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in now:
            self._column.addWidget(self._line(workshop, one))
        self.setVisible(bool(now))

    def _line(self, workshop: Workshop, one: Kept) -> QWidget:
        controls, px = self._around.controls, self._around.theme.px
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(12))
        text = OneLine(self._around.theme, "body")
        text.show_text(text_of(workshop, Wording(one.of, one.wording)))
        line.addWidget(text, 1)
        line.addWidget(controls.label(title_of(one.check), "note", "ink2"), 0, Qt.AlignmentFlag.AlignVCenter)
        button = controls.button(
            say("Check again"), kind="quiet", size="small", press=lambda: self._hear_again(one)
        )
        button.setAccessibleName(say("Check again: {words}", words=text.text()))
        line.addWidget(button)
        return row

    def _hear_again(self, one: Kept) -> None:
        self._around.alerts.attempt(lambda: self._around.desk.do(coaching.hear_again, [one.id]))
