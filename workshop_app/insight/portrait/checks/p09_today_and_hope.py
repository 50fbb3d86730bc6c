"""P09: a pillar stands on what is there today as well as on what is hoped for."""

from collections.abc import Iterator

from workshop_app.domain.needing import grounds, recommended
from workshop_app.domain.records import Idea, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.phrases import phrases
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.shaped import ideas_behind, shaped
from workshop_app.insight.portrait.told import Told, flag_pillar, passes, unchecked
from workshop_app.words import say


def find(workshop: Workshop) -> Iterator[Told]:
    """Give each pillar that has words, and behind them only strengths, only hopes, or nothing."""
    pillars = shaped(workshop)
    flagged = False
    for pillar in pillars:
        ideas = [idea for idea in ideas_behind(workshop, pillar) if idea.text]
        strengths = sum(is_strength(workshop, idea) for idea in ideas)
        if not ideas:
            reason = say("Its words go back to nothing that anybody said.")
        elif not strengths and not has_found_strength(workshop, pillar.id):
            reason = say("Behind it stand hopes, and nothing that is there today.")
        elif strengths == len(ideas):
            reason = say("Behind it stands what is there today, and no hope.")
        else:
            continue
        flagged = True
        ask_today = say("Ask what people already do, and tie an idea to it.")
        ask_hope = say("Ask what people hope for, and tie an idea to it.")
        yield flag_pillar(workshop, pillar, reason, ask_hope if ideas and strengths else ask_today)
    if not pillars:
        yield unchecked(say("No pillar has words beyond its name yet."))
    elif not flagged:
        yield passes(say("Every pillar goes back to something that is there today and to a hope."))


def is_strength(workshop: Workshop, idea: Idea) -> bool:
    """Say whether an idea tells what is there today; by its words, or by the question it answers.

    Every other idea is a hope, for that is what the program asks for.
    """
    asked = idea.prompt or workshop.details.prompt
    return any(
        next(phrases(language, "portrait", name).among(words(text)), None) is not None
        for language in ("en", "es")
        for name, text in (("today", idea.text), ("asks_for_today", asked))
    )


def has_found_strength(workshop: Workshop, pillar_id: PillarId) -> bool:
    """Say whether the needs assessment found a strength from which something follows for this pillar."""
    found = (grounds(workshop, one.id) for one in recommended(workshop, pillar_id))
    return any(one is not None and one.conclusion.kind == "strength" for one in found)


CHECK = PortraitCheck(id="P09", title="What is there, and what is hoped", element="representative", find=find)
