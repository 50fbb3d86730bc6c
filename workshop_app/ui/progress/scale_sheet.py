"""ScaleSheet: the scales of a workshop, with their levels in order, each thing edited where it stands."""

from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.desk import ids
from workshop_app.domain.commands import levels, scales
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.growth_records import LevelId, Scale, ScaleId
from workshop_app.domain.progressing import SCALE_KINDS, levels_of
from workshop_app.domain.progressing import scales as scales_of
from workshop_app.domain.rules import MOST_LEVELS
from workshop_app.ui.alerts import Offer
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.progress.level_offers import LevelOffers
from workshop_app.ui.progress.level_row import LevelDeeds, LevelRow
from workshop_app.ui.progress.said_text import SaidText
from workshop_app.ui.progress.scale_chips import ScaleChips
from workshop_app.ui.progress.scale_kinds import ScaleKinds
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

Id = TypeVar("Id")
BY_GRADE = {"grade-points", "grade-bands"}
"""The kinds of scales whose levels say at which grades learners stand there."""


class ScaleSheet(Sheet):
    """What does not fit is said under its row and stays typed; nothing waits for OK."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around.controls, say("Levels"), width=560, at_side=True)
        self._around = around
        self.scale: ScaleId | None = None
        self._is_choosing = self._is_warned = False
        self._shape: tuple[str, ...] = ()
        px = self.theme.px
        self.rows: dict[LevelId, LevelRow] = {}
        self._chips = ScaleChips(around, self._press_chip)
        self.kinds = ScaleKinds(around, self._lay_out)
        self.name = SaidText(around, say("Name of the scale"), self._rename, font=self.theme.font("prompt"))
        self.before = self.controls.icon_button(
            "ph.caret-left-bold", say("Show this scale before"), press=partial(self._move_scale, -1)
        )
        self.after = self.controls.icon_button(
            "ph.caret-right-bold", say("Show this scale after"), press=partial(self._move_scale, 1)
        )
        self._kind = self.controls.label("", "small", "ink3", wrap=True)
        self._kind.setContentsMargins(6, 0, 0, px(4))
        head = QHBoxLayout()
        head.setSpacing(px(2))
        head.addWidget(self.name, 1)
        head.addWidget(self.before, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.after, 0, Qt.AlignmentFlag.AlignTop)
        self._levels = QVBoxLayout()
        self._levels.setSpacing(0)
        self.offers = LevelOffers(around, self._add)
        self._scale_part = QWidget()
        column = QVBoxLayout(self._scale_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(head)
        column.addWidget(self._kind)
        column.addLayout(self._levels)
        column.addWidget(self.offers)
        for widget in (self._chips, self.kinds, self._scale_part):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.bin: QPushButton = self.controls.button(
            say("Remove this scale"), kind="plain", icon="delete", size="small", press=self._bin_scale
        )
        last = QHBoxLayout()
        last.setContentsMargins(0, px(12), 0, 0)
        last.setSpacing(px(16))
        last.addWidget(self._path_not_grade(), 1)
        last.addWidget(self.bin)
        self.body.addLayout(last)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show)
        self.closed.connect(self._news.stop)

    def show_scale(self, scale_id: ScaleId | None = None) -> None:
        """Open with a scale; None is the first one, or the kinds to start with where there is none."""
        self.scale = scale_id
        self._show()
        first = self.kinds.buttons["developmental"] if self.is_choosing else self.name.edit
        if self.isHidden():
            self.show_sheet(first)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.is_choosing:
            self.name.arrive()

    def add_level(self, scale_id: ScaleId) -> None:
        """Open with a scale, the keyboard on the line for a new level."""
        self.show_scale(scale_id)
        self.offers.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chips(self) -> dict[ScaleId | None, QPushButton]:
        """The chips by the scales they show; that for another one has none."""
        return self._chips.chips

    @property
    def is_choosing(self) -> bool:
        """Whether the kinds of scales to start with are shown."""
        return self._is_choosing or not scales_of(self._around.workshop)

    def close_sheet(self) -> None:
        """Keep what is typed and close; what does not fit is shown once before it is let go."""
        said = [self.name, self.offers.line, *(text for row in self.rows.values() for text in row.said)]
        unfit = [text for text in said if text.isVisible() and not text.settle()]
        if unfit and not self._is_warned:
            self._is_warned = True
            unfit[0].edit.setFocus()
            return
        super().close_sheet()

    # what is shown

    def _show(self, _changes: object = None) -> None:
        """Show what the workshop says now, but not over what is being typed."""
        standing = {one.id: one for one in scales_of(self._around.workshop)}
        if self.scale not in standing:
            self.scale = next(iter(standing), None)
        self._chips.show_scales(list(standing.values()), None if self.is_choosing else self.scale)
        self.kinds.setVisible(self.is_choosing)
        self._scale_part.setVisible(not self.is_choosing)
        self.bin.setVisible(not self.is_choosing)
        if self.is_choosing or self.scale is None:
            return
        scale = standing[self.scale]
        self.name.show_text(scale.name)
        kind = say(SCALE_KINDS[scale.kind].title) if scale.kind in SCALE_KINDS else ""
        self._kind.setText(kind)
        self._kind.setVisible(kind not in {"", scale.name})
        order = list(standing)
        for button, is_there in (
            (self.before, order.index(scale.id) > 0),
            (self.after, order.index(scale.id) < len(order) - 1),
        ):
            button.setVisible(len(order) > 1)
            button.setEnabled(is_there)
        self._show_levels(scale)

    def _show_levels(self, scale: Scale) -> None:
        there = levels_of(self._around.workshop, scale.id)
        shape = (scale.id, *(level.id for level in there))
        if shape != self._shape:
            self._shape = shape
            kept, self.rows = self.rows, {}
            for level in there:
                row = kept.pop(level.id, None) or self._row(level.id, scale.kind)
                self.rows[level.id] = row
                self._levels.addWidget(row)
            for row in kept.values():
                self._levels.removeWidget(row)
                row.hide()
                row.deleteLater()
            self._walk_in_order()
        for at, level in enumerate(there):
            self.rows[level.id].show_level(level, is_first=at == 0, is_last=at == len(there) - 1)
        self.offers.show_taken(level.name for level in there)
        self.offers.setVisible(len(there) < MOST_LEVELS)

    def _row(self, level_id: LevelId, kind: str) -> LevelRow:
        desk = self._around.desk
        deeds = LevelDeeds(
            rename=lambda name: desk.do(levels.rename, level_id, name),
            change=lambda field, text: desk.do(levels.change, level_id, **{field: text}),
            move=partial(self._move_level, level_id),
            bin=partial(self._bin_level, level_id),
        )
        return LevelRow(self._around, deeds, has_grades=kind in BY_GRADE)

    def _walk_in_order(self) -> None:
        """Let Tab walk the rows in their order; the sheet asks for children in the order they were made."""
        focus = self.focusWidget()
        for widget in (*self.rows.values(), self.offers):
            widget.setParent(None)
        for row in self.rows.values():
            row.setParent(self._scale_part)
            self._levels.addWidget(row)
            row.show()
        self.offers.setParent(self._scale_part)
        column = self._scale_part.layout()
        if column is not None:
            column.addWidget(self.offers)
        self.offers.show()
        if focus is not None and self.isVisible() and self.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _path_not_grade(self) -> QWidget:
        words = say("A path, not a grade: levels have no points, no weights and no pass mark.")
        label = self.controls.label(words, "small", "ink3", wrap=True)
        label.setContentsMargins(6, 0, 0, 0)
        return label

    # what is done

    def _press_chip(self, scale_id: ScaleId | None) -> None:
        self._is_choosing = scale_id is None
        self.scale = scale_id or self.scale
        self._show()

    def _lay_out(self, kind: str) -> None:
        """Lay out a scale of a kind, and go on with its levels."""
        new = NewScale(id=ScaleId(ids.fresh("scale")), kind=kind, name=say(SCALE_KINDS[kind].title))
        first = [
            NewLevel(
                id=LevelId(ids.fresh("level")),
                name=say(name),
                grades=name.removeprefix("Grade ") if kind in BY_GRADE else "",
            )
            for name in SCALE_KINDS[kind].levels
        ]
        self.scale, self._is_choosing = new.id, False
        if self._around.alerts.attempt(lambda: self._around.desk.do(scales.lay_out, new, first)):
            (self.name if first else self.offers.line).edit.setFocus()

    def _rename(self, name: str) -> None:
        if self.scale is not None:
            self._around.desk.do(scales.rename, self.scale, name)

    def _add(self, name: str) -> None:
        if self.scale is not None:
            level = NewLevel(id=LevelId(ids.fresh("level")), name=name)
            self._around.desk.do(levels.add, self.scale, level)
            self._around.alerts.announce(say("Added the level {level}.", level=name))

    def _move_level(self, level_id: LevelId, by: int) -> None:
        order = list(self.rows)
        below = _below(order, level_id, by)
        self._around.alerts.attempt(lambda: self._around.desk.do(levels.move, level_id, below=below))
        row = self.rows[level_id]
        wanted, other = (row.earlier, row.later) if by < 0 else (row.later, row.earlier)
        (other if wanted.isHidden() else wanted).setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_scale(self, by: int) -> None:
        if self.scale is not None:
            moving = self.scale
            below = _below([one.id for one in scales_of(self._around.workshop)], moving, by)
            self._around.alerts.attempt(lambda: self._around.desk.do(scales.move, moving, below=below))

    def _bin_level(self, level_id: LevelId) -> None:
        desk, alerts = self._around.desk, self._around.alerts
        at = list(self.rows).index(level_id)
        name = self.rows[level_id].name.text
        if alerts.attempt(lambda: desk.do(levels.bin, level_id)):
            back = Offer(say("Undo"), lambda: alerts.attempt(lambda: desk.do(levels.take_back, level_id)))
            words = say("Removed {level}. What was written there comes back with it.", level=name)
            alerts.toast(words, back)
            left = list(self.rows.values())
            (left[min(at, len(left) - 1)].remove if left else self.offers.line.edit).setFocus()

    def _bin_scale(self) -> None:
        desk, alerts, scale_id = self._around.desk, self._around.alerts, self.scale
        if scale_id is None:
            return
        name = self.name.text
        if alerts.attempt(lambda: desk.do(scales.bin, scale_id)):
            back = Offer(say("Undo"), lambda: alerts.attempt(lambda: desk.do(scales.take_back, scale_id)))
            alerts.toast(say("Removed {scale}. What was written there comes back with it.", scale=name), back)
            self.close_button.setFocus()


def _below(order: list[Id], moving: Id, by: int) -> Id | None:
    """Return which one a thing stands below once it went one step up or down."""
    at = order.index(moving) + by
    left = [one for one in order if one != moving]
    return left[at - 1] if at > 0 else None
