"""Ids that no other laptop will ever make."""

import secrets
import time

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"


def letters(count: int) -> str:
    """Return that many random letters and digits, none of which look alike."""
    return "".join(LETTERS[byte % 32] for byte in secrets.token_bytes(count))  # there are 32 of them


def fresh(noun: str) -> str:
    """Return a new id such as `idea-7k2m9xa4q1`; ten letters hold fifty random bits."""
    return f"{noun}-{letters(10)}"


def now() -> int:
    """Return the milliseconds since 1970 in UTC."""
    return time.time_ns() // 1_000_000
