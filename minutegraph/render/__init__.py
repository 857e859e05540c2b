"""Rows to tables, JSON, CSV and Markdown."""
