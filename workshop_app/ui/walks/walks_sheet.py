"""WalksSheet: the learning walks: places down the side, and for each what is counted and what was seen."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from workshop_app.desk.ids import fresh
from workshop_app.domain.commands import places, walks
from workshop_app.domain.rules import LONGEST_NAME
from workshop_app.domain.walk_records import LearningWalk, LearningWalkId, Place, PlaceId
from workshop_app.domain.walking import may_name_somebody, noticed, visits
from workshop_app.domain.walking import places as all_places
from workshop_app.domain.walking import walks as all_walks
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.field import Field
from workshop_app.ui.language.calm import Calm
from workshop_app.ui.named_list import Named, NamedList
from workshop_app.ui.rolling import Rolling
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Step, Surroundings
from workshop_app.ui.walks.counting_page import CountingPage
from workshop_app.ui.walks.noticed_words import NOBODY
from workshop_app.ui.walks.results_page import ResultsPage
from workshop_app.ui.walks.walk_head import WalkHead
from workshop_app.words import say, say_many

WIDE = 1220
SIDE, SMALL_SIDE = 268, 210
"""Px at 100 % of the list, in ordinary and in large text."""

ALL = "all"
"""The row of all places together; no place has that id."""

ABOUT = (
    "A learning walk looks for what a portrait says, where learning happens: short visits, the same "
    "look-fors each time, words for what was seen. It is about learning and never about a person: nobody is "
    "named, and nobody is judged."
)


class WalksSheet(Sheet):
    """Follows the workshop while it is open; opens at the latest walk."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent, around.controls, say("Learning walks"), width=WIDE, is_tall=True)
        self._window, self._around, self.way = parent, around, "count"
        standing = all_walks(around.workshop)
        self.walk: LearningWalkId = standing[-1].id if standing else LearningWalkId("")
        self.place = ALL
        controls, px = around.controls, around.theme.px
        self.head = WalkHead(around, self.new_walk)
        self.head.went.connect(self._to_walk)
        self.head.way.connect(self.show_way)
        self.list = NamedList(controls, say("Places"))
        self.list.chosen.connect(self.choose)
        self.new = Field(controls, say("Add a place"), hint=say("Grade 6 science"))
        if isinstance(self.new.edit, QLineEdit):
            self.new.edit.setMaxLength(LONGEST_NAME)
        self.new.edit.textChanged.connect(self._look)
        self.new.edit.installEventFilter(self)
        side = QWidget()
        side.setFixedWidth(px(SMALL_SIDE if around.theme.is_large else SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, px(12), 0)
        column.setSpacing(px(8))
        column.addWidget(self.list, 1)
        column.addWidget(self.new)
        self.counting, self.results = CountingPage(around), ResultsPage(around)
        where = say("Choose a place, or add one: a room by what happens in it, and not by who teaches there.")
        self.nowhere = controls.label(where, "bodyLarge", "ink2", wrap=True)
        self.nowhere.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nowhere.setContentsMargins(px(28), px(12), px(28), 0)
        self._right = QStackedWidget()
        self._rolls = [Rolling(around.theme, one) for one in (self.counting, self.results)]
        for widget in (*self._rolls, self.nowhere):
            self._right.addWidget(widget)
        both = self._page(side)
        print_it = controls.button(
            say("Print look-for sheets"), kind="quiet", icon="print", press=self._print
        )
        self.calm = Calm(
            around,
            say("Go and look"),
            say(ABOUT),
            words=say("Begin a walk"),
            press=self.new_walk,
            also=print_it,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._stack.addWidget(self.calm)
        self.body.setContentsMargins(px(28), px(4), px(12), px(12))
        self.body.addWidget(self._stack, 1)
        self.print = controls.icon_button("print", say("Print look-for sheets"), press=self._print)
        self._head.insertWidget(1, self.print, 0, Qt.AlignmentFlag.AlignTop)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show)
        self.closed.connect(self._leave)
        first = next(iter(all_places(around.workshop)), None)
        self.place = first.id if first is not None else ALL
        self._show()

    def _page(self, side: QWidget) -> QWidget:
        both = QWidget()
        page = QVBoxLayout(both)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(self._around.theme.px(8))
        page.addWidget(self.head)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._right, 1)
        page.addLayout(row, 1)
        return both

    def open(self) -> None:
        """Show the sheet."""
        self.show_sheet(self.list if all_walks(self._around.workshop) else self.calm.button)

    def choose(self, id: str) -> None:
        """Show a place by its id, or all of them together."""
        self._settle_words()
        self.place = id
        self._show()
        for roll in self._rolls:
            roll.show_top()

    def show_way(self, way: str) -> None:
        """Count, show what was seen on a walk, or over time: one of `walk_head.WAYS`."""
        self._settle_words()
        if way == "count" and not self.walk:
            self.walk = all_walks(self._around.workshop)[-1].id
        self.way = way
        self._show()
        self._rolls[1].show_top()

    def new_walk(self) -> None:
        """Begin a walk of today, and put the keyboard on its name."""
        self._settle_words()
        id, desk = LearningWalkId(fresh("walk")), self._around.desk
        number = len(all_walks(self._around.workshop)) + 1
        title, today = say("Walk {number}", number=number), date.today().isoformat()  # noqa: DTZ011 - the day of this laptop
        if self._around.alerts.attempt(lambda: desk.do(walks.add, id, title, today)):
            self.walk, self.way = id, "count"
            self._show()
            self.head.title.edit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.new.edit
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            self._add_place()
            return True
        return super().eventFilter(watched, event)

    def _show(self, _changes: object = None) -> None:
        workshop = self._around.workshop
        walk, place = self._standing(workshop)
        self._stack.setCurrentIndex(0 if all_walks(workshop) else 1)
        self.print.setVisible(bool(all_walks(workshop)))
        self.head.show_walk(workshop, walk, self.way)
        self.list.show_rows(self._rows(workshop, walk), self.place)
        if self.way == "time":
            self.results.show_trend(workshop, place)
        elif self.way == "seen":
            self.results.show_walk(workshop, walk, place)
        elif walk is not None and place is not None:
            self.counting.show_at(workshop, walk.id, place)
        self._right.setCurrentIndex(1 if self.way != "count" else 0 if walk and place else 2)

    def _standing(self, workshop: Workshop) -> tuple[LearningWalk | None, Place | None]:
        """Return the walk and the place that are shown; what is gone gives way to what stands."""
        walked, stood = all_walks(workshop), all_places(workshop)
        if self.walk not in {one.id for one in walked} and (self.walk or self.way == "count"):
            self.walk = walked[-1].id if walked else LearningWalkId("")
        if self.place not in {ALL, *(one.id for one in stood)}:
            self.place = ALL
        found = next((one for one in walked if one.id == self.walk), None)
        return found, next((one for one in stood if one.id == self.place), None)

    def _rows(self, workshop: Workshop, walk: LearningWalk | None) -> list[Named]:
        rows = [Named(ALL, say("All places"))] if self.way != "count" or not all_places(workshop) else []
        rows.extend(
            Named(place.id, place.name, _fact(workshop, walk, place) if self.way == "count" else "")
            for place in all_places(workshop)
        )
        return rows

    def _to_walk(self, id: str) -> None:
        self._settle_words()
        self.walk = LearningWalkId(id)
        if not id and self.way == "count":
            self.way = "seen"
        self._show()

    def _add_place(self) -> None:
        id, desk, name = PlaceId(fresh("place")), self._around.desk, self.new.text
        if self._around.alerts.attempt(lambda: desk.do(places.add, id, name)):
            self.new.write("")
            self.choose(id)

    def _look(self) -> None:
        if may_name_somebody(self.new.text):
            self.new.say_trouble(say(NOBODY))

    def _print(self) -> None:
        """Go to the sheets on which one counts by hand."""
        self.close_sheet()
        self._around.go_to("share")
        for page in self._window.findChildren(Step):
            if page.key == "share":
                page.show_handout("look-fors")

    def _settle_words(self) -> None:
        self.head.settle()
        self.counting.settle()

    def _leave(self) -> None:
        self._settle_words()
        self._news.stop()


def _fact(workshop: Workshop, walk: LearningWalk | None, place: Place) -> str:
    if walk is None:
        return ""
    went = visits(workshop, walk.id, place.id)
    if not went:
        said = len(noticed(workshop, walk=walk.id, place=place.id))
        return say_many("{count} note", "{count} notes", said) if said else say("Not visited yet")
    return say_many("{count} visit", "{count} visits", went)
