"""Workshop: what changes add up to, and the questions one may ask it."""

from collections.abc import Iterable

from workshop_app.domain.answers import LATER
from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.folded import Folded
from workshop_app.domain.kinds import is_there
from workshop_app.domain.lying import Lying, lying
from workshop_app.domain.records import (
    DETAILS,
    CardSheet,
    Details,
    Group,
    GroupId,
    Idea,
    IdeaId,
    Photo,
    Pillar,
    PillarId,
    Session,
    Theme,
)


class Workshop(Folded):
    """The ideas, pillars, themes and groups of one workshop, made by applying its changes in any order."""

    def __init__(self, changes: Iterable[Change] = ()) -> None:
        self._lying: dict[PillarId | None, tuple[tuple[Idea, ...], tuple[Theme, ...], Lying]] = {}
        super().__init__(changes)

    def supposing(self, edits: Iterable[Edit], *, keeps_laptops: bool = True) -> "Workshop":
        """Return what this workshop would be with these edits made; this one stays as it is.

        Without its laptops it knows of no idea at which desk it was made.
        """
        other = Workshop()
        other._records.update(self._records)
        other._stamps.update(self._stamps)
        other._arrivals.update(self._arrivals)
        other._desks.update(self._desks if keeps_laptops else ())
        other.apply(Change(_NEVER, "", "", "", tuple(edits)))
        return other

    def become(self, other: "Workshop") -> None:
        """Be what the other is from now on; that one is not used any more."""
        vars(self).update(vars(other))

    def answer(self) -> None:
        """Find out now what every screen asks, so that none of them waits for it after a large change."""
        self.ideas(), self.untyped(), self.ideas_of(None), self.notes_in(None)
        for pillar in self.pillars():
            self.notes_in(pillar.id)
        for group in self.groups():
            self.ideas_of(group.id)

    # what is there

    @property
    def details(self) -> Details:
        """What the workshop is called and what it asks."""
        record = self._record("details", DETAILS)
        assert isinstance(record, Details)  # noqa: S101 - for mypy: KINDS says so
        return record

    def idea(self, idea_id: str) -> Idea:
        """Return the idea, binned or not; raises RuleBroken if there never was one."""
        return self._known("idea", idea_id, Idea, "That idea is not in this workshop.")

    def pillar(self, pillar_id: str) -> Pillar:
        """Return the pillar, binned or not; raises RuleBroken if there never was one."""
        return self._known("pillar", pillar_id, Pillar, "That pillar is not in this workshop.")

    def theme(self, theme_id: str) -> Theme:
        """Return the theme, dissolved or not; raises RuleBroken if there never was one."""
        return self._known("theme", theme_id, Theme, "That theme is not in this workshop.")

    def session(self, session_id: str) -> Session:
        """Return the session, binned or not; raises RuleBroken if there never was one."""
        return self._known("session", session_id, Session, "That session is not in this workshop.")

    def group(self, group_id: str) -> Group:
        """Return the group, binned or not; raises RuleBroken if there never was one."""
        return self._known("group", group_id, Group, "That group is not in this workshop.")

    def pillars(self) -> tuple[Pillar, ...]:
        """Return the pillars on the board in the order of their numbers."""
        return self._answers.standing("pillar", Pillar)

    def themes(self) -> tuple[Theme, ...]:
        """Return the themes that stand in a pillar of the board, in the order of their ranks."""
        standing = {pillar.id for pillar in self.pillars()}
        return tuple(theme for theme in self._answers.standing("theme", Theme) if theme.pillar in standing)

    def themes_in(self, pillar_id: PillarId | None) -> tuple[Theme, ...]:
        """Return the themes of a pillar in the order in which they stand there; the tray has none."""
        if pillar_id is None:
            return ()
        return tuple(theme for theme in self._answers.standing("theme", Theme) if theme.pillar == pillar_id)

    def theme_of(self, idea: Idea) -> Theme | None:
        """Return the theme under which an idea stands, if that theme stands in the idea's pillar."""
        theme = self._records.get(("theme", idea.theme or ""))
        is_here = isinstance(theme, Theme) and is_there(theme) and theme.pillar == idea.pillar
        return theme if is_here and isinstance(theme, Theme) and idea.pillar is not None else None

    def sessions(self) -> tuple[Session, ...]:
        """Return the sessions of the workshop in order."""
        return self._answers.standing("session", Session)

    def photo(self, photo_id: str) -> Photo:
        """Return the photo, binned or not; raises RuleBroken if there never was one."""
        return self._known("photo", photo_id, Photo, "That photo is not in this workshop.")

    def photos(self) -> tuple[Photo, ...]:
        """Return the photos from which ideas came, in order."""
        return self._answers.standing("photo", Photo)

    def card_sheet(self, sheet_id: str) -> CardSheet:
        """Return the sheet of cards, binned or not; raises RuleBroken if there never was one."""
        return self._known("cards", sheet_id, CardSheet, "That sheet of cards is not of this workshop.")

    def card_sheets(self) -> tuple[CardSheet, ...]:
        """Return the sheets of cards that were printed for this workshop, in order."""
        return self._answers.standing("cards", CardSheet)

    def groups(self) -> tuple[Group, ...]:
        """Return the groups in list order, which is also the order of Alt+1 to Alt+8."""
        return self._answers.standing("group", Group)

    def number_of(self, pillar_id: PillarId) -> int:
        """Return the pillar's number, the same on board, keyboard and paper; 0 if it is not on the board."""
        return next((n for n, pillar in enumerate(self.pillars(), 1) if pillar.id == pillar_id), 0)

    def ideas(self) -> tuple[Idea, ...]:
        """Return every idea that is not in the bin, in the order they arrived."""
        return self._answers.arrived().at(None)

    def ideas_in(self, pillar_id: PillarId | None) -> tuple[Idea, ...]:
        """Return a pillar's ideas by rank; None is the tray, where ideas of binned pillars wait too.

        Every voice is among them, stacked or not; `notes_in` returns what one sees.
        """
        by_pillar = self._answers.of_pillars()
        if pillar_id is None:
            return by_pillar.apart_from({LATER, *(pillar.id for pillar in self.pillars())})
        return by_pillar.at(pillar_id)

    def later(self) -> tuple[Idea, ...]:
        """Return the ideas that are kept for *Later: making it real*, by rank; they lie off the board."""
        return self._answers.of_pillars().at(LATER)

    def lying_in(self, pillar_id: PillarId | None) -> Lying:
        """Return how the ideas of a pillar, or of the tray, lie there: stacks, and sections under themes."""
        ideas, themes = self.ideas_in(pillar_id), self.themes_in(pillar_id)
        kept = self._lying.get(pillar_id)
        if kept is None or kept[0] is not ideas or kept[1] != themes:
            self._lying[pillar_id] = kept = (ideas, themes, lying(ideas, themes))
        return kept[2]

    def notes_in(self, pillar_id: PillarId | None) -> tuple[Idea, ...]:
        """Return the notes one sees in a place, in the order of the board: a stack counts as its top."""
        return self.lying_in(pillar_id).notes

    def beneath(self, idea_id: IdeaId) -> tuple[Idea, ...]:
        """Return the ideas that lie under a note, in order; none if it is no stack."""
        return self.lying_in(self.place_of(self.idea(idea_id))).beneath.get(idea_id, ())

    def top_of(self, idea_id: IdeaId) -> IdeaId:
        """Return the note an idea lies under; itself if it lies under none."""
        under = self.idea(idea_id).under
        if under is not None and ("idea", under) in self._records:
            return under if any(idea.id == idea_id for idea in self.beneath(under)) else idea_id
        return idea_id

    def place_of(self, idea: Idea) -> PillarId | None:
        """Return the standing pillar an idea is in; None if it waits in the tray, or for later."""
        if idea.later:
            return None
        pillar = self._records.get(("pillar", idea.pillar or ""))
        return idea.pillar if isinstance(pillar, Pillar) and is_there(pillar) else None

    def ideas_of(self, group_id: GroupId | None) -> tuple[Idea, ...]:
        """Return a group's ideas in the order they arrived; None asks for those of no standing group."""
        by_group = self._answers.of_groups()
        if group_id is None:
            return by_group.apart_from({group.id for group in self.groups()})
        return by_group.at(group_id)

    def untyped(self) -> tuple[Idea, ...]:
        """Return the ideas that stand on paper only, in the order they arrived, for typing."""
        return self._answers.by_paper().at(True)  # noqa: FBT003 - a place

    def group_of(self, idea: Idea) -> Group | None:
        """Return the group that said it, or None if nobody said who or the group was removed."""
        group = self._records.get(("group", idea.group or ""))
        return group if isinstance(group, Group) and group.rank and not group.binned else None

    def laptop_of(self, idea: Idea) -> str:
        """Return the desk at which the idea was made, which is nobody's name."""
        return idea.laptop or self._desks.get(self.arrived(idea).sitting, "")


_NEVER = Stamp(1 << 62, 0, "")
