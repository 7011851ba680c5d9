"""One operation of Stripe's API, described."""

from __future__ import annotations

from typing import Literal

import msgspec


class OpinionBinding(msgspec.Struct, frozen=True):
    """An opinion of ours on an operation, by the name that turns it off."""

    opinion: str
    function: str
    """``module:function`` of ``lattice_stripe.opinions``."""
    parameter_paths: tuple[str, ...] = ()
    """The parameters it looks at: ``phases[].proration_behavior`` is in every element of a list."""


class RemovedOperation(msgspec.Struct, frozen=True):
    """``since`` which API version Stripe has no such operation, and what to ``use`` instead."""

    since: str
    use: str


class Operation(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """One operation of Stripe's API: what generated methods hand to the client."""

    name: str
    """Where it is on the client: ``client.<name>``, e.g. ``invoices.finalize_invoice``."""
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path: str
    """The path template, e.g. ``/v1/invoices/{invoice}/finalize``."""
    result: str = ""
    """The result's type, e.g. ``Invoice`` or ``Customer | DeletedCustomer``; ``""`` is any."""
    aliases: tuple[str, ...] = ()
    path_params: tuple[str, ...] = ()
    params: tuple[str, ...] = ()
    """The keywords it takes, by their Python names."""
    renamed: tuple[tuple[str, str], ...] = ()
    """(Python, Stripe) for the keywords whose names differ, e.g. ``("in_", "in")``."""
    page: bool = False
    """True where the answer is a page of ``result``."""
    body: Literal["form", "multipart", "json"] | None = None
    server: str = "api"
    files: tuple[str, ...] = ()
    """Parameters that are files, in a multipart body."""
    nullable: tuple[str, ...] = ()
    """Dotted paths where a JSON body may say null; ``*`` is any key or index."""
    before: tuple[OpinionBinding, ...] = ()
    """The opinions that look at the arguments, and may refuse them."""
    after: tuple[OpinionBinding, ...] = ()
    """The opinions that look at the result, and may warn."""
    methods: tuple[str, ...] = ()
    """Methods of ours that stand beside its own, on the same service."""
    overlays: tuple[str, ...] = ()
    """The overlay documents that have a say in it."""
    deprecated: bool = False
    removed: RemovedOperation | None = None

    @property
    def v2(self) -> bool:
        return self.path.startswith("/v2/")
