"""How the notes of a photo are spoken of: to a screen reader, in lists and in tips."""

from workshop_app.domain.records import Idea
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.photo.boxes import Box
from workshop_app.words import say, say_many


def colour_name(paper: str) -> str:
    """Return what people call the colour of a paper."""
    names = {
        "lemon": say("yellow"),
        "rose": say("pink"),
        "sky": say("blue"),
        "apricot": say("orange"),
        "mint": say("green"),
        "lilac": say("violet"),
        "kraft": say("brown"),
        "chalk": say("white"),
    }
    return names.get(paper, say("no known colour"))


def papers_of(paper: str, count: int) -> str:
    """Return how many notes of a colour there are."""
    sentences = {
        "lemon": ("{count} yellow note", "{count} yellow notes"),
        "rose": ("{count} pink note", "{count} pink notes"),
        "sky": ("{count} blue note", "{count} blue notes"),
        "apricot": ("{count} orange note", "{count} orange notes"),
        "mint": ("{count} green note", "{count} green notes"),
        "lilac": ("{count} violet note", "{count} violet notes"),
        "kraft": ("{count} brown note", "{count} brown notes"),
        "chalk": ("{count} white note", "{count} white notes"),
    }
    one, many = sentences.get(paper, ("{count} note of another colour", "{count} notes of another colour"))
    return say_many(one, many, count)


def group_name(workshop: Workshop, group: str | None) -> str:
    """Return the name of a group, or that nobody said who."""
    return next((one.name for one in workshop.groups() if one.id == group), say("Not said who"))


def box_words(workshop: Workshop, box: Box, place: int, count: int) -> str:
    """Return a box as a screen reader says it: Note 5 of 9, pink, Families, not added yet."""
    return say(
        "Note {place} of {count}, {colour}, {group}, {state}",
        place=place,
        count=count,
        colour=say("card {code}", code=box.card) if box.card else colour_name(box.paper),
        group=group_name(workshop, box.group),
        state=box_state(box),
    )


def box_title(box: Box, place: int, count: int) -> str:
    """Return what stands over a box that is worked on: which it is, and its code if it is an idea card."""
    if not box.card:
        return say("Note {number} of {count}", number=place, count=count)
    if not box.table:
        return say("Note {number} of {count}, card {code}", number=place, count=count, code=box.card)
    sentence = "Note {number} of {count}, card {code}, table {table}"
    return say(sentence, number=place, count=count, code=box.card, table=box.table)


def box_state(box: Box) -> str:
    """Return what there is to know about a box before it comes in."""
    if not box.is_wanted:
        if box.card and box.seen is not None:
            return say("card {code} is here already, stays out", code=box.card)
        return say("seen on another photo, stays out") if box.seen is not None else say("stays out")
    if box.seen is not None:
        return say("seen on another photo, is added all the same")
    return say("perhaps no note") if box.is_doubtful else say("will be added")


def idea_words(workshop: Workshop, idea: Idea, paper: str, place: int, count: int) -> str:
    """Return an idea of the queue as a screen reader says it: Note 5 of 9, pink, Families, not typed."""
    return say(
        "Note {place} of {count}, {colour}, {group}, {state}",
        place=place,
        count=count,
        colour=colour_name(paper),
        group=group_name(workshop, idea.group),
        state=say("not typed") if idea.is_untyped else say("typed: {text}", text=idea.text),
    )
