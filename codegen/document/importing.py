"""Reading Stripe's document: from a file or an address to checked facts without prose."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pydantic
from openapi_python_client.schema import OpenAPI

from codegen.document import loading, refs
from codegen.errors import CodegenError, listed

# Keywords that hold sentences, or only what accompanies them.
PROSE = frozenset(
    {
        "$comment",
        "description",
        "example",
        "examples",
        "externalDocs",
        "flows",
        "summary",
    }
)
METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})
_TIMEOUT = httpx.Timeout(30.0, connect=10.0)


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A valid OpenAPI 3 document as it was published.

    ``origin`` is the path or address it was read from; ``address`` is None for a path.
    """

    document: dict[str, Any]
    sha256: str
    origin: str
    address: str | None

    def __repr__(self) -> str:
        return f"SourceDocument({self.origin!r}, sha256={self.sha256!r})"


def read_document(source: str, *, sha256: str | None = None) -> SourceDocument:
    """Read and check the document at ``source``, a path or an http(s) address.

    ``sha256`` is the hash (64 hex digits) its bytes must have. Raises ``CodegenError`` when it
    cannot be read, has another hash, or is not an OpenAPI 3 document whose references resolve.
    """
    if sha256 is not None and not re.fullmatch(r"[0-9a-fA-F]{64}", sha256):
        raise CodegenError(f"{sha256!r:.100} is not a sha256", hint="Give its 64 hex digits.")
    address = source if source.startswith(("http://", "https://")) else None
    raw = _fetch(address) if address else _read(Path(source))
    found = hashlib.sha256(raw).hexdigest()
    if sha256 is not None and found != sha256.lower():
        raise CodegenError(
            f"{source} is another document than expected: its sha256 is {found},"
            f" not {sha256.lower()}",
            hint="To move to this document, name it and leave its hash out"
            " (make spec SPEC=...); otherwise fetch the expected one.",
        )
    document = loading.load(raw, source)
    try:
        _validate(document, source)
        refs.check(facts(document))
    except RecursionError:
        raise CodegenError(f"{source} is nested too deeply to read") from None
    return SourceDocument(document, found, source, address)


def facts(document: dict[str, Any]) -> dict[str, Any]:
    """``document`` without its prose: a new mapping, with paths and components in sorted order.

    Properties and parameters keep their order. A property or schema may be called
    ``description``: names are kept, keywords are not.
    """
    told = _node({key: value for key, value in document.items() if key != "info"})
    info = document.get("info", {})  # of the rest of it, nothing is about the API
    version = {"version": info["version"]} if "version" in info else {}
    extensions = _node({key: value for key, value in info.items() if key.startswith("x-")})
    paths = told.pop("paths", {})
    components = told.pop("components", {})
    return {
        "openapi": told.pop("openapi", None),
        "info": version | extensions,
        **told,
        "paths": dict(sorted(paths.items())),
        "components": {
            kind: dict(sorted(named.items())) if isinstance(named, dict) else named
            for kind, named in sorted(components.items())
        },
    }


def operations(facts: dict[str, Any]) -> int:
    """How many operations the paths of a document hold."""
    return sum(len(METHODS.intersection(item)) for item in facts["paths"].values())


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CodegenError(
            f"cannot read {path}: {error.strerror}",
            hint="Give the path or the http(s) address of Stripe's OpenAPI document.",
        ) from None
    except ValueError as error:  # a null byte in the name
        raise CodegenError(f"cannot read {str(path)!r}: {error}") from None


def _fetch(address: str) -> bytes:
    hint = "Try again later, or download it and give its path."
    try:
        answer = httpx.get(address, follow_redirects=True, timeout=_TIMEOUT)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise CodegenError(
            f"cannot fetch {address}: {error or type(error).__name__}", hint=hint
        ) from None
    if not answer.is_success:
        raise CodegenError(f"cannot fetch {address}: HTTP {answer.status_code}", hint=hint)
    return answer.content


def _validate(document: Any, origin: str) -> None:
    hint = "Give Stripe's OpenAPI document (openapi.spec3.json)."
    if not isinstance(document, dict):
        raise CodegenError(f"{origin} is not an OpenAPI document: not a mapping", hint=hint)
    version = document.get("openapi")
    if not (isinstance(version, str) and re.fullmatch(r"3\.\d+\.\d+", version)):
        raise CodegenError(
            f"{origin} is not an OpenAPI 3 document: openapi is {version!r:.80}", hint=hint
        )
    try:
        OpenAPI.model_validate(document)
    except pydantic.ValidationError as error:
        problems = [
            f"{refs.pointer(problem['loc'])!r}: {problem['msg']}"
            for problem in error.errors(include_url=False, include_input=False)
        ]
        raise CodegenError(
            f"{origin} is not a valid OpenAPI document:\n{listed(problems)}", hint=hint
        ) from None


def _node(node: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for key, value in node.items():
        if key.startswith("x-"):
            if not key.lower().endswith(("description", "descriptions")):
                kept[key] = _extension(value)
        elif key in refs.LITERAL:
            kept[key] = value
        elif key in PROSE:
            continue
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
