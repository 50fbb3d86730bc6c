"""Photos of notes in Gather: how they are opened, how notes wait to be typed, and their own pictures."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMenu, QWidget

from tests.ui.photo.prepared_photos import Files, Prepared, wall_of
from tools import drawn_wall
from workshop_app.domain.commands import photos
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.pictures import name_of
from workshop_app.domain.records import IdeaId
from workshop_app.ui import style
from workshop_app.ui.gather.gather_step import GatherStep
from workshop_app.ui.photo import photo_file
from workshop_app.ui.photo.picture_sheet import PictureSheet


@pytest.fixture
def page(around, qtbot):
    page = GatherStep(around, files=Files())
    page.setStyleSheet(style.sheet(around.theme))
    page.resize(1344, 836)
    qtbot.addWidget(page)
    around.desk.subscribe(lambda _changes: page.show_workshop(around.workshop))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_workshop(around.workshop)
    page.arrive()
    yield page
    page.stop()


def have_untyped(around, count=3):
    """Let notes be there that stand on paper only."""
    image = drawn_wall.draw_wall(1, 200, 200)
    crops = [photo_file.jpeg(image.copy(0, 0, 200 - n, 200)) for n in range(count)]
    around.desk.keep(crops)
    new = [NewIdea(id=IdeaId(f"note-{n}"), text="", picture=name_of(crop)) for n, crop in enumerate(crops)]
    around.desk.do(photos.take_in, None, new)


def test_the_row_of_sources_says_how_many_notes_are_still_to_type(page, around):
    assert page.sources.typing.isHidden()
    have_untyped(around)
    assert page.sources.typing.text() == "3 notes still to type"
    page.sources.typing.click()
    assert page.photos.screen.phase == "typing"
    field = page.photos.screen.typing.panel.field
    for text in "abc":
        field.setPlainText(text)
        page.photos.screen.typing.enter()
    assert page.sources.typing.isHidden()
    page.photos.screen.done.back.click()
    assert page.line.hasFocus()


def test_the_palette_offers_to_type_them(page, around):
    assert page.choices() == []
    have_untyped(around, 1)
    (choice,) = page.choices()
    assert choice.words == "Type 1 note that is on paper only"
    choice.act()
    assert page.photos.is_open


def test_the_button_asks_for_photos(page):
    button = page.sources.buttons["photo"]
    assert not button.isHidden()
    button.click()
    assert page.photos._files.asked == 1


def test_photos_dropped_on_the_page_are_looked_over_one_after_the_other(page, tmp_path, qtbot):
    lookers = []

    def look(path, parent):
        lookers.append(Prepared(tmp_path, parent))
        return lookers[-1]

    page.photos._look = look
    what = QMimeData()
    paths = [drawn_wall.write_wall(tmp_path / name, 2, 400, 300) for name in ("one.jpg", "two.JPG")]
    what.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            what,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    review = page.photos.screen.reviewing.review
    assert review.path.name == "one.jpg"
    assert page.photos.screen.reviewing.panel.turn.text() == "Photo 1 of 2"
    lookers[0].say(wall_of(paths[0], tmp_path, 2, (400, 300)))
    assert len(review.boxes.all) == 2
    assert page.regions()[0] is page.photos.screen.reviewing.canvas


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_a_note_shows_its_picture_and_offers_to_type_it(page, around, qtbot):
    have_untyped(around)
    page.hands.open_menu((IdeaId("note-1"),), page.mapToGlobal(page.rect().center()))
    (menu,) = page.columns.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    entries = {action.text(): action for action in menu.actions()}
    assert "Edit" not in entries
    entries["Look at its picture"].trigger()
    (sheet,) = page.window().findChildren(PictureSheet)
    assert sheet.wall is None
    sheet.close_sheet()
    entries["Type what it says"].trigger()
    menu.close()
    assert page.photos.screen.typing.queue.current == "note-1"


def test_groups_of_the_page_behind_stay_while_a_note_is_given_to_another(page, around, qtbot):
    have_untyped(around)
    before = around.voice.group_id
    page.photos.type_on()
    field = page.photos.screen.typing.panel.field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert around.workshop.idea("note-0").group == "employers"
    assert around.voice.group_id == before


def test_what_lay_over_the_page_is_there_again_when_the_page_is_made_anew(page, around, qtbot):
    have_untyped(around)
    page.photos.type_on()
    qtbot.keyClicks(page.photos.screen.typing.panel.field, "Shows up on ti")
    page.stop()
    again = GatherStep(around, files=Files())
    qtbot.addWidget(again)
    again.show_workshop(around.workshop)
    again.arrive()
    assert again.photos.screen.phase == "typing"
    assert again.photos.screen.typing.panel.field.text == "Shows up on ti"
    again.photos.close()
    again.stop()
    third = GatherStep(around, files=Files())
    qtbot.addWidget(third)
    third.arrive()
    assert not third.photos.is_open


def test_a_photo_that_was_looked_over_is_opened_again(page, around, qtbot, tmp_path):
    page.photos._look = lambda *_: None
    page.open_list(drawn_wall.write_wall(tmp_path / "one.jpg", 2, 400, 300))
    page.stop()
    again = GatherStep(around, files=Files())
    again.photos._look = lambda *_: None
    qtbot.addWidget(again)
    again.arrive()
    assert again.photos.screen.reviewing.review.path.name == "one.jpg"
    again.photos.close()


def test_the_screen_is_never_shown_to_the_room(page, around):
    have_untyped(around)
    before = around.room.shown
    page.photos.type_on()
    assert around.room.shown == before
    assert isinstance(page.photos.screen, QWidget)
