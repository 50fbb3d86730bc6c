"""File names made of titles are good on every system and never take another's place."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.store.names import LONGEST, file_name, free_path


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Community evening", "Community evening"),
        ("  What   do we\thope for? ", "What do we hope for"),
        ("Tarde de la comunidad: ¿qué esperamos?", "Tarde de la comunidad ¿qué esperamos"),
        ("सामुदायिक शाम", "सामुदायिक शाम"),
        ("أمسية المجتمع", "أمسية المجتمع"),
        ("می‌خواهیم", "می‌خواهیم"),
        ("社区之夜", "社区之夜"),
        ("a/b\\c:d*e", "a b c d e"),
        ("../../etc/passwd", "etc passwd"),
        (".hidden", "hidden"),
        ("ends in dots...", "ends in dots"),
        ("CON", "CON workshop"),
        ("com1.old", "workshop com1.old"),
        ("Console", "Console"),
        ("\u202egnirb", "gnirb"),
        ("???", "Workshop"),
        ("", "Workshop"),
        ("\ud800", "Workshop"),
    ],
)
def test_a_title_becomes_a_name(title, name):
    assert file_name(title) == name


@given(st.text(max_size=300))
def test_any_title_becomes_a_name_that_every_system_takes(title):
    name = file_name(title)
    assert 0 < len(name.encode()) <= LONGEST + len(" workshop")
    assert not set(name) & set('<>:"/\\|?*\0\n\r\t')
    assert name == name.strip(" .")
    assert unicodedata.is_normalized("NFC", name)


def test_a_long_title_is_not_cut_between_a_letter_and_its_accent():
    name = file_name("x" * (LONGEST - 2) + "q\u0323\u0301" * 3)
    assert not unicodedata.combining(name[-1])


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    names = []
    for _ in range(3):
        path = free_path(tmp_path, "Community evening")
        path.touch()
        names.append(path.name)
    assert names == [
        "Community evening.workshop",
        "Community evening 2.workshop",
        "Community evening 3.workshop",
    ]


def test_a_name_is_taken_in_upper_case_too_and_however_its_accents_are_written(tmp_path):
    (tmp_path / "COMMUNITY EVENING.workshop").touch()
    assert free_path(tmp_path, "Community evening").name == "Community evening 2.workshop"
    (tmp_path / unicodedata.normalize("NFD", "Café.workshop")).touch()
    assert free_path(tmp_path, "Café").name == "Café 2.workshop"
