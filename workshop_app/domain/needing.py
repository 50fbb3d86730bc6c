"""Needs assessment: from a question through evidence and findings to what is recommended, and back."""

from typing import NamedTuple

from workshop_app.domain.need_records import (
    Conclusion,
    ConclusionId,
    Evidence,
    Inquiry,
    InquiryId,
    Recommendation,
    RecommendationId,
)
from workshop_app.domain.records import PillarId
from workshop_app.domain.workshop import Workshop

METHODS = {
    "documents": "Review of documents",
    "interviews": "Interviews",
    "focus-groups": "Focus groups",
    "survey": "Survey",
    "walk": "Learning walk",
    "ideas": "Ideas of this workshop",
}
"""How one comes to evidence (artefacts.md § 2.7)."""

KINDS = {"strength": "Strength", "need": "Need"}
"""What a finding can be: something to build on, or something to give."""

PRIORITIES = {"now": "Now", "next": "Next", "later": "Later"}
"""How soon a recommendation is to be taken up."""


def inquiries(workshop: Workshop) -> tuple[Inquiry, ...]:
    """Return the questions in order."""
    return workshop.all_of(Inquiry)


def evidence_of(workshop: Workshop, inquiry_id: InquiryId) -> tuple[Evidence, ...]:
    """Return what speaks to a question, in order."""
    return tuple(one for one in workshop.all_of(Evidence) if one.inquiry == inquiry_id)


def conclusions_of(workshop: Workshop, inquiry_id: InquiryId) -> tuple[Conclusion, ...]:
    """Return what was found about a question, in order."""
    return tuple(one for one in workshop.all_of(Conclusion) if one.inquiry == inquiry_id)


def recommendations_of(workshop: Workshop, conclusion_id: ConclusionId) -> tuple[Recommendation, ...]:
    """Return what follows from a finding, in order."""
    return tuple(one for one in workshop.all_of(Recommendation) if one.conclusion == conclusion_id)


class Grounds(NamedTuple):
    """Why something is recommended: the finding, the question it answers, and the evidence."""

    conclusion: Conclusion
    inquiry: Inquiry
    evidence: tuple[Evidence, ...]


def grounds(workshop: Workshop, recommendation_id: RecommendationId) -> Grounds | None:
    """Return the way from a recommendation back to its evidence; None if its finding or question is gone."""
    one = workshop.find(Recommendation, recommendation_id)
    conclusion = workshop.find(Conclusion, one.conclusion or "") if one is not None else None
    inquiry = workshop.find(Inquiry, conclusion.inquiry or "") if conclusion is not None else None
    if conclusion is None or inquiry is None:
        return None
    return Grounds(conclusion, inquiry, evidence_of(workshop, inquiry.id))


def recommended(workshop: Workshop, pillar_id: PillarId | None = None) -> tuple[Recommendation, ...]:
    """Return what is recommended, the most urgent first; a pillar asks for what is tied to it."""
    urgency = list(PRIORITIES)
    standing = (
        one
        for one in workshop.all_of(Recommendation)
        if grounds(workshop, one.id) is not None and pillar_id in {None, one.pillar}
    )
    return tuple(
        sorted(
            standing,
            key=lambda one: urgency.index(one.priority) if one.priority in urgency else len(urgency),
        )
    )
