"""The ``spec/`` folder: the document in files small enough to review, and its lock file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec

from codegen.document.replacing import recover, replace_tree, write_files
from codegen.errors import CodegenError

LOCK_FILE = "lock.json"
_DOCUMENT_FILE = "document.json"
_MAX_FILE_BYTES = 900_000
"""Approximate; review tools refuse to show files above a million bytes."""
_RESTORE = "Restore it from version control, or import the document again: make spec."

Words = tuple[str, ...]


class SpecLock(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Names the document that a ``spec/`` folder was made from.

    ``source`` is its URL, None when it was read from a path that the lock did not know.
    ``operations`` and ``schemas`` are counts.
    """

    source: str | None
    sha256: str
    version: str
    operations: int
    schemas: int


def write_spec(document: dict[str, Any], folder: Path, lock: SpecLock) -> None:
    """Replace ``folder`` with the files of ``document``, which has no prose.

    Raises ``CodegenError`` when ``folder`` is a file or not a spec folder, and leaves it unchanged.
    """
    components = document["components"]
    rest = {key: value for key, value in document.items() if key != "paths"}
    rest["components"] = {key: value for key, value in components.items() if key != "schemas"}
    files = {_DOCUMENT_FILE: _encode(rest), LOCK_FILE: _encode(msgspec.to_builtins(lock))}
    for words, group in _grouped(document["paths"], _path_words, depth=2):
        files[f"paths/{words[0]}/{'.'.join(words[1:])}.json"] = _encode(group)
    for words, group in _grouped(components.get("schemas", {}), _schema_words, depth=1):
        files[f"schemas/{'_'.join(words)}.json"] = _encode(group)
    with replace_tree(folder, marker=LOCK_FILE) as new:
        write_files(new, folder, files)


def read_spec(folder: Path) -> dict[str, Any]:
    """The document in ``folder``. Raises ``CodegenError`` when a file is missing or broken.

    The names of the files under ``paths/`` and ``schemas/`` do not matter.
    """
    recover(folder)
    document = _decode(folder / _DOCUMENT_FILE)
    components = document.pop("components", None)
    if not isinstance(components, dict):
        raise CodegenError(f"{folder / _DOCUMENT_FILE} has no components", hint=_RESTORE)
    schemas = _merged(folder / "schemas")
    if schemas:
        components = dict(sorted((components | {"schemas": schemas}).items()))
    return {**document, "paths": _merged(folder / "paths"), "components": components}


def read_lock(folder: Path) -> SpecLock | None:
    """The lock of ``folder``, None if it has none. Raises ``CodegenError`` for a broken one."""
    recover(folder)
    path = folder / LOCK_FILE
    if not path.is_file():
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=SpecLock)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CodegenError(
            f"{path} is not a lock file: {error}", hint="Restore it from version control."
        ) from None


def _encode(value: Any) -> bytes:
    try:
        return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"
    except UnicodeEncodeError:
        raise CodegenError("the document holds text that is not valid Unicode") from None


def _decode(path: Path) -> dict[str, Any]:
    try:
        value = msgspec.json.decode(path.read_bytes())
    except FileNotFoundError:
        raise CodegenError(f"{path} does not exist", hint=_RESTORE) from None
    except OSError as error:
        raise CodegenError(f"cannot read {path}: {error.strerror}") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise CodegenError(f"{path} is not JSON: {error}", hint=_RESTORE) from None
    if not isinstance(value, dict):
        raise CodegenError(f"{path} is not a mapping", hint=_RESTORE)
    return value


def _merged(folder: Path) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for path in sorted(folder.rglob("*.json")):
        group = _decode(path)
        if repeated := sorted(merged.keys() & group.keys()):
            raise CodegenError(f"{path} repeats {repeated[0]!r:.200}", hint=_RESTORE)
        merged.update(group)
    return dict(sorted(merged.items()))


def _grouped(
    named: dict[str, Any], words: Callable[[str], Words], *, depth: int
) -> Iterable[tuple[Words, dict[str, Any]]]:
    """Groups of entries whose names share their first words; large groups share more words.

    Two groups never get the same file name, even where case does not matter: names that would
    collide are in one group.
    """
    groups: dict[Words, dict[str, Any]] = {}
    for name, value in sorted(named.items()):
        groups.setdefault(words(name)[:depth], {})[name] = value
    for key, group in sorted(groups.items()):
        if len(_encode(group)) <= _MAX_FILE_BYTES:
            yield key, group
        elif len({words(name) for name in group}) > 1:
            yield from _grouped(group, words, depth=depth + 1)
        else:
            for number, (name, value) in enumerate(group.items(), 1):
                yield (*key[:-1], f"{key[-1]}-{number}"), {name: value}


def _path_words(path: str) -> Words:
    first, _, rest = path.lstrip("/").partition("/")
    return (_safe(first), *(_safe(segment) for segment in rest.split("/")))


def _schema_words(name: str) -> Words:
    # A word holds no "_", because "_" joins words to a file name.
    return tuple(_safe(word).replace("_", "") or "-" for word in re.split(r"[_.]", name))


def _safe(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")[:60] or "_"
