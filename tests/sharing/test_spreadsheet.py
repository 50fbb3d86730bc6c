import csv
import io
import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sharing.evening import started, workshops
from workshop_app.domain.commands import lists as list_commands
from workshop_app.domain.commands import pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.intake import lists
from workshop_app.intake.arranging import arrange
from workshop_app.sharing.board_order import moment, session_title, stood_in, theme_name
from workshop_app.sharing.spreadsheet import COLUMNS, csv_of


def cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def board(workshop: Workshop) -> list[tuple[str, list[tuple[str, ...]]]]:
    """What stands where: per filled pillar and for the tray, what each idea says of itself."""
    places = [(pillar.name, pillar.id) for pillar in workshop.pillars()]
    told = []
    for name, place in [*places, ("", None)]:
        there = [
            (
                idea.text,
                group.name if (group := workshop.group_of(idea)) else "",
                idea.language,
                theme_name(workshop, idea),
                session_title(workshop, idea),
            )
            for idea in workshop.notes_in(place)
        ]
        if there:
            told.append((name, there))
    kept = [
        (idea.text, stood.name if (stood := stood_in(workshop, idea)) else "") for idea in workshop.later()
    ]
    return [*told, ("later", sorted(kept))]


def one(text: str) -> Workshop:
    blank = started()
    return blank.supposing(list_commands.take_in(blank, [NewIdea(id=IdeaId("i"), text=text)]))


def test_every_cell_is_quoted_and_spreadsheets_know_the_encoding():
    data = csv_of(one("Confianza en sí mismo"))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig").splitlines()[0] == ",".join(f'"{name}"' for name in COLUMNS)
    assert cells(data)[1][:4] == ["Confianza en sí mismo", "", "", ""]
    assert data.endswith(b'"\r\n')


def test_no_cell_is_a_formula_to_a_spreadsheet():
    for text in ("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "＝1"):
        assert cells(csv_of(one(text)))[1][0] == "'" + text


@settings(max_examples=40)
@given(workshops())
def test_no_cell_ever_begins_like_a_formula(workshop: Workshop):
    for row in cells(csv_of(workshop)):
        assert all(cell.lstrip()[:1] not in tuple("=+-@＝＋－＠") for cell in row if cell)


@settings(max_examples=40)
@given(workshops(), st.booleans())
def test_what_went_out_comes_back_in_as_it_was(workshop: Workshop, saved_again: bool):
    data = csv_of(workshop)
    if saved_again:  # by a spreadsheet program of a country that divides cells with semicolons
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=";").writerows(cells(data))
        data = text.getvalue().encode("utf-16")
    number = itertools.count()
    arranged = arrange(lists.read(data, "ideas.csv"), started(), lambda noun: f"{noun}-{next(number)}")
    assert arranged.left_out == ()
    edits = list_commands.take_in(
        started(),
        arranged.ideas,
        groups=arranged.groups,
        pillars=arranged.pillars,
        further=arranged.further,
    )
    again = started().supposing(edits)
    assert dict(board(again)) == dict(board(workshop))
    assert [name for name, _ in board(again)] == [name for name, _ in board(workshop)]


def test_a_pillar_without_a_name_is_called_by_its_number():
    blank = started()
    there = blank.supposing(pillars.add(blank, PillarId("p")))
    idea = NewIdea(id=IdeaId("i"), text="Hope", group=GroupId("group-mint"), pillar=PillarId("p"))
    there = there.supposing(list_commands.take_in(there, [idea]))
    assert cells(csv_of(there))[1][:3] == ["Hope", "Community partners", "Pillar 1"]


def test_a_workshop_without_ideas_is_a_row_of_headings():
    assert cells(csv_of(started())) == [list(COLUMNS)]


def test_a_moment_is_told_in_utc_and_an_impossible_one_not_at_all():
    assert moment(1_747_332_000_123) == "2025-05-15T18:00:00Z"
    assert moment(0) == ""
    assert moment(1 << 60) == ""
