"""Level names: which of them rank people or grade them, and are refused, with the reason.

The coach asks here as well (its check C19), so that what a level may not be called stands in one place.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

from workshop_app.domain.rules import RuleBroken

RANKING = frozenset(
    {
        *("basic", "poor", "weak", "low", "lowest", "fair", "inferior", "minimal", "limited", "inadequate"),
        *("unsatisfactory", "deficient", "incompetent", "failing", "failed", "fail", "unacceptable"),
        *("needs improvement", "not meeting", "does not meet", "slow", "struggling", "behind", "lagging"),
        *("at risk", "remedial", "intervention", "below", "substandard", "bottom", "non proficient"),
        *("advanced", "beginner", "average", "mediocre", "gifted", "unskilled"),
        *("bajo", "basico", "deficiente", "insuficiente", "malo", "pobre", "debil", "inadecuado"),
        *("por debajo", "necesita mejorar", "no cumple", "reprobado", "insatisfactorio"),
        *("avanzado", "principiante", "promedio"),
    }
)
"""Words that say where somebody stands among people (checks.md, C19), without capitals and accents."""

GRADING = frozenset(
    {
        *("proficient", "proficiency", "score", "scores", "points", "percent", "pass", "passing", "passed"),
        *("mark", "marks", "meets", "exceeds", "excellent", "satisfactory", "honors", "distinction"),
        *("aprobado", "sobresaliente", "notable", "puntos", "calificacion", "nota", "supera"),
    }
)
"""Words that give a grade: a progression is no rubric (checks.md, C18)."""

ALONE = frozenset(
    {
        *("needs work", "improvement needed", "needs attention", "not met", "partially met"),
        *("at grade level", "above grade level", "on grade level", "above level"),
        *("approaching standard", "approaching standards", "approaches standard", "at standard"),
        *("above standard", "approaching expectations", "meeting", "exceeding", "fails", "good"),
        *("very good", "great", "outstanding", "superior", "strong", "medium", "high", "highest"),
        *("bad", "worst", "best", "adequate", "insufficient", "sufficient", "deficit", "marginal"),
        *("acceptable", "incomplete", "competent", "none", "no evidence", "little evidence"),
        *("ineffective", "effective", "highly effective", "minimally effective", "gold", "silver"),
        *("bronze", "winner", "loser", "top", "first class", "second class", "intensive", "strategic"),
        *("not yet",),
    }
)
"""Names that rank people where nothing else is said; beside other words they may name a step."""

_LETTER = re.compile(r"(?:grade )?[a-df][+-]?|[\d\s-]+ ?%", re.IGNORECASE)


def what_it_does(name: str) -> Literal["ranks", "grades", ""]:
    """Say whether the name of a level ranks people or gives a grade; "" if it does neither."""
    plain = _plain(name)
    if plain.strip() in ALONE or any(f" {word} " in plain for word in RANKING):
        return "ranks"
    if "%" in name or _LETTER.fullmatch(name.strip()) or any(f" {word} " in plain for word in GRADING):
        return "grades"
    return ""


def refuse_ranking(name: str) -> None:
    """Raise RuleBroken, with the reason, if the name of a level ranks people or gives a grade."""
    does = what_it_does(name)
    if does == "ranks":
        raise RuleBroken(
            "“{name}” ranks people. A level says how far the work has come, as Emerging or Applying does.",
            name=name,
        )
    if does == "grades":
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
