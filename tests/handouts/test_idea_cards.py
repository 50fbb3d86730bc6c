"""Idea cards on paper: what stands on them, and that a machine can find them again."""

import io

import pikepdf
import pypdfium2
import pytest

from tests.handouts.conftest import DAY
from tests.handouts.evenings import PROMPT, Evening
from tests.handouts.printed import Printed
from workshop_app.domain.card_codes import SheetCode, key_of
from workshop_app.domain.card_layouts import LAYOUTS
from workshop_app.domain.cards import cards_of
from workshop_app.domain.commands import cards
from workshop_app.domain.commands.cards import NewSheet
from workshop_app.domain.rules import RuleBroken
from workshop_app.handouts import card_printing, catalogue, idea_card_face, marks, phrases

REACH = 18.0
"""A quarter of an inch, in points: what printers leave white."""

LONG_GROUP = (
    "The parents, grandparents, guardians and foster families of all children of the northern district"
)
LONG_PROMPT = (
    "What do we hope that every single student who leaves our schools will carry with them for the rest of "
    "their lives, and what would we have to do differently, from tomorrow on, so that this comes true for "
    "each of them?"
)


def order(evening, *, count=6, layout="note", group=0, table="4", prompt="", id="cards-7k2m9xa4q1"):
    who = None if group is None else evening.groups[group]
    new = NewSheet(id=id, count=count, layout=layout, group=who, table=table, prompt=prompt)
    evening.desk.do_as("program", cards.add, [new])
    return evening


def made(evening, paper="letter"):
    ids = [sheet.id for sheet in evening.workshop.card_sheets()]
    return card_printing.make(evening.workshop, ids, workshop_id="workshop-x", paper=paper, made_on=DAY)


def test_each_card_says_who_writes_what_it_asks_and_its_code():
    page = Printed(made(order(Evening(), layout="large", count=4)))
    assert page.pages == 1
    for code in ("T4-01", "T4-02", "T4-03", "T4-04"):
        assert page.says(code)
    said = "".join(page.said[0])
    assert said.count("Students") == 5
    assert said.count("Table 4") == 5
    assert page.says(PROMPT)
    assert page.says("Idea cards for Students, Table 4")
    assert page.says("T4-01 to T4-04 · Print at actual size")


def test_a_sheet_of_more_cards_than_a_page_holds_goes_on_with_its_codes():
    page = Printed(made(order(Evening(), count=8)))
    assert page.pages == 2
    assert page.says("T4-07", page=1)
    assert not page.says("T4-07", page=0)
    assert page.says("T4-07 to T4-08 · Print", page=1)
    assert not page.says("T4-09")


def test_sheets_of_several_groups_are_one_document():
    evening = order(order(Evening(), id="cards-a"), id="cards-b", group=1, table="5")
    page = Printed(made(evening))
    assert page.pages == 2
    assert page.says("Families", page=1)
    assert page.says("T5-01", page=1)


@pytest.mark.parametrize("paper", catalogue.OFFICE)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_leaves_its_place_or_the_reach_of_printers(layout, paper):
    evening = Evening(LONG_GROUP, "Students", title="T" * 60, district="D" * 60)
    order(evening, layout=layout, count=2, table="The round table at the large window")
    page = Printed(made(evening, paper))
    assert page.faults() == []
    width, height = page.size()
    for rect in page.rectangles():
        assert rect["x0"] >= REACH
        assert rect["top"] >= REACH
        assert rect["x1"] <= width - REACH
        assert rect["bottom"] <= height - REACH


def test_a_question_too_long_for_small_cards_ends_in_dots_and_that_is_said():
    small = made(order(Evening(LONG_GROUP), prompt=LONG_PROMPT))
    assert small.findings == (
        "The question or the group’s name is too long for cards of this size: it ends in three dots.",
    )
    page = Printed(small)
    assert page.faults() == []
    assert page.says("What do we hope that every single student")
    assert not page.says("comes true for each of them?")
    assert page.says(LONG_GROUP)  # over the cards it stands whole


def test_words_that_fit_are_whole_and_nothing_is_said():
    assert made(order(Evening(), layout="half", count=2, prompt=LONG_PROMPT)).findings == ()


@pytest.mark.parametrize(
    ("group", "prompt"),
    [
        ("Familias", "¿Qué esperamos que cada estudiante lleve consigo?"),
        ("الطلاب", "ما الذي نأمل أن يحمله كل طالب معه؟"),
        ("Phụ huynh", "Chúng ta mong mỗi học sinh mang theo điều gì?"),
    ],
)
def test_other_languages_stand_on_cards_with_all_their_letters(group, prompt):
    page = Printed(made(order(Evening(group), prompt=prompt, layout="large", count=1)))
    assert page.says(prompt)
    assert page.says(group)
    assert page.boxes_without_glyph == []
    assert page.made.findings == ()


def test_the_document_can_be_listened_to():
    page = Printed(made(order(Evening(), count=2)))
    assert page.untold == []
    root = page.structure
    assert [tag.whole_text for tag in root.all("H1")] == ["Idea cards for Students, Table 4"]
    assert [tag.whole_text for tag in root.all("H2")] == ["T4-01", "T4-02"]
    card = root.all("Sect")[0]
    assert "Students" in card.whole_text
    assert PROMPT in card.whole_text
    assert page.metadata["language"] == phrases.language()
    assert all(page.faces.values())


def test_in_a_language_read_from_the_right_marks_stay_where_machines_look_for_them(monkeypatch):
    monkeypatch.setattr("workshop_app.handouts.phrases.language", lambda: "ar")
    there = made(order(Evening(), count=1)).pdf
    monkeypatch.undo()
    here = made(order(Evening(), count=1)).pdf
    assert _black(there) == _black(here)


def test_the_same_sheets_and_day_give_the_same_bytes():
    assert made(order(Evening())).pdf == made(order(Evening())).pdf


def test_cards_of_no_group_are_for_everybody_and_may_have_no_table():
    page = Printed(made(order(Evening(), group=None, table="", count=1)))
    assert page.says("Everybody")
    assert page.says("C-01")
    assert page.says("Idea cards")


def test_a_sheet_that_is_not_there_is_refused():
    with pytest.raises(RuleBroken, match="not of this workshop"):
        card_printing.make(Evening().workshop, ["cards-no"], workshop_id="w", made_on=DAY)
    with pytest.raises(RuleBroken, match="no paper called napkin"):
        card_printing.make(Evening().workshop, [], workshop_id="w", paper="napkin", made_on=DAY)


def test_table_names_that_are_only_a_number_become_words():
    assert idea_card_face.table_words("4") == "Table 4"
    assert idea_card_face.table_words("Library corner") == "Library corner"


# what machines see


def test_the_marks_are_those_of_opencv():
    cv2 = pytest.importorskip("cv2", reason="OpenCV is not installed")
    dictionary = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_1000)
    for number in range(1000):
        inside = dictionary.generateImageMarker(number, 6)[1:5, 1:5]
        assert marks.rows(number) == tuple(tuple(bool(one) for one in row) for row in inside > 127)


def test_no_two_marks_are_alike_whichever_way_they_are_turned():
    seen = set()
    for number in range(1000):
        rows = marks.rows(number)
        for _ in range(4):
            rows = tuple(zip(*rows[::-1], strict=True))
            assert rows not in seen
            seen.add(rows)


def test_a_printed_page_can_be_read_by_a_machine():
    cv2 = pytest.importorskip("cv2", reason="OpenCV is not installed")
    evening = order(Evening())
    (sheet,) = evening.workshop.card_sheets()
    page = pypdfium2.PdfDocument(made(evening).pdf)[0].render(scale=150 / 72).to_numpy()
    _, ids, _ = cv2.aruco.ArucoDetector(
        cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_1000)
    ).detectMarkers(page)
    expected = {mark for card in cards_of(sheet) for mark in card.marks} | {996, 997, 998, 999}
    assert set(ids.flatten().tolist()) == expected
    text, _, _ = cv2.QRCodeDetector().detectAndDecode(page)
    assert text == str(SheetCode(key_of("workshop-x"), sheet.id, next(cards_of(sheet)).code))


def _black(pdf):
    """Where black is painted, as the page says it."""
    document = pikepdf.open(io.BytesIO(pdf))
    shapes, is_black = [], False
    for operands, operator in pikepdf.parse_content_stream(document.pages[0]):
        name = str(operator)
        if name == "rg":
            is_black = [float(one) for one in operands] == [0, 0, 0]
        elif name == "re" and is_black:
            shapes.append(tuple(float(one) for one in operands))
    return shapes
