"""InquiryBlock: one question of the needs assessment, with its evidence, its findings and what follows."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workshop_app.desk import ids
from workshop_app.domain.commands import needs
from workshop_app.domain.glossary import terms
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
from workshop_app.domain.needing import (
    KINDS,
    METHODS,
    PRIORITIES,
    conclusions_of,
    evidence_of,
    recommendations_of,
)
from workshop_app.domain.shaping import OWNERS
from workshop_app.domain.walking import walks
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.kept_rows import KeptRows
from workshop_app.ui.needs.new_line import NewLine
from workshop_app.ui.needs.said_line import SaidLine
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

Choices = dict[str, Sequence[tuple[str, str]]]


class InquiryBlock(QFrame):
    """A card: the question, then under their headings the evidence, and each finding with what follows."""

    def __init__(self, around: Surroundings, id: InquiryId) -> None:
        super().__init__()
        self._around, self.id = around, id
        theme, px, controls = around.theme, around.theme.px, around.controls
        self.setProperty("card", "true")
        self.question = SaidLine(
            around, Inquiry, say("Question"), theme.font("definition", size=22), "The question is in the bin."
        )
        self.evidence: KeptRows[SaidLine] = KeptRows(px(2))
        self.findings: KeptRows[FindingBlock] = KeptRows(px(10))
        self.new_evidence = NewLine(around, say("Add evidence"), self._bring)
        self.new_finding = NewLine(around, say("Add a finding"), self._conclude)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(12), px(20), px(16))
        column.setSpacing(px(6))
        column.addWidget(self.question)
        column.addWidget(controls.label(say("Evidence"), "label", "ink2"))
        column.addLayout(self.evidence)
        column.addWidget(self.new_evidence)
        column.addSpacing(px(8))
        column.addWidget(controls.label(say("What was found, and what follows"), "label", "ink2"))
        column.addLayout(self.findings)
        column.addWidget(self.new_finding)

    def show_inquiry(self, workshop: Workshop, inquiry: Inquiry, number: int) -> None:
        """Show a question as it stands in the workshop."""
        self.setAccessibleName(say("Question {number}: {text}", number=number, text=inquiry.text))
        self.question.show_said(inquiry, {})
        choices = choices_of(workshop)
        brought = evidence_of(workshop, inquiry.id)
        self.evidence.show_rows([one.id for one in brought], self._evidence)
        for one in brought:
            self.evidence.rows[one.id].show_said(one, choices)
        found = conclusions_of(workshop, inquiry.id)
        self.findings.show_rows([one.id for one in found], self._finding)
        for finding in found:
            self.findings.rows[finding.id].show_finding(workshop, finding, choices)

    def settle(self) -> None:
        """Keep what is half typed."""
        for line in (self.question, *self.evidence.rows.values()):
            line.settle()
        for finding in self.findings.rows.values():
            finding.settle()
        self.new_evidence.settle()
        self.new_finding.settle()

    def _evidence(self, _id: str) -> SaidLine:
        around = self._around
        line = SaidLine(
            around, Evidence, say("Evidence"), around.theme.font("body"), "The evidence is in the bin."
        )
        line.add_pick("method", say("How we know"), say("How do we know?"))
        line.add_pick("group", say("Which group"), say("From no one group"))
        line.add_pick("walk", say("Which learning walk"), say("From no walk"))
        line.add_field("source", say("Where it stands"))
        return line

    def _finding(self, _id: str) -> "FindingBlock":
        return FindingBlock(self._around)

    def _bring(self, text: str) -> bool:
        id, desk = EvidenceId(ids.fresh("evidence")), self._around.desk
        return self._around.alerts.attempt(lambda: desk.do(needs.bring, id, self.id, text))

    def _conclude(self, text: str) -> bool:
        id, desk = ConclusionId(ids.fresh("conclusion")), self._around.desk
        return self._around.alerts.attempt(lambda: desk.do(needs.conclude, id, self.id, text, "need"))


class FindingBlock(QWidget):
    """A finding, a strength or a need, with the recommendations that follow from it, set in."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around, self.id = around, ConclusionId("")
        px = around.theme.px
        self.finding = SaidLine(
            around, Conclusion, say("Finding"), around.theme.font("body"), "The finding is in the bin."
        )
        self.finding.add_pick("kind", say("Strength or need"), "")
        self.recommended: KeptRows[SaidLine] = KeptRows(px(2))
        self.new = NewLine(around, say("Add what follows from it"), self._recommend)
        inner = QVBoxLayout()
        inner.setContentsMargins(px(28), 0, 0, 0)
        inner.addLayout(self.recommended)
        inner.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.finding)
        column.addLayout(inner)

    def show_finding(self, workshop: Workshop, finding: Conclusion, choices: Choices) -> None:
        """Show a finding as it stands in the workshop."""
        self.id = finding.id
        self.finding.show_said(finding, choices)
        follows = recommendations_of(workshop, finding.id)
        self.recommended.show_rows([one.id for one in follows], self._line)
        for one in follows:
            self.recommended.rows[one.id].show_said(one, choices)

    def settle(self) -> None:
        """Keep what is half typed."""
        for line in (self.finding, *self.recommended.rows.values()):
            line.settle()
        self.new.settle()

    def _line(self, _id: str) -> SaidLine:
        around = self._around
        removed = "The recommendation is in the bin."
        line = SaidLine(around, Recommendation, say("Recommendation"), around.theme.font("body"), removed)
        for field, name, nothing in (
            ("priority", say("How soon"), say("How soon?")),
            ("owner", say("Who sees to it"), say("Who sees to it?")),
            ("pillar", say("Which pillar"), say("For no one pillar")),
            ("term", say("Which term"), say("For no term")),
        ):
            line.add_pick(field, name, nothing)
        line.add_field("horizon", say("Until when"))
        return line

    def _recommend(self, text: str) -> bool:
        id, desk = RecommendationId(ids.fresh("recommendation")), self._around.desk
        return self._around.alerts.attempt(partial(desk.do, needs.recommend, id, self.id, text))


def choices_of(workshop: Workshop) -> Choices:
    """Return what can be chosen for each field of the needs assessment, by key and in words."""
    lists: dict[str, dict[str, str]] = {
        "method": METHODS,
        "kind": KINDS,
        "priority": PRIORITIES,
        "owner": OWNERS,
    }
    found: Choices = {field: [(key, say(words)) for key, words in of.items()] for field, of in lists.items()}
    named: dict[str, Sequence[Any]] = {
        "group": workshop.groups(),
        "pillar": workshop.pillars(),
        "term": terms(workshop),
    }
    for field, records in named.items():
        found[field] = [(one.id, one.name or say("Not named yet")) for one in records]
    found["walk"] = [(one.id, one.title) for one in walks(workshop)]
    return found
