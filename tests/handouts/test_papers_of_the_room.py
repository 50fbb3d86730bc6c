"""The papers of the room: ballots, tallies, cards; nothing is cut, all of it is told."""

import pytest

from tests.handouts.evenings import Evening, evening
from workshop_app.domain.commands import details, seats, votes
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.vote_records import ChoiceId, VoteId

ROOM = ("ballots", "fist-cards", "tally-sheet", "table-cards", "norms", "exit-card", "recall-card")


def voting(one: Evening, *methods: str, names: tuple[str, ...] = ()) -> Evening:
    """Prepares a vote of each method on the pillars, or on these names."""
    for n, method in enumerate(methods):
        of = [NewChoice(id=ChoiceId(f"c{n}-{at}"), text=text) for at, text in enumerate(names)]
        of = of or [NewChoice(id=ChoiceId(f"c{n}-{at}"), pillar=p) for at, p in enumerate(one.pillars)]
        on = "names" if names else "pillars"
        new = NewVote(id=VoteId(f"v{n}"), method=method, question=f"Question {n}?", on=on)
        one.desk.do(votes.prepare, new, of)
    return one


@pytest.fixture(scope="module")
def full():
    one = voting(evening(5, 10), "dots", "approval", "rating", "ranking", "fist")
    one.desk.do(seats.lay_out, {"1": 4, "2": 4, "Library corner": 3})
    return one


@pytest.mark.parametrize("kind", ROOM)
def test_nothing_runs_into_anything_and_all_of_it_is_told(printed, full, kind):
    paper = printed(full, kind, "a4")
    assert paper.faults() == []
    assert paper.untold == []
    assert paper.boxes_without_glyph == []


@pytest.mark.parametrize("kind", ROOM)
def test_before_anything_is_there_one_page_says_so(printed, kind):
    paper = printed(Evening(), kind)
    assert paper.pages == 1
    assert paper.faults() == []


def test_a_ballot_has_every_choice_with_its_number_and_is_read_once(printed, full):
    paper = printed(full, "ballots")
    assert paper.pages == 4
    assert all(paper.says(pillar.name, page) for pillar in full.workshop.pillars() for page in range(4))
    assert len(paper.structure.all("LI")) == 20


def test_a_tally_sheet_has_a_box_for_every_choice_and_group(printed, full):
    paper = printed(full, "tally-sheet")
    assert all(paper.says(group.name) for group in full.workshop.groups())
    assert paper.says("Not said who")


def test_long_choices_take_further_pages_and_lose_no_word(printed):
    names = tuple(f"choice{n} " + "words that go on " * 20 for n in range(40))
    paper = printed(voting(evening(1, 0), "rating", names=names), "ballots")
    assert paper.pages > 1
    assert paper.faults() == []
    assert all(paper.says(name) for name in names)


@pytest.mark.parametrize("pillars", [1, 13])
def test_any_number_of_pillars_has_its_lines(printed, pillars):
    one = voting(evening(pillars, 0), "dots") if pillars > 1 else evening(1, 0)
    for kind in ("ballots", "tally-sheet", "recall-card"):
        assert printed(one, kind).faults() == []


def test_pages_are_made_in_arabic_as_well(printed):
    one = voting(evening(2, 0), "dots")
    one.desk.do(details.change, prompt="ماذا نأمل لكل طالب؟", language="ar")
    one.desk.do(seats.lay_out, {"1": 2})
    paper = printed(one, "table-cards")
    assert paper.says("ماذا نأمل لكل طالب؟")
    assert paper.faults() == []
