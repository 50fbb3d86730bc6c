"""The locks hold what pyproject.toml asks for, agree with each other, and leave nothing unchecked."""

import re
import tomllib
from pathlib import Path

import pytest

from tools.lock import EXTRAS

ROOT = Path(__file__).parents[2]
ASKED = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REQUIREMENT = re.compile(r"(?m)^([a-z0-9][a-z0-9._-]*)==(\S+)[^\n]*")


def locked(kind):
    """The versions of each package that a lock names; of some there are two, for older and newer Pythons."""
    text = (ROOT / "requirements" / f"{kind}.txt").read_text(encoding="utf-8")
    found = {}
    for name, version in REQUIREMENT.findall(text):
        found.setdefault(name, set()).add(version)
    return found


def asked(kind):
    wanted = [*ASKED["dependencies"]]
    for extra in EXTRAS[kind]:
        wanted += ASKED["optional-dependencies"][extra]
    return {re.split(r"[\s<>=~!]", one, maxsplit=1)[0].lower().replace("_", "-") for one in wanted}


@pytest.mark.parametrize("kind", EXTRAS)
def test_a_lock_holds_everything_that_is_asked_for(kind):
    assert asked(kind) - set(locked(kind)) == set()


@pytest.mark.parametrize("kind", EXTRAS)
def test_locks_agree_on_every_version(kind):
    tested = locked("dev")
    assert {
        name: versions for name, versions in locked(kind).items() if tested.get(name, versions) != versions
    } == {}


@pytest.mark.parametrize("kind", EXTRAS)
def test_every_package_of_the_program_is_in_every_lock(kind):
    assert locked("app").items() <= locked(kind).items()


@pytest.mark.parametrize("kind", [*EXTRAS, "model"])
def test_nothing_is_installed_without_its_hash(kind):
    text = (ROOT / "requirements" / f"{kind}.txt").read_text(encoding="utf-8")
    requirements = re.split(r"(?m)^(?=[a-z0-9])", text)[1:]
    assert requirements
    assert all("--hash=sha256:" in one for one in requirements)
