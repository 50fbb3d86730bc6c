"""Everything one can do with the words of the portrait in other languages."""

import re
from collections.abc import Iterator, Mapping

from workshop_app.domain.changes import Edit
from workshop_app.domain.rules import LONGEST_DEFINITION, RuleBroken, lines, within
from workshop_app.domain.translating import approval_of, translation, translation_id
from workshop_app.domain.wordings import Wording, digest, refuse_unless_stands, text_of
from workshop_app.domain.workshop import Workshop


def say(workshop: Workshop, language: str, texts: Mapping[Wording, str]) -> Iterator[Edit]:
    """Say wordings of the portrait in another language, all as one change; an empty text takes it away.

    `language` is a code such as `es`. The translation is one of the words as they are now.
    """
    if not _CODE.fullmatch(language):
        raise RuleBroken("“{code}” is no code of a language. Spanish is written as es.", code=language)
    if language == workshop.details.language:
        raise RuleBroken("That is the language of the workshop itself.")
    for wording, text in texts.items():
        refuse_unless_stands(workshop, wording)
        id = translation_id(wording, language)
        otherwise = RuleBroken("A translation holds {longest} characters.", longest=LONGEST_DEFINITION * 2)
        text = within(lines(text), LONGEST_DEFINITION * 2, otherwise)  # noqa: PLW2901 - as it is written
        if text:
            source = digest(text_of(workshop, wording))
            whose = {"of": wording.of, "wording": wording.id, "language": language}
            yield workshop.edit(
                "translation", id, **whose, text=text, made_from=source, rank="a0", binned=False
            )
        elif translation(workshop, wording, language) is not None:
            yield workshop.edit("translation", id, binned=True)


def approve(workshop: Workshop, wording: Wording, language: str) -> Iterator[Edit]:
    """Say that somebody who speaks the language has read a translation, and that it says the same."""
    refuse_unless_stands(workshop, wording)
    there = translation(workshop, wording, language)
    if there is None:
        raise RuleBroken("Nobody has translated those words yet.")
    source = text_of(workshop, wording)
    yield workshop.edit(
        "translation", there.id, made_from=digest(source), approval=approval_of(source, there.text)
    )


_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)
