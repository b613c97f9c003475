"""What joins it with other packages."""
