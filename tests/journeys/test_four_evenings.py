"""A whole Classic portrait: four evenings, three laptops, 71 people, 402 ideas, a vote, copies that clash."""

import csv
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.journeys.evenings_of_a_portrait import INVITED, PEOPLE, PILLARS, SMALL, Portrait
from workshop_app import opening
from workshop_app.domain.workshop import Workshop
from workshop_app.insight import voices
from workshop_app.insight.as_others_see import as_others_see
from workshop_app.ui.room import showing
from workshop_app.ui.room.vote_showing import of_vote

ROOT = Path(__file__).resolve().parents[2]
LAPTOPS = ("library", "cafeteria", "gym")


class Room:
    """Three laptops with a copy each, and a stick that is carried between them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in LAPTOPS:
            (folder / name).mkdir()

    def file(self, laptop: str) -> Path:
        return self.folder / laptop / "portrait.workshop"

    def work(self, **jobs: list[dict]) -> None:
        """Let laptops work at the same time, each in a process of its own."""
        under_way = [
            (
                laptop,
                self._start(laptop, "-m", "tests.journeys.laptop", self.file(laptop), f"desk-{laptop}"),
                told,
            )
            for laptop, told in jobs.items()
        ]
        for laptop, process, told in under_way:
            _, trouble = process.communicate(json.dumps(told), timeout=120)
            assert process.returncode == 0, f"{laptop}: {trouble}"

    def terminal(self, laptop: str, *words: object) -> dict:
        """What the program answers at a laptop's terminal, as JSON."""
        process = self._start(laptop, "-m", "workshop_app", *words, "--json")
        said, trouble = process.communicate(timeout=120)
        assert process.returncode == 0, trouble
        return json.loads(said)

    def carry(self, start: str, end: str) -> None:
        """Carry a copy over by stick, to a laptop that has none yet."""
        stick = self.folder / "stick.workshop"
        self.terminal(start, "export", self.file(start), "-o", stick)
        stick.replace(self.file(end))

    def join(self, laptop: str, *others: str) -> dict:
        """Bring in what lies on other laptops."""
        return self.terminal(laptop, "merge", self.file(laptop), *(self.file(other) for other in others))

    def _start(self, laptop: str, *words: object) -> subprocess.Popen:
        env = {
            **os.environ,
            "WORKSHOP_HOME": str(self.folder / laptop / "home"),
            "QT_QPA_PLATFORM": "offscreen",
        }
        return subprocess.Popen(
            [sys.executable, *map(str, words)],
            cwd=ROOT,
            env=env,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    """The four evenings, told once; every test looks at what came of them."""
    room, told = Room(tmp_path_factory.mktemp("portrait")), Portrait()
    first_evening(room, told)
    second_evening(room, told)
    third_evening(room, told)
    fourth_evening(room, told)
    return room, told


def first_evening(room, told):
    room.terminal("library", "new", room.file("library"), "--title", "Cedar Hollow")
    room.work(
        library=[
            {"do": "lay_out", "template": "classic-portrait", "date": "2026-10-06"},
            {"do": "invite", "session": 1, "people": INVITED},
            {"do": "count", "session": 1, "people": PEOPLE},
            {"do": "sit", "tables": {str(table): 8 for table in range(1, 10)}},
            {"do": "begin", "session": 1, "part": 0, "at": 1_790_000_000_000},
        ]
    )
    room.carry("library", "cafeteria")
    room.carry("library", "gym")
    room.work(
        library=[{"do": "say", "session": 1, "ideas_": told.hopes(1, "library", 90)}],
        cafeteria=[{"do": "say", "session": 1, "ideas_": told.hopes(1, "cafeteria", 120)}],
        gym=[{"do": "say", "session": 1, "ideas_": told.hopes(1, "gym", 100)}],
    )
    assert room.join("library", "cafeteria")["added"] == 120
    assert room.join("library", "gym")["added"] == 100
    assert room.join("library", "cafeteria", "gym")["added"] == 0


def second_evening(room, told):
    room.join("cafeteria", "library")
    room.work(
        library=[
            {"do": "count", "session": 2, "people": {**PEOPLE, "Students": 15, "Families": 11}},
            {"do": "pause", "session": 2, "before": "group", "answer": "Night shifts could not come."},
            {"do": "put_up", "pillars_": PILLARS},
            {"do": "place", "places": told.sort(list(told.ideas))},
            {"do": "keep_for_later", "ideas_": ["idea-002", "idea-007", "idea-013"]},
        ]
    )
    told.later |= {"idea-002", "idea-007", "idea-013"}
    room.join("cafeteria", "library")
    room.work(
        library=[{"do": "reword", "idea": "idea-020", "text": "says sorry first"}],
        cafeteria=[
            {"do": "reword", "idea": "idea-020", "text": "says sorry, and means it"},
            {"do": "say", "session": 2, "ideas_": told.hopes(2, "cafeteria", 52)},
        ],
    )
    brought = room.join("library", "cafeteria")
    assert brought["added"] == 52
    assert [(one["ours"], one["theirs"]) for one in brought["disagreements"]] == [
        ("says sorry first", "says sorry, and means it")
    ]
    choices = {f"choice-{n}": pillar for n, pillar in enumerate(PILLARS, 1)}
    question = "Where should we start next year?"
    room.work(
        library=[{"do": "ask", "vote": "vote-1", "session": 2, "question": question, "choices": choices}]
    )
    room.join("cafeteria", "library")
    room.work(
        library=[{"do": "cast", "vote": "vote-1", "ballots_": told.vote(0, 32)}],
        cafeteria=[{"do": "cast", "vote": "vote-1", "ballots_": told.vote(32, 28)}],
    )
    room.join("library", "cafeteria")
    room.work(library=[{"do": "close", "vote": "vote-1"}])


def third_evening(room, told):
    room.join("gym", "library")
    room.work(
        library=[
            {"do": "count", "session": 3, "people": {**PEOPLE, "Employers": 5}},
            {"do": "rename", "pillar": "pillar-3", "name": "Good Neighbor"},
            {"do": "place", "places": {"idea-030": "pillar-1"}},
        ],
        gym=[
            {"do": "rename", "pillar": "pillar-3", "name": "Kind Neighbor"},
            {"do": "place", "places": {"idea-030": "pillar-2"}},
            {"do": "say", "session": 3, "ideas_": told.hopes(3, "gym", 40)},
        ],
    )
    brought = room.join("library", "gym")
    assert brought["added"] == 40
    assert {one["ours"] for one in brought["disagreements"]} >= {"Good Neighbor"}
    # both set these; to be certain what is in them now, somebody decides
    room.work(
        library=[
            {"do": "rename", "pillar": "pillar-3", "name": "Good Neighbor"},
            {"do": "place", "places": {"idea-030": "pillar-2"}},
        ]
    )
    told.place["idea-030"] = "pillar-2"


def fourth_evening(room, told):
    room.work(
        library=[
            {"do": "count", "session": 4, "people": PEOPLE},
            {"do": "pause", "session": 4, "before": "words", "answer": "Everybody is here."},
            {"do": "place", "places": told.sort([id for id in told.ideas if id not in told.place])},
        ]
    )


def portrait(room) -> Workshop:
    return Workshop(opening.read(room.file("library")).changes)


def test_nothing_is_lost_and_every_idea_knows_its_session_group_and_laptop(story):
    room, told = story
    workshop = portrait(room)
    assert len(workshop.ideas()) == len(told.ideas) == 402
    numbers = {session.id: n for n, session in enumerate(workshop.sessions(), 1)}
    assert len(numbers) == 4
    found = {
        idea.id: (numbers[idea.session], workshop.laptop_of(idea), workshop.group_of(idea).name, idea.seat)
        for idea in workshop.ideas()
    }
    assert found == {
        id: (session, f"desk-{laptop}", told.ideas[id]["group"], told.ideas[id]["seat"])
        for id, (session, laptop) in told.at.items()
    }


def test_every_number_of_the_ledger_is_what_was_said_and_done(story):
    room, told = story
    workshop = portrait(room)
    ledger = voices.ledger(workshop)
    said = {voice.group.name: voice for voice in ledger.voices if voice.group is not None}
    assert {name: said[name].present for name in PEOPLE} == PEOPLE
    assert ledger.people == sum(PEOPLE.values()) == 71
    names = [*(PILLARS | {"pillar-3": "Good Neighbor"}).values()]
    assert told.living_words("Students", names) == {"neighbor", "curious"}
    for name in PEOPLE:
        voice = said[name]
        assert voice.invited == INVITED[name]
        assert voice.comments == 0  # there are no drafts to comment on yet
        assert {one.word.lower() for one in voice.words} == told.living_words(name, names)
        assert voice.ideas == len(told.said_by(name))
        assert dict(voice.pillars) == dict(told.placed(name))
        assert voice.placed == told.placed(name).total()
        assert voice.later == len(told.later.intersection(told.said_by(name)))
        assert voice.ballots == told.ballots_of(name)
    for number, session in enumerate(workshop.sessions(), 1):
        of_session = voices.ledger(workshop, session.id)
        assert of_session.ideas == sum(at[0] == number for at in told.at.values())


def test_the_terminal_shows_sessions_groups_and_votes(story):
    room, told = story
    info = room.terminal("library", "info", room.file("library"))
    assert info["ideas"] == 402
    assert [session["ideas"] for session in info["sessions"]] == [310, 52, 40, 0]
    assert [session["present"] for session in info["sessions"]] == [71, 63, 67, 71]
    groups = {group["name"]: group for group in info["groups"]}
    assert {name: groups[name]["ideas"] for name in PEOPLE} == {
        name: len(told.said_by(name)) for name in PEOPLE
    }
    (vote,) = info["votes"]
    assert (vote["question"], vote["state"], vote["ballots"]) == (
        *("Where should we start next year?", "closed"),
        60,
    )
    dots = told.dots()
    assert {one["text"]: one["score"] for one in vote["results"]} == {
        name: dots[f"choice-{n}"] for n, name in enumerate(PILLARS.values(), 1)
    }


def test_nothing_that_leaves_tells_a_seat_a_laptop_or_a_small_group(story, tmp_path):
    room, told = story
    for ending in ("csv", "json", "xlsx"):
        room.terminal("library", "export", room.file("library"), "-o", tmp_path / f"out.{ending}")
    handouts = room.terminal("library", "handout", room.file("library"), "--all", "-o", tmp_path)
    texts = {
        "csv": (tmp_path / "out.csv").read_text("utf-8"),
        "json": (tmp_path / "out.json").read_text("utf-8"),
    }
    texts["xlsx"] = words_of(tmp_path / "out.xlsx")
    texts |= {Path(one["file"]).name: read(Path(one["file"])) for one in handouts}
    seats = {said["seat"] for said in told.ideas.values()}
    for name, text in texts.items():
        assert not [seat for seat in seats if seat in text], f"{name} tells a seat"
        assert not [laptop for laptop in LAPTOPS if f"desk-{laptop}" in text], f"{name} tells a laptop"
        assert not [group for group in SMALL if group in text], f"{name} tells a small group"
    rows = list(csv.DictReader(texts["csv"].lstrip("\ufeff").splitlines()))
    merged = sum(row["group"] == "Smaller groups" for row in rows)
    assert merged >= sum(len(told.said_by(name)) for name in SMALL)
    assert len(rows) == 402


def test_the_room_sees_no_group_of_fewer_than_five(story):
    room, told = story
    workshop = portrait(room)
    wall = as_others_see(workshop)
    there = Counter(wall.group_of(idea).name for idea in wall.ideas())
    assert not there.keys() & set(SMALL)
    assert there.total() == 402
    papers = {group.paper for group in workshop.groups() if group.name in SMALL}
    seats = {said["seat"] for said in told.ideas.values()}
    some = wall.ideas()[0]
    for shown in (
        showing.of_newest(wall),
        showing.of_board(wall),
        *(showing.of_spotlight(wall, pillar.id) for pillar in wall.pillars()),
        showing.of_note(wall, some.id),
        showing.of_thanks(wall),
        of_vote(wall),
    ):
        told_to_the_room = repr(shown)
        assert not [group for group in SMALL if group in told_to_the_room]
        assert not [paper for paper in papers if f"paper='{paper}'" in told_to_the_room]
        assert not [seat for seat in seats if seat in told_to_the_room]


def words_of(workbook: Path) -> str:
    book = load_workbook(workbook, read_only=True)
    cells = (cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)
    return "\n".join(str(cell) for cell in cells if cell is not None)


def read(pdf: Path) -> str:
    import pypdfium2  # noqa: PLC0415 - only here

    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
