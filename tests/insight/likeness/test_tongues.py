import csv
from pathlib import Path

import pytest

from workshop_app.insight.likeness.tongues import tongue

SAMPLES = Path(__file__).parents[3] / "benchmarks" / "samples"


@pytest.mark.parametrize("name", ["ideas", "ideas_labelled"])
def test_nearly_every_idea_of_the_samples_is_known_by_its_language(name: str):
    with (SAMPLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    wrong = [row["text"] for row in rows if tongue(row["text"]) != row["language"]]
    assert len(wrong) <= 1, wrong


def test_what_was_said_of_a_text_counts_more_than_its_looks():
    assert tongue("Aprender a programar", "en-US") == "en"


def test_where_nothing_tells_it_is_the_language_of_the_workshop():
    assert tongue("TEAMWORK", "", "es") == "es"
    assert tongue("", "", "es") == "es"
    assert tongue("12345!", "", "en") == "en"
