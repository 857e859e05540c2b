"""What can be said: the model, the issue scheme, known indicators and the values that claims are made of."""
