"""Bytes to minutes: one module a format, each giving the text that offsets refer to."""
