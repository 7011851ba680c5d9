# Generated. Do not edit.
"""The file of each struct, and the structs of each value of the ``object`` key."""

from ._lazy import files_by_name

_NAMES = {
    "book": "+",
    "deleted_reader": "+",
    "event": """
+
+Data
""",
    "film": "+",
    "list_object": "+",
    "loan": """
+
+History
""",
    "reader": """
+
+Address
""",
    "reader_card": """
+
+Printed
""",
    "scan": "+",
    "series": "+",
    "v2_core_branch": "+",
    "v2_core_event": """
+
+Reason
+RelatedObject
""",
}

FILES = files_by_name(_NAMES)

OBJECTS = {
    "book": ("Book",),
    "event": ("Event",),
    "film": ("Film",),
    "loan": ("Loan",),
    "reader": ("DeletedReader", "Reader"),
    "reader_card": ("ReaderCard",),
    "scan": ("Scan",),
    "series": ("Series",),
    "v2.core.branch": ("V2CoreBranch",),
    "v2.core.event": ("V2CoreEvent",),
}

DELETED: frozenset[str] = frozenset(("DeletedReader",))

TAGGED = frozenset(name for names in OBJECTS.values() for name in names)

SERVICES = ("events", "loans", "readers", "readers_cards", "scans", "v2_core_branches")
