"""Parse JSON or YAML text into plain data."""

from __future__ import annotations

import datetime
import math
from typing import Any

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from codegen.errors import CodegenError


def load(raw: bytes, origin: str) -> Any:
    """The JSON or YAML value in ``raw``, in JSON's types.

    Raises ``CodegenError``, naming ``origin``, when it is neither.
    """
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return msgspec.json.decode(raw)
    except RecursionError:
        raise CodegenError(f"{origin} is nested too deeply to read") from None
    except msgspec.DecodeError as error:
        # A large JSON file that was cut short takes the YAML parser minutes to refuse.
        if raw.lstrip()[:1] in (b"{", b"[") and not origin.endswith((".yaml", ".yml")):
            raise CodegenError(
                f"{origin} is not JSON: {error}",
                hint="Download the file again: it may be incomplete.",
            ) from None
    try:
        return _as_json(YAML(typ="safe").load(raw.decode()), origin)
    except UnicodeDecodeError:
        raise CodegenError(f"{origin} is neither JSON nor YAML: it is not UTF-8 text") from None
    except RecursionError:
        raise CodegenError(f"{origin} is nested too deeply, or contains itself") from None
    except (YAMLError, ValueError) as error:
        raise CodegenError(f"{origin} is neither JSON nor YAML: {_summary(error)}") from None


def _summary(error: Exception) -> str:
    problem = getattr(error, "problem", None)
    mark = getattr(error, "problem_mark", None)
    if problem and mark:
        return f"line {mark.line + 1}, column {mark.column + 1}: {problem}"
    return str(error).partition("\n")[0]


def _as_json(value: Any, origin: str) -> Any:
    if isinstance(value, dict):
        return {_key(key, origin): _as_json(item, origin) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_json(item, origin) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    raise CodegenError(
        f"{origin} holds a value that JSON cannot represent: {value!r:.80}",
        hint="Quote it if it is text.",
    )


def _key(key: object, origin: str) -> str:
    if isinstance(key, str):
        return key
    if isinstance(key, bool):
        return str(key).lower()
    if isinstance(key, int):  # the status of a response
        return str(key)
    if isinstance(key, datetime.date):
        return key.isoformat()
    raise CodegenError(f"{origin} has a key that is not text: {key!r:.80}", hint="Quote it.")
