"""LineList: short texts one under the other, each edited where it stands, with a line for a new one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.gather.choice import Choice
from workshop_app.ui.plan.fact_row import fact_style
from workshop_app.ui.progress.said_text import SaidText
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class Line(NamedTuple):
    """One text of a list; `kind` is one of the list's kinds, if it has any."""

    id: str
    text: str
    kind: str = ""


class LineDeeds(NamedTuple):
    """What can be done with the lines of a list; `add` is given the words and the kind that is chosen."""

    add: Callable[[str, str], object]
    reword: Callable[[str, str], object]
    bin: Callable[[str], object]
    be_kind: Callable[[str, str], object] | None = None


class LineList(QWidget):
    """Words that are taken away altogether put their line in the bin."""

    def __init__(
        self,
        around: Surroundings,
        name: str,
        deeds: LineDeeds,
        *,
        hint: str,
        kinds: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._around, self._name, self._deeds, self._kinds = around, name, deeds, kinds or {}
        px = around.theme.px
        self.lines: dict[str, _LineRow] = {}
        self.new = _LineRow(around, name, self._add, hint=hint, kinds=self._kinds, new=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(self._column)
        column.addWidget(self.new)

    @property
    def said(self) -> list[SaidText]:
        """All its texts, the line for a new one last."""
        return [*(row.said for row in self.lines.values()), self.new.said]

    def show_lines(self, lines: Sequence[Line], *, is_locked: bool = False) -> None:
        """Show these lines in their order; while they are locked none is changed or added."""
        if [line.id for line in lines] != list(self.lines):
            kept, self.lines = self.lines, {}
            for line in lines:
                row = kept.pop(line.id, None) or self._row(line.id)
                self.lines[line.id] = row
                self._column.addWidget(row)
            for row in kept.values():
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
        for line in lines:
            self.lines[line.id].show_line(line, is_locked=is_locked)
        self.new.setVisible(not is_locked)

    def _row(self, id: str) -> "_LineRow":
        row = _LineRow(
            self._around, self._name, partial(self._reword, id), hint="", kinds=self._kinds, new=False
        )
        row.remove.clicked.connect(lambda: self._bin(id))
        if self._deeds.be_kind is not None:
            be_kind = self._deeds.be_kind
            row.choice.activated.connect(lambda _at: be_kind(id, str(row.choice.currentData())))
        return row

    def _add(self, text: str) -> None:
        if text.strip():
            self._deeds.add(text, str(self.new.choice.currentData() or ""))

    def _reword(self, id: str, text: str) -> None:
        if text.strip():
            self._deeds.reword(id, text)
        else:
            self._bin(id)

    def _bin(self, id: str) -> None:
        """Put a line away; the keyboard goes on to the line that takes its place."""
        at = list(self.lines).index(id)
        had = self.lines[id].isAncestorOf(self.focusWidget() or self)
        self._deeds.bin(id)
        if had:
            rows = [*self.lines.values(), self.new]
            rows[min(at, len(rows) - 1)].said.edit.setFocus(Qt.FocusReason.OtherFocusReason)


class _LineRow(QWidget):
    """The kind, where there are kinds; the words; and what puts them away."""

    def __init__(
        self,
        around: Surroundings,
        name: str,
        keep: Callable[[str], object],
        *,
        hint: str,
        kinds: Mapping[str, str],
        new: bool,
    ) -> None:
        super().__init__()
        theme, px = around.theme, around.theme.px
        self.said = SaidText(around, name, keep, font=theme.font("body"), hint=hint, new=new)
        self.choice = Choice(around)
        self.choice.setAccessibleName(say("What it belongs to"))
        self.choice.setSizeAdjustPolicy(self.choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(12)
        self.choice.setStyleSheet(fact_style(theme))
        for key, words in kinds.items():
            self.choice.addItem(words, key)
        if not kinds:
            self.choice.hide()
        self.remove = around.controls.icon_button("delete", say("Remove"))
        policy = self.remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(policy)
        if new:
            self.remove.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.said, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.said.setContentsMargins(0, px(7 if kinds else 5), 0, px(4))

    def show_line(self, line: Line, *, is_locked: bool) -> None:
        """Show what it says."""
        self.said.show_text(line.text)
        self.said.be_locked(is_locked=is_locked)
        self.choice.setCurrentIndex(max(0, self.choice.findData(line.kind)))
        self.choice.setEnabled(not is_locked)
        self.remove.setVisible(not is_locked)
        self.remove.setAccessibleName(say("Remove: {words}", words=line.text))
