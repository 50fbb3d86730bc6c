"""The golden thread on the screen: from words to ideas, groups, sessions, and from an idea to its words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tools import shaped
from workshop_app.domain.commands import ideas, sessions, statements, threads
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.progressing import Cell, descriptor_id, levels_of, scales
from workshop_app.domain.shaping import indicators_of, statements_of
from workshop_app.domain.wordings import Wording
from workshop_app.ui.step import Step
from workshop_app.ui.thread.following import follow
from workshop_app.ui.thread.idea_view import IdeaView
from workshop_app.ui.thread.thread_sheet import ThreadSheet
from workshop_app.ui.thread.wording_view import WordingView


class Walk:
    """The design's evening in a window, with a sheet to walk in."""

    def __init__(self, around) -> None:
        shaped.alder_creek(around.desk)
        self.went: list[str] = []
        self.around = around = replace(around, go_to=self.went.append)
        self.desk = around.desk
        self.pillar = around.workshop.pillars()[2].id
        self.window = around.alerts.parent()
        self.window.show()
        can = statements_of(around.workshop, self.pillar, "i-can")[0]
        self.words = Wording("statement", can.id)
        self.sheet = ThreadSheet(self.window, around)

    @property
    def view(self):
        return self.sheet.view

    def texts(self):
        return [face.idea.text for face in self.view.notes.faces]

    def row(self, beginning):
        return next(row for row in self.view.rows if row.words.startswith(beginning))


@pytest.fixture
def walk(around):
    walk = Walk(around)
    yield walk
    walk.window.hide()


def test_words_lead_to_ideas_and_an_idea_back_to_its_words(walk, qtbot):
    walk.sheet.show_wording(walk.words)
    assert isinstance(walk.view, WordingView)
    assert len(walk.texts()) == 4
    qtbot.keyClick(walk.view.notes, Qt.Key.Key_Return)
    assert isinstance(walk.view, IdeaView)
    assert walk.view.became[0].wording == walk.words
    walk.row("I can notice").click()
    assert walk.sheet.stop == walk.words
    qtbot.keyClick(walk.sheet, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(walk.view, IdeaView)
    qtbot.keyClick(walk.sheet, Qt.Key.Key_Backspace)
    assert walk.sheet.stop == walk.words
    qtbot.keyClick(walk.sheet, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert isinstance(walk.view, IdeaView)
    walk.sheet.close_sheet()


def test_one_press_on_a_paper_goes_there(walk, qtbot):
    walk.sheet.show_wording(walk.words)
    notes = walk.view.notes
    qtbot.mouseClick(notes, Qt.MouseButton.LeftButton, pos=notes.box(1).center())
    assert isinstance(walk.view, IdeaView)
    walk.sheet.close_sheet()


def test_a_group_and_a_session_are_looked_at_by_themselves(walk):
    walk.desk.do(sessions.add, "s1", "Library evening", date="2026-05-12")
    new = NewIdea(id="met", text="Greets the newcomer", session="s1", pillar=walk.pillar)
    walk.desk.do(ideas.capture, new)
    walk.desk.do(threads.tie, walk.words, ["met"])
    walk.sheet.show_wording(walk.words)
    walk.row("Families").click()
    assert walk.texts() == ["Notices when someone sits alone", "Respeta a los mayores"]
    walk.row("Library evening").click()
    assert walk.texts() == ["Greets the newcomer"]
    walk.row("Library evening").click()
    assert len(walk.texts()) == 5
    walk.sheet.close_sheet()


def test_a_cell_without_threads_says_through_what_it_comes_to_ideas(walk):
    workshop = walk.desk.workshop
    row = indicators_of(workshop, walk.pillar)[0]
    level = levels_of(workshop, scales(workshop)[0].id)[0]
    cell = Wording("descriptor", descriptor_id(Cell(row.id, level.id)))
    walk.sheet.show_wording(cell)
    assert "the ideas of the pillar" in walk.view.told.text()
    assert len(walk.texts()) == 15
    walk.desk.do(threads.tie, Wording("statement", row.id), [walk.view.ideas[0].id])
    qt_wait = walk.sheet
    qt_wait._follow()
    assert "These are behind “Caring Neighbor”" in walk.view.told.text()
    assert len(walk.texts()) == 1
    walk.sheet.close_sheet()


def test_an_idea_says_where_it_was_given_and_who_else_said_so(walk):
    first, second = (idea.id for idea in walk.desk.workshop.ideas_in(walk.pillar)[:2])
    walk.desk.do(ideas.stack, [second], onto=first)
    walk.sheet.show_idea(second)
    top = walk.desk.workshop.idea(first).text
    assert walk.row(top)
    walk.row(top).click()
    assert walk.sheet.stop == first
    walk.sheet.close_sheet()


def test_an_idea_without_a_place_became_nothing_yet(walk):
    walk.desk.do(ideas.capture, NewIdea(id="new", text="Waits"))
    walk.sheet.show_idea("new")
    assert walk.view.became == ()
    walk.sheet.close_sheet()


def test_what_was_taken_away_meanwhile_leaves_an_empty_stop_and_not_an_error(walk):
    walk.sheet.show_wording(walk.words)
    walk.desk.do(statements.bin, walk.words.id)
    walk.sheet._follow()
    assert not walk.sheet.go.isVisible()
    walk.sheet.close_sheet()


class Page(Step):
    """A page whose keyboard is on words, on an idea, or on nothing."""

    key = "shape"

    def __init__(self, around, wording=None, chosen=()) -> None:
        super().__init__(around)
        self._wording, self._chosen, self.opened = wording, chosen, []

    def wording(self):
        return self._wording

    def chosen(self):
        return self._chosen

    def open_wording(self, wording):
        self.opened.append(wording)


def test_the_key_follows_what_the_keyboard_is_on_and_goes_back_to_it(walk, qtbot):
    page = Page(walk.around, walk.words)
    page.setParent(walk.window)
    follow(walk.window, walk.around, page)
    sheet = walk.window.findChildren(ThreadSheet)[-1]
    assert sheet.stop == walk.words
    sheet.go.click()
    assert walk.went == ["shape"]
    assert page.opened == [walk.words]
    follow(walk.window, walk.around, Page(walk.around, chosen=(walk.desk.workshop.ideas()[0].id,)))
    sheet = walk.window.findChildren(ThreadSheet)[-1]
    assert isinstance(sheet.view, IdeaView)
    sheet.close_sheet()


@pytest.mark.parametrize("look", [{"scale": 2.0}, {"high_contrast": True}])
def test_it_holds_at_any_size_of_text(make_around, look):
    walk = Walk(make_around(**look))
    walk.sheet.show_wording(walk.words)
    assert not walk.sheet.grab().isNull()
    walk.sheet.walk_to(walk.view.ideas[0].id)
    assert not walk.sheet.grab().isNull()
    walk.sheet.close_sheet()
    walk.window.hide()
