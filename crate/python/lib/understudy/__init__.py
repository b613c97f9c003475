"""The course's own package."""
