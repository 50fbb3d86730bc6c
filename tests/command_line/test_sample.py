import csv
from pathlib import Path

import pytest

from tools import make_sample
from workshop_app import assets, opening
from workshop_app.domain.agenda import minutes_over, parts_of, prompts_of
from workshop_app.domain.attending import present
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.as_others_see import as_others_see
from workshop_app.insight.small_numbers import FEWEST
from workshop_app.store import fresh_file

FOLDER = Path(__file__).parents[2] / "resources" / "sample"


@pytest.fixture(scope="module")
def sample() -> Workshop:
    """The sample evening as it is handed out."""
    return Workshop(opening.read(assets.resource(opening.SAMPLE)).changes)


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_sample_is_what_its_script_makes_of_its_lists(tmp_path: Path):
    again = tmp_path / "again.workshop"
    again.write_bytes(fresh_file.content(make_sample.ID, make_sample.evening(FOLDER)))
    assert opening.read(make_sample.OUT) == opening.read(again)


def test_the_sample_holds_every_idea_of_its_list_word_for_word(sample: Workshop):
    said = [(row["text"], row["language"]) for row in rows("ideas.csv")]
    assert len(said) == 62
    assert [(idea.text, idea.language) for idea in sample.ideas()] == said


def test_the_sample_s_board_is_the_one_of_its_list(sample: Workshop):
    told = [(row["pillar"], row["text"]) for row in rows("pillars.csv")]
    board = [(pillar.name, idea.text) for pillar in sample.pillars() for idea in sample.ideas_in(pillar.id)]
    assert board == told
    assert len(told) == 48
    assert [pillar.name for pillar in sample.pillars()] == [
        "Curious Inquirer",
        "Caring Neighbor",
        "Clear Communicator",
        "Resourceful Problem Solver",
        "Steady Navigator",
    ]
    assert len(sample.ideas_in(None)) == 14


def test_in_the_sample_every_idea_came_from_one_of_the_eight_groups(sample: Workshop):
    assert [group.id for group in sample.groups()] == list(opening.first_groups())
    assert all(sample.ideas_of(group.id) for group in sample.groups())
    assert sample.ideas_of(None) == ()


def test_the_sample_says_whose_evening_it_was(sample: Workshop):
    details = sample.details
    assert (details.title, details.district) == ("Community evening", "Cedar Hollow Unified School District")
    assert details.prompt.endswith("?")


def test_the_sample_can_be_worked_on_and_the_evening_in_it_is_not_ours_to_undo(tmp_path: Path):
    (tmp_path / "mine.workshop").write_bytes(make_sample.OUT.read_bytes())
    opened = opening.open_workshop(tmp_path / "mine.workshop", "desk-mine")
    try:
        assert opened.desk.undo() is None
        assert len(opened.desk.workshop.ideas()) == 62
    finally:
        opened.close()


def test_the_sample_s_evening_ends_on_time_and_no_group_in_it_is_small(sample: Workshop):
    (session,) = sample.sessions()
    parts = parts_of(sample, session.id)
    assert [part.minutes for part in parts] == [10, 20, 30, 10, 20, 10, 15, 5]
    assert minutes_over(session, parts) == 0
    assert {prompt.language for part in parts for prompt in prompts_of(sample, part.id)} == {"en", "es"}
    assert all(idea.session == session.id for idea in sample.ideas())
    assert min(present(sample, session.id).values()) >= FEWEST
    assert as_others_see(sample).groups() == sample.groups()
