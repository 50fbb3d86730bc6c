"""TroubleSheet: what went wrong with a list, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from workshop_app.ui.gather.stage_sheet import StageSheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class TroubleSheet(StageSheet):
    """A filled round mark, a sentence, the reason, and buttons: another file, paste instead, close."""

    file_asked = Signal()
    paste_asked = Signal()
    cancelled = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        px = around.theme.px
        sign = QLabel()
        sign.setPixmap(around.icons.pixmap("status.bad", px(26), around.theme.colour("bad")))
        title = around.controls.label(say("This list could not be read"), "heading", wrap=True)
        self.reason = around.controls.label("", "body", "ink2", wrap=True)
        self.another = around.controls.button(say("Choose another file"), press=self.file_asked.emit)
        self.paste = around.controls.button(say("Paste a list"), press=self.paste_asked.emit)
        self.cancel = around.controls.button(say("Close"), kind="plain", press=self.cancelled.emit)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.another, self.paste):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(title)
        words.addWidget(self.reason)
        words.addSpacing(px(14))
        words.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(20), px(20), px(20))
        row.setSpacing(px(14))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(title.text())

    def show_reason(self, sentence: str, *, has_next: bool = False) -> None:
        """Say why; with `has_next` another list waits to be looked over."""
        self.reason.setText(sentence)
        self.cancel.setText(say("Go on with the next list") if has_next else say("Close"))
        self.setAccessibleDescription(sentence)

    def arrive(self) -> None:
        """Put the focus on the first way out."""
        self.another.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
