"""The vote desk: preparing, opening and counting a vote, and what it came to."""
