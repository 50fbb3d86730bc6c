"""Deeds: what a hand on the board asks of the desk, and what is said about it."""

from collections.abc import Callable, Mapping, Sequence

from workshop_app.desk.ids import fresh
from workshop_app.domain.commands import ideas, pillars, themes
from workshop_app.domain.records import GroupId, IdeaId, PillarId, ThemeId
from workshop_app.ui.alerts import Offer
from workshop_app.ui.board.arrangement import Arrangement
from workshop_app.ui.board.landing import Landing, is_already_there
from workshop_app.ui.board.loose import is_loose
from workshop_app.ui.board.racks import Rack
from workshop_app.ui.later.parking import Parking
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class Deeds:
    """Changes the workshop; every deed returns whether it was done. A refusal has been said already."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    # ideas

    def move(self, moving: Sequence[IdeaId], landing: Landing, base: Arrangement, *, aloud: bool) -> bool:
        """Put ideas down; `aloud` shows what happened with Undo, for moves that nobody watched happen."""
        rack = base.rack(landing.place)
        if rack is None or is_already_there(rack, list(moving), landing.below, landing.theme):
            return True
        below = self._there(rack, landing.below)
        done = self._do(
            lambda: self._around.desk.do(
                ideas.move, moving, to=landing.place, below=below, theme=landing.theme
            )
        )
        if done:
            self._say(self._moved(len(moving), landing.place), aloud=aloud)
        return done

    def lay(self, places: Mapping[IdeaId, tuple[float, float]]) -> bool:
        """Lay notes loose on the canvas."""
        done = self._do(lambda: self._around.desk.do(ideas.lay, places))
        if done:
            words = say_many(
                "{count} idea lies on the canvas", "{count} ideas lie on the canvas", len(places)
            )
            self._say(words, aloud=False)
        return done

    def stack(self, idea_ids: Sequence[IdeaId], onto: IdeaId, *, aloud: bool) -> bool:
        """Stack notes on another one; every voice is kept."""
        others = [idea for idea in idea_ids if idea != onto]
        done = bool(others) and self._do(lambda: self._around.desk.do(ideas.stack, others, onto=onto))
        if done:
            count = 1 + len(self._around.workshop.beneath(onto))
            words = say_many("{count} voice in one stack", "{count} voices in one stack", count)
            self._say(words, aloud=aloud)
        return done

    def open_stack(self, idea_id: IdeaId) -> bool:
        """Lay everything in a stack side by side again."""
        return self._do(lambda: self._around.desk.do(ideas.open_stack, idea_id))

    def take_off(self, idea_id: IdeaId) -> bool:
        """Take one idea out of its stack and lay it beside."""
        return self._do(lambda: self._around.desk.do(ideas.take_off, idea_id))

    def back_to_tray(self, idea_ids: Sequence[IdeaId]) -> bool:
        """Bring loose notes back to the end of the tray."""
        row = [idea.id for idea in self._around.workshop.notes_in(None) if not is_loose(idea)]
        below = row[-1] if row else None
        return self._do(lambda: self._around.desk.do(ideas.move, idea_ids, to=None, below=below))

    def new_pillar(self, holding: Sequence[IdeaId], at: tuple[float, float] | None) -> PillarId | None:
        """Put up a pillar with these ideas in it; return it, or None if the board holds no more."""
        pillar_id = PillarId(fresh("pillar"))
        done = self._do(lambda: self._around.desk.do(pillars.add, pillar_id, holding=holding, at=at))
        return pillar_id if done else None

    def reword(self, idea_id: IdeaId, text: str) -> bool:
        """Change what an idea says."""
        return self._do(lambda: self._around.desk.do(ideas.reword, idea_id, text))

    def give_to(self, idea_ids: Sequence[IdeaId], group: GroupId | None) -> bool:
        """Say which group said the ideas."""
        return self._do(lambda: self._around.desk.do(ideas.give_to, idea_ids, group))

    def copy(self, idea_id: IdeaId) -> IdeaId | None:
        """Put a copy of an idea beside it, with Undo; return the copy, or None if there may be none."""
        new_id = IdeaId(fresh("idea"))
        done = self._do(lambda: self._around.desk.do(ideas.copy, idea_id, new_id))
        if done:
            self._say(say("A copy lies beside it"), aloud=True)
        return new_id if done else None

    def bin(self, idea_ids: Sequence[IdeaId]) -> bool:
        """Put ideas in the bin, with Undo."""
        if not idea_ids:
            return False
        done = self._do(lambda: self._around.desk.do(ideas.bin, idea_ids))
        if done:
            words = say_many("{count} idea is in the bin", "{count} ideas are in the bin", len(idea_ids))
            self._say(words, aloud=True)
        return done

    def park(self, idea_ids: Sequence[IdeaId]) -> bool:
        """Keep ideas under *Later: making it real*, with Undo."""
        return Parking(self._around).park(idea_ids)

    # pillars

    def rename(self, pillar_id: PillarId, name: str) -> bool:
        """Change what a pillar is called."""
        return self._do(lambda: self._around.desk.do(pillars.rename, pillar_id, name))

    def place(self, pillar_id: PillarId, x: float, y: float) -> bool:
        """Put a sheet somewhere on the canvas, where it stays."""
        return self._do(lambda: self._around.desk.do(pillars.place, pillar_id, round(x), round(y)))

    def stand_in_line(self, pillar_id: PillarId, after: PillarId | None) -> bool:
        """Give a sheet another number, and bring it back in line if it stood freely."""
        return self._do(lambda: self._around.desk.do(pillars.line_up, pillar_id, after=after))

    def renumber(self, pillar_id: PillarId, steps: int) -> bool:
        """Give a pillar the number that many steps further on."""
        order = [pillar.id for pillar in self._around.workshop.pillars()]
        at = order.index(pillar_id)
        goal = max(0, min(len(order) - 1, at + steps))
        if goal == at:
            return False
        order.remove(pillar_id)
        after = order[goal - 1] if goal else None
        return self._do(lambda: self._around.desk.do(pillars.reorder, pillar_id, after=after))

    def number(self, pillar_id: PillarId, number: int) -> bool:
        """Give a pillar that number; the others move up or down."""
        return self.renumber(pillar_id, number - self._around.workshop.number_of(pillar_id))

    def lock(self, pillar_id: PillarId, *, locked: bool) -> bool:
        """Hold a pillar fast, or let it be changed again."""
        command = pillars.lock if locked else pillars.unlock
        done = self._do(lambda: self._around.desk.do(command, pillar_id))
        if done:
            name = self.name_of(pillar_id)
            self._say(
                say("{name} is locked", name=name) if locked else say("{name} can be changed", name=name),
                aloud=False,
            )
        return done

    def join(self, pillar_id: PillarId, into: PillarId) -> bool:
        """Join a pillar to another one, with Undo; its name stays there as a theme."""
        name, host = self.name_of(pillar_id), self.name_of(into)
        theme = ThemeId(fresh("theme"))
        done = self._do(lambda: self._around.desk.do(pillars.join, pillar_id, into=into, theme_id=theme))
        if done:
            self._say(say("{name} is a theme in {host} now", name=name, host=host), aloud=True)
        return done

    def split(self, pillar_id: PillarId, holding: Sequence[IdeaId]) -> PillarId | None:
        """Put up a second pillar beside one, with these of its ideas in it; None if that was refused."""
        new = PillarId(fresh("pillar"))
        done = self._do(lambda: self._around.desk.do(pillars.split, pillar_id, new, holding))
        return new if done else None

    # themes

    def new_theme(self, pillar_id: PillarId, holding: Sequence[IdeaId]) -> ThemeId | None:
        """Put a heading into a pillar, with these ideas under it; None if that was refused."""
        theme = ThemeId(fresh("theme"))
        done = self._do(lambda: self._around.desk.do(themes.add, theme, pillar_id, holding=holding))
        return theme if done else None

    def rename_theme(self, theme_id: ThemeId, name: str) -> bool:
        """Change what a theme is called."""
        return self._do(lambda: self._around.desk.do(themes.rename, theme_id, name))

    def move_theme(self, theme_id: ThemeId, to: PillarId, after: ThemeId | None) -> bool:
        """Move a theme with its ideas after another one in a pillar, or before them all."""
        return self._do(lambda: self._around.desk.do(themes.move, theme_id, to=to, after=after))

    def dissolve(self, theme_id: ThemeId) -> bool:
        """Take a heading away, with Undo; its ideas stay in the pillar."""
        name = self._around.workshop.theme(theme_id).name or say("The theme")
        done = self._do(lambda: self._around.desk.do(themes.dissolve, theme_id))
        if done:
            self._say(say("{name} was dissolved. Its ideas are still here.", name=name), aloud=True)
        return done

    def put_up(self, theme_id: ThemeId, at: tuple[float, float] | None = None) -> PillarId | None:
        """Make a theme a pillar of its own; return it, or None if the board holds no more."""
        new = PillarId(fresh("pillar"))
        done = self._do(lambda: self._around.desk.do(themes.put_up, theme_id, new, at=at))
        return new if done else None

    def tidy(self) -> bool:
        """Bring every sheet back in line."""
        return self._do(lambda: self._around.desk.do(pillars.tidy))

    def widen(self, pillar_id: PillarId, columns: int) -> bool:
        """Let that many notes of a pillar stand side by side."""
        return self._do(lambda: self._around.desk.do(pillars.widen, pillar_id, columns))

    def empty(self, pillar_id: PillarId) -> bool:
        """Send the ideas of a pillar back to the tray, with Undo."""
        count = len(self._around.workshop.ideas_in(pillar_id))
        done = count > 0 and self._do(lambda: self._around.desk.do(pillars.empty, pillar_id))
        if done:
            self._say(self._moved(count, None), aloud=True)
        return done

    def take_down(self, pillar_id: PillarId) -> bool:
        """Take a pillar down, with Undo; its ideas wait in the tray."""
        name = self.name_of(pillar_id)
        done = self._do(lambda: self._around.desk.do(pillars.bin, pillar_id))
        if done:
            self._say(say("{name} was taken down. Its ideas are in the tray.", name=name), aloud=True)
        return done

    def name_of(self, pillar_id: PillarId) -> str:
        """Return what a pillar is called, or its number while it has no name."""
        workshop = self._around.workshop
        number = workshop.number_of(pillar_id)
        return workshop.pillar(pillar_id).name or say("Pillar {number}", number=number)

    def _there(self, rack: Rack, below: IdeaId | None) -> IdeaId | None:
        """Return the note itself, or the last one before it that does not only seem to be there."""
        workshop = self._around.workshop
        if below is None or below not in rack.index:
            return below
        until = reversed(rack.slots[: rack.index[below] + 1])
        really = (
            idea.id for idea in until if idea is not None and workshop.idea(idea.id).pillar == rack.place
        )
        return below if rack.place is None else next(really, None)

    def _moved(self, count: int, place: PillarId | None) -> str:
        if place is None:
            return say_many("{count} idea moved to the tray", "{count} ideas moved to the tray", count)
        name = self.name_of(place)
        return say_many("{count} idea moved to {name}", "{count} ideas moved to {name}", count, name=name)

    def _say(self, words: str, *, aloud: bool) -> None:
        alerts = self._around.alerts
        if aloud:
            alerts.toast(words, Offer(say("Undo"), lambda: alerts.attempt(self._around.desk.undo)))
        else:
            alerts.announce(words)

    def _do(self, act: Callable[[], object]) -> bool:
        return self._around.alerts.attempt(act)
