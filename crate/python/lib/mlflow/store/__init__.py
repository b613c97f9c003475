"""Stores: where what a client is told is kept."""
