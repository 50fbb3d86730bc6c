"""Text without capitals and accents, as one types it in a hurry: "arbol" finds "Árbol"; no Qt."""

import unicodedata


def plain(text: str) -> str:
    """Return the text in small letters without accents."""
    if text.isascii():
        return text.lower()
    taken_apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in taken_apart if not unicodedata.combining(letter))
