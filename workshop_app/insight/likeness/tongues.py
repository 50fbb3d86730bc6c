"""In which language a short text is written, as far as its letters and its little words tell."""

import re
import unicodedata
from functools import lru_cache

from workshop_app.insight.likeness.little_words import TELLING

ENGLISH = "en"
"""The only language whose meanings the sentence model knows."""

_SCRIPTS = {
    "ARABIC": "ar", "HEBREW": "he", "CYRILLIC": "ru", "GREEK": "el", "DEVANAGARI": "hi", "BENGALI": "bn",
    "THAI": "th", "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh", "KHMER": "km", "LAO": "lo",
    "ETHIOPIC": "am", "ARMENIAN": "hy", "GEORGIAN": "ka", "GURMUKHI": "pa", "TAMIL": "ta", "MYANMAR": "my",
}  # fmt: skip

_VIETNAMESE = re.compile("[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")

_SPANISH = re.compile(
    r"[ñ¿¡áéíóú]|\w(?:ar|er|ir) (?:a|al|el|la|los|las|con|en|de|sin|por) |\b(?:a|de|en) la\b"
)


@lru_cache(maxsize=20_000)
def tongue(text: str, said: str = "", otherwise: str = ENGLISH) -> str:
    """Return the language of a text, such as `en`: what was said of it, else what it looks like.

    Where nothing tells, it is `otherwise`, the language of the workshop.
    """
    if said:
        return said.split("-", maxsplit=1)[0].casefold()
    letters = [letter for letter in text if letter.isalpha()]
    foreign = [script for letter in letters if (script := _script(letter))]
    if foreign and 2 * len(foreign) >= len(letters):
        return max(sorted(set(foreign)), key=foreign.count)
    small = unicodedata.normalize("NFC", text).casefold()
    if _VIETNAMESE.search(small):
        return "vi"
    words = re.findall(r"[^\W\d_]+", small)
    hits = {language: sum(word in little for word in words) for language, little in TELLING.items()}
    hits["es"] += bool(_SPANISH.search(small))
    first = max((otherwise, "en", "es", "fr", "pt"), key=lambda language: hits.get(language, 0))
    return first if hits.get(first, 0) else otherwise


def _script(letter: str) -> str | None:
    if letter < "\u0370":
        return None
    return _SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0])
