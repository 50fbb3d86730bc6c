"""IdeasSheet and WordsSheet: what a number of the ledger counts, at the side of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.records import SessionId
from workshop_app.insight.heard import ideas_of
from workshop_app.insight.surviving import Survivor
from workshop_app.insight.voices import Voice
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.ui.voices import ledger_words
from workshop_app.ui.voices.place_line import PlaceLine
from workshop_app.ui.voices.signs import GroupPaper
from workshop_app.words import say, say_many, written

SHOWN = 200
"""So many are listed one by one."""

WIDE = 460


class IdeasSheet(Sheet):
    """The ideas of a group, each with where it is now."""

    def __init__(
        self, parent: QWidget, around: Surroundings, voice: Voice, session: SessionId | None
    ) -> None:
        super().__init__(parent, around.controls, ledger_words.name_of(voice), width=WIDE, at_side=True)
        group = voice.group.id if voice.group is not None else None
        ideas = ideas_of(around.workshop, group, session)
        self.said: list[str] = []
        self.body.setSpacing(0)
        count = say_many("{count} idea", "{count} ideas", len(ideas))
        self.body.addWidget(self.controls.label(count, "body", "ink2"))
        for idea in reversed(ideas[-SHOWN:]):
            self.said.append(written(idea))
            self.body.addWidget(_Said(around, voice, written(idea), PlaceLine.of_idea(around, idea)))
        _say_more(self, len(ideas))


class WordsSheet(Sheet):
    """The words of a group that live on, each with the wordings that hold it."""

    def __init__(
        self, parent: QWidget, around: Surroundings, voice: Voice, session: SessionId | None
    ) -> None:
        super().__init__(parent, around.controls, say("Words that live on"), width=WIDE, at_side=True)
        self.said = [one.word for one in voice.words]
        self.body.setSpacing(0)
        whose = say_many(
            "{count} word of {group} is in the portrait’s own words: the names of its pillars and themes.",
            "{count} words of {group} are in the portrait’s own words: the names of its pillars and themes.",
            len(voice.words),
            group=ledger_words.name_of(voice),
        )
        self.body.addWidget(self.controls.label(whose, "body", "ink2", wrap=True))
        for one in voice.words[:SHOWN]:
            self.body.addWidget(_Said(around, None, one.word, *_lines(around, one)))
        _say_more(self, len(voice.words))


class _Said(QWidget):
    """Something that was said, and under it where it is."""

    def __init__(self, around: Surroundings, voice: Voice | None, words: str, *places: QWidget) -> None:
        super().__init__()
        px = around.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(12), 0, px(12))
        row.setSpacing(px(12))
        if voice is not None:
            paper = GroupPaper(around, 26)
            paper.show_group(voice.group, is_heard=True)
            row.addWidget(paper, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(4))
        said = around.controls.label(words, "body" if voice is not None else "prompt", wrap=True)
        column.addWidget(said)
        for place in places:
            column.addWidget(place)
        row.addLayout(column, 1)


def _lines(around: Surroundings, one: Survivor) -> list[QWidget]:
    return [PlaceLine.of_final(around, final) for final in one.lives_in]


def _say_more(sheet: Sheet, count: int) -> None:
    if count > SHOWN:
        more = say_many(
            "{count} more is not listed here.", "{count} more are not listed here.", count - SHOWN
        )
        sheet.body.addWidget(sheet.controls.label(more, "body", "ink2", wrap=True))
    sheet.body.addStretch(1)
