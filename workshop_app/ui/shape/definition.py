"""DefinitionField: what a pillar means, in the words of the poster, with how many they are."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from workshop_app.domain.records import IdeaId
from workshop_app.domain.rules import LONGEST_DEFINITION
from workshop_app.domain.wordings import Wording
from workshop_app.insight.portrait.five import POSTER_WORDS, words_in
from workshop_app.ui.plan.standing_text import PAD_ACROSS
from workshop_app.ui.shape.coached import coached
from workshop_app.ui.shape.idea_target import IdeaTarget
from workshop_app.ui.shape.sides import set_sides
from workshop_app.ui.shape.written import Written
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class DefinitionField(IdeaTarget):
    """The text and under it the count, told anew with every letter; too many words get a note."""

    def __init__(
        self,
        around: Surroundings,
        keep: Callable[[str], bool],
        tie: Callable[[Sequence[IdeaId]], bool],
    ) -> None:
        super().__init__()
        self._around, self._tie = around, tie
        theme, px = around.theme, around.theme.px
        self.field = Written(
            theme,
            say("Definition"),
            keep,
            font=theme.font("definition"),
            line=theme.line("definition"),
            hint=say("What does it mean? Say it for everybody."),
            most=LONGEST_DEFINITION,
        )
        self.field.textChanged.connect(self._count)
        self.field.rewritten.connect(self._count)
        self.mark = QLabel()
        self.count = around.controls.label("", "label", "ok", size=14)
        below = QHBoxLayout()
        set_sides(below, PAD_ACROSS, 0, 0, 0)
        below.setSpacing(px(7))
        below.addWidget(self.mark)
        below.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(11))
        self.coached = coached(around, Wording("definition", ""), self.field)
        column.addWidget(self.coached)
        column.addLayout(below)
        self._count()

    def takes_ideas(self) -> bool:
        return bool(self.field.text) and not self.field.isReadOnly()

    def take_ideas(self, ideas: Sequence[IdeaId]) -> bool:
        return self._tie(ideas)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_over:
            return
        theme = self._around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 3))
        painter.setBrush(theme.colour("dropTint"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), theme.px(7), theme.px(7))
        painter.end()

    def _count(self) -> None:
        words = words_in(self.field.text)
        theme = self._around.theme
        if not words:
            sentence, colour, icon = "", "ink3", "status.todo"
        elif words <= POSTER_WORDS:
            sentence = say_many("{count} word, fits a poster", "{count} words, fits a poster", words)
            colour, icon = "ok", "done"
        else:
            sentence = say_many(
                "{count} word; a poster holds {most}",
                "{count} words; a poster holds {most}",
                words,
                most=POSTER_WORDS,
            )
            colour, icon = "warn", "ph.info-bold"
        if sentence != self.count.text():
            self.count.setText(sentence)
            self.count.setStyleSheet(
                f"font-size: {theme.px(14)}px; font-weight: 600; color: {theme.colour(colour).name()};"
            )
            ratio = self.devicePixelRatioF()
            side = theme.px(15)
            self.mark.setPixmap(self._around.icons.pixmap(icon, side, theme.colour(colour), ratio))
        self.mark.setVisible(bool(sentence))
        self.count.setVisible(bool(sentence))
        self.mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
