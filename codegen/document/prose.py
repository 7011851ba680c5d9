"""Drop the parts of a document that ``spec/`` lacks: sentences, examples and unused keywords."""

from __future__ import annotations

from typing import Any

from codegen.document import refs

PROSE = frozenset(
    ("$comment", "description", "example", "examples", "externalDocs", "flows", "summary")
)
"""Keywords that hold sentences or examples."""
UNUSED = frozenset(("encoding", "explode", "style", "x-stripeBypassValidation"))
"""Keywords that no stage reads. Their changes would only lengthen the diff of ``spec/``."""


def strip_prose(document: dict[str, Any]) -> dict[str, Any]:
    """A copy of ``document`` without its sentences and unused keywords, with sorted paths.

    Properties and parameters keep their order. A property or schema named
    ``description`` is kept; the keyword ``description`` is removed.
    """
    kept = _node({key: value for key, value in document.items() if key != "info"})
    info = document.get("info", {})
    version = {"version": info["version"]} if "version" in info else {}
    extensions = _node({key: value for key, value in info.items() if key.startswith("x-")})
    paths = kept.pop("paths", {})
    components = kept.pop("components", {})
    return {
        "openapi": kept.pop("openapi", None),
        "info": version | extensions,
        **kept,
        "paths": dict(sorted(paths.items())),
        "components": {
            kind: dict(sorted(named.items())) if isinstance(named, dict) else named
            for kind, named in sorted(components.items())
        },
    }


def _node(node: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for key, value in node.items():
        if key in refs.LITERAL:
            kept[key] = value
        elif key in PROSE or key in UNUSED or value is None:
            continue
        elif key.startswith("x-"):
            if not key.lower().endswith(("description", "descriptions")):
                kept[key] = _extension(value)
        elif key in refs.NAMED and isinstance(value, dict):
            kept[key] = {name: _value(item) for name, item in value.items()}
        else:
            kept[key] = _value(value)
    return kept


def _value(value: Any) -> Any:
    if isinstance(value, dict):
        return _node(value)
    if isinstance(value, list):
        return [_value(item) for item in value]
    return value


def _extension(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _extension(item)
            for key, item in value.items()
            if not (key in ("description", "summary") and isinstance(item, str))
        }
    if isinstance(value, list):
        return [_extension(item) for item in value]
    return value
