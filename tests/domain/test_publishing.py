"""Where the framework stands: under an address for examples, until somebody says a better one."""

import pytest

from tests.domain.workshops import Bench
from workshop_app.domain import publishing
from workshop_app.domain.commands import details
from workshop_app.domain.rules import RuleBroken

HOST = "https" + "://case.district"


def test_an_address_is_kept_with_a_stroke_at_its_end_and_can_be_taken_back():
    bench = Bench()
    example = publishing.base_of(bench.workshop, "w1")
    assert "example" in example
    bench.do(details.publish, base=f" {HOST}/ims/case/v1p1", adoption="Implemented")
    assert publishing.base_of(bench.workshop, "w1") == f"{HOST}/ims/case/v1p1/"
    assert bench.workshop.details.adoption == "Implemented"
    bench.do(details.publish, base="")
    assert publishing.base_of(bench.workshop, "w1") == example


@pytest.mark.parametrize(
    "address", ["case.district", "ftp" + "://x", HOST + "/a b", HOST + "/?q=1", HOST + "/#top", "https:///x"]
)
def test_what_is_no_address_of_a_server_is_refused(address):
    with pytest.raises(RuleBroken, match="is no address of a server"):
        Bench().do(details.publish, base=address)


def test_a_framework_is_adopted_in_the_words_of_case_only():
    with pytest.raises(RuleBroken, match="no such state"):
        Bench().do(details.publish, adoption="Adored")


def test_a_license_is_one_of_those_there_are():
    bench = Bench()
    bench.do(details.publish, license="CC-BY-4.0")
    assert bench.workshop.details.license == "CC-BY-4.0"
    with pytest.raises(RuleBroken, match="no such license"):
        bench.do(details.publish, license="mine")
