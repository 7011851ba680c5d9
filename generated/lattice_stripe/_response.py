# Copied from codegen/runtime/_response.py. Edit it there.
"""A response of Stripe's, as results and errors carry it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ._redact import RedactedRepr

_NOT_PICKLED = frozenset({b"location", b"set-cookie"})
"""Headers that can grant access to whoever reads them."""


def is_page(headers: Mapping[str, str]) -> bool:
    """Whether the body is a web page. Stripe never sends one; a proxy may."""
    return headers.get("content-type", "").lower().startswith("text/html")


class Headers(Mapping[str, str]):
    """Headers by name, in any case. The values of a repeated header are joined with a comma."""

    __slots__ = ("_by_name", "_raw")

    def __init__(self, raw: Sequence[tuple[bytes, bytes]]) -> None:
        self._raw = raw
        self._by_name: dict[str, str] | None = None

    def _parsed(self) -> dict[str, str]:
        # Parsed on first use: most callers never look at the headers.
        if self._by_name is None:
            found: dict[str, str] = {}
            for raw_name, raw_value in self._raw:
                name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
                found[name] = f"{found[name]}, {value}" if name in found else value
            self._by_name = found
        return self._by_name

    def first(self, name: bytes) -> str | None:
        """The value of the first header with a lower-case name, without parsing all headers."""
        for raw_name, raw_value in self._raw:
            if len(raw_name) == len(name) and raw_name.lower() == name:
                return raw_value.decode("latin-1")
        return None

    def __getitem__(self, name: str) -> str:
        return self._parsed()[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._parsed())

    def __len__(self) -> int:
        return len(self._parsed())

    def __repr__(self) -> str:
        return f"Headers({', '.join(self)})"  # without values: one may be a URL or a cookie

    def __reduce__(self) -> tuple[type[Headers], tuple[list[tuple[bytes, bytes]]]]:
        return Headers, ([(k, v) for k, v in self._raw if k.lower() not in _NOT_PICKLED],)


class Response(RedactedRepr, frozen=True, eq=False):
    """The HTTP response of a result: ``invoice.last_response``."""

    status: int
    headers: Headers
    body: bytes

    @property
    def request_id(self) -> str | None:
        """Stripe's id of the request. Stripe's support asks for it."""
        return self.headers.get("request-id")

    @property
    def idempotency_key(self) -> str | None:
        return self.headers.get("idempotency-key")

    @property
    def stripe_version(self) -> str | None:
        """The API version of the response."""
        return self.headers.get("stripe-version")

    @property
    def stripe_account(self) -> str | None:
        return self.headers.get("stripe-account")

    def __repr__(self) -> str:
        return f"Response(status={self.status}, request_id={self.request_id!r})"
