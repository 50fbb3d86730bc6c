"""A photo is looked at by a process of its own, which tells what it finds, leaves its pictures, and ends."""

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from workshop_app import words
from workshop_app.intake.photo import looking
from workshop_app.intake.photo.looking import (
    CannotBeRead,
    Doing,
    Done,
    NoteRead,
    SeenPhoto,
    Wall,
    WallNote,
    look,
    parse,
    tell_seen,
)
from workshop_app.intake.refusals import CannotRead

ROOT = Path(__file__).parents[3]
SQUARE = [[1, 2], [30, 2], [30, 40], [1, 40]]
NOTE = {
    "corners": SQUARE, "box": SQUARE, "paper": "rose", "certainty": 0.9, "crop": "note-1.jpg", "seen": None,
    "card": None, "sheet": None,
}  # fmt: skip
FOUND = {
    "width": 640, "height": 480, "picture": "photo.jpg", "scale": 0.5, "notes": [NOTE], "together": [[0]],
    "doubts": [], "sheet": None,
}  # fmt: skip

needs_packages = pytest.mark.skipif(
    not looking.available(), reason="photos need the packages of the extra [photo]"
)


def test_what_the_process_says_is_understood(tmp_path):
    def said(**line):
        return parse(json.dumps(line).encode(), tmp_path)

    assert said(doing="finding") == Doing("finding")
    assert said(done=True) == Done()
    assert said(read={"note": 3, "text": "Be kind", "confidence": 0.97}) == NoteRead(3, "Be kind", 0.97)
    corners = ((1.0, 2.0), (30.0, 2.0), (30.0, 40.0), (1.0, 40.0))
    assert said(found=FOUND) == Wall(
        picture=tmp_path / "photo.jpg",
        width=640,
        height=480,
        scale=0.5,
        notes=(
            WallNote(corners=corners, box=corners, paper="rose", certainty=0.9, crop=tmp_path / "note-1.jpg"),
        ),
        together=((0,),),
    )
    why = said(unread={"sentence": "{file} is away.", "values": {"file": "a model"}})
    assert why == CannotBeRead("a model is away.")


def test_only_what_is_surely_read_is_worth_a_draft():
    assert NoteRead(0, "Be kind", looking.SURE).draft == "Be kind"
    assert not NoteRead(0, "Bc kinct", looking.SURE - 0.01).draft


def test_a_trouble_that_the_process_tells_is_said_in_the_readers_language(tmp_path):
    told = {"trouble": {"sentence": "{name} is empty.", "values": {"name": "wall.jpg"}}}
    with pytest.raises(CannotRead) as trouble:
        parse(json.dumps(told), tmp_path)
    assert words.of(trouble.value) == "wall.jpg is empty."


@pytest.mark.parametrize(
    "line", ["", "[]", "nonsense", "{}", '{"found":{}}', '{"read":1}', '{"trouble":2}', '"done"']
)
def test_a_line_that_is_none_is_told_in_a_sentence(line, tmp_path):
    with pytest.raises(CannotRead, match="could not be understood"):
        parse(line, tmp_path)


@pytest.fixture(scope="module")
def walls(tmp_path_factory):
    """Two photos of one wall, and what is said of the first, with the folder its pictures are in."""
    pytest.importorskip("cv2", reason="photos need the packages of the extra [photo]")
    photos = importlib.import_module("tests.photos")
    folder = tmp_path_factory.mktemp("pictures")
    left, right = photos.two_wall_photos(tmp_path_factory.mktemp("walls"), notes=10)
    return left, right, folder, list(look(left.path, folder))


@needs_packages
def test_a_photo_is_looked_at_and_its_pictures_left_in_the_callers_folder(walls):
    left, _, folder, said = walls
    assert said[:2] == [Doing("opening"), Doing("finding")]
    assert said[-1] == Done()
    found = said[2]
    assert isinstance(found, Wall)
    assert (found.width, found.height, found.scale) == (1600, 1200, 1.0)
    assert len(found.notes) == len(left.notes)
    names = {path.name for path in folder.iterdir()}
    assert names == {"photo.jpg", *(note.crop.name for note in found.notes)}
    assert all(path.read_bytes().startswith(b"\xff\xd8\xff") for path in folder.iterdir())
    read = [one for one in said if isinstance(one, NoteRead)]
    assert [one.note for one in read] == list(range(len(found.notes)))
    assert any(one.draft for one in read)


@needs_packages
def test_notes_that_an_earlier_photo_has_shown_are_known_again(walls, tmp_path):
    left, right, _, said = walls
    notes = [(f"idea-{place}", note.corners) for place, note in enumerate(said[2].notes)]
    told = tell_seen(tmp_path, [SeenPhoto(picture=said[2].picture, notes=notes)])
    second = next(one for one in look(right.path, tmp_path, seen=told) if isinstance(one, Wall))
    both = {note.note for note in left.notes} & {note.note for note in right.notes}
    assert sum(note.seen is not None for note in second.notes) == len(both) > 0


@needs_packages
def test_notes_of_the_smallest_photo_are_looked_at_to_the_end(tmp_path):
    walls = importlib.import_module("paper_walls")
    wall = walls.PaperWall()
    for place in range(8):
        wall.hang("rose", 200 + 150 * place, 300, side=60)
    small = walls.cv2.resize(wall.photograph(), (500, 375), interpolation=walls.cv2.INTER_AREA)
    walls.cv2.imwrite(str(tmp_path / "wall.png"), small)
    said = list(look(tmp_path / "wall.png", tmp_path))
    assert said[-1] == Done()
    assert len(said[2].notes) == sum(isinstance(one, NoteRead) for one in said) > 0


@needs_packages
def test_a_file_that_is_no_photo_is_refused_by_the_process(tmp_path):
    (tmp_path / "wall.jpg").write_text("no picture", encoding="utf-8")
    with pytest.raises(CannotRead, match=r"wall\.jpg is not a photo"):
        list(look(tmp_path / "wall.jpg", tmp_path))


@needs_packages
def test_a_process_that_is_ended_in_the_middle_leaves_nothing_but_what_is_in_the_folder(walls, tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    before = sorted(tmp_path.iterdir())
    looked = look(walls[0].path, folder)
    assert next(looked) == Doing("opening")
    looked.close()
    assert sorted(tmp_path.iterdir()) == before


def test_a_process_that_breaks_off_is_told_in_a_sentence(tmp_path):
    with pytest.raises(CannotRead, match=r"Looking at wall\.jpg broke off"):
        list(look(tmp_path / "wall.jpg", tmp_path / "no such folder"))


def test_the_command_works_from_any_folder_and_beside_files_named_like_pythons_own(tmp_path):
    (tmp_path / "json.py").write_text("raise ImportError", encoding="utf-8")
    (tmp_path / "wall.jpg").write_bytes(b"")
    done = subprocess.run(
        looking.command(tmp_path / "wall.jpg", tmp_path), cwd=tmp_path, capture_output=True, check=False
    )
    if looking.available():
        assert done.returncode == 0
        assert "is empty" in json.loads(done.stdout.splitlines()[-1])["trouble"]["sentence"]
    else:
        assert done.returncode == 1


def test_the_window_and_the_commands_never_load_what_looks_at_photos():
    program = (
        "import sys\n"
        "import workshop_app.app, workshop_app.ui.main_window, workshop_app.command_line.add\n"
        "heavy = {'cv2', 'onnxruntime', 'rapidocr', 'pi_heif', 'numpy'} & set(sys.modules)\n"
        "print(sorted(heavy))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
