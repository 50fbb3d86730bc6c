"""Notes that were photographed are printed: beside their words, and in place of words not typed yet."""

import pytest

from tests.handouts.conftest import DAY
from tests.handouts.evenings import Evening
from tests.handouts.printed import Printed
from tests.ui.paper_notes import a_note
from workshop_app.domain.commands import ideas, photos
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.pictures import name_of
from workshop_app.handouts import catalogue

WALL = "the wall"


@pytest.fixture
def wall(qapp):
    """An evening with three typed ideas, and five notes from a photo of which two are typed."""
    evening = Evening().say("Kind", "Brave", "Curious")
    kept = {}
    photo = a_note(9, colour="#d8d2c4", size=(800, 500))
    kept[name_of(photo)] = photo
    notes = []
    for n, text in enumerate(("Shows up on time", "", "", "Que sepa escuchar", "")):
        picture = a_note(n)
        kept[name_of(picture)] = picture
        group = evening.groups[n % 2]
        card = "T4-07" if n == 3 else ""
        notes.append(
            NewIdea(id=f"n{n}", text=text, group=group, picture=name_of(picture), photo="w", card=card)
        )
    taken = photos.NewPhoto(id="w", picture=name_of(photo), width=800, height=500)
    evening.desk.do(photos.take_in, taken, notes)
    return evening, kept


def printed(evening, kept, kind):
    return Printed(catalogue.make(evening.workshop, kind, made_on=DAY, find=kept.get))


def test_the_appendix_shows_the_wall_and_every_note_with_its_words(wall):
    page = printed(*wall, "notes-themselves")
    assert len(page.pictures()) == 6
    for words in ("Shows up on time", "Que sepa escuchar", "Photo 1: 5 notes", "T4-07", "Still on paper"):
        assert page.says(words)
    assert page.faults() == []
    assert page.untold == []
    assert page.made.findings == (
        "Look the pictures over: what stands on paper may name somebody.",
        "3 notes are not typed yet.",
    )


def test_what_we_heard_shows_the_paper_of_those_that_are_not_typed(wall):
    page = printed(*wall, "what-we-heard")
    assert len(page.pictures()) == 3
    assert page.says("Shows up on time")
    assert page.faults() == []
    assert page.untold == []


def test_a_note_whose_picture_is_gone_leaves_its_place_and_says_so(wall):
    evening, kept = wall
    kept.pop(evening.workshop.idea("n1").picture)
    page = printed(evening, kept, "notes-themselves")
    assert len(page.pictures()) == 5
    assert "1 picture is missing." in page.made.findings
    assert printed(evening, kept, "what-we-heard").says("Still on paper")


def test_the_notes_of_a_removed_photo_are_printed_without_it(wall):
    evening, kept = wall
    evening.desk.do(photos.bin, "w")
    page = printed(evening, kept, "notes-themselves")
    assert len(page.pictures()) == 5
    assert page.says("Notes: 5 notes")


def test_an_evening_without_photos_says_what_will_stand_there():
    page = printed(Evening().say("Kind"), {}, "notes-themselves")
    assert page.says("No note has been photographed yet.")
    assert page.made.findings == ()


def test_a_hundred_notes_stand_on_whole_pages_and_none_is_cut(wall):
    evening, kept = wall
    picture = name_of(a_note(0))
    many = [
        NewIdea(id=f"m{n}", text="Is kind " * 20, group=evening.groups[2], picture=picture) for n in range(95)
    ]
    evening.desk.do(ideas.capture_many, many)
    page = printed(evening, kept, "notes-themselves")
    assert page.made.pages == 7
    assert sum(len(page.pictures(number)) for number in range(page.made.pages)) == 101
    assert page.faults() == []
