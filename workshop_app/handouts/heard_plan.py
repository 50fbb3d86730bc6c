"""The plan of "What we heard": on which page each section and each of its notes stands."""

from typing import NamedTuple

from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import heard_sections
from workshop_app.handouts.heard_cards import Cards, Columns, Density, Placed, densities
from workshop_app.handouts.heard_sections import Section
from workshop_app.handouts.photographs import Find
from workshop_app.handouts.sheet import Box


class Planned(NamedTuple):
    """A section with the place of its head and of each of its notes; pages count from 0."""

    section: Section
    page: int
    top: float
    notes: tuple[Placed, ...]


class Plan(NamedTuple):
    """All sections, how their notes stand, and how many pages they take."""

    sections: tuple[Planned, ...]
    cards: Cards
    pages: int


def best(workshop: Workshop, first: Box, further: Box, find: Find) -> Plan:
    """Return the loosest plan that takes no more pages than the tightest.

    `first` is what the first page has for notes, `further` what every other page has; `find` returns the
    pictures of those that are still on paper.
    """
    possible = densities(len(workshop.ideas()))
    plans = [_planned(workshop, density, first, further, find) for density in possible]
    return next(plan for plan in plans if plan.pages <= plans[-1].pages)


def _planned(workshop: Workshop, density: Density, first: Box, further: Box, find: Find) -> Plan:
    cards = Cards(workshop, first.width, density, find)
    columns = Columns(cards, first, further)
    planned: list[Planned] = []
    for section in heard_sections.sections(workshop):
        height = heard_sections.head_height(section, first.width)
        keep = cards.card(section.ideas[0]).height if section.ideas else 0.0
        top = columns.begin(height, keep)
        page = columns.page
        notes = tuple(columns.place(section.ideas, heard_sections.CONTINUED))
        planned.append(Planned(section, page, top, notes))
    return Plan(tuple(planned), cards, columns.page + 1)
