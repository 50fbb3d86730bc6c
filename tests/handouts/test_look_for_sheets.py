"""Look-for sheets: every look-for with its boxes, lines for words, and nobody to name."""

from tests.handouts.evenings import Evening
from workshop_app.domain.commands import statements
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.shape_records import StatementId


def looking(pillars=2, each=4, text="A learner asks a question that leads to another one"):
    """An evening whose pillars have something to look for, seen, heard and felt in turn."""
    one = Evening().raise_pillars(*(f"Pillar {n}" for n in range(pillars)))
    senses = ("see", "hear", "feel", "")
    for number, pillar in enumerate(one.pillars):
        new = [
            NewStatement(
                id=StatementId(f"f{number}-{n}"),
                pillar=pillar,
                kind="look-for",
                sense=senses[n % 4],
                text=f"{text} {number} of {n}",
            )
            for n in range(each)
        ]
        one.desk.do(statements.lay_out, new)
    return one


def test_every_look_for_stands_there_with_boxes_and_room_for_words(printed):
    paper = printed(looking(), "look-fors")
    assert paper.pages == 2
    for number in range(2):
        for n in range(4):
            assert paper.says(f"A learner asks a question that leads to another one {number} of {n}", number)
    assert [tag.whole_text for tag in paper.structure.all("H2")][:4] == [
        *("We see", "We hear", "We feel", "Look for")
    ]
    assert sum(14 < box["width"] < 22 and 14 < box["height"] < 22 for box in paper.rectangles()) == 24
    assert paper.says("and no name")
    assert paper.faults() == []
    assert paper.untold == []


def test_many_and_long_ones_go_on_overleaf_and_lose_no_word(printed):
    paper = printed(
        looking(1, 30, "A long thing to look for in every corner of a room " * 4), "look-fors", "a4"
    )
    assert paper.pages > 2
    assert all(paper.says(f"0 of {n}") for n in range(30))
    assert paper.faults() == []


def test_a_pillar_without_any_takes_no_page_and_none_at_all_is_said(printed):
    assert printed(looking(1, 1).raise_pillars("Nothing to see"), "look-fors").pages == 1
    assert printed(Evening(), "look-fors").says("There is nothing to look for yet.")
