"""The async client over aiohttp, behind the interface of ``Sdk``."""

from __future__ import annotations

from typing import Any

import aiohttp  # noqa: F401  # so that tests of timeouts do not include the import
import pytest

from tests.runtime.conftest import LoopbackStripe, Sdk

SDKS = ["sync", "async", "aiohttp"]


class AiohttpSdk(Sdk):
    def __init__(self, stripe: LoopbackStripe) -> None:
        super().__init__("async", stripe)

    def client(self, **options: Any) -> Any:
        given = options.get("http_options")
        if isinstance(given, dict) and given.keys() & {"http2", "mounts"}:
            pytest.skip("test_aiohttp tests that these options are rejected")
        if "http_client" not in options and isinstance(given, dict | None):
            options["http_options"] = {"transport": "aiohttp", **(given or {})}
        return super().client(**options)


def create_sdk(kind: str, stripe: LoopbackStripe) -> Sdk:
    """Return one of ``SDKS``."""
    return AiohttpSdk(stripe) if kind == "aiohttp" else Sdk(kind, stripe)
