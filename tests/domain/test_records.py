"""What a field may hold."""

from dataclasses import fields

import pytest

from workshop_app.domain.kinds import DEFAULTS, FIELD_TYPES, KINDS, REACH, fits


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("idea", "text", "Hello"),
        ("idea", "pillar", None),
        ("idea", "pillar", "p1"),
        ("idea", "binned", True),
        ("pillar", "x", 3),
        ("pillar", "x", 3.5),
        ("pillar", "x", None),
        ("pillar", "columns", 4),
    ],
)
def test_a_value_of_the_right_type_fits(kind, field, value):
    assert fits(kind, field, value)


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("idea", "text", 5),
        ("idea", "text", None),
        ("idea", "binned", 1),
        ("idea", "binned", "true"),
        ("idea", "mood", "sunny"),
        ("idea", "id", "other"),
        ("sticker", "text", "Hello"),
        ("pillar", "columns", True),
        ("pillar", "columns", 2.0),
        ("pillar", "columns", 10**9),
        ("pillar", "x", 1e300),
        ("pillar", "x", float("inf")),
        ("pillar", "x", float("nan")),
        ("pillar", "x", False),
        ("pillar", "x", [1]),
    ],
)
def test_a_value_of_another_type_or_out_of_reach_does_not_fit(kind, field, value):
    assert not fits(kind, field, value)


def test_every_default_fits_its_field():
    for kind, record in KINDS.items():
        for field in fields(record):
            if field.name != "id":
                assert fits(kind, field.name, DEFAULTS[kind][field.name])


def test_every_number_has_a_reach():
    numbers = {
        (kind, field)
        for kind, types in FIELD_TYPES.items()
        for field, held in types.items()
        if {int, float} & set(held)
    }
    assert numbers == set(REACH)
