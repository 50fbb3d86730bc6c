"""The scenes of learning walks and of the needs assessment."""

from collections.abc import Callable

from tools import shaped
from tools.stage import Stage, settle
from workshop_app.desk.desk import Desk
from workshop_app.domain.commands import needs, places, statements, walks
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.commands.walks import NewNoticed
from workshop_app.domain.need_records import ConclusionId, EvidenceId, InquiryId, RecommendationId
from workshop_app.domain.shape_records import StatementId
from workshop_app.domain.walk_records import LearningWalkId, NoticedId, PlaceId
from workshop_app.ui.walks.walks_sheet import WalksSheet

WALKS = (("fall", "Fall walk", "2026-10-07"), ("spring", "Spring walk", "2027-04-14"))
PLACES = (("science", "Grade 6 science"), ("library", "The library"), ("shop", "Wood shop"))
LOOKED_FOR = (
    "A learner asks a question that leads to another",
    "Sources lie side by side",
    "Talk about how one knows",
)


def walked(desk: Desk) -> None:
    """Walk twice through three places, with look-fors for the first two pillars."""
    for number, pillar in enumerate(desk.workshop.pillars()[:2]):
        new = [
            NewStatement(id=StatementId(f"look-{number}-{n}"), pillar=pillar.id, kind="look-for", text=text)
            for n, text in enumerate(LOOKED_FOR)
        ]
        desk.do(statements.lay_out, new)
    for place, name in PLACES:
        desk.do(places.add, PlaceId(place), name)
    for turn, (walk, title, day) in enumerate(WALKS, 1):
        id = LearningWalkId(walk)
        desk.do(walks.add, id, title, day)
        for n, (place, _) in enumerate(PLACES):
            desk.do(walks.visit, id, PlaceId(place), 3 + n)
            for at in range(3):
                look_for = StatementId(f"look-0-{at}")
                desk.do(walks.see, id, PlaceId(place), look_for, min(3 + n, turn + (at + n) % 2))
    seen_there = NewNoticed(
        id=NoticedId("noticed"),
        walk=LearningWalkId("spring"),
        place=PlaceId("science"),
        pillar=desk.workshop.pillars()[0].id,
        text="“Why does the ice float?” and three of them looked it up",
    )
    desk.do(walks.notice, seen_there)


def assessed(desk: Desk) -> None:
    """Ask one question, bring evidence, conclude and recommend."""
    question, need = InquiryId("asked"), ConclusionId("found")
    desk.do(needs.ask, question, "Do we mean the same when we say that a learner owns their learning?")
    said = "Nine documents say it in six ways"
    desk.do(
        needs.bring,
        EvidenceId("e1"),
        question,
        said,
        method="documents",
        source="Board policies, 2019 to 2026",
    )
    desk.do(needs.bring, EvidenceId("e2"), question, "Families asked what it means", method="focus-groups")
    desk.do(needs.conclude, need, question, "Each of us means something else by it", "need")
    desk.do(
        needs.recommend,
        RecommendationId("r1"),
        need,
        "Write down what we mean, in words that a child can say",
        priority="now",
        owner="district",
        pillar=desk.workshop.pillars()[0].id,
        horizon="By June",
    )


def counting(stage: Stage) -> None:
    """Looking at one place, the last walk open."""
    _walks(stage)


def seen(stage: Stage) -> None:
    """What was seen on a walk."""
    _walks(stage).show_way("seen")
    settle(stage.window)


def over_time(stage: Stage) -> None:
    """What was seen over time."""
    _walks(stage).show_way("time")
    settle(stage.window)


def needs_assessment(stage: Stage) -> None:
    """One question with everything that belongs to it."""
    _opened(stage, assessed, "needs_assessment")


def needs_none(stage: Stage) -> None:
    """Nothing was asked yet."""
    _opened(stage, lambda _desk: None, "needs_assessment")


def _walks(stage: Stage) -> WalksSheet:
    _opened(stage, walked, "learning_walks")
    return stage.window.findChildren(WalksSheet)[-1]


def _opened(stage: Stage, made: Callable[[Desk], None], name: str) -> None:
    opened = stage.shelf.open_sample()
    shaped.grow(opened.desk)
    made(opened.desk)
    stage.opened(opened, "progress")
    frame = stage.window.frame
    if frame is None:
        raise LookupError("no workshop is open")
    frame.actions_of[name].trigger()
    settle(stage.window)


WALK_SCENES: dict[str, Callable[[Stage], None]] = {
    "06-walk": counting,
    "06-walk-seen": seen,
    "06-walk-over-time": over_time,
    "06-needs": needs_assessment,
    "06-needs-none": needs_none,
}
