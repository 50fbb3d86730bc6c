"""The legibility guarantee: over all views no letter is too small, cut off, or under another."""

import gettext
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from workshop_app import words as words_module
from workshop_app.ui.room import views
from workshop_app.ui.room.legibility import Room
from workshop_app.ui.room.marks import WALL, Card, Figure, Picture, Sign, Text
from workshop_app.ui.room.setting import NEW_LINE, Typesetter
from workshop_app.ui.room.shown import (
    Blank,
    Choice,
    ClockFace,
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
    Shown,
    Slip,
    Sorting,
    Spotlight,
    Thanks,
    Voices,
    VoteQuestion,
    Welcome,
    WholeBoard,
)

ROOMS = [Room(2, 5), Room(2, 8), Room(2.4, 15)]
TOO_DEEP = Room(1.2, 30)
PAPERS = ("lemon", "rose", "sky", "apricot", "mint", "lilac", "kraft", "chalk", "")
INKS = ("plum", "teal", "brick", "moss", "ochre", "berry", "slate", "umber")
SPEECH = {
    "English": "Notices when someone sits alone at lunch and goes over to sit down with them",
    "Spanish": "Ayuda en casa sin que se lo pidan y escucha a quienes piensan de otra manera",
    "Vietnamese": "Biết lắng nghe người khác và giúp đỡ hàng xóm mỗi khi họ cần đến mình",
    "Arabic": "يلاحظ عندما يجلس أحدهم وحيدًا ويذهب ليجلس معه ويصغي إليه باهتمام كبير",
    "one word": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
}


def words(length: int, language: str = "English", start: int = 0) -> str:
    said = (SPEECH[language] + " ") * (length // 20 + 2)
    return said[start % 30 :][:length].strip() or "Idea"


def note(n: int, length: int, language: str = "English", **more: object) -> Note:
    return Note(words(length, language, n), PAPERS[n % 9], "ph.house-line-fill", key=n + 1, **more)  # type: ignore[arg-type]


def headlines(pillars: int, ideas: int, name: int, language: str) -> tuple[Headline, ...]:
    each = [ideas // pillars + (n < ideas % pillars) for n in range(pillars)] if pillars else []
    return tuple(
        Headline(
            n + 1,
            INKS[n % 8],
            words(name, language, n),
            tuple(Slip(PAPERS[i % 9], 1000 * n + i + 1, i == 0) for i in range(count)),
        )
        for n, count in enumerate(each)
    )


def of_everything(ideas: int, pillars: int, name: int, idea: int, language: str) -> list[Shown]:
    """Every view, with so many ideas and pillars, and names and ideas of so many letters."""
    board = headlines(pillars, ideas, name, language)
    long, title = words(300, language), words(name, language)
    papers = tuple(PAPERS[n % 9] for n in range(ideas))
    notes = tuple(note(n, idea if n % 3 == 0 else idea // 4 + 8, language) for n in range(ideas))
    groups = tuple(
        Voices(words(name, language, n), PAPERS[n % 9], "ph.medal-fill", n) for n in range(min(24, pillars))
    )
    choices = tuple(Choice(one.name, one.number, one.ink, len(one.slips)) for one in board)
    sections = (Section("", notes[:120:2]), Section(title, notes[1:120:2]))
    levels = tuple(
        Level(words(name // 3, language, n), (words(idea, language, n),) * 3) for n in range(min(6, pillars))
    )
    shown: list[Shown] = [
        Welcome(title, words(name, language), "21 de abril de 2026, 18:30", groups),
        Prompt(title),
        Prompt(long, words(120, language), 462, 720, groups, papers),
        Prompt(title, "", -4000, 720, groups, papers),
        ClockFace(title, words(80, language), 462, 720, until="Hasta las 7:40 PM"),
        ClockFace(long, words(200, language), -4000, 720),
        ClockFace(title, "", 36_000, 36_000, runs=False),
        ClockFace(title),
        Newest(notes[:27], ideas),
        WholeBoard(board, 13),
        WholeBoard(board, 1_013, 3, min(3, pillars)),
        VoteQuestion(long, title, choices, 48),
        VoteQuestion(title, "", choices),
        Results(title, words(80, language), choices, ideas + 5, 48),
        Results(long, title, choices, ideas, -5),
        Thanks(title, words(200, language), len(groups), papers),
        RoomCheck(2.4, 15),
        RoomCheck(2, 5),
        Blank(),
    ]
    if pillars:
        shown += [
            Spotlight(pillars, board, sections, 0, 13),
            Spotlight(1, board, sections, 3, 13),
            PillarWords(board[0], long, (words(idea, language), title, title)),
            Levels(board[0], levels),
        ]
    for one in notes[:4]:
        shown += [OneNote(one, board[-1] if board else None), Sorting(one, board, 0, (), 13)]
        if pillars:
            shown.append(Sorting(one, board, 1, sections, 13))
    return shown


SIZES = [
    pytest.param((0, 0, 20, 60, "English"), id="nothing yet"),
    pytest.param((1, 1, 20, 60, "English"), id="one idea"),
    pytest.param((64, 5, 16, 60, "English"), id="an evening"),
    pytest.param((64, 8, 24, 140, "Spanish"), id="eight pillars in Spanish"),
    pytest.param((64, 13, 30, 500, "Vietnamese"), id="long ideas in Vietnamese"),
    pytest.param((64, 6, 120, 500, "Arabic"), id="long names in Arabic"),
    pytest.param((64, 30, 120, 500, "English"), id="30 pillars with long names"),
    pytest.param((30, 7, 80, 80, "one word"), id="words without end"),
    pytest.param((1000, 6, 40, 90, "English"), id="1,000 ideas"),
    pytest.param((1000, 30, 60, 70, "Spanish"), id="1,000 ideas in 30 pillars"),
]


NEAR, MIDDLE, FAR = ROOMS
IN_ROOMS = [
    *(pytest.param(FAR, size.values[0], id=f"{size.id}, far") for size in SIZES),
    *(pytest.param(MIDDLE, size.values[0], id=f"{size.id}, middle") for size in SIZES[2::3]),
    *(pytest.param(NEAR, size.values[0], id=f"{size.id}, near") for size in SIZES[::3]),
]
"""Everything where letters must be largest, and a part of it where they may be smaller."""


@pytest.mark.parametrize(("room", "size"), IN_ROOMS)
def test_every_letter_on_the_wall_is_large_enough_whole_and_on_its_own(fonts_loaded, room, size):
    setter = Typesetter(room)
    for shown in of_everything(*size):
        look_over(shown, setter)


def test_even_in_a_room_that_is_too_deep_no_letter_is_cut_off(fonts_loaded):
    setter = Typesetter(TOO_DEEP)
    for shown in of_everything(40, 5, 60, 200, "Spanish"):
        look_over(shown, setter)


@pytest.mark.parametrize("room", [NEAR, FAR], ids=["near", "far"])
def test_it_holds_for_a_language_that_says_all_of_it_at_greater_length(fonts_loaded, room, monkeypatch):
    monkeypatch.setattr(words_module, "_catalogue", lambda _language: Wordy())
    setter = Typesetter(room)
    for shown in (*of_everything(64, 5, 16, 60, "Spanish"), *of_everything(0, 0, 20, 60, "Spanish")):
        look_over(shown, setter)


class Wordy(gettext.NullTranslations):
    """A language that needs two fifths more letters than English."""

    def gettext(self, message: str) -> str:
        return message + " " + "palabras de más y más aún"[: max(3, len(message) * 2 // 5)].strip()

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def look_over(shown: Shown, setter: Typesetter) -> None:
    pages, room = views.lay_out(shown, setter), setter.room
    assert pages
    for number, page in enumerate(pages):
        faults = [*of_letters(page, room), *of_overlaps(page), *of_papers(page)]
        assert not faults, f"{shown!r:.200} page {number + 1} of {len(pages)}"
    pieces = [
        "".join(line.split())
        for page in pages
        for text in page.texts()
        for line in text.block.text.split(NEW_LINE)
    ]
    assert not [said for said in TOLD.get(type(shown), nothing)(shown) if not is_on(said, pieces)], (
        f"{shown!r:.200}"
    )


def of_letters(page: Picture, room: Room):
    for text in page.texts():
        least = room.spoken_floor if text.block.is_spoken else room.floor
        if text.block.px < least or any(run.rawFont().pixelSize() < least for run in text.block.runs):
            yield "too small", text.block.text, text.block.px
        if not WALL.adjusted(-1, -1, 1, 1).contains(text.box):
            yield "cut off", text.block.text, text.box


def of_overlaps(page: Picture):
    inks = [(text.block.text, ink(text)) for text in page.texts() if text.block.text]
    for (one, here), (other, there) in combinations(inks, 2):
        if here.intersects(there):
            yield "one over the other", one, here, other, there
    for figure in (mark for mark in page.marks if isinstance(mark, Figure)):
        if any(there.intersects(figure.box) for _, there in inks):
            yield "portrait under words", figure.box


def of_papers(page: Picture):
    cards = [mark for mark in page.marks if isinstance(mark, Card)]
    for card in cards:
        if not WALL.contains(card.box):
            yield "paper cut off", card.box
        texts = [part for part in card.on_it if isinstance(part, Text)]
        if any(not card.box.adjusted(-1, -1, 1, 1).contains(text.box) for text in texts):
            yield "over the edge of its paper", card
        signs = [part.box.adjusted(2, 2, -2, -2) for part in card.on_it if isinstance(part, Sign)]
        if any(sign.intersects(line) for sign in signs for text in texts for line in lines(text)):
            yield "mark under words", card
    for card, other in combinations(cards, 2) if len(cards) <= 100 else ():
        if card.box.intersects(other.box) and not other.tilt:
            yield "papers over each other", card.box, other.box


def ink(text: Text) -> QRectF:
    """Where a text's letters are, without the air of its lines."""
    air = text.block.px * 0.16
    return text.box.adjusted(1, air, -1, -air)


def lines(text: Text) -> list[QRectF]:
    """Where the letters of each piece of a line are, without the air above and below them."""
    air = text.block.px * 0.2
    return [
        QRectF(
            text.x + line.left,
            text.y + line.top + air,
            line.right - line.left,
            line.bottom - line.top - 2 * air,
        )
        for line in text.block.lines
    ]


def spotlit(shown: Spotlight):
    yield next(pillar.name for pillar in shown.pillars if pillar.number == shown.number)
    for section in shown.sections:
        yield from (section.name if section.notes else "", *(one.text for one in section.notes))


def asked(shown: VoteQuestion | Results):
    return shown.question, shown.how, *(choice.name for choice in shown.choices)


def nothing(shown: RoomCheck | Blank):
    return ()


TOLD = {
    Welcome: lambda it: (it.title, it.place, it.day, *(group.name for group in it.groups)),
    Prompt: lambda it: (it.question, it.below, *(group.name for group in it.groups if it.papers)),
    ClockFace: lambda it: (it.title, it.below, it.until),
    Newest: lambda it: (one.text for one in it.notes),
    WholeBoard: lambda it: (pillar.name for pillar in it.pillars),
    Spotlight: spotlit,
    OneNote: lambda it: (it.note.text,),
    Sorting: lambda it: (it.note.text, *(pillar.name for pillar in it.pillars)),
    VoteQuestion: asked,
    Results: asked,
    PillarWords: lambda it: (it.pillar.name, it.definition, *it.can),
    Levels: lambda it: (words for one in it.levels for words in (one.name, *one.look_fors)),
    Thanks: lambda it: (it.where,),
}
"""Everything that people said and that the wall has to show in full."""


def is_on(said: str, pieces: list[str]) -> bool:
    """Say whether the words are on the wall, in one piece or in pieces that follow each other."""
    whole = "".join(said.split())
    if not whole or whole in pieces:
        return True
    lefts = {whole}
    for piece in pieces:
        if any(left in piece for left in lefts):
            return True
        if piece:
            lefts |= {left[len(piece) :] for left in lefts if left.startswith(piece)}
    return False
