"""Scenes of the capture bar: over the board and other pages, with offers, menus and languages."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tools.stage import Stage, settle
from workshop_app.desk import ids
from workshop_app.domain.commands import groups, ideas
from workshop_app.domain.records import IdeaId
from workshop_app.ui.gather.gather_step import GatherStep
from workshop_app.ui.scribe.bar import ScribeBar

WAIT = 1_200
"""Milliseconds in which an offer has been looked for and was in sight for its moment."""


def _bar(stage: Stage, step: str = "group") -> ScribeBar:
    """Bring the bar up over a step of the sample."""
    stage.sample(step)
    bar = _up(stage)
    bar.line.setText("")  # what the scene before left there
    return bar


def _up(stage: Stage) -> ScribeBar:
    frame = stage.window.frame
    if frame is None:
        raise LookupError("no workshop is open")
    frame.scribe.toggle(frame.step)
    settle(stage.window)
    if frame.scribe.bar is None:
        raise LookupError("the bar did not come up")
    return frame.scribe.bar


def scribe(stage: Stage) -> None:
    """Over the board, a word half typed, a table chosen."""
    bar = _bar(stage)
    bar.speaker.choose_number(2)
    stage.window.frame.around.voice.sit_at("4")  # type: ignore[union-attr] # the bar lies over it
    QTest.keyClicks(bar.line, "Que no tenga miedo de preguntar")


def scribe_said(stage: Stage) -> None:
    """What is typed was said already."""
    bar = _bar(stage)
    said = bar.speaker.voice.group
    idea = bar.tally._workshop.ideas()[0]  # noqa: SLF001 - any idea will do
    again = ideas.NewIdea(id=IdeaId(ids.fresh("idea")), text=idea.text, group=said, under=IdeaId(idea.id))
    stage.window.frame.around.desk.do(ideas.capture, again)  # type: ignore[union-attr] # as above
    QTest.keyClicks(bar.line, idea.text)
    QTest.qWait(WAIT)


def scribe_tables(stage: Stage) -> None:
    """Choosing a table."""
    bar = _bar(stage)
    for table in ("1", "2", "4", "Window"):
        bar.speaker.voice.sit_at(table)
        QTest.keyClicks(bar.line, f"Said at table {table}")
        QTest.keyClick(bar.line, Qt.Key.Key_Return)
    bar.sticking.choose_table()


def scribe_questions(stage: Stage) -> None:
    """Choosing a question, over Share."""
    bar = _bar(stage, "share")
    bar.speaker.voice.answer("What should stay exactly as it is in our schools, whatever else is changed?")
    QTest.keyClicks(bar.line, "The garden")
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    bar.sticking.choose_prompt()


def scribe_groups(stage: Stage) -> None:
    """Choosing who speaks."""
    bar = _bar(stage)
    bar.entry.group.click()


def scribe_left(stage: Stage) -> None:
    """What stood in the line when the bar was left was added."""
    bar = _bar(stage)
    QTest.keyClicks(bar.line, "Asks for help before it is late")
    bar.closing.emit()


def scribe_long(stage: Stage) -> None:
    """Long names of groups and a table, Arabic in the line."""
    stage.sample("group")
    frame = stage.window.frame
    if frame is None:
        return
    desk = frame.around.desk
    name = "Familias que acaban de llegar al distrito y hablan otra lengua"
    desk.do(groups.rename, desk.workshop.groups()[1].id, name)
    frame.around.voice.sit_at("La mesa larga junto a la ventana grande")
    frame.around.voice.answer("¿Qué quisieran que cada estudiante llevara consigo al salir de aquí?")
    bar = _up(stage)
    bar.speaker.choose_number(2)
    bar.line.insert("يحترم الكبار ويساعد الصغار")
    QApplication.processEvents()


def scribe_spelling(stage: Stage) -> None:
    """A word that nobody knows, and others for it."""
    bar = _bar(stage)
    bar.line.insert("Stands up for freinds and sabe escuhar a los demás ")
    QTest.qWait(WAIT)
    QTest.keyClick(bar.line, Qt.Key.Key_F7)
    QTest.qWait(WAIT)


def gather_tables(stage: Stage) -> None:
    """Gather at a table, to a question of its own."""
    page = stage.sample("gather")
    if not isinstance(page, GatherStep):
        raise TypeError(page)
    page.line.setText("")
    voice = page.around.voice
    for n, table in enumerate(("4", "12", "By the window", "4")):
        voice.sit_at(table)
        page.speaker.choose_number(n + 1)
        page.line.setText("Asks for help before it is late, and gives it without being asked")
        page.writing.add_anyway()
    voice.answer("What should stay exactly as it is in our schools, whatever else is changed?")
    QTest.keyClicks(page.line, "The garden")


SCRIBE_SCENES: dict[str, Callable[[Stage], None]] = {
    "03-gather-tables": gather_tables,
    "15-scribe": scribe,
    "15-scribe-said": scribe_said,
    "15-scribe-spelling": scribe_spelling,
    "15-scribe-tables": scribe_tables,
    "15-scribe-questions": scribe_questions,
    "15-scribe-groups": scribe_groups,
    "15-scribe-left": scribe_left,
    "15-scribe-long": scribe_long,
}
