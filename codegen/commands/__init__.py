"""The commands that run the stages: generate, check, bump, names."""
