"""The knowledge graph: claims, the stores that hold them, identity across documents, and exports."""
