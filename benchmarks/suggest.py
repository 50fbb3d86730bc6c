"""How good the suggestions are on our samples, and how fast on a long evening.

    python -m benchmarks.suggest

The samples are ideas of students, parents, teachers and employers, sorted by hand into eleven themes
(benchmarks/samples). An evening is made up of them again and again: some ideas are placed in their pillars,
the program says where the rest belongs, and its answers are compared with what the hand did. Pillars are
called as portraits call them, by a quality, by a person, or by a phrase that no list holds; the last is the
hardest. The weights of the program were chosen on these samples; the community evening that comes with the
program was sorted by somebody else and looked at by nobody while they were chosen, so its figures are what
other workshops may expect.
"""

import csv
import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from benchmarks.figures import HEADING, Budget, Figure, timed
from workshop_app.assets import resource
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.insight.likeness import likenesses
from workshop_app.insight.likeness.alike import alike
from workshop_app.insight.likeness.board import Board, Note, Sheet
from workshop_app.insight.likeness.likenesses import Likenesses
from workshop_app.insight.likeness.same import says_same
from workshop_app.insight.likeness.tongues import tongue
from workshop_app.insight.likeness.wordings import wording

SAMPLES = Path(__file__).parent / "samples"
PLACED, EVENINGS = (0, 3, 6), 20
IDEAS = 1000

NAMES = {
    "communication": ("Communication", "Clear Communicator", "Speaks up and listens"),
    "collaboration": ("Collaboration", "Team Player", "Together we can"),
    "critical_thinking": ("Critical thinking", "Problem Solver", "Thinks for themselves"),
    "creativity": ("Creativity", "Creative Maker", "Makers and dreamers"),
    "citizenship": ("Citizenship", "Engaged Citizen", "Rooted in our town"),
    "resilience": ("Resilience", "Never Gives Up", "Gets back up"),
    "self_direction": ("Self-direction", "Owner of My Learning", "Runs their own learning"),
    "empathy_wellbeing": ("Empathy and well-being", "Caring Neighbor", "Kind heart, healthy mind"),
    "digital_literacy": ("Digital literacy", "Smart with Technology", "Digital natives"),
    "adaptability": ("Adaptability", "Ready for Change", "Bends without breaking"),
    "career_life": ("Career and life readiness", "Ready for Work and Life", "Ready for what comes next"),
}
MANNERS = ("a quality", "a person", "a phrase")


class Told(NamedTuple):
    """An idea of the samples and the theme it was sorted into by hand."""

    text: str
    theme: str
    language: str


class Answered(NamedTuple):
    """What came of one idea."""

    first: bool
    third: bool
    sure: bool
    right: bool


class Quality(NamedTuple):
    """A share between 0 and 1, with what it should reach, or None where nothing was promised."""

    what: str
    share: float
    least: float | None = None

    def line(self) -> str:
        """Return the figure as a line of the table."""
        under = self.least is not None and self.share < self.least
        least = "-" if self.least is None else f">= {self.least:.2f}"
        return f"{self.what:<60}{self.share:>7.2f}   {least:<10}{'UNDER' if under else ''}".rstrip()


def main() -> int:
    """Measure everything and print it."""
    with tempfile.TemporaryDirectory(prefix="workshop-suggest-") as home:
        os.environ["WORKSHOP_HOME"] = home
        run(print, Path(home))
    return 0


def run(show: Callable[[str], object], folder: Path) -> None:
    """Show the figures of everything that is suggested."""
    show(f"{'suggestions (shares of 1)':<60}{'':>7}   promised")
    for figure in stacks():
        show(figure.line())
    by_meaning = likenesses.ready(folder)
    for name, suggests in (("by words alone", Likenesses()), ("by meaning", by_meaning)):
        if suggests is by_meaning and not by_meaning.with_meaning:
            show("by meaning: the sentence model is not on this computer (python3 run.py meaning)")
            continue
        for figure in (*placing(suggests, name), *placing_unseen(suggests, name)):
            show(figure.line())
        if suggests.with_meaning:
            for figure in piles(suggests):
                show(figure.line())
    show("")
    show(HEADING)
    for time in times(folder):
        show(time.line())


def stacks() -> Iterator[Quality]:
    """Compare what is called the same with pairs that are, pairs that only look so, and the rest."""
    same, other = pairs("duplicate_pairs") + pairs("said_twice"), pairs("not_the_same")
    ideas = [told.text for told in samples()]
    board = Board(tuple(_note(n, Told(text, "", "en")) for n, text in enumerate(ideas)), (), "en")
    offered = [pair for one in alike(board) for pair in combinations(one.notes, 2)]
    known = {frozenset(pair) for pair in pairs("duplicate_pairs")}
    right = sum(frozenset(ideas[int(one)] for one in pair) in known for pair in offered)
    found = sum(says_same(wording(one), wording(two)) for one, two in same)
    wrong = sum(says_same(wording(one), wording(two)) for one, two in other)
    yield Quality(
        "these say the same: precision, pairs made to mislead", found / ((found + wrong) or 1), 0.95
    )
    yield Quality("these say the same: precision, among all ideas", right / (len(offered) or 1))
    yield Quality("these say the same: recall, all known pairs", found / len(same), 0.73)
    dup = pairs("duplicate_pairs")
    yield Quality(
        "these say the same: recall, pairs of the sample",
        sum(says_same(wording(one), wording(two)) for one, two in dup) / len(dup),
        0.73,
    )


def placing(suggests: Likenesses, how: str) -> Iterator[Quality]:
    """Place the rest of many evenings and compare with what a hand did."""
    ideas = [told for told in samples() if told.language == "en"]
    for manner, called in enumerate(MANNERS):
        names = {theme: names[manner] for theme, names in NAMES.items()}
        for count in PLACED:
            is_promised = suggests.with_meaning and manner < 2 and count > 0
            what = f"{how}, names are {called}, {count} placed"
            yield from compared(what, evenings(suggests, ideas, names, count), is_promised=is_promised)


def placing_unseen(suggests: Likenesses, how: str) -> Iterator[Quality]:
    """Place the rest of the evening that comes with the program."""
    with resource("sample/pillars.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told = [Told(row["text"], row["pillar"], tongue(row["text"])) for row in rows]
    ideas = [one for one in told if one.language == "en"]
    names = {name: name for name in dict.fromkeys(one.theme for one in ideas)}
    for count in (2, 4):
        what = f"{how}, the community evening, {count} placed"
        yield from compared(what, evenings(suggests, ideas, names, count))


def compared(what: str, answers: Sequence[Answered], *, is_promised: bool = False) -> Iterator[Quality]:
    """Return how often the first pillar was right, one of three was, and those that were called sure."""
    first, third, sure, right = (sum(part) for part in zip(*answers, strict=True))
    yield Quality(f"{what}: top-1", first / len(answers), 0.62 if is_promised else None)
    yield Quality(f"{what}: top-3", third / len(answers), 0.86 if is_promised else None)
    yield Quality(f"{what}: share sure", sure / len(answers))
    yield Quality(f"{what}: sure right", right / (sure or 1), 0.9 if is_promised else None)


def evenings(
    suggests: Likenesses, ideas: Sequence[Told], names: Mapping[str, str], count: int
) -> list[Answered]:
    """Return what was said on many evenings, on each of which others were placed."""
    return [one for n in range(EVENINGS) for one in evening(suggests, ideas, names, count, n)]


def evening(
    suggests: Likenesses, ideas: Sequence[Told], names: Mapping[str, str], count: int, seed: int
) -> Iterator[Answered]:
    """Place some ideas of each pillar by chance, and return what was said about each of the others."""
    chance = random.Random(seed)  # noqa: S311 - an evening that is the same every time
    placed: dict[int, str] = {}
    for theme in names:
        here = [n for n, told in enumerate(ideas) if told.theme == theme]
        placed |= dict.fromkeys(chance.sample(here, min(count, len(here))), theme)
    notes = tuple(_note(n, told, placed.get(n)) for n, told in enumerate(ideas))
    sheets = tuple(sorted(Sheet(PillarId(theme), ((name, "en"),)) for theme, name in names.items()))
    said = {one.note: one for one in suggests.placements(Board(notes, sheets, "en")).offered}
    for n, told in enumerate(ideas):
        if n not in placed:
            one = said.get(IdeaId(f"{n:05}"))
            if one is None:
                yield Answered(first=False, third=False, sure=False, right=False)
            else:
                first = one.pillars[0] == told.theme
                yield Answered(first, told.theme in one.pillars, one.is_sure, one.is_sure and first)


def piles(suggests: Likenesses) -> Iterator[Quality]:
    """Compare the pairs in piles with the themes."""
    ideas = samples()
    board = Board(tuple(_note(n, told) for n, told in enumerate(ideas)), (), "en")
    found = suggests.together(board)
    together = [pair for pile in found for pair in combinations(pile.notes, 2)]
    right = sum(ideas[int(one)].theme == ideas[int(two)].theme for one, two in together)
    yield Quality("might belong together: precision of pairs", right / (len(together) or 1))
    yield Quality(
        "might belong together: share of ideas", sum(len(pile.notes) for pile in found) / len(ideas)
    )


def times(folder: Path) -> Iterator[Figure]:
    """Return how long everything takes for a thousand ideas, half of them placed."""
    board = long_evening()
    words = Likenesses()
    yield Figure(
        f"{IDEAS:,} ideas: which say the same", Budget(200), [timed(lambda: alike(board)) for _ in range(7)]
    )
    again = [timed(lambda: words.same_as(board, "Knows how to ask for help")) for _ in range(30)]
    yield Figure(f"{IDEAS:,} ideas: the same as what is typed", Budget(5), again)
    yield Figure(
        f"{IDEAS:,} ideas placed by words alone", Budget(3000), [timed(lambda: words.placements(board))]
    )
    suggests = likenesses.ready(folder / "kept")
    if suggests.with_meaning:
        (folder / "kept").mkdir()

        def everything() -> None:
            suggests.placements(board)
            suggests.together(board)

        yield Figure(f"{IDEAS:,} ideas by meaning, the first time", Budget(3000), [timed(everything)])
        yield Figure(
            f"{IDEAS:,} ideas by meaning, after that", Budget(200), [timed(everything) for _ in range(7)]
        )
        suggests = likenesses.ready(folder / "kept")
        yield Figure(f"{IDEAS:,} ideas by meaning, after a restart", Budget(300), [timed(everything)])


def long_evening() -> Board:
    """Return a thousand ideas that are all different, half of them placed."""
    ideas = samples()
    more = ("", "every day", "at home", "in our town", "with others", "before graduation", "in every class")
    notes = []
    for n in range(IDEAS):
        told = ideas[n % len(ideas)]
        text = f"{told.text} {more[n // len(ideas)]}".strip()
        notes.append(_note(n, told._replace(text=text), told.theme if n % 2 else None))
    sheets = tuple(sorted(Sheet(PillarId(theme), ((names[0], "en"),)) for theme, names in NAMES.items()))
    return Board(tuple(notes), sheets, "en")


def samples() -> Sequence[Told]:
    """Return the ideas that were sorted by hand."""
    with (SAMPLES / "ideas_labelled.csv").open(encoding="utf-8", newline="") as file:
        return [Told(row["text"], row["theme"], row["language"]) for row in csv.DictReader(file)]


def pairs(name: str) -> list[tuple[str, str]]:
    """Return the pairs of a file of the samples."""
    with (SAMPLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [(row["text_a"], row["text_b"]) for row in csv.DictReader(file)]


def _note(n: int, told: Told, theme: str | None = None) -> Note:
    return Note(
        id=IdeaId(f"{n:05}"),
        text=told.text,
        language=told.language,
        pillar=None if theme is None else PillarId(theme),
        voices=(wording(told.text, told.language),),
    )


if __name__ == "__main__":
    sys.exit(main())
