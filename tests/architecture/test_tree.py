from pathlib import Path

from tools import tree

ROOT = Path(__file__).parents[2]


def test_the_tree_in_the_architecture_is_the_tree_of_the_program():
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert tree.written(text) == tree.drawn(ROOT / "workshop_app"), "python -m tools.tree --write"


def test_every_module_says_what_it_is():
    silent = [path for path in (ROOT / "workshop_app").rglob("*.py") if not tree.says(path)]
    assert silent == []


def test_the_tree_is_drawn_from_the_first_lines_of_docstrings(tmp_path: Path):
    package = tmp_path / "shop"
    (package / "till").mkdir(parents=True)
    (package / "__init__.py").write_text('"""A shop."""\n', encoding="utf-8")
    (package / "door.py").write_text('"""The door.\n\nIt opens."""\n', encoding="utf-8")
    (package / "till" / "__init__.py").write_text('"""Where one pays."""\n', encoding="utf-8")
    (package / "till" / "coins.py").write_text("x = 1\n", encoding="utf-8")
    drawn = [" ".join(line.split()) for line in tree.drawn(package).splitlines()]
    assert drawn == [
        "shop/ A shop",
        "├── door.py The door",
        "└── till/ Where one pays",
        "└── coins.py",
    ]
