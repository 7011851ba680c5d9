"""Import Stripe's document: fetch and check it, and write ``spec/``."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pydantic
from openapi_python_client.schema import OpenAPI
from pydantic_core import ErrorDetails

from codegen.document import loading, refs
from codegen.document.openapi import count_operations
from codegen.document.prose import PROSE, strip_prose
from codegen.document.spec_folder import LOCK_FILE, SpecLock, read_lock, write_spec
from codegen.errors import CodegenError, listed, os_errors

_REMOVED = PROSE | {"title"}
"""Keywords that ``spec/`` lacks. Their absence is not an error, even if OpenAPI requires them."""
_TIMEOUT = httpx.Timeout(30.0, connect=10.0)
Patch = Callable[[dict[str, Any]], dict[str, Any]]
_GITHUB = re.compile(
    r"https://(raw\.githubusercontent\.com/[^/]+/[^/]+|github\.com/[^/]+/[^/]+/raw)/"
    r"(refs/heads/)?(?P<revision>[^/]+)/"
)
_SECRET_QUERY = re.compile(r"[?&][^=&]*(auth|credential|key|pass|secret|sig|token)[^=&]*=", re.I)
_NOT_OPENAPI = "Pass Stripe's OpenAPI document (openapi.spec3.json)."


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A valid OpenAPI 3 document as published. ``url`` is None if it was read from a path."""

    document: dict[str, Any] = field(repr=False)
    spec: dict[str, Any] = field(repr=False)
    """The document without its sentences."""
    sha256: str
    url: str | None
    needs_overlays: bool = False
    """Whether it is valid only with the overlays."""


def import_document(
    document: str | None,
    to: Path,
    sha256: str | None = None,
    *,
    pinned: SpecLock | None = None,
    patch: Patch | None = None,
) -> SpecLock:
    """Write ``document`` (a path or a URL) to the spec folder ``to`` and return its lock.

    Without ``document``, fetches the one that the lock names; its hash must be the lock's.
    ``sha256`` is the hash that ``document`` must have. ``pinned`` is the lock that names
    the known document, by default that of ``to``. ``patch`` applies the overlays: an invalid
    document that they correct is imported. After a ``CodegenError``, ``to`` is unchanged.
    """
    pinned = pinned or read_lock(to)
    if document is None:
        if pinned is None or pinned.source is None:
            raise CodegenError(
                f"{to} has no {LOCK_FILE} with a URL to import from",
                hint="Pass a document: make spec SPEC=path-or-url.",
            )
        document, sha256 = pinned.source, sha256 or pinned.sha256
    read = read_document(document, sha256=sha256, patch=patch)
    spec = read.spec
    known = pinned.source if pinned is not None and pinned.sha256 == read.sha256 else None
    lock = SpecLock(
        source=read.url or known,
        sha256=read.sha256,
        version=spec["info"]["version"],
        operations=count_operations(spec),
        schemas=len(spec["components"].get("schemas", {})),
    )
    write_spec(spec, to, lock)
    return lock


def notes_on(lock: SpecLock, source: str) -> tuple[str, ...]:
    """What a maintainer should know about an imported document."""
    notes = []
    if not lock.operations:
        notes.append(f"{source} has no operations, so no package can be generated from it")
    if lock.source and moving_url(lock.source):
        notes.append(
            f"{lock.source} names a branch or a tag, whose content can change. Import the URL of a "
            "commit, so that make spec can fetch the same document again"
        )
    return tuple(notes)


def moving_url(url: str) -> bool:
    """Whether a URL of GitHub names a branch or a tag instead of a commit."""
    found = _GITHUB.match(url)
    return found is not None and not re.fullmatch(r"[0-9a-f]{40}", found["revision"])


def read_document(
    source: str, *, sha256: str | None = None, patch: Patch | None = None
) -> SourceDocument:
    """Read and check the document at ``source``, a path or an http(s) URL.

    ``sha256`` is the hash (64 hex digits) it must have. Raises ``CodegenError`` when the document
    cannot be read, has another hash, or is not an OpenAPI 3 document whose references resolve.
    """
    if sha256 is not None and not re.fullmatch(r"[0-9a-fA-F]{64}", sha256):
        raise CodegenError(f"{sha256!r:.100} is not a sha256", hint="Pass its 64 hex digits.")
    url = source if source.startswith(("http://", "https://")) else None
    if url:
        _refuse_credentials(url)
    raw = _fetch(url) if url else _read(_document_path(Path(source)))
    found = hashlib.sha256(raw).hexdigest()
    if sha256 is not None and found != sha256.lower():
        raise CodegenError(
            f"{source} is not the expected document: its sha256 is {found}, not {sha256.lower()}",
            hint="To import this document, pass it without a hash (make spec SPEC=...).",
        )
    document = loading.load(raw, source)
    needs_overlays = False
    try:
        spec = _checked(document, source)
    except CodegenError:
        if patch is None or not isinstance(document, dict) or "paths" not in document:
            raise
        _checked(patch(document), f"{source}, with the overlays applied,", ignored=_REMOVED)
        spec = strip_prose(document)
        needs_overlays = True
    return SourceDocument(document, spec, found, url, needs_overlays)


def _checked(document: Any, origin: str, ignored: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The document without its prose. Raises CodegenError if it is not valid.

    The keywords ``ignored`` may be missing where OpenAPI requires them.
    """
    _validate(document, origin, ignored)
    spec = strip_prose(document)
    if problems := list(_wrong_values(spec)):
        raise CodegenError(f"{origin} cannot be read:\n{listed(problems)}", hint=_NOT_OPENAPI)
    refs.check_references(spec)
    return spec


def _refuse_credentials(url: str) -> None:
    # The URL goes into the lock file and into reports, which are published.
    if "@" in url.split("/")[2] or _SECRET_QUERY.search(url):
        raise CodegenError(
            "the document's URL holds a user name, a password or a token, which "
            f"{LOCK_FILE} or a report would publish",
            hint="Download the document and pass its path.",
        )


def _document_path(path: Path) -> Path:
    """``path``, or the only document in the folder ``path``."""
    try:
        found = (
            sorted(p for p in path.iterdir() if p.suffix in loading.SUFFIXES)
            if path.is_dir()
            else []
        )
    except OSError:  # such as a name that is too long
        return path
    if len(found) > 1:
        names = [str(p) for p in found]
        raise CodegenError(
            f"{path} holds {len(found)} documents:\n{listed(names)}", hint="Pass one of them."
        )
    return found[0] if found else path


def _read(path: Path) -> bytes:
    hint = "Pass the path or the http(s) URL of Stripe's OpenAPI document."
    try:
        with os_errors(f"read {path}", hint=hint):
            return path.read_bytes()
    except ValueError as error:  # a null byte in the name
        raise CodegenError(f"cannot read {str(path)!r}: {error}") from None


def _fetch(url: str) -> bytes:
    hint = "Try again later, or download the document and pass its path."
    try:
        response = httpx.get(url, follow_redirects=True, timeout=_TIMEOUT)
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:  # such as SSL_CERT_FILE
        raise CodegenError(
            f"cannot fetch {url}: {str(error) or type(error).__name__}", hint=hint
        ) from None
    if not response.is_success:
        raise CodegenError(f"cannot fetch {url}: HTTP {response.status_code}", hint=hint)
    return response.content


def _validate(document: Any, origin: str, ignored: frozenset[str]) -> None:
    if not isinstance(document, dict):
        raise CodegenError(f"{origin} is not an OpenAPI document: not a mapping", hint=_NOT_OPENAPI)
    version = document.get("openapi")
    if not (isinstance(version, str) and re.fullmatch(r"3\.\d+\.\d+", version)):
        raise CodegenError(
            f"{origin} is not an OpenAPI 3 document: openapi is {version!r:.80}", hint=_NOT_OPENAPI
        )
    if errors := _errors(document, ignored):
        problems = [f"{refs.pointer(e['loc'])!r}: {e['msg']}" for e in errors]
        target = _target(document, errors[0]["loc"])
        raise CodegenError(
            f"{origin} is not a valid OpenAPI document:\n{listed(problems)}",
            hint=f"{_NOT_OPENAPI} If it is that document, correct it with overlay actions. "
            f"The target for the first problem is {target}.",
        )


def _errors(document: dict[str, Any], ignored: frozenset[str]) -> list[ErrorDetails]:
    try:
        OpenAPI.model_validate(document)
    except pydantic.ValidationError as error:
        return [
            found
            for found in error.errors()
            if not (found["type"] == "missing" and found["loc"][-1] in ignored)
        ]
    return []


def check_patched_openapi(document: dict[str, Any]) -> None:
    """Raise CodegenError unless a document without its prose is valid after its overlays."""
    problems = [
        f"{refs.pointer(error['loc'])!r}: {error['msg']}" for error in _errors(document, _REMOVED)
    ]
    problems = problems or list(_wrong_values(document))
    if problems:
        raise CodegenError(
            f"with its overlays, the document is not valid OpenAPI:\n{listed(problems)}",
            hint="Correct the overlay that changes it, or restore spec/ from version control.",
        )


def _wrong_values(document: dict[str, Any]) -> Iterator[str]:
    """Values that the schema of OpenAPI allows and no stage can read."""
    for location, node in refs.nodes(document):
        for key, value in node.items():
            where = (*location, key)
            if value is None and key not in refs.LITERAL and not _is_extension(where):
                yield f"{refs.pointer(where)!r}: is null"
            elif key == "enum" and not _is_extension(where) and _has_nested(value):
                yield f"{refs.pointer(where)!r}: has a value that is an object or a list"


def _has_nested(values: Any) -> bool:
    return isinstance(values, list) and any(isinstance(value, dict | list) for value in values)


def _is_extension(location: refs.Location) -> bool:
    return any(str(key).startswith("x-") for key in location)


def _target(document: dict[str, Any], location: refs.Location) -> str:
    """The JSONPath of the innermost node of the document at ``location``."""
    node: Any = document
    for depth, key in enumerate(location):
        inside = isinstance(node, dict) and key in node
        if not inside and not (isinstance(node, list) and isinstance(key, int)):
            return refs.jsonpath(location[:depth])
        node = node[key]
    return refs.jsonpath(location)
