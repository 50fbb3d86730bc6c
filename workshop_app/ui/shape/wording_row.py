"""WordingRow: one statement or example of a pillar, edited where it stands, with the papers it came from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.records import Idea
from workshop_app.domain.wordings import Wording
from workshop_app.ui.controls import dress
from workshop_app.ui.plan.standing_text import PAD_ACROSS, PAD_DOWN
from workshop_app.ui.shape.idea_drag import ideas_in
from workshop_app.ui.shape.papers_behind import PapersBehind
from workshop_app.ui.shape.row_deeds import RowDeeds, Said
from workshop_app.ui.shape.row_facts import RowFacts, tag_words
from workshop_app.ui.shape.row_handle import RowHandle
from workshop_app.ui.shape.row_kinds import RowKind
from workshop_app.ui.shape.written import Written
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

HIGH, LINE = 46, 24
"""Px at 100 %: a row of one line, and a line of it."""

WALKS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class WordingRow(QWidget):
    """One stop of the keyboard: Enter edits, Alt and the arrows move it, Delete puts it in the bin.

    `chosen` is sent when the keyboard or the mouse comes here, `walked` with -1 or 1 when it goes on,
    `moved` when it takes the row along, `binned` and `menu_asked` when that is wanted, `done` when its
    words were entered, `let_go` when nothing was written in a new one.
    """

    chosen = Signal()
    walked = Signal(int)
    moved = Signal(int)
    binned = Signal()
    menu_asked = Signal()
    tag_asked = Signal()
    done = Signal()
    let_go = Signal()
    dragged = Signal(int)
    dropped = Signal(int)

    def __init__(
        self, around: Surroundings, kind: RowKind, id: str, deeds: RowDeeds, *, is_narrow: bool
    ) -> None:
        super().__init__()
        self.around, self.kind, self.id = around, kind, id
        self.pillar = ""
        self.said: Said | None = None
        self.beginning: dict[str, str] = {}
        self.is_first = self.is_selected = self.is_after_selected = False
        self._deeds, self._is_narrow = deeds, is_narrow
        self._is_over, self._is_locked = False, False
        self._ideas: tuple[Idea, ...] = ()
        theme, px = around.theme, around.theme.px
        self.pad = px(8 if is_narrow else 12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        opening = say(kind.opening) if kind.opening else ""
        size = 17 if is_narrow else 18
        self.field = Written(
            theme,
            say(kind.named),
            self._keep,
            font=theme.font("bodyLarge", size=size),
            line=px(LINE),
            hint=say(kind.hint),
            most=kind.most,
            opening=opening,
        )
        self.field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.field.takes_lines = True
        self.handle = RowHandle(around, self)
        self.papers = PapersBehind(around)
        self.count = around.controls.label("", "small", "ink3")
        self.count.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.tag = self._make_tag()
        self.facts = RowFacts(around, self._change, say(kind.named)) if kind.tag == "owner" else None
        self._lay_out()
        self._connect()

    def show_said(self, said: Said | None, pillar: str, ideas: Sequence[Idea], *, is_locked: bool) -> None:
        """Show a record with the ideas behind it; None is a new one, of which nothing is written yet."""
        is_same = said == self.said and tuple(ideas) == self._ideas and is_locked == self._is_locked
        self.said, self.pillar, self._ideas, self._is_locked = said, pillar, tuple(ideas), is_locked
        if said is not None:
            self.field.show_text(said.text)
        if is_same and said is not None:
            return
        self.field.setReadOnly(is_locked)
        workshop = self.around.workshop
        self.papers.show_groups([workshop.group_of(idea) for idea in self._ideas])
        self.papers.setVisible(bool(self._ideas))
        counted = say_many("{count} idea", "{count} ideas", len(self._ideas))
        self.count.setText(counted)
        self.count.setVisible(bool(self._ideas) or (not self._is_narrow and said is not None))
        words = tag_words(self.kind, said, self.beginning)
        self.tag.setText(words)
        self.tag.setVisible(bool(words) and (self.kind.tag != "owner" or said is not None))
        if self.facts is not None:
            self.facts.show_said(said, is_open=self.is_selected, is_locked=is_locked)
        self._name_itself(words, counted)

    def select(self, *, is_selected: bool, is_after: bool = False) -> None:
        """Be the words whose ideas stand at the side, or follow on them, or neither."""
        if (is_selected, is_after) == (self.is_selected, self.is_after_selected):
            return
        self.is_selected, self.is_after_selected = is_selected, is_after
        theme = self.around.theme
        font = theme.font("small")
        weight = QFont.Weight.DemiBold if is_selected else QFont.Weight.Normal
        colour = theme.colour("accentHover" if is_selected else "ink3")
        dress(self.count, font.family(), font.pixelSize(), int(weight), colour)
        if self.facts is not None:
            self.facts.show_said(self.said, is_open=is_selected, is_locked=self._is_locked)
        self._light()
        self.update()

    @property
    def wording(self) -> Wording:
        """The words of this row among those of the portrait."""
        return Wording("example" if self.kind.key == "example" else "statement", self.id)

    def edit(self) -> None:
        """Put the caret behind the words."""
        if self._is_locked:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.said is None and self.kind.opening and not self.field.text:
            self.field.setPlainText(say(self.kind.opening) + " ")
        self.field.caret_to_end()

    # what Qt asks

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit()
        self._light()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._light()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = WALKS.get(key, 0)
        if step and held == Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        elif step and not held:
            self.walked.emit(step)
        elif key in ENTER and not held:
            self.edit()
        elif key == Qt.Key.Key_Delete and not held:
            self.binned.emit()
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and held == Qt.KeyboardModifier.ShiftModifier):
            self.menu_asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit()
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._light()

    def leaveEvent(self, event: QEvent) -> None:
        self._light(is_left=True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.said is not None and not self._is_locked and ideas_in(event.mimeData()):
            self._is_over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._is_over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._is_over = False
        self.update()
        if self._deeds.tie(self.wording, ideas_in(event.mimeData())):
            event.acceptProposedAction()
            self.chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gutter, wide = self.handle.sizeHint().width(), theme.border()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.rect()).adjusted(0 if is_mirrored else gutter, 0, -gutter if is_mirrored else 0, 0)
        if not (self.is_first or self.is_selected or self.is_after_selected):
            inset = self.pad if self._is_narrow else 0
            line = QRectF(box.x() + inset, 0, box.width() - 2 * inset, wide)
            painter.fillRect(line, theme.colour("line"))
        if self.is_selected or self._is_over:
            edge = 3.0 if self._is_over or self.hasFocus() else 1.5
            painter.setPen(QPen(theme.colour("accent"), max(edge, 2.0 if theme.high_contrast else 0)))
            painter.setBrush(theme.colour("dropTint" if self._is_over else "accentTint"))
            painter.drawRoundedRect(
                box.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), theme.px(7), theme.px(7)
            )
            if theme.high_contrast:
                bar = QRectF(box.right() - 4 if is_mirrored else box.x(), box.y() + 4, 4, box.height() - 8)
                painter.fillRect(bar, theme.colour("accent"))
        painter.end()

    # how it is made, and what it means

    def _lay_out(self) -> None:
        px = self.around.theme.px
        words = QHBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(px(10))
        if self.kind.tag in {"sense", "subject"}:
            words.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.field, 1)
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(px(12))
        if self.kind.tag == "band":
            beside.addWidget(self.tag)
        if not self._is_narrow:
            beside.addWidget(self.papers, 0, Qt.AlignmentFlag.AlignVCenter)
            self.count.setMinimumWidth(px(50))
            beside.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout()
        down = px(8 if self._is_narrow else (HIGH - LINE) // 2) - PAD_DOWN
        inside.setContentsMargins(self.pad - PAD_ACROSS, down, self.pad, down)
        inside.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addLayout(words, 1)
        row.addLayout(beside)
        inside.addLayout(row)
        if self._is_narrow:
            below = QHBoxLayout()
            below.setContentsMargins(PAD_ACROSS, 0, 0, 0)
            below.setSpacing(px(8))
            if self.kind.tag == "owner":
                below.addWidget(self.tag)
            below.addWidget(self.papers)
            below.addWidget(self.count)
            below.addStretch(1)
            inside.addLayout(below)
        if self.facts is not None:
            inside.addWidget(self.facts)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.handle)
        whole.addLayout(inside, 1)

    def _connect(self) -> None:
        field, handle = self.field, self.handle
        field.reached.connect(self.chosen)
        field.entered.connect(self._entered)
        field.given_back.connect(self._given_back)
        field.left.connect(self._left)
        field.walked.connect(self.walked)
        field.lines_pasted.connect(self._add_lines)
        handle.pressed.connect(self.menu_asked)
        handle.dragged.connect(self.dragged)
        handle.dropped.connect(self.dropped)

    def _make_tag(self) -> QPushButton:
        theme = self.around.theme
        tag = self.around.controls.button("", kind="plain", press=self.tag_asked.emit)
        tag.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        tag.setStyleSheet(
            f"QPushButton {{ min-height: {theme.px(24)}px; padding: 0 {theme.px(6)}px; border: none;"
            f" border-radius: {theme.px(6)}px; font-size: {theme.px(14)}px; font-weight: 600;"
            f" color: {theme.colour('ink2').name()}; background: {theme.colour('well').name()}; }}"
        )
        tag.hide()
        return tag

    def _keep(self, text: str) -> bool:
        if self.said is None and text.strip() == say(self.kind.opening):
            return True
        return self._deeds.keep(self.kind.key, self.pillar, self.id, text, **self.beginning)  # type: ignore[arg-type] # a pillar's id

    def _change(self, **said: str) -> bool:
        return self._deeds.change(self.kind.key, self.id, **said)

    def _add_lines(self, texts: list[str]) -> None:
        self._deeds.add_all(self.kind.key, self.pillar, texts, **self.beginning)  # type: ignore[arg-type] # a pillar's id

    def _is_blank(self) -> bool:
        text = self.field.text.strip()
        return not text or (self.said is None and text == say(self.kind.opening))

    def _entered(self) -> None:
        if self._is_blank():
            self._left()
        elif not self.field.is_unkept:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.done.emit()

    def _given_back(self) -> None:
        if self.said is None and self._is_blank():
            self.let_go.emit()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _left(self) -> None:
        if self.field.hasFocus() or not self._is_blank():
            return
        if self._deeds.find(self.kind.key, self.id) is None:
            self.let_go.emit()
        else:
            self.binned.emit()

    def _light(self, *, is_left: bool = False) -> None:
        self.handle.light(
            is_lit=self.said is not None and (self.is_selected or (self.underMouse() and not is_left))
        )

    def _name_itself(self, tag: str, counted: str) -> None:
        text = self.said.text if self.said is not None else ""
        self.setAccessibleName(say("{kind}: {text}", kind=say(self.kind.named), text=text))
        self.setAccessibleDescription(", ".join(part for part in (tag, counted) if part))
