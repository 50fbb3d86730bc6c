"""The one-page portrait: whole, honest and on one page."""

import pytest

from tests.handouts.evenings import NAMES, PROMPT, Evening, evening
from workshop_app.domain.commands import headlines
from workshop_app.handouts import colours

LONG = "Keeps asking why things are as they are, and goes on until it is understood by everyone in the room"
PAPERS = ("letter", "a4")


@pytest.mark.parametrize(
    ("pillars", "ideas", "paper"),
    [(1, 5, "letter"), (3, 30, "a4"), (5, 62, "letter"), (5, 62, "a4"), (8, 120, "letter"), (5, 400, "a4")],
)
def test_up_to_eight_pillars_stand_on_one_page(printed, pillars, ideas, paper):
    made = evening(pillars, ideas)
    page = printed(made, paper=paper)
    assert page.pages == page.made.pages == 1
    assert page.made.findings == ()
    for text in ("Alder Creek Schools", "Portrait of a Learner", PROMPT, "Draft 1, May 14"):
        assert page.says(text)
    for pillar in made.workshop.pillars():
        assert page.says(pillar.name)
    assert page.says(f"Each square is one idea, {ideas:,} in all, from")
    assert page.faults() == []
    assert page.boxes_without_glyph == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("pillars", [1, 4, 8])
def test_the_longest_names_and_questions_still_make_one_page(printed, pillars, paper):
    assert len(LONG) <= 120
    made = Evening(*(f"{LONG} and then some {n}" for n in range(5)), district=LONG, prompt=(LONG * 3)[:300])
    made.raise_pillars(*(f"{n} {LONG} and beyond it"[:120] for n in range(pillars))).fill(60)
    page = printed(made, paper=paper)
    assert page.pages == 1
    assert page.says(LONG)
    assert page.says((LONG * 3)[:300])
    assert all(page.says(pillar.name) for pillar in made.workshop.pillars())
    assert page.faults() == []


def test_a_word_longer_than_a_line_is_whole_and_alone_in_being_broken(printed):
    made = Evening().raise_pillars("x" * 120, "Ready for Life")
    made.say("Has a plan after high school", pillar=2)
    page = printed(made)
    assert page.says("x" * 120)
    assert page.says("Has a plan after high school")
    assert page.faults() == []


@pytest.mark.parametrize("pillars", [13, 30])
def test_more_pillars_flow_to_further_pages_and_none_is_torn(printed, pillars):
    made = evening(pillars, 60)
    page = printed(made)
    assert page.pages == page.made.pages > 1
    assert any("pages" in finding for finding in page.made.findings)
    names = [pillar.name for pillar in made.workshop.pillars()]
    heads = [tag.text for tag in page.structure.all("H2")]
    assert [head.strip() for head in heads] == names
    assert page.says(f"Page 2 of {page.pages}", page=1)
    assert page.faults(pages=2) == []


def test_without_pillars_the_page_says_so(printed):
    page = printed(evening(0, 62))
    assert page.says("No pillars yet")
    assert page.says("62 ideas have been heard.")
    assert page.says("Each square is one idea, 62 in all, from students,")
    assert page.faults() == []


def test_without_ideas_the_page_says_so(printed):
    page = printed(Evening())
    assert page.says("Each square will be one idea. There are none yet.")
    assert page.says("No pillars yet")
    assert page.faults() == []


def test_a_workshop_that_says_nothing_about_itself_makes_a_page_too(printed):
    page = printed(Evening(district="", prompt="").raise_pillars("Kind"))
    assert page.says("Community evening")
    assert page.says("No idea in it yet")


@pytest.mark.parametrize("count", [12, 62, 200])
def test_there_is_one_square_for_each_idea_on_the_paper_of_its_group(printed, count):
    made = evening(5, count)
    drawn = [r for r in printed(made).rectangles() if r["fill"] and r["stroke"]]
    wanted = sorted(
        colours.operands(colours.paper(made.workshop.group_of(idea).paper).fill)
        for idea in made.workshop.ideas()
    )
    found = sorted(" ".join(f"{part:.3f}" for part in r["non_stroking_color"]) for r in drawn)
    assert found == wanted


def test_each_pillar_speaks_with_ideas_of_different_groups(printed):
    made = Evening().raise_pillars("Caring Neighbor")
    made.say("Kind, even when nobody is watching", "Says sorry and means it", group=0, pillar=1)
    made.say("Knows their neighbors by name", group=1, pillar=1)
    made.say("Shares the load", group=2, pillar=1)
    for number in range(2, 6):
        made.raise_pillars(f"Pillar {number}").fill(6)
    page = printed(made)
    for text, who in (
        ("“Kind, even when nobody is watching” ", "Students"),
        ("“Knows their neighbors by name” ", "Families"),
        ("“Shares the load” ", "Teachers and staff"),
    ):
        assert page.says(text + who)
    assert not page.says("Says sorry")


def test_nobody_is_quoted_with_a_phone_number(printed):
    made = Evening().raise_pillars("Any")
    made.say("see Maria Lopez 555-0134 for the survey", "ask office@example.org", pillar=1)
    page = printed(made)
    assert not page.says("555")
    assert not page.says("office")
    assert page.says("2 ideas")


def test_a_pillar_without_a_name_is_told(printed):
    made = Evening().raise_pillars("Kind", "", "")
    page = printed(made)
    assert page.says("Not named yet")
    assert "Pillars 2 and 3 have no name yet." in page.made.findings


def test_every_pillar_carries_its_number(printed):
    page = printed(evening(8, 40))
    said = [text.strip() for text in page.said[0]]
    assert [text for text in said if text.isdigit()] == [str(number) for number in range(1, 9)]


def test_many_groups_are_counted_rather_than_named(printed):
    made = Evening(*(f"Group {n}" for n in range(12))).raise_pillars("Kind").fill(60)
    assert printed(made).says("60 in all, from 12 groups.")


def test_groups_that_said_nothing_are_not_named_as_its_makers(printed):
    made = Evening().raise_pillars("Kind").say("Hope", group=1, pillar=1)
    page = printed(made)
    assert page.says("1 so far, from families.")
    assert not any(page.says(name) for name in NAMES if name != "Families")


def test_what_a_pillar_means_stands_under_its_name_with_two_of_its_ideas(printed):
    one = evening(3, 40)
    meant = "Notices people, welcomes them in, and does a fair share for the places we all live in."
    one.desk.do(headlines.define, one.pillars[0], meant)
    one.desk.do(headlines.say_short, one.pillars[1], "Tries another way.")
    paper = printed(one)
    assert paper.says(meant)
    assert paper.says("Tries another way.")
    assert paper.pages == 1
    sections = [tag for tag in paper.structure.all("Sect") if tag.all("H2")]
    assert len(sections[0].all("LI")) == 2
    assert len(sections[2].all("LI")) > 2
    assert paper.faults() == []


def test_thirteen_pillars_with_long_meanings_lose_no_word(printed):
    one = evening(13, 62)
    for n, pillar in enumerate(one.pillars):
        one.desk.do(
            headlines.define, pillar, f"Meaning {n} " + "goes on and on with many words " * 8 + f"end{n}"
        )
    paper = printed(one)
    assert all(paper.says(f"Meaning {n}") and paper.says(f"end{n}") for n in range(13))
    assert paper.faults() == []
