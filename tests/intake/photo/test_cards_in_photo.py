"""Idea cards are found in photos and scans of every kind, and no card is ever taken for another."""

from dataclasses import replace

import pytest

cv2 = pytest.importorskip("cv2", reason="photos need the packages of the extra [photo]")
np = pytest.importorskip("numpy")

from benchmarks import card_photos  # noqa: E402 - it needs what may be missing
from benchmarks.card_photos import LEVELS, CardPhoto, Shot  # noqa: E402
from benchmarks.cards import Tally, cards_for, measure, shared  # noqa: E402
from workshop_app.domain.workshop import Workshop  # noqa: E402
from workshop_app.intake.photo import known_cards  # noqa: E402
from workshop_app.intake.photo.card_ink import is_blank  # noqa: E402
from workshop_app.intake.photo.card_notes import NotesAndCards  # noqa: E402
from workshop_app.intake.photo.cards_in_photo import find_cards  # noqa: E402
from workshop_app.intake.refusals import CannotRead  # noqa: E402

OURS = "workshop-bench"
EASY, MEDIUM, HARD = LEVELS


@pytest.fixture(scope="module")
def filled(qapp, drawn):
    """A page of six cards with writing on most of them, for each test as it was."""
    workshop = cards_for("note", 1, 6, 1)
    paper = card_photos.printed(workshop, OURS)
    blank = card_photos.fill_in(paper, np.random.default_rng(3), blank=0.3)
    assert blank
    assert len(blank) < 6
    return workshop, paper, blank


@pytest.fixture(scope="module")
def known(filled):
    return known_cards.of_workshop(filled[0], OURS)


def chance(seed=5):
    return np.random.default_rng(seed)


def all_right(workshop, photo, least=0.85):
    tally = Tally()
    measure(tally, workshop, photo)
    assert tally.wrong == 0
    assert tally.found == tally.there
    assert min(tally.overlaps) > least
    assert tally.blank[0] == tally.blank[1]
    assert tally.ink[0] == tally.ink[1]


@pytest.mark.parametrize("turned", [0, 90, 181.5])
def test_a_scan_gives_every_card_whichever_way_it_was_fed_in(filled, turned):
    workshop, paper, blank = filled
    all_right(workshop, card_photos.scan(paper, 0, blank, turned=turned), 0.97)


@pytest.mark.parametrize("level", [MEDIUM, HARD], ids=lambda level: level.name)
def test_a_photo_of_a_page_gives_every_card(filled, level):
    workshop, paper, blank = filled
    all_right(workshop, card_photos.photograph_page(paper, 0, blank, Shot(level, chance()), 1700), 0.93)


@pytest.mark.parametrize("level", [EASY, HARD], ids=lambda level: level.name)
def test_cards_cut_apart_on_a_wall_are_found_also_where_one_mark_is_covered(filled, level):
    workshop, paper, blank = filled
    all_right(workshop, card_photos.photograph_wall(paper, blank, Shot(level, chance(8)), (1400, 1050)))


def test_a_card_of_which_something_covers_both_marks_is_missing_and_that_is_said(filled, known):
    _, paper, blank = filled
    photo = card_photos.scan(paper, 0, blank)
    room = photo.rooms["T1-04"]
    low, high = room.min(0) - 130, room.max(0) + 130
    photo.pixels[int(low[1]) : int(high[1]), int(low[0]) : int(high[0])] = 90
    found = find_cards(photo.pixels, known)
    assert "T1-04" not in {one.card.code for one in found.cards}
    assert "T1-04" in {one.code for one in found.covered}


def test_what_was_written_is_upright_in_the_picture_of_a_page_that_was_upside_down(filled, known):
    _, paper, blank = filled
    there = find_cards(card_photos.scan(paper, 0, blank).pixels, known)
    back = find_cards(card_photos.scan(paper, 0, blank, turned=180).pixels, known)
    size = paper.pages[0].shape
    for one, other in zip(there.cards, back.cards[::-1], strict=True):
        assert one.card == other.card
        turned = [(size[1] - x, size[0] - y) for x, y in other.writing]
        assert np.allclose(one.writing, turned, atol=3)


def test_cards_come_in_reading_order(filled, known):
    _, paper, blank = filled
    found = find_cards(card_photos.scan(paper, 0, blank, turned=1.5).pixels, known)
    assert [one.card.code for one in found.cards] == [f"T1-0{n}" for n in range(1, 7)]


def test_a_page_of_another_workshop_is_known_by_its_squares_and_by_each_pair_of_marks(filled, known):
    _, paper, blank = filled
    photo = card_photos.scan(paper, 0, blank)
    stranger = replace(known_cards.of_workshop(cards_for("note", 1, 6, 9), "workshop-other"))
    found = find_cards(photo.pixels, stranger)
    assert found.cards == ()
    assert len(found.foreign) == 6
    assert found.squares.key == known.key
    wall = card_photos.photograph_wall(paper, blank, Shot(EASY, chance()), (1400, 1050))
    apart = find_cards(wall.pixels, stranger)
    assert apart.cards == ()
    assert len(apart.foreign) == 6


def test_without_the_squares_marks_alone_do_not_make_a_strangers_card_ours(filled):
    _, paper, blank = filled
    photo = card_photos.photograph_wall(paper, blank, Shot(EASY, chance()), (1400, 1050))
    for seed in range(20, 22):
        stranger = known_cards.of_workshop(cards_for("note", 9, 24, seed), "workshop-other")
        assert find_cards(photo.pixels, stranger).cards == ()


def test_a_wall_without_cards_has_none(known):
    noise = np.random.default_rng(1).integers(0, 255, (600, 800, 3)).astype(np.uint8)
    assert find_cards(noise, known).cards == ()
    assert find_cards(np.full((600, 800, 3), 240, np.uint8), known).cards == ()


# ink


@pytest.mark.parametrize("light", [1.0, 0.35])
def test_paper_is_blank_in_any_light_and_a_line_of_pencil_is_not(light):
    ramp = np.linspace(245, 245 * light, 600)[None, :, None] * np.ones((400, 600, 3))
    grain = np.random.default_rng(2).normal(0, 5, (400, 600, 1))
    paper = np.clip(ramp + grain, 0, 255).astype(np.uint8)
    assert is_blank(paper)
    written = paper.copy()
    cv2.putText(
        written,
        "kind",
        (150, 220),
        cv2.FONT_HERSHEY_SIMPLEX,
        2,
        tuple(int(v * 0.6) for v in (200, 200, 200)),
        3,
    )
    assert not is_blank(written)


@pytest.mark.parametrize("pen", [(0, 220, 255), (60, 60, 230), (200, 120, 40)])
def test_a_pen_of_any_colour_is_ink(pen):
    paper = np.full((400, 600, 3), 240, np.uint8)
    cv2.putText(paper, "hope", (150, 220), cv2.FONT_HERSHEY_SIMPLEX, 2, pen, 5)
    assert not is_blank(paper)


def test_dust_and_the_shadow_of_a_hand_are_no_ink():
    paper = np.full((400, 600, 3), 240, np.float64)
    paper[:, 300:] *= np.linspace(1, 0.6, 300)[None, :, None]
    for x, y in ((100, 90), (420, 300), (330, 40)):
        paper[y : y + 2, x : x + 2] = 90
    assert is_blank(paper.astype(np.uint8))


# as notes of a photo


def told(tmp_path, workshop, workshop_id=OURS):
    return known_cards.tell(tmp_path, workshop, workshop_id)


def test_cards_that_were_written_on_become_notes_with_their_code_and_sheet(filled, tmp_path):
    workshop, paper, blank = filled
    photo = card_photos.scan(paper, 0, blank)
    both = NotesAndCards(photo.pixels, told(tmp_path, workshop), "scan.png")
    codes = [both.told(place)["card"] for place in range(len(both.notes))]
    assert codes == sorted(set(photo.rooms) - blank)
    assert {both.told(place)["sheet"] for place in range(len(both.notes))} == {workshop.card_sheets()[0].id}
    assert both.sheet == {
        "cards": 6 - len(blank), "blank": len(blank), "foreign": 0, "elsewhere": 0, "covered": []
    }  # fmt: skip
    (sentence,) = known_cards.said_of(both.sheet)
    assert "blank" in sentence


def test_a_card_that_came_in_before_is_here_already(filled, tmp_path):
    workshop, paper, blank = filled
    code = min({"T1-01", "T1-02", "T1-03", "T1-04", "T1-05", "T1-06"} - blank)
    edit = workshop.edit("idea", "idea-7", text="", picture="f" * 64, card=code, rank="a")
    later = workshop.supposing([edit])
    both = NotesAndCards(card_photos.scan(paper, 0, blank).pixels, told(tmp_path, later), "scan.png")
    assert both.told(0) == {"card": code, "sheet": workshop.card_sheets()[0].id, "seen": "idea-7"}


@pytest.mark.parametrize(
    ("workshop_id", "sentence"),
    [
        ("workshop-other", "cards that another workshop printed"),
        (OURS, "another laptop printed for this workshop"),
    ],
)
def test_a_page_that_is_not_ours_is_refused_in_a_sentence(filled, tmp_path, workshop_id, sentence):
    _, paper, blank = filled
    photo = card_photos.scan(paper, 0, blank)
    with pytest.raises(CannotRead, match=sentence):
        NotesAndCards(photo.pixels, told(tmp_path, Workshop(), workshop_id), "scan.png")


def test_a_page_on_which_nobody_wrote_is_refused_in_a_sentence(filled, tmp_path):
    workshop = filled[0]
    paper = card_photos.printed(workshop, OURS)
    photo = card_photos.scan(paper, 0, set())
    with pytest.raises(CannotRead, match=r"The cards that scan\.png shows are blank"):
        NotesAndCards(photo.pixels, told(tmp_path, workshop), "scan.png")


def test_what_is_told_to_the_process_is_what_the_workshop_knows(filled, known, tmp_path):
    assert known_cards.read(told(tmp_path, filled[0])) == known


def test_the_measure_sees_a_card_in_the_wrong_place():
    square = np.array(((0.0, 0), (10, 0), (10, 10), (0, 10)))
    assert shared(square, square) == pytest.approx(1)
    assert shared(square, square + 20) == 0
    assert CardPhoto(np.zeros((1, 1, 3), np.uint8)).rooms == {}
