"""The side of Shape: who was heard, five checks, what is behind the words, and that a pillar is ready."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from tools import shaped
from workshop_app.domain.commands import headlines, pillars
from workshop_app.domain.shaping import behind, is_ready, statements_of
from workshop_app.domain.wordings import Wording
from workshop_app.ui.action_table import ENTRIES
from workshop_app.ui.shape.idea_drag import IDEAS, carried, ideas_in
from workshop_app.ui.shape.side.heat_look import Spot, plan_of
from workshop_app.ui.shape.side.ready_sheet import ReadySheet
from workshop_app.ui.shape.side.shape_side import ShapeSide
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.thread.thread_sheet import ThreadSheet
from workshop_app.ui.votes.vote_desk import VoteDesk


class Shown:
    """The side in a window, about the third pillar of the design's evening."""

    def __init__(self, around, qtbot) -> None:
        shaped.alder_creek(around.desk)
        self.went: list[str] = []
        self.around = around = replace(around, go_to=self.went.append)
        self.desk = around.desk
        self.pillar = around.workshop.pillars()[2].id
        self.window = QWidget()
        self.window.resize(420, 900)
        self.side = ShapeSide(around)
        self.side.setParent(self.window)
        self.side.setGeometry(0, 0, 392, 880)
        around.desk.subscribe(lambda _c: self.side.show_workshop(around.workshop, self.pillar))
        self.side.show_workshop(around.workshop, self.pillar)
        qtbot.addWidget(self.window)
        self.window.show()

    @property
    def can(self):
        return statements_of(self.desk.workshop, self.pillar, "i-can")

    @property
    def papers(self):
        return [face.idea.text for face in self.side.behind.notes.faces]


@pytest.fixture
def shown(around, qtbot):
    shown = Shown(around, qtbot)
    yield shown
    shown.window.close()


def test_the_map_the_checks_and_all_ideas_of_the_pillar_are_seen(shown):
    assert shown.side.heard.grid.counts[3] == (1, 2, 0, 3, 3)
    assert [check.passed for check in shown.side.checks.checks] == [False, True, True, True, True]
    assert shown.side.behind.title.text() == "Behind “Caring Neighbor”"
    assert len(shown.papers) == 15


def test_selected_words_show_the_ideas_they_are_tied_to(shown):
    shown.side.show_selected(Wording("statement", shown.can[0].id))
    assert shown.side.behind.title.text() == "Behind “notice when someone is left out”"
    assert sorted(shown.papers) == [
        "Notices when someone sits alone",
        "Respeta a los mayores",
        "Stands up for a friend",
        "Welcomes the new kid",
    ]
    shown.side.show_selected(None)
    assert len(shown.papers) == 15


def test_words_without_threads_say_whose_ideas_are_shown(shown):
    outcome = statements_of(shown.desk.workshop, shown.pillar, "outcome")[0]
    shown.side.show_selected(Wording("statement", outcome.id))
    assert "No idea is tied to these words yet" in shown.side.behind.told.text()
    assert len(shown.papers) == 15


def test_a_cell_of_the_map_shows_what_the_group_said_there(shown, qtbot):
    grid = shown.side.heard.grid
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.box(Spot(4, 2)).center().toPoint())
    assert shown.side.behind.title.text() == "Partners in “Caring Neighbor”"
    assert len(shown.papers) == 5
    shown.desk.do(headlines.say_short, shown.pillar, "I care.")
    assert len(shown.papers) == 5
    shown.side.behind.all.click()
    assert len(shown.papers) == 15
    assert grid.chosen is None


def test_the_map_is_walked_with_arrows_up_to_the_numbers_of_the_pillars(shown, qtbot):
    grid = shown.side.heard.grid
    grid.setFocus()
    assert grid.accessibleDescription() == "Students in Caring Neighbor: 3 ideas"
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.accessibleDescription() == "Families in Steady Problem Solver: 1 idea"
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert shown.side.behind.title.text() == "Families in “Steady Problem Solver”"
    for _ in range(3):
        qtbot.keyClick(grid, Qt.Key.Key_Up)
    with qtbot.waitSignal(shown.side.asked) as asked:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert asked.args == [shown.desk.workshop.pillars()[3].id]


@pytest.mark.parametrize("count", [1, 5, 8, 13, 30])
def test_the_map_keeps_its_width_with_any_number_of_pillars(around, count):
    for width in (300, 340):
        for current in {0, count // 2, count - 1}:
            plan = plan_of(width, count, current, 150, around.theme)
            assert current in plan.shown
            assert plan.names + len(plan.shown) * (plan.cell + 4) - 4 <= width + 1
            assert plan.cell >= 24


def test_space_ties_and_unties_and_delete_takes_out_with_a_way_back(shown, qtbot):
    side, first = shown.side, Wording("statement", shown.can[0].id)
    side.show_selected(first)
    before = behind(shown.desk.workshop, first)
    notes = side.behind.notes
    notes.setFocus()
    qtbot.keyClick(notes, Qt.Key.Key_Delete)
    assert behind(shown.desk.workshop, first) == before[1:]
    shown.desk.undo()
    assert behind(shown.desk.workshop, first) == before
    side.behind.look.click()
    side.behind.line.setText("sorry")
    assert shown.papers == ["Says sorry and means it"]
    qtbot.keyClick(notes, Qt.Key.Key_Space)
    assert len(behind(shown.desk.workshop, first)) == len(before) + 1
    assert notes.faces[0].is_tied
    qtbot.keyClick(notes, Qt.Key.Key_Space)
    assert behind(shown.desk.workshop, first) == before
    qtbot.keyClick(side.behind.line, Qt.Key.Key_Escape)
    assert side.behind.line.isHidden()


def test_ctrl_f_opens_the_line_and_the_arrow_leads_to_what_was_found(shown, qtbot):
    shown.side.handlers()["find_behind"]()
    assert shown.side.behind.line.isVisible()
    assert len(shown.papers) == 15
    qtbot.keyClicks(shown.side.behind.line, "sorry")
    qtbot.keyClick(shown.side.behind.line, Qt.Key.Key_Down)
    assert shown.side.behind.notes.current == shown.side.behind.notes.faces[0].idea.id
    assert shown.papers == ["Says sorry and means it"]


def test_what_is_looked_for_is_found_anywhere_and_without_accents(shown):
    side = shown.side
    side.behind.look.click()
    side.behind.line.setText("mayores")
    assert shown.papers == ["Respeta a los mayores"]
    side.behind.line.setText("evidence thinking")
    assert shown.papers == ["Explains their thinking with evidence"]
    side.behind.line.setText("zebra")
    assert shown.side.behind.told.text() == "No idea says that."


def test_the_menu_puts_ideas_behind_any_words_of_the_pillar(shown):
    ideas = shown.desk.workshop.ideas_in(shown.pillar)[:2]
    menu = shown.side.behind._menu.menu(shown.pillar, None, [one.id for one in ideas])
    places = next(one.menu() for one in menu.actions() if one.menu() is not None)
    entry = next(one for one in places.actions() if one.text().startswith("put things right"))
    entry.trigger()
    last = Wording("statement", shown.can[3].id)
    assert {one.id for one in ideas} < {one.id for one in behind(shown.desk.workshop, last)}


def test_enter_on_a_paper_follows_its_thread(shown, qtbot):
    notes = shown.side.behind.notes
    notes.setFocus()
    qtbot.keyClick(notes, Qt.Key.Key_Return)
    (sheet,) = shown.window.findChildren(ThreadSheet)
    assert sheet.title.text() == "What this idea became"
    sheet.close_sheet()


def test_a_drag_carries_the_ids_one_a_line():
    data = carried(["idea-1", "idea-2"])
    assert bytes(data.data(IDEAS).data()) == b"idea-1\nidea-2"
    assert ideas_in(data) == ("idea-1", "idea-2")
    assert ideas_in(None) == ()


def test_asking_them_lets_the_group_speak_in_gather(shown):
    row = shown.side.checks.rows[0]
    row.button.click()
    employers = next(one for one in shown.desk.workshop.groups() if one.name == "Employers")
    assert shown.around.voice.group == employers.id
    assert shown.went == ["gather"]


def test_a_pillar_with_a_warning_is_ready_only_for_a_written_reason(shown, qtbot):
    shown.side.mark_ready()
    (sheet,) = shown.window.findChildren(ReadySheet)
    sheet.mark_button.click()
    assert sheet.reason.trouble
    assert not is_ready(shown.desk.workshop.pillar(shown.pillar))
    sheet.reason.write("We ask employers on Thursday.")
    qtbot.keyClick(sheet.reason.edit, Qt.Key.Key_Return)
    pillar = shown.desk.workshop.pillar(shown.pillar)
    assert is_ready(pillar)
    assert pillar.reason == "We ask employers on Thursday."
    assert "Thursday" in shown.side.checks.reason.text()
    assert shown.side.buttons.reopen.isVisible()
    shown.side.buttons.reopen.click()
    assert not is_ready(shown.desk.workshop.pillar(shown.pillar))


def test_words_that_change_are_not_ready_any_more_and_a_locked_pillar_waits(shown):
    shown.desk.do(headlines.make_ready, shown.pillar, warnings=1, reason="Soon")
    assert shown.side.buttons.reopen.isVisible()
    shown.desk.do(headlines.define, shown.pillar, "Something else entirely.")
    assert shown.side.buttons.ready.isVisible()
    shown.desk.do(pillars.lock, shown.pillar)
    assert not shown.side.buttons.ready.isEnabled()


def test_the_dot_vote_is_prepared_on_the_names_of_the_pillar(shown):
    desk = VoteDesk(shown.around, shown.window)
    shown.side.buttons.vote.click()
    draft = desk.screen.preparing.draft
    assert [one.words for one in draft.offered()] == ["Caring Neighbor", "Good Neighbor", "Community Builder"]
    assert draft.open()
    desk.close()
    desk.open_names(shown.pillar)
    assert desk.screen.phase != "draft"


def test_all_checks_open_over_the_page(shown):
    shown.side.checks.all.click()
    assert shown.window.findChildren(Sheet)


def test_what_the_page_can_ask_of_the_side_stands_in_the_table(shown):
    keys = {entry.key for entry in ENTRIES if entry.where == "shape"}
    assert set(shown.side.handlers()) <= keys


def test_without_a_pillar_the_side_is_empty(around, qtbot):
    side = ShapeSide(around)
    qtbot.addWidget(side)
    side.show_workshop(around.workshop, None)
    side.show()
    assert side.regions() == []
    assert side.mapToGlobal(QPoint(0, 0)) is not None
