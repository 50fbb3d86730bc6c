"""Writing ideas down: the line, who says it and where, spelling, and the bar that brings it to every step."""
