"""From a heap to words to growth in a real window: 5 pillars, 15 rows, 4 levels, 2 lenses; out as CASE."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hand import Hand
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication

from tools import shaped
from workshop_app import opening
from workshop_app.app import make_application
from workshop_app.domain.progressing import LENSES, Cell, levels_of, missing, scales, written
from workshop_app.domain.shape_records import Descriptor
from workshop_app.domain.shaping import behind, indicators_of, is_ready, statements_of, walk_back
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.progress.progress_step import ProgressStep
from workshop_app.ui.shape.empty_words import PROMPTS
from workshop_app.ui.shape.shape_step import ShapeStep
from workshop_app.ui.shape.side.ready_sheet import ReadySheet

pytestmark = pytest.mark.desktop

ROOT = Path(__file__).resolve().parents[2]
TOLD = shaped.cedar_hollow()
LEVELS = ("Emerging", "Developing", "Applying", "Extending")
BOTH = ("learner", "educator")
REASON = "The design team agreed to it"
BEGINNINGS = tuple(key for key, _, _ in PROMPTS)


@pytest.fixture
def window(home, qtbot):
    make_application()
    window = MainWindow(LaptopShelf("desk-that-grows"), Preferences(home))
    window.move(0, 0)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def test_a_portrait_grows_from_the_ideas_and_leaves_as_a_framework(window, tmp_path):
    hand = Hand()
    window.open_sample()
    around = window.frame.around
    hand.press("ctrl+4")
    hand.until(lambda: isinstance(window.frame.step, ShapeStep), "Shape did not open")
    for number, told in enumerate(TOLD, 1):
        shape(hand, window.frame.step, number, told)
    mark_ready(hand, window.frame.step)

    hand.press("ctrl+5")
    hand.until(lambda: isinstance(window.frame.step, ProgressStep), "Progress did not open")
    page = window.frame.step
    hand.until(page.beginning.isVisible, "nobody offers levels")
    hand.click(middle(page.beginning.button))
    hand.until(lambda: scales(around.workshop), "there are no levels")
    grow(hand, page)
    path = around.open.path
    window.close()

    workshop = Workshop(opening.read(path).changes)
    assert_all_is_there(workshop)
    assert_every_cell_can_be_walked_back(workshop)
    out_and_in_again(workshop, path, tmp_path)


def shape(hand, page, number, told):
    """Give a pillar its definition, its "I can" statements and its rows, and each row an idea behind it."""
    around = page.around
    pillar = around.workshop.pillars()[number - 1]
    hand.click(middle(page.list.row(pillar.id)))
    hand.until(lambda: page.pillar == pillar.id, f"pillar {number} did not open")
    hand.until(page.sheet.empty.isVisible, "nobody offers a beginning")
    hand.click(middle(page.sheet.empty.prompts[BEGINNINGS.index("definition")]))
    hand.until(page.sheet.definition.field.hasFocus, "there is no place for the definition")
    hand.type(told.definition)
    hand.press("Return")
    hand.until(
        lambda: around.workshop.pillar(pillar.id).definition == told.definition, "the definition was not kept"
    )
    state(hand, page, pillar.id, "i-can", told.i_can)
    state(hand, page, pillar.id, "indicator", [row.indicator for row in told.rows])
    for row, ideas in zip(indicators_of(around.workshop, pillar.id), told.rows, strict=True):
        tie(hand, page, Wording("statement", row.id), ideas.ideas)


def state(hand, page, pillar, kind, texts):
    """Write statements one after the other, as they are spoken."""
    rows = page.sheet.rows[kind]
    page.sheet.begin(kind)
    hand.until(lambda: rows.is_begun, f"no new {kind} was begun")
    for n, text in enumerate(texts, 1):
        hand.type(text)
        hand.press("Return")
        hand.until(
            lambda n=n: len(statements_of(page.around.workshop, pillar, kind)) == n, f"{text!r} was not kept"
        )
    hand.press("Escape")
    hand.until(lambda: not rows.is_begun, "the new row stays open")


def tie(hand, page, wording, texts):
    """Drag one of the ideas behind the words onto them, with the mouse."""
    around, side = page.around, page.side.behind
    said = {idea.text: idea.id for idea in around.workshop.ideas()}
    assert page.sheet.open_wording(wording)
    row = page.sheet.rows["indicator"].row(wording.id)
    hand.until(lambda: page.sheet.wording == wording, "the row was not selected")
    hand.until(lambda: on_screen(row) and side.notes.isVisible(), "the row is out of sight")
    hand.rest()
    wanted = {said[text] for text in texts}
    first = next(face.idea.id for face in side.notes.faces if face.idea.id in wanted)
    side.notes.go_to(first)
    hand.rest()
    box = side.notes.box([face.idea.id for face in side.notes.faces].index(first))
    hand.carry(side.notes.mapToGlobal(box.center()), middle(row))
    hand.until(lambda: behind(around.workshop, wording), "the idea that was dropped is not behind the words")
    assert [idea.id for idea in behind(around.workshop, wording)] == [first]


def mark_ready(hand, page):
    """Mark the pillar as ready against a warning, with the reason in writing."""
    pillar = page.around.workshop.pillar(page.pillar)
    assert not is_ready(pillar)
    hand.click(middle(page.side.buttons.ready))
    hand.until(lambda: page.window().findChildren(ReadySheet), "nobody asks for the reason")
    hand.rest()
    hand.type(REASON)
    hand.press("Return")
    hand.until(lambda: is_ready(page.around.workshop.pillar(page.pillar)), "the pillar is not ready")
    assert page.around.workshop.pillar(page.pillar).reason == REASON


def grow(hand, page):
    """Type the first row, paste the rest from a spreadsheet, and the educator's beside it."""
    view, around = page.view, page.around
    rows = [row for told in TOLD for row in told.rows]
    hand.until(lambda: len(view.model_of_grid.grid.rows) == len(rows), "not every row is in the grid")
    view.setFocus()
    view.go_to(view.model_of_grid.grid.cell(0, 0))
    for text in rows[0].levels["learner"]:
        hand.type(text)
        hand.press("Tab")
    hand.until(lambda: len(around.workshop.all_of(Descriptor)) == 4, "the first row was not kept")
    paste(hand, page, 1, 0, [row.levels["learner"] for row in rows[1:]])
    page.show_lenses(BOTH)
    hand.until(lambda: len(view.model_of_grid.grid.columns) == 8, "the lenses do not stand side by side")
    columns = [(column.level.name, column.lens) for column in view.model_of_grid.grid.columns]
    for n, (level, lens) in enumerate(columns):
        if lens == "educator":
            paste(hand, page, 0, n, [[row.levels[lens][LEVELS.index(level)]] for row in rows])


def paste(hand, page, row, column, block):
    """Paste what was copied in a spreadsheet, from a cell on."""
    QGuiApplication.clipboard().setText("\n".join("\t".join(texts) for texts in block))
    page.view.setFocus()
    page.view.go_to(page.view.model_of_grid.grid.cell(row, column))
    hand.press("ctrl+v")
    last = page.view.model_of_grid.grid.cell(row + len(block) - 1, column + len(block[0]) - 1)
    hand.until(lambda: written(page.around.workshop, last).text == block[-1][-1], "the block was not pasted")


def assert_all_is_there(workshop):
    (scale,) = scales(workshop)
    assert tuple(level.name for level in levels_of(workshop, scale.id)) == LEVELS
    assert missing(workshop, scale.id, BOTH) == ()
    assert len(workshop.all_of(Descriptor)) == 120
    for pillar, told in zip(workshop.pillars(), TOLD, strict=True):
        assert (pillar.name, pillar.definition) == (told.name, told.definition)
        assert tuple(one.text for one in statements_of(workshop, pillar.id, "i-can")) == told.i_can
        for row, meant in zip(indicators_of(workshop, pillar.id), told.rows, strict=True):
            assert row.text == meant.indicator
            for lens in BOTH:
                cells = (Cell(row.id, level.id, lens) for level in levels_of(workshop, scale.id))
                assert tuple(written(workshop, cell).text for cell in cells) == meant.levels[lens]


def assert_every_cell_can_be_walked_back(workshop):
    for cell in workshop.all_of(Descriptor):
        walk = walk_back(workshop, Wording("descriptor", cell.id))
        assert walk.ideas
        assert walk.groups
        assert [session.title for session in walk.sessions] == ["Community evening"]
        assert walk.through == Wording("statement", cell.indicator)


def out_and_in_again(workshop, path, folder):
    """Export in both versions, validate in both layers, import into a new workshop: the same framework."""
    for version in ("1.0", "1.1"):
        out, again = folder / f"portrait-{version}.case.json", folder / f"again-{version}.workshop"
        terminal("export", path, "-o", out, "--case", version)
        assert terminal("validate", out) == {"valid": True, "errors": []}
        terminal("new", again, "--title", "Somewhere else")
        terminal("add", again, out)
        assert framework(Workshop(opening.read(again).changes)) == framework(workshop)


def framework(workshop):
    """All that a framework says, without ids of this program: names, words, order, levels, lenses."""
    return [
        (
            pillar.name,
            pillar.definition,
            [one.text for one in statements_of(workshop, pillar.id, "i-can")],
            [
                (
                    row.text,
                    [
                        (level.name, lens, written(workshop, Cell(row.id, level.id, lens)).text)
                        for scale in scales(workshop)
                        for level in levels_of(workshop, scale.id)
                        for lens in LENSES
                    ],
                )
                for row in indicators_of(workshop, pillar.id)
            ],
        )
        for pillar in workshop.pillars()
    ]


def terminal(*words):
    """What the program answers at a terminal, as JSON."""
    done = subprocess.run(
        [sys.executable, "-m", "workshop_app", *map(str, words), "--json"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, (words, done.stderr, done.stdout)
    return json.loads(done.stdout)


def on_screen(widget):
    """Whether all of a widget can be seen in its window."""
    seen = widget.visibleRegion().boundingRect()
    return widget.isVisible() and seen == QRect(QPoint(0, 0), widget.size())


def middle(widget):
    return widget.mapToGlobal(QPoint(widget.width() // 2, widget.height() // 2))
