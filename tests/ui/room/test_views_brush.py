"""The brush of the wall: pages, passages, papers that travel, and colours that stand out."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from workshop_app import assets
from workshop_app.ui.icons import Icons
from workshop_app.ui.room import views
from workshop_app.ui.room.brush import RoomBrush
from workshop_app.ui.room.legibility import Room
from workshop_app.ui.room.look import RoomLook
from workshop_app.ui.room.marks import Card, Disc, Plate, Text
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import (
    Blank,
    Choice,
    Headline,
    Level,
    Levels,
    Newest,
    Note,
    OneNote,
    PillarWords,
    Prompt,
    Results,
    RoomCheck,
    Section,
    Slip,
    Sorting,
    Spotlight,
    Thanks,
    Voices,
    VoteQuestion,
    Welcome,
    WholeBoard,
)

INKS = ("plum", "teal", "brick", "moss", "ochre", "berry", "slate", "umber")
PAPERS = ("lemon", "rose", "sky", "apricot", "mint", "lilac", "kraft", "chalk")


def note(key: int, text: str = "Shares the credit", *, is_new: bool = False) -> Note:
    return Note(text, PAPERS[key % 8], "ph.medal-fill", key=key, is_new=is_new)


def pillar(number: int, keys, new=()) -> Headline:
    slips = tuple(Slip(PAPERS[key % 8], key, key in new) for key in keys)
    return Headline(number, INKS[number - 1], f"Pillar of {number}", slips)


def board(*pillars: Headline, **more) -> WholeBoard:
    return WholeBoard(pillars, 13, **more)


def spotlight(number: int, keys, *, new=(), page: int = 0) -> Spotlight:
    notes = tuple(note(key, is_new=key in new) for key in keys)
    pillars = (pillar(1, [1, 2, 3]), pillar(2, keys if number == 2 else [], new))
    return Spotlight(number, pillars, (Section("", notes),), len(new), 13, page)


@pytest.fixture
def brush(fonts_loaded) -> RoomBrush:
    return RoomBrush(RoomLook(), Icons())


def frame(brush: RoomBrush, shown, *, scale: float = 0.5, **passage) -> QImage:
    picture = QImage(round(1920 * scale), round(1080 * scale), QImage.Format.Format_RGB32)
    picture.fill(QColor("magenta"))
    painter = QPainter(picture)
    painter.scale(scale, scale)
    brush.paint(painter, shown, **passage)
    painter.end()
    return picture


def test_nine_short_ideas_stand_on_a_page_and_the_tenth_on_the_next(brush):
    assert brush.pages(spotlight(2, range(10, 19))) == 1
    assert brush.pages(spotlight(2, range(10, 20))) == 2
    ten = spotlight(2, range(10, 20))
    said = [text.block.text for text in brush.picture(ten).texts()]
    assert "9 of 10 ideas" in said
    assert "10–10 of 10" in [text.block.text for text in brush.picture(replace(ten, page=1)).texts()]


def test_a_page_that_there_is_not_is_the_last_one(brush):
    shown = spotlight(2, range(10, 30), page=99)
    assert brush.picture(shown) is brush.picture(replace(shown, page=2))


def test_a_note_of_more_than_three_lines_doubles_in_height(brush):
    long = note(1, "Notices when someone sits alone at lunch and goes over to them")
    shown = Spotlight(1, (pillar(1, [1, 2]),), (Section("", (long, note(2))),))
    high = {card.key: card.box.height() for card in brush.picture(shown).cards().values()}
    assert high[1] == pytest.approx(2 * high[2] + 15, abs=2)


def test_the_page_with_what_just_joined_is_found(brush):
    assert brush.page_of_news(spotlight(2, range(10, 30), new=[29])) == 2
    assert brush.page_of_news(spotlight(2, range(10, 30), page=1)) == 1


def test_a_passage_fades_travels_or_is_instant(brush):
    before = board(pillar(1, [1, 2, 3]), pillar(2, [4]))
    after = board(pillar(1, [1, 3]), pillar(2, [4, 2], [2]), joined=1, joined_in=2)
    clock = Prompt("Why?", "", 60, 720, (), ("lemon",))
    assert brush.duration(before, after) == 420
    assert brush.duration(before, Blank()) == 240
    assert brush.duration(before, spotlight(2, range(10, 14))) == 240
    assert brush.duration(before, board(pillar(1, [1, 2, 3]), pillar(2, [4]))) == 0
    assert brush.duration(clock, replace(clock, time_left=59)) == 0
    assert brush.duration(clock, replace(clock, papers=("lemon", "rose"))) == 240


def test_where_less_motion_is_wished_a_short_fade_is_all(fonts_loaded):
    brush = RoomBrush(RoomLook(), Icons(), reduced_motion=True)
    assert brush.duration(board(pillar(1, [1, 2])), board(pillar(1, [2, 1]))) == 120


def test_a_paper_travels_from_where_it_was_to_where_it_is(brush):
    before = board(pillar(1, [1, 2, 3]), pillar(2, [4]))
    after = board(pillar(1, [1, 3]), pillar(2, [4, 2]))
    start = brush.picture(before).cards()[2].box
    end = brush.picture(after).cards()[2].box
    halfway = QPointF((start.x() + end.x()) / 2, (start.y() + end.y()) / 2) + QPointF(40, 40)
    picture = frame(brush, after, before=before, moment=0.5)
    assert picture.pixelColor((halfway * 0.5).toPoint()) == QColor("#9BE1FD")


def test_an_idea_that_waited_comes_from_where_the_band_says_so(brush):
    before, after = board(pillar(1, [1])), board(pillar(1, [1, 5], [5]))
    (journey,) = brush._journeys(before, after)
    assert journey.start == brush.picture(before).tray
    assert journey.end == brush.picture(after).cards()[5].box


def test_at_most_forty_papers_travel_and_the_new_ones_are_among_them(brush):
    before = board(pillar(1, range(1, 200)))
    after = board(pillar(1, [500, *range(1, 200)], [500]))
    journeys = brush._journeys(before, after)
    assert len(journeys) == 40
    assert journeys[0].card.key == 500


def test_on_the_way_no_letters_shrink(brush):
    before = Sorting(note(7, "Welcomes the new kid"), (pillar(1, [1, 2]),), 1, (Section("", (note(1),)),))
    placed = (Section("", (note(1), note(7, "Welcomes the new kid", is_new=True))),)
    after = Sorting(note(8), (pillar(1, [1, 2, 7], [7]),), 1, placed)
    (journey,) = brush._journeys(before, after)
    assert journey.start.size() != journey.end.size()
    assert not journey.card.on_it


def test_what_does_not_change_is_painted_once(brush):
    shown = board(pillar(1, [1, 2, 3]))
    first = frame(brush, shown)
    assert brush.picture(board(pillar(1, [1, 2, 3]))) is brush.picture(shown)
    assert frame(brush, board(pillar(1, [1, 2, 3]))) == first


def test_a_passage_begins_with_what_was_there_and_ends_with_what_is(brush):
    before, after = board(pillar(1, [1, 2, 3])), spotlight(2, range(10, 19))
    assert frame(brush, after, before=before, moment=0.0) == frame(brush, before)
    assert frame(brush, after, before=before, moment=1.0) == frame(brush, after)


def test_a_thumbnail_is_made_as_large_as_it_is_asked_for(brush):
    picture = frame(brush, Blank(), scale=71 / 1920)
    assert picture.pixelColor(20, 20) == QColor("black")
    assert frame(brush, board(pillar(1, [1])), scale=71 / 1920).pixelColor(0, 15) == QColor("#E9E6DF")


EVERY = [
    Welcome("Evening", "School", "Today", (Voices("Students", "lemon", "ph.medal-fill"),)),
    Prompt("Why?", "¿Por qué?", 40, 720, (Voices("A", "lilac", "", 3), Voices("B", "rose")), ("lilac",) * 3),
    Newest((note(1), note(6)), 2),
    WholeBoard((pillar(1, [1, 2]), pillar(2, [])), 13, 2, 1),
    spotlight(2, range(10, 30), new=[12]),
    OneNote(note(6), pillar(2, [])),
    Sorting(note(6), (pillar(1, [1]), pillar(2, [])), 1, (Section("At home", (note(1),)),)),
    VoteQuestion("Where?", "Three dots each", (Choice("One", 1, "plum"),), 30),
    Results("Where?", "Three dots each", (Choice("One", 1, "plum", 7), Choice("None")), 9, 30),
    PillarWords(pillar(3, []), "Cares for others", ("say sorry",)),
    Levels(pillar(3, []), (Level("First", ("Greets",)), Level("Next", ("Helps", "Shares")))),
    Thanks("Evening", "By the door", 2, ("lemon",) * 20),
    RoomCheck(2.4, 8),
    Blank(),
]


@pytest.mark.parametrize("shown", EVERY, ids=lambda shown: type(shown).__name__)
@pytest.mark.parametrize("lights_down", [False, True], ids=["lights on", "lights down"])
def test_every_word_stands_out_from_its_ground(fonts_loaded, shown, lights_down):
    look = RoomLook(lights_down)
    for page in views.lay_out(shown, Typesetter(Room())):
        under: list[tuple[object, QColor]] = []
        for mark in page.marks:
            for part in mark.on_it if isinstance(mark, Card) else [mark]:
                if isinstance(part, Text):
                    ground = (
                        look.paper(mark.paper).fill if isinstance(mark, Card) else look.colour(page.ground)
                    )
                    for box, colour in under:
                        if not isinstance(mark, Card) and box.contains(part.box.center()):
                            ground = colour
                    assert contrast(look.colour(part.colour), ground) >= 4.5, part.block.text
            if isinstance(mark, Plate | Disc) and not getattr(mark, "edge", 0):
                under.append((mark.box, look.colour(mark.colour)))


@pytest.mark.parametrize("lights_down", [False, True])
def test_rings_dots_and_bars_stand_out_too(lights_down):
    look = RoomLook(lights_down)
    for ground in ("background", "sheet"):
        assert contrast(look.colour("accent"), look.colour(ground)) >= 3
        assert contrast(look.colour("outline"), look.colour(ground)) >= 3
    assert contrast(look.colour("ink"), look.colour("track")) >= 3


@pytest.mark.parametrize("shown", EVERY, ids=lambda shown: type(shown).__name__)
def test_every_view_is_painted_in_both_looks(fonts_loaded, shown):
    pictures = [frame(RoomBrush(RoomLook(down), Icons()), shown) for down in (False, True)]
    corners = [picture.pixelColor(2, 2).lightnessF() for picture in pictures]
    assert corners[1] == 0
    assert corners[0] > 0.8 or isinstance(shown, Blank)


def test_letters_under_the_floor_are_refused(fonts_loaded):
    setter = Typesetter(Room(2.4, 15))
    assert setter.style("read").px == setter.style("label").px == 85
    with pytest.raises(ValueError, match="too small"):
        setter.style("read", 84)
    with pytest.raises(ValueError, match="too small"):
        setter.style("incidental", 52)


def test_only_the_setting_makes_letters_and_only_the_painting_draws_them():
    folder = Path(views.__file__).parent
    ours = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.py")}
    drawn_by_us = {name: source for name, source in ours.items() if "room.marks" in source or name == "marks"}
    assert len(drawn_by_us) > 12
    for name, source in drawn_by_us.items():
        assert "drawText" not in source, name
        assert name == "painting" or "drawGlyphRun" not in source, name
        assert "QFont(" not in source, name


@pytest.mark.parametrize(
    ("width", "row", "floor", "spoken"),
    [
        (2.4, 8, 48, 32),
        (2.0, 8, 55, 34),
        (2.0, 6, 48, 32),
        (3.0, 10, 48, 32),
        (2, 5, 48, 32),
        (2.4, 15, 85, 53),
    ],
)
def test_the_floor_rises_with_the_distance_of_the_last_row(width, row, floor, spoken):
    room = Room(width, row)
    assert (room.floor, room.spoken_floor) == (floor, spoken)
    assert room.carries(room.floor) >= row
    assert not room.is_too_deep


def test_a_room_whose_last_row_can_read_nothing_says_so():
    room = Room(1.0, 30)
    assert room.is_too_deep
    assert room.floor == 96
    assert room.carries(room.floor) < room.last_row


def test_papers_are_given_in_the_order_of_the_design():
    assert [paper["id"] for paper in assets.tokens()["notePapers"]] == list(PAPERS)


def contrast(one: QColor, other: QColor) -> float:
    def light(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)
