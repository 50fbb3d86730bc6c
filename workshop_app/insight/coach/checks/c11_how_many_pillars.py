"""C11: so few pillars that they say little, or so many that nobody remembers them."""

from collections.abc import Iterator

from workshop_app.insight.coach.check import EVERY_LANGUAGE, Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.saying import Said
from workshop_app.words import say, say_many

FEWEST, MOST = 4, 8


def find(said: Said) -> Iterator[Mark]:
    """Give one mark: at the last pillar of too few, at the first that is too many."""
    named = [at for at, text in enumerate(said.texts) if text.strip()]
    if named and len(named) < FEWEST:
        reason = say_many(
            "A portrait of {count} pillar leaves much unsaid; most have 4 to 8.",
            "A portrait of {count} pillars leaves much unsaid; most have 4 to 8.",
            len(named),
        )
        yield Mark(named[-1], (0, len(said.texts[named[-1]])), reason, say("Is something missing?"))
    elif len(named) > MOST:
        reason = say("{count} pillars are hard to remember; most portraits have 4 to 8.", count=len(named))
        at = named[MOST]
        yield Mark(at, (0, len(said.texts[at])), reason, say("See which of them could be one."))


CHECK = Check(
    id="C11",
    title="How many pillars",
    weight="note",
    scopes=frozenset({"names"}),
    find=find,
    languages=EVERY_LANGUAGE,
)
