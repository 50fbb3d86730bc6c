"""Personal data in what people said: phone numbers and e-mail addresses, which nobody is to see."""

import re

_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[a-z]{2,}", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w.])(?:\+?\d[\s().-]*)?(?:\(?\d{3}\)?[\s.-]*)?\d{3}[\s.-]\d{4}(?!\w)")


def is_personal(text: str) -> bool:
    """Say whether a text holds a phone number or an e-mail address."""
    return bool(_ADDRESS.search(text) or _PHONE.search(text))
