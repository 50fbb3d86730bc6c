"""What Home shows before there is a workshop: an empty portrait, and how to begin."""

from collections.abc import Callable

from workshop_app.ui.controls import Controls
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.home.fitted_name import FittedName
from workshop_app.ui.home.latest_sheet import PortraitSheet
from workshop_app.words import say


class FirstSheet(PortraitSheet):
    """The first workshop, still to be started; the sample stands beside it."""

    def __init__(
        self,
        controls: Controls,
        *,
        start: Callable[[], object],
        sample: Callable[[], object],
    ) -> None:
        super().__init__(controls, None)
        px = self.theme.px
        self.column.addWidget(FittedName(self.theme, say("Your first workshop")))
        self.column.addSpacing(px(6))
        promise = say(
            "Gather ideas from everyone in the room, group them into pillars, "
            "and hand out the draft tonight. The portrait fills as ideas come in."
        )
        text = controls.label(promise, "bodyLarge", "ink2", wrap=True)
        text.setMaximumWidth(px(560))
        self.column.addWidget(text)
        self.column.addSpacing(px(28))
        self.start = controls.button(say("New workshop"), kind="primary", size="big", icon="add", press=start)
        self.sample = controls.button(say("Try the sample evening"), size="big", icon="sample", press=sample)
        buttons = FlowLayout(gap=px(12))
        buttons.addWidget(self.start)
        buttons.addWidget(self.sample)
        self.column.addLayout(buttons)
