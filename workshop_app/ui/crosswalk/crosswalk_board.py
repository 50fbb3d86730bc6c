"""CrosswalkBoard: our portrait at one side, a framework of others at the other, and what ties them."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop_app.domain.framework_records import FrameworkItemId
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.crosswalk.crossing import Crossing
from workshop_app.insight.crosswalk.likely import Likely
from workshop_app.ui.crosswalk.aligner import key_of_number
from workshop_app.ui.crosswalk.deeds import Deeds
from workshop_app.ui.crosswalk.rows import key_of, our_rows, their_rows, wording_at
from workshop_app.ui.crosswalk.side_panel import SidePanel
from workshop_app.ui.crosswalk.side_tree import SideTree
from workshop_app.ui.crosswalk.ties import Tie, Ties
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class CrosswalkBoard(QWidget):
    """`went` is sent when other words are chosen, `menu_asked` with a point of the screen."""

    went = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.crossing: Crossing | None = None
        self.offers: tuple[Likely, ...] = ()
        self.deeds = Deeds(around)
        self.ours = SideTree(around, say("Our portrait"), side="ours", other="theirs", several=False)
        self.theirs = SideTree(around, say("Their framework"), side="theirs", other="ours", several=True)
        self.left = SidePanel(around, self.ours, find=say("Find in our portrait"))
        self.right = SidePanel(around, self.theirs, find=say("Find in theirs"))
        self.ties = Ties(around, self.ours, self.theirs)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(around.theme.px(2))
        row.addWidget(self.left, 10)
        row.addWidget(self.ties)
        row.addWidget(self.right, 11)
        for tree, panel in ((self.ours, self.left), (self.theirs, self.right)):
            tree.went.connect(self.went)
            tree.asked.connect(self.menu_asked)
            tree.pressed.connect(lambda event, panel=panel: self._press(event, panel))
        self.ours.dropped.connect(lambda keys, over: self._dropped(wording_at(over), keys))
        self.theirs.dropped.connect(lambda keys, over: self._dropped(wording_at(keys[0]), [over]))

    # what it shows

    def show_crossing(self, workshop: Workshop, crossing: Crossing, offers: Sequence[Likely]) -> None:
        """Show how both sides stand to each other now, and what may be the same."""
        self.crossing = crossing
        self.offers = tuple(offers)
        mine = Counter(one.wording for one in self.offers)
        others = Counter(one.item for one in self.offers)
        alone, waiting = len(crossing.alone), len(crossing.waiting)
        self.left.show_rows(
            tuple(our_rows(workshop, crossing, mine)),
            title=say("Our portrait"),
            fact=_ours_fact(crossing),
            open_words=say("No counterpart: {count}", count=alone),
            empty=say("There is no pillar yet. Make one in Group or in Shape."),
        )
        self.right.show_rows(
            tuple(their_rows(crossing, others)),
            title=crossing.framework.title or say("A framework without a name"),
            fact=_theirs_fact(crossing),
            open_words=say("Met by none: {count}", count=waiting),
            empty=say("This framework came without items."),
        )
        ties = [Tie(key_of(pair.wording), pair.item, pair.kind) for pair in crossing.pairs]
        self.ties.show_ties([*ties, *(Tie(key_of(one.wording), one.item) for one in self.offers)])

    @property
    def wording(self) -> Wording | None:
        """The words of ours that are chosen."""
        chosen = self.ours.chosen
        return wording_at(chosen[0]) if chosen else None

    @property
    def items(self) -> tuple[FrameworkItemId, ...]:
        """The items of theirs that are chosen."""
        return tuple(FrameworkItemId(key) for key in self.theirs.chosen)

    @property
    def offer(self) -> Likely | None:
        """What was offered of the two chosen ones, if anything."""
        pair = (self.wording, *self.items)
        return next((one for one in self.offers if (one.wording, one.item) == pair), None)

    def choose(self, wording: Wording | None, *items: FrameworkItemId) -> None:
        """Choose words at both sides, wherever they are hidden."""
        for panel, keys in (
            (self.left, [key_of(wording)] if wording is not None else []),
            (self.right, items),
        ):
            if any(key not in panel.tree.shown for key in keys):
                panel.show_all()
            panel.tree.choose(*keys)

    # what one does

    def align(self, kind: str) -> None:
        """Align the chosen words, or say what is missing."""
        if self.wording is None or not self.items:
            self._around.alerts.toast(say("Choose words on both sides first."))
            return
        self.deeds.align(self.wording, self.items, kind)

    def remove(self) -> None:
        """Take away what ties the chosen words; of one side alone, if it is tied only once."""
        if self.crossing is None:
            return
        wording, items = self.wording, self.items
        if wording is not None and items:
            pairs = [pair for pair in self.crossing.by_wording.get(wording, ()) if pair.item in items]
        elif wording is not None:
            pairs = [*self.crossing.by_wording.get(wording, ())]
        else:
            pairs = [pair for item in items for pair in self.crossing.by_item.get(item, ())]
        if len(pairs) > 1 and not (wording is not None and items):
            self._around.alerts.toast(say("It meets several. Choose which of them at the other side."))
        elif pairs:
            self.deeds.part(pairs[0].wording, [pair.item for pair in pairs])

    def refuse(self) -> None:
        """Set aside what is offered of the chosen two, and go on to the next."""
        if (offer := self.offer) is not None:
            self.deeds.set_aside(offer)
            self.offers = tuple(one for one in self.offers if one is not offer)
            self.next_offer()

    def next_offer(self) -> None:
        """Go to the next two that may be the same."""
        if not self.offers:
            self._around.alerts.toast(say("Nothing more seems to be the same."))
            return
        at = self.offers.index(self.offer) + 1 if self.offer is not None else 0
        offer = self.offers[at % len(self.offers)]
        self.choose(offer.wording, offer.item)

    def go_across(self, panel: SidePanel) -> None:
        """Take the keyboard to the other side, there to what the chosen words meet: each time to the next."""
        if self.crossing is None:
            return
        if panel is self.left:
            met: Sequence[str] = [
                pair.item for pair in self.crossing.by_wording.get(self.wording or _NONE, ())
            ]
            other, at = self.right, [str(item) for item in self.items]
        else:
            met = [
                key_of(pair.wording)
                for item in self.items[:1]
                for pair in self.crossing.by_item.get(item, ())
            ]
            other, at = self.left, [key_of(self.wording)] if self.wording else []
        if met:
            following = (met.index(at[0]) + 1) % len(met) if at and at[0] in met else 0
            if met[following] not in other.tree.shown:
                other.show_all()
            other.tree.choose(met[following])
        other.tree.setFocus(Qt.FocusReason.TabFocusReason)

    # inside

    def _press(self, event: QKeyEvent, panel: SidePanel) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_F and held == Qt.KeyboardModifier.ControlModifier:
            panel.search()
        elif held & ~Qt.KeyboardModifier.KeypadModifier:
            return
        elif kind := key_of_number(key - Qt.Key.Key_0):
            self.align(kind)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go_across(panel)
        elif key == Qt.Key.Key_F6:
            (self.theirs if panel is self.left else self.ours).setFocus(Qt.FocusReason.TabFocusReason)
        elif key == Qt.Key.Key_N:
            self.next_offer()
        elif key == Qt.Key.Key_Slash:
            panel.search()
        elif key == Qt.Key.Key_Escape and panel.tree.chosen:
            panel.tree.clearSelection()
        else:
            return
        event.accept()

    def _dropped(self, wording: Wording, items: Sequence[str]) -> None:
        """Align what was let go as related; who meant something else presses another kind."""
        if self.crossing is None:
            return
        new = [FrameworkItemId(id) for id in items if not self.crossing.kind_of(wording, FrameworkItemId(id))]
        if not new or self.deeds.align(wording, new, "isRelatedTo"):
            self.choose(wording, *(FrameworkItemId(id) for id in items))
            self.theirs.setFocus(Qt.FocusReason.OtherFocusReason)


def _ours_fact(crossing: Crossing) -> str:
    if not crossing.ours:
        return ""
    count = len(crossing.alone)
    if not count:
        return say("Every pillar and indicator has a counterpart.")
    one = "{count} of our pillars and indicators has no counterpart yet."
    many = "{count} of our pillars and indicators have no counterpart yet."
    return say_many(one, many, count)


def _theirs_fact(crossing: Crossing) -> str:
    count, all = len(crossing.waiting), len(crossing.items)
    if not count:
        return say("Each of theirs meets something of ours.") if all else ""
    one = "Nothing of ours meets {count} of their {all} items yet."
    return say_many(one, one, count, all=all)


_NONE = Wording("", "")
