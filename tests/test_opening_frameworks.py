"""A framework that is brought in at Home becomes a workshop of its own, or nothing at all."""

import json

import pytest

from tests.domain.workshops import a_board
from workshop_app import places
from workshop_app.domain.guids import guid_of
from workshop_app.domain.rules import Trouble
from workshop_app.opening import LaptopShelf
from workshop_app.standards import forms


def test_a_package_becomes_a_workshop_whose_portrait_it_is(home, tmp_path):
    file = tmp_path / "state.case.json"
    bench = a_board()
    file.write_bytes(forms.content(bench.workshop, "workshop-abc", forms.PACKAGE))
    opened = LaptopShelf("desk").bring_in(file)
    pillars = opened.desk.workshop.pillars()
    assert [one.name for one in pillars] == ["Kind", "Brave"]
    assert [one.guid for one in pillars] == [guid_of("workshop-abc", one) for one in bench.workshop.pillars()]
    assert opened.desk.workshop.groups()
    assert opened.path.parent == places.workshops().absolute()
    opened.close()


def test_of_a_package_that_is_not_right_no_workshop_is_left_behind(home, tmp_path):
    file = tmp_path / "state.case.json"
    file.write_text(json.dumps({"CFDocument": {}, "CFItems": [{"fullStatement": "x"}]}), encoding="utf-8")
    with pytest.raises(Trouble):
        LaptopShelf("desk").bring_in(file)
    assert list(places.workshops().glob("*")) == []
