"""Pillar posters: one page for each pillar on any paper, nothing cut and nothing over another."""

import io

import pdfplumber
import pytest

from tests.handouts.evenings import PILLARS, Evening
from workshop_app.domain.commands import headlines, statements
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.shape_records import StatementId

MEANS = "Every learner asks, tries, listens and tries again, and says what changed their mind."


def telling(pillars=5, means=MEANS, cans=3, band=""):
    """An evening whose pillars all say what they mean and what a learner can do."""
    one = Evening().raise_pillars(*(f"{PILLARS[n % 5]} {n}" for n in range(pillars)))
    one.say("Asks why", pillar=1)
    for number, pillar in enumerate(one.pillars):
        one.desk.do(headlines.define, pillar, means)
        new = [
            NewStatement(
                id=StatementId(f"s{number}-{n}"),
                pillar=pillar,
                kind="i-can",
                text=f"I can do thing {number} of {n} and tell a friend about it.",
                band=band,
            )
            for n in range(cans)
        ]
        one.desk.do(statements.lay_out, new)
    return one


@pytest.mark.parametrize("paper", ["letter", "a4", "tabloid", "a3", "24x36"])
def test_every_pillar_has_its_page_with_all_it_says(printed, paper):
    page = printed(telling(band="3-5"), "pillar-posters", paper)
    assert page.pages == 5
    assert page.faults() == []
    assert page.untold == []
    assert page.boxes_without_glyph == []
    assert page.made.findings == ()
    for number in range(5):
        assert page.says(f"{PILLARS[number]} {number}", number)
        assert page.says(MEANS, number)
        assert page.says("Grades 3 to 5", number)
        assert all(page.says(f"I can do thing {number} of {n} and", number) for n in range(3))
    assert page.structure.all("H1")[0].whole_text == f"{PILLARS[0]} 0"


def test_the_smallest_type_of_the_largest_paper_is_24_points(printed):
    page = printed(telling(2, cans=14), "pillar-posters", "24x36")
    with pdfplumber.open(io.BytesIO(page.made.pdf)) as pdf:
        sizes = {letter["size"] for one in pdf.pages for letter in one.chars}
    assert min(sizes) >= 24


def test_a_text_without_end_goes_on_overleaf_and_loses_no_word(printed):
    long = " ".join(f"word{n}." for n in range(80))
    page = printed(telling(1, means=long, cans=60), "pillar-posters")
    assert page.pages > 1
    assert page.faults() == []
    assert page.untold == []
    said = "".join("".join(lines) for lines in page.said)
    assert all(f"word{n}." in said for n in range(80))
    assert all(page.says(f"thing 0 of {n} and") for n in range(60))


def test_what_is_missing_is_told_and_before_there_are_pillars_the_page_says_so(printed):
    page = printed(telling(13, means="", cans=0), "pillar-posters", "a4")
    assert page.pages == 13
    assert page.made.findings[0].startswith("Pillars 1, 2,")
    empty = printed(Evening(), "pillar-posters")
    assert (empty.pages, empty.says("No pillars yet")) == (1, True)


def test_a_poster_in_arabic_keeps_its_script(printed):
    one = telling(1, means="نسأل ونتعلم معا")
    page = printed(one, "pillar-posters")
    assert page.says("نسأل ونتعلم معا")
    assert page.boxes_without_glyph == []
