"""The process that looks at a photo: what it says is passed on, and it never outlives its window."""

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QWidget

from tools import drawn_wall
from workshop_app.intake.photo import looking
from workshop_app.intake.photo.looking import Doing, NoteRead, Wall
from workshop_app.ui.photo.looker import Looker, looker_for
from workshop_app.ui.photo.photo_desk import PhotoDesk

needs_packages = pytest.mark.skipif(not looking.available(), reason="what finds notes is not installed")


@needs_packages
@pytest.mark.slow
def test_a_photo_goes_from_the_file_to_typed_ideas_through_the_real_process(qtbot, around, tmp_path):
    photo = drawn_wall.write_wall(tmp_path / "wall.jpg", 6)
    over = QWidget()
    over.resize(1344, 836)
    qtbot.addWidget(over)
    over.show()
    desk = PhotoDesk(around, over)
    desk.open_photo(photo)
    review = desk.screen.reviewing.review
    qtbot.waitUntil(lambda: not review.is_looking, timeout=60_000)
    assert review.trouble == ""
    assert len(review.boxes.all) == 6
    assert [box.paper for box in review.boxes.all] == [drawn_wall.paper(n) for n in range(6)]
    desk.screen.reviewing.take_in()
    qtbot.waitUntil(lambda: len(around.workshop.untyped()) == 6)
    assert all(around.desk.picture(idea.picture) for idea in around.workshop.ideas())
    desk.close()
    assert not review.is_reading
    desk.stop()


@needs_packages
def test_stopping_ends_the_process_and_takes_its_folder_away(qtbot, qapp, tmp_path):
    looker = Looker(drawn_wall.write_wall(tmp_path / "wall.jpg", 4), qapp)
    said: list[object] = []
    looker.said.connect(said.append)
    looker.start([])
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    folder, process = looker.folder, looker.findChild(QProcess)
    assert isinstance(said[0], Doing)
    assert folder.is_dir()
    looker.stop()
    assert process.state() == QProcess.ProcessState.NotRunning
    assert not folder.exists()
    assert not [one for one in said if isinstance(one, Wall | NoteRead)] or not looker.is_looking


@needs_packages
def test_what_is_no_photo_ends_in_one_sentence(qtbot, qapp, tmp_path):
    wrong = tmp_path / "notes.jpg"
    wrong.write_bytes(b"%PDF-1.7 and no photo")
    looker = Looker(wrong, qapp)
    sentences: list[str] = []
    looker.failed.connect(sentences.append)
    with qtbot.waitSignal(looker.finished, timeout=30_000):
        looker.start([])
    assert len(sentences) == 1
    assert "notes.jpg" in sentences[0]
    looker.stop()


@needs_packages
def test_a_process_that_is_killed_ends_in_one_sentence(qtbot, qapp, tmp_path):
    looker = Looker(drawn_wall.write_wall(tmp_path / "wall.jpg", 4), qapp)
    sentences: list[str] = []
    looker.failed.connect(sentences.append)
    looker.start([])
    process = looker.findChild(QProcess)
    qtbot.waitUntil(lambda: process.state() == QProcess.ProcessState.Running)
    with qtbot.waitSignal(looker.finished, timeout=10_000):
        process.kill()
    assert len(sentences) == 1
    assert "wall.jpg broke off" in sentences[0]
    assert not looker.is_looking
    looker.stop()


def test_without_the_packages_nothing_looks(qapp, tmp_path):
    found = looker_for(tmp_path / "wall.jpg", qapp)
    assert (found is not None) == looking.available()
