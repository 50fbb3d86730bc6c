"""What one sees: Qt."""
