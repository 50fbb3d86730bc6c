"""PortraitSheet: a pillar as a document; every text on it is edited where it stands."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop_app.domain.commands import headlines, pillars
from workshop_app.domain.records import Idea, IdeaId, Pillar, PillarId
from workshop_app.domain.rules import LONGEST_STATEMENT
from workshop_app.domain.shape_records import Thread
from workshop_app.domain.shaping import examples_of, statements_of
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.plan.standing_text import PAD_ACROSS
from workshop_app.ui.shape.definition import DefinitionField
from workshop_app.ui.shape.empty_words import EmptyWords
from workshop_app.ui.shape.look_strip import LookStrip
from workshop_app.ui.shape.row_deeds import RowDeeds, Said
from workshop_app.ui.shape.row_kinds import ROW_KINDS
from workshop_app.ui.shape.sheet_head import SheetHead
from workshop_app.ui.shape.wording_row import WordingRow
from workshop_app.ui.shape.wording_rows import WordingRows
from workshop_app.ui.shape.written import Written
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

PAD, GUTTER = 36, 20

ORDER = ("i-can", "outcome", "condition", "indicator", "look-for", "example")
NARROW = {"outcome", "condition"}
ADDED = {"short": "Short statement", "indicator": "Indicator", "look-for": "Look-for", "example": "Example"}
"""Parts of the sheet that are not drawn until something stands there, and what the plus before them says."""


def behind_all(workshop: Workshop) -> dict[Wording, list[Idea]]:
    """Return for every wording with threads the ideas behind it, in the order in which they arrived."""
    tied = defaultdict[Wording, set[IdeaId]](set)
    for thread in workshop.all_of(Thread):
        if thread.idea is not None:
            tied[Wording(thread.of, thread.wording)].add(thread.idea)
    wanted = set[IdeaId]().union(*tied.values())
    places = {idea.id: (n, idea) for n, idea in enumerate(workshop.ideas()) if idea.id in wanted}
    return {
        wording: [idea for _, idea in sorted(places[id] for id in ids if id in places)]
        for wording, ids in tied.items()
    }


class PortraitSheet(QFrame):
    """`selected` is sent with the words that somebody came to, `icon_asked` when all icons are wanted.

    `ideas_asked` is sent with words whose ideas somebody wants to choose from a list.
    """

    selected = Signal(object)
    icon_asked = Signal()
    ideas_asked = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around
        self._pillar: PillarId | None = None
        self._wording: Wording | None = None
        self._tab: tuple[int, int] | None = None
        self._begun = set[str]()
        self._workshop: Workshop | None = None
        self._deeds = RowDeeds(around)
        self.setAccessibleName(say("The pillar’s words"))
        theme, px = around.theme, around.theme.px
        self.head = SheetHead(around)
        self.head.icon_asked.connect(self.icon_asked)
        self.definition = DefinitionField(around, self._define)
        self.short = Written(
            theme,
            say("Short statement"),
            self._say_short,
            font=theme.font("definition", size=18),
            colour="ink2",
            line=px(25),
            hint=say("As a learner would say it"),
            most=LONGEST_STATEMENT,
        )
        self.rows = {
            key: WordingRows(around, ROW_KINDS[key], self._deeds, is_narrow=key in NARROW) for key in ORDER
        }
        self.words, self._pair = QWidget(), QWidget()
        self.empty = EmptyWords(around)
        self.empty.begun.connect(self.begin)
        self.look = LookStrip(around)
        self.locked = self._make_locked()
        self.adders = self._make_adders()
        self._lay_out()
        self._connect()

    def show_workshop(self, workshop: Workshop, pillar: Pillar, dots: int | None) -> None:
        """Show a pillar; `dots` is how many it was given in a vote, None if there was none."""
        is_other = pillar.id != self._pillar
        if is_other:
            self.settle()
            self._pillar, self._wording = pillar.id, None
            self._begun = set()
            self.definition.field.forget(pillar.definition)
            self.short.forget(pillar.short)
            self._area.verticalScrollBar().setValue(0)
        self._workshop = workshop
        self.head.show_pillar(workshop, pillar, dots)
        for field, text in ((self.definition.field, pillar.definition), (self.short, pillar.short)):
            field.show_text(text)
            field.setReadOnly(pillar.locked)
        behind = behind_all(workshop)
        said = self._said(workshop, pillar.id)
        for key, rows in self.rows.items():
            rows.show_said(pillar.id, said[key], behind, is_locked=pillar.locked)
        self.empty.show_pillar(workshop, pillar)
        self.look.show_pillar(workshop, pillar)
        self.locked.setVisible(pillar.locked)
        self._arrange(pillar, said)
        if (
            self._wording is not None
            and self.field_of(self._wording) is None
            and self._row(self._wording) is None
        ):
            self._select(None)
        else:
            self._show_selected()

    @property
    def wording(self) -> Wording | None:
        """The words that are selected."""
        return self._wording

    def begin(self, key: str) -> None:
        """Put the caret where a part of the pillar is written, in a new row if it has rows."""
        self._begun.add(key)
        self._show_again()
        if key in self.rows:
            self.rows[key].begin()
        else:
            field = self.short if key == "short" else self.definition.field
            field.caret_to_end()
            QTimer.singleShot(0, field, partial(self._bring_into_sight, field))

    def open_wording(self, wording: Wording) -> bool:
        """Put the keyboard on words of the pillar that is shown; False if they do not stand here."""
        if self._pillar is not None and wording.id == self._pillar and wording.of in {"short", "definition"}:
            self._begun.add(wording.of)
            self._show_again()
        field, row = self.field_of(wording), self._row(wording)
        target: QWidget | None = field or row
        if target is None:
            return False
        if field is not None:
            field.caret_to_end()
        else:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, target, partial(self._bring_into_sight, target))
        return True

    def field_of(self, wording: Wording) -> Written | None:
        """Return where the name, the definition or the short statement is written."""
        if self._pillar is None or wording.id != self._pillar:
            return None
        return {"name": self.head.name, "definition": self.definition.field, "short": self.short}.get(
            wording.of
        )

    def settle(self) -> None:
        """Keep everything that is half typed."""
        self.head.settle()
        self.definition.field.settle()
        self.short.settle()
        for rows in self.rows.values():
            rows.settle()

    def join_tab(self, tab: tuple[int, int] | None) -> None:
        """Be open at the side where the list's tab joins the sheet, from one height to another."""
        if tab != self._tab:
            self._tab = tab
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.around.theme
        wide = theme.border()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), wide))
        painter.setBrush(theme.colour("sheet"))
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(box, theme.px(8), theme.px(8))
        if self._tab is not None:
            top, bottom = self._tab
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            wide_gap = theme.px(9) if top < theme.px(9) else wide + 1
            x = self.width() - wide_gap if is_mirrored else 0
            painter.fillRect(QRectF(x, top + wide, wide_gap, bottom - top - 2 * wide), theme.colour("sheet"))
            if top < theme.px(9):  # the first tab takes the place of the sheet's corner
                painter.fillRect(QRectF(x, top, wide_gap, wide), theme.colour("line"))
        painter.end()

    # how it is made

    def _lay_out(self) -> None:
        px = self.around.theme.px
        self._fill_words()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, px(28), 0, px(20))
        column.setSpacing(0)
        column.addLayout(self._set_in(self.locked))
        column.addLayout(self._set_in(self.head))
        column.addSpacing(px(20))
        column.addWidget(self.words)
        column.addLayout(self._set_in(self.empty))
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(inside)
        inside.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        if self.around.theme.is_large:  # the words need the height; icon and ink roll with them
            column.addLayout(self._foot())
        else:
            whole.addLayout(self._foot())

    def _fill_words(self) -> None:
        px = self.around.theme.px
        words = QVBoxLayout(self.words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addLayout(self._set_in(self.definition, by=-PAD_ACROSS))
        words.addLayout(self._set_in(self.short, by=-PAD_ACROSS))
        words.addSpacing(px(15))
        words.addWidget(self._rows_at(self.rows["i-can"]))
        words.addSpacing(px(18))
        pair = QVBoxLayout(self._pair) if self.around.theme.is_large else QHBoxLayout(self._pair)
        pair.setContentsMargins(px(PAD - 8 - GUTTER), 0, px(PAD - 8), 0)
        pair.setSpacing(px(14) if self.around.theme.is_large else 0)
        for key in ("outcome", "condition"):
            pair.addWidget(self.rows[key], 1, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._pair)
        for key in ("indicator", "look-for", "example"):
            words.addWidget(self._rows_at(self.rows[key], above=18))
        words.addSpacing(px(14))
        words.addLayout(self._set_in(self.adders, by=-8))

    def _foot(self) -> QVBoxLayout:
        px = self.around.theme.px
        line = QFrame()
        line.setFixedHeight(self.around.theme.border())
        line.setStyleSheet(f"background: {self.around.theme.colour('line').name()};")
        foot = QVBoxLayout()
        foot.setContentsMargins(px(PAD), 0, px(PAD), px(14))
        foot.setSpacing(px(12))
        foot.addWidget(line)
        foot.addWidget(self.look)
        return foot

    def _set_in(self, widget: QWidget, *, by: int = 0) -> QHBoxLayout:
        px = self.around.theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(PAD) + by, 0, px(PAD) + by, 0)
        row.addWidget(widget)
        return row

    def _rows_at(self, rows: WordingRows, *, above: int = 0) -> QWidget:
        px = self.around.theme.px
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(px(PAD - 12 - GUTTER), px(above), px(PAD - 12), 0)
        row.addWidget(rows)
        return holder

    def _make_locked(self) -> QWidget:
        around, px = self.around, self.around.theme.px
        strip = QFrame()
        strip.setObjectName("locked")
        tint, line = (around.theme.colour(name).name() for name in ("well", "lineStrong"))
        strip.setStyleSheet(
            f"#locked {{ background: {tint}; border: 1px solid {line}; border-radius: {px(8)}px; }}"
        )
        row = QHBoxLayout(strip)
        row.setContentsMargins(px(14), px(6), px(8), px(6))
        words = around.controls.label(
            say("This pillar is locked. Its words stay as they are."), "body", wrap=True
        )
        row.addWidget(words, 1)
        self.unlock_button = around.controls.button(
            say("Unlock"), size="small", icon="ph.lock-simple-open", press=self._unlock
        )
        row.addWidget(self.unlock_button)
        strip.hide()
        return strip

    def _make_adders(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=self.around.theme.px(4))
        self.add_buttons = {}
        for key, words in ADDED.items():
            button = self.around.controls.button(
                say(words), kind="quiet", size="small", icon="add", press=partial(self.begin, key)
            )
            self.add_buttons[key] = button
            flow.addWidget(button)
        return holder

    def _connect(self) -> None:
        self.look.more_asked.connect(self.icon_asked)
        self.look.iconed.connect(lambda icon: self._dress(icon=icon))
        self.look.inked.connect(lambda ink: self._dress(ink=ink))
        for of, field in (
            ("name", self.head.name),
            ("definition", self.definition.field),
            ("short", self.short),
        ):
            field.reached.connect(partial(self._reached, of))
            field.walked.connect(partial(self._walk_from_field, field))
            field.entered.connect(partial(self._leave_field, field))
            field.given_back.connect(partial(self._leave_field, field))
        self.short.left.connect(self._show_again)
        self.definition.field.left.connect(self._show_again)
        for key, rows in self.rows.items():
            rows.chosen.connect(self._select)
            rows.chosen.connect(self._row_into_sight)
            rows.walked_out.connect(partial(self._walk_from_rows, key))
            rows.ideas_asked.connect(self.ideas_asked)
            rows.emptied.connect(self._show_again)

    def _said(self, workshop: Workshop, pillar: PillarId) -> Mapping[str, Sequence[Said]]:
        """Return what the pillar says by kind; what belongs to a level stands in Progress."""
        found: dict[str, list[Said]] = {key: [] for key in ORDER}
        for statement in statements_of(workshop, pillar):
            if statement.kind in found and statement.level is None:
                found[statement.kind].append(statement)
        found["example"] += [one for one in examples_of(workshop, pillar) if one.level is None]
        return found

    def _arrange(self, pillar: Pillar, said: Mapping[str, Sequence[Said]]) -> None:
        """Show the parts that hold something, and offer the others."""
        is_begun = bool(self._begun) or any(rows.is_begun for rows in self.rows.values())
        is_empty = not (pillar.definition or pillar.short or any(said.values()) or is_begun)
        self.empty.setVisible(is_empty)
        self.words.setVisible(not is_empty)
        self.short.setVisible(
            bool(pillar.short) or self.short.hasFocus() or bool(self.short.text) or "short" in self._begun
        )
        self._pair.setVisible(not (pillar.locked and not said["outcome"] and not said["condition"]))
        for key in ("indicator", "look-for", "example"):
            is_there = bool(said[key]) or self.rows[key].is_begun
            holder = self.rows[key].parentWidget()
            if holder is not None:
                holder.setVisible(is_there)
            self.add_buttons[key].setVisible(not is_there and not pillar.locked)
        self.add_buttons["short"].setVisible(self.short.isHidden() and not pillar.locked)
        self.adders.setVisible(any(not button.isHidden() for button in self.add_buttons.values()))

    def _show_again(self) -> None:
        workshop = self.around.workshop
        if self._pillar is None or workshop.number_of(self._pillar) == 0:
            return
        if not self.short.hasFocus():
            self._begun.discard("short")
        pillar = workshop.pillar(self._pillar)
        if not self.definition.field.hasFocus() and not pillar.definition:
            self._begun.discard("definition")
        self._begun -= {key for key, rows in self.rows.items() if not rows.is_begun and not rows.rows}
        self._arrange(pillar, self._said(workshop, pillar.id))

    # what hands and keys mean

    def _reached(self, of: str) -> None:
        if self._pillar is not None:
            self._select(Wording(of, self._pillar))

    def _select(self, wording: Wording | None) -> None:
        if wording != self._wording:
            self._wording = wording
            self.selected.emit(wording)
        self._show_selected()

    def _show_selected(self) -> None:
        for rows in self.rows.values():
            rows.show_selected(self._wording)

    def _row(self, wording: Wording) -> WordingRow | None:
        return next((row for rows in self.rows.values() if (row := rows.row(wording.id)) is not None), None)

    def _row_into_sight(self, wording: Wording) -> None:
        row = self._row(wording)
        if row is not None:
            QTimer.singleShot(0, row, partial(self._bring_into_sight, row))

    def _bring_into_sight(self, widget: QWidget) -> None:
        self._area.ensureWidgetVisible(widget, 0, self.around.theme.px(28))

    def _walk_from_rows(self, key: str, ahead: int) -> None:
        shown = [one for one in ORDER if self.rows[one].isVisible()]
        at = shown.index(key) + ahead
        if at < 0:
            (self.short if self.short.isVisible() else self.definition.field).caret_to_end()
        elif at < len(shown):
            self.rows[shown[at]].enter(ahead)

    def _walk_from_field(self, field: Written, ahead: int) -> None:
        fields = [one for one in (self.head.name, self.definition.field, self.short) if one.isVisible()]
        at = fields.index(field) + ahead
        if 0 <= at < len(fields):
            fields[at].caret_to_end()
        elif ahead > 0:
            self.rows["i-can"].enter(1)

    def _leave_field(self, field: Written) -> None:
        """Go on to what follows: the words are kept, and the caret is not needed here any more."""
        if not field.is_unkept:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _define(self, text: str) -> bool:
        pillar = self._pillar
        do = self.around.desk.do
        return pillar is None or self.around.alerts.attempt(lambda: do(headlines.define, pillar, text))

    def _say_short(self, text: str) -> bool:
        pillar = self._pillar
        do = self.around.desk.do
        return pillar is None or self.around.alerts.attempt(lambda: do(headlines.say_short, pillar, text))

    def _dress(self, **look: str) -> None:
        pillar = self._pillar
        if pillar is not None:
            self.around.alerts.attempt(lambda: self.around.desk.do(headlines.dress, pillar, **look))

    def _unlock(self) -> None:
        pillar = self._pillar
        if pillar is not None:
            self.around.alerts.attempt(lambda: self.around.desk.do(pillars.unlock, pillar))
