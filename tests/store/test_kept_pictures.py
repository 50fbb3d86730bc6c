"""The pictures of ideas stay in the workshop file, and go wherever the workshop goes."""

import sqlite3

import pytest
from files import DESK, a_workshop, take_in, tamper

from workshop_app import opening
from workshop_app.domain.commands import ideas, photos
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.pictures import LARGEST_PICTURE, name_of
from workshop_app.domain.rules import RuleBroken
from workshop_app.store import safe_open

CROP, WALL, TAKEN_OUT = (b"\xff\xd8\xff\xe0" + bytes([n]) * 900 for n in (1, 2, 3))


def a_wall(path):
    opened = opening.open_workshop(a_workshop(path, "typed"), DESK)
    opened.desk.keep([CROP, WALL, TAKEN_OUT])
    new = photos.NewPhoto(id="w", picture=name_of(WALL), width=100, height=80)
    notes = [
        NewIdea(id="n1", text="", picture=name_of(CROP), photo="w"),
        NewIdea(id="n2", text="", picture=name_of(TAKEN_OUT), photo="w"),
    ]
    opened.desk.do(photos.take_in, new, notes)
    return opened


def test_a_picture_is_there_after_a_restart(tmp_path):
    opened = a_wall(tmp_path / "a.workshop")
    opened.close()
    opened = opening.open_workshop(tmp_path / "a.workshop", DESK)
    assert opened.desk.picture(name_of(CROP)) == CROP
    assert opened.desk.picture("0" * 64) is None
    assert opened.desk.picture("") is None
    opened.close()


def test_a_picture_kept_twice_is_kept_once(tmp_path):
    opened = a_wall(tmp_path / "a.workshop")
    opened.desk.keep([CROP, CROP])
    opened.close()
    with sqlite3.connect(tmp_path / "a.workshop") as db:
        assert db.execute("SELECT count(*) FROM pictures").fetchone() == (3,)
    db.close()


def test_what_is_no_picture_is_not_kept(tmp_path):
    opened = a_wall(tmp_path / "a.workshop")
    for bad in (b"<svg/>", CROP + bytes(LARGEST_PICTURE)):
        with pytest.raises(RuleBroken, match="cannot be kept"):
            opened.desk.keep([CROP + b"!", bad])
    assert opened.desk.picture(name_of(CROP + b"!")) is None
    opened.close()


def test_a_copy_with_its_history_has_every_picture(tmp_path):
    opened = a_wall(tmp_path / "a.workshop")
    opened.export(tmp_path / "copy.workshop")
    opened.close()
    copy = safe_open.read(tmp_path / "copy.workshop")
    assert copy.pictures == {name_of(one): one for one in (CROP, WALL, TAKEN_OUT)}


def test_a_copy_without_its_history_has_no_picture_that_was_taken_out(tmp_path):
    opened = a_wall(tmp_path / "a.workshop")
    opened.desk.do(ideas.bin, ["n2"])
    opened.export(tmp_path / "copy.workshop", history=False)
    opened.close()
    assert TAKEN_OUT not in (tmp_path / "copy.workshop").read_bytes()
    assert set(safe_open.read(tmp_path / "copy.workshop").pictures.values()) == {CROP, WALL}


def test_another_workshop_brings_the_pictures_of_its_ideas(tmp_path):
    a_wall(tmp_path / "a.workshop").close()
    opened = opening.open_workshop(a_workshop(tmp_path / "b.workshop"), DESK)
    take_in(opened, safe_open.read(tmp_path / "a.workshop"))
    (first, *_) = opened.desk.workshop.untyped()
    assert opened.desk.picture(first.picture) == CROP
    opened.close()


def test_a_workshop_that_is_brought_onto_this_laptop_keeps_its_pictures(tmp_path, home):
    a_wall(tmp_path / "a.workshop").close()
    opened = opening.LaptopShelf(DESK).bring_in(tmp_path / "a.workshop")
    assert opened.desk.picture(name_of(WALL)) == WALL
    opened.close()


def test_a_picture_that_is_not_what_its_name_says_is_not_shown(tmp_path):
    a_wall(tmp_path / "a.workshop").close()
    tamper(
        tmp_path / "a.workshop",
        "DELETE FROM pictures",
        f"INSERT INTO pictures VALUES ('{name_of(CROP)}', x'ffd8ff00')",  # noqa: S608 - a hash
    )
    assert safe_open.read(tmp_path / "a.workshop").pictures == {}
