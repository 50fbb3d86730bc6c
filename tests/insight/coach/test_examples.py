"""Every check says something about the texts it is for, and nothing about those that are well."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from workshop_app.insight.coach.coach import findings
from workshop_app.insight.coach.every_check import CHECKS
from workshop_app.insight.coach.saying import Original, Said

HERE = Path(__file__).parent / "examples"
FEWEST = 21
"""The example of the shared file and twenty more, each way."""


def said(example: Any, file: dict[str, Any]) -> Said:
    """An example is a text, several texts that belong together, or the fields of a Said."""
    fields = example if isinstance(example, dict) else {"texts": example}
    texts = [fields["texts"]] if isinstance(fields["texts"], str) else fields["texts"]
    kept = {"scope": file.get("scope"), "language": file.get("language", "en")} | fields
    if "terms" in kept:
        kept["terms"] = frozenset(kept["terms"])
    if "originals" in kept:
        kept["originals"] = tuple(Original(**one) for one in kept["originals"])
    return Said(**(kept | {"texts": tuple(texts)}))


def examples() -> Iterator[Any]:
    for path in sorted(HERE.rglob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        for way in ("flag", "pass"):
            yield pytest.param(path, file, way, id=f"{path.relative_to(HERE).with_suffix('')} {way}")


@pytest.mark.parametrize(("path", "file", "way"), list(examples()))
def test_examples_are_found_and_passed(path: Path, file: dict[str, Any], way: str):
    check = path.stem
    wrong = [
        example
        for example in file[way]
        if (way == "flag") != any(one.check == check for one in findings(said(example, file)))
    ]
    assert not wrong


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_every_check_has_examples_enough(check):
    file = json.loads((HERE / f"{check.id}.json").read_text(encoding="utf-8"))
    assert min(len(file["flag"]), len(file["pass"])) >= FEWEST
    for example in (*file["flag"], *file["pass"]):
        for one in findings(said(example, file)):
            start, end = one.span
            assert 0 <= start <= end <= len(said(example, file).texts[one.text])
            assert one.reason
