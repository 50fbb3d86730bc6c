"""VoiceRow: one line of the ledger: a group, who is there, what it said, and what of that lives on."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.insight.voices import Voice
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.step import Surroundings
from workshop_app.ui.voices import ledger_words
from workshop_app.ui.voices.bars import IdeasBar
from workshop_app.ui.voices.signs import GroupPaper, PillarNumbers
from workshop_app.words import say, say_many

ROOM, IDEAS, PLACED, PILLARS, BALLOTS, WORDS = 92, 190, 80, 200, 66, 130
"""Px at 100 % of the columns; the name takes what is left, and `NAME` at least."""
NAME, GAP, PAPER = 190, 14, 30
NUMBER, INDENT = 54, 8
"""Px of a number that can be pressed, and of what lies before its digits."""


def headings() -> tuple[tuple[str, int], ...]:
    """Return the head of each column and its width; 0 is the name's."""
    return (
        (say("Group"), 0),
        (say("In the room"), ROOM),
        (say("Ideas"), IDEAS),
        (say("In a pillar"), PLACED),
        (say("Heard in pillars"), PILLARS),
        (say("Ballots"), BALLOTS),
        (say("Words that live on"), WORDS),
    )


def needed() -> int:
    """Return how wide the table is at least, in px at 100 %."""
    columns = [width or NAME for _words, width in headings()]
    return sum(columns) + GAP * (len(columns) - 1)


class VoiceRow(QWidget):
    """Shows a voice and follows it; folded, it says its columns under each other, each with its heading.

    `show_ideas` and `show_words` are called when their numbers are pressed.
    """

    def __init__(
        self,
        around: Surroundings,
        *,
        is_folded: bool,
        show_ideas: Callable[[Voice], object],
        show_words: Callable[[Voice], object],
    ) -> None:
        super().__init__()
        self._around = around
        self._is_folded = is_folded
        self.voice = Voice(None)
        controls, px = around.controls, around.theme.px
        self._paper = GroupPaper(around, PAPER)
        self._name = controls.label("", "body", wrap=True)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._together = controls.label("", "small", "ink3", wrap=True)
        self._together.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._present = self._figure()
        self.ideas = self._number(lambda: show_ideas(self.voice))
        self._bar = IdeasBar(around)
        self._missing = Missing(around)
        self._placed = self._figure()
        self._pillars = PillarNumbers(around, px(PILLARS))
        self._ballots = self._figure()
        self.words = self._number(lambda: show_words(self.voice))
        self._no_words = controls.label("–", "body")
        self._no_words.setIndent(px(INDENT))
        if is_folded:
            self._fold()
        else:
            self._lay_out()

    def show_voice(
        self, workshop: Workshop, voice: Voice, most: int, *, is_counted: bool, is_small: bool
    ) -> None:
        """Show a voice; `most` is the largest number of ideas there is, `is_small`: others see it merged."""
        self.voice = voice
        name = ledger_words.name_of(voice)
        self._paper.show_group(voice.group, is_heard=bool(voice.ideas))
        self._name.setText(name)
        self._together.setText(say("Others see “Smaller groups”"))
        self._together.setVisible(is_small)
        self._present.setText(ledger_words.in_the_room(voice, is_counted=is_counted))
        self._press(self.ideas, voice.ideas)
        self.ideas.setVisible(bool(voice.ideas))
        self._missing.show_missing(voice)
        self._missing.setVisible(not voice.ideas)
        self._bar.setVisible(bool(voice.ideas) and not self._is_folded)
        self._bar.show_part(voice.group, voice.ideas / most if most else 0, voice.share_placed)
        self._placed.setText(ledger_words.percent(voice.share_placed) if voice.ideas else "–")
        self._pillars.show_pillars(workshop.pillars(), {pillar for pillar, _count in voice.pillars})
        self._ballots.setText(f"{voice.ballots:,}" if voice.ballots else "–")
        self._press(self.words, len(voice.words))
        self.words.setVisible(bool(voice.words))
        self._no_words.setVisible(not voice.words)
        said = ledger_words.sentence(workshop, voice, is_counted=is_counted)
        self.setAccessibleName(said)
        self.ideas.setAccessibleName(say("{voice} Show its ideas", voice=said))
        self.words.setAccessibleName(
            say_many(
                "{name}: {count} word that lives on. Show it",
                "{name}: {count} words that live on. Show them",
                len(voice.words),
                name=name,
            )
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._around.theme.border()
        painter.fillRect(0, self.height() - line, self.width(), line, self._around.theme.colour("line"))
        painter.end()

    def _lay_out(self) -> None:
        """Stand in columns, under the headings."""
        px = self._around.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(9), 0, px(10))
        row.setSpacing(px(GAP))
        row.addLayout(self._named(), 1)
        ideas = QHBoxLayout()
        ideas.setContentsMargins(0, 0, 0, 0)
        ideas.setSpacing(px(8))
        ideas.addWidget(self.ideas)
        ideas.addWidget(self._bar, 1)
        ideas.addWidget(self._missing, 1)
        self.ideas.setFixedWidth(px(NUMBER))
        cells: tuple[tuple[QWidget | QHBoxLayout, int], ...] = (
            (self._present, ROOM),
            (ideas, IDEAS),
            (self._placed, PLACED),
            (self._pillars, PILLARS),
            (self._ballots, BALLOTS),
            (self.words, WORDS),
        )
        for cell, width in cells:
            box = QWidget()
            box.setFixedWidth(px(width))
            inside = QHBoxLayout(box)
            inside.setContentsMargins(0, 0, 0, 0)
            if isinstance(cell, QWidget):
                inside.addWidget(cell)
            else:
                inside.addLayout(cell)
            if cell is self.words:
                self.words.setFixedWidth(px(NUMBER))
                inside.addWidget(self._no_words)
                inside.addStretch(1)
            row.addWidget(box)

    def _fold(self) -> None:
        """Stand under each other: the name, then every figure behind its heading."""
        px = self._around.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(10), 0, px(12))
        column.setSpacing(px(8))
        column.addLayout(self._named())
        facts = QWidget()
        flow = FlowLayout(facts, px(18))
        heads = [words for words, _width in headings()]
        shown = (self._present, self.ideas, self._placed, self._pillars, self._ballots, self.words)
        for words, cell in zip(heads[1:], shown, strict=True):
            pair = QWidget()
            pair.setMinimumHeight(px(38))  # all of a row stand on one line
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(8))
            row.addWidget(self._around.controls.label(words, "small", "ink2"))
            row.addWidget(cell)
            if cell is self.ideas:
                row.addWidget(self._missing)
            if cell is self.words:
                row.addWidget(self._no_words)
            flow.addWidget(pair)
        self._bar.setParent(facts)  # it has no place here, and goes with the row
        column.addWidget(facts)

    def _named(self) -> QHBoxLayout:
        px = self._around.theme.px
        named = QHBoxLayout()
        named.setSpacing(px(12))
        named.addWidget(self._paper, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._together)
        words.addStretch(1)
        named.addLayout(words, 1)
        return named

    def _figure(self) -> QLabel:
        return self._around.controls.label("", "body")

    def _number(self, press: Callable[[], object]) -> QPushButton:
        button = self._around.controls.button("", kind="quiet", size="small", press=press)
        button.setStyleSheet(
            f"QPushButton {{ text-align: left; padding: 0 {self._around.theme.px(INDENT)}px; }}"
        )
        return button

    def _press(self, button: QPushButton, count: int) -> None:
        button.setText(f"{count:,}")
        button.setEnabled(bool(count))


class Missing(QWidget):
    """Says that a group was not heard yet; of one that nobody looks for, that it gave no ideas."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        px = around.theme.px
        self._around = around
        row = QHBoxLayout(self)
        row.setContentsMargins(px(INDENT), 0, 0, 0)
        row.setSpacing(px(7))
        self._ear = around.controls.label("")
        picture = around.icons.pixmap(
            "notHeard", px(20), around.theme.colour("warn"), self.devicePixelRatioF()
        )
        self._ear.setPixmap(picture)
        self._words = around.controls.label("", "label", "warn")
        row.addWidget(self._ear)
        row.addWidget(self._words)
        row.addStretch(1)

    def show_missing(self, voice: Voice) -> None:
        """Show whether the group is missing."""
        self._ear.setVisible(voice.is_missing)
        self._words.setText(say("Not heard yet") if voice.is_missing else "–")
