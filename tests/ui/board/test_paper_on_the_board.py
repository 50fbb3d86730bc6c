"""Notes on the board that are still on paper: looked at, and typed while they are in sight."""

import pytest

from tests.ui.paper_notes import put_up
from workshop_app.domain.commands import ideas
from workshop_app.ui.photo.picture_sheet import PictureSheet


@pytest.fixture
def paper(hand, around):
    """Three notes from a photo in the first pillar; the last one is typed."""
    put_up(around.desk, ["students", "families", "teachers"], typed=("", "", "Stays calm"))
    around.desk.do(ideas.move, ["note0", "note1", "note2"], to="p0")
    hand.page.show_workshop(around.workshop)
    return hand


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(("idea", "is_offered"), [("note0", True), ("note2", True), ("i0", False)])
def test_what_stands_on_its_paper_can_be_looked_at(paper, around, qtbot, idea, is_offered):
    table = paper.board
    paper.click(idea)
    table.show_menu()
    assert table.chosen() == [idea]
    offered = {action.text(): action for action in table.menu.actions()}
    assert ("Look at its picture" in offered) == is_offered
    if is_offered:
        offered["Look at its picture"].trigger()
        sheet = paper.page.window().findChild(PictureSheet)
        assert sheet.isVisible()
        assert sheet.words.text() == (around.workshop.idea(idea).text or "Not typed yet")
    table.menu.close()


def test_a_note_is_typed_below_its_picture(paper, around, qtbot):
    paper.click("note0")
    note = paper.board.view_of("note0").toRect()
    paper.board.editing.open_note("note0")
    editor = paper.board.editing.editor
    assert not editor.geometry().intersects(note.adjusted(8, 8, -8, -8))
    qtbot.keyClicks(editor, "Asks first")
    editor.keeping.close()
    assert around.workshop.idea("note0").text == "Asks first"


def test_leaving_the_line_empty_leaves_the_note_on_paper(paper, around):
    paper.board.editing.open_note("note1")
    paper.board.editing.editor.keeping.close()
    assert around.workshop.idea("note1").is_untyped
