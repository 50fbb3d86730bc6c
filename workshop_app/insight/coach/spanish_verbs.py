"""The forms of Spanish verbs that stand in statements: what I do, one does, we do, they do, and to do."""

from workshop_app.insight.coach.word_lists import phrase_list

_ENDINGS = {
    "ar": ("o", "a", "amos", "an"),
    "er": ("o", "e", "emos", "en"),
    "ir": ("o", "e", "imos", "en"),
}


def forms(infinitive: str) -> tuple[str, ...]:
    """Return explicar, explico, explica, explicamos, explican; of an irregular verb those of its list."""
    irregular = phrase_list("es", "action_verbs", "irregular").get(infinitive)
    if irregular:
        return (infinitive, *irregular.split())
    root, ending = infinitive[:-2], infinitive[-2:]
    return (infinitive, *(root + one for one in _ENDINGS.get(ending, ())))
