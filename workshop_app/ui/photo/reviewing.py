"""Reviewing: what a person does while the boxes of a photo are looked over, until its notes come in."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from workshop_app.domain.cards import Card
from workshop_app.domain.pictures import Corners
from workshop_app.domain.records import GroupId
from workshop_app.domain.rules import Trouble
from workshop_app.ui.aside import Aside
from workshop_app.ui.digit_keys import digit
from workshop_app.ui.photo import note_words
from workshop_app.ui.photo.box_canvas import BoxCanvas
from workshop_app.ui.photo.box_tools import BoxTools
from workshop_app.ui.photo.boxes import Boxes
from workshop_app.ui.photo.card_code import as_card
from workshop_app.ui.photo.photo_pane import STEP
from workshop_app.ui.photo.quads import Size
from workshop_app.ui.photo.review import Review
from workshop_app.ui.photo.review_panel import ReviewPanel
from workshop_app.ui.photo.taking_in import Prepared, Taken, preparation, take_in
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

LATER = 120
"""Milliseconds after which the panel follows a box that is being dragged."""


class Reviewing(QObject):
    """`taken` is sent with the review and what came in, `closed` when nothing is to come in.

    `another` asks for another photo in place of this one.
    """

    taken = Signal(object, object)
    closed = Signal()
    another = Signal()

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self.review: Review | None = None
        self.canvas = BoxCanvas(around, Boxes(Size(0, 0), self), self._draw)
        self.canvas.setAccessibleName(say("Photo with boxes around its notes"))
        self.tools = BoxTools(around, self.do)
        self.panel = ReviewPanel(around, self.tools if around.theme.is_large else None)
        self._cutting = Aside(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LATER)
        self._soon.timeout.connect(self._show_boxes)
        self.canvas.meant.connect(self.do)
        self.panel.meant.connect(self.do)
        self.panel.box.given.connect(self._give)
        self.panel.box.known.connect(self._know)
        self.panel.box.wanted.connect(lambda: self.do("want"))
        self.panel.papers.given.connect(self._give_paper)

    @property
    def boxes(self) -> Boxes:
        """The boxes of the photo that is looked over."""
        return self.canvas.boxes

    def open(self, review: Review, *, turn: int, of: int) -> None:
        """Look over a photo, the one in this turn of so many."""
        self._let_go()
        self.review = review
        self.canvas.show_photo(review.kept)
        self.canvas.work_on(review.boxes)
        review.changed.connect(self._follow)
        review.boxes.changed.connect(self._follow_boxes)
        review.boxes.went.connect(self._follow_boxes)
        self.panel.show_review(review, turn=turn, of=of)
        self._follow()

    def close(self) -> None:
        """Look over nothing."""
        self._let_go()
        self.review = None

    def arrive(self) -> None:
        """Put the focus on the photo."""
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_groups(self) -> None:
        """Show whose the notes are, after groups changed."""
        if self.review is not None:
            self.canvas.show_boxes()
            self.panel.follow()

    def group_key(self, event: QKeyEvent) -> bool:
        """Give what is picked to the group of a digit that was pressed with Alt; 0 is nobody."""
        number = digit(event)
        groups = self._around.workshop.groups()
        if number is None or number > len(groups) or not self.boxes.picked:
            return False
        self._give(groups[number - 1].id if number else None)
        return True

    def do(self, meant: str) -> None:
        """Carry out what a key or a button means."""
        boxes, canvas = self.boxes, self.canvas
        acts: dict[str, Callable[[], object]] = {
            "add": canvas.add_in_the_middle,
            "split": lambda: boxes.split(is_across=False),
            "split_across": lambda: boxes.split(is_across=True),
            "join": self._join,
            "turn": boxes.turn,
            "remove": boxes.remove,
            "want": boxes.want,
            "corner": canvas.pick_corner,
            "choose": boxes.choose_next,
            "choose_all": boxes.choose_all,
            "undo": lambda: self._travelled(boxes.undo()),
            "redo": lambda: self._travelled(boxes.redo()),
            "zoom_in": lambda: canvas.zoom_by(STEP),
            "zoom_out": lambda: canvas.zoom_by(1 / STEP),
            "fit": canvas.fit,
            "take_in": self.take_in,
            "close": self.closed.emit,
            "another": self.another.emit,
            "by_hand": self._by_hand,
            "stop": self._stop,
        }
        acts[meant]()

    def take_in(self) -> None:
        """Let the notes come in, each with its picture."""
        review = self.review
        if review is None or review.is_looking or not self.boxes.wanted or self._cutting.is_busy:
            return
        self.panel.keep()
        self._cutting.run(preparation(review), self._prepared, self._cannot)

    # what is heard

    def _prepared(self, prepared: Prepared) -> None:
        review = self.review
        if review is None:
            return
        made: list[Taken] = []
        is_kept = self._around.alerts.attempt(
            lambda: made.append(take_in(self._around, prepared, table=review.table, prompt=review.prompt))
        )
        if is_kept:
            self.taken.emit(review, made[0])

    def _know(self, card: Card) -> None:
        """Say of the box worked on that it is a card, and go on with the photo."""
        self.boxes.alter(lambda box: as_card(box, card))
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cannot(self, trouble: Trouble) -> None:
        self._around.alerts.toast(str(trouble))

    def _follow(self) -> None:
        review = self.review
        if review is None:
            return
        if self.canvas.photo.size() != review.kept.size():
            self.canvas.show_photo(review.kept)
        self._follow_boxes()

    def _follow_boxes(self) -> None:
        """Let panel and buttons follow; while a box is dragged they come a little behind the hand."""
        if self.canvas.hand.is_busy:
            self._soon.start()
        else:
            self._show_boxes()

    def _show_boxes(self) -> None:
        self._soon.stop()
        review = self.review
        if review is None:
            return
        self.panel.follow()
        self.tools.follow(review.boxes, can_draw=not review.kept.isNull())
        box = review.boxes.box
        if box is None:
            self.canvas.setAccessibleDescription(self.panel.title.text())
            return
        place, count = review.boxes.place(box.key) + 1, len(review.boxes.all)
        words = note_words.box_words(self._around.workshop, box, place, count)
        if words != self.canvas.accessibleDescription():
            self.canvas.setAccessibleDescription(words)
            if self.canvas.hasFocus():
                self._around.alerts.announce(words)

    def _draw(self, corners: Corners) -> None:
        if self.review is not None:
            self.review.draw(corners)

    def _give(self, group: GroupId | None) -> None:
        self.boxes.give_to(group)
        self._around.alerts.announce(note_words.group_name(self._around.workshop, group))

    def _give_paper(self, paper: str, group: GroupId | None) -> None:
        self.boxes.give_paper_to(paper, group)

    def _join(self) -> None:
        if not self.boxes.join():
            self._around.alerts.toast(say("Choose two boxes first: press them with Ctrl held."))

    def _travelled(self, is_done: bool) -> None:  # noqa: FBT001 - what undo returns
        if not is_done:
            self._around.alerts.announce(say("No change of a box is left."))

    def _by_hand(self) -> None:
        self.arrive()
        self._around.alerts.announce(say("Draw a box around a note, or press Insert"))

    def _stop(self) -> None:
        if self.review is not None:
            self.review.stop_looking()

    def _let_go(self) -> None:
        self._cutting.forget()
        if self.review is not None:
            self.panel.keep()
            self.review.changed.disconnect(self._follow)
            self.review.boxes.changed.disconnect(self._follow_boxes)
            self.review.boxes.went.disconnect(self._follow_boxes)
