"""OfferCard: a sentence with a reason and one or two buttons, where the work is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.ui.alerts import Offer
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.step import Surroundings

LOOKS = {
    "bad": ("status.bad", "bad"),
    "warn": ("status.warn", "warn"),
    "hint": ("ph.circles-three", "accentHover"),
}


class OfferCard(QFrame):
    """A white card with a round mark (DESIGN § 10); it is hidden until it has something to say."""

    def __init__(self, around: Surroundings, look: str = "warn") -> None:
        super().__init__()
        self._around = around
        theme, px = around.theme, around.theme.px
        icon, colour = LOOKS[look]
        edge = theme.colour("warnLine" if look == "warn" else "lineStrong").name()
        ground = theme.colour("warnTint" if look == "warn" else "sheet").name()
        self.setObjectName("offer")
        self.setStyleSheet(
            f"#offer {{ background: {ground}; border: {theme.border()}px solid {edge};"
            f" border-radius: {px(8)}px; }}"
        )
        sign = QLabel()
        sign.setPixmap(around.icons.pixmap(icon, px(22), theme.colour(colour), self.devicePixelRatioF()))
        self.title = around.controls.label("", "label", wrap=True)
        self.reason = around.controls.label("", "body", "ink2", wrap=True)
        self._buttons = QWidget()
        self._row = FlowLayout(self._buttons, px(8))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(12), px(14), px(12))
        row.setSpacing(px(10))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(4))
        row.addLayout(column, 1)
        for part in (self.title, self.reason, self._buttons):
            column.addWidget(part)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()

    def say(self, title: str, reason: str, *offers: Offer) -> None:
        """Say something with buttons; what is said already stays as it is, with the focus on it."""
        if not self.isHidden() and (title, reason) == (self.title.text(), self.reason.text()):
            return
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for offer in offers:
            self._row.addWidget(self._around.controls.button(offer.words, size="small", press=offer.press))
        self._buttons.setVisible(bool(offers))
        self.setAccessibleName(" ".join(part for part in (title, reason) if part))
        self.show()
        self._around.alerts.announce(self.accessibleName())
