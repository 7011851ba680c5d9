"""What came back, and whether it is an answer or an error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .._redact import RedactedRepr

_UNWRITTEN = frozenset({b"location", b"set-cookie"})
"""Headers that may let whoever reads them in: pickles go without."""


def is_page(headers: Mapping[str, str]) -> bool:
    """Whether a page for a browser follows: what a proxy says for Stripe."""
    return headers.get("content-type", "").lower().startswith("text/html")


class Headers(Mapping[str, str]):
    """Headers by name, whatever their case. Repeated ones are joined with a comma."""

    __slots__ = ("_found", "_raw")

    def __init__(self, raw: Sequence[tuple[bytes, bytes]]) -> None:
        self._raw = raw
        self._found: dict[str, str] | None = None

    def _by_name(self) -> dict[str, str]:
        # Read only when asked for: few callers look at an answer's headers.
        if self._found is None:
            found: dict[str, str] = {}
            for raw_name, raw_value in self._raw:
                name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
                found[name] = f"{found[name]}, {value}" if name in found else value
            self._found = found
        return self._found

    def __getitem__(self, name: str) -> str:
        return self._by_name()[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name())

    def __len__(self) -> int:
        return len(self._by_name())

    def __repr__(self) -> str:
        return f"Headers({', '.join(self)})"  # values may be anything: a location, a cookie

    def __reduce__(self) -> tuple[type[Headers], tuple[list[tuple[bytes, bytes]]]]:
        return Headers, ([(k, v) for k, v in self._raw if k.lower() not in _UNWRITTEN],)


class Response(RedactedRepr, frozen=True, eq=False):
    """The answer an object came in: ``invoice.last_response``."""

    status: int
    headers: Headers
    body: bytes

    @property
    def request_id(self) -> str | None:
        """Stripe's name for the request: quote it to Stripe's support."""
        return self.headers.get("request-id")

    @property
    def idempotency_key(self) -> str | None:
        return self.headers.get("idempotency-key")

    @property
    def stripe_version(self) -> str | None:
        """The API version Stripe answered in."""
        return self.headers.get("stripe-version")

    @property
    def stripe_account(self) -> str | None:
        return self.headers.get("stripe-account")

    def __repr__(self) -> str:
        return f"Response(status={self.status}, request_id={self.request_id!r})"
