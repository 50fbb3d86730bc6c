"""A needs assessment: from a question through evidence and findings to what is recommended, and back."""

import pytest

from tests.domain.workshops import a_board
from workshop_app.domain.commands import needs, terms
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.need_records import Conclusion, Evidence, Inquiry, Recommendation
from workshop_app.domain.needing import conclusions_of, evidence_of, grounds, recommended
from workshop_app.domain.rules import RuleBroken


def assessed():
    bench = a_board()
    bench.do(needs.ask, "q", "Do we mean the same by equity?")
    bench.do(needs.bring, "e1", "q", "Six meanings in nine documents", method="documents", source="Policy 12")
    bench.do(needs.bring, "e2", "q", "Families asked what it means", method="focus-groups", group="g2")
    bench.do(needs.conclude, "c", "q", "The word means something else to each of us", "need")
    bench.do(needs.recommend, "r1", "c", "Write a common language", priority="later", pillar="p1")
    bench.do(needs.recommend, "r2", "c", "Start with one word", priority="now", owner="district")
    return bench


def test_what_is_recommended_can_be_walked_back_to_its_evidence():
    bench = assessed()
    why = grounds(bench.workshop, "r1")
    assert (why.inquiry.id, why.conclusion.kind) == ("q", "need")
    assert [one.source or one.group for one in why.evidence] == ["Policy 12", "g2"]
    assert [one.id for one in recommended(bench.workshop)] == ["r2", "r1"]
    assert [one.id for one in recommended(bench.workshop, "p1")] == ["r1"]


def test_a_finding_that_goes_takes_what_follows_with_it_and_brings_it_back():
    bench = assessed()
    bench.do(needs.bin, Conclusion, "c")
    assert recommended(bench.workshop) == ()
    assert conclusions_of(bench.workshop, "q") == ()
    bench.do(needs.take_back, Conclusion, "c")
    bench.do(needs.bin, Inquiry, "q")
    assert grounds(bench.workshop, "r1") is None
    bench.do(needs.take_back, Inquiry, "q")
    assert len(recommended(bench.workshop)) == 2


def test_what_is_said_of_each_can_be_changed():
    bench = assessed()
    bench.do(terms.add, NewTerm(id="t", name="Equity"))
    bench.do(needs.change, Recommendation, "r1", term="t", pillar=None, horizon="By June", priority="next")
    bench.do(needs.change, Evidence, "e1", text="Seven meanings", method="")
    there = bench.workshop.find(Recommendation, "r1")
    assert (there.term, there.pillar, there.horizon, there.priority) == ("t", None, "By June", "next")
    assert evidence_of(bench.workshop, "q")[0].text == "Seven meanings"


@pytest.mark.parametrize(
    ("sort", "id", "said", "why"),
    [
        (Evidence, "e1", {"method": "gossip"}, "no such choice"),
        (Conclusion, "c", {"kind": "failure"}, "no such choice"),
        (Recommendation, "r1", {"owner": "teacher"}, "no such choice"),
        (Recommendation, "r1", {"pillar": "nowhere"}, "not in this workshop"),
        (Evidence, "e1", {"source": "Mrs. Hill said so"}, "not about a person"),
        (Inquiry, "q", {"text": "  "}, "few words first"),
        (Inquiry, "none", {"text": "Why?"}, "not in the needs assessment"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(sort, id, said, why):
    with pytest.raises(RuleBroken, match=why):
        assessed().do(needs.change, sort, id, **said)
