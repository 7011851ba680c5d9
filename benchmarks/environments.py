"""Virtual environments, one for each contender as a user would have it, and their programs."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from zipfile import ZipFile

import certifi
import trustme

from benchmarks import payloads, server
from benchmarks.model import (
    AIOHTTP,
    GENERATOR,
    HTTPX,
    LATTICE,
    LOCALSTRIPE,
    STARLETTE,
    STRIPE,
    WEBHOOKS,
    Sample,
    Sampler,
    Skipped,
)

ROOT = Path(__file__).parents[1]
_FOLDER = ROOT / ".bench"
_LOCK = ROOT / "requirements.lock"
_REQUIREMENTS = {
    LATTICE: "{wheel}",
    AIOHTTP: "{wheel}[aiohttp]",
    HTTPX: "httpx",
    STRIPE: "stripe",
    GENERATOR: "openapi-python-client",
    LOCALSTRIPE: "localstripe",
    WEBHOOKS: "{wheel}[webhooks]",
    STARLETTE: "starlette uvicorn",
}
_MODULES = {
    LATTICE: "lattice",
    AIOHTTP: "lattice",
    HTTPX: "raw_httpx",
    STRIPE: "stripe_python",
    LOCALSTRIPE: "localstripe_server",
    WEBHOOKS: "webhooks",
    STARLETTE: "bare",
}


class Environments:
    """Creates environments when they are needed. Keeps them until the wheel or a pin changes."""

    def __init__(self, folder: Path = _FOLDER) -> None:
        self.folder = folder
        self.python = cache(self._python)

    def _python(self, contender: str) -> Path:
        """The Python of a contender's environment. Raises Skipped if it cannot be created."""
        if contender == AIOHTTP and "aiohttp" not in extras(self.wheel):
            raise Skipped(f"this version has no extra {AIOHTTP}")
        path, pins = self.path(contender), constraints(_LOCK.read_text("utf-8"))
        requirements = [r.format(wheel=self.wheel) for r in _REQUIREMENTS[contender].split()]
        own = contender in (LATTICE, AIOHTTP, WEBHOOKS)
        content = hashlib.sha256(self.wheel.read_bytes()).hexdigest() if own else ""
        key = "\n".join([sys.version, *requirements, content, pins])
        python, stamp = path / "bin" / "python", path / "key"
        if not stamp.exists() or stamp.read_text("utf-8") != key:
            shutil.rmtree(path, ignore_errors=True)
            venv.create(path, with_pip=False, symlinks=True)
            constraint = path / "constraints.txt"
            constraint.write_text(pins, "utf-8")
            pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet"]
            try:
                run([*pip, "--constraint", constraint, *requirements], ROOT, os.environ)
            except RuntimeError as error:
                raise Skipped(f"{contender} cannot be installed: {error}") from None
            stamp.write_text(key, "utf-8")
        return python

    def path(self, contender: str) -> Path:
        return self.folder / re.sub(r"\W+", "-", contender).strip("-")

    def packages(self, contender: str) -> Path:
        """The folder of installed packages."""
        base = str(self.path(contender))
        return Path(sysconfig.get_path("purelib", "venv", {"base": base}))

    @cached_property
    def wheel(self) -> Path:
        """The wheel of this checkout, built once per run."""
        folder = self.folder / "wheel"
        shutil.rmtree(folder, ignore_errors=True)
        options = ["--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", folder]
        run([sys.executable, "-m", "pip", "wheel", *options, ROOT], ROOT, os.environ)
        return next(folder.glob("*.whl"))


def constraints(lock: str) -> str:
    """The pins of a lock file without hashes, because the wheel of this checkout has none."""
    return "\n".join(re.findall(r"^\w[^\\\n]*[^\\\s]", lock, re.MULTILINE)) + "\n"


def extras(wheel: Path) -> set[str]:
    """The names of the extras that a wheel declares."""
    with ZipFile(wheel) as file:
        metadata = next(name for name in file.namelist() if name.endswith(".dist-info/METADATA"))
        return set(re.findall(r"^Provides-Extra: (\S+)", file.read(metadata).decode(), re.M))


@dataclass(frozen=True)
class Setup:
    """What the benchmarks share: environments, sample data, a local server."""

    environments: Environments
    folder: Path
    """A temporary folder with the sample data, in which tools find no configuration."""
    url: str
    tls_url: str
    authorities: Path
    """The certificates that TLS clients trust."""
    sample_data: str
    calls: int
    """The number of calls in a sample of concurrent calls."""

    def sample(self, contender: str, task: str, arguments: Mapping[str, object]) -> Sample:
        """Run a task of ``benchmarks.contenders`` in a new process of the contender."""
        python = self.environments.python(contender)
        module = f"benchmarks.contenders.{_MODULES[contender]}"
        if contender == AIOHTTP:
            arguments = {**arguments, "transport": "aiohttp"}
        tls = str(arguments.get("url", "")).startswith("https")
        trusted = {"SSL_CERT_FILE": str(self.authorities)} if tls else {}
        command = [python, "-m", module, task, json.dumps(arguments)]
        sample: Sample = json.loads(run(command, ROOT, environment(python, trusted)))
        return sample

    def samplers(self, task: str, *contenders: str, **arguments: object) -> dict[str, Sampler]:
        """A sampler per contender that runs the same task in each of them."""
        for contender in contenders:
            self.environments.python(contender)
        return {name: partial(self.sample, name, task, arguments) for name in contenders}

    def process(
        self,
        command: Sequence[object],
        variables: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> Sampler:
        """A sampler of the seconds that a whole process takes."""
        program = Path(str(command[0]))
        settings = environment(program, variables or {})

        def sample() -> Sample:
            started = perf_counter()
            run(command, cwd or self.folder, settings)
            return {"s": perf_counter() - started}

        return sample


@contextmanager
def prepare(calls: int) -> Iterator[Setup]:
    """Write the sample data and start the server."""
    authority = trustme.CA()
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = payloads.write(folder)
        authorities = folder / "authorities.pem"
        authorities.write_bytes(Path(certifi.where()).read_bytes() + authority.cert_pem.bytes())
        with server.running(folder, authority) as (url, tls_url):
            yield Setup(Environments(), folder, url, tls_url, authorities, source, calls)


def environment(python: Path, variables: Mapping[str, str]) -> dict[str, str]:
    """Environment variables without settings of Python, proxies and certificates."""
    unwanted = re.compile(r"PYTHON|SSL_CERT|REQUESTS_CA|.*_PROXY$", re.IGNORECASE)
    kept = {name: value for name, value in os.environ.items() if not unwanted.match(name)}
    path = os.pathsep.join([str(python.parent), kept.get("PATH", "")])
    return {**kept, "PATH": path, **variables}


def run(arguments: Sequence[object], folder: Path, variables: Mapping[str, str]) -> str:
    """Run a program in ``folder`` and return its output.

    Raises:
        RuntimeError: the program failed; the message has the last line of its output, which is
            printed whole.
    """
    finished = subprocess.run(
        [str(argument) for argument in arguments],
        cwd=folder,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if finished.returncode:
        print(finished.stdout, file=sys.stderr)
        raise RuntimeError(finished.stdout.strip().rpartition("\n")[2])
    return finished.stdout
