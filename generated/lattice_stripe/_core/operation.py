# Copied from codegen/runtime/_core/operation.py. Edit it there.
"""The description of one operation of Stripe's API."""

from __future__ import annotations

from typing import Literal

import msgspec


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


class Operation(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """One operation of Stripe's API. Generated methods pass it to the client."""

    name: str
    """Its dotted path on the client, e.g. ``invoices.finalize_invoice``."""
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path: str
    """The path template, e.g. ``/v1/invoices/{invoice}/finalize``."""
    result: str = ""
    """The type of its result, e.g. ``Invoice`` or ``Customer | DeletedCustomer``; ``""`` is any."""
    aliases: tuple[str, ...] = ()
    path_params: tuple[str, ...] = ()
    params: tuple[str, ...] = ()
    """Its keyword parameters, by their Python names."""
    renamed: tuple[tuple[str, str], ...] = ()
    """(Python name, Stripe's name) where the two differ, e.g. ``("in_", "in")``."""
    page: bool = False
    """Whether its result is a page of ``result``."""
    body: Literal["form", "multipart", "json"] | None = None
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
    def v2(self) -> bool:
        return self.path.startswith("/v2/")
