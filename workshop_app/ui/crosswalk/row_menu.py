"""The menu of the chosen words: what they can be to each other, and where what they meet stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.domain.crosswalk import KINDS
from workshop_app.insight.crosswalk.crossing import Crossing, Pair
from workshop_app.ui.crosswalk.crosswalk_board import CrosswalkBoard
from workshop_app.ui.crosswalk.rows import kind_words, named
from workshop_app.words import say

MOST = 24
"""Pairs that stand in a menu."""


def row_menu(
    board: CrosswalkBoard, crossing: Crossing, parent: QWidget, *, meets_only: bool = False
) -> QMenu:
    """Return what can be done with the chosen words; `meets_only` is where the other ends are, alone."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    wording, items = board.wording, board.items
    if not meets_only and wording is not None and items:
        for number, key in enumerate(KINDS, 1):
            act = menu.addAction(f"{kind_words(key)}\t{number}")
            act.setCheckable(True)
            act.setChecked(all(crossing.kind_of(wording, item) == key for item in items))
            act.triggered.connect(lambda _on, key=key: board.align(key))
        act = menu.addAction(say("Take it away") + "\tDel")
        act.setEnabled(any(crossing.kind_of(wording, item) for item in items))
        act.triggered.connect(board.remove)
        menu.addSeparator()
    met = crossing.by_wording.get(wording, ()) if wording is not None else ()
    tied = [(pair, crossing.item[pair.item].text) for pair in met]
    for item in items:
        pairs = (pair for pair in crossing.by_item.get(item, ()) if pair.wording != wording)
        tied += [(pair, crossing.told[pair.wording].text) for pair in pairs]
    for pair, text in tied[:MOST]:
        line = say("{kind}: {words}", kind=kind_words(pair.kind), words=named(text, 60))
        menu.addAction(line.replace("&", "&&")).triggered.connect(
            lambda _on=False, pair=pair: _go(board, pair)
        )
    if not tied:
        menu.addAction(say("Meets nothing yet")).setEnabled(False)
    if not meets_only:
        menu.addSeparator()
        act = menu.addAction(say("Next that may be the same") + "\tN")
        act.setEnabled(bool(board.offers))
        act.triggered.connect(board.next_offer)
    return menu


def _go(board: CrosswalkBoard, pair: Pair) -> None:
    board.choose(pair.wording, pair.item)
