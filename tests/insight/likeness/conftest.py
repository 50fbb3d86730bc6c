"""The sentence model, where this computer has it: it is an optional part of the program."""

import pytest

from workshop_app.insight.likeness import likenesses, model_files
from workshop_app.insight.likeness.likenesses import Likenesses

HERE = model_files.found()


@pytest.fixture(scope="session")
def by_meaning() -> Likenesses:
    """What suggests by meaning; it keeps what it knows for the whole run."""
    found = likenesses.ready()
    if not found.with_meaning:
        pytest.skip("the sentence model is not on this computer: python3 run.py meaning")
    return found


@pytest.fixture
def by_words() -> Likenesses:
    """What suggests where there is no sentence model."""
    return Likenesses()
