"""The workshops on this laptop: all of them, at once, whatever state they are in."""

import json
import os

import pytest
from files import a_workshop, add, tamper

from workshop_app import places
from workshop_app.opening import LaptopShelf, open_workshop
from workshop_app.store import safe_open
from workshop_app.store.library import Library
from workshop_app.store.trouble import StoreError


@pytest.fixture
def shelf(home):
    return LaptopShelf("desk-test")


@pytest.fixture
def no_reading(monkeypatch):
    """From here on every look into a file fails."""

    def start():
        def refuse(path):
            pytest.fail(f"{path} was read")

        monkeypatch.setattr(safe_open, "read", refuse)

    return start


def names(shelf):
    return [card.path.name for card in shelf.cards()]


def test_an_empty_home_has_no_cards(shelf):
    assert shelf.cards() == []


def test_the_last_worked_on_comes_first(shelf):
    for title in ("First", "Second", "Third"):
        shelf.start(title).close()
    opened = shelf.open(places.workshops() / "First.workshop")
    add(opened, "idea")
    opened.close()
    assert names(shelf) == ["First.workshop", "Third.workshop", "Second.workshop"]


def test_a_card_shows_how_far_a_workshop_has_come(shelf):
    opened = shelf.start("Evening")
    add(opened, "one", "two")
    while_open = shelf.cards()[0]
    opened.close()
    (card,) = shelf.cards()
    assert card.summary == while_open.summary
    assert card.summary.ideas == 2
    assert card.summary.papers == ("", "")
    assert card.summary.details.title == "Evening"
    assert card.trouble == ""
    (places.drawn() / "glances.json").unlink()
    assert shelf.cards()[0].summary == card.summary


def test_what_was_seen_once_is_not_read_again(shelf, no_reading):
    for number in range(5):
        a_workshop(places.workshops() / f"{number}.workshop", "idea")
    cards = shelf.cards()
    no_reading()
    assert shelf.cards() == cards
    assert LaptopShelf("desk-test").cards() == cards


def test_a_workshop_that_was_closed_need_not_be_read(shelf, no_reading):
    shelf.start("Evening").close()
    no_reading()
    assert shelf.cards()[0].summary.details.title == "Evening"


def test_a_file_that_has_changed_is_read_again(shelf):
    path = a_workshop(places.workshops() / "a.workshop", "one")
    assert shelf.cards()[0].summary.ideas == 1
    opened = open_workshop(path, "desk-other")
    add(opened, "two")
    opened.close()
    os.utime(path, (1, 1))
    assert shelf.cards()[0].summary.ideas == 2


def test_a_damaged_file_stays_on_the_list_with_its_reason(shelf, no_reading):
    shelf.start("Good").close()
    (places.workshops() / "bad.workshop").write_bytes(b"x" * 500)
    tamper(a_workshop(places.workshops() / "newer.workshop"), "PRAGMA user_version = 9")
    by_name = {card.path.name: card for card in shelf.cards()}
    assert by_name["bad.workshop"].summary is None
    assert "is not a workshop file" in by_name["bad.workshop"].trouble
    assert "newer version" in by_name["newer.workshop"].trouble
    assert by_name["Good.workshop"].trouble == ""
    no_reading()
    assert {card.path.name: card for card in shelf.cards()} == by_name


def test_a_file_that_another_window_has_shows_what_was_last_seen(shelf):
    path = a_workshop(places.workshops() / "a.workshop", "one")
    seen = shelf.cards()[0].summary
    other = open_workshop(path, "desk-other")
    add(other, "two")
    (card,) = shelf.cards()
    assert card.summary == seen
    assert "open in another window" in card.trouble
    other.close()
    (card,) = shelf.cards()
    assert (card.trouble, card.summary.ideas) == ("", 2)


def test_a_workshop_from_elsewhere_is_remembered_until_it_is_forgotten(shelf, tmp_path):
    path = a_workshop(tmp_path / "stick.workshop", "one")
    shelf.open(path).close()
    shelf.open(path).close()
    assert names(LaptopShelf("desk-test")) == ["stick.workshop"]
    shelf.forget(path)
    assert names(shelf) == []
    assert path.exists()


def test_a_workshop_of_this_laptop_can_be_forgotten_and_remembered(shelf):
    shelf.start("Evening").close()
    path = places.workshops() / "Evening.workshop"
    shelf.forget(path)
    assert names(shelf) == []
    assert path.exists()
    shelf.open(path).close()
    assert names(shelf) == ["Evening.workshop"]


def test_a_stick_that_is_not_plugged_in_keeps_its_card(shelf, tmp_path):
    path = a_workshop(tmp_path / "stick.workshop", "one")
    shelf.open(path).close()
    seen = shelf.cards()[0].summary
    path.rename(tmp_path / "unplugged")
    (card,) = shelf.cards()
    assert card.summary == seen
    assert "is not where it was" in card.trouble
    (tmp_path / "unplugged").rename(path)
    assert shelf.cards()[0].trouble == ""


@pytest.mark.parametrize(
    "content", ["", "nonsense", "[]", '{"seen": 5}', '{"elsewhere": {"a": 1}, "hidden": 7}']
)
def test_damaged_notes_about_workshops_start_afresh(shelf, content):
    shelf.start("Evening").close()
    for notes in (places.settings() / "library.json", places.drawn() / "glances.json"):
        notes.write_text(content)
    assert names(shelf) == ["Evening.workshop"]
    assert shelf.cards()[0].summary.details.title == "Evening"


def test_glances_of_wrong_shape_are_taken_anew(shelf):
    shelf.start("Evening").close()
    notes = places.drawn() / "glances.json"
    found = json.loads(notes.read_text())
    for name in found["seen"]:
        found["seen"][name]["papers"] = 5
    notes.write_text(json.dumps(found))
    assert shelf.cards()[0].summary.details.title == "Evening"


def test_two_hundred_workshops_are_shown_without_opening_one(shelf, no_reading):
    content = a_workshop(places.workshops() / "0.workshop", "one").read_bytes()
    for number in range(1, 200):
        (places.workshops() / f"{number}.workshop").write_bytes(content)
    assert len(shelf.cards()) == 200
    no_reading()
    assert len(shelf.cards()) == 200


def test_forgotten_glances_do_not_pile_up(shelf):
    for number in range(3):
        a_workshop(places.workshops() / f"{number}.workshop")
    shelf.cards()
    (places.workshops() / "0.workshop").unlink()
    shelf.cards()
    seen = json.loads((places.drawn() / "glances.json").read_text())["seen"]
    assert sorted(os.path.basename(name) for name in seen) == ["1.workshop", "2.workshop"]  # noqa: PTH119


def test_a_library_without_its_own_folder_says_so(tmp_path):
    library = Library(tmp_path / "gone", tmp_path, tmp_path)
    for attempt in (lambda: library.cards({}), lambda: library.free_path("Evening")):
        with pytest.raises(StoreError, match="gone is not where it was"):
            attempt()
