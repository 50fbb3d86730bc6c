"""Draws the tree of the program from the first line of every module's docstring.

python -m tools.tree            print it
python -m tools.tree --write    put it into ARCHITECTURE.md, between the two marks
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAPER = ROOT / "ARCHITECTURE.md"
BEFORE, AFTER = "<!-- tree: python -m tools.tree --write -->\n```\n", "```\n<!-- end of tree -->"


def main(wishes: list[str]) -> int:
    """Print the tree, or write it into ARCHITECTURE.md."""
    if "--write" in wishes:
        before, _, after = parts(PAPER.read_text(encoding="utf-8"))
        PAPER.write_text(before + drawn(ROOT / "workshop_app") + after, encoding="utf-8")
    else:
        print(drawn(ROOT / "workshop_app"), end="")
    return 0


def drawn(package: Path) -> str:
    """Return the tree of a package, one line a module: its name and what it says of itself."""
    lines = [(f"{package.name}/", says(package / "__init__.py")), *branches(package, "")]
    return "".join(f"{name:<38}{what}".rstrip() + "\n" for name, what in lines)


def branches(folder: Path, indent: str) -> Iterator[tuple[str, str]]:
    """Give the lines below a folder: its modules, then its packages, each in alphabetical order."""
    modules = sorted(path for path in folder.glob("*.py") if path.name != "__init__.py")
    packages = sorted(path.parent for path in folder.glob("*/__init__.py"))
    for path in (*modules, *packages):
        last = path == (*modules, *packages)[-1]
        name = indent + ("└── " if last else "├── ") + path.name
        if path in packages:
            yield name + "/", says(path / "__init__.py")
            yield from branches(path, indent + ("    " if last else "│   "))
        else:
            yield name, says(path)


def says(module: Path) -> str:
    """Return the first line of a module's docstring without its full stop; empty if it has none."""
    text = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return text.partition("\n")[0].removesuffix(".")


def written(text: str) -> str:
    """Return the tree that stands in ARCHITECTURE.md."""
    return parts(text)[1]


def parts(text: str) -> tuple[str, str, str]:
    """Return ARCHITECTURE.md before its tree, the tree, and after it; raises ValueError if a mark is gone."""
    begin = text.index(BEFORE) + len(BEFORE)
    end = text.index(AFTER, begin)
    return text[:begin], text[begin:end], text[end:]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
