"""The commands, as they are run; and that a run which fails changes nothing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codegen import generate
from codegen.__main__ import main
from codegen.document.spec_folder import import_document
from codegen.errors import CodegenError
from codegen.overlay import actions, bindings
from tests.codegen.pipeline import (
    LENDING,
    LENDING_OVERLAYS,
    ROOT,
    document,
    lending,
    operation,
    struct,
    tree,
)


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lending") / "spec"
    import_document(str(LENDING), folder)
    return folder


@pytest.fixture
def overlays(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LENDING_OVERLAYS, tmp_path / "overlays"))


@pytest.fixture
def made(spec: Path, tmp_path: Path) -> Path:
    """A package that an earlier run left."""
    generate.generate(spec, LENDING_OVERLAYS, tmp_path / "out")
    return tmp_path / "out"


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "codegen", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def add(overlays: Path, target: str, **update: Any) -> None:
    """One more overlay, of one action."""
    action = {"target": target, "update": {f"x-lattice-{k}": v for k, v in update.items()}}
    head = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}}
    (overlays / "more.json").write_text(json.dumps({**head, "actions": [action]}))


# The commands


def test_import_and_generate_say_what_they_made(tmp_path: Path) -> None:
    done = run("import", LENDING, "--to", tmp_path / "spec")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == (f"{tmp_path / 'spec'}: 2031-05-01.shelf, 16 operations, 13 schemas\n")
    done = run(
        "generate",
        *("--spec", tmp_path / "spec"),
        *("--overlays", LENDING_OVERLAYS),
        *("--to", tmp_path / "out"),
    )
    assert (done.returncode, done.stdout) == (0, "")
    *stages, last = done.stderr.splitlines()
    assert stages[0] == "read ..."
    assert stages[-1] == "format ..."
    assert last.startswith(f"{tmp_path / 'out' / 'lattice_stripe'}: 16 operations, ")
    assert (tmp_path / "out" / "lattice_stripe" / "types" / "loan.py").is_file()


def test_an_error_is_a_message_with_a_hint_and_exit_code_1(tmp_path: Path) -> None:
    done = run("generate", "--spec", tmp_path / "none", "--to", tmp_path / "out")
    assert done.returncode == 1
    error, hint = done.stderr.splitlines()[-2:]
    assert error == f"error: there is no {tmp_path / 'none' / 'document.json'}"
    assert hint.startswith("hint: ")
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "arguments", [[], ["nonsense"], ["import"], ["generate", "--overlay-misses", "maybe"]]
)
def test_a_call_that_makes_no_sense_is_exit_code_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: python -m codegen" in capsys.readouterr().err


def test_a_message_never_drives_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = document({"/v1/\x1b\u202e": {"get": operation()}})
    (tmp_path / "document.json").write_text(json.dumps(source))
    (tmp_path / "overlays").mkdir()
    assert main(["import", str(tmp_path / "document.json"), "--to", str(tmp_path / "spec")]) == 0
    arguments = ["--spec", "spec", "--overlays", "overlays", "--to", "out"]
    assert main(["generate", *(str(tmp_path / a) if a[0] != "-" else a for a in arguments)]) == 1
    error = capsys.readouterr().err
    assert r"the path of GET /v1/\x1b\u202e" in error
    assert "\x1b" not in error
    assert "\u202e" not in error


def test_misses_are_errors_or_warnings_as_asked(
    spec: Path, overlays: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(overlays, "$.paths['/v1/gone']", resource="gone")
    arguments = ["--spec", str(spec), "--overlays", str(overlays), "--to", str(tmp_path / "out")]
    assert main(["generate", *arguments]) == 1
    assert "more.json, action 1: $.paths['/v1/gone']" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert main(["generate", *arguments, "--overlay-misses", "warn"]) == 0
    warning = "warning: matches nothing: more.json, action 1: $.paths['/v1/gone']"
    assert warning in capsys.readouterr().err.splitlines()


# What overlays bind to


@pytest.mark.parametrize(
    ("target", "update", "message", "hint"),
    [
        (
            "$.paths['/v1/loans'].post",
            {"bfore": ["lending:remind"]},
            "x-lattice-bfore is not in the overlay vocabulary",
            "did you mean x-lattice-before?",
        ),
        (
            "$.components.schemas.loan",
            {"qqqqqqqq": 1},
            "x-lattice-qqqqqqqq is not in the overlay vocabulary",
            "overlays/README.md lists it",
        ),
        (
            "$.paths['/v1/loans/{loan}'].get",
            {"before": {"endless_loans": "lending:refuse"}},
            "x-lattice-before names 'lending:refuse', and overlays/ holds no such function",
            '"module:function" is a function at the top of overlays/module.py',
        ),
        (
            "$.components.schemas.book",
            {"helpers": ["nowhere:is_late"]},
            "x-lattice-helpers names 'nowhere:is_late', and overlays/ holds no such function",
            '"module:function" is a function at the top of overlays/module.py',
        ),
        (
            "$.components.schemas.book",
            {"helpers": [["lending:is_late"]]},
            "x-lattice-helpers names ['lending:is_late'], and overlays/ holds no such function",
            '"module:function" is a function at the top of overlays/module.py',
        ),
        (
            "$.components.schemas.book.properties.id",
            {"secret": "yes"},
            "x-lattice-secret is 'yes'",
            "overlays/README.md lists it",
        ),
        (
            "$.components.schemas.book.properties.id",
            {"object": "some"},
            "x-lattice-object is 'some'",
            "overlays/README.md lists it",
        ),
    ],
)
def test_an_overlay_that_says_what_nobody_knows(
    spec: Path, overlays: Path, made: Path, target: str, update: Any, message: str, hint: str
) -> None:
    before = tree(made)
    add(overlays, target, **update)
    with pytest.raises(CodegenError) as caught:
        generate.generate(spec, overlays, made)
    assert caught.value.message == f"more.json, action 1: {target}: {message}"
    assert caught.value.hint == hint
    assert tree(made) == before


@pytest.mark.parametrize("code", [b"def f(:", b"x = '\x00'", b"# \xff"])
def test_an_overlays_python_that_is_none(overlays: Path, code: bytes) -> None:
    (overlays / "lending.py").write_bytes(code)
    with pytest.raises(CodegenError, match=r"overlays/lending\.py is not Python"):
        bindings.check(actions.Applied({}, (), ()), overlays)


# A failed run leaves what was there


def test_a_document_that_cannot_become_a_package(made: Path, tmp_path: Path) -> None:
    source = lending()
    source["components"]["schemas"]["LOAN"] = struct("LOAN")
    (tmp_path / "document.json").write_text(json.dumps(source))
    import_document(str(tmp_path / "document.json"), tmp_path / "spec")
    before = tree(made)
    with pytest.raises(CodegenError, match=r"LOAN and Loan have the same file name, loan\.py"):
        generate.generate(tmp_path / "spec", LENDING_OVERLAYS, made)
    assert tree(made) == before
    assert [path.name for path in made.iterdir()] == ["lattice_stripe"]


def test_a_document_nested_too_deeply(made: Path, tmp_path: Path) -> None:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(240):
        schema = {"type": "object", "properties": {"a": schema}}
    (tmp_path / "document.json").write_text(json.dumps(document(schemas={"deep": schema})))
    import_document(str(tmp_path / "document.json"), tmp_path / "spec")
    before = tree(made)
    with pytest.raises(CodegenError, match="nested too deeply"):
        generate.generate(tmp_path / "spec", LENDING_OVERLAYS, made, misses="warn")
    assert tree(made) == before


def test_ruff_is_not_there(
    spec: Path, made: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = tree(made)
    bare = tmp_path / "bin"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", bare], check=True)
    monkeypatch.setattr(sys, "executable", str(bare / "bin" / "python"))
    with pytest.raises(
        CodegenError, match=r"ruff refused what was generated:\n.*No module named ruff"
    ):
        generate.generate(spec, LENDING_OVERLAYS, made)
    assert tree(made) == before
    assert [path.name for path in made.iterdir()] == ["lattice_stripe"]


def test_a_file_that_cannot_be_written(made: Path, tmp_path: Path) -> None:
    """No file system takes a name of thousands of letters."""
    source = lending()
    source["components"]["schemas"]["x" * 3000] = struct("x")
    (tmp_path / "document.json").write_text(json.dumps(source))
    import_document(str(tmp_path / "document.json"), tmp_path / "spec")
    before = tree(made)
    with pytest.raises(CodegenError, match=r"cannot write .*xxx\.py: File name too long"):
        generate.generate(tmp_path / "spec", LENDING_OVERLAYS, made)
    assert tree(made) == before
    assert [path.name for path in made.iterdir()] == ["lattice_stripe"]


def test_a_disk_that_is_full(spec: Path, made: Path) -> None:
    """A process that may write no file beyond 1000 bytes, which is how a full disk shows itself."""
    before = tree(made)
    code = (
        "import resource, signal, sys; from codegen.__main__ import main; "
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)); sys.exit(main())"
    )
    arguments = ["generate", "--spec", spec, "--overlays", LENDING_OVERLAYS, "--to", made]
    done = subprocess.run(
        [sys.executable, "-B", "-c", code, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "error: cannot write " in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(made) == before
    assert [path.name for path in made.iterdir()] == ["lattice_stripe"]


def test_a_run_that_succeeds_leaves_nothing_of_the_one_before(spec: Path, made: Path) -> None:
    before = tree(made)
    (made / "lattice_stripe" / "types" / "gone.py").write_text("")
    generate.generate(spec, LENDING_OVERLAYS, made)
    assert tree(made) == before


def test_a_folder_that_is_not_ours_is_left_alone(spec: Path, tmp_path: Path) -> None:
    (tmp_path / "lattice_stripe").mkdir()
    (tmp_path / "lattice_stripe" / "notes.txt").write_text("mine")
    with pytest.raises(CodegenError, match="refusing to replace it"):
        generate.generate(spec, LENDING_OVERLAYS, tmp_path)
    assert tree(tmp_path) == {"lattice_stripe/notes.txt": b"mine"}
