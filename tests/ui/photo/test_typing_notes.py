"""The notes of a photo come in at once and are typed one by one; leaving at any time loses nothing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from workshop_app.domain.commands import ideas, photos
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.pictures import corners
from workshop_app.domain.records import IdeaId
from workshop_app.domain.rules import LONGEST_IDEA
from workshop_app.intake.photo.looking import NoteRead
from workshop_app.ui.photo.photo_desk import PhotoDesk
from workshop_app.ui.photo.picture_sheet import PictureSheet

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def typing(bench, count=9, **about):
    """Take in a photo with so many notes, and begin to type."""
    bench.look_over(count, **about)
    bench.take_in()
    bench.qtbot.waitUntil(bench.field.hasFocus)


def test_every_note_is_an_idea_at_once_with_its_picture_and_its_place_on_the_wall(bench):
    bench.open(bench.photo(9))
    wall = bench.found(9)
    bench.screen.reviewing.panel.table.write("4")
    bench.screen.reviewing.panel.prompt.write("What matters?")
    bench.take_in()
    (photo,) = bench.around.workshop.photos()
    assert bench.around.desk.picture(photo.picture) == wall.picture.read_bytes()
    assert (photo.width, photo.height) == (1200, 900)
    assert len(bench.around.workshop.untyped()) == 9
    for idea, note in zip(bench.ideas, wall.notes, strict=True):
        assert idea.photo == photo.id
        assert corners(idea.spot)[0] == pytest.approx(note.corners[0], abs=1)
        assert bench.around.desk.picture(idea.picture) == note.crop.read_bytes()
        assert (idea.table, idea.prompt, idea.source) == ("4", "What matters?", "photo")
    assert "Added 9 ideas" in bench.toast()
    assert bench.screen.phase == "typing"
    bench.press_in_toast("Undo")
    assert bench.ideas == ()
    assert not bench.desk.is_open


def test_an_altered_box_is_cut_out_anew_and_a_turned_one_is_kept_as_it_reads(bench):
    bench.look_over(4)
    bench.press(Qt.Key.Key_R)
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Right, ALT)
    bench.take_in()
    new, last = (QImage.fromData(bench.around.desk.picture(bench.ideas[n].picture)) for n in (0, 3))
    assert not new.isNull()
    assert max(new.width(), new.height()) <= 700
    assert new != last
    first = corners(bench.ideas[0].spot)
    assert first[0][1] > first[1][1]


def test_enter_types_a_note_and_goes_on_until_all_are_typed(bench):
    typing(bench, 3)
    panel = bench.typing.panel
    assert panel.next.words == "Next note, 1 of 3"
    for n, text in enumerate(("Make a budget", "Ser honesto", "Ask better questions")):
        assert bench.typing.queue.place == n + 1
        bench.enter(text)
    assert bench.texts() == ["Make a budget", "Ser honesto", "Ask better questions"]
    assert bench.screen.phase == "done"
    assert bench.screen.done.title.text() == "All 3 typed"
    bench.screen.done.back.click()
    assert not bench.desk.is_open


def test_the_list_and_the_photo_tell_what_is_typed(bench):
    typing(bench, 4)
    bench.enter("Make a budget")
    rows = bench.typing.panel.list.model_of_rows.rows
    assert [(row.text, row.is_typed) for row in rows] == [("Make a budget", True), *[("", False)] * 3]
    assert [one.state for one in bench.typing.pane.outlines] == ["typed", "found", "found", "found"]
    assert [one.is_current for one in bench.typing.pane.outlines] == [False, True, False, False]
    assert rows[1].spoken == "Note 2 of 4, pink, Families, not typed"
    assert "1 of 4 typed" in bench.typing.panel.subtitle.text()


def test_tab_skips_and_shift_tab_goes_back(bench):
    typing(bench, 3)
    bench.press(Qt.Key.Key_Tab)
    assert bench.typing.queue.place == 2
    bench.enter("Second")
    bench.enter("Third")
    assert bench.typing.queue.place == 1
    bench.press(Qt.Key.Key_Tab)
    assert bench.typing.queue.place == 1
    bench.enter("First")
    assert bench.texts() == ["First", "Second", "Third"]


def test_going_back_lets_a_typed_note_be_mended(bench):
    typing(bench, 3)
    bench.enter("Sher honesto")
    bench.press(Qt.Key.Key_Tab, SHIFT)
    assert bench.field.text == "Sher honesto"
    bench.enter("Ser honesto")
    assert bench.ideas[0].text == "Ser honesto"
    assert bench.typing.queue.place == 2


def test_what_is_half_typed_waits_also_after_a_restart(bench, qtbot):
    typing(bench, 3)
    qtbot.keyClicks(bench.field, "Shows up on ti")
    bench.press(Qt.Key.Key_Tab)
    assert bench.field.text == ""
    assert bench.typing.panel.list.model_of_rows.rows[0].text == "Shows up on ti"
    bench.press(Qt.Key.Key_Escape)
    assert not bench.desk.is_open
    again = PhotoDesk(bench.around, bench.window, bench.files, lambda *_: None)
    assert again.type_on()
    assert again.screen.typing.panel.field.text == "Shows up on ti"
    assert again.screen.typing.queue.place == 1


def test_leaving_keeps_what_is_in_the_field(bench, qtbot):
    typing(bench, 2)
    qtbot.keyClicks(bench.field, "Shows up")
    bench.desk.leave()
    assert bench.typing.drafts.of(bench.ideas[0].id) == "Shows up"
    bench.enter("Shows up on time")
    assert bench.typing.drafts.of(bench.ideas[0].id) == ""


def test_what_was_read_stands_there_to_be_checked_and_enter_takes_it(bench):
    bench.open(bench.photo(3))
    bench.found(3)
    bench.lookers[0].say(NoteRead(0, "Make a budget", 0.97), NoteRead(1, "Scr h0n", 0.4))
    bench.take_in()
    assert bench.ideas[0].reading == "Make a budget"
    assert bench.ideas[0].text == ""
    assert bench.field.text == "Make a budget"
    assert bench.field.textCursor().selectedText() == "Make a budget"
    assert bench.typing.panel.hint.text.startswith("Read by the computer: check it.")
    bench.enter()
    assert bench.ideas[0].text == "Make a budget"
    assert bench.field.text == ""
    assert bench.typing.panel.hint.text == ""
    bench.lookers[0].say(NoteRead(2, "Ask better questions", 0.95))
    bench.enter("Ser honesto")
    assert bench.field.text == "Ask better questions"


def test_typing_over_what_was_read_makes_it_ones_own(bench, qtbot):
    bench.open(bench.photo(2))
    bench.found(2)
    bench.lookers[0].say(NoteRead(0, "Make a budgie", 0.95))
    bench.take_in()
    qtbot.keyClicks(bench.field, "M")
    assert bench.field.text == "M"
    assert bench.typing.panel.hint.text == ""
    assert not bench.field.is_read


def test_what_is_read_after_the_notes_came_in_is_kept_with_them(bench):
    bench.open(bench.photo(3))
    bench.found(3)
    bench.take_in()
    assert bench.field.text == ""
    bench.lookers[0].say(NoteRead(0, "Make a budget", 0.95), NoteRead(1, "Ser honesto", 0.95))
    assert bench.field.text == "Make a budget"
    bench.press(Qt.Key.Key_Escape)
    assert [idea.reading for idea in bench.ideas] == ["Make a budget", "Ser honesto", ""]
    assert bench.lookers[0].was_stopped
    undoable = bench.around.desk.history.undoable
    assert undoable[-1].command == "photos.take_in"


def test_how_far_reading_is_stands_over_the_list_until_it_is_done_or_stopped(bench):
    bench.open(bench.photo(2))
    bench.found(2)
    bench.take_in()
    bench.lookers[0].say(NoteRead(0, "Make a budget", 0.95))
    line = bench.typing.panel.looking
    assert line.sentence.text() == "Reading what stands on the notes: 1 of 2"
    assert not line.isHidden()
    line.stop.click()
    assert bench.lookers[0].was_stopped
    assert line.isHidden()
    assert bench.field.text == "Make a budget"


def test_alt_and_a_digit_say_who(bench):
    typing(bench, 2)
    bench.press(Qt.Key.Key_3, ALT)
    assert bench.ideas[0].group == "teachers"
    assert bench.field.text == ""
    bench.press(Qt.Key.Key_0, ALT)
    assert bench.ideas[0].group is None


def test_ctrl_z_takes_the_last_typed_note_back_into_the_field(bench):
    typing(bench, 3)
    bench.enter("Sher honesto")
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.typing.queue.place == 1
    assert bench.field.text == "Sher honesto"
    assert bench.ideas[0].text == ""


def test_an_empty_note_and_one_too_long_are_refused_where_one_types(bench):
    typing(bench, 2)
    bench.press(Qt.Key.Key_Return)
    assert bench.typing.panel.complaint.text == "Type what it says, or press Tab to leave it for later."
    bench.field.insertPlainText("a" * (LONGEST_IDEA + 1))
    bench.press(Qt.Key.Key_Return)
    assert "Split it in two." in bench.typing.panel.complaint.text
    assert bench.texts() == ["", ""]


def test_what_is_no_note_goes_to_the_bin_and_can_be_taken_back(bench):
    typing(bench, 3)
    gone = bench.ideas[0].id
    bench.press(Qt.Key.Key_Delete, CTRL)
    assert len(bench.ideas) == 2
    assert bench.typing.queue.current == bench.ideas[0].id
    bench.press_in_toast("Undo")
    assert gone in {idea.id for idea in bench.ideas}


def test_a_note_that_says_the_same_is_offered_and_stacked_with_ctrl_j(bench):
    bench.around.desk.do(
        ideas.capture, NewIdea(id=IdeaId("old"), text="Stands up for a friend", group="alumni")
    )
    typing(bench, 2)
    new = bench.typing.queue.current
    bench.field.insertPlainText("stands up for a friend")
    bench.qtbot.waitUntil(bench.typing.panel.same.isVisible)
    assert "Says the same as “Stands up for a friend” (Alumni)" in bench.typing.panel.same.sentence.text()
    bench.press(Qt.Key.Key_J, CTRL)
    workshop = bench.around.workshop
    assert workshop.top_of(new) == "old"
    assert workshop.idea(new).text == "stands up for a friend"
    assert bench.typing.queue.place == 2


def test_a_press_on_the_photo_or_in_the_list_goes_to_that_note(bench, qtbot):
    typing(bench, 4)
    bench.typing.pane.pressed.emit(bench.ideas[2].id)
    assert bench.typing.queue.place == 3
    view = bench.typing.panel.list
    place = view.visualRect(view.model_of_rows.index(3)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.typing.queue.place == 4
    assert bench.field.hasFocus()


def test_several_photos_are_looked_over_first_and_typed_afterwards(bench):
    bench.open(bench.photo(2, "one.jpg"), bench.photo(3, "two.jpg"))
    panel = bench.screen.reviewing.panel
    bench.found(2)
    assert panel.turn.text() == "Photo 1 of 2"
    bench.take_in()
    bench.qtbot.waitUntil(lambda: bench.review is not None and bench.review.path.name == "two.jpg")
    assert panel.turn.text() == "Photo 2 of 2"
    bench.qtbot.waitUntil(lambda: not bench.review.kept.isNull())
    assert [len(photo.notes) for photo in bench.lookers[1].seen] == [2]
    bench.found(3)
    bench.take_in()
    assert bench.screen.phase == "typing"
    assert "3 more on other photos." in bench.typing.panel.subtitle.text()
    for text in "abcd":
        bench.enter(text)
    assert bench.typing.queue.place == 3
    assert bench.typing.queue.left == 1


def test_what_hung_together_becomes_pillars_when_somebody_wants_it(bench):
    typing(bench, 9, together=((0, 1, 2), (3, 4), (5,), (6, 7, 8)))
    offer = bench.typing.panel.offer
    assert offer.title.text() == "On the wall 3 groups hung together: make pillars of them?"
    bench.desk.heaps.make_pillars()
    workshop = bench.around.workshop
    assert [len(workshop.ideas_in(pillar.id)) for pillar in workshop.pillars()] == [3, 2, 3]
    assert {pillar.name for pillar in workshop.pillars()} == {""}
    assert len({pillar.ink for pillar in workshop.pillars()}) == 3
    assert offer.isHidden()
    bench.press_in_toast("Undo")
    assert workshop.pillars() == ()
    assert len(workshop.ideas_in(None)) == 9


def test_heaps_that_are_refused_or_placed_are_offered_no_more(bench):
    typing(bench, 9, together=((0, 1, 2), (3, 4, 5)))
    assert not bench.typing.panel.offer.isHidden()
    bench.desk._offer.refuse()
    assert bench.typing.panel.offer.isHidden()
    assert bench.around.workshop.pillars() == ()


def test_the_picture_of_an_idea_can_be_looked_at_at_any_time(bench):
    typing(bench, 3)
    bench.press(Qt.Key.Key_Escape)
    bench.desk.look_at(bench.ideas[1].id)
    (sheet,) = bench.window.findChildren(PictureSheet)
    assert not sheet.crop.picture.isNull()
    assert sheet.words.text() == "Not typed yet"
    (outline,) = sheet.wall.outlines
    assert outline.corners == corners(bench.ideas[1].spot)
    sheet.close_sheet()


def test_a_picture_whose_photo_is_gone_is_shown_alone(bench):
    typing(bench, 2)
    bench.around.desk.do(photos.bin, bench.around.workshop.photos()[0].id)
    assert bench.typing.queue.photo is None
    assert not bench.typing.pane.photo.isNull()
    assert not bench.typing.pane.outlines
    bench.enter("Typed all the same")
    bench.enter("And this")
    assert bench.screen.phase == "done"


@pytest.mark.parametrize("look", [{}, {"scale": 1.5}, {"scale": 2.0}, {"high_contrast": True}])
def test_field_and_next_are_in_sight_in_every_window_and_text_size(make_bench, look):
    bench = make_bench(**look)
    typing(bench, 9, together=((0, 1, 2), (3, 4, 5)))
    panel = bench.typing.panel
    for width, height in ((1180, 560), (1270, 624), (1824, 1016)):
        bench.window.resize(width, height)
        QApplication.processEvents()
        field = panel.field.mapTo(bench.window, panel.field.rect().bottomRight())
        assert field.y() < height
        assert not panel.field.geometry().intersects(panel.next.geometry())
        assert panel.next.mapTo(bench.window, panel.next.rect().bottomRight()).y() < height
        assert panel.crop.height() >= 100


def test_two_photos_of_one_wall_give_each_note_once(bench):
    typing(bench, 4)
    bench.press(Qt.Key.Key_Escape)
    bench.open(bench.photo(4, "again.jpg"))
    (seen,) = bench.lookers[1].seen
    assert seen.picture.read_bytes() == bench.around.desk.picture(bench.around.workshop.photos()[0].picture)
    known = [idea for idea, _corners in seen.notes]

    def seen_again(wall):
        first = [replace(note, seen=known[n]) for n, note in enumerate(wall.notes[:3])]
        return replace(wall, notes=(*first, wall.notes[3]))

    bench.found(4, change=seen_again)
    bench.take_in()
    assert len(bench.ideas) == 5
