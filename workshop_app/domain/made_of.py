"""Ids made of other ids: the same on every laptop, so that what belongs together meets in a merge."""

from hashlib import sha256


def made_of(noun: str, *ids: str) -> str:
    """Return an id such as `idea-3f9a1c…` that only these ids, in this order, make."""
    return f"{noun}-{sha256(' '.join(ids).encode()).hexdigest()[:16]}"
