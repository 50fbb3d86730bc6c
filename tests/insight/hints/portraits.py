"""A small portrait with a progression, for the tests of hints."""

from tests.domain.workshops import Bench, a_board
from workshop_app.domain.commands import descriptors, scales, statements
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.progressing import Cell, descriptor_id
from workshop_app.domain.wordings import Wording

LEVELS = ("Exploring", "Practicing", "Applying", "Leading")
LONG = (
    "Independently manages all of their time, money, health and commitments across school, work and home "
    "in a balanced way"
)
ROWS = (
    (
        "Asks a question about something new",
        "Understands which sources to trust",
        "Picks a question and follows it for a week",
        "Helps a classmate check a claim",
    ),
    (
        "Does not give up right away",
        "Tries a second way and says what changed",
        "Breaks a big job into steps with dates",
        "Coaches a team through a setback",
    ),
    (
        "Brings what the day needs",
        "Keeps a weekly plan and checks it",
        LONG,
        "Shows a younger student how to plan a week",
    ),
)
"""Rows of picture 06; the coach marks three of their cells."""


def a_portrait(rows: tuple[tuple[str, ...], ...] = ROWS) -> Bench:
    """Two pillars, and in the first one a row of levels for each of the rows."""
    bench = a_board()
    levels = [NewLevel(id=f"l{n}", name=name) for n, name in enumerate(LEVELS)]
    bench.do(scales.lay_out, NewScale(id="k1", name="Steps", kind="developmental"), levels)
    for row, texts in enumerate(rows):
        new = NewStatement(id=f"n{row}", pillar="p1", kind="indicator", text="Learners plan their week")
        bench.do(statements.add, new)
        bench.do(descriptors.write, {Cell(f"n{row}", f"l{n}"): text for n, text in enumerate(texts)})
    return bench


def cell(row: int, level: int, lens: str = "learner") -> Wording:
    """The wording of a cell of the portrait."""
    return Wording("descriptor", descriptor_id(Cell(f"n{row}", f"l{level}", lens)))


def an_i_can(bench: Bench, text: str, id: str = "c1", band: str = "") -> Wording:
    """An "I can" statement of the first pillar."""
    bench.do(statements.add, NewStatement(id=id, pillar="p1", kind="i-can", text=text, band=band))
    return Wording("statement", id)
