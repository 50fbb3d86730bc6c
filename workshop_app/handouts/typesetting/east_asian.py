"""Faces for Chinese, Japanese and Korean, whose shared letters look different in each.

Left to itself, Qt takes the first face that has a letter, often a Japanese one for Chinese words. So the
family that goes with the language is named: ours, which are loaded only now, else the computer's.
"""

from functools import cache

from PySide6.QtGui import QFontDatabase

from workshop_app import fonts
from workshop_app.handouts.typesetting import loading

_FAMILIES = {
    "zh": ("Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"),
    "zh-hant": ("Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", "Noto Sans SC"),
    "ja": ("Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic"),
    "ko": ("Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic"),
}
_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "yue")

_KANA = range(0x3040, 0x3100)
_HANGUL = (*range(0x1100, 0x1200), *range(0x3130, 0x3190))
_SYLLABLES = range(0xAC00, 0xD7B0)
_HAN = (range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x33480))


def families_for(text: str, language: str) -> tuple[str, ...]:
    """Return the families for the East Asian letters of a text, the best first; none if it has none."""
    codes = {ord(letter) for letter in text if ord(letter) >= 0x1100}
    if any(code in _SYLLABLES or code in _HANGUL for code in codes):
        return _there("ko")
    if any(code in _KANA for code in codes):
        return _there("ja")
    if not any(code in part for code in codes for part in _HAN):
        return ()
    named = language.lower().replace("_", "-")
    if named.startswith(_TRADITIONAL):
        return _there("zh-hant")
    return _there(named[:2] if named[:2] in {"ja", "ko"} else "zh")


@cache
def _there(language: str) -> tuple[str, ...]:
    """Return those of a language's families that this computer has, ours loaded."""
    for family in ("Noto Sans SC", "Noto Sans JP", "Noto Sans KR"):
        if family in _FAMILIES[language]:
            loading.load(fonts.east_asian(family))
    return tuple(family for family in _FAMILIES[language] if QFontDatabase.hasFamily(family))
