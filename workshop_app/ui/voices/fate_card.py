"""FateCard: one idea as it was given, and everything that became of it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.insight.fates import Fate
from workshop_app.ui.step import Surroundings
from workshop_app.ui.voices.place_line import PlaceLine, named
from workshop_app.ui.voices.signs import GroupPaper
from workshop_app.words import say, say_many


class FateCard(QFrame):
    """Shows a fate: the paper of the group, the first words, and under them a line for each thing."""

    def __init__(self, around: Surroundings, fate: Fate) -> None:
        super().__init__()
        theme, controls, px = around.theme, around.controls, around.theme.px
        self.setObjectName("fate")
        self.setStyleSheet(
            f"#fate {{ background: {theme.colour('soft').name()}; border-radius: {px(8)}px;"
            f" border: {theme.border()}px solid {theme.colour('line').name()}; }}"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(14), px(16), px(14))
        row.setSpacing(px(12))
        paper = GroupPaper(around, 30)
        paper.show_group(around.workshop.group_of(fate.idea), is_heard=True)
        row.addWidget(paper, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(6))
        first = fate.first or say("Still on paper")
        column.addWidget(controls.label(first, "bodyLarge", wrap=True, weight=600))
        self.lines = [first]
        for icon, words in told(around, fate):
            column.addWidget(_line(around, icon, words))
            self.lines.append(words)
        place = PlaceLine.of_idea(around, fate.idea)
        column.insertWidget(1, place)
        self.lines.append(place.words)
        row.addLayout(column, 1)
        self.setAccessibleName(". ".join(self.lines))


def told(around: Surroundings, fate: Fate) -> Iterator[tuple[str, str]]:
    """Return what else there is to say of a fate, each with its icon."""
    if fate.is_reworded and fate.idea.text:
        yield "edit", say("Worded now: “{text}”", text=fate.idea.text)
    if fate.voices > 1:
        others = say_many("{count} other said the same", "{count} others said the same", fate.voices - 1)
        if fate.beneath:
            others = say("{others}; it lies under “{text}”", others=others, text=fate.beneath)
        yield "ph.stack", others
    for vote in fate.votes:
        sentence = "It is in the vote “{asked}”" if vote.state == "open" else "It was in the vote “{asked}”"
        yield "vote", say(sentence, asked=vote.question or say("Which first?"))
    for word in fate.words:
        homes = dict.fromkeys(
            named(around, around.workshop.pillar(final.pillar), final.text if final.theme is not None else "")
            for final in word.lives_in
        )
        yield "ph.leaf", say("“{word}” lives on in {where}", word=word.word, where="; ".join(homes))


def _line(around: Surroundings, icon: str, words: str) -> QWidget:
    controls, px = around.controls, around.theme.px
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    sign = controls.label("")
    sign.setPixmap(around.icons.pixmap(icon, px(18), around.theme.colour("ink3"), line.devicePixelRatioF()))
    sign.setFixedWidth(px(20))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(controls.label(words, "small", "ink2", wrap=True), 1)
    return line
