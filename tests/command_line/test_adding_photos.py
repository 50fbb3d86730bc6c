"""Photos of notes come in from a terminal: found, read, each with its picture, and none of them twice."""

import importlib

import pytest

from workshop_app import opening
from workshop_app.domain.pictures import corners, name_of
from workshop_app.intake.photo import looking

needs_packages = pytest.mark.skipif(
    not looking.available(), reason="photos need the packages of the extra [photo]"
)
WITHOUT = (
    "import importlib.util as util, sys\n"
    "known = util.find_spec\n"
    "util.find_spec = lambda name, *more: None if name == 'cv2' else known(name, *more)\n"
    "from workshop_app.__main__ import main\n"
    "sys.exit(main())\n"
)


@pytest.fixture
def photos(tmp_path):
    pytest.importorskip("cv2", reason="photos need the packages of the extra [photo]")
    return importlib.import_module("tests.photos").two_wall_photos(tmp_path, notes=8)


@needs_packages
def test_two_photos_of_a_wall_and_a_list_come_in_at_once_and_each_note_once(evening, photos, call, tmp_path):
    left, right = photos
    (tmp_path / "more.txt").write_text("Ask for help\n", encoding="utf-8")
    told = call("add", evening, left.path, "more.txt", right.path, "--json").json
    notes = {note.note for note in (*left.notes, *right.notes)}
    assert told["added"] == len(told["ideas"]) == len(notes) + 1
    assert len(told["found"]) == len(left.notes) + len(right.notes)
    assert len(told["left_out"]) == len(left.notes) + len(right.notes) - len(notes)
    assert {one["source"] for one in told["left_out"]} == {str(right.path)}
    assert all("An earlier photo has shown this note." in one["why"] for one in told["left_out"])
    seen = {one["idea"] for one in told["found"] if one["source"] == str(right.path)}
    assert {one["idea"] for one in told["left_out"]} <= seen & set(told["ideas"])
    for one in told["found"]:
        assert all(-200 <= x <= 1800 and -200 <= y <= 1400 for x, y in one["box"])

    opened = opening.open_workshop(evening, "test")
    try:
        workshop = opened.desk.workshop
        assert len(workshop.photos()) == 2
        papers = {group.id: group.paper for group in workshop.groups()}
        first = {one["idea"]: one for one in told["found"] if one["source"] == str(left.path)}
        for idea in workshop.untyped():
            assert name_of(opened.desk.picture(idea.picture)) == idea.picture
            assert corners(idea.spot)
            assert idea.source == "photo"
            if idea.id in first:
                assert papers.get(idea.group, "") == first[idea.id]["paper"]
                assert idea.reading == first[idea.id].get("reading", "")
        assert any(idea.reading for idea in workshop.untyped())
        for photo in workshop.photos():
            assert opened.desk.picture(photo.picture).startswith(b"\xff\xd8\xff")
    finally:
        opened.close()


@needs_packages
def test_a_photo_comes_in_once_and_its_group_can_be_said(evening, photos, call):
    left, _ = photos
    said = call("add", evening, left.path, "--group", "Librarians").out.splitlines()
    count = len(left.notes)
    assert f"wall-left.jpg: {count} notes came in with their pictures and wait to be typed." in said
    groups = {one["name"]: one["ideas"] for one in call("info", evening, "--json").json["groups"]}
    assert groups["Librarians"] == count
    again = call("add", evening, left.path).out
    assert f"{count} notes were left out, because they are in the workshop already." in again
    assert call("info", evening, "--json").json["ideas"] == 5 + count


@needs_packages
def test_a_wall_without_notes_brings_nothing_in(evening, call, tmp_path):
    image = importlib.import_module("PIL.Image")
    image.new("RGB", (800, 600), (220, 215, 210)).save(tmp_path / "bare.png")
    told = call("add", evening, "bare.png", "--json").json
    assert (told["added"], told["found"], told["left_out"]) == (0, [], [])
    assert call("add", evening, "bare.png").out.splitlines()[1] == "bare.png: no note was found."


@needs_packages
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "wall.jpg is empty"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "wall.jpg is damaged"),
        (b"a shopping list", "wall.jpg is not a photo"),
    ],
    ids=["nothing", "half a photo", "a text"],
)
def test_a_file_that_is_no_photo_leaves_everything_as_it_was(evening, call, tmp_path, data, said):
    (tmp_path / "wall.jpg").write_bytes(data)
    (tmp_path / "more.txt").write_text("Ask for help\n", encoding="utf-8")
    assert said in call("add", evening, "more.txt", "wall.jpg").refused
    assert call("info", evening, "--json").json["ideas"] == 5
    assert "There is no file nowhere.jpg" in call("add", evening, "nowhere.jpg").refused


def test_without_the_packages_it_says_what_to_install(evening, terminal, tmp_path):
    (tmp_path / "wall.jpg").write_bytes(b"\xff\xd8\xff")
    said = terminal("add", evening, "wall.jpg", code=WITHOUT).refused
    assert "python3 run.py photo" in said
    assert "Nothing was brought in." in said
