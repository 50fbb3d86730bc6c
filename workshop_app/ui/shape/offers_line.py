"""OffersLine: other names on offer for a pillar; a press gives it that name."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from workshop_app.desk import ids
from workshop_app.domain.commands import offers
from workshop_app.domain.records import Pillar, PillarId
from workshop_app.domain.rules import LONGEST_NAME
from workshop_app.domain.shape_records import Offer, OfferId
from workshop_app.domain.shaping import offers_of
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.shape.dots import dots_of_names
from workshop_app.ui.shape.written import Written
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class OfferedName(QPushButton):
    """One name; Delete takes it off the offer, F2 changes it."""

    def __init__(self, line: "OffersLine", offer: Offer, dots: int | None) -> None:
        words = offer.name if dots is None else f"{offer.name} · {dots:,}"
        super().__init__(words.replace("&", "&&"))
        self._line, self.offer = line, offer
        theme = line.around.theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(say("Call it “{name}”", name=offer.name))
        self.setAccessibleName(say("Call it “{name}”", name=offer.name))
        if dots is not None:
            self.setAccessibleDescription(say_many("{count} dot", "{count} dots", dots))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda _at: line.show_menu(self))
        self.clicked.connect(lambda _checked: line.take(offer.id))
        self.setStyleSheet(
            f"QPushButton {{ min-height: {theme.px(26)}px; padding: 0 {theme.px(5)}px; border: none;"
            f" border-radius: {theme.px(6)}px; background: transparent; font-size: {theme.px(15)}px;"
            f" font-weight: 600; color: {theme.colour('ink2').name()}; }}"
            f"QPushButton:hover {{ background: {theme.colour('accentTint').name()};"
            f" color: {theme.colour('accentHover').name()}; }}"
            f"QPushButton:disabled {{ background: transparent; color: {theme.colour('ink3').name()}; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._line.take_off(self.offer.id)
        elif event.key() == Qt.Key.Key_F2:
            self._line.begin(self.offer)
        elif event.key() == Qt.Key.Key_Menu:
            self._line.show_menu(self)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class OffersLine(QWidget):
    """The label, the names, and a plus with which another one is written where it will stand."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around
        self._pillar: PillarId | None = None
        self._shown: tuple[tuple[Offer, ...], dict[str, int]] | None = None
        self._buttons = list[OfferedName]()
        self._edited: OfferId | None = None
        theme, px = around.theme, around.theme.px
        self._flow = FlowLayout(self, gap=px(3))
        self.label = around.controls.label(say("Also offered:"), "note", "ink3")
        self.label.setFixedHeight(px(26))
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self.add_button = around.controls.button("", kind="plain", icon="add", press=self.begin)
        self.add_button.setStyleSheet(
            f"QPushButton {{ min-height: {px(26)}px; max-height: {px(26)}px;"
            f" padding: 0 {px(6)}px; border: none; }}"
        )
        self.field = Written(
            theme,
            say("A name on offer"),
            self._keep,
            font=theme.font("label"),
            hint=say("Another name"),
            most=LONGEST_NAME,
        )
        self.field.setFixedWidth(px(220))
        self.field.left.connect(self._left)
        self.field.entered.connect(self._back)
        self.field.given_back.connect(self._back)
        self.field.hide()
        self._lay_out()

    def show_pillar(self, workshop: Workshop, pillar: Pillar) -> None:
        """Show the names on offer for a pillar."""
        if pillar.id != self._pillar:
            self._pillar = pillar.id
            self.field.forget("")
            self.field.hide()
        standing, dots = offers_of(workshop, pillar.id), dots_of_names(workshop, pillar.id)
        if (standing, dots) != self._shown:
            had = next((n for n, button in enumerate(self._buttons) if button.hasFocus()), None)
            for button in self._buttons:
                self._flow.removeWidget(button)
                button.hide()
                button.deleteLater()
            self._buttons = [OfferedName(self, offer, dots.get(offer.name)) for offer in standing]
            self._shown = (standing, dots)
            self._lay_out()
            if had is not None:
                target: QWidget = self._buttons[min(had, len(standing) - 1)] if standing else self.add_button
                target.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in self._buttons:
            button.setEnabled(not pillar.locked)
        self.label.setVisible(bool(standing) or self.field.isVisible())
        name = say("Offer another name")
        self.add_button.setText("" if standing else name)
        self.add_button.setAccessibleName(name)
        self.add_button.setToolTip(name)
        self.add_button.setVisible(not pillar.locked)
        self.updateGeometry()

    def begin(self, offer: Offer | None = None) -> None:
        """Write a name on offer, or change one."""
        self._edited = offer.id if offer is not None else None
        self.field.forget(offer.name if offer is not None else "")
        self.field.show()
        self.field.edit()

    def settle(self) -> None:
        """Keep what is half typed."""
        if not self.field.isHidden():
            self.field.settle()

    def take(self, offer_id: OfferId) -> None:
        """Give the pillar that name."""
        self._attempt(lambda: self.around.desk.do(offers.take, offer_id))

    def take_off(self, offer_id: OfferId) -> None:
        """Take a name off the offer."""
        self._attempt(lambda: self.around.desk.do(offers.bin, offer_id))

    def show_menu(self, button: OfferedName) -> None:
        """Show what can be done with a name on offer."""
        offer = button.offer
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries: tuple[tuple[str, Callable[[], object]], ...] = (
            (say("Call it “{name}”", name=offer.name), partial(self.take, offer.id)),
            (say("Change the name") + "\tF2", partial(self.begin, offer)),
            (say("Take it off the offer") + "\tDelete", partial(self.take_off, offer.id)),
        )
        for words, act in entries:
            action = QAction(words.replace("&", "&&"), menu)
            action.triggered.connect(lambda _checked, act=act: act())
            menu.addAction(action)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _keep(self, text: str) -> bool:
        name, pillar = " ".join(text.split()), self._pillar
        if not name or pillar is None:
            return True
        if self._edited is None:
            new = OfferId(ids.fresh("offer"))
            if not self._attempt(lambda: self.around.desk.do(offers.add, new, pillar, name)):
                return False
            self._edited = new
            return True
        edited = self._edited
        return self._attempt(lambda: self.around.desk.do(offers.reword, edited, name))

    def _left(self) -> None:
        if not self.field.is_unkept:
            self._edited = None
            self.field.forget("")
            self.field.hide()
            self.label.setVisible(bool(self._buttons))

    def _back(self) -> None:
        if not self.field.is_unkept:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _attempt(self, act: Callable[[], object]) -> bool:
        return self.around.alerts.attempt(act)

    def _lay_out(self) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        for widget in (self.label, *self._buttons, self.field, self.add_button):
            self._flow.addWidget(widget)
            if widget in self._buttons:
                widget.show()
