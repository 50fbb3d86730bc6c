"""What the room sees of each step of the rail: its own view, and those that can be chosen (DESIGN § 5)."""

OPENS = {"plan": "welcome", "gather": "prompt", "group": "board", "share": "thanks"}
"""What the room sees when a step is opened; the other steps leave the wall as it is."""

ALLOWS = {
    "plan": ("welcome", "prompt", "heard"),
    "gather": ("prompt", "newest", "board", "heard", "welcome"),
    "group": ("board", "prompt", "newest", "heard", "welcome"),
    "shape": ("board", "prompt", "heard", "welcome"),
    "progress": ("board", "prompt", "heard", "welcome"),
    "share": ("thanks", "board", "heard", "welcome"),
}
"""The views that can be chosen while a step is open, by the names that `Director.choose` takes."""
