# Copied from codegen/runtime/.
"""Whether a JSON success is a result that its operation can return.

A proxy or gateway can respond with status 200 and an error of its own. Decoded leniently, that
would be an object without an id.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from .. import _registry
from .base import ABSENT_OBJECT
from .classes import class_names, load_class
from .struct_fields import read_fields

_ANY_OBJECT = "v2.deleted_object"
"""Stripe's document leaves the ``object`` key of these results open."""
_OLDER_TAGS = {"File": ("file_upload",), "Source": ("alipay_account", "bitcoin_receiver")}
"""Values of the ``object`` key in older API versions. Their types are gone from the document."""
_NAMES = {list: "an array", str: "a string", bool: "a boolean", type(None): "null"}


class UnexpectedJSON(ValueError):
    """The JSON is not a result of the operation. The message says what it is instead."""


@cache
def result_tags(result: str) -> frozenset[str]:
    """The values of the ``object`` key that results of these classes can have."""
    names = result.split(" | ")
    tags = {tag for tag, classes in _registry.OBJECTS.items() if not set(names).isdisjoint(classes)}
    return frozenset(tags.union(*(_OLDER_TAGS.get(name, ()) for name in names)))


def has_tag(found: Any, result: str) -> bool:
    """Whether the ``object`` field of a decoded object is one of ``result_tags``."""
    tag = getattr(found, "object", None)
    return isinstance(tag, str) and tag in result_tags(result)


def check_object(data: Any, result: str) -> None:
    """Check a result that has no id, or an ``object`` field that is not one of ``result_tags``.

    Raises:
        UnexpectedJSON: the operation cannot return ``data``.
    """
    check_no_error(data)
    tags, tag = result_tags(result), data.get("object")
    has_id = isinstance(data.get("id"), str) and data["id"] != ""
    if tag is None:
        fields = {*load_class(result.partition(" | ")[0]).__struct_fields__}
        if has_id or not fields or (not fields & {"id", "object"} and fields & data.keys()):
            return
        raise UnexpectedJSON("has no object key and no id")
    if isinstance(tag, str) and (tag in tags or (has_id and _ANY_OBJECT in tags)):
        return
    shown = f"the type {tag!r}" if class_names(tag) else "another type"
    raise UnexpectedJSON(f"is of {shown}, not {' or '.join(map(repr, sorted(tags)))}")


def check_no_error(data: Any) -> None:
    """Check that ``data`` is an object, and not an error object."""
    if not isinstance(data, dict):
        raise UnexpectedJSON(f"is {_NAMES.get(type(data), 'a number')}, not an object")
    if data.get("error") and data.get("object") is None and data.get("id") is None:
        raise UnexpectedJSON("is an error object")


def check_page(page: Any, *, v2: bool) -> None:
    """Check a decoded page: its list, and the keys that lead to the next page.

    Raises:
        UnexpectedJSON: it is not a page, so objects could be lost.
    """
    tag = getattr(page, "object", None)
    # v2 lists have no ``object`` key.
    is_list = v2 if tag is ABSENT_OBJECT else tag in ("list", "search_result")
    # Reading page.data would split the text of the page into that of its items.
    data = read_fields(page.__class__)["data"](page)
    if not is_list or data.__class__ is not list:
        raise UnexpectedJSON("is not a list")
    if None in data:
        raise UnexpectedJSON("is a list with null in its data")
    if not isinstance(page.has_more, bool | None):
        raise UnexpectedJSON("is a list without a valid has_more")
    for url in (page.next_page_token, page.next_page_url):
        if not isinstance(url, str | None):
            raise UnexpectedJSON("is a list without a valid next page")
