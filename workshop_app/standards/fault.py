"""Faults: what is wrong in a file, where it stands and why, in words for the person who mends it."""

from dataclasses import dataclass

SCHEMA, OWN_RULES = 1, 2


@dataclass(frozen=True)
class Fault:
    """One thing to mend: the row or part it is about, why that is wrong, and which layer saw it (1 or 2)."""

    where: str
    why: str
    layer: int = OWN_RULES


@dataclass(frozen=True)
class Verdict:
    """What a file was taken for, such as `CASE 1.1`, what is wrong in it, and advice that is no fault."""

    standard: str
    faults: tuple[Fault, ...]
    advice: tuple[Fault, ...] = ()

    @property
    def valid(self) -> bool:
        """Whether nothing is wrong; advice does not count."""
        return not self.faults
