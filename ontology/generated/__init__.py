"""Files made from `model.yaml` and its companions by `python -m ontology.generate`; edits here are lost."""
