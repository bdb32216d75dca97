"""The record for machines: one module a format."""
