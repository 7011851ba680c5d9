"""Tasks of localstripe: its server runs in a thread of this process, and is called over HTTP.

As by default, it writes its objects to a file after each change.
"""

from __future__ import annotations

import asyncio
import gc
import http.client
import json
import logging
import threading
import time
import tracemalloc
from urllib.parse import urlencode

from benchmarks.contenders import measure
from benchmarks.contenders.measure import API_KEY, Sample

_HEADERS = {
    "Authorization": f"Bearer {API_KEY}",
    "Content-Type": "application/x-www-form-urlencoded",
}


def emulator_start() -> Sample:
    """Seconds until the first response."""
    started = time.perf_counter()
    _Server().get("/v1/customers")
    return {"s": time.perf_counter() - started}


def emulator_create() -> Sample:
    server = _Server()
    return measure.per_call(lambda: server.post("/v1/customers", email="ada@example.com"))


def emulator_memory(objects: int) -> Sample:
    """Bytes per invoice and its subscription: localstripe makes no invoice without one."""
    server = _Server()
    card = {"number": "4242424242424242", "exp_month": 12, "exp_year": 2050, "cvc": "123"}
    token = server.post("/v1/tokens", **{f"card[{name}]": value for name, value in card.items()})
    customer = server.post("/v1/customers", source=token["id"])["id"]
    plan = {"amount": 500, "currency": "usd", "interval": "month", "product[name]": "Gold"}
    price = server.post("/v1/plans", id="gold", **plan)["id"]
    gc.collect()
    tracemalloc.start()
    for _ in range(objects):
        server.post("/v1/subscriptions", customer=customer, **{"items[0][plan]": price})
    gc.collect()
    return {"B": tracemalloc.get_traced_memory()[0] / objects}


class _Server:
    def __init__(self) -> None:
        started = threading.Event()
        threading.Thread(target=self._run, args=(started,), daemon=True).start()
        started.wait()
        self._connection = http.client.HTTPConnection("127.0.0.1", self._port)

    def _run(self, started: threading.Event) -> None:
        from aiohttp import web
        from localstripe.server import app  # type: ignore[import-untyped]

        logging.disable()

        async def serve() -> None:
            runner = web.AppRunner(app)
            await runner.setup()
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            self._port = runner.addresses[0][1]
            started.set()
            await asyncio.Event().wait()

        asyncio.run(serve())

    def get(self, path: str) -> dict[str, object]:
        return self._call("GET", path, "")

    def post(self, path: str, **params: object) -> dict[str, object]:
        return self._call("POST", path, urlencode(params))

    def _call(self, method: str, path: str, body: str) -> dict[str, object]:
        self._connection.request(method, path, body, _HEADERS)
        response = self._connection.getresponse()
        found: dict[str, object] = json.loads(response.read())
        if response.status != 200:
            raise RuntimeError(f"localstripe responded with {response.status}: {found}")
        return found


if __name__ == "__main__":
    measure.main(globals())
