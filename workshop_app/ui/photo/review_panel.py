"""ReviewPanel: beside the photo while its boxes are looked over: what was found, whose it is, and Add."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop_app.ui.alerts import Offer
from workshop_app.ui.field import Field
from workshop_app.ui.photo.box_card import BoxCard
from workshop_app.ui.photo.looking_line import LookingLine
from workshop_app.ui.photo.offer_card import OfferCard
from workshop_app.ui.photo.paper_rows import PaperRows
from workshop_app.ui.photo.review import Review
from workshop_app.ui.photo.rolling import rolling
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class ReviewPanel(QWidget):
    """`meant` is sent with what a button means: `take_in`, `close`, `another`, `by_hand`, `stop`.

    At large text the `tools` for boxes are in it, because the photo needs all of its side.
    """

    meant = Signal(str)

    def __init__(self, around: Surroundings, tools: QWidget | None = None) -> None:
        super().__init__()
        self._around, self._tools = around, tools
        theme, px, controls = around.theme, around.theme.px, around.controls
        self._review: Review | None = None
        self.turn = controls.label("", "small", "ink2")
        self.title = controls.label("", "prompt" if theme.is_large else "title", wrap=True)
        self.subtitle = controls.label("", "body", "ink2", wrap=True)
        self.looking = LookingLine(around)
        self.looking.stopped.connect(lambda: self.meant.emit("stop"))
        self.trouble, self.doubt = OfferCard(around, "bad"), OfferCard(around, "warn")
        self.box = BoxCard(around)
        self._whose = controls.label(say("Who wrote on which paper"), "label")
        self.papers = PaperRows(around)
        self.table = Field(controls, say("Table"))
        self.prompt = Field(controls, say("Question they answer"))
        self.table.setFixedWidth(px(112))
        self.add = controls.button("", kind="primary", press=lambda: self.meant.emit("take_in"))
        self.cancel = controls.button(say("Cancel"), kind="plain", press=lambda: self.meant.emit("close"))
        line = QFrame()
        line.setFixedHeight(theme.border())
        line.setStyleSheet(f"background: {theme.colour('line').name()};")
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(12), px(20), px(14))
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._rolling(), 1)
        whole.addWidget(line)
        whole.addLayout(foot)

    def _rolling(self) -> QScrollArea:
        """Put together what rolls where the window is low."""
        px = self._around.theme.px
        places = QHBoxLayout()
        places.setSpacing(px(12))
        places.addWidget(self.table)
        places.addWidget(self.prompt, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(6))
        for part in (self.turn, self.title, self.subtitle, self.looking, self.trouble, self.doubt):
            column.addWidget(part)
        column.addSpacing(px(6))
        if self._tools is not None:
            column.addWidget(self._tools)
        column.addWidget(self.box)
        column.addSpacing(px(8))
        column.addWidget(self._whose)
        column.addWidget(self.papers)
        column.addSpacing(px(8))
        column.addLayout(places)
        column.addStretch(1)
        return rolling(inside)

    def show_review(self, review: Review, *, turn: int, of: int) -> None:
        """Show another photo, the one in this turn of so many."""
        self._review = review
        self.turn.setText(say("Photo {number} of {count}", number=turn, count=of))
        self.turn.setVisible(of > 1)
        self.table.write(review.table)
        self.prompt.write(review.prompt)
        question = self._around.workshop.details.prompt
        self.prompt.edit.setPlaceholderText(question or say("The workshop’s own"))
        self.cancel.setText(say("Skip this photo") if of > turn else say("Cancel"))
        self.follow()

    def follow(self) -> None:
        """Say what is known about the photo and its boxes now."""
        review = self._review
        if review is None:
            return
        boxes = review.boxes
        self.title.setText(self._heading(review))
        self.subtitle.setText(self._sentence(review))
        self.subtitle.setVisible(bool(self.subtitle.text()))
        self.looking.follow(review)
        self._say_trouble(review)
        self.box.follow(review)
        has_boxes = bool(boxes.all)
        self._whose.setVisible(has_boxes)
        self.papers.setVisible(has_boxes)
        if has_boxes:
            self.papers.follow(boxes)
        for field in (self.table, self.prompt):
            field.setVisible(not review.cannot_be_shown)
        coming = len(boxes.wanted)
        self.add.setText(say_many("Add {count} idea", "Add {count} ideas", coming))
        self.add.setEnabled(coming > 0 and not review.is_looking)
        self.setAccessibleName(self.title.text())

    def keep(self) -> None:
        """Let the photo know at which table and to which question its notes were written."""
        if self._review is not None:
            self._review.table, self._review.prompt = self.table.text, self.prompt.text

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(440), self._around.theme.px(640))

    def _heading(self, review: Review) -> str:
        if review.cannot_be_shown:
            return say("This photo could not be opened")
        if review.is_looking:
            return say("Looking for notes")
        count = len(review.boxes.all)
        if not count:
            return say("No notes found")
        if review.wall is None:
            return say_many("{count} box", "{count} boxes", count)
        return say_many("{count} note found", "{count} notes found", count)

    def _sentence(self, review: Review) -> str:
        if review.cannot_be_shown or review.is_looking:
            return ""
        boxes = review.boxes.all
        if not boxes:
            return say("Draw a box around each, or take the photo closer.") if not review.trouble else ""
        out = sum(box.seen is not None and not box.is_wanted for box in boxes)
        doubtful = sum(box.is_doubtful and box.is_wanted for box in boxes)
        sentences = [say("Check the boxes, then add them. You type what each one says afterwards.")]
        if out:
            sentences.append(
                say_many(
                    "{count} is here already, from another photo.",
                    "{count} are here already, from another photo.",
                    out,
                )
            )
        if doubtful:
            sentences.append(say_many("{count} may be no note.", "{count} may be no notes.", doubtful))
        return " ".join(sentences)

    def _say_trouble(self, review: Review) -> None:
        another = Offer(say("Take another photo"), lambda: self.meant.emit("another"))
        by_hand = Offer(say("Draw boxes by hand"), lambda: self.meant.emit("by_hand"))
        if review.trouble and not review.boxes.all:
            offers = [another] if review.cannot_be_shown else [by_hand, another]
            self.trouble.say("", review.trouble, *offers)
        else:
            self.trouble.hide()
        doubts = list(review.wall.doubts) if review.wall is not None else []
        nothing_found = review.wall is not None and not review.wall.notes and not review.boxes.all
        if doubts or nothing_found:
            reason = " ".join(doubts) or say("Notes are found by their paper. They need to be seen whole.")
            self.doubt.say("", reason, by_hand, another)
        else:
            self.doubt.hide()
