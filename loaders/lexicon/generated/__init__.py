"""What follows from the lexicons, made by `python -m loaders.lexicon.generate`; not edited by hand."""
