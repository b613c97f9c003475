"""Colours between systems."""

import colorsys

assert colorsys.rgb_to_hsv(1, 0, 0) == (0.0, 1.0, 1)
assert colorsys.hls_to_rgb(0, 0.5, 1) == (1.0, 0.0, 0.0)
