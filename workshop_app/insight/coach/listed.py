"""What a text says of a word list, without what is harmless: the same words said of something else."""

from collections.abc import Iterator

from workshop_app.insight.coach.phrases import Met, phrases
from workshop_app.insight.coach.tokens import words


def listed(text: str, tongue: str, file: str, *names: str) -> Iterator[Met]:
    """Give the phrases of some lists of a file that a text has, unless a `harmless` one holds them."""
    met = list(phrases(tongue, file, *names).among(words(text)))
    if not met:
        return
    fine = [one.span for one in phrases(tongue, file, "harmless").among(words(text))]
    yield from (
        one for one in met if not any(start <= one.span[0] and one.span[1] <= end for start, end in fine)
    )
