"""LabelledText: a small label, and under it words that are edited where they stand."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.controls import Controls
from workshop_app.ui.plan.standing_text import PAD_ACROSS, StandingText


class LabelledText(QWidget):
    """The `text` sends `kept` with new words; Enter goes on to what comes next.

    The label names it to screen readers too, unless another `name` does.
    """

    def __init__(
        self,
        controls: Controls,
        label: str,
        *,
        hint: str = "",
        font: QFont | None = None,
        most: int = 0,
        lines: bool = False,
        name: str = "",
    ) -> None:
        super().__init__()
        theme = controls.theme
        self.text = StandingText(
            theme, name or label, font=font or theme.font("body"), hint=hint, most=most, lines=lines
        )
        self.text.finished.connect(lambda: self.focusNextPrevChild(True))  # noqa: FBT003 - Qt's own signature
        self.label = controls.label(label, "small", "ink2", wrap=True, weight=600)
        self.label.setContentsMargins(PAD_ACROSS, 0, PAD_ACROSS, 0)
        self.label.setBuddy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.label)
        column.addWidget(self.text)
