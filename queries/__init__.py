"""Typed questions to the graph, one a module."""
