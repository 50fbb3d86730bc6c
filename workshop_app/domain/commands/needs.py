"""Everything one can do with a needs assessment: ask, bring evidence, conclude, recommend."""

from collections.abc import Iterator
from typing import Any, TypeVar

from workshop_app.domain.changes import Edit
from workshop_app.domain.glossary_records import Term
from workshop_app.domain.kinds import kind_named
from workshop_app.domain.need_records import (
    Conclusion,
    ConclusionId,
    Evidence,
    EvidenceId,
    Inquiry,
    InquiryId,
    Recommendation,
    RecommendationId,
)
from workshop_app.domain.needing import KINDS, METHODS, PRIORITIES
from workshop_app.domain.ranks import between
from workshop_app.domain.rules import (
    LONGEST_NOTES,
    LONGEST_STATEMENT,
    MOST_NEEDS,
    RuleBroken,
    one_line,
    within,
)
from workshop_app.domain.shaping import OWNERS
from workshop_app.domain.walk_records import LearningWalk
from workshop_app.domain.walking import refuse_somebody
from workshop_app.domain.workshop import Workshop

Link = TypeVar("Link", Inquiry, Evidence, Conclusion, Recommendation)

_GONE = "That is not in the needs assessment any more."


def ask(workshop: Workshop, inquiry_id: InquiryId, text: str) -> Iterator[Edit]:
    """Ask a question."""
    yield workshop.edit("inquiry", inquiry_id, text=_text(text), rank=_next(workshop, Inquiry))


def bring(
    workshop: Workshop, evidence_id: EvidenceId, inquiry_id: InquiryId, text: str, /, **said: Any
) -> Iterator[Edit]:
    """Bring evidence to a question; what else may be said is that of `change`."""
    inquiry = workshop.known(Inquiry, inquiry_id, _GONE).id
    yield workshop.edit(
        "evidence",
        evidence_id,
        inquiry=inquiry,
        text=_text(text),
        rank=_next(workshop, Evidence),
        **_checked(workshop, Evidence, said),
    )


def conclude(
    workshop: Workshop, conclusion_id: ConclusionId, inquiry_id: InquiryId, text: str, kind: str
) -> Iterator[Edit]:
    """Say what was found about a question: a strength or a need."""
    inquiry = workshop.known(Inquiry, inquiry_id, _GONE).id
    yield workshop.edit(
        "conclusion",
        conclusion_id,
        inquiry=inquiry,
        text=_text(text),
        rank=_next(workshop, Conclusion),
        **_checked(workshop, Conclusion, {"kind": kind}),
    )


def recommend(
    workshop: Workshop,
    recommendation_id: RecommendationId,
    conclusion_id: ConclusionId,
    text: str,
    /,
    **said: Any,
) -> Iterator[Edit]:
    """Say what follows from a finding; what else may be said is that of `change`."""
    conclusion = workshop.known(Conclusion, conclusion_id, _GONE).id
    yield workshop.edit(
        "recommendation",
        recommendation_id,
        conclusion=conclusion,
        text=_text(text),
        rank=_next(workshop, Recommendation),
        **_checked(workshop, Recommendation, said),
    )


def change(workshop: Workshop, sort: type[Link], id: str, /, **said: Any) -> Iterator[Edit]:
    """Change a question, a piece of evidence, a finding or a recommendation, field by field.

    All: text. Evidence: method (one of `needing.METHODS`), source, group, walk, idea. Finding: kind (one of
    `needing.KINDS`). Recommendation: priority (one of `needing.PRIORITIES`), horizon, owner (one of
    `shaping.OWNERS`), pillar, term.
    """
    there = workshop.known(sort, id, _GONE)
    found = _checked(workshop, sort, said)
    yield workshop.edit(kind_named(sort), there.id, **found | ({"origin": ""} if "pillar" in found else {}))


def bin(workshop: Workshop, sort: type[Link], id: str) -> Iterator[Edit]:
    """Put one of them in the bin, with what follows from it; it can be taken back."""
    yield workshop.edit(kind_named(sort), workshop.known(sort, id, _GONE).id, binned=True)


def take_back(workshop: Workshop, sort: type[Link], id: str) -> Iterator[Edit]:
    """Take one of them back from the bin."""
    yield workshop.edit(kind_named(sort), workshop.known(sort, id, _GONE).id, binned=False)


def _next(workshop: Workshop, sort: type[Link]) -> str:
    standing = workshop.all_of(sort)
    if len(standing) >= MOST_NEEDS:
        raise RuleBroken("A needs assessment holds {most} of each kind.", most=MOST_NEEDS)
    return between(standing[-1].rank if standing else "", "")


def _text(text: str) -> str:
    text = one_line(text)
    if not text:
        raise RuleBroken("Write it down in a few words first.")
    refuse_somebody(text)
    otherwise = RuleBroken("One of these holds {longest} characters.", longest=LONGEST_NOTES)
    return within(text, LONGEST_NOTES, otherwise)


def _short(text: str) -> str:
    refuse_somebody(text)
    otherwise = RuleBroken("This holds {longest} characters.", longest=LONGEST_STATEMENT)
    return within(one_line(text), LONGEST_STATEMENT, otherwise)


def _checked(workshop: Workshop, sort: type[Link], said: dict[str, Any]) -> dict[str, Any]:
    if not said.keys() <= _FIELDS[sort]:
        raise TypeError(said)
    found = dict[str, Any]()
    for field, value in said.items():
        if field == "text":
            found[field] = _text(value)
        elif field in {"source", "horizon"}:
            found[field] = _short(value)
        elif field in _CHOICES:
            if value and value not in _CHOICES[field]:
                raise RuleBroken("There is no such choice.")
            found[field] = value
        else:
            found[field] = value or None
            if value:
                _refuse_unless_there(workshop, field, value)
    return found


def _refuse_unless_there(workshop: Workshop, field: str, id: str) -> None:
    match field:
        case "group":
            workshop.group(id)
        case "pillar":
            workshop.pillar(id)
        case "idea":
            workshop.idea(id)
        case "walk":
            workshop.known(LearningWalk, id, "That learning walk is not in this workshop.")
        case _:
            workshop.known(Term, id, "That term is not in this glossary.")


_CHOICES = {"method": METHODS, "kind": KINDS, "priority": PRIORITIES, "owner": OWNERS}

_FIELDS: dict[type[Any], set[str]] = {
    Inquiry: {"text"},
    Evidence: {"text", "method", "source", "group", "walk", "idea"},
    Conclusion: {"text", "kind"},
    Recommendation: {"text", "priority", "horizon", "owner", "pillar", "term"},
}
