"""Reads a store with other people's tools; see Tests/open-elsewhere.py."""
