# Copied from codegen/runtime/.
"""The descriptions of the operations of Stripe's API."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, Literal, TypeAlias

import msgspec

from .. import _registry

Method: TypeAlias = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]


class OpinionBinding(msgspec.Struct, frozen=True):
    """A function of ``lattice_stripe.opinions`` that runs before or after an operation."""

    opinion: str
    """The name that turns it off: ``Client(..., opinions={name: False})``."""
    function: str
    """``module:function`` in ``lattice_stripe.opinions``."""
    parameter_paths: tuple[str, ...] = ()
    """The parameters it checks. ``phases[].items`` is ``items`` in every element of ``phases``."""


class RemovedOperation(msgspec.Struct, frozen=True):
    """Marks an operation that Stripe removed in API version ``since``. ``use`` replaces it."""

    since: str
    use: str


class Operation(msgspec.Struct, frozen=True, eq=False):
    """One operation of Stripe's API. Generated methods pass it to the client."""

    name: str
    """Its dotted path on the client, e.g. ``invoices.finalize_invoice``."""
    method: Method
    path: str
    """The path template, e.g. ``/v1/invoices/{invoice}/finalize``."""
    result: str = ""
    """The type of its result, e.g. ``Invoice`` or ``Customer | DeletedCustomer``; ``""`` is any."""
    param_names: str = ""
    """``params``, separated by whitespace."""
    aliases: tuple[str, ...] = ()
    path_param_names: str = ""
    """``path_params``, separated by whitespace, if they differ from the names in ``path``."""
    renamed: tuple[tuple[str, str], ...] = ()
    """(Python name, Stripe's name) where the two differ, e.g. ``("in_", "in")``."""
    page: bool = False
    """Whether its result is a page of ``result``."""
    body_format: Literal["multipart", "json"] | None = None
    """The format of a body that is not a form."""
    server: str = "api"
    files: tuple[str, ...] = ()
    """The parameters that are files, in a multipart body."""
    nullable: tuple[str, ...] = ()
    """Dotted paths where a JSON body may be null; ``*`` matches any key or index."""
    before: tuple[OpinionBinding, ...] = ()
    """The opinions that check its arguments and can refuse the call."""
    after: tuple[OpinionBinding, ...] = ()
    """The opinions that look at its result and can warn."""
    methods: tuple[str, ...] = ()
    """Methods that overlays add to the same service."""
    overlays: tuple[str, ...] = ()
    """The overlay documents that change it."""
    deprecated: bool = False
    removed: RemovedOperation | None = None

    @property
    def path_params(self) -> tuple[str, ...]:
        """Its positional parameters, by their Python names."""
        return tuple(self.path_param_names.split() or re.findall(r"\{([^{}]*)\}", self.path))

    @property
    def params(self) -> tuple[str, ...]:
        """Its keyword parameters, by their Python names."""
        return tuple(self.param_names.split())

    @property
    def body(self) -> Literal["form", "multipart", "json"] | None:
        """The format of its parameters, or None if it has none or sends them in the query."""
        if self.method in ("GET", "DELETE") or not self.param_names:
            return None
        return self.body_format or "form"

    @property
    def v2(self) -> bool:
        return self.path.startswith("/v2/")


def operations_in(module: Mapping[str, Any]) -> list[Operation]:
    """The operations among the names of a module of ``services/``."""
    return [value for value in module.values() if isinstance(value, Operation)]


def operations(*, removed: bool = False) -> Iterator[Operation]:
    """Iterate over the operations of Stripe's API, sorted by dotted name.

    Each has ``name``, ``aliases``, ``method``, ``path``, ``path_params``, ``params``, ``result``
    and ``overlays``; ``client.<name>`` and ``client.<alias>`` are callable. ``before`` and
    ``after`` are the opinions that run before and after the call. ``methods`` are the additional
    methods of this library.

    Args:
        removed: include operations that Stripe removed, which work in older API versions.
    """
    found: list[Operation] = []
    for stem in _registry.SERVICES:
        found += operations_in(vars(import_module(f"..services.{stem}", __package__)))
    if not removed:
        found = [operation for operation in found if operation.removed is None]
    return iter(sorted(found, key=lambda operation: operation.name))
