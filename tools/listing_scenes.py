"""The scenes of a list on its way in: looked over, mended, landed, and what was left out."""

import time
from pathlib import Path

from PySide6.QtTest import QTest

from tools.stage import PATIENCE, Stage, settle
from workshop_app.domain.commands import ideas
from workshop_app.domain.records import GroupId, IdeaId
from workshop_app.ui.gather.check_sheet import CheckSheet
from workshop_app.ui.gather.gather_step import GatherStep

SAID = (
    ("Knows how to lose well", "Student"),
    ("Sabe escuchar a los demás", "Family"),
    ("Can read a room", ""),
    ("Listens first, then answers", "Student"),
    ("Plays an instrument, any instrument", "Student"),
)

FORM = (
    "Timestamp,Email Address,Which best describes you?,What should a graduate be able to do?,"
    "What worries you?"
)


def list_checked(stage: Stage) -> None:
    """Thirty-one ideas of a survey, three of which need a person."""
    _looked_over(stage, "survey.csv", _survey(31))


def list_folded(stage: Stage) -> None:
    """The same without the table of its columns."""
    _looked_over(stage, "survey.csv", _survey(31)).columns.fold.setChecked(False)
    settle(stage.window)


def list_mended(stage: Stage) -> None:
    """The first row that needs a person."""
    _looked_over(stage, "survey.csv", _survey(31)).fix.click()
    settle(stage.window)


def list_too_long(stage: Stage) -> None:
    """An idea that is too long, split where its sentences end."""
    text = "Listens\n" + "Asks why, and keeps asking until it is clear. " * 20 + "\nWaits\n"
    sheet = _looked_over(stage, "notes.txt", text)
    sheet.fix.click()
    sheet.card.split_at_sentences()
    settle(stage.window)


def list_of_answers(stage: Stage) -> None:
    """A survey with forty columns: questions, who answered, and much else."""
    extra = "".join(f",Extra {n}" for n in range(35))
    rows = (
        f"3/4/2026 10:0{n}:00,a{n}@example.org,{('Parent', 'Student', 'Teacher')[n % 3]},"
        f"{SAID[n % 5][0].split(',')[0]},That nobody listens to us {n}" + ",x" * 35
        for n in range(10)
    )
    _looked_over(stage, "form answers.csv", "\n".join((FORM + extra, *rows)))


def list_all_here(stage: Stage) -> None:
    """The same list a second time."""
    text = _survey(31).replace(",\n", ",Alumni\n")
    sheet = _looked_over(stage, "survey.csv", text)
    sheet.add.click()
    settle(stage.window)
    page = _page(stage)
    page.around.alerts.hush()
    page.open_list(_written(stage, "survey.csv", text))
    _await_list(stage, page)


def list_landed(stage: Stage) -> None:
    """Landed, with the offers to undo and to see what was left out."""
    _looked_over(stage, "survey.csv", _survey(31)).add.click()
    settle(stage.window)


def list_left_out(stage: Stage) -> None:
    """What was left out and why."""
    list_landed(stage)
    _page(stage).lists.show_left_out()
    settle(stage.window)


def list_refused(stage: Stage) -> None:
    """A file that is no list."""
    page = _page_of_sample(stage)
    page.open_list(_written(stage, "broken.xlsx", "PK\x03\x04 but nothing more"))
    _await_list(stage, page)


def list_of_fifty_thousand(stage: Stage) -> None:
    """Fifty thousand rows, looked over."""
    _looked_over(stage, "everything.csv", _survey(50_000))


def _survey(count: int) -> str:
    rows = [f'"{text}",{who}' for text, who in SAID]
    rows += [f"Takes responsibility, {n}".replace(",", " for") + ",Family" for n in range(len(rows), count)]
    if count > 9:
        rows[9] = "Finds the words,"
    return "\n".join(("idea,who", *rows)) + "\n"


def _looked_over(stage: Stage, name: str, text: str) -> CheckSheet:
    page = _page_of_sample(stage)
    students = GroupId(page.around.workshop.groups()[0].id)
    here = ideas.NewIdea(id=IdeaId("idea-here"), text=SAID[3][0], group=students)
    page.around.desk.do(ideas.capture, here)
    page.open_list(_written(stage, name, text))
    _await_list(stage, page)
    return page.lists.check_sheet


def _written(stage: Stage, name: str, text: str) -> Path:
    path = stage.home / name
    path.write_text(text, encoding="utf-8")
    return path


def _page_of_sample(stage: Stage) -> GatherStep:
    stage.sample("gather")
    return _page(stage)


def _page(stage: Stage) -> GatherStep:
    page = stage.page()
    assert isinstance(page, GatherStep)  # noqa: S101 - a wrong page must stop the shots
    return page


def _await_list(stage: Stage, page: GatherStep) -> None:
    end = time.monotonic() + PATIENCE
    while (not page.lists.is_open or page.lists.checking.is_busy) and time.monotonic() < end:
        QTest.qWait(20)
    settle(stage.window)


LISTING_SCENES = {
    "03-list": list_checked,
    "03-list-folded": list_folded,
    "03-list-mending": list_mended,
    "03-list-too-long": list_too_long,
    "03-list-answers": list_of_answers,
    "03-list-all-here": list_all_here,
    "03-list-landed": list_landed,
    "03-list-left-out": list_left_out,
    "03-list-refused": list_refused,
    "03-list-50000": list_of_fifty_thousand,
}
