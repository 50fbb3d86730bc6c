"""The scenes of the language coach: its card over Shape, in Spanish too, and what it looks for."""

from collections.abc import Callable

from tools import shaped
from tools.stage import Stage, settle
from workshop_app.domain.commands import coaching, details, statements
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.shape_records import StatementId
from workshop_app.domain.wordings import Wording
from workshop_app.ui import actions
from workshop_app.ui.coach.coached_field import CoachedField
from workshop_app.ui.shape.shape_step import ShapeStep

SAID = (
    "I understand which of my neighbors need a hand.",
    "I do not give up when a friend is angry.",
    "I always try to share his or her ideas with the whole class.",
)
SAID_IN_SPANISH = (
    "Entiendo las costumbres de mis vecinos.",
    "No me rindo cuando una amistad está enojada.",
    "Aprecio las ideas de los demás y las comparto con toda la clase.",
)


def shape_coached(stage: Stage) -> None:
    """A statement with a verb that nobody can see, and the card for it."""
    _card(stage, SAID, "c0")


def shape_denied(stage: Stage) -> None:
    """A statement that says what does not happen, and what a rule makes of it."""
    _card(stage, SAID, "c1")


def shape_spanish(stage: Stage) -> None:
    """The coach in a workshop whose words are Spanish."""
    _card(stage, SAID_IN_SPANISH, "c0", language="es")


def coach_checks(stage: Stage) -> None:
    """What the coach looks for, one check off and words that were kept."""
    page = _page(stage, SAID)
    desk = page.around.desk
    desk.do(coaching.switch_off, "C16", "We are a school of the arts, and it shows in our words.")
    desk.do(coaching.keep, "C04", Wording("statement", "c0"), "understand")
    actions.carry_out("coach_checks", stage.window)
    settle(stage.window)


def _page(stage: Stage, said: tuple[str, ...], language: str = "") -> ShapeStep:
    opened = stage.shelf.start("Community evening")
    shaped.alder_creek(opened.desk)
    if language:
        opened.desk.do(details.change, language=language)
    pillar = opened.desk.workshop.pillars()[2].id
    for number, text in enumerate(said):
        new = NewStatement(id=StatementId(f"c{number}"), pillar=pillar, kind="i-can", text=text)
        opened.desk.do(statements.add, new)
    page = stage.opened(opened, "shape")
    assert isinstance(page, ShapeStep)  # noqa: S101 - a wrong page must stop the shots
    page.show_pillar(pillar)
    settle(stage.window)
    return page


def _card(stage: Stage, said: tuple[str, ...], id: str, language: str = "") -> None:
    page = _page(stage, said, language)
    page.open_wording(Wording("statement", id))
    settle(stage.window)
    field = next(one for one in page.findChildren(CoachedField) if one.wording == Wording("statement", id))
    field.show_card()
    settle(stage.window)


COACH_SCENES: dict[str, Callable[[Stage], None]] = {
    "05-shape-coach": shape_coached,
    "05-shape-coach-denied": shape_denied,
    "05-shape-coach-spanish": shape_spanish,
    "sheet-coach-checks": coach_checks,
}
"""Each scene by the name of its picture."""
