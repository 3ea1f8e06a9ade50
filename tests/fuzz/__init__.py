"""Targets for fuzzing; see `import_target.py`."""
