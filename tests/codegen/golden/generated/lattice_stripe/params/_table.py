# Generated. Do not edit.
"""The file of each parameter type."""

from .._lazy import files_by_name

_NAMES = {
    "events": "+RetrieveParams",
    "loans": """
+CoverParam
+CreateParams
+ExtendParams
+RetrieveParams
+SlipParams
""",
    "readers": """
+CreateParams
+DeleteParams
+JoinedParam
+ListParams
+NotifyParam
+RetrieveParams
+SearchParams
+UpdateParams
""",
    "readers_cards": """
+DeleteParams
+ListParams
""",
    "scans": """
+CreateParams
+LinkParam
""",
    "shared": "AddressParam",
    "v2_core_branches": """
+CreateParams
+HoursParam
+ListParams
""",
}

PARAMS = files_by_name(_NAMES)
