"""ReadySheet: what the checks still warn of, and a line for why the pillar is ready all the same."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workshop_app.domain.rules import LONGEST_REASON
from workshop_app.insight.portrait.five import PillarCheck
from workshop_app.ui.field import Field
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class ReadySheet(Sheet):
    """`mark` is given the reason and returns whether it was kept; the sheet closes then."""

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        name: str,
        warnings: Sequence[PillarCheck],
        mark: Callable[[str], bool],
    ) -> None:
        title = say("Is “{pillar}” ready?", pillar=name)
        super().__init__(window, around.controls, title, width=560)
        self._mark = mark
        px, controls = self.theme.px, around.controls
        told = say_many(
            "One check still warns. It is your call: say why in a line, and it stands beside the pillar.",
            "{count} checks still warn. It is your call: say why in a line, and it stands beside the pillar.",
            len(warnings),
        )
        self.body.addWidget(controls.label(told, "body", "ink2", wrap=True))
        for check in warnings:
            self.body.addWidget(_warning(around, check.sentence))
        self.reason = Field(
            controls, say("Why it is ready all the same"), hint=say("We ask them on Thursday")
        )
        self.reason.edit.setMaxLength(LONGEST_REASON)  # type: ignore[union-attr] # the field has one line
        self.body.addSpacing(px(4))
        self.body.addWidget(self.reason)
        self.mark_button = controls.button(
            say("Mark as ready"), kind="primary", icon="done", press=self.accept
        )
        self.foot.addStretch(1)
        self.foot.addWidget(controls.button(say("Not yet"), press=self.close_sheet))
        self.foot.addWidget(self.mark_button)

    def accept(self) -> None:
        """Mark the pillar as ready for the reason that is typed."""
        reason = self.reason.text.strip()
        if not reason:
            self.reason.say_trouble(say("Write in a line why it is ready all the same."))
            self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._mark(reason):
            self.close_sheet()


def _warning(around: Surroundings, sentence: str) -> QWidget:
    px = around.theme.px
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(10))
    sign = QLabel()
    ratio = line.devicePixelRatioF()
    sign.setPixmap(around.icons.pixmap("status.warn", px(20), around.theme.colour("warn"), ratio))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(around.controls.label(sentence, "body", wrap=True, weight=600), 1)
    return line
