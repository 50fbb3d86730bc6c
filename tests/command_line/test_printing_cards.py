"""Idea cards from a terminal: printed, noted down, and brought in again from a scan."""

import shutil
from pathlib import Path

import pypdfium2
import pytest

from workshop_app import opening
from workshop_app.domain import cards
from workshop_app.domain.workshop import Workshop
from workshop_app.intake.photo import looking

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "community-evening.workshop"


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "evening.workshop"))


def kept(file: Path) -> Workshop:
    return Workshop(opening.read(file).changes)


def test_cards_are_printed_and_noted_down(terminal, evening, tmp_path):
    (told,) = terminal(
        "handout", evening, "idea-cards", "-o", "cards.pdf", "--group", "students", "--table", "4",
        "--count", "12", "--paper", "letter", "--json",
    ).json  # fmt: skip
    assert told["pages"] == 2
    assert told["cards"] == [f"T4-{n:02}" for n in range(1, 13)]
    with pypdfium2.PdfDocument(tmp_path / "cards.pdf") as pdf:
        assert len(pdf) == 2
        assert "T4-12" in pdf[1].get_textpage().get_text_bounded()
    (sheet,) = kept(evening).card_sheets()
    assert (sheet.table, sheet.count, sheet.layout) == ("4", 12, "note")
    assert kept(evening).group(sheet.group).name == "Students"


def test_printing_again_goes_on_with_the_codes(call, evening):
    for _ in range(2):
        told = call("handout", evening, "idea-cards", "-o", "cards.pdf", "-t", "4", "--size", "half")
    assert "The cards are T4-03 to T4-04." in told.out
    assert len(kept(evening).card_sheets()) == 2


def test_each_group_has_cards_at_each_table_with_the_question_asked(call, evening):
    call(
        "handout", evening, "idea-cards", "-o", "c.pdf", "-g", "Families", "-g", "Students", "-t", "1-3",
        "--prompt", "And at home?",
    )  # fmt: skip
    workshop = kept(evening)
    assert len(workshop.card_sheets()) == 6
    assert cards.of_code(workshop, "T3-07").prompt == "And at home?"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["-g", "Pirates"], "There is no group called Pirates"),
        (["-t", "1-999"], "up to 60 tables"),
        (["--count", "0"], "Print 1 to"),
    ],
)
def test_what_cannot_be_printed_is_refused_and_nothing_is_noted_down(
    call, evening, tmp_path, options, sentence
):
    assert sentence in call("handout", evening, "idea-cards", "-o", "cards.pdf", *options).refused
    assert not (tmp_path / "cards.pdf").exists()
    assert kept(evening).card_sheets() == ()


def test_cards_are_on_the_list_but_not_among_all(call, evening, tmp_path):
    assert "idea-cards" in {one["kind"] for one in call("handout", "--list", "--json").json}
    told = call("handout", evening, "--all", "-o", "all", "--json").json
    assert "idea-cards" not in {one["kind"] for one in told}
    assert kept(evening).card_sheets() == ()


def written(pdf: Path, out: Path, rooms: list[tuple[float, float]]) -> Path:
    """The first page as a scanner gives it, with pen strokes at these places (parts of the page)."""
    drawing = pytest.importorskip("PIL.ImageDraw")
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].render(scale=200 / 72).to_pil().convert("RGB")
    pen = drawing.Draw(page)
    for x, y in rooms:
        left, top = x * page.width, y * page.height
        for line in range(3):
            pen.line(
                [(left, top + 40 * line), (left + 220, top + 40 * line + 12)], fill=(30, 30, 60), width=7
            )
    page.save(out)
    return out


@pytest.mark.skipif(not looking.available(), reason="photos need the packages of the extra [photo]")
def test_a_scan_brings_the_written_cards_in_and_only_once(terminal, evening, tmp_path):
    terminal("handout", evening, "idea-cards", "-o", "cards.pdf", "-g", "Students", "-t", "4")
    scan = written(tmp_path / "cards.pdf", tmp_path / "scan.png", [(0.25, 0.21), (0.6, 0.48)])
    told = terminal("add", evening, scan, "--json").json
    assert told["added"] == 2
    assert [one["card"] for one in told["found"]] == ["T4-01", "T4-04"]
    assert told["doubts"] == [{"doubt": "4 cards are blank and were left out."}]
    workshop = kept(evening)
    ideas = [idea for idea in workshop.ideas() if idea.card]
    assert {(idea.card, idea.table, workshop.group(idea.group).name) for idea in ideas} == {
        ("T4-01", "4", "Students"),
        ("T4-04", "4", "Students"),
    }
    assert all(idea.is_untyped and idea.picture for idea in ideas)
    again = terminal("add", evening, scan, "--json").json
    assert again["added"] == 0
    assert {row["why"] for row in again["left_out"]} == {"This card is in the workshop already."}
    other = tmp_path / "other.workshop"
    terminal("new", other, "--title", "Another evening")
    assert "cards that another workshop printed" in terminal("add", other, scan).refused
