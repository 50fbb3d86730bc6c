"""Deeds: what a crosswalk changes in the workshop, each as one change that can be undone."""

from collections.abc import Callable, Iterable

from workshop_app.domain.commands import alignments, frameworks
from workshop_app.domain.framework_records import Alignment, Framework, FrameworkItemId
from workshop_app.domain.wordings import Wording
from workshop_app.insight.crosswalk.likely import Likely
from workshop_app.ui.alerts import Offer
from workshop_app.ui.crosswalk.rows import kind_words
from workshop_app.ui.crosswalk.set_aside import SetAside
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class Deeds:
    """Carries out what is asked for at either side, and says it to those who listen."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self.aside = SetAside(around.preferences, around.open.id)

    def align(self, wording: Wording, items: Iterable[FrameworkItemId], kind: str) -> bool:
        """Align words of ours with items of theirs; say whether it was done."""
        items = list(items)
        is_done = self._do(lambda: self._around.desk.do(alignments.align, wording, items, kind))
        if is_done:
            self._around.alerts.announce(kind_words(kind))
        return is_done

    def part(self, wording: Wording, items: Iterable[FrameworkItemId]) -> None:
        """Take away what ties these."""
        items = list(items)
        if self._do(lambda: self._around.desk.do(alignments.part, wording, items)):
            one, many = "{count} alignment taken away.", "{count} alignments taken away."
            self._told(say_many(one, many, len(items)))

    def clear(self, gone: Iterable[Alignment]) -> None:
        """Take away the alignments that lead nowhere."""
        ids = [one.id for one in gone]
        if self._do(lambda: self._around.desk.do(alignments.clear, ids)):
            one, many = "{count} alignment taken away.", "{count} alignments taken away."
            self._told(say_many(one, many, len(ids)))

    def remove(self, framework: Framework) -> None:
        """Take a framework from beside the portrait; what was aligned with it comes back with it."""
        if self._do(lambda: self._around.desk.do(frameworks.bin, framework.id)):
            self._told(
                say(
                    "“{title}” lies beside the portrait no longer. What was aligned comes back with it.",
                    title=framework.title,
                )
            )

    def set_aside(self, offer: Likely) -> None:
        """Remember that these two are not the same."""
        self.aside.add(offer.wording, offer.item)

    def _do(self, act: Callable[[], object]) -> bool:
        return self._around.alerts.attempt(act)

    def _told(self, sentence: str) -> None:
        self._around.alerts.toast(sentence, Offer(say("Undo"), self._undo))

    def _undo(self) -> None:
        self._around.alerts.attempt(self._around.desk.undo)
