# Copied from codegen/runtime/.
"""The classes of webhook events are in the ``.pyi`` file, for type checkers.

At run time, ``_event_class_names`` makes them.
"""
