import ast
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "workshop_app"
LONGEST_MODULE = 300
LONGER_FOR_A_REASON: dict[str, str] = {}
"""Modules past the limit, each with the reason why nothing else lives in it."""

DRAWERS = {"utils", "util", "common", "helpers", "helper", "core", "manager", "service", "services", "misc"}
"""Names under which anything may be put, so that in the end everything is."""


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_module_has_grown_past_the_point_where_a_second_one_lives_in_it():
    lengths = {path.relative_to(ROOT).as_posix(): length(path) for path in PACKAGE.rglob("*.py")}
    long = {name for name, lines in lengths.items() if lines > LONGEST_MODULE}
    assert long == set(LONGER_FOR_A_REASON)


def test_no_two_test_files_have_one_name():
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))
    assert [name for name, count in names.items() if count > 1] == []


def test_no_module_is_named_like_a_junk_drawer():
    assert [path for path in PACKAGE.rglob("*") if path.stem in DRAWERS] == []


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("__init__.py")), ids=lambda path: path.parent.name)
def test_a_package_file_holds_its_docstring_and_nothing_else(path: Path):
    docstring, *rest = ast.parse(path.read_text(encoding="utf-8")).body
    assert isinstance(docstring, ast.Expr)
    names = [target.id for node in rest for target in getattr(node, "targets", [])]
    assert names == (["__version__"] if path.parent == PACKAGE else [])
