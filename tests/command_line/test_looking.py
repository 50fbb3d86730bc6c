import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workshop_app import opening
from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands import attendance, ballots, ideas, parts, sessions, votes
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.records import SessionId
from workshop_app.domain.vote_records import BallotId, ChoiceId, VoteId

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "community-evening.workshop"


def test_info_tells_what_is_in_a_workshop(call, evening: Path):
    told = call("info", evening, "--json").json
    assert list(told) == [
        "title", "ideas", "placed", "binned", "groups", "pillars", "sessions", "changes", "saved",
        "later", "votes",
    ]  # fmt: skip
    assert (told["title"], told["ideas"], told["placed"], told["binned"]) == ("Our evening", 5, 3, 0)
    assert told["groups"][:2] == [
        {"name": "Students", "ideas": 2, "invited": 0, "present": 0},
        {"name": "Families", "ideas": 2, "invited": 0, "present": 0},
    ]
    assert told["pillars"] == [
        {"number": 1, "name": "Caring Neighbor", "ideas": 2},
        {"number": 2, "name": "Curious Inquirer", "ideas": 1},
    ]
    assert (told["sessions"], told["votes"], told["later"], told["changes"]) == ([], [], 0, 2)
    assert told["saved"].endswith("Z")


def test_info_is_readable_for_a_person(call, evening: Path):
    lines = call("info", evening).out.splitlines()
    assert lines[:2] == ["Our evening", "5 ideas"]
    assert "     2  1 Caring Neighbor" in lines


@pytest.fixture
def voted(evening: Path) -> Path:
    """The evening as its second meeting left it: people counted, a vote counted and closed, another open."""
    opened = opening.open_workshop(evening, "desk")
    desk, session = opened.desk, SessionId("session-1")
    students, families = [group.id for group in desk.workshop.groups()][:2]
    desk.do(
        sessions.add, session, "Second evening", date="2026-03-10", kind="forum", language="es", place="Hall"
    )
    desk.do(
        parts.lay_out, session, [NewPart(id=PartId("p"), kind="vote"), NewPart(id=PartId("q"), kind="close")]
    )
    desk.do(attendance.invite, session, students, 6)
    desk.do(attendance.count, session, students, 4)
    desk.do(attendance.count, session, families, 1)
    for id in ("vote-1", "vote-2"):
        pillars = [NewChoice(id=ChoiceId(f"{id}-{p.id}"), pillar=p.id) for p in desk.workshop.pillars()]
        new = NewVote(id=VoteId(id), session=session, question=f"Which first, {id}?", method="approval")
        desk.do(votes.prepare, new, pillars)
        desk.do(votes.open, VoteId(id), at=1)
        ballot = NewBallot(id=BallotId(f"{id}-b"), vote=VoteId(id), marks={pillars[1].id: 1}, group=families)
        desk.do(ballots.cast, ballot)
    desk.do(votes.close, VoteId("vote-1"), at=2)
    desk.do(ideas.park, [desk.workshop.ideas_in(None)[0].id])
    opened.close()
    return evening


def test_info_tells_sessions_groups_and_votes(call, voted: Path):
    told = call("info", voted, "--json").json
    assert told["sessions"] == [
        {
            "title": "Second evening", "date": "2026-03-10", "ideas": 0, "kind": "forum", "place": "Hall",
            "language": "es", "parts": 2, "present": 5, "origin": None,
        }
    ]  # fmt: skip
    assert told["groups"][:2] == [
        {"name": "Students", "ideas": 2, "invited": 6, "present": 4},
        {"name": "Families", "ideas": 2, "invited": 0, "present": 1},
    ]
    assert (told["later"], told["placed"]) == (1, 3)
    closed, still_open = told["votes"]
    assert closed == {
        "question": "Which first, vote-1?", "method": "approval", "state": "closed", "round": 1,
        "session": "Second evening", "ballots": 1, "spoiled": 0, "handed_out": None,
        "results": [
            {"place": 1, "text": "Curious Inquirer", "score": 1, "tied": False},
            {"place": 2, "text": "Caring Neighbor", "score": 0, "tied": False},
        ],
    }  # fmt: skip
    assert (still_open["state"], still_open["ballots"], still_open["results"]) == ("open", 1, None)


def test_info_of_sessions_and_votes_is_readable_for_a_person(call, voted: Path):
    lines = call("info", voted).out.splitlines()
    for line in (
        "1 kept for later",
        "     2  Students, 4 of 6 people were there",
        "     2  Families, 1 person was there",
        "     0  Second evening, 2026-03-10, Hall, 2 parts, 5 people",
        "Which first, vote-1? (Every one I could live with, 1 ballot)",
        "     1  1. Curious Inquirer",
        "Its results are told once it is closed.",
    ):
        assert line in lines, line
    assert lines.count("     1  1. Curious Inquirer") == 1
    assert "however small" in " ".join(call("info", "--help").out.split())


def test_what_is_passed_on_names_no_group_of_four_unless_it_is_for_oneself(call, voted: Path, tmp_path: Path):
    call("export", voted, "-o", "out.json")
    assert {group["name"] for group in json.loads((tmp_path / "out.json").read_bytes())["groups"]} >= {
        "Smaller groups"
    }
    for ending in ("json", "csv"):
        call("export", voted, "-o", f"out.{ending}")
        assert "Students" not in (tmp_path / f"out.{ending}").read_text(encoding="utf-8")
        call("export", voted, "-o", f"own.{ending}", "--for-myself")
        assert "Students" in (tmp_path / f"own.{ending}").read_text(encoding="utf-8")


def test_ideas_are_told_one_a_line_in_the_order_of_the_board(call, evening: Path):
    assert call("ideas", evening).out.splitlines() == [
        "Be kind\tStudents\tCaring Neighbor",
        "Que ayude a otros\tFamilies\tCaring Neighbor",
        "Ask, and ask again\tTeachers and staff\tCurious Inquirer",
        "احترام الجميع\tFamilies",
        "=1+1\tStudents",
    ]


def test_ideas_are_told_to_programs_with_all_that_is_known(call, evening: Path):
    first, *_, last = call("ideas", evening, "--json").json
    assert list(first) == ["id", "text", "group", "pillar", "session", "language"]
    assert list(first.values())[1:] == ["Be kind", "Students", "Caring Neighbor", None, "en"]
    assert (last["pillar"], last["language"]) == (None, "")


def test_what_is_printed_can_be_brought_in_again(call, evening: Path, tmp_path: Path):
    call("new", "copy.workshop", "--title", "Copy")
    printed = "text\tgroup\tpillar\n" + call("ideas", evening).out
    call("add", "copy.workshop", "-", stdin=printed.encode())
    assert call("ideas", "copy.workshop").out == call("ideas", evening).out


def test_a_terminal_that_knows_few_letters_gets_what_it_can_show(call, evening: Path):
    assert "Be kind" in call("ideas", evening, encoding="ascii").out
    told = call("ideas", evening, "--json", encoding="ascii")
    assert told.out.isascii()
    assert told.json[3]["text"] == "احترام الجميع"


def test_a_workshop_that_a_window_works_on_is_left_alone(call, evening: Path):
    opened = opening.open_workshop(evening, "desk")
    try:
        for command in (["info"], ["export", "-o", "out.csv"], ["add", "first.csv"]):
            assert "is open in another window" in call(command[0], evening, *command[1:]).refused
    finally:
        opened.close()
    assert call("info", evening, "--json").json["ideas"] == 5


def test_looking_changes_nothing_even_where_nothing_can_be_written(call, evening: Path):
    before = (evening.read_bytes(), evening.stat().st_mtime_ns)
    evening.chmod(0o400)
    for command in ("info", "ideas", "check"):
        assert call(command, evening).code == 0
    assert (evening.read_bytes(), evening.stat().st_mtime_ns) == before


def test_check_finds_the_sample_whole(call):
    told = call("check", SAMPLE, "--json").json
    assert told["whole"] is True
    assert {one["check"] for one in told["findings"]} == {"P04"}
    assert all(set(one) == {"check", "where", "reason"} for one in told["findings"])


def test_check_advises_without_failing(call, evening: Path):
    checked = call("check", evening)
    assert checked.code == 0
    assert checked.out.startswith("The file is whole: 5 ideas of Our evening.\n")
    assert "P05  The portrait: It has 2 pillars; people keep 4 to 8 in mind." in checked.out
    assert (
        "P15  Every comment answered: Whether every comment on a draft was answered is not checked"
        in checked.out
    )


def test_check_says_that_a_damaged_file_is_not_whole(call, tmp_path: Path):
    whole = SAMPLE.read_bytes()
    (tmp_path / "cut.workshop").write_bytes(whole[: len(whole) // 2])
    checked = call("check", "cut.workshop", "--json")
    told = json.loads(checked.out)
    assert (checked.code, told["whole"], checked.err) == (1, False, "")
    assert "cut.workshop" in told["findings"][0]["reason"]
    assert "cut.workshop" in call("check", "cut.workshop").refused


@pytest.mark.parametrize("command", ["info", "ideas", "check"])
def test_what_is_no_workshop_is_refused_in_a_sentence(call, tmp_path: Path, command: str):
    (tmp_path / "notes.workshop").write_bytes(b"just some notes that somebody renamed " * 10)
    (tmp_path / "a.workshop").mkdir()
    assert "notes.workshop is not a workshop file" in call(command, "notes.workshop").refused
    assert "is a folder" in call(command, "a.workshop").refused
    assert "is not where it was" in call(command, "missing.workshop", "--json").refused


def test_a_reader_that_goes_away_is_no_trouble(call, tmp_path: Path):
    shutil.copy(SAMPLE, tmp_path / "sample.workshop")
    printing = subprocess.Popen(
        [sys.executable, "-m", "workshop_app", "ideas", SAMPLE],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with printing:
        assert printing.stdout is not None
        assert printing.stderr is not None
        printing.stdout.close()
        assert printing.stderr.read() == b""
        assert printing.wait() in {0, 1}
