"""Compare the package with the newest official SDK: ``make drift``.

The SDK is installed in an environment of its own.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import lattice_stripe

from codegen.document.openapi import Document
from codegen.document.spec_folder import read_spec
from tests.shared import ROOT


def newest(requirement: str = "stripe") -> dict[str, Any]:
    """The inventory of ``requirement``, installed from the package index."""
    with tempfile.TemporaryDirectory() as folder:
        python = Path(folder) / "bin" / "python"
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, requirement], check=True)
        return inventory(python)


def inventory(python: Path) -> dict[str, Any]:
    """What the SDK has that is installed for the interpreter ``python``."""
    script = ROOT / "tests" / "official_sdk.py"
    done = subprocess.run([python, script], check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def report(official: dict[str, Any]) -> str:
    """What the SDK has and this package does not have, as Markdown."""
    own = {
        name: operation
        for operation in lattice_stripe.operations()
        for name in (operation.name, *operation.aliases)
    }
    methods, parameters = [], []
    for name, method, path, keys in official["calls"]:
        operation = own.get(name)
        if operation is None or not same_path((operation.method, operation.path), (method, path)):
            methods.append(f"`{name}`: {method} {path}")
            continue
        wires = {dict(operation.renamed).get(key, key) for key in operation.params}
        parameters += [f"`{name}`: `{key}`" for key in keys if key not in wires]
    events = [f"`{name}`" for name in official["events"] if name not in own_events()]
    lines = [
        f"stripe {official['version']} is made from {official['document']}, "
        f"this package from {lattice_stripe.API_VERSION}.",
        "",
        *_section("methods", methods, len(official["calls"])),
        *_section("parameters", parameters, sum(len(call[3]) for call in official["calls"])),
        *_section("events", events, len(official["events"])),
    ]
    return "\n".join(lines)


def _section(kind: str, missing: Sequence[str], total: int) -> list[str]:
    return [f"{len(missing)} of {total} {kind} are missing here.", "", *missing_list(missing)]


def missing_list(missing: Sequence[str]) -> list[str]:
    return [*(f"- {entry}" for entry in missing), ""] if missing else []


def same_path(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two (METHOD, path) are the same but for the names of path parameters."""
    return one[0] == other[0] and without_parameter_names(one[1]) == without_parameter_names(
        other[1]
    )


def without_parameter_names(path: str) -> str:
    """``path`` without the names of its parameters, which differ between the packages."""
    return re.sub(r"\{[^{}]*\}", "{}", path)


@cache
def own_events() -> frozenset[str]:
    """The event types that a webhook endpoint can be created for with this package."""
    document = Document(read_spec(ROOT / "spec"))
    item = document.root["paths"]["/v1/webhook_endpoints"]
    body = document.request_schema(item, item["post"])
    return frozenset(body["properties"]["enabled_events"]["items"]["enum"])


def main() -> None:
    print(report(newest(*sys.argv[1:2])))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "generated"))
    main()
