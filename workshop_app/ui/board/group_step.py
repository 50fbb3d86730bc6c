"""GroupStep: the page where ideas become pillars; toolbar, board and tray in one."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui import actions
from workshop_app.ui.board import points, tray_bar
from workshop_app.ui.board.filters import filters_of
from workshop_app.ui.board.finding import Finder, notes_of
from workshop_app.ui.board.look import TEXT_FROM
from workshop_app.ui.board.racks import LOW, ROOMY
from workshop_app.ui.board.selection import Spot, on_pillar
from workshop_app.ui.board.states import FarSentence, NoIdeas
from workshop_app.ui.board.toolbar import Toolbar
from workshop_app.ui.board.tray_bar import Fade, TrayHeading, ZoomBox
from workshop_app.ui.board.view import Board
from workshop_app.ui.board.ways import Ways
from workshop_app.ui.choices import Choice
from workshop_app.ui.step import Step, Surroundings
from workshop_app.words import say, say_many

ROOMY_FROM, FOLDED_UNDER = 820, 720
"""Heights of the window's inside at which notes and tray change their size (DESIGN § 2)."""

TOP_BAR = 64
SAYS_AFTER = 600
"""Milliseconds of rest after which a screen reader is told how many ideas were found."""

STAYS_OPEN = 700
"""Milliseconds that a folded tray stays open after the pointer has left it."""


class GroupStep(Step):
    """Ideas are dragged from the tray into pillars, by hand or by keyboard."""

    key = "group"

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.board = Board(around)
        self.ways = Ways(self, self.board, lambda: self.actions_of)
        self.toolbar = Toolbar(
            around.theme,
            around.icons,
            around.controls,
            new_pillar=self.board.new_pillar,
            tidy=self.board.deeds.tidy,
            sort=self.ways.sort_together,
        )
        self.heading = TrayHeading(self.board, around.controls, self.ways.suggesting.ask)
        self.zoom_box = ZoomBox(self.board, around.controls, self.board.zoom_by, self.board.fit)
        self.fades = (
            Fade(self.board, around.controls, at_right=False),
            Fade(self.board, around.controls, at_right=True),
        )
        self.no_ideas = NoIdeas(self.board, around)
        self.far_sentence = FarSentence(self.board, around.controls)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.board, 1)
        self._is_strip = self._is_open = False
        self._folding = QTimer(self)
        self._folding.setSingleShot(True)
        self._folding.setInterval(STAYS_OPEN)
        self._folding.timeout.connect(self._fold)
        self.finder = Finder()
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.setInterval(SAYS_AFTER)
        self._saying.timeout.connect(self._say_found)
        self.toolbar.filter_changed.connect(self._filter)
        self.toolbar.field.escaped.connect(self._leave_find)
        self.toolbar.field.entered.connect(self._next_found)
        self.board.find_asked.connect(self.start_finding)
        self.board.tray_asked.connect(self._to_tray)
        self.board.camera_moved.connect(self._show_camera)
        self.board.moved_on.connect(self._follow_keyboard)
        self.board.tray_reached.connect(self._unfold)
        self.heading.entered.connect(self._enter_tray)
        self.heading.pressed.connect(self._to_tray)
        self.board.installEventFilter(self)
        self.ways.suggesting.settled.connect(self._set_areas)
        self.board.found_dismissed.connect(self._leave_find)
        self.actions_of = actions.build(
            "group",
            self,
            {**self.board.acts.named, **self.ways.named},
            obstacle=self.board.acts.obstacle,
            refuse=around.alerts.toast,
        )

    # Step

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the page look like the workshop."""
        self.board.show_workshop(workshop)
        scene = self.board.scene
        has_free = any(sheet.is_free for sheet in scene.arrangement.sheets)
        self.finder.forget()
        self.toolbar.show_filters(filters_of(workshop, scene.spoken), has_free=has_free)
        is_empty = not scene.count() and not scene.standing
        self.toolbar.show_first_step(is_empty=is_empty)
        self.no_ideas.setVisible(is_empty)
        self._show_tray_heading()
        self._filter()
        self._show_camera()
        self.ways.show_workshop(workshop)

    def arrive(self) -> None:
        """Put the focus on the board, on the first idea to place."""
        if self.ways.arrive():
            return
        if self.no_ideas.isVisibleTo(self):
            self.no_ideas.gather.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what is half typed and put back what is held."""
        self.ways.leave()
        self.board.editing.close()
        self.board.give_up()

    def fact(self, workshop: Workshop) -> str:
        """Return how many pillars there are."""
        count = len(workshop.pillars())
        return say_many("{count} pillar", "{count} pillars", count) if count else ""

    def show_pillar(self, pillar_id: PillarId) -> None:
        """Put the keyboard on the head of a pillar's sheet."""
        self.board.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.board.go(on_pillar(pillar_id), quiet=False)

    def choices(self) -> list[Choice]:
        """Return a place for the selected ideas in each pillar."""
        acts, why_not = self.board.acts, self.board.acts.obstacle("to_pillar")
        return [
            Choice(
                words=say("Put in {number} {name}", number=number, name=self.board.deeds.name_of(pillar.id)),
                act=partial(acts.put_in, number),
                keys=(str(number),) if number <= 8 else (),
                why_not=why_not,
            )
            for number, pillar in enumerate(self.around.workshop.pillars(), 1)
        ]

    def regions(self) -> list[QWidget]:
        """Return toolbar, board and tray."""
        return self.ways.regions() or [self.toolbar, self.board, self.heading]

    # where things are, for tests and for the thumbnail of the room

    def note_point(self, idea_id: IdeaId) -> QPoint:
        """Return the middle of a note in px of the screen, in sight or not; see `reveal`."""
        return points.note_point(self.board, idea_id)

    def sheet_point(self, pillar_id: PillarId) -> QPoint:
        """Return a point of the screen on the head of a pillar's sheet."""
        return points.sheet_point(self.board, pillar_id)

    def drop_point(self, pillar_id: PillarId) -> QPoint:
        """Return a point of the screen where a dropped note joins a pillar behind its other ideas."""
        return points.drop_point(self.board, pillar_id)

    def tray_point(self) -> QPoint:
        """Return a point of the screen on the tray, behind its last note or at its right end."""
        return points.tray_point(self.board)

    def empty_point(self) -> QPoint:
        """Return a point of the screen on empty canvas: the next place in line, if in sight."""
        return points.empty_point(self.board)

    def reveal(self, idea_id: IdeaId) -> None:
        """Bring a note into sight and put the keyboard on it."""
        self.board.go(Spot("idea", idea_id))

    # find

    def start_finding(self) -> None:
        """Put the cursor into the field that searches."""
        self.toolbar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.field.selectAll()

    def _filter(self) -> None:
        workshop = self.around.workshop
        found = self.finder.found(workshop, self.toolbar.asked)
        notes = None if found is None else notes_of(workshop, found)
        self.toolbar.show_found(None if found is None else len(found))
        if notes != self.board.drawing.matching:
            self.board.show_matching(notes)
            self._saying.start()

    def _say_found(self) -> None:
        """Tell a screen reader how many match, once typing rests."""
        found = self.finder.found(self.around.workshop, self.toolbar.asked)
        if found is not None:
            count = len(found)
            self.around.alerts.announce(say_many("{count} idea fits", "{count} ideas fit", count))

    def _next_found(self, ahead: int) -> None:
        found = self.board.drawing.matching
        if not found:
            return
        racks = self.board.scene.base.racks()
        order = [idea.id for rack in racks for idea in rack.slots if idea is not None and idea.id in found]
        here = self.board.selection.idea
        at = order.index(here) + ahead if here in order else (0 if ahead > 0 else -1)
        self.board.go_to_found(order[at % len(order)])

    def _leave_find(self) -> None:
        """Look for nothing any more and go back to the board, to what was found if something was."""
        self.toolbar.clear()
        self.board.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # tray and camera

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_areas()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._set_areas()
        elif event.type() == QEvent.Type.Leave and self._is_open:
            self._folding.start()
        return False

    def _set_areas(self) -> None:
        board, theme = self.board, self.around.theme
        if board.width() < 50 or board.height() < 50:
            return
        window = self.window()
        inside = window.height() if window is not self else self.height() + theme.px(TOP_BAR)
        self._is_strip = inside < FOLDED_UNDER or theme.is_large
        is_roomy = inside >= ROOMY_FROM
        board.scene.measures = ROOMY if is_roomy else LOW
        bar = theme.px(tray_bar.BAR if is_roomy else tray_bar.LOW_BAR)
        low = theme.px(tray_bar.STRIP) if self._is_strip else bar
        wide, high = board.width(), board.height()
        suggestions = self.ways.suggesting.card.height_wanted
        canvas = QRect(0, 0, wide, high - low - suggestions)
        shown = low if self._is_strip and not self._is_open else bar
        whole = QRect(0, high - shown, wide, shown)
        left, right = 24 + theme.px(tray_bar.HEADING - 10), theme.px(tray_bar.ZOOM_BOX)
        is_folded = self._is_strip and not self._is_open
        edge = theme.border()
        notes = QRect(left, whole.y() + edge, max(0, wide - left - right), whole.height() - edge)
        if is_folded:
            notes.setHeight(0)
            right = theme.px(140)
        note_top = (bar - theme.px(board.scene.measures.note_height)) / 2
        board.set_areas(canvas, whole, notes, note_top)
        self.heading.setGeometry(QRect(0, whole.y() + edge, left - 4, whole.height() - edge))
        box = QRect(wide - right, whole.y() + edge, right, whole.height() - edge)
        self.zoom_box.lie_in(box, is_strip=is_folded)
        self.ways.suggesting.settle()
        fade = theme.px(84)
        self.fades[0].lie_in(QRect(notes.x(), notes.y(), fade, notes.height()))
        self.fades[1].lie_in(QRect(notes.right() + 1 - fade, notes.y(), fade, notes.height()))
        self.no_ideas.adjustSize()
        self.no_ideas.move(canvas.center() - self.no_ideas.rect().center())
        self._show_tray_heading()
        self._show_camera()

    def _show_tray_heading(self) -> None:
        scene = self.board.scene
        is_folded = self._is_strip and not self._is_open
        self.heading.show_count(len(scene.tray_ideas), len(scene.standing), is_strip=is_folded)

    def _show_camera(self) -> None:
        board = self.board
        self.zoom_box.show_zoom(board.zoom)
        least, most = board.tray_reach()
        has_row = board.tray.rect.height() > 0
        self.fades[0].setVisible(has_row and board.tray.left > least + 4)
        self.fades[1].setVisible(has_row and board.tray.left < most - 4)
        scene = board.scene
        is_far = board.zoom < TEXT_FROM and scene.count() > 0
        self.far_sentence.setVisible(is_far)
        if is_far:
            self.far_sentence.show_counts(scene.count(), len(scene.tray_ideas))
            inside = board.canvas.rect
            self.far_sentence.move(24, inside.bottom() - self.far_sentence.height() - 12)

    def _to_tray(self) -> None:
        """Open the tray if it is folded, and go to the first idea in it; again, and it folds."""
        if self._is_strip and self._is_open and self.board.hasFocus():
            self._fold()
            return
        self._unfold()
        first = self.board.scene.arrangement.tray.slots[:1]
        self.board.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if first and first[0] is not None:
            self.board.go(Spot("idea", first[0].id))

    def _enter_tray(self) -> None:
        self._unfold()
        first = self.board.scene.arrangement.tray.slots[:1]
        if self.heading.hasFocus() and first and first[0] is not None:
            self.board.go(Spot("idea", first[0].id))

    def _unfold(self) -> None:
        self._folding.stop()
        if self._is_strip and not self._is_open:
            self._is_open = True
            self._set_areas()

    def _fold(self) -> None:
        if self.board.is_holding or self.heading.hasFocus():
            self._folding.start()
        elif self._is_open:
            self._is_open = False
            self._set_areas()

    def _follow_keyboard(self) -> None:
        idea = self.board.selection.idea
        found = self.board.scene.arrangement.find(idea) if idea is not None else None
        if found is not None and found[0].place is None and self.board.marks.shows_focus:
            self._unfold()
        elif self._is_open and not self._folding.isActive() and not self._has_pointer:
            self._folding.start()

    @property
    def _has_pointer(self) -> bool:
        at = self.board.mapFromGlobal(QCursor.pos())
        return self.board.underMouse() and self.board.tray_bar.contains(at)
