"""Pages for those who listen: everything is told, in order, in its language (PDF/UA-1)."""

import datetime as dt
import itertools

import pytest
from PySide6.QtGui import QRawFont

from tests.handouts.evenings import Evening, evening
from tests.handouts.printed import Printed
from workshop_app import fonts
from workshop_app.handouts import colours
from workshop_app.handouts.catalogue import Made
from workshop_app.handouts.sheet import LETTER, Box, Sheet
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting import emoji
from workshop_app.handouts.typesetting.block import Block, Style, Wording

BODY = Style(12, 16, colours.INK)
BOTH = pytest.mark.parametrize("kind", ["portrait", "what-we-heard"])


def sheet(language="en"):
    return Sheet(LETTER, About("A page", "Alder Creek Schools", language, dt.date(2026, 5, 14)))


def read(sheet):
    pdf = sheet.finish()
    return Printed(Made("page", pdf, sheet.pages, ()))


@BOTH
def test_everything_on_a_page_is_told_or_decoration(printed, kind):
    assert printed(evening(5, 62), kind).untold == []


def test_what_is_not_told_is_found():
    page = sheet()
    page.write(Block(Wording("Told"), BODY, 200), 50, 50)
    page._canvas.rect(10, 10, 20, 20)
    assert read(page).untold == [(0, "S")]


@BOTH
@pytest.mark.parametrize("pillars", [0, 5, 13])
def test_headings_begin_with_one_and_skip_no_level(printed, kind, pillars):
    roles = [tag.role for tag in printed(evening(pillars, 40), kind).structure.all()]
    heads = [int(role[1]) for role in roles if role[0] == "H" and role[1:].isdigit()]
    assert heads[0] == 1
    assert heads.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(heads))


@BOTH
def test_lists_hold_entries_and_entries_hold_labels_and_bodies(printed, kind):
    structure = printed(evening(5, 62), kind).structure
    assert structure.all("L")
    for listed in structure.all("L"):
        assert {tag.role for tag in listed.inside} == {"LI"}
        for entry in listed.inside:
            assert {tag.role for tag in entry.inside} <= {"Lbl", "LBody"}
            assert [tag.role for tag in entry.inside][-1] == "LBody"


@BOTH
def test_the_portrait_is_described(printed, kind):
    (figure,) = printed(evening(5, 62), kind).structure.all("Figure")
    assert "62 paper squares" in figure.attributes["/Alt"]


@BOTH
def test_the_document_says_what_it_is(printed, kind):
    metadata = printed(evening(5, 20), kind).metadata
    assert metadata["title"].startswith(
        {"portrait": "Portrait of a Learner", "what-we-heard": "What we heard"}[kind]
    )
    assert metadata["author"] == "Alder Creek Schools"
    assert metadata["made"].startswith("D:20260514")
    assert metadata["language"].startswith("en")
    assert metadata["marked"]
    assert metadata["shows title"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata["xmp"]
    assert metadata["title"] in metadata["xmp"]


def test_a_title_with_signs_of_markup_stays_readable(printed):
    page = printed(Evening(title="Kids & <families>").say("Hope"), "what-we-heard")
    assert "Kids &amp; &lt;families&gt;" in page.metadata["xmp"]
    assert page.metadata["title"].endswith("Kids & <families>")


@BOTH
def test_every_face_is_embedded(printed, kind):
    faces = printed(evening(5, 62), kind).faces
    assert len(faces) >= 3
    assert all(faces.values())


def test_a_page_in_a_language_from_the_right_is_mirrored():
    for language, left in (("en", 50), ("ar", LETTER.width - 50 - 100)):
        page = sheet(language)
        page.box(Box(50, 60, 100, 30), fill=colours.INK)
        (box,) = read(page).rectangles()
        assert box["x0"] == pytest.approx(left)
        assert box["top"] == pytest.approx(60)


def test_an_icon_of_a_newer_version_leaves_its_place_empty():
    page = sheet()
    page.icon("ph.not-invented-yet", Box(0, 0, 9, 9).middle, 9, colour=colours.INK)
    page.write(Block(Wording("Hope"), BODY, 100), 50, 50)
    assert read(page).says("Hope")


@pytest.mark.parametrize(
    ("places", "fault"),
    [
        ([(50, 50), (50, 90)], None),
        ([(50, 50), (52, 53)], "one over another"),
        ([(5, 50)], "beyond the edge"),
        ([(300, 200)], "leaves its paper"),
    ],
)
def test_text_in_the_wrong_place_is_found(places, fault):
    page = sheet()
    page.box(Box(290, 190, 90, 40), fill="#FDEA7C")
    for x, top in places:
        page.write(Block(Wording("An idea that is said in one line"), BODY, 300), x, top)
    assert {kind for _, kind, *_ in read(page).faults()} == ({fault} if fault else set())


def test_paper_over_paper_is_found():
    page = sheet()
    page.box(Box(50, 50, 100, 40), fill="#FDEA7C")
    page.box(Box(120, 80, 100, 40), fill="#F3BACF")
    assert [kind for _, kind, *_ in read(page).faults()] == ["paper over paper"]


def test_a_missing_glyph_is_found_by_the_reader():
    page = sheet()
    page.write(Block(Wording("Hope"), BODY, 100), 50, 50)
    page._canvas.addLiteral("/Artifact BMC BT /F0 12 Tf 50 700 Td <00000024> Tj ET EMC")
    assert read(page).boxes_without_glyph == [0]


def test_lost_words_are_found_by_the_reader(printed):
    page = printed(evening(1, 5))
    assert page.says("Curious Thinker")
    assert not page.says("Curious Thinkers")


def test_a_coloured_glyph_becomes_a_picture_where_it_stands():
    page = sheet()
    glyph = QRawFont(str(fonts.cut(fonts.SCREEN[0])), 200)
    with page.artifact():
        emoji.draw(page._canvas, glyph, glyph.glyphIndexesForString("M")[0], (100, 700), 20)
    (picture,) = read(page).pictures()
    assert picture["x0"] == pytest.approx(100)
    assert picture["width"] == pytest.approx(30, abs=1)
    assert LETTER.height - picture["bottom"] < 700 < LETTER.height - picture["top"]
