"""Where numpy's own exceptions say that they live."""
