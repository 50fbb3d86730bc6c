"""What a vote came to: in the room, by group with the small-number rule, in rounds, and reopened."""

import pytest
from PySide6.QtWidgets import QApplication

from workshop_app.domain import voting
from workshop_app.domain.commands import ballots
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.records import PillarId
from workshop_app.domain.vote_records import BallotId
from workshop_app.insight.votes.outcome import results
from workshop_app.ui.room.shown import Results, VoteQuestion


def cast(booth, *given, group=None):
    """Enter ballots without the keyboard: each is the marks of the three choices."""
    choices = [one.id for one in voting.choices_of(booth.workshop, booth.vote.id)]
    for n, marks in enumerate(given):
        marked = {choice: mark for choice, mark in zip(choices, marks, strict=True) if mark is not None}
        id = BallotId(f"ballot-{group}-{n}")
        booth.around.desk.do(ballots.cast, NewBallot(id=id, vote=booth.vote.id, marks=marked, group=group))


def heads(table):
    return [table.verticalHeaderItem(row).text() for row in range(table.rowCount())]


def test_closing_shows_the_results_on_laptop_and_wall(booth):
    booth.opened(handed_out=41)
    cast(booth, (0, 1, 2), (0, 0, 3), (1, 1, 1))
    booth.press(booth.desk.screen.head.first)
    page = booth.desk.screen.results
    assert booth.desk.screen.phase == "closed"
    assert page.verdict.text() == "First: Caring Neighbor."
    assert page.said.text() == "3 ballots count. 9 of 123 dots placed."
    wall = booth.around.room.showing
    assert isinstance(wall, Results)
    assert [(one.name, one.number, one.dots) for one in wall.choices] == [
        ("Caring Neighbor", 3, 6),
        ("Clear Communicator", 2, 2),
        ("Curious Thinker", 1, 1),
    ]
    assert wall.dots_in_all == 123
    assert page.rows.accessibleDescription().startswith("1. Caring Neighbor: 6.")


def test_no_window_but_the_own_one_ever_opens(booth):
    booth.opened()
    cast(booth, (1, 0, 0))
    booth.press(booth.desk.screen.head.first)
    booth.desk.screen.head.chosen.emit("")
    QApplication.processEvents()
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [booth.window]
    assert booth.window.isActiveWindow()


def test_reopening_hides_the_results_again(booth):
    booth.opened()
    cast(booth, (1, 0, 0))
    booth.press(booth.desk.screen.head.first)
    booth.press(booth.desk.screen.head.second)
    assert booth.vote.state == "open"
    assert booth.desk.screen.phase == "open"
    assert isinstance(booth.around.room.showing, VoteQuestion)


def test_others_are_told_small_groups_together(booth):
    booth.opened()
    for group in ("students", "families", "alumni", "leaders"):
        cast(booth, (1, 1, 1), group=group)
    booth.press(booth.desk.screen.head.first)
    page = booth.desk.screen.results
    assert heads(page.table) == ["Students", "Families", "Alumni", "District leaders"]
    booth.press(page.as_others)
    assert heads(page.table) == ["Students", "Smaller groups"]


def test_a_fist_to_five_is_shown_again_until_nobody_is_under_three(booth):
    booth.opened("fist", names=("As it stands",))
    cast(booth, (5,), (2,), (3,))
    booth.press(booth.desk.screen.head.first)
    page = booth.desk.screen.results
    assert page.verdict.text() == "1 is under 3."
    assert booth.around.room.showing.how == "1 is under 3: let us talk."
    assert [one.dots for one in booth.around.room.showing.choices] == [1, 0, 1, 1, 0, 0]
    booth.press(page.again)
    assert (booth.vote.round, booth.vote.state) == (2, "draft")
    booth.press(booth.desk.screen.head.first)
    assert booth.desk.screen.head.state.text().startswith("Fist to five, round 2, open since")
    cast(booth, (5,), (3,), (3,), group="students")
    booth.press(booth.desk.screen.head.first)
    assert page.verdict.text() == "Nobody is under 3. It stands."
    assert page.again.isHidden()
    assert page.rounds.text() == "Round 1: 1 under 3."


def test_the_name_that_won_is_given_to_its_pillar(booth):
    booth.opened(names=("Brave Heart", "Steady Hand"), pillar=PillarId("pillar-2"))
    cast(booth, (2, 1), (0, 3))
    booth.press(booth.desk.screen.head.first)
    page = booth.desk.screen.results
    assert page.adopt.text() == "Name pillar 2 “Steady Hand”"
    booth.press(page.adopt)
    assert booth.workshop.pillar("pillar-2").name == "Steady Hand"
    assert page.adopt.isHidden()


def test_ratings_are_told_as_averages(booth):
    booth.opened("rating")
    cast(booth, (5, 1, 3), (4, 1, 3), (4, None, None))
    booth.press(booth.desk.screen.head.first)
    wall = booth.around.room.showing
    assert [(one.name, one.said) for one in wall.choices] == [
        ("Curious Thinker", "4.3"),
        ("Caring Neighbor", "3.0"),
        ("Clear Communicator", "1.0"),
    ]
    assert (wall.ballots, wall.handed_out) == (3, 3)


def test_of_many_choices_it_is_said_which_are_usually_kept(booth):
    booth.opened("approval", names=("A", "B", "C", "D", "E", "F"))
    cast(booth, (1, 1, 1, 1, None, None), (1, 1, 1, 1, None, None), (1, 1, None, None, None, None))
    booth.press(booth.desk.screen.head.first)
    said = booth.desk.screen.results.said.text()
    assert said == "3 ballots count. Usually kept: A and B. C and D tie for the last place."


def test_a_tie_is_said_and_nobody_breaks_it(booth):
    booth.opened()
    cast(booth, (1, 0, 1), (1, 0, 1))
    booth.press(booth.desk.screen.head.first)
    assert booth.desk.screen.results.verdict.text() == "A tie: Curious Thinker and Caring Neighbor."
    assert results(booth.workshop, booth.vote).is_tied


def test_votes_are_found_again_and_a_new_one_begins(booth):
    first = booth.opened()
    cast(booth, (1, 0, 0))
    booth.press(booth.desk.screen.head.first)
    booth.desk.screen.head.fill_menu()
    acts = booth.desk.screen.head.menu.actions()
    acts[-1].trigger()
    assert booth.desk.screen.phase == "draft"
    booth.desk.screen.head.fill_menu()
    booth.desk.screen.head.menu.actions()[0].trigger()
    assert booth.desk.screen.phase == "closed"
    assert booth.desk.screen.head.current == first.id


@pytest.mark.parametrize(("scale", "size"), [(2.0, (1112, 552)), (1.0, (1184, 576))])
def test_every_phase_fits_large_text_and_low_windows_with_twenty_long_choices(make_booth, scale, size):
    booth = make_booth(scale=scale, high_contrast=scale > 1, size=size)
    names = [f"Persona que escucha antes de hablar y ayuda a su comunidad {n}" for n in range(1, 20)]
    booth.desk.open()
    booth.opened(names=[*names, "يحترم الكبار ويساعد الصغار في كل مكان"])
    booth.qtbot.waitUntil(lambda: booth.counting.widget().height() > booth.form.pad.height())
    booth.type("1320")
    assert booth.form.marking.marks == {"c13": 1, "c20": 1}
    line, view = booth.form.pad.box_of(19).center().toPoint(), booth.counting.viewport()
    booth.qtbot.waitUntil(lambda: view.rect().contains(booth.form.pad.mapTo(view, line)))
    booth.type("\n")
    booth.press(booth.desk.screen.head.first)
    for page in (booth.desk.screen.preparing, booth.counting, booth.desk.screen.results):
        assert page.widget().minimumSizeHint().width() <= size[0]
