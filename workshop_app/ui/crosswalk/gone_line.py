"""GoneLine: says which alignments lead to words that are not there any more, and takes them away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workshop_app.domain.framework_records import Alignment, FrameworkItem
from workshop_app.domain.wordings import Wording, stands, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.crosswalk.rows import named
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

NAMED = 3
"""How many are named in the line; the others stand in its tip."""


class GoneLine(QWidget):
    """Hidden while every alignment has both its ends."""

    def __init__(self, around: Surroundings, clear: Callable[[Sequence[Alignment]], object]) -> None:
        super().__init__()
        self._gone: tuple[Alignment, ...] = ()
        theme, controls = around.theme, around.controls
        self.setObjectName("goneLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(
            f"#goneLine {{ background: {theme.colour('warnTint').name()};"
            f" border: {theme.border()}px solid {theme.colour('warnLine').name()};"
            f" border-radius: {theme.px(8)}px; }}"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(8), theme.px(6))
        row.setSpacing(theme.px(10))
        sign = QLabel()
        sign.setPixmap(around.icons.pixmap("status.warn", theme.px(18), theme.colour("warn")))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self.sentence = controls.label("", "small", wrap=True)
        row.addWidget(self.sentence, 1)
        self.button = controls.button(say("Take them away"), size="small", press=lambda: clear(self._gone))
        row.addWidget(self.button)

    def show_gone(self, workshop: Workshop, gone: Sequence[Alignment]) -> None:
        """Say these, or nothing."""
        self._gone = tuple(gone)
        self.setVisible(bool(gone))
        if not gone:
            return
        told = [_told(workshop, one) for one in gone]
        one = "{count} alignment has lost an end: {which}. It comes back with the words."
        many = "{count} alignments have lost an end: {which}. They come back with the words."
        which = "; ".join(told[:NAMED]) + (" …" if len(told) > NAMED else "")
        self.sentence.setText(say_many(one, many, len(gone), which=which))
        self.sentence.setToolTip("\n".join(told))


def _told(workshop: Workshop, one: Alignment) -> str:
    """Return what an alignment was of, and which end of it is gone."""
    wording = Wording(one.of, one.wording)
    item = workshop.records().get(("framework-item", one.item or ""))
    ours = named(text_of(workshop, wording), 40)
    theirs = named(str(getattr(item, "text", "")), 40)
    if not stands(workshop, wording) or _in_bin(workshop, wording):
        return say("“{theirs}” met words of ours that are gone: “{ours}”", ours=ours, theirs=theirs)
    if workshop.find(FrameworkItem, one.item or "") is None:
        return say("“{ours}” met an item that is gone: “{theirs}”", ours=ours, theirs=theirs)
    return say("“{ours}” and “{theirs}”", ours=ours, theirs=theirs)


def _in_bin(workshop: Workshop, wording: Wording) -> bool:
    kind = {"name": "pillar"}.get(wording.of, wording.of)
    return bool(workshop.value(kind, wording.id, "binned"))
