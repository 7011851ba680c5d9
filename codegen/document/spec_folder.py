"""The folder ``spec/``: a document's facts in files a reviewer can read, and the lock."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec

from codegen.document import importing
from codegen.document.atomic import replace_tree
from codegen.errors import CodegenError

LOCK = "lock.json"
_DOCUMENT = "document.json"
_LIMIT = 900_000
"""Bytes in a file, roughly; a reviewer's tools give up at a million."""

Words = tuple[str, ...]


class Lock(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which document a folder was made from.

    ``source`` is its publisher's address, None where it is not known: a path on somebody's
    machine means nothing on another. ``operations`` and ``schemas`` count what it holds.
    """

    source: str | None
    sha256: str
    version: str
    operations: int
    schemas: int


def import_document(
    document: str | None,
    to: Path,
    sha256: str | None = None,
    *,
    pinned: Lock | None = None,
) -> Lock:
    """Write the facts of the document at ``document`` (a path or an address) to the folder ``to``.

    Without ``document`` the one the lock names is fetched, and must have the lock's hash. With it,
    another document than the lock's is accepted unless ``sha256`` says otherwise: that is how a
    new version comes in. ``pinned`` is the lock to go by, that of ``to`` if None. Returns the lock
    written. Raises ``CodegenError`` with ``to`` as it was.
    """
    pinned = pinned or read_lock(to)
    if document is None:
        if pinned is None or pinned.source is None:
            raise CodegenError(
                f"{to / LOCK} names no document to import",
                hint="Name one: make spec SPEC=path-or-url.",
            )
        document, sha256 = pinned.source, sha256 or pinned.sha256
    _refuse_secrets(document)
    read = importing.read_document(document, sha256=sha256)
    facts = importing.facts(read.document)
    known = pinned.source if pinned is not None and pinned.sha256 == read.sha256 else None
    lock = Lock(
        source=read.address or known,
        sha256=read.sha256,
        version=facts["info"]["version"],
        operations=importing.operations(facts),
        schemas=len(facts["components"].get("schemas", {})),
    )
    write_spec(facts, to, lock)
    return lock


def write_spec(facts: dict[str, Any], to: Path, lock: Lock) -> None:
    """Replace the folder ``to`` with the files of ``facts``, or leave it as it was.

    Raises ``CodegenError`` when ``to`` is a file or a folder that is not a spec's.
    """
    components = facts["components"]
    rest = {key: value for key, value in facts.items() if key != "paths"}
    rest["components"] = {key: value for key, value in components.items() if key != "schemas"}
    files = {_DOCUMENT: _encode(rest), LOCK: _encode(msgspec.to_builtins(lock))}
    for words, group in _grouped(facts["paths"], _path_words, depth=2):
        files[f"paths/{words[0]}/{'.'.join(words[1:])}.json"] = _encode(group)
    for words, group in _grouped(components.get("schemas", {}), _schema_words, depth=1):
        files[f"schemas/{'_'.join(words)}.json"] = _encode(group)
    with replace_tree(to, marker=LOCK) as folder:
        for name, content in files.items():
            path = folder / name
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            except OSError as error:
                raise CodegenError(f"cannot write {to / name}: {error.strerror}") from None


def read_spec(folder: Path) -> dict[str, Any]:
    """The facts written to ``folder``. Raises ``CodegenError`` when it holds none, or broken ones.

    How the files under ``paths/`` and ``schemas/`` are called and divided does not matter.
    """
    facts = _decode(folder / _DOCUMENT)
    components = facts.pop("components", None)
    if not isinstance(components, dict):
        raise CodegenError(f"{folder / _DOCUMENT} has no components", hint=_AGAIN)
    schemas = _merged(folder / "schemas")
    if schemas:
        components = dict(sorted((components | {"schemas": schemas}).items()))
    return {**facts, "paths": _merged(folder / "paths"), "components": components}


def read_lock(folder: Path) -> Lock | None:
    """The lock in ``folder``, None when there is none. Raises ``CodegenError`` for a broken one."""
    path = folder / LOCK
    if not path.is_file():
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=Lock)
    except msgspec.DecodeError as error:
        raise CodegenError(
            f"{path} is not a lock: {error}", hint="Restore it from version control."
        ) from None


_AGAIN = "Restore it from version control, or import the document again: make spec."


def _refuse_secrets(document: str) -> None:
    # The address goes into the lock, and the lock is published.
    if document.startswith(("http://", "https://")) and "@" in document.split("/")[2]:
        raise CodegenError(
            "the document's address holds a user name or password, and would be written down",
            hint="Download the document and give its path.",
        )


def _encode(value: Any) -> bytes:
    try:
        return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"
    except UnicodeEncodeError:
        raise CodegenError("the document holds text that is not valid Unicode") from None
    except RecursionError:
        raise CodegenError("the document is nested too deeply to write") from None


def _decode(path: Path) -> dict[str, Any]:
    try:
        value = msgspec.json.decode(path.read_bytes())
    except FileNotFoundError:
        raise CodegenError(f"there is no {path}", hint=_AGAIN) from None
    except OSError as error:
        raise CodegenError(f"cannot read {path}: {error.strerror}") from None
    except (msgspec.DecodeError, RecursionError) as error:
        raise CodegenError(f"{path} is not JSON: {error}", hint=_AGAIN) from None
    if not isinstance(value, dict):
        raise CodegenError(f"{path} is not a mapping", hint=_AGAIN)
    return value


def _merged(folder: Path) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for path in sorted(folder.rglob("*.json")):
        group = _decode(path)
        if twice := sorted(merged.keys() & group.keys()):
            raise CodegenError(f"{path} repeats {twice[0]!r:.200}", hint=_AGAIN)
        merged.update(group)
    return dict(sorted(merged.items()))


def _grouped(
    named: dict[str, Any], words: Callable[[str], Words], *, depth: int
) -> Iterable[tuple[Words, dict[str, Any]]]:
    """``named`` in groups that share their first ``depth`` words; longer ones where it is a lot.

    Names only differ in a group's words if they do so as file names, on any file system: what
    would collide is in one group.
    """
    groups: dict[Words, dict[str, Any]] = {}
    for name, value in sorted(named.items()):
        groups.setdefault(words(name)[:depth], {})[name] = value
    for key, group in sorted(groups.items()):
        if len(_encode(group)) <= _LIMIT:
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
    # No "_" within a word: what joins words must tell them apart.
    return tuple(_safe(word).replace("_", "") or "-" for word in re.split(r"[_.]", name))


def _safe(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")[:60] or "_"
