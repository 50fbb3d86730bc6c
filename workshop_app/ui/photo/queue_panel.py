"""QueuePanel: the notes in a list, one of them large, and the field into which one types what it says."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.records import Group, IdeaId
from workshop_app.ui.photo.crop_view import CropView
from workshop_app.ui.photo.group_choice import GroupChoice
from workshop_app.ui.photo.looking_line import LookingLine
from workshop_app.ui.photo.note_field import NoteField
from workshop_app.ui.photo.note_list import NoteList, NoteRow
from workshop_app.ui.photo.offer_card import OfferCard
from workshop_app.ui.photo.rolling import rolling
from workshop_app.ui.photo.same_hint import SameHint
from workshop_app.ui.photo.wide_button import WideButton
from workshop_app.ui.scribe.spell_marks import SpellMarks
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class QueuePanel(QWidget):
    """From 150 % on the picture of the note stands beside the panel instead, where the photo is."""

    binned = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme, controls = around.theme, around.controls
        self.title = controls.label("", "prompt" if theme.is_large else "title", wrap=True)
        self.leave = controls.icon_button("ph.x-bold", say("Back to Gather"))
        self.subtitle = controls.label("", "body", "ink2", wrap=True)
        self.looking = LookingLine(around)
        self.offer = OfferCard(around, "hint")
        self.list = NoteList(around)
        self.crop = CropView(around, least=120)
        self.group = GroupChoice(around)
        self.turn = controls.icon_button("ph.arrow-clockwise", say("Turn the picture"), press=self.crop.turn)
        self.no_note = controls.button(
            say("No note"), kind="plain", icon="delete", size="small", press=self.binned.emit
        )
        self.no_note.setToolTip(say("Put it in the bin (Ctrl+Delete)"))
        for button in (self.turn, self.no_note, self.group):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.field = NoteField(theme)
        self.spelling = SpellMarks(around, self.field)
        self.hint = _Sentence(around, "status.warn", "warn")
        self.complaint = _Sentence(around, "status.bad", "bad")
        self.same = SameHint(around)
        self.next = WideButton(around)
        self.next.pressed.connect(self.field.entered)
        self.keys = controls.label("", "small", "ink3", wrap=True)
        self._build()

    def _build(self) -> None:
        px = self._around.theme.px
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        about = QHBoxLayout()
        about.setSpacing(px(8))
        about.addWidget(self.group)
        about.addStretch(1)
        about.addWidget(self.turn)
        about.addWidget(self.no_note)
        column = self._column()
        column.setContentsMargins(px(20), px(14), px(20), px(14))
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self.subtitle)
        is_large = self._around.theme.is_large
        if not is_large:
            column.addWidget(self.looking)
            column.addWidget(self.offer)
        typing = [self.field, self.hint, self.complaint, self.same, self.next]
        if is_large:
            column.addLayout(about)
            for part in typing:
                column.addWidget(part)
            self.list.setMinimumHeight(px(4 * 40))
            column.addWidget(self.list, 1)
            column.addWidget(self.looking)
            column.addWidget(self.offer)
            return
        column.addSpacing(px(4))
        column.addWidget(self.list, 3)
        column.addWidget(self.crop, 5)
        column.addLayout(about)
        for part in typing:
            column.addWidget(part)
        column.addWidget(self.keys)
        self.keys.setText(say("Enter next · Tab skips · Shift+Tab goes back · Alt and a digit say who"))

    def _column(self) -> QVBoxLayout:
        """Return where everything stands from above; at large text that rolls."""
        if not self._around.theme.is_large:
            return QVBoxLayout(self)
        inside = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(rolling(inside))
        return QVBoxLayout(inside)

    def show_notes(self, rows: Sequence[NoteRow], current: IdeaId | None, *, left: int) -> None:
        """Show the notes of a photo, and how many are left on all photos."""
        typed, count = sum(row.is_typed for row in rows), len(rows)
        self.title.setText(say_many("{count} note", "{count} notes", count))
        elsewhere = left - (count - typed)
        sentences = [say("Type what each one says. {typed} of {count} typed.", typed=typed, count=count)]
        if elsewhere > 0:
            sentences.append(
                say_many("{count} more on other photos.", "{count} more on other photos.", elsewhere)
            )
        self.subtitle.setText(" ".join(sentences))
        self.list.show_rows(rows, current)
        place = next((row.number for row in rows if row.id == current), 0)
        self.next.show_words(
            say("Next note, {number} of {count}", number=place, count=count)
            if left > 1
            else say("Last note, {number} of {count}", number=place, count=count)
        )

    def show_group(self, group: Group | None) -> None:
        """Show whose the note is."""
        self.group.show_group(group)

    def complain(self, sentence: str) -> None:
        """Say under the field what does not fit; an empty sentence takes that away."""
        self.complaint.show_sentence(sentence)
        self.field.setAccessibleDescription(sentence)

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(480), self._around.theme.px(600))


class _Sentence(QWidget):
    """A sentence with its sign, hidden while there is nothing to say."""

    def __init__(self, around: Surroundings, icon: str, colour: str) -> None:
        super().__init__()
        px = around.theme.px
        sign = QLabel()
        sign.setPixmap(
            around.icons.pixmap(icon, px(18), around.theme.colour(colour), self.devicePixelRatioF())
        )
        self._label = around.controls.label("", "body", colour, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(4), 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return "" if self.isHidden() else self._label.text()

    def show_sentence(self, sentence: str) -> None:
        """Say something, or nothing."""
        self._label.setText(sentence)
        self.setVisible(bool(sentence))
