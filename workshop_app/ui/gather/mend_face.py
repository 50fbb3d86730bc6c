"""MendFace: one row of a list, large, and the buttons for what a person can do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from workshop_app.domain.records import Group
from workshop_app.domain.rules import LONGEST_IDEA
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.gather.checked_list import CheckedRow, Sign
from workshop_app.ui.gather.checked_rows import SIGNS
from workshop_app.ui.gather.group_chips import GroupChips
from workshop_app.ui.gather.mending import Mend, fits
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

LONG_NOTE = 160
"""Characters from which a note is set in smaller type."""


class MendFace(QFrame):
    """What a MendCard looks like; it shows a row and knows nothing of those before and after it."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        px, button, label = around.theme.px, around.controls.button, around.controls.label
        icon = around.controls.icon_button
        self.setObjectName("mend")
        self.setStyleSheet("#mend { background: transparent; }")
        self.sign, self.note, self.editor = QLabel(), QLabel(), QPlainTextEdit()
        self.question = label("", "heading", wrap=True)
        self.why, self.place = label("", "body", "ink2", wrap=True), label("", "body", "ink3")
        self.back = icon("ph.caret-left-bold", say("The one before"))
        self.on = icon("ph.caret-right-bold", say("The next one"))
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.editor.setAccessibleName(say("The idea, one in each line"))
        self.editor.setTabChangesFocus(True)
        self.editor.setMinimumHeight(px(120))
        self.editor.textChanged.connect(self.measure_texts)
        self.measure = label("", "body", "ink3")
        self.chips = GroupChips(around)
        self.anyway, self.keep = button(say("Bring it in anyway")), button(say("Keep"))
        self.split = button(say("Split at sentences"))
        self.drop = button(say("Leave it out"), kind="plain")
        self.for_all = QCheckBox(say("For all that are alike"))
        self.for_all.setMinimumHeight(px(44))
        side = px(18)
        self.for_all.setStyleSheet(f"QCheckBox::indicator {{ width: {side}px; height: {side}px; }}")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(14), px(20), px(14))
        column.setSpacing(px(12))
        column.addLayout(self._head())
        column.addWidget(self.note)
        column.addWidget(self.editor, 1)
        column.addWidget(self.measure)
        column.addWidget(self.chips)
        column.addWidget(self._ways())
        column.addStretch(1)

    def show_row(self, row: CheckedRow, mend: Mend | None, groups: Sequence[Group], *, nobody: bool) -> None:
        """Show a row with what was decided about it so far."""
        icon, ink = SIGNS[row.sign]
        theme, px = self._around.theme, self._around.theme.px
        self.sign.setPixmap(self._around.icons.pixmap(icon, px(24), theme.colour(ink)))
        self.question.setText(_question(row))
        self.why.setText(_reason(row))
        self.why.setVisible(bool(self.why.text()))
        is_long, asks_who = row.sign is Sign.LONG, row.sign in {Sign.WHO, Sign.READY}
        self.note.setVisible(not is_long)
        for part in (self.editor, self.measure, self.keep, self.split):
            part.setVisible(is_long)
        if is_long:
            self.editor.setPlainText("\n".join(mend.texts) if mend and mend.texts else row.text)
        else:
            self._show_note(row)
        given = mend.group if mend else row.note if row.sign is Sign.READY else None
        self.chips.setVisible(asks_who)
        self.chips.show_groups(groups if asks_who else (), given, nobody=nobody)
        self.anyway.setVisible(row.sign is Sign.HERE or (row.sign is Sign.OUT and row.said is not None))
        self.drop.setVisible(row.sign is not Sign.OUT)
        self.measure_texts()

    def show_place(self, at: int, of: int, alike: int, sign: Sign) -> None:
        """Say the how manieth it is, and offer to decide for those that are like it at once."""
        self.place.setText(say("{number} of {count}", number=f"{at + 1:,}", count=f"{of:,}"))
        for part in (self.place, self.back, self.on):
            part.setVisible(of > 1)
        self.back.setEnabled(at > 0)
        self.for_all.setChecked(False)
        self.for_all.setVisible(alike > 1 and sign is not Sign.LONG)
        self.for_all.setText(_for_all(sign, alike))

    def texts(self) -> tuple[str, ...]:
        """Return what stands in the editor, one idea a line."""
        return tuple(line.strip() for line in self.editor.toPlainText().splitlines() if line.strip())

    def is_for_all(self) -> bool:
        """Say whether the decision is for all that are like it."""
        return not self.for_all.isHidden() and self.for_all.isChecked()

    def target(self, row: CheckedRow) -> QWidget:
        """Return what answers the row's question."""
        if row.sign is Sign.LONG:
            return self.editor
        if row.sign in {Sign.WHO, Sign.READY}:
            return self.chips.first() or self.drop
        return self.drop if self.anyway.isHidden() else self.anyway

    def measure_texts(self) -> None:
        """Say whether what stands in the editor is short enough."""
        texts = self.texts()
        longest = max(map(len, texts), default=0)
        self.keep.setText(say_many("Keep as {count} idea", "Keep as {count} ideas", len(texts)))
        self.keep.setEnabled(fits(texts))
        said = say_many("{count} idea, short enough", "{count} ideas, short enough", len(texts))
        if longest > LONGEST_IDEA:
            said = say("{length} of {longest} characters", length=f"{longest:,}", longest=LONGEST_IDEA)
        self.measure.setText(said if texts else "")

    def _show_note(self, row: CheckedRow) -> None:
        theme, px = self._around.theme, self._around.theme.px
        paper = theme.paper(row.paper)
        size = 24 if len(row.text) <= LONG_NOTE else 18
        self.note.setText(row.text[: 2 * LONGEST_IDEA])
        self.note.setStyleSheet(
            f"background: {paper.fill.name()}; color: {theme.colour('ink').name()};"
            f" border: {theme.border()}px solid {paper.edge.name()}; border-radius: 2px;"
            f" font-size: {px(size)}px; padding: {px(16)}px {px(20)}px;"
        )

    def _head(self) -> QHBoxLayout:
        px = self._around.theme.px
        asked = QVBoxLayout()
        asked.setSpacing(px(2))
        asked.addWidget(self.question)
        asked.addWidget(self.why)
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(asked, 1)
        turning = QHBoxLayout()
        turning.setSpacing(px(4))
        for part in (self.place, self.back, self.on):
            turning.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        aside = QVBoxLayout()
        aside.addLayout(turning)
        aside.addStretch(1)
        head.addLayout(aside)
        return head

    def _ways(self) -> QWidget:
        ways = QWidget()
        flow = FlowLayout(ways, self._around.theme.px(8))
        for one in (self.anyway, self.keep, self.split, self.drop, self.for_all):
            flow.addWidget(one)
        return ways


def _question(row: CheckedRow) -> str:
    return {
        Sign.WHO: say("Who said it?"),
        Sign.HERE: say("Already on the board"),
        Sign.LONG: say("Too long for an idea"),
        Sign.READY: say("Ready"),
        Sign.OUT: say("Left out"),
    }[row.sign]


def _reason(row: CheckedRow) -> str:
    if row.sign is Sign.HERE:
        return say("It was said already. It comes in twice only if you want that.")
    if row.sign is Sign.WHO:
        return say("The list names no group for this idea.")
    if row.sign is Sign.LONG:
        return say("Make it shorter, or begin a new line where the next idea begins.")
    return row.why


def _for_all(sign: Sign, count: int) -> str:
    if sign is Sign.WHO:
        return say("For all {count} without a group", count=f"{count:,}")
    if sign is Sign.HERE:
        return say("For all {count} that are already here", count=f"{count:,}")
    return say("For all {count} from here on", count=f"{count:,}")
