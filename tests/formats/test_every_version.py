"""One real file of every version of the format: whatever was once written is read for ever.

A file here is never made anew. When the format changes, the old one stays and a new one is added.
"""

import shutil
from pathlib import Path

import pytest

from workshop_app import opening
from workshop_app.domain.workshop import Workshop
from workshop_app.store import schema
from workshop_app.store.workshop_file import WorkshopFile

FILES = sorted(Path(__file__).parent.glob("version_*.workshop"))


def test_there_is_a_file_of_every_version():
    assert [path.stem for path in FILES] == [f"version_{n + 1}" for n in range(schema.USER_VERSION)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_that_version_is_read(path):
    copy = opening.read(path)
    workshop = Workshop(copy.changes)
    assert copy.workshop_id == "workshop-formats"
    assert workshop.details.title == "Tarde de la comunidad"
    assert len(workshop.groups()) == 8
    assert [pillar.name for pillar in workshop.pillars()] == ["Kind to others", ""]
    assert [(idea.text, idea.language) for idea in workshop.ideas()] == [
        ("Que se escuchen unos a otros 🙂", "es"),
        ("Ask, and keep asking", ""),
        ("Reworded", ""),
    ]
    assert [idea.text for idea in workshop.ideas_in(workshop.pillars()[0].id)] == ["Ask, and keep asking"]
    assert [record.id for record in workshop.in_the_bin()] == ["idea-4"]
    assert workshop.pillars()[1].x == 120.5


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_that_version_is_worked_on_and_what_was_done_can_be_undone(path, tmp_path):
    own = Path(shutil.copy(path, tmp_path / "own.workshop"))
    opened = opening.open_workshop(own, "desk-formats")
    assert opened.desk.history.undoable[-1].command == "ideas.bin"
    opened.desk.undo()
    assert len(opened.desk.workshop.ideas()) == 4
    opened.close()
    file = WorkshopFile.open(own)
    assert file._connection.execute("PRAGMA user_version").fetchone()[0] == schema.USER_VERSION
    assert file.changes()[-1].command == "undo"
    file.close()
