"""Pasting: several lines pasted into the line are offered as several ideas, or become one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workshop_app.ui.gather.paste_offer import PasteOffer
from workshop_app.ui.gather.pasted_lines import simple_lines
from workshop_app.ui.scribe.entry_box import EntryBox
from workshop_app.ui.step import Surroundings


class Pasting(QObject):
    """Fills the `offer`; `looked_over` is sent with a text that is no plain list of lines.

    `add` puts texts in as ideas and returns whether they are kept. `finished` is sent when the line should
    have the focus again.
    """

    looked_over = Signal(str)
    finished = Signal()

    def __init__(
        self,
        around: Surroundings,
        entry: EntryBox,
        offer: PasteOffer,
        add: Callable[[tuple[str, ...]], bool],
    ) -> None:
        super().__init__(offer)
        self._around, self._entry, self.offer, self._add = around, entry, offer, add
        entry.line.lines_pasted.connect(self.take_pasted)
        offer.taken.connect(self.take_offer)
        offer.joined.connect(self._keep_as_one)
        offer.refused.connect(self._withdraw)

    def take_pasted(self, text: str) -> None:
        """Offer pasted lines as ideas; a list with columns or long lines is looked over first."""
        texts = simple_lines(text)
        if texts is None:
            self.looked_over.emit(text)
        elif len(texts) > 1:
            self.offer.offer(texts, self._entry.group.text())
            self._around.alerts.announce(self.offer.accessibleName())
        else:
            self._entry.line.insert(texts[0])

    def take_offer(self) -> None:
        """Add the lines that are offered."""
        if self._add(self.offer.texts):
            self.offer.withdraw()

    def escape(self) -> bool:
        """Take the offer away; return whether there was one."""
        was_open = self.offer.is_open
        self.offer.withdraw()
        return was_open

    def _keep_as_one(self) -> None:
        self._entry.line.insert(" ".join(self.offer.withdraw()))
        self.finished.emit()

    def _withdraw(self) -> None:
        self.offer.withdraw()
        self.finished.emit()
