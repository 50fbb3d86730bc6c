"""The scenes of Plan: the evening of the design, running, too long, many parts, many languages, none."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from PySide6.QtCore import QPoint

from tools.stage import Stage, drag, settle
from workshop_app.desk import ids
from workshop_app.domain import agenda
from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands import attendance, parts, sessions
from workshop_app.domain.records import SessionId
from workshop_app.opening import Opened
from workshop_app.ui.plan.plan_step import PlanStep

ASKED = "What do we hope every student carries with them when they leave us?"
PREGUNTA = "¿Qué esperamos que cada estudiante se lleve consigo al terminar la escuela?"

EVENING = (
    ("welcome", "Welcome", 10, {"en": "Why we are here, and what happens to what you say tonight"}),
    ("gather", "Gather ideas", 20, {"en": ASKED, "es": PREGUNTA}),
    ("group", "Group together", 30, {"en": "Which of these ideas belong side by side?"}),
    ("break", "Break", 10, {"en": "Coffee and fruit by the door"}),
    ("name", "Name the pillars", 20, {"en": "What would you call this, in three words a child would use?"}),
    ("vote", "Dot vote", 10, {"en": "Where should we start next year?"}),
    ("look-fors", "What it looks like", 15, {"en": "What would you see a student do?"}),
    ("close", "Close", 5, {"en": "What happens next, and how to answer the draft"}),
)
"""The evening of the design's picture: kind, title, minutes, prompts."""

HEADS = (12, 11, 8, 4, 4, 2)


def plan(stage: Stage) -> None:
    """The evening of the design."""
    _page(stage, EVENING).rows.turn(_part(stage, 1))


def plan_running(stage: Stage) -> None:
    """The third part runs, two are done."""
    page = _page(stage, EVENING)
    for number in range(3):
        page.around.clock.begin(PartId(_part(stage, number)))
    settle(stage.window)
    page.rows.turn(_part(stage, 2))


def plan_too_long(stage: Stage) -> None:
    """Twelve minutes too long."""
    page = _page(stage, EVENING)
    _opened(stage).desk.do(parts.retime, {PartId(_part(stage, 2)): 42})
    page.rows.turn(_part(stage, 2))


def plan_many(stage: Stage) -> None:
    """Twenty parts of a whole day."""
    page = _page(stage, [*EVENING, *EVENING, *EVENING[1:5]], ends="15:30", starts="08:30")
    page.rows.turn(_part(stage, 5))


def plan_languages(stage: Stage) -> None:
    """Prompts in five languages, notes, and a name as long as a sentence."""
    page = _page(stage, EVENING)
    desk, part = _opened(stage).desk, PartId(_part(stage, 1))
    desk.do(parts.ask, part, "ar", "ما الذي نأمل أن يحمله كل طالب معه عندما يغادر مدرستنا؟")
    desk.do(parts.ask, part, "vi", "Chúng ta mong mỗi học sinh mang theo điều gì khi rời trường?")
    desk.do(parts.ask, part, "zh", "我们希望每个学生离开学校时带走什么")
    desk.do(
        parts.change, part, title="Gather ideas in silence first, then around each table, then all together"
    )
    desk.do(
        parts.change, part, notes="One idea on each card.\nRead the question aloud in both languages, twice."
    )
    page.rows.turn(part)


def plan_ruler(stage: Stage) -> None:
    """A border in the hand: seven minutes later, so that it stops at five."""
    page = _page(stage, EVENING)
    page.rows.turn(_part(stage, 1))
    settle(stage.window)
    border = page.ruler.mapToGlobal(QPoint(round(page.ruler.places[3]), 20))
    drag(page, border, border + QPoint(round(page.ruler.width() * 7 / 120), 0))


def plan_carried(stage: Stage) -> None:
    """A row in the hand."""
    page = _page(stage, EVENING)
    page.rows.turn("")
    settle(stage.window)
    row = page.rows.row(_part(stage, 1))
    grip = row.mapToGlobal(row.grip_box().center().toPoint())
    drag(page, grip, grip + QPoint(-30, 150))


def plan_new_language(stage: Stage) -> None:
    """A prompt is about to be written in another language."""
    page = _page(stage, EVENING)
    page.rows.turn(_part(stage, 1))
    settle(stage.window)
    page.rows.sheet.prompts.edit("vi")


def plan_protected(stage: Stage) -> None:
    """A question to students about their religion."""
    page = _page(stage, EVENING)
    part = PartId(_part(stage, 1))
    _opened(stage).desk.do(parts.ask, part, "en", "What does your religion ask of you at school?")
    page.rows.turn(part)


def plan_sample(stage: Stage) -> None:
    """The sample evening, as it was left."""
    stage.sample("plan")


def plan_one(stage: Stage) -> None:
    """One part, not open."""
    _page(stage, EVENING[:1]).rows.turn("")


def plan_empty(stage: Stage) -> None:
    """No session yet."""
    stage.opened(stage.shelf.start("Community evening"), "plan")


def _page(
    stage: Stage,
    evening: Iterable[tuple[str, str, int, dict[str, str]]],
    *,
    starts: str = "18:30",
    ends: str = "20:30",
) -> PlanStep:
    opened = stage.shelf.start("Community evening")
    desk, session = opened.desk, SessionId(ids.fresh("session"))
    day = date.today() + timedelta(days=2)  # noqa: DTZ011 - the day of this laptop
    said = {"date": day.isoformat(), "starts": starts, "ends": ends, "kind": "design-team"}
    desk.do(sessions.add, session, "The first evening", **said)
    new = [
        parts.NewPart(id=PartId(ids.fresh("part")), kind=kind, title=title, minutes=minutes, prompts=prompts)
        for kind, title, minutes, prompts in evening
    ]
    desk.do(parts.lay_out, session, new)
    for group, count in zip(desk.workshop.groups(), HEADS, strict=False):
        desk.do(attendance.count, session, group.id, count)
    page = stage.opened(opened, "plan")
    assert isinstance(page, PlanStep)  # noqa: S101 - a wrong page must stop the shots
    return page


def _opened(stage: Stage) -> Opened:
    if stage.window.frame is None or not isinstance(stage.window.frame.around.open, Opened):
        raise LookupError("no workshop is open")
    return stage.window.frame.around.open


def _part(stage: Stage, number: int) -> str:
    workshop = _opened(stage).desk.workshop
    return agenda.parts_of(workshop, workshop.sessions()[-1].id)[number].id


PLAN_SCENES: dict[str, Callable[[Stage], None]] = {
    "02-plan": plan,
    "02-plan-running": plan_running,
    "02-plan-too-long": plan_too_long,
    "02-plan-many": plan_many,
    "02-plan-languages": plan_languages,
    "02-plan-ruler": plan_ruler,
    "02-plan-carried": plan_carried,
    "02-plan-new-language": plan_new_language,
    "02-plan-protected": plan_protected,
    "02-plan-sample": plan_sample,
    "02-plan-one": plan_one,
    "02-plan-empty": plan_empty,
}
