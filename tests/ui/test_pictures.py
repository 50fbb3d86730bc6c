"""What stands on the paper of an idea is seen wherever the idea is, until somebody types it."""

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui.paper_notes import a_note, put_up
from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.ui.board.group_step import GroupStep
from workshop_app.ui.gather.gather_step import GatherStep
from workshop_app.ui.pictures import MOST_KEPT, Pictures
from workshop_app.ui.room import showing


def canvas():
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def test_a_picture_is_decoded_as_large_as_it_is_seen(qapp):
    pictures = Pictures({"a": a_note()}.get)
    assert pictures.at("a", 80).size() == QSize(96, 94)
    assert pictures.at("a", 300).width() == 384
    assert pictures.at("a", 5000).width() == 420  # it has no more itself


@pytest.mark.qt_log_ignore("JPEG")
@pytest.mark.parametrize("data", [None, b"", b"\xff\xd8\xff\xe0 and no more", b"<svg/>"])
def test_a_picture_that_is_gone_or_broken_is_not_drawn(qapp, data):
    image = canvas()
    painter = QPainter(image)
    place = Pictures(lambda _name: data).paint(painter, "a", QRectF(0, 0, 100, 100))
    painter.end()
    assert place.isEmpty()
    assert image == canvas()


def test_a_picture_keeps_its_proportions_in_the_middle_of_its_box(qapp):
    image = canvas()
    painter = QPainter(image)
    place = Pictures({"a": a_note(size=(400, 200))}.get).paint(painter, "a", QRectF(0, 0, 100, 100))
    painter.end()
    assert place == QRectF(0, 25, 100, 50)


def test_only_so_many_decoded_pictures_are_kept(qapp):
    note = a_note(size=(1536, 1536))
    pictures = Pictures(lambda _name: note)
    for n in range(6):
        pictures.at(str(n), 1536)
    assert sum(one.sizeInBytes() for one in pictures._kept.values()) <= MOST_KEPT


def ink_in(picture):
    """How many px of the ink of the scribbles a picture of the page holds."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    dark = 0
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            dark += QColor(image.pixel(x, y)).lightness() < 70
    return dark


@pytest.mark.parametrize("page", [GatherStep, GroupStep])
def test_the_page_shows_the_paper_until_it_is_typed(qtbot, around, page):
    shown = page(around)
    qtbot.addWidget(shown)
    shown.resize(1200, 760)
    around.desk.subscribe(lambda _changes: shown.show_workshop(around.workshop))
    around.desk.do(ideas.capture, NewIdea(id="blank", text="x", group="students"))
    shown.show_workshop(around.workshop)
    with qtbot.waitExposed(shown):
        shown.show()
    before = ink_in(shown.grab())
    put_up(around.desk, ["students", "families"])
    qtbot.waitUntil(lambda: ink_in(shown.grab()) > before + 40)


def test_the_wall_says_that_an_idea_is_still_on_paper(around):
    put_up(around.desk, ["students"])
    idea = around.workshop.untyped()[0]
    assert showing._note(around.workshop, idea, ()).text == "Still on paper"
    around.desk.do(ideas.reword, idea.id, "Kind")
    assert showing._note(around.workshop, around.workshop.idea(idea.id), ()).text == "Kind"
