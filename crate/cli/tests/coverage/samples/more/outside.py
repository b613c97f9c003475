"""In a folder that is no package."""

VALUE = 3
