"""A response of Stripe's, as results and errors carry it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ._redact import RedactedRepr

_NOT_PICKLED = frozenset({b"location", b"set-cookie"})
"""Headers that can grant access to whoever reads them."""


_HTML_TYPES = ("text/html", "application/xhtml+xml")
_UNSPECIFIC = ("", "text/plain", "application/octet-stream")
"""Media types that do not rule out JSON."""


def not_a_file(headers: Mapping[str, str], start: bytes) -> str | None:
    """Why a body cannot be the file of a download; None if it can be.

    A proxy or gateway can respond with status 200 and an error of its own.

    Args:
        start: the body, or its first chunk that is not blank.
    """
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type in _HTML_TYPES:
        return "is a web page, not a file"
    content = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not content:
        return "is not a file"
    if media_type == "application/json" or media_type.endswith("+json"):
        return "is JSON, not a file"
    looks_like_json = content.startswith((b"{", b"["))
    return "is JSON, not a file" if looks_like_json and media_type in _UNSPECIFIC else None


class Headers(Mapping[str, str]):
    """Headers by name, in any case. The values of a repeated header are joined with a comma."""

    __slots__ = ("_by_name", "raw")

    def __init__(self, raw: Sequence[tuple[bytes, bytes]]) -> None:
        self.raw = raw
        """Names and values as they were sent."""
        self._by_name: dict[str, str] | None = None

    def _parsed(self) -> dict[str, str]:
        # Parsed on first use: most callers never look at the headers.
        if self._by_name is None:
            found: dict[str, str] = {}
            for raw_name, raw_value in self.raw:
                name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
                found[name] = f"{found[name]}, {value}" if name in found else value
            self._by_name = found
        return self._by_name

    def first(self, name: bytes) -> str | None:
        """The value of the first header with a lower-case name, without parsing all headers."""
        for raw_name, raw_value in self.raw:
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
        return Headers, ([(k, v) for k, v in self.raw if k.lower() not in _NOT_PICKLED],)


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


class SavedResponse(Response, frozen=True, eq=False):
    """A response whose body was written to the destination of a download."""
