"""Reports: several questions put together, each count with what it is out of, each statement with its quote."""
