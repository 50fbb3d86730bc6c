"""Before which parts a pause is due: before each run of those where voices become few words."""

from tests.insight.evening import FIRST, STUDENTS, Evening
from workshop_app.domain.agenda_records import Part, PartId, PauseId
from workshop_app.domain.commands import parts, pauses
from workshop_app.domain.commands.parts import NewPart
from workshop_app.insight.equity_pauses import is_due_before_grouping, is_due_before_part

KINDS = ("gather", "group", "titles", "break", "vote")


def test_parts_of_that_kind_that_follow_each_other_have_one_pause_before_the_first():
    evening = Evening()
    evening.do(parts.lay_out, FIRST, [NewPart(id=PartId(kind), kind=kind, title=kind) for kind in KINDS])
    evening.say(STUDENTS, "Kind")

    def begin(kind: str) -> bool:
        evening.do(parts.begin, PartId(kind), at=len(evening.changes) + 1)
        (part,) = (one for one in evening.workshop.all_of(Part) if one.id == kind)
        return is_due_before_part(evening.workshop, part)

    assert not begin("gather")
    assert begin("group")
    evening.do(pauses.answer, PauseId("q1"), FIRST, before="group", answer="All are here")
    assert not begin("titles")
    assert not begin("break")
    assert begin("vote")


def test_nothing_is_asked_where_nobody_has_said_anything():
    evening = Evening()
    evening.do(parts.lay_out, FIRST, [NewPart(id=PartId("group"), kind="group", title="Group")])
    (part,) = evening.workshop.all_of(Part)
    assert not is_due_before_part(evening.workshop, part)
    assert not is_due_before_grouping(evening.workshop, FIRST)
    evening.say(STUDENTS, "Kind")
    assert is_due_before_grouping(evening.workshop, FIRST)
    assert not is_due_before_grouping(evening.workshop, None)
