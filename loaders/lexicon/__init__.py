"""What words mean: rules and names kept as data (YAML), and their reader."""
