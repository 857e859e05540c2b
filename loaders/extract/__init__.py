"""Minutes to claims: pure functions, one module per kind of claim."""
