"""The room: what the second display shows to the people in it, and what decides that."""
