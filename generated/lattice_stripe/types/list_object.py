# Generated. Do not edit.
"""The class of ``list`` objects, which is hand-written."""

from .._core.lists import ListObject as ListObject
