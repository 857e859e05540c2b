"""One module for each kind of file that is generated from the model."""
