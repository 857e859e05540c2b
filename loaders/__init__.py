"""From published bytes to claims: formats, extraction and the one loading pipeline."""
