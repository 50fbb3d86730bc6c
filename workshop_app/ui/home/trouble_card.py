"""What could not be done on Home, said where the work is, with something to press."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from workshop_app.ui.alerts import Offer
from workshop_app.ui.controls import Controls
from workshop_app.ui.flow import FlowLayout
from workshop_app.words import say


class TroubleCard(QFrame):
    """A white card with a filled round mark, the sentence, and one or two buttons."""

    def __init__(
        self, controls: Controls, sentence: str, offers: Iterable[Offer], close: Callable[[], object]
    ) -> None:
        super().__init__()
        theme, px = controls.theme, controls.theme.px
        self.sentence = sentence
        self.setProperty("card", "true")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(16), px(18), px(16))
        row.setSpacing(px(14))
        mark = QLabel()
        mark.setPixmap(
            controls.icons.pixmap("status.bad", px(24), theme.colour("bad"), self.devicePixelRatioF())
        )
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(12))
        column.addWidget(controls.label(sentence, "bodyLarge", "ink", wrap=True))
        buttons = FlowLayout(gap=px(8))
        self.buttons: list[QPushButton] = [
            controls.button(offer.words, size="small", press=offer.press) for offer in offers
        ]
        self.buttons.append(controls.button(say("Close"), size="small", press=close))
        for button in self.buttons:
            buttons.addWidget(button)
        column.addLayout(buttons)
        row.addLayout(column, 1)
