"""The style sheet of ordinary controls: buttons by kind, fields, lists, menus."""

from string import Template

from workshop_app import assets, fonts
from workshop_app.ui.theme import Theme


def sheet(theme: Theme) -> str:
    """Return the style sheet of the whole window in this theme."""
    px = theme.px
    values: dict[str, object] = {f"p{n}": px(n) for n in (6, 8, 10, 12, 14, 16, 24, 32)}
    values |= {f"r{n}": px(n) for n in (7, 8, 10)}
    values |= {
        "sans": fonts.SANS,
        "body": px(16),
        "small": px(14),
        "label": px(15),
        "heading": px(18),
        "border": theme.border(),
        # The box model of a style sheet adds the border to min-height: the design's heights include it.
        "control": px(44) - 2 * theme.border(),
        "small_control": px(36) - 2 * theme.border(),
        "big_control": px(56) - 2 * theme.border(),
        "icon_button": px(36) - 2 * theme.border(),
        "chip": px(18),
        "controlLine": theme.colour("control").name(),
    }
    names = (
        *("canvas", "sheet", "soft", "well", "line", "lineStrong", "ink", "ink2", "ink3", "accent"),
        *("accentHover", "accentPressed", "accentTint", "accentTintLine", "onAccent", "bad", "disabledFill"),
        *("disabledText", "toast", "toastButton"),
    )
    values |= {name: theme.colour(name).name() for name in names}
    return Template(assets.resource("window.qss").read_text(encoding="utf-8")).substitute(values)
