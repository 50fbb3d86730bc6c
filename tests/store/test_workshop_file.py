"""A workshop file keeps what it is given, for one window at a time."""

import shutil
import sqlite3
import subprocess
import sys

import pytest
from files import DESK, a_workshop, add, is_whole, neighbours, tamper, texts_in

from workshop_app import opening
from workshop_app.store import schema
from workshop_app.store.trouble import StoreError
from workshop_app.store.workshop_file import WorkshopFile
from workshop_app.writing import CannotWrite


def test_what_was_done_is_there_after_a_restart(tmp_path):
    path = a_workshop(tmp_path / "a.workshop", "first", "second")
    assert texts_in(path) == ["first", "second"]
    opened = opening.open_workshop(path, DESK)
    opened.desk.undo()
    opened.close()
    assert texts_in(path) == ["first"]
    opened = opening.open_workshop(path, DESK)
    opened.desk.redo()
    opened.close()
    assert texts_in(path) == ["first", "second"]
    assert is_whole(path)


def test_a_closed_workshop_is_one_file(tmp_path):
    path = a_workshop(tmp_path / "a.workshop", "first")
    opened = opening.open_workshop(path, DESK)
    add(opened, "second")
    opened.close()
    assert neighbours(path) == ["a.workshop"]


def test_a_copy_made_of_the_file_alone_between_two_changes_is_whole(tmp_path):
    path = a_workshop(tmp_path / "a.workshop", "first")
    opened = opening.open_workshop(path, DESK)
    add(opened, "second")
    copying = "import shutil, sys; shutil.copy(sys.argv[1], sys.argv[2])"
    subprocess.run([sys.executable, "-c", copying, path, tmp_path / "copy.workshop"], check=True)
    opened.close()
    assert texts_in(tmp_path / "copy.workshop") == ["first", "second"]


def test_the_file_keeps_changes_as_durably_as_sqlite_can(tmp_path):
    opened = opening.open_workshop(a_workshop(tmp_path / "a.workshop"), DESK)
    db = opened._file._connection
    ask = {
        name: db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "locking_mode")
    }
    assert ask == {"journal_mode": "delete", "synchronous": 3, "locking_mode": "exclusive"}
    opened.close()


def test_a_second_window_is_told_that_the_first_has_it(tmp_path):
    path = a_workshop(tmp_path / "a.workshop", "first")
    opened = opening.open_workshop(path, DESK)
    for attempt in (lambda: opening.open_workshop(path, DESK), lambda: opening.read(path)):
        with pytest.raises(StoreError, match="open in another window"):
            attempt()
    add(opened, "second")
    opened.close()
    assert texts_in(path) == ["first", "second"]


def test_looking_at_an_open_file_does_not_let_another_program_in(tmp_path):
    """On POSIX a process loses its locks on a file as soon as it closes the file once."""
    path = a_workshop(tmp_path / "a.workshop", "first")
    opened = opening.open_workshop(path, DESK)
    with pytest.raises(StoreError):
        opening.read(path)
    with pytest.raises(StoreError):
        opened.export(path)
    other = (
        "import sqlite3, sys\n"
        "sqlite3.connect(sys.argv[1], timeout=0).execute('SELECT * FROM changes').fetchall()"
    )
    asked = subprocess.run([sys.executable, "-c", other, path], capture_output=True, text=True, check=False)
    assert "database is locked" in asked.stderr
    opened.close()


def test_another_process_is_told_too(tmp_path):
    path = a_workshop(tmp_path / "a.workshop", "first")
    opened = opening.open_workshop(path, DESK)
    code = (
        "import sys, pathlib\nfrom workshop_app import opening\n"
        "from workshop_app.domain.rules import Trouble\n"
        "try: opening.open_workshop(pathlib.Path(sys.argv[1]), 'other')\n"
        "except Trouble as trouble: print(trouble)"
    )
    told = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert "a.workshop is open in another window or on another computer." in told.stdout
    opened.close()


def test_a_new_workshop_never_takes_another_files_place(tmp_path):
    path = a_workshop(tmp_path / "a.workshop", "first")
    with pytest.raises(CannotWrite):
        opening.start_workshop(path, "Another evening", DESK)
    assert texts_in(path) == ["first"]
    assert neighbours(path) == ["a.workshop"]


def test_a_title_that_cannot_be_leaves_no_file(tmp_path):
    with pytest.raises(Exception, match="needs a name"):
        opening.start_workshop(tmp_path / "a.workshop", "   ", DESK)
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_cannot_be_altered_by_other_programs_either(tmp_path):
    path = a_workshop(tmp_path / "a.workshop", "first")
    for statement in (
        "UPDATE changes SET desk = 'me'",
        "DELETE FROM changes",
        "UPDATE edits SET after = '{}'",
        "DELETE FROM edits",
        "UPDATE about SET value = 'other'",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            tamper(path, statement)
    assert texts_in(path) == ["first"]


def test_keeping_the_same_change_twice_keeps_it_once(tmp_path):
    path = a_workshop(tmp_path / "a.workshop", "first")
    file = WorkshopFile.open(path)
    changes = file.changes()
    file.append(changes)
    file.append([])
    assert file.changes() == changes
    file.close()


def test_any_sqlite_tool_can_read_a_workshop(tmp_path):
    path = a_workshop(tmp_path / "a.workshop", "first", "second")
    db = sqlite3.connect(path)
    assert db.execute("SELECT text FROM ideas ORDER BY arrived").fetchall() == [("first",), ("second",)]
    assert db.execute("SELECT name FROM groups ORDER BY rank LIMIT 2").fetchall() == [
        ("Students",),
        ("Families",),
    ]
    assert db.execute("SELECT title FROM details").fetchall() == [("Community evening",)]
    assert db.execute("PRAGMA application_id").fetchone() == (int.from_bytes(b"PWks", "big"),)
    db.close()


def test_views_of_another_version_are_made_anew(tmp_path):
    path = a_workshop(tmp_path / "a.workshop", "first")
    tamper(path, "DROP VIEW ideas", "CREATE VIEW ideas AS SELECT 1", 'CREATE VIEW "odd ""name" AS SELECT 2')
    assert texts_in(path) == ["first"]
    db = sqlite3.connect(path)
    views = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'").fetchall())
    assert views == {name: f'CREATE VIEW "{name}" AS {sql}' for name, sql in schema.views().items()}
    assert db.execute("SELECT text FROM ideas").fetchall() == [("first",)]
    db.close()


def test_opening_a_file_that_is_in_order_writes_nothing(tmp_path):
    path = a_workshop(tmp_path / "a.workshop", "first")
    before = path.read_bytes()
    opening.open_workshop(path, DESK).close()
    assert path.read_bytes() == before


def test_a_file_that_was_copied_away_and_back_is_found_again(tmp_path):
    """As when a stick is pulled out and plugged in again."""
    (tmp_path / "stick").mkdir()
    path = a_workshop(tmp_path / "stick" / "a.workshop", "first")
    opened = opening.open_workshop(path, DESK)
    add(opened, "second")
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(path.parent, elsewhere)
    shutil.rmtree(path.parent)
    with pytest.raises(StoreError, match=r"cannot be reached any more.*Everything before it is safe"):
        add(opened, "third")
    with pytest.raises(StoreError, match="cannot be reached"):
        add(opened, "third")
    assert [idea.text for idea in opened.desk.workshop.ideas()] == ["first", "second"]
    shutil.copytree(elsewhere, path.parent)
    add(opened, "third")
    opened.close()
    assert texts_in(path) == ["first", "second", "third"]


def test_a_file_that_was_renamed_and_named_back_goes_on(tmp_path):
    path = a_workshop(tmp_path / "a.workshop", "first")
    opened = opening.open_workshop(path, DESK)
    path.rename(tmp_path / "other name")
    with pytest.raises(StoreError, match="cannot be reached"):
        add(opened, "second")
    (tmp_path / "other name").rename(path)
    add(opened, "second")
    opened.close()
    assert texts_in(path) == ["first", "second"]


def test_a_file_that_came_back_changed_is_not_worked_on(tmp_path):
    path = a_workshop(tmp_path / "a.workshop", "first")
    opened = opening.open_workshop(path, DESK)
    path.rename(tmp_path / "gone")
    with pytest.raises(StoreError, match="cannot be reached"):
        add(opened, "second")
    shutil.copy(tmp_path / "gone", path)
    other = opening.open_workshop(path, DESK)
    add(other, "from elsewhere")
    other.close()
    with pytest.raises(StoreError, match="changed by something else"):
        add(opened, "second")
    opened.close()
    assert texts_in(path) == ["first", "from elsewhere"]


def test_closing_twice_is_closing_once(tmp_path):
    opened = opening.open_workshop(a_workshop(tmp_path / "a.workshop"), DESK)
    opened.close()
    opened.close()


@pytest.mark.parametrize(
    "name", ["Bürgerabend.workshop", "सामुदायिक शाम.workshop", "a?b#c%20d&e.workshop", "حي.workshop"]
)
def test_a_file_may_have_any_name(tmp_path, name):
    assert texts_in(a_workshop(tmp_path / name, "first")) == ["first"]
    assert neighbours(tmp_path / name) == [name]
