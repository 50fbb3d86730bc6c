"""WordingRow: one statement or example of a pillar, edited where it stands, with the papers it came from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy

from workshop_app.domain.records import Idea, IdeaId, PillarId
from workshop_app.domain.wordings import Wording
from workshop_app.ui.shape.coached import coached
from workshop_app.ui.shape.idea_target import IdeaTarget
from workshop_app.ui.shape.row_brush import paint_frame, paint_line
from workshop_app.ui.shape.row_deeds import RowDeeds, Said
from workshop_app.ui.shape.row_facts import RowFacts, tag_words
from workshop_app.ui.shape.row_kinds import OPENINGS, RowKind, opening_of, said_once
from workshop_app.ui.shape.row_parts import LINE, RowParts
from workshop_app.ui.shape.written import Written
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WALKS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class WordingRow(IdeaTarget):
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
        self.pillar: PillarId | None = None
        self.said: Said | None = None
        self.beginning: dict[str, str] = {}
        self.is_new = self.is_first = self.is_selected = False
        self._deeds, self._is_narrow = deeds, is_narrow
        self._is_after_selected = self._is_locked = False
        self._ideas: tuple[Idea, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme = around.theme
        self.field = Written(
            theme,
            say(kind.named),
            self._keep,
            font=theme.font("bodyLarge", size=17 if is_narrow else 18),
            line=theme.px(LINE),
            hint=say(kind.hint),
            most=kind.most,
            openings=tuple(OPENINGS.values()) if kind.opening else (),
            is_framed=True,
        )
        self.field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.field.takes_lines = True
        self.coached = coached(around, self.wording, self.field)
        self.parts = RowParts(around, kind, self, is_narrow=is_narrow)
        self.facts = RowFacts(around, self._change, say(kind.named)) if kind.tag == "owner" else None
        self.parts.put_together(self, self.coached, self.facts)
        self._connect()

    @property
    def wording(self) -> Wording:
        """The words of this row among those of the portrait."""
        return Wording("example" if self.kind.key == "example" else "statement", self.id)

    def become(self, id: str) -> None:
        """Be the row of another record, of which nothing is shown yet."""
        self.id, self.said, self.beginning, self.is_new = id, None, {}, False
        self._ideas = ()
        self.coached.marks.wording = self.wording
        self.coached.marks.show_beside(())
        self.field.forget("")
        self.select(is_selected=False)

    def show_said(
        self, said: Said | None, pillar: PillarId, ideas: Sequence[Idea], *, is_locked: bool
    ) -> None:
        """Show a record with the ideas behind it; None is a new one, of which nothing is written yet."""
        is_same = said is not None and (said, tuple(ideas), is_locked) == (
            self.said,
            self._ideas,
            self._is_locked,
        )
        self.said, self.pillar, self._ideas, self._is_locked = said, pillar, tuple(ideas), is_locked
        if said is not None:
            self.field.show_text(said.text)
        if is_same:
            return
        self.field.setReadOnly(is_locked)
        counted = self.parts.show_ideas(self._ideas, is_kept=said is not None)
        self._show_details()
        text, tag = said.text if said is not None else "", tag_words(self.kind, said, self.beginning)
        self.setAccessibleName(say("{kind}: {text}", kind=say(self.kind.named), text=text))
        self.setAccessibleDescription(", ".join(part for part in (tag, counted) if part))

    def select(self, *, is_selected: bool, is_after: bool = False) -> None:
        """Be the words whose ideas stand at the side, or follow on them, or neither."""
        if (is_selected, is_after) == (self.is_selected, self._is_after_selected):
            return
        self.is_selected, self._is_after_selected = is_selected, is_after
        self.parts.show_chosen(is_chosen=is_selected)
        self._show_details()
        self._light()
        self.update()

    def edit(self) -> None:
        """Put the caret behind the words."""
        if self._is_locked:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.said is None and self._opening and not self.field.text:
            self.field.setPlainText(self._opening + " ")
        self.field.caret_to_end()

    def settle(self) -> None:
        """Keep what is half typed."""
        self.field.settle()
        if self.facts is not None:
            self.facts.settle()

    def holds_focus(self) -> bool:
        """Say whether the keyboard is here or inside."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def takes_ideas(self) -> bool:
        return self.said is not None and not self._is_locked

    def take_ideas(self, ideas: Sequence[IdeaId]) -> bool:
        is_tied = self._deeds.tie(self.wording, ideas)
        if is_tied:
            self.chosen.emit()
        return is_tied

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
        elif key == Qt.Key.Key_F7 and not held:
            self.coached.show_card(back_to=self)
        elif key == Qt.Key.Key_Delete and not held:
            self.binned.emit()
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

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gutter = self.parts.handle.width()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.rect()).adjusted(0 if is_mirrored else gutter, 0, -gutter if is_mirrored else 0, 0)
        if not (self.is_first or self.is_selected or self._is_after_selected):
            paint_line(painter, theme, box, self.parts.pad if self._is_narrow else 0)
        if self.is_selected or self.is_over:
            paint_frame(
                painter,
                theme,
                box,
                is_target=self.is_over,
                has_focus=self.holds_focus(),
                is_mirrored=is_mirrored,
            )
        painter.end()

    # what it means

    @property
    def _opening(self) -> str:
        return opening_of(self.kind, self.around.workshop.details.language)

    def _connect(self) -> None:
        field, handle = self.field, self.parts.handle
        field.reached.connect(self.chosen)
        field.entered.connect(self._entered)
        field.given_back.connect(self._given_back)
        field.left.connect(self._left)
        field.left.connect(self.update)
        field.walked.connect(self.walked)
        field.lines_pasted.connect(self._add_lines)
        handle.pressed.connect(self.menu_asked)
        handle.dragged.connect(self.dragged)
        handle.dropped.connect(self.dropped)
        self.parts.tag.clicked.connect(lambda _checked: self.tag_asked.emit())

    def _show_details(self) -> None:
        """Show what is known of the row, and ask for the rest while it is chosen."""
        is_known = bool(getattr(self.said, self.kind.tag, "")) if self.kind.tag else False
        is_asked = self.kind.tag != "owner" or (self.said is not None and (is_known or self.is_selected))
        self.parts.show_tag(tag_words(self.kind, self.said, self.beginning), is_shown=is_asked)
        if self.facts is not None:
            self.facts.show_said(self.said, is_open=self.is_selected, is_locked=self._is_locked)

    def _keep(self, text: str) -> bool:
        if self.pillar is None or text.strip() == self._opening:
            return True
        text = said_once(text, self._opening)
        return self._deeds.keep(self.kind.key, self.pillar, self.id, text, **self.beginning)

    def _change(self, **said: str) -> bool:
        return self._deeds.change(self.kind.key, self.id, **said)

    def _add_lines(self, texts: list[str]) -> None:
        if self.pillar is not None:
            self._deeds.add_all(self.kind.key, self.pillar, texts, **self.beginning)

    def _is_blank(self) -> bool:
        return self.field.text.strip() in {"", self._opening}

    def _entered(self) -> None:
        if self._is_blank():
            self._left()
        elif not self.field.is_unkept:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.done.emit()

    def _given_back(self) -> None:
        if self._is_blank():
            self._left()
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
        is_near = self.is_selected or (self.underMouse() and not is_left)
        self.parts.handle.light(is_lit=self.said is not None and not self._is_locked and is_near)
