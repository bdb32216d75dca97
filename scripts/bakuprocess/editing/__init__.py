"""Editing records by command: text in, text out, and nothing changed that need not be."""
