"""Mutation testing: ``make mutants``, or ``python -m tests.mutants --whole generator``.

Changes one operator, number or condition of a copy of the code and runs the tests that cover the
line. A mutant that no test notices survives. ``equivalents.yaml`` lists those that change nothing
a test could see, with the reason. The first run after a change measures which tests cover each
line, and keeps that in ``.mutants/``.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Lock
from time import monotonic
from typing import Literal, NamedTuple

import msgspec

from codegen.document import loading
from tests.mutants.coverage import Covered, measure
from tests.mutants.mutations import Mutant, Mutation, mutate, mutations
from tests.shared import ROOT

GOAL = 0.95
EQUIVALENTS = Path(__file__).with_name("equivalents.yaml")
_IGNORED = shutil.ignore_patterns(
    *(
        ".git",
        ".venv*",
        "__pycache__",
        ".*_cache",
        ".hypothesis",
        ".coverage",
        ".*.tmp",
        "dist",
        ".mutants",
    )
)
_PYTEST = [sys.executable, "-m", "pytest", *("-p", "no:cacheprovider", "-o", "addopts=", "-q")]
_CHECK = [sys.executable, "-m", "codegen", "check"]
"""A part of ``make test``: it notices each change of the generated package."""
_TOO_SLOW = "not 10000 and not 20000"
"""Tests of so many calls take half the time of all tests and notice nothing that others miss."""
_COPIED = "# Copied from codegen/runtime/"
Outcome = Literal["killed", "timeout", "survived", "equivalent"]


class Target(NamedTuple):
    """The code to mutate, as ``--cov`` takes it, and the tests that must notice."""

    sources: str
    tests: tuple[str, ...]


TARGETS = {
    "generator": Target("codegen", ("tests/codegen",)),
    "runtime": Target(
        "generated/lattice_stripe",
        (
            *("tests/runtime", "tests/opinions", "tests/webhooks", "tests/test_decoding.py"),
            *("tests/test_migrate.py", "tests/codegen/test_upgrade_check.py"),
            *("tests/test_results.py", "tests/test_frameworks.py", "tests/test_timeouts.py"),
            *("tests/test_dir.py", "tests/test_lazy.py"),
        ),
    ),
    "emulator": Target("generated/lattice_stripe/testing", ("tests/testing",)),
}
DEFAULT_TARGETS = ("generator", "runtime")
_EMULATOR = TARGETS["emulator"].sources


class Equivalent(msgspec.Struct, forbid_unknown_fields=True):
    """Mutants that are not counted: regular expressions for the file and the changed line."""

    reason: str
    file: str = ".*"
    line: str = ".*"
    mutated: str = ".*"

    def matches(self, mutant: Mutant) -> bool:
        return all(
            re.fullmatch(pattern, text)
            for pattern, text in (
                (self.file, mutant.file),
                (self.line, mutant.line),
                (self.mutated, mutant.mutated),
            )
        )


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the repository, for one mutant at a time."""

    folder: Path

    def run(self, tests: list[str], seconds: float) -> Outcome:
        (self.folder / "selected.txt").write_text("\n".join(tests))
        return self._run([*_PYTEST, "-p", "no:xdist", "-x", "@selected.txt"], 20 + 5 * seconds)

    def check(self) -> Outcome:
        return self._run(_CHECK, 120)

    def _run(self, command: list[str], seconds: float) -> Outcome:
        process = subprocess.Popen(
            command,
            cwd=self.folder,
            env=environment(self.folder),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            return "killed" if process.wait(seconds) else "survived"
        except subprocess.TimeoutExpired:
            return "timeout"
        finally:
            stop(process)

    def test(self, mutant: Mutant, covered: Covered) -> Outcome:
        path = self.folder / mutant.file
        original = path.read_bytes()
        path.write_text(mutant.source, "utf-8")
        try:
            tests = covered.tests(mutant.file, mutant.lineno)
            outcome: Outcome = self.run(tests, covered.seconds(tests)) if tests else "survived"
            others = covered.others(mutant.file, tests)
            if outcome == "survived" and others:
                outcome = self.run(others, covered.seconds(others))
            if outcome == "survived" and mutant.file.startswith("codegen/"):
                outcome = self.check()
            return outcome
        finally:
            path.write_bytes(original)


def environment(folder: Path) -> dict[str, str]:
    path = os.pathsep.join((str(folder / "generated"), str(folder)))
    return {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a test run and the processes that its tests started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextmanager
def copies(count: int) -> Iterator[list[Copy]]:
    with tempfile.TemporaryDirectory(prefix="mutants-", ignore_cleanup_errors=True) as scratch:
        made = [Path(scratch) / str(number) / "copy" for number in range(count)]
        for folder in made:
            shutil.copytree(ROOT, folder, ignore=_IGNORED, symlinks=True)
        yield [Copy(folder) for folder in made]


def mutated_files(target: str) -> Iterator[str]:
    for path in sorted((ROOT / TARGETS[target].sources).rglob("*.py")):
        file = path.relative_to(ROOT).as_posix()
        if target != "generator":
            is_emulator = file.startswith(f"{_EMULATOR}/")
            is_copied = path.read_text("utf-8").startswith(_COPIED)
            if is_copied and is_emulator is (target == "emulator"):
                yield file
        elif not file.startswith("codegen/runtime/"):
            yield file


def shuffled(target: str, files: str, shard: str, seed: int) -> list[Mutation]:
    """The mutations of one shard of the files that match ``files``, in random order."""
    every = [
        mutation
        for file in mutated_files(target)
        if re.search(files, file)
        for mutation in mutations(file, (ROOT / file).read_text("utf-8"))
    ]
    number, _, count = shard.partition("/")
    chosen = every[int(number) - 1 :: int(count)]
    random.Random(seed).shuffle(chosen)
    return chosen


def run(target: str, options: argparse.Namespace, minutes: float) -> Counter[Outcome]:
    known = msgspec.convert(
        loading.load(EQUIVALENTS.read_bytes(), str(EQUIVALENTS)), list[Equivalent]
    )
    chosen = iter(shuffled(target, options.files, options.shard, options.seed))
    outcomes: Counter[Outcome] = Counter()
    lock = Lock()
    with copies(options.jobs) as made:
        sources, tests = TARGETS[target]
        folder = made[0].folder
        command = [*_PYTEST, "-n", str(options.jobs), "-k", _TOO_SLOW]
        covered = measure(folder, sources, tests, command, environment(folder))
        fastest = covered.every()[:200]
        outcomes_without = {made[-1].run(fastest, covered.seconds(fastest)), made[-1].check()}
        if "timeout" in outcomes_without:
            raise SystemExit(f"{target}: its tests take too long. Run nothing else meanwhile.")
        if "killed" in outcomes_without:
            raise SystemExit(f"{target}: its tests fail without a mutant. Run make test.")
        print(f"{target}: measured which tests cover each line", flush=True)
        deadline = monotonic() + 60 * minutes
        free: Queue[Copy] = Queue()
        for copy in made:
            free.put(copy)

        def work() -> None:
            copy = free.get()
            while options.whole or monotonic() < deadline:
                with lock:
                    mutation = next(chosen, None)
                if mutation is None:
                    return
                mutant = mutate(mutation, (ROOT / mutation.file).read_text("utf-8"))
                if mutant is None:
                    continue
                if any(equivalent.matches(mutant) for equivalent in known):
                    outcomes["equivalent"] += 1
                    continue
                outcome = copy.test(mutant, covered)
                with lock:
                    outcomes[outcome] += 1
                    if outcome == "survived":
                        print(f"survived: {mutant}", flush=True)

        with ThreadPoolExecutor(options.jobs) as pool:
            for done in [pool.submit(work) for _ in made]:
                done.result()
    return outcomes


def score(outcomes: Counter[Outcome]) -> float:
    dead = outcomes["killed"] + outcomes["timeout"]
    return dead / max(dead + outcomes["survived"], 1)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument(
        "targets",
        nargs="*",
        choices=[*TARGETS, []],
        metavar="TARGET",
        help=f"{', '.join(TARGETS)}; default: {' and '.join(DEFAULT_TARGETS)}",
    )
    parser.add_argument("--minutes", type=float, default=9, help="for the mutants; default: 9")
    parser.add_argument("--whole", action="store_true", help="run every mutant")
    parser.add_argument("--files", default="", metavar="REGEX", help="run those of some files")
    parser.add_argument("--shard", default="1/1", metavar="K/N", help="run the K-th of N parts")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    targets = options.targets or DEFAULT_TARGETS
    print(f"seed {options.seed}", flush=True)
    below = []
    for target in targets:
        outcomes = run(target, options, options.minutes / len(targets))
        counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
        print(f"{target}: {score(outcomes):.1%} of the mutants died ({counts})", flush=True)
        if score(outcomes) < GOAL:
            below.append(target)
    if below and options.whole:
        print(f"below {GOAL:.0%}: {', '.join(below)}")
    return 1 if below and options.whole else 0


if __name__ == "__main__":
    sys.exit(main())
