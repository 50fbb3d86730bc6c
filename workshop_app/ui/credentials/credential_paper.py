"""CredentialPaper: one credential as it will be read; every part of it is edited where it stands."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.commands import credentials
from workshop_app.domain.credentials import NEEDED, PARTS, credential_at, on_offer, says_something
from workshop_app.domain.growth_records import Level, LevelId
from workshop_app.domain.records import PillarId
from workshop_app.domain.rules import LONGEST_NAME, LONGEST_NOTES
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.alerts import Offer
from workshop_app.ui.credentials.credential_words import NEVER, place_of, progress
from workshop_app.ui.labelled_text import LabelledText
from workshop_app.ui.plan.standing_text import PAD_ACROSS, StandingText
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.disc import Disc
from workshop_app.words import say


class CredentialPaper(QWidget):
    """Shows the credential of a pillar at a level, or of the pillar as a whole.

    Under a part of which the portrait says something already stands an offer to start from that.
    """

    removed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._at: tuple[PillarId, LevelId | None] = (PillarId(""), None)
        self.parts: dict[str, LabelledText] = {}
        self.offers: dict[str, QPushButton] = {}
        theme, controls, px = around.theme, around.controls, around.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(8), px(22), px(24))
        column.setSpacing(px(14))
        self._head = QHBoxLayout()
        self._head.setContentsMargins(PAD_ACROSS, 0, 0, 0)
        self._head.setSpacing(px(10))
        self._disc: Disc | None = None
        self.where = controls.label("", "label", "ink2", wrap=True)
        self._head.addWidget(self.where, 1)
        column.addLayout(self._head)
        self.name = StandingText(
            theme, say(PARTS["name"].title), font=theme.font("title", size=34), most=LONGEST_NAME
        )
        self.name.setPlaceholderText(say("Name this credential"))
        self.name.kept.connect(partial(self._write, "name"))
        self.name.finished.connect(lambda: self.focusNextPrevChild(True))  # noqa: FBT003 - Qt's own signature
        column.addWidget(self.name)
        self.never = controls.label(say(NEVER), "small", "ink2", wrap=True)
        self.never.setContentsMargins(PAD_ACROSS, 0, PAD_ACROSS, 0)
        column.addWidget(self.never)
        for field, part in PARTS.items():
            if field != "name":
                column.addWidget(self._part(field, say(part.title), say(part.asks)))
        self.remove = controls.button(
            say("Remove the credential"), kind="removing", icon="delete", size="small", press=self._remove
        )
        row = QHBoxLayout()
        row.setContentsMargins(PAD_ACROSS, 0, 0, 0)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def show_credential(self, workshop: Workshop, pillar_id: PillarId, level_id: LevelId | None) -> None:
        """Show the credential of a pillar at a level; None is the pillar as a whole."""
        if (pillar_id, level_id) != self._at:
            self.settle()
            self._at = (pillar_id, level_id)
        pillar, level = workshop.pillar(pillar_id), workshop.find(Level, level_id or "")
        found = credential_at(workshop, pillar_id, level_id)
        self._show_disc(str(workshop.number_of(pillar_id)), pillar.ink)
        where = say("{place}. {progress}", place=place_of(pillar, level), progress=progress(found))
        self.where.setText(where)
        self.name.show_text(found.name)
        offered = on_offer(workshop, pillar_id, level_id)
        for field, part in self.parts.items():
            text = str(getattr(found, field))
            part.text.show_text(text)
            offer = self.offers.get(field)
            if offer is not None:
                is_open = not text and field in offered
                offer.setVisible(is_open)
                offer.setToolTip(offered.get(field, "") if is_open else "")
        is_locked = pillar.locked
        for one in (self.name, *self.parts.values(), *self.offers.values()):
            one.setEnabled(not is_locked)
        self.remove.setVisible(says_something(found) and not is_locked)

    def settle(self) -> None:
        """Keep what is half typed."""
        for one in (self.name, *(part.text for part in self.parts.values())):
            one.settle()

    def _part(self, field: str, title: str, asks: str) -> QWidget:
        """Return a part with its label, and with an offer if the portrait can say something for it."""
        label = title if field in NEEDED else say("{part} (if there is any)", part=title)
        theme = self._around.theme
        font = theme.font("definition", size=20) if field == "competency" else theme.font("body", size=17)
        part = LabelledText(
            self._around.controls,
            label,
            hint=asks,
            font=font,
            most=LONGEST_NOTES,
            lines=PARTS[field].is_list,
            name=title,
        )
        part.text.kept.connect(partial(self._write, field))
        self.parts[field] = part
        if field not in {"competency", "criteria", "resources"}:
            return part
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(part)
        self.offers[field] = self._around.controls.button(
            say("Start from what the portrait says"),
            kind="suggested",
            icon="done",
            size="small",
            press=partial(self._start, field),
        )
        row = QHBoxLayout()
        row.setContentsMargins(PAD_ACROSS, 0, 0, 0)
        row.addWidget(self.offers[field])
        row.addStretch(1)
        column.addLayout(row)
        return whole

    def _show_disc(self, number: str, ink: str) -> None:
        """Show the number of the pillar on its ink."""
        if self._disc is not None:
            self._head.removeWidget(self._disc)
            self._disc.hide()
            self._disc.deleteLater()
        self._disc = Disc(self._around.theme, number, ink)
        self._head.insertWidget(0, self._disc, 0, Qt.AlignmentFlag.AlignTop)

    def _write(self, field: str, text: str) -> None:
        (pillar, level), desk = self._at, self._around.desk
        if pillar:
            self._around.alerts.attempt(lambda: desk.do(credentials.write, pillar, level, **{field: text}))

    def _start(self, field: str) -> None:
        pillar, level = self._at
        offered = on_offer(self._around.workshop, pillar, level)
        self._write(field, offered.get(field, ""))
        self.parts[field].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        (pillar, level), desk, alerts = self._at, self._around.desk, self._around.alerts
        found = credential_at(self._around.workshop, pillar, level)
        if alerts.attempt(lambda: desk.do(credentials.bin, found.id)):
            undo = Offer(
                say("Undo"), lambda: alerts.attempt(lambda: desk.do(credentials.take_back, found.id))
            )
            self.removed.emit()
            alerts.toast(say("The credential was removed."), undo)
