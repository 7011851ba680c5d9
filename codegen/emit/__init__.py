"""Render the model as the files of the package."""
