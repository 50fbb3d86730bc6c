import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workshop_app import opening
from workshop_app.desk import ids
from workshop_app.domain.commands import ideas
from workshop_app.domain.records import IdeaId
from workshop_app.domain.workshop import Workshop

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "community-evening.workshop"


def change(file: Path, words: dict[str, str], desk: str = "other-desk") -> None:
    """Work on a copy as its window would: reword ideas by their text."""
    opened = opening.open_workshop(file, desk)
    for idea in opened.desk.workshop.ideas():
        if idea.text in words:
            opened.desk.do(ideas.reword, idea.id, words[idea.text])
    opened.close()


def test_a_workshop_is_passed_on_whole(call, evening: Path, tmp_path: Path):
    assert call("export", evening, "-o", "copy.workshop", "--json").json == {"file": "copy.workshop"}
    ours, theirs = opening.read(evening), opening.read(tmp_path / "copy.workshop")
    assert theirs == ours


def test_a_workshop_is_passed_on_without_what_was_said_before(call, evening: Path, tmp_path: Path):
    change(evening, {"Be kind": "Be kind to all"})
    call("export", evening, "-o", "short.workshop", "--without-history")
    call("export", evening, "-o", "long.workshop")
    old, new = b'"Be kind"', b'"Be kind to all"'
    short, long = (tmp_path / f"{name}.workshop" for name in ("short", "long"))
    assert old in long.read_bytes()
    assert new in long.read_bytes()
    assert old not in short.read_bytes()
    assert new in short.read_bytes()
    assert call("ideas", short).out == call("ideas", evening).out


def test_a_spreadsheet_goes_out_and_comes_back_in(call, evening: Path, tmp_path: Path):
    call("export", evening, "-o", "ideas.csv")
    assert b'"\'=1+1"' in (tmp_path / "ideas.csv").read_bytes()
    call("new", "again.workshop", "--title", "Again")
    call("add", "again.workshop", "ideas.csv")
    assert call("ideas", "again.workshop").out == call("ideas", evening).out


def test_a_workbook_goes_out_and_its_ideas_come_back_in(call, evening: Path):
    call("export", evening, "-o", "all.xlsx", "--for-myself")
    call("new", "again.workshop", "--title", "Again")
    call("add", "again.workshop", "all.xlsx")
    assert call("ideas", "again.workshop").out == call("ideas", evening).out


def test_a_data_file_tells_the_board(call, evening: Path, tmp_path: Path):
    call("export", evening, "-o", "OUT.JSON")
    told = json.loads((tmp_path / "OUT.JSON").read_text(encoding="utf-8"))
    assert [pillar["name"] for pillar in told["pillars"]] == ["Caring Neighbor", "Curious Inquirer"]
    assert [idea["text"] for idea in told["tray"]] == ["احترام الجميع", "=1+1"]


def test_an_unknown_ending_is_wrong_usage(call, evening: Path, tmp_path: Path):
    wrong = call("export", evening, "-o", "out.doc")
    assert wrong.code == 2
    assert "has to end in one of .workshop, .csv, .xlsx, .json" in wrong.err
    assert call("export", evening).code == 2
    assert not (tmp_path / "out.doc").exists()


def test_a_workshop_is_not_written_over_itself(call, evening: Path, tmp_path: Path):
    before = evening.read_bytes()
    (tmp_path / "link.workshop").symlink_to(evening)
    (tmp_path / "link.csv").symlink_to(evening)
    for out in ("evening.workshop", "link.workshop", "link.csv"):
        assert "is the workshop itself" in call("export", evening, "-o", out).refused
    assert evening.read_bytes() == before


def test_what_cannot_be_written_leaves_what_was_there(call, evening: Path, tmp_path: Path):
    (tmp_path / "folder.csv").mkdir()
    assert "is a folder" in call("export", evening, "-o", "folder.csv").refused
    assert "There is no folder" in call("export", evening, "-o", "none/out.csv").refused
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "evening.workshop", "first.csv", "folder.csv", "home",
    ]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="the limit of a shell stands for a full disk")
def test_a_full_disk_is_one_sentence_and_the_old_file_stays(call, evening: Path, tmp_path: Path):
    (tmp_path / "out.workshop").write_bytes(b"what was there")
    limited = 'trap "" XFSZ; ulimit -f 8; exec "$@"'
    export = ["-m", "workshop_app", "export", evening, "-o", tmp_path / "out.workshop"]
    done = subprocess.run(
        ["sh", "-c", limited, "sh", sys.executable, *export],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert (tmp_path / "out.workshop").read_bytes() == b"what was there"
    assert list(tmp_path.glob(".*.new")) == []


def test_two_copies_give_each_other_what_they_have(call, evening: Path, tmp_path: Path):
    call("export", evening, "-o", "copy.workshop")
    change(evening, {"Be kind": "Be kind here"}, "this-desk")
    change(tmp_path / "copy.workshop", {"Be kind": "Be kind there", "Que ayude a otros": "Que ayude"})
    (tmp_path / "more.txt").write_text("Listen\nShare\n")
    call("add", "copy.workshop", "more.txt")
    before = evening.read_bytes()
    would = call("merge", evening, "copy.workshop", "--dry-run", "--json").json
    assert evening.read_bytes() == before
    told = call("merge", evening, "copy.workshop", "--json").json
    assert would == told
    assert told["added"] == 2
    assert told["disagreements"] == [
        {"what": "The words of “Be kind here”", "ours": "Be kind here", "theirs": "Be kind there"}
    ]
    assert call("merge", evening, "copy.workshop", "--json").json["added"] == 0
    call("merge", "copy.workshop", evening)
    assert call("ideas", "copy.workshop").out == call("ideas", evening).out
    assert "Be kind there" in call("ideas", evening).out


def test_another_workshop_brings_its_ideas_as_new_ones(call, evening: Path):
    told = call("merge", evening, SAMPLE, "--json").json
    assert told["added"] == 62
    assert told["disagreements"] == []
    assert call("merge", evening, SAMPLE, "--json").json["added"] == 0
    assert call("info", evening, "--json").json["ideas"] == 67


def test_a_pillar_that_both_sides_chose_is_called_by_its_name(call, evening: Path, tmp_path: Path):
    call("export", evening, "-o", "copy.workshop")
    for file, place in ((evening, 0), (tmp_path / "copy.workshop", 1)):
        opened = opening.open_workshop(file, "desk")
        workshop = opened.desk.workshop
        tray = workshop.ideas_in(None)[0]
        opened.desk.do(ideas.move, [tray.id], to=workshop.pillars()[place].id)
        opened.close()
    assert call("merge", evening, "copy.workshop", "--dry-run", "--json").json["disagreements"] == [
        {"what": "The pillar of “احترام الجميع”", "ours": "Caring Neighbor", "theirs": "Curious Inquirer"}
    ]
    assert "here Caring Neighbor, there Curious Inquirer" in call("merge", evening, "copy.workshop").out


def test_merging_says_in_words_what_happened(call, evening: Path):
    assert call("merge", evening, SAMPLE, "--dry-run").out.startswith("It would bring 62 ideas.\n")
    assert call("merge", evening, SAMPLE).out.startswith("Added 62 ideas.\n")


def test_what_is_no_workshop_is_not_merged(call, evening: Path):
    before = evening.read_bytes()
    assert "is not a workshop file" in call("merge", evening, "first.csv").refused
    assert "is not where it was" in call("merge", evening, "missing.workshop", "--dry-run").refused
    assert evening.read_bytes() == before


def test_a_list_brought_in_from_the_terminal_is_taken_back_in_the_window(call, evening: Path, home: Path):
    name = json.loads((home / "settings" / "preferences.json").read_text())["desk"]
    opened = opening.open_workshop(evening, name)
    opened.desk.undo()
    assert opened.desk.workshop.ideas() == ()
    opened.desk.redo()
    assert len(opened.desk.workshop.ideas()) == 5
    opened.close()


def test_ids_of_ideas_are_those_of_the_file(call, evening: Path):
    ids = [idea["id"] for idea in call("ideas", evening, "--json").json]
    workshop = Workshop(opening.read(evening).changes)
    assert {workshop.idea(IdeaId(one)).text for one in ids} == {idea.text for idea in workshop.ideas()}


def test_the_sample_itself_is_never_changed_by_looking(call, tmp_path: Path):
    copy = shutil.copy(SAMPLE, tmp_path / "copy.workshop")
    call("export", copy, "-o", "out.csv")
    assert Path(copy).read_bytes() == SAMPLE.read_bytes()


def test_several_files_are_merged_as_one_change_and_a_wrong_clock_is_told(
    call, evening: Path, tmp_path: Path
):
    for name, ahead in (("ana", 0), ("ben", 47 * 60_000)):
        call("export", evening, "-o", f"{name}.workshop")
        opened = opening.open_workshop(tmp_path / f"{name}.workshop", f"desk-{name}")
        opened.desk._clock._now = lambda ahead=ahead: ids.now() + ahead
        opened.desk.do(ideas.capture, ideas.NewIdea(id=f"idea-{name}", text=f"From {name}"))
        opened.close()
    files = ("ana.workshop", "ben.workshop", SAMPLE)
    would = call("merge", evening, *files, "--dry-run", "--json").json
    assert call("info", evening, "--json").json["ideas"] == 5
    told = call("merge", evening, *files, "--json").json
    assert (would["added"], told["added"]) == (64, 64)
    (clock,) = told["clocks"]
    assert (clock["file"], clock["laptop"]) == ("ben.workshop", "desk-ben")
    assert clock["minutes_ahead"] in {46, 47}
    opened = opening.open_workshop(evening, "desk")
    assert [change.command for change in opened.desk.changes()].count("copies.join") == 1
    opened.close()
    again = call("merge", evening, *files, "--dry-run")
    assert again.out.startswith("It would bring 0 ideas.\n")
