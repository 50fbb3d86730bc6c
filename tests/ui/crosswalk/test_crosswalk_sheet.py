"""The crosswalk in the window: our words beside those of a framework, aligned by hand and by keys."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tools import river_state
from workshop_app.domain import crosswalk
from workshop_app.domain.commands import alignments, frameworks, pillars, statements
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.framework_records import FrameworkItemId
from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import StatementId
from workshop_app.domain.wordings import Wording
from workshop_app.insight.crosswalk.crossing import crossing
from workshop_app.ui.crosswalk.carrying import MIME
from workshop_app.ui.crosswalk.crosswalk_sheet import CrosswalkSheet
from workshop_app.ui.crosswalk.rows import key_of

CARE, ASKS = Wording("name", "p1"), Wording("statement", "s1")
NOTICES = Wording("statement", "s2")
NEIGHBORS, LEFT_OUT, INQUIRY = (FrameworkItemId(f"river-{code}") for code in ("C", "C.1", "A"))


class NoFiles:
    """Somebody who picks no file."""

    def to_open(self, *_words):
        return None


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(1366, 688)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def sheet(window, around, qtbot):
    do = around.desk.do
    do(pillars.add, PillarId("p1"), "Caring Neighbor")
    new = [
        NewStatement(id=StatementId("s1"), pillar=PillarId("p1"), kind="indicator", text="Asks questions"),
        NewStatement(
            id=StatementId("s2"),
            pillar=PillarId("p1"),
            kind="indicator",
            text="Notices who is left out and makes room",
        ),
    ]
    do(statements.lay_out, new)
    do(frameworks.bring_in, river_state.FRAMEWORK)
    sheet = CrosswalkSheet(window, around, NoFiles())
    sheet.open_sheet()
    qtbot.waitUntil(lambda: bool(sheet.board.offers))
    return sheet


def tied(around):
    return {(one.of, one.wording, one.item, one.kind) for one in crosswalk.alignments(around.workshop)}


def test_words_of_both_sides_are_aligned_by_a_key(sheet, around, qtbot):
    sheet.board.choose(ASKS, INQUIRY)
    QTest.keyClick(sheet.board.ours, Qt.Key.Key_1)
    assert tied(around) == {(*ASKS, INQUIRY, "exactMatchOf")}
    qtbot.waitUntil(lambda: bool(sheet.board.crossing.pairs))
    QTest.keyClick(sheet.board.theirs, Qt.Key.Key_3)
    assert tied(around) == {(*ASKS, INQUIRY, "isPartOf")}
    qtbot.waitUntil(lambda: sheet.board.crossing.kind_of(ASKS, INQUIRY) == "isPartOf")
    QTest.keyClick(sheet.board.ours, Qt.Key.Key_Delete)
    assert tied(around) == set()
    around.desk.undo()
    assert tied(around) == {(*ASKS, INQUIRY, "isPartOf")}


def test_a_key_says_what_is_missing_where_only_one_side_is_chosen(sheet, around):
    sheet.board.choose(ASKS)
    sheet.board.theirs.clearSelection()
    QTest.keyClick(sheet.board.ours, Qt.Key.Key_2)
    assert tied(around) == set()


@pytest.mark.parametrize("start", ["ours", "theirs"])
def test_a_row_is_dragged_from_either_side_onto_the_other(sheet, around, start):
    ours, theirs = sheet.board.ours, sheet.board.theirs
    target, key, over = (
        (theirs, key_of(CARE), NEIGHBORS) if start == "ours" else (ours, NEIGHBORS, key_of(CARE))
    )
    target.choose(over)
    QApplication.processEvents()
    carried = QMimeData()
    carried.setData(f"{MIME}{start}", str(key).encode())
    at = QPointF(target.box_of(over).center())
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.LinkAction, carried, button, none)
    QApplication.sendEvent(target.viewport(), enter)
    assert enter.isAccepted()
    drop = QDropEvent(at, Qt.DropAction.LinkAction, carried, button, none)
    QApplication.sendEvent(target.viewport(), drop)
    assert tied(around) == {(*CARE, NEIGHBORS, "isRelatedTo")}


def test_a_row_of_the_same_side_is_not_taken(sheet, around):
    carried = QMimeData()
    carried.setData(f"{MIME}ours", key_of(ASKS).encode())
    ours = sheet.board.ours
    at = ours.box_of(key_of(CARE)).center()
    enter = QDragEnterEvent(
        at, Qt.DropAction.LinkAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(ours.viewport(), enter)
    assert not enter.isAccepted()
    assert tied(around) == set()


def test_what_may_be_the_same_is_offered_and_only_taken_by_a_person(sheet, around):
    assert (NOTICES, LEFT_OUT) in {(one.wording, one.item) for one in sheet.board.offers}
    assert tied(around) == set()
    sheet.board.next_offer()
    offer = sheet.board.offer
    sheet.aligner.refused.emit()
    assert offer not in sheet.board.offers
    assert tied(around) == set()


def test_gaps_are_counted_at_both_sides(sheet, around):
    here = crossing(around.workshop, river_state.FRAMEWORK.id)
    assert (len(here.alone), len(here.waiting)) == (3, 14)
    around.desk.do(alignments.align, ASKS, [FrameworkItemId("river-A.1")], "isRelatedTo")
    here = crossing(around.workshop, river_state.FRAMEWORK.id)
    assert [one.text for one in here.alone] == ["Notices who is left out and makes room"]
    assert len(here.waiting) == 12
    assert here.counted(PillarId("p1")) == (1, 1)


def test_searching_narrows_a_side_to_what_holds_the_words(sheet):
    tree = sheet.board.theirs
    assert tree.narrow("left out", open_only=False) == 1
    assert set(tree.shown) == {NEIGHBORS, LEFT_OUT}
    tree.narrow("", open_only=False)
    assert len(tree.shown) == 14


def test_a_framework_that_is_taken_away_brings_its_alignments_back_with_it(sheet, around, qtbot):
    around.desk.do(alignments.align, ASKS, [INQUIRY], "isRelatedTo")
    around.desk.do(frameworks.bin, river_state.FRAMEWORK.id)
    qtbot.waitUntil(sheet.calm.isVisible)
    around.desk.undo()
    qtbot.waitUntil(lambda: not sheet.calm.isVisible())
    assert tied(around) == {(*ASKS, INQUIRY, "isRelatedTo")}


def test_before_anything_lies_beside_it_the_sheet_leads_to_bringing_one_in(window, around):
    sheet = CrosswalkSheet(window, around, NoFiles())
    sheet.open_sheet()
    assert sheet.calm.isVisible()
    assert sheet.calm.button.hasFocus()
