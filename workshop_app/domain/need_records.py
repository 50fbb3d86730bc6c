"""Inquiry, Evidence, Conclusion, Recommendation: the frozen records of what is needed, and how one knows."""

from dataclasses import dataclass
from typing import NewType

from workshop_app.domain.glossary_records import TermId
from workshop_app.domain.records import GroupId, IdeaId, PillarId
from workshop_app.domain.walk_records import LearningWalkId

InquiryId = NewType("InquiryId", str)
EvidenceId = NewType("EvidenceId", str)
ConclusionId = NewType("ConclusionId", str)
RecommendationId = NewType("RecommendationId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """A question that a needs assessment asks."""

    id: InquiryId
    text: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks to a question; `method` is one of `needing.METHODS`, `source` says where it stands.

    It may have come from a group, from a learning walk, or from an idea of this workshop. It never says who
    said it.
    """

    id: EvidenceId
    inquiry: InquiryId | None = None
    text: str = ""
    method: str = ""
    source: str = ""
    group: GroupId | None = None
    walk: LearningWalkId | None = None
    idea: IdeaId | None = None
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """A finding from the evidence of a question; `kind` is one of `needing.KINDS`: a strength or a need."""

    id: ConclusionId
    inquiry: InquiryId | None = None
    kind: str = ""
    text: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """What follows from a finding: how soon, within which time, who sees to it, and for which words.

    `priority` is one of `needing.PRIORITIES`, `owner` one of `shaping.OWNERS`: a part of the system, never a
    person. It may be tied to a pillar or to a term of the common language. `origin` is the pillar it was tied
    to before that one was joined to another; empty if it always was tied to this one.
    """

    id: RecommendationId
    conclusion: ConclusionId | None = None
    text: str = ""
    priority: str = ""
    horizon: str = ""
    owner: str = ""
    pillar: PillarId | None = None
    term: TermId | None = None
    origin: str = ""
    rank: str = ""
    binned: bool = False
