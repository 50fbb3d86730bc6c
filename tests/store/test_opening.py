"""The shelf of a laptop: starting, opening, bringing in, passing on."""

import sqlite3
import subprocess
import sys

import pytest
from files import DESK, a_workshop, add, is_whole, neighbours, preview, take_in, tamper, texts_in

from workshop_app import assets, opening, places
from workshop_app.domain.commands import groups, ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.workshop import Workshop
from workshop_app.opening import SAMPLE, LaptopShelf
from workshop_app.store.trouble import StoreError
from workshop_app.ui.shelf import OpenWorkshop, Shelf


@pytest.fixture
def shelf(home):
    return LaptopShelf(DESK)


def test_it_is_the_shelf_that_the_window_asks_for(shelf):
    window_asks: Shelf = shelf
    opened: OpenWorkshop = window_asks.start("Evening")
    assert opened.desk.workshop.details.title == "Evening"
    opened.close()


def test_a_new_workshop_has_the_eight_groups_of_the_design(shelf):
    opened = shelf.start("Evening")
    papers = assets.tokens()["notePapers"]
    found = [(group.name, group.paper, group.mark) for group in opened.desk.workshop.groups()]
    assert found == [(paper["defaultGroup"], paper["id"], paper["mark"]) for paper in papers]
    assert len(found) == 8
    assert opened.desk.undo() is None
    opened.close()


def test_two_workshops_of_one_title_get_two_files_and_two_ids(shelf):
    one, other = shelf.start("Evening"), shelf.start("Evening")
    assert one.path.name == "Evening.workshop"
    assert other.path.name == "Evening 2.workshop"
    assert one.id != other.id
    one.close()
    other.close()


def test_a_title_that_is_no_title_starts_nothing(shelf):
    with pytest.raises(RuleBroken):
        shelf.start("  ")
    assert list(places.workshops().iterdir()) == []


def test_a_file_from_elsewhere_becomes_one_of_our_own(shelf, tmp_path):
    path = a_workshop(tmp_path / "sent.workshop", "first", "second")
    opened = shelf.bring_in(path)
    assert opened.path == places.workshops() / "Community evening.workshop"
    assert opened.id == opening.read(path).workshop_id
    assert list(opened.desk.changes()) == list(opening.read(path).changes)
    opened.close()
    assert texts_in(path) == ["first", "second"]


def test_what_a_stranger_has_hidden_in_a_file_is_not_brought_in(shelf, tmp_path):
    path = a_workshop(tmp_path / "sent.workshop", "first")
    tamper(
        path,
        "DROP VIEW ideas",
        "CREATE VIEW ideas AS SELECT 'secret'",
        "INSERT INTO about VALUES ('x', 'secret')",
    )
    opened = shelf.bring_in(path)
    opened.close()
    assert b"secret" not in opened.path.read_bytes()
    assert is_whole(opened.path)


def test_a_damaged_file_brings_nothing_in(shelf, tmp_path):
    (tmp_path / "bad.workshop").write_bytes(b"no")
    with pytest.raises(StoreError):
        shelf.bring_in(tmp_path / "bad.workshop")
    assert list(places.workshops().iterdir()) == []


def test_the_sample_is_a_fresh_copy_each_time(shelf):
    one = shelf.open_sample()
    assert len(one.desk.workshop.ideas()) > 20
    one.desk.do(ideas.bin, [one.desk.workshop.ideas()[0].id])
    other = shelf.open_sample()
    assert len(other.desk.workshop.ideas()) == len(one.desk.workshop.ideas()) + 1
    assert one.path != other.path
    assert one.path.parent == other.path.parent == places.workshops()
    one.close()
    other.close()
    assert opening.read(assets.resource(SAMPLE)).workshop_id == one.id


def test_an_export_is_a_workshop_file_like_any_other(tmp_path):
    opened = opening.open_workshop(a_workshop(tmp_path / "a.workshop", "first", "second"), DESK)
    opened.desk.undo()
    opened.export(tmp_path / "copy.workshop")
    opened.close()
    assert texts_in(tmp_path / "copy.workshop") == ["first"]
    assert opening.read(tmp_path / "copy.workshop") == opening.read(tmp_path / "a.workshop")
    assert neighbours(tmp_path / "a.workshop") == ["a.workshop", "copy.workshop"]


def test_an_export_takes_the_place_of_an_older_one_but_never_of_a_workshop_that_is_open(tmp_path):
    opened = opening.open_workshop(a_workshop(tmp_path / "a.workshop", "first"), DESK)
    older = a_workshop(tmp_path / "copy.workshop", "older")
    opened.export(older)
    assert texts_in(older) == ["first"]
    other = opening.open_workshop(older, DESK)
    with pytest.raises(StoreError, match="open in another window"):
        opened.export(older)
    with pytest.raises(StoreError, match="the file this workshop is kept in"):
        opened.export(opened.path)
    add(opened, "second")
    add(other, "third")
    opened.close()
    other.close()
    assert texts_in(tmp_path / "a.workshop") == ["first", "second"]
    assert texts_in(older) == ["first", "third"]


def test_an_export_without_history_holds_nothing_that_was_taken_out(tmp_path):
    opened = opening.open_workshop(a_workshop(tmp_path / "a.workshop", "first"), DESK)
    opened.desk.do(ideas.capture, NewIdea(id="i1", text="My brother Sam is often hit"))
    opened.desk.do(ideas.bin, ["i1"])
    opened.desk.do(ideas.capture, NewIdea(id="i2", text="Mrs Gray is unfair"))
    opened.desk.do(ideas.reword, "i2", "Adults are fair")
    opened.desk.do(ideas.capture, NewIdea(id="i3", text="Undone words"))
    opened.desk.undo()
    opened.export(tmp_path / "public.workshop", history=False)
    opened.export(tmp_path / "whole.workshop")
    opened.close()
    public = (tmp_path / "public.workshop").read_bytes()
    assert not any(words in public for words in (b"Sam", b"Gray", b"Undone"))
    assert all(words in (tmp_path / "whole.workshop").read_bytes() for words in (b"Sam", b"Gray", b"Undone"))
    assert texts_in(tmp_path / "public.workshop") == ["first", "Adults are fair"]


def test_a_copy_that_went_out_without_history_comes_back_and_merges(tmp_path):
    opened = opening.open_workshop(a_workshop(tmp_path / "a.workshop", "first", "second"), DESK)
    opened.desk.do(ideas.bin, ["second"])
    opened.export(tmp_path / "theirs.workshop", history=False)
    theirs = opening.open_workshop(tmp_path / "theirs.workshop", "desk-other")
    add(theirs, "from there")
    theirs.close()
    opened.desk.do(ideas.take_back, ["second"])
    take_in(opened, opening.read(tmp_path / "theirs.workshop"))
    assert {idea.text for idea in opened.desk.workshop.ideas()} == {"first", "second", "from there"}
    opened.export(tmp_path / "whole.workshop")
    theirs = opening.open_workshop(tmp_path / "theirs.workshop", "desk-other")
    take_in(theirs, opening.read(tmp_path / "whole.workshop"))
    assert theirs.desk.workshop.ideas() == opened.desk.workshop.ideas()
    theirs.close()
    opened.close()


def test_a_merge_shows_first_what_it_would_bring_and_then_brings_that(tmp_path):
    ours = opening.open_workshop(a_workshop(tmp_path / "a.workshop", "shared"), "desk-a")
    ours.export(tmp_path / "b.workshop")
    theirs = opening.open_workshop(tmp_path / "b.workshop", "desk-b")
    theirs.desk.do(pillars.add, "p1", "Kind")
    add(theirs, "new")
    theirs.desk.do(ideas.reword, "shared", "shared, as they say it")
    theirs.close()
    ours.desk.do(ideas.reword, "shared", "shared, as we say it")
    other = opening.read(tmp_path / "b.workshop")
    before = list(ours.desk.changes())
    brings = preview(ours, other)
    assert list(ours.desk.changes()) == before
    assert [idea.text for idea in brings.ideas] == ["new"]
    assert [pillar.name for pillar in brings.pillars] == ["Kind"]
    assert [(one.ours, one.theirs) for one in brings.disagreements] == [
        ("shared, as we say it", "shared, as they say it")
    ]
    take_in(ours, other)
    assert preview(ours, other).changes == ()
    kept = brings.disagreements[0].kept  # the later one; in one and the same millisecond either
    assert kept in {"shared, as we say it", "shared, as they say it"}
    assert {idea.text for idea in ours.desk.workshop.ideas()} == {kept, "new"}
    ours.close()


def test_another_workshop_comes_in_as_new_ideas_that_remember_where_they_are_from(tmp_path):
    ours = opening.open_workshop(a_workshop(tmp_path / "a.workshop", "ours"), "desk-a")
    ours.desk.do(pillars.add, "ours-kind", "kind")
    theirs = opening.open_workshop(a_workshop(tmp_path / "b.workshop", "theirs"), "desk-b")
    theirs.desk.do(pillars.add, "their-kind", "Kind")
    theirs.desk.do(pillars.add, "their-brave", "Brave")
    theirs.desk.do(groups.add, "their-coaches", "Coaches")
    theirs.desk.do(ideas.capture, NewIdea(id="k", text="Be kind", pillar="their-kind", group="group-rose"))
    theirs.desk.do(ideas.capture, NewIdea(id="b", text="Dare", pillar="their-brave", group="their-coaches"))
    theirs.close()
    other = opening.read(tmp_path / "b.workshop")
    brings = preview(ours, other)
    assert [idea.text for idea in brings.ideas] == ["Be kind", "Dare", "theirs"]
    assert [pillar.name for pillar in brings.pillars] == ["Brave"]
    take_in(ours, other)
    workshop = ours.desk.workshop
    by_text = {idea.text: idea for idea in workshop.ideas()}
    assert by_text["Be kind"].pillar == "ours-kind"
    assert by_text["Be kind"].group == "group-rose"
    assert (by_text["Be kind"].origin, by_text["Be kind"].source) == ("k", "workshop")
    assert [pillar.name for pillar in workshop.pillars()] == ["kind", "Brave"]
    assert workshop.group_of(by_text["Dare"]).name == "Coaches"
    assert workshop.details.title == Workshop(other.changes).details.title
    assert preview(ours, other).ideas == ()
    ours.desk.undo()
    assert [idea.text for idea in workshop.ideas()] == ["ours"]
    assert len(workshop.pillars()) == 1
    ours.close()
    assert texts_in(tmp_path / "a.workshop") == ["ours"]


def test_two_laptops_that_took_in_the_same_workshop_have_its_ideas_once(tmp_path):
    one = opening.open_workshop(a_workshop(tmp_path / "a.workshop", "ours"), "desk-a")
    one.export(tmp_path / "b.workshop")
    two = opening.open_workshop(tmp_path / "b.workshop", "desk-b")
    other = opening.read(a_workshop(tmp_path / "other.workshop", "theirs"))
    take_in(one, other)
    take_in(two, other)
    two.close()
    take_in(one, opening.read(tmp_path / "b.workshop"))
    assert [idea.text for idea in one.desk.workshop.ideas()] == ["ours", "theirs"]
    one.close()


def test_a_merge_that_cannot_be_kept_changes_nothing(tmp_path):
    ours = opening.open_workshop(a_workshop(tmp_path / "a.workshop", "ours"), "desk-a")
    ours.export(tmp_path / "b.workshop")
    theirs = opening.open_workshop(tmp_path / "b.workshop", "desk-b")
    for number in range(300):
        add(theirs, f"{number} {'x' * 400}")
    theirs.close()
    other = opening.read(tmp_path / "b.workshop")
    db = ours._file._connection
    db.execute("PRAGMA max_page_count = 20")
    with pytest.raises(StoreError, match="is full"):
        take_in(ours, other)
    assert [idea.text for idea in ours.desk.workshop.ideas()] == ["ours"]
    assert len(list(ours.desk.changes())) == 2
    db.execute("PRAGMA max_page_count = 100000")
    take_in(ours, other)
    ours.close()
    assert len(texts_in(tmp_path / "a.workshop")) == 301


def test_opening_does_not_load_what_only_writing_needs():
    code = (
        "import sys; from workshop_app import opening\n"
        "print('sqlite_utils' in sys.modules, 'PySide6' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "False"]


def test_the_words_of_a_workshop_can_be_read_with_nothing_but_sqlite(tmp_path):
    opened = opening.open_workshop(a_workshop(tmp_path / "a.workshop"), DESK)
    opened.desk.do(
        ideas.capture, NewIdea(id="i", text="Ça va; l'été — 'quoted' \"too\" 🙂", group="group-sky")
    )
    opened.close()
    db = sqlite3.connect(tmp_path / "a.workshop")
    row = db.execute(
        'SELECT ideas.text, groups.name FROM ideas JOIN groups ON groups.id = ideas."group"'
    ).fetchone()
    assert row == ("Ça va; l'été — 'quoted' \"too\" 🙂", "Teachers and staff")
    db.close()
