"""Notes: what CASE has no field for, told in lines with a label that people read and we know again."""

import re
from collections.abc import Mapping

_LINE = re.compile(r"\*\*([A-Z][A-Za-z ]{1,30}):\*\* (.+)")


def written(first: str = "", /, **told: str) -> str:
    """Return a text and, each in a paragraph of its own, what else is told: `is_not` is labelled Is not."""
    lines = [first, *(f"**{_label(name)}:** {text}" for name, text in told.items() if text)]
    return "\n\n".join(line for line in lines if line)


def read(text: str) -> Mapping[str, str]:
    """Return what is told by its name; what has no label stands under the empty name."""
    found, first = dict[str, str](), list[str]()
    for line in text.splitlines():
        labelled = _LINE.fullmatch(line.strip())
        if labelled:
            found.setdefault(labelled[1].replace(" ", "_").lower(), labelled[2])
        elif line.strip():
            first.append(line.strip())
    return {"": " ".join(first), **found}


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()
