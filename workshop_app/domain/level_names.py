"""Level names: which of them rank people or grade them, and are refused, with the reason."""

import re
import unicodedata
from collections.abc import Iterable

from workshop_app.domain.rules import RuleBroken

RANKING = frozenset(
    {
        *("basic", "poor", "weak", "low", "lowest", "fair", "inferior", "minimal", "limited", "inadequate"),
        *("unsatisfactory", "deficient", "incompetent", "failing", "failed", "fail", "unacceptable"),
        *("needs improvement", "not meeting", "does not meet", "slow", "struggling", "behind", "lagging"),
        *("at risk", "remedial", "intervention", "below", "substandard", "bottom", "non proficient"),
        *("bajo", "basico", "deficiente", "insuficiente", "malo", "pobre", "debil", "inadecuado"),
        *("por debajo", "necesita mejorar", "no cumple", "reprobado", "insatisfactorio"),
    }
)
"""Words that say what somebody lacks (checks.md, C19), without capitals and accents."""

GRADING = frozenset(
    {
        *("proficient", "proficiency", "score", "scores", "points", "percent", "pass", "passing"),
        *(
            "passed",
            "mark",
            "marks",
            "meets",
            "exceeds",
            "excellent",
            "satisfactory",
            "honors",
            "distinction",
        ),
        *("aprobado", "sobresaliente", "notable", "puntos", "calificacion", "nota", "supera"),
    }
)
"""Words that give a grade: a progression is no rubric (checks.md, C18)."""

_LETTER = re.compile(r"(?:grade )?[abcdf][+-]?", re.IGNORECASE)


def refuse_ranking(name: str) -> None:
    """Raise RuleBroken, with the reason, if the name of a level ranks people or gives a grade."""
    plain = _plain(name)
    if any(f" {word} " in plain for word in RANKING):
        raise RuleBroken(
            "“{name}” ranks people. A level says how far the work has come, as Emerging or Applying does.",
            name=name,
        )
    if "%" in name or _LETTER.fullmatch(name) or any(f" {word} " in plain for word in GRADING):
        raise RuleBroken(
            "“{name}” is a grade. A progression shows a way and gives no marks: name the step, as Emerging "
            "or Applying does.",
            name=name,
        )


def refuse_twice(name: str, others: Iterable[str]) -> None:
    """Raise RuleBroken if another level of the scale has the name."""
    if _plain(name) in {_plain(other) for other in others}:
        raise RuleBroken("This scale has a level “{name}” already. Levels have different names.", name=name)


def _plain(name: str) -> str:
    """Return the words of a name between blanks, without capitals, accents and hyphens."""
    letters = unicodedata.normalize("NFD", name.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(("", *re.findall(r"[\w%]+", bare), ""))
