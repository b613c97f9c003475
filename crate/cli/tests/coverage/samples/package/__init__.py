"""A package."""

from package.used import VALUE
