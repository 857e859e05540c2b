"""The command line: the face of the whole."""
