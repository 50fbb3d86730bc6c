"""Preparing a vote: stored with the first thing said, offered for stacking, opened with frozen words."""

from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.votes.conftest import PILLARS, SESSION
from workshop_app.desk import ids
from workshop_app.domain import voting
from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands import parts, pillars
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui.room.shown import VoteQuestion
from workshop_app.ui.votes.vote_desk import ask_for


def words(page):
    return [row.what.words for row in page.picker.rows]


def test_looking_at_the_desk_stores_nothing(booth):
    booth.desk.open()
    page = booth.desk.screen.preparing
    assert words(page) == list(PILLARS)
    assert all(row.box.isChecked() for row in page.picker.rows)
    assert voting.votes(booth.workshop) == ()
    booth.desk.close()
    assert voting.votes(booth.workshop) == ()
    assert not booth.desk.is_open


def test_what_is_typed_is_kept_when_the_field_is_left(booth):
    booth.desk.open()
    page = booth.desk.screen.preparing
    assert page.question.edit.hasFocus()
    booth.type("Where?")
    page.method.buttons["dots"].setFocus()
    assert booth.vote.question == "Where?"
    assert [one.pillar for one in voting.choices_of(booth.workshop, booth.vote.id)] == [
        "pillar-1",
        "pillar-2",
        "pillar-3",
    ]
    assert booth.desk.screen.head.title.text() == "Where?"


def test_numbers_and_methods_are_chosen_and_the_wall_is_shown_small(booth):
    booth.desk.open()
    page = booth.desk.screen.preparing
    booth.press(page.steppers["dots"].more)
    assert booth.vote.dots == 4
    booth.press(page.steppers["cap"].more)
    assert booth.vote.cap == 1
    assert page.preview.shown.how == "Four dots each. Each on a different one."
    booth.press(page.method.buttons["ranking"])
    assert booth.vote.method == "ranking"
    assert not page.steppers["dots"].isVisible()
    assert page.steppers["top"].isVisible()


def test_a_number_is_typed_and_kept_within_its_bounds(booth):
    booth.desk.open()
    stepper = booth.desk.screen.preparing.steppers["handed_out"]
    stepper.field.setFocus()
    stepper.field.selectAll()
    booth.type("60\n")
    assert booth.vote.handed_out == 60
    stepper.field.selectAll()
    booth.type("<\n")
    assert booth.vote.handed_out == 0
    assert stepper.field.text() == "Not said"


def test_a_choice_is_left_out_and_comes_back(booth):
    booth.desk.open()
    page = booth.desk.screen.preparing
    booth.press(page.picker.rows[1].box)
    assert [one.pillar for one in voting.choices_of(booth.workshop, booth.vote.id)] == [
        "pillar-1",
        "pillar-3",
    ]
    booth.press(page.picker.rows[1].box)
    assert len(voting.choices_of(booth.workshop, booth.vote.id)) == 3


def test_names_on_offer_are_typed_one_a_line(booth):
    booth.desk.open()
    page = booth.desk.screen.preparing
    booth.press(page.picker.on.buttons["names"])
    assert not booth.desk.screen.head.first.isEnabled()
    page.picker.names.edit.setFocus()
    page.picker.names.edit.setPlainText("Brave Heart\n\nSteady Hand\nBrave Heart")
    page.picker.on.buttons["names"].setFocus()
    assert [one.text for one in voting.choices_of(booth.workshop, booth.vote.id)] == [
        "Brave Heart",
        "Steady Hand",
    ]
    assert booth.desk.screen.head.first.isEnabled()


def test_ideas_that_say_the_same_are_offered_for_stacking_and_stacked(booth):
    booth.desk.open([IdeaId(f"idea-{n}") for n in range(1, 5)])
    page = booth.desk.screen.preparing
    assert words(page) == ["Asks why", "asks why.", "Says sorry and means it", "Keeps trying"]
    assert not page.nearly.isHidden()
    together = next(one for one in page.nearly.findChildren(QPushButton) if one.text() == "Stack them")
    booth.press(together)
    top = booth.workshop.top_of(IdeaId("idea-1"))
    assert booth.workshop.top_of(IdeaId("idea-2")) == top
    assert [one.idea for one in voting.choices_of(booth.workshop, booth.vote.id)] == [top, "idea-3", "idea-4"]
    assert page.nearly.isHidden()


def test_what_is_said_to_differ_is_not_offered_again(booth):
    booth.desk.open([IdeaId(f"idea-{n}") for n in range(1, 5)])
    page = booth.desk.screen.preparing
    booth.press(next(one for one in page.nearly.findChildren(QPushButton) if one.text() == "They differ"))
    assert page.nearly.isHidden()
    assert not booth.workshop.beneath(IdeaId("idea-1"))


def test_an_open_vote_freezes_the_words_and_the_room_sees_no_results(booth):
    booth.desk.open()
    booth.press(booth.desk.screen.head.first)
    assert booth.vote.state == "open"
    assert booth.desk.screen.phase == "open"
    assert booth.form.pad.hasFocus()
    shown = booth.around.room.showing
    assert isinstance(shown, VoteQuestion)
    assert [one.name for one in shown.choices] == list(PILLARS)
    rename = lambda: booth.around.desk.do(pillars.rename, PillarId("pillar-1"), "Other")  # noqa: E731
    assert not booth.around.alerts.attempt(rename)
    assert booth.workshop.pillar("pillar-1").name == PILLARS[0]


def test_a_vote_on_one_choice_is_refused_with_a_sentence(booth):
    booth.desk.open()
    page = booth.desk.screen.preparing
    booth.press(page.picker.rows[0].box)
    booth.press(page.picker.rows[1].box)
    assert not booth.desk.screen.head.first.isEnabled()
    assert booth.desk.screen.head.first.toolTip() == "A vote needs something to choose between."


def test_the_vote_of_a_part_is_prepared_before_it_begins(booth):
    new = NewPart(id="part-1", kind="vote", title="Dot vote", prompts={"en": "Where do we start?"})
    booth.around.desk.do(parts.add, SESSION, new)
    beside = QWidget(booth.window)
    assert ask_for(beside, PartId("part-1"))
    assert booth.desk.screen.preparing.question.text == "Where do we start?"
    booth.desk.screen.preparing.steppers["dots"].more.click()
    assert (booth.vote.part, booth.vote.dots, booth.vote.state) == ("part-1", 4, "draft")
    other = QWidget()
    booth.qtbot.addWidget(other)
    assert not ask_for(other, PartId("part-1"))


def test_a_part_in_which_people_vote_brings_the_desk_with_its_question(booth):
    new = NewPart(
        id="part-1", kind="fist", title="Fist to five", minutes=10, prompts={"en": "Can we live with it?"}
    )
    booth.around.desk.do(parts.add, SESSION, new)
    booth.around.desk.do_as("program", parts.begin, "part-1", at=ids.now())
    assert booth.desk.is_open
    page = booth.desk.screen.preparing
    assert page.question.text == "Can we live with it?"
    assert page.method.current == "fist"
    booth.press(booth.desk.screen.head.first)
    assert booth.vote.part == "part-1"
    assert booth.vote.handed_out == 23
    assert [one.text for one in voting.choices_of(booth.workshop, booth.vote.id)] == ["Can we live with it?"]
