"""What stands behind the store."""
