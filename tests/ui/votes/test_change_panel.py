import pytest
from PySide6.QtWidgets import QLabel

from tests.insight.votes.polls import ALUMNI, FAMILIES, STUDENTS, A, B, Room
from workshop_app.domain.commands import votes
from workshop_app.ui.votes.change_panel import ChangePanel


def evening() -> Room:
    """Five students and their five tables make A first; families and alumni would have B."""
    room = Room("approval")
    for n in range(5):
        room.cast({A: 1}, STUDENTS, str(n + 1))
    for n in range(2):
        room.cast({B: 1}, FAMILIES, str(n + 1))
        room.cast({B: 1}, ALUMNI, "9")
    room.cast({A: 1, B: 1})
    room.make(votes.close(room.workshop, room.vote.id, at=2))
    return room


@pytest.fixture
def panel(around, qtbot) -> ChangePanel:
    made = ChangePanel(around)
    qtbot.addWidget(made)
    made.resize(360, 600)
    return made


def test_what_would_change_comes_first_and_the_rest_when_it_is_asked_for(panel, qtbot):
    room = evening()
    panel.show_vote(room.workshop, room.vote)
    panel.show()
    assert panel.headline.text() == "It could. A is first, but not alone or not at all in 4 of 10 counts."
    assert "Without Students (5 ballots): B would be first instead." in panel.sentences
    assert not [said for said in panel.sentences if "stays first" in said]
    assert panel.more.text() == "Show all 10 counts"
    panel.more.click()
    assert "Without Families (2 ballots): A stays first." in panel.sentences
    assert not panel.more.isVisible()
    assert "1 ballot names no group and is in every count." in panel.notes.text()
    assert all(said in panel.accessibleDescription() for said in panel.sentences)


def test_an_open_vote_shows_nothing_of_what_it_would_come_to(panel):
    room = evening()
    room.make(votes.reopen(room.workshop, room.vote.id))
    panel.show_vote(room.workshop, room.vote)
    assert panel.isHidden()
    assert not panel.findChildren(QLabel)[0].text()


def test_a_vote_in_which_nothing_changes_says_no(panel):
    room = Room("approval")
    for group in (STUDENTS, FAMILIES):
        room.cast({A: 1}, group)
    room.make(votes.close(room.workshop, room.vote.id, at=2))
    panel.show_vote(room.workshop, room.vote)
    assert panel.headline.text() == "No. A is first in every count."
    assert len(panel.sentences) == 3
    assert panel.more.isHidden()
