"""RowFacts: what is known of a condition beside its words: what shows it, and what is missing."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.progressing import LENSES
from workshop_app.domain.rules import LONGEST_STATEMENT
from workshop_app.domain.shape_records import Example, Statement
from workshop_app.domain.shaping import BANDS, OWNERS, SENSES, SUBJECTS
from workshop_app.ui.plan.standing_text import PAD_ACROSS
from workshop_app.ui.shape.row_kinds import RowKind
from workshop_app.ui.shape.sides import set_sides
from workshop_app.ui.shape.written import Written
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

FACTS = {
    "evidence": ("There already", "What shows that it is there?"),
    "gap": ("Missing", "What is missing?"),
}

CHOICES = {"band": BANDS, "sense": SENSES, "owner": OWNERS, "subject": SUBJECTS, "lens": LENSES}
"""What the word beside a row can be, by the field that holds it."""


def tag_words(kind: RowKind, said: Statement | Example | None, beginning: Mapping[str, str]) -> str:
    """Return the word that stands beside a row, such as "We see"; a question where nobody said."""
    if not kind.tag:
        return ""
    value = getattr(said, kind.tag) if said is not None else beginning.get(kind.tag, "")
    words = CHOICES[kind.tag].get(value, "")
    lens = said.lens if isinstance(said, Statement) and kind.tag == "sense" else ""
    if words and lens:
        return say("{sense}: {lens}", sense=say(words), lens=say(LENSES[lens]))
    if words:
        return say(words)
    return {"owner": say("Who provides it?"), "sense": say("How?")}.get(kind.tag, "")


class RowFacts(QWidget):
    """`change` is given `evidence` or `gap` as it was written; each is shown once it says something."""

    def __init__(self, around: Surroundings, change: Callable[..., bool], named: str) -> None:
        super().__init__()
        theme, px = around.theme, around.theme.px
        column = QVBoxLayout(self)
        set_sides(column, PAD_ACROSS, px(2), 0, 0)
        column.setSpacing(0)
        self.fields = dict[str, Written]()
        self._lines = dict[str, QWidget]()
        for name, (words, hint) in FACTS.items():
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(2))
            label = around.controls.label(say(words), "small", "ink3", weight=600)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            field = Written(
                theme,
                say("{words}, of the {kind}", words=say(words), kind=named),
                lambda text, name=name: change(**{name: text}),  # type: ignore[misc] # one field each
                font=theme.font("small"),
                colour="ink2",
                hint=say(hint),
                most=LONGEST_STATEMENT,
            )
            row.addWidget(field, 1)
            self.fields[name], self._lines[name] = field, line
            column.addWidget(line)
        self.hide()

    def settle(self) -> None:
        """Keep what is half typed."""
        for field in self.fields.values():
            field.settle()

    def show_said(self, said: Statement | Example | None, *, is_open: bool, is_locked: bool) -> None:
        """Show what is known; a row that `is_open` asks for the rest."""
        if not isinstance(said, Statement):
            self.hide()
            return
        for name, field in self.fields.items():
            text = getattr(said, name)
            field.show_text(text)
            field.setReadOnly(is_locked)
            self._lines[name].setVisible(bool(text) or field.hasFocus() or (is_open and not is_locked))
        self.setVisible(is_open or any(getattr(said, name) for name in FACTS))
