"""Term, Translation: the frozen records of the common language, and of what is said in another one."""

from dataclasses import dataclass
from typing import NewType

TermId = NewType("TermId", str)
TranslationId = NewType("TranslationId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the common language: what it means here, what it is not, and an example.

    `preferred` is how it is written where it stands in text, if not as its `name`. `avoid` holds the words
    that are not used for it, one a line. `taken_from` names where the meaning comes from.
    """

    id: TermId
    name: str = ""
    meaning: str = ""
    is_not: str = ""
    example: str = ""
    preferred: str = ""
    avoid: str = ""
    taken_from: str = ""
    guid: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A wording of the portrait in another language; `language` is a code such as `es`.

    `of` is one of `wordings.WORDINGS`, `wording` the id of the record that holds it. `made_from` and
    `approval` are made of the words it was translated from and of the words somebody approved:
    `translating.state_of` knows what that means.
    """

    id: TranslationId
    of: str = ""
    wording: str = ""
    language: str = ""
    text: str = ""
    made_from: str = ""
    approval: str = ""
    rank: str = ""
    binned: bool = False
