"""Finds variables of modules and classes that change after they were written: state that hides."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

CHANGING_CALLS = {
    "add", "append", "appendleft", "clear", "discard", "extend", "extendleft", "insert", "move_to_end", "pop",
    "popitem", "popleft", "remove", "reverse", "setdefault", "sort", "subtract", "update",
}  # fmt: skip
"""The methods by which Python's own collections change."""


def in_package(folder: Path) -> dict[str, list[str]]:
    """Return what was found in each module below a package's folder; clean modules are left out."""
    found = {
        path.relative_to(folder).as_posix(): changes(path.read_text(encoding="utf-8"), folder.name)
        for path in sorted(folder.rglob("*.py"))
    }
    return {name: lines for name, lines in found.items() if lines}


def changes(source: str, package: str = "workshop_app") -> list[str]:
    """Return a line for every place where a module changes a variable of its own or of another module.

    A table that is written once and only read after that is a constant, whatever its type.
    """
    module = ast.parse(source)
    variables, things = _variables(module, package), _things(module, package)
    found = [f"{name} is bound {n} times" for name, n in Counter(_plainly_bound(module)).items() if n > 1]
    for node, hidden in _with_hidden(module):
        if isinstance(node, ast.Global):
            found.append(f"line {node.lineno}: global {', '.join(node.names)}")
        for changed, by_call in _changed(node):
            name = _root(changed)
            calls_a_function = by_call and isinstance(changed, ast.Name)
            if name not in hidden and (name in variables or (name in things and not calls_a_function)):
                found.append(f"line {changed.lineno}: changes {ast.unparse(changed)}")
    return found


def _variables(module: ast.Module, package: str) -> set[str]:
    """Names bound at the top of the module, and constants imported from other modules of the package."""
    imported = {name for name in _imported(module, package) if name.isupper()}
    return imported | {
        name
        for node in ast.walk(ast.Module([one for one in module.body if not _has_scope(one)], []))
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign)
        for name in _names(node)
    }


def _things(module: ast.Module, package: str) -> set[str]:
    """Classes and functions of the module, and whatever it imports from the package."""
    return set(_imported(module, package)) | {one.name for one in module.body if _has_scope(one)}


def _has_scope(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)


def _imported(module: ast.Module, package: str) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == package:
            yield from (alias.asname or alias.name for alias in node.names)


def _plainly_bound(module: ast.Module) -> Iterator[str]:
    """Names bound at the top of the module and outside of every condition."""
    for node in module.body:
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
            yield from _names(node)


def _names(node: ast.Assign | ast.AnnAssign | ast.AugAssign) -> Iterator[str]:
    for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
        yield from (one.id for one in ast.walk(target) if _is_stored_name(one))


def _is_stored_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)


def _with_hidden(
    node: ast.AST, hidden: frozenset[str] = frozenset()
) -> Iterator[tuple[ast.AST, frozenset[str]]]:
    """Walk a tree; give each node with the names that mean something local there."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        inside = list(ast.walk(node))
        bound = {one.id for one in inside if _is_stored_name(one)} | {
            one.arg for one in inside if isinstance(one, ast.arg)
        }
        shared = {name for one in inside if isinstance(one, ast.Global) for name in one.names}
        hidden |= bound - shared
    yield node, hidden
    for part in ast.iter_child_nodes(node):
        yield from _with_hidden(part, hidden)


def _changed(node: ast.AST) -> Iterator[tuple[ast.expr, bool]]:
    """Give what the node alters (assigned into, deleted from, or called) and whether by a call."""
    if isinstance(node, ast.Attribute | ast.Subscript) and not isinstance(node.ctx, ast.Load):
        yield node.value, False
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CHANGING_CALLS
    ):
        yield node.func.value, True


def _root(expression: ast.expr) -> str:
    while isinstance(expression, ast.Attribute | ast.Subscript):
        expression = expression.value
    return expression.id if isinstance(expression, ast.Name) else ""
