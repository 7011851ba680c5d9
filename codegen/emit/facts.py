"""Writes the facts of the emulator: compact JSON, compressed."""

from __future__ import annotations

import bz2
import json
from dataclasses import astuple

from codegen.model import EmulatorSchemas

FILE = "testing/facts.json.bz2"


def encode(facts: EmulatorSchemas) -> bytes:
    """The bytes of ``FILE``. bzip2, because zlib's output depends on the version of zlib."""
    document = {
        "version": facts.version,
        "types": facts.types,
        "schemas": dict(facts.schemas),
        "operations": [astuple(operation) for operation in facts.operations],
        "states": [astuple(states) for states in facts.states],
        "structs": dict(facts.structs),
    }
    return bz2.compress(json.dumps(document, separators=(",", ":")).encode())
