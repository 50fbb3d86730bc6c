"""Rewording: other words for a wording of the portrait, by the command that its kind of record has."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from workshop_app.domain.commands import descriptors, examples, headlines, levels, pillars, statements, terms
from workshop_app.domain.glossary_records import TermId
from workshop_app.domain.growth_records import LevelId
from workshop_app.domain.progressing import Cell
from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import Descriptor, ExampleId, StatementId
from workshop_app.domain.wordings import Wording
from workshop_app.ui.step import Surroundings


def reword(around: Surroundings, wording: Wording, text: str) -> bool:
    """Give a wording other words, as one change; says why and returns False if that is refused."""
    return around.alerts.attempt(lambda: _do(around, wording, text))


def change_in(edit: QTextEdit, text: str, caret: int, selected_from: int | None = None) -> None:
    """Put a text into an edit so that Ctrl+Z takes it back there, and the caret or a selection into it."""
    cursor = QTextCursor(edit.document())
    if text != edit.toPlainText():
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
    cursor.setPosition(caret if selected_from is None else selected_from)
    if selected_from is not None:
        cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def _do(around: Surroundings, wording: Wording, text: str) -> None:
    do, id = around.desk.do, wording.id
    match wording.of:
        case "name":
            do(pillars.rename, PillarId(id), text)
        case "short":
            do(headlines.say_short, PillarId(id), text)
        case "definition":
            do(headlines.define, PillarId(id), text)
        case "statement":
            do(statements.reword, StatementId(id), text)
        case "example":
            do(examples.change, ExampleId(id), text=text)
        case "level-description":
            do(levels.change, LevelId(id), description=text)
        case "meaning":
            do(terms.change, TermId(id), meaning=text)
        case "descriptor":
            cell = around.workshop.find(Descriptor, id)
            if cell is not None and cell.indicator is not None and cell.level is not None:
                do(descriptors.write, {Cell(cell.indicator, cell.level, cell.lens or "learner"): text})
        case _:
            raise TypeError(wording.of)
