# Generated. Do not edit.
"""The types of webhook events: classes of the object or "-", common beginning, end of each type."""

EVENTS = """

"""

THIN_EVENTS = """

"""
