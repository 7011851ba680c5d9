"""The commands of ``python -m codegen``; a run that fails leaves the files unchanged."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import lattice_stripe
import pytest

from codegen.__main__ import main
from codegen.commands import generate
from codegen.commands.bump import Bump
from codegen.diff.make_report import make_report
from codegen.diff.report import Report
from codegen.diff.sources import Source
from codegen.document.importing import import_document
from codegen.document.spec_folder import SpecLock
from codegen.errors import CodegenError, OverlayError, PartError, Problems
from codegen.overlay import actions, extension_checks
from tests.codegen.pipeline import (
    LENDING,
    LENDING_OVERLAYS,
    ROOT,
    document,
    form,
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
def earlier(spec: Path, tmp_path: Path) -> Path:
    """The folder with the package of an earlier run."""
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
    """Write one more overlay with one action."""
    action = {"target": target, "update": {f"x-lattice-{k}": v for k, v in update.items()}}
    head = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}}
    (overlays / "more.json").write_text(json.dumps({**head, "actions": [action]}))


# The commands


def test_import_and_generate_print_counts(tmp_path: Path) -> None:
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
    files = len(tree(tmp_path / "out"))
    assert re.search(rf", \d+ shared parameter types in {files} files, \d?\d\.\d s$", last)
    assert (tmp_path / "out" / "lattice_stripe" / "types" / "loan.py").is_file()


def test_import_into_the_repository_applies_its_overlays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("codegen.__main__.ROOT", tmp_path)
    path = tmp_path / "document.json"
    path.write_text(json.dumps({"openapi": "3.0.0", "info": {"version": "1"}, "paths": {}}))
    assert main(["import", str(path), "--to", str(tmp_path / "spec")]) == 1
    actions = [{"target": "$.info", "update": {"title": "t"}}]
    (tmp_path / "overlays").mkdir()
    (tmp_path / "overlays" / "title.json").write_text(
        json.dumps({"overlay": "1.0.0", "info": {"title": "t", "version": "1"}, "actions": actions})
    )
    assert main(["import", str(path), "--to", str(tmp_path / "spec")]) == 0


def test_operations_and_files_are_counted(spec: Path, tmp_path: Path) -> None:
    made = generate.generate(spec, LENDING_OVERLAYS, tmp_path / "out")
    assert (made.operations, made.files) == (16, len(tree(tmp_path / "out")))


def test_generate_updates_the_names_lock_of_the_repository_for_its_own_spec_alone(
    spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "repository"
    shutil.copytree(spec, root / "spec")
    shutil.copytree(LENDING_OVERLAYS, root / "overlays")
    monkeypatch.setattr("codegen.__main__.ROOT", root)
    for arguments in (
        ["--spec", str(spec)],
        ["--overlays", str(LENDING_OVERLAYS), "--to", str(tmp_path / "out")],
    ):
        assert main(["generate", *arguments]) == 0
        assert not (root / "overlays" / "names.lock").exists()
    assert main(["generate"]) == 0
    assert (root / "generated" / "lattice_stripe" / "types" / "loan.py").is_file()
    lock = (root / "overlays" / "names.lock").read_text()
    assert '"POST /v1/loans"' in lock
    assert main(["generate", "--names-lock", str(tmp_path / "other.lock")]) == 0
    assert (tmp_path / "other.lock").read_text() == lock


def test_brackets_in_a_warning_are_printed(tmp_path: Path) -> None:
    path = tmp_path / "[bold].json"
    info = {"title": "t", "version": "1"}
    path.write_text(json.dumps({"openapi": "3.0.0", "info": info, "paths": {}}))
    done = run("import", path, "--to", tmp_path / "spec")
    assert f"warning: {path} has no operations" in done.stderr


def test_an_error_is_a_message_with_a_hint_and_exit_code_1(tmp_path: Path) -> None:
    done = run("generate", "--spec", tmp_path / "none", "--to", tmp_path / "out")
    assert done.returncode == 1
    error, hint = done.stderr.splitlines()[-2:]
    assert error == f"error: {tmp_path / 'none' / 'document.json'} does not exist"
    assert hint.startswith("Hint: Restore it from version control")
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("error", "code", "text"),
    [
        (PermissionError(13, "Permission denied", "overlays"), 1, "Permission denied: 'overlays'"),
        (KeyboardInterrupt(), 130, "interrupted"),
    ],
)
def test_an_error_of_the_system_and_an_interrupt_print_no_traceback(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    text: str,
) -> None:
    def fail(*_: object) -> int:
        raise error

    monkeypatch.setattr("codegen.__main__._check", fail)
    assert main(["check"]) == code
    assert text in capsys.readouterr().err


def test_a_schema_that_contains_itself_through_all_of_prints_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = {"allOf": [{"$ref": "#/components/schemas/loan"}, {"properties": {"a": {}}}]}
    made = document(
        {"/v1/loans": {"get": operation({"$ref": "#/components/schemas/loan"})}},
        {"loan": struct("loan", former=inside)},
    )
    file = tmp_path / "document.json"
    file.write_text(json.dumps(made))
    assert main(["diff", str(file), str(file)]) == 1
    assert "error: a schema of the document contains itself" in capsys.readouterr().err


def test_a_report_folder_that_is_a_file_stops_before_the_bump(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "report").write_text("mine")
    assert main(["bump", str(tmp_path / "none.json"), "--report", str(tmp_path / "report")]) == 1
    assert f"error: cannot write to {tmp_path / 'report'}: File exists" in capsys.readouterr().err


def test_brackets_in_errors_are_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for error, text in (
        (CodegenError("[bold] x\né", hint="[red] y"), "error: [bold] x\né\nHint: [red] y\n"),
        (OSError(13, "Permission denied", "[bold]"), "Permission denied: '[bold]'\n"),
    ):

        def fail(*_: object, error: Exception = error) -> int:
            raise error

        monkeypatch.setattr("codegen.__main__._check", fail)
        assert main(["check"]) == 1
        assert capsys.readouterr().err.endswith(text)


def test_numbers_are_not_colored_and_long_lines_are_not_wrapped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    folder = tmp_path / ("x" * 100)
    assert main(["import", str(LENDING), "--to", str(folder)]) == 0
    counts = "2031-05-01.shelf, 16 operations, 13 schemas"
    assert capsys.readouterr().err == f"{folder}: {counts}\n"


def test_import_warns_of_an_older_document_and_of_a_url_of_a_branch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path, spec = tmp_path / "document.json", tmp_path / "spec"
    for version, warnings in (
        ("2031-01-01", ""),
        ("2031-02-01", ""),
        ("2031-02-01", ""),
        ("2030-12-01", "warning: 2030-12-01 replaces 2031-02-01, which is newer\n"),
    ):
        source = document({"/v1/a": {"get": operation()}})
        source["info"]["version"] = version
        path.write_text(json.dumps(source))
        assert main(["import", str(path), "--to", str(spec)]) == 0
        error = capsys.readouterr().err
        assert error == f"{warnings}{spec}: {version}, 1 operations, 0 schemas\n"


def test_a_document_at_the_url_of_the_lock_is_named_in_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url = "https://raw.githubusercontent.com/a/b/main/c.json"
    content = json.dumps(document()).encode()
    monkeypatch.setattr(httpx, "get", lambda *_, **__: httpx.Response(200, content=content))
    for arguments in ([url], []):
        assert main(["import", *arguments, "--to", str(tmp_path / "spec")]) == 0
        error = capsys.readouterr().err
        assert f"warning: {url} has no operations" in error
        assert f"warning: {url} names a branch" in error


BUMPED = SpecLock(source=None, sha256="", version="2031-05-01", operations=1, schemas=1)


def report_of(impact: str | None) -> Report:
    """The report on two documents, with a change of this impact if there is one."""
    item = {"/v1/a": {"get": operation()}}
    one, two = document(item), document(item | {"/v1/b": {"get": operation()}})
    old, new = {None: (one, one), "additive": (one, two), "breaking": (two, one)}[impact]
    return make_report(Source("old", old), Source("new", new))


@pytest.mark.parametrize(("impact", "code"), [("additive", 0), ("breaking", 3)])
def test_bump_writes_the_reports_and_exits_with_3_for_a_breaking_change(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    impact: str,
    code: int,
) -> None:
    report, passed = report_of(impact), []

    def bump(*arguments: object, write: Callable[[Report], None], **options: object) -> Bump:
        passed.append((arguments, options))
        write(report)
        return Bump(BUMPED, report, ("[bold] note",))

    monkeypatch.setattr("codegen.__main__.bump", bump)
    folder = tmp_path / "new" / "report"
    for arguments, expected in (
        ([], (None, False, None)),
        (["a.json", "--sha256", "5e", "--allow-older"], ("a.json", True, "5e")),
    ):
        assert main(["bump", *arguments, "--report", str(folder)]) == code
        (spec, root), options = passed[-1]
        assert (spec, options["allow_older"], options["sha256"]) == expected
        assert (root, options["current_version"]) == (ROOT, lattice_stripe.__version__)
        warning, line = capsys.readouterr().err.splitlines()
        assert warning == "warning: [bold] note"
        assert re.fullmatch(rf"{re.escape(str(folder))}/report\.md: {impact}, \d\.\d s", line)
    assert (folder / "report.md").read_text().startswith("# Stripe's API")
    assert json.loads((folder / "report.json").read_text())["impact"] == impact
    assert (folder / "report.html").read_text().startswith("<!doctype html>")


def test_bump_to_the_present_document_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("codegen.__main__.bump", lambda *_, **__: Bump(BUMPED, None, ()))
    assert main(["bump", "--report", str(tmp_path)]) == 0
    assert re.fullmatch(
        r"spec/ is made from this document already: 2031-05-01, \d\.\d s\n",
        capsys.readouterr().err,
    )
    assert list(tmp_path.iterdir()) == []


def test_names_lists_what_vanished(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found: dict[str, tuple[str, ...]] = {"HEAD": (), "v1": ("client.a.b", "types.A")}
    monkeypatch.setattr("codegen.__main__.lost_names", lambda root, revision: found[revision])
    assert main(["names"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["names", "--since", "v1"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[:2] == ["vanished: client.a.b", "vanished: types.A"]
    assert lines[2].startswith(
        'Hint: Keep a name with an entry in "renamed" of overlays/names.lock'
    )


@pytest.mark.parametrize(
    "arguments", [[], ["nonsense"], ["import"], ["generate", "--overlay-misses", "maybe"]]
)
def test_wrong_arguments_are_exit_code_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: python -m codegen" in capsys.readouterr().err


def test_control_characters_of_a_document_are_escaped(
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


def test_unmatched_actions_are_errors_or_warnings(
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
    (overlays / "more.json").rename(overlays / "[bold].json")
    assert main(["generate", *arguments, "--overlay-misses", "warn"]) == 0
    assert "warning: matches nothing: [bold].json, action 1: " in capsys.readouterr().err


# Overlays


@pytest.mark.parametrize(
    ("target", "update", "message", "hint"),
    [
        (
            "$.paths['/v1/loans'].post",
            {"bfore": ["lending:remind"]},
            "unknown key x-lattice-bfore",
            "Use x-lattice-before.",
        ),
        (
            "$.components.schemas.loan",
            {"qqqqqqqq": 1},
            "unknown key x-lattice-qqqqqqqq",
            "See the table in overlays/README.md.",
        ),
        (
            "$.paths['/v1/loans/{loan}'].get",
            {"before": {"endless_loans": "lending:refuse"}},
            "x-lattice-before names 'lending:refuse', which is not a function of overlays/",
            'Define it: "module:function" is a function at the top level of module.py.',
        ),
        (
            "$.components.schemas.book",
            {"helpers": ["nowhere:is_late"]},
            "x-lattice-helpers names 'nowhere:is_late', which is not a function of overlays/",
            'Define it: "module:function" is a function at the top level of module.py.',
        ),
        (
            "$.components.schemas.book",
            {"helpers": [["lending:is_late"]]},
            "x-lattice-helpers is [['lending:is_late']]: Expected `str`, got `array` - at `$[0]`",
            'It takes a list of "module:function" names.',
        ),
        (
            "$.components.schemas.book.properties.id",
            {"secret": "yes"},
            "x-lattice-secret is 'yes': Expected `true`",
            "It takes true.",
        ),
        (
            "$.components.schemas.book.properties.id",
            {"object": "some"},
            "x-lattice-object is 'some': Invalid enum value 'some'",
            'It takes "any".',
        ),
    ],
)
def test_an_unknown_key_value_or_function_is_refused(
    spec: Path, overlays: Path, earlier: Path, target: str, update: Any, message: str, hint: str
) -> None:
    before = tree(earlier)
    add(overlays, target, **update)
    with pytest.raises(CodegenError) as caught:
        generate.generate(spec, overlays, earlier)
    assert caught.value.message == f"more.json, action 1: {target}: {message}"
    assert caught.value.hint == hint
    assert tree(earlier) == before


@pytest.mark.parametrize("code", [b"def f(:", b"x = '\x00'", b"# \xff"])
def test_a_module_that_is_not_python_is_refused(overlays: Path, code: bytes) -> None:
    (overlays / "lending.py").write_bytes(code)
    with pytest.raises(CodegenError, match=r"overlays/lending\.py is not Python"):
        extension_checks.check_extensions(actions.PatchedDocument({}, (), ()), overlays)


# A failed run changes nothing


@pytest.mark.parametrize(
    ("target", "update", "problem"),
    [
        ("$.paths", {"/v1/kites": None}, "'#/paths/~1v1~1kites': "),
        ("$.paths", {"/v1/kites": {"get": None}}, "'#/paths/~1v1~1kites/get': is null"),
        ("$.components.schemas", {"kite": None}, "'#/components/schemas/kite"),
        ("$.components.schemas.loan.properties", {"x": {"anyOf": 5}}, "/anyOf': "),
        ("$.components.schemas.loan.properties", {"x": 5}, "/x/"),
        ("$.components.schemas.loan.properties", {"x": {"enum": [{}]}}, "/x/enum': has a value"),
        (
            "$.paths['/v1/readers'].get.parameters",
            [{"name": "q", "schema": {"type": "string"}}],
            "/in': Field required",
        ),
    ],
)
def test_an_overlay_that_makes_the_document_invalid_is_refused(
    spec: Path, overlays: Path, tmp_path: Path, target: str, update: Any, problem: str
) -> None:
    action = {"target": target, "update": update}
    head = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}}
    (overlays / "more.json").write_text(json.dumps({**head, "actions": [action]}))
    with pytest.raises(CodegenError, match="with its overlays, the document is") as caught:
        generate.generate(spec, overlays, tmp_path / "out")
    assert problem in caught.value.message
    assert "Correct the overlay" in str(caught.value.hint)


def test_a_document_with_colliding_names_leaves_the_package_unchanged(
    earlier: Path, tmp_path: Path
) -> None:
    source = lending()
    source["components"]["schemas"]["LOAN"] = struct("LOAN")
    (tmp_path / "document.json").write_text(json.dumps(source))
    import_document(str(tmp_path / "document.json"), tmp_path / "spec")
    before = tree(earlier)
    with pytest.raises(CodegenError, match=r"LOAN and Loan have the same file name, loan\.py"):
        generate.generate(tmp_path / "spec", LENDING_OVERLAYS, earlier)
    assert tree(earlier) == before
    assert [path.name for path in earlier.iterdir()] == ["lattice_stripe"]


def test_every_stage_accepts_a_document_of_the_deepest_nesting(tmp_path: Path) -> None:
    def deep(levels: int) -> dict[str, Any]:
        schema: dict[str, Any] = {"type": "string"}
        for _ in range(levels):
            schema = {"anyOf": [{"type": "array", "items": {"properties": {"a": schema}}}]}
        post = operation({"$ref": "#/components/schemas/deep"}, requestBody=form(a=schema))
        return document({"/v1/a": {"post": post}}, {"deep": struct("deep", a=schema)})

    (tmp_path / "document.json").write_text(json.dumps(deep(18)))
    (tmp_path / "deeper.json").write_text(json.dumps(deep(19)))
    (tmp_path / "overlays").mkdir()
    import_document(str(tmp_path / "document.json"), tmp_path / "spec")
    generate.generate(tmp_path / "spec", tmp_path / "overlays", tmp_path / "out")
    with pytest.raises(CodegenError, match="nested too deeply"):
        import_document(str(tmp_path / "deeper.json"), tmp_path / "spec")


@pytest.mark.parametrize(
    ("source", "missing"),
    [
        (document(schemas={"a": struct("a")}), "operations"),
        (document({"/v1/a": {"get": operation({"type": "string"})}}), "objects in results"),
    ],
)
def test_a_document_without_operations_or_schemas_is_refused(
    source: dict[str, Any], missing: str, earlier: Path, tmp_path: Path
) -> None:
    (tmp_path / "document.json").write_text(json.dumps(source))
    import_document(str(tmp_path / "document.json"), tmp_path / "spec")
    before = tree(earlier)
    with pytest.raises(CodegenError, match=rf"spec has no {missing}"):
        generate.generate(tmp_path / "spec", LENDING_OVERLAYS, earlier, allow_unmatched=True)
    assert tree(earlier) == before


def test_a_missing_ruff_leaves_the_package_unchanged(
    spec: Path, earlier: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = tree(earlier)
    bare = tmp_path / "bin"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", bare], check=True)
    monkeypatch.setattr(sys, "executable", str(bare / "bin" / "python"))
    with pytest.raises(
        CodegenError, match=r"ruff rejects the generated code:\n/.*No module named ruff\n"
    ):
        generate.generate(spec, LENDING_OVERLAYS, earlier)
    assert tree(earlier) == before
    assert [path.name for path in earlier.iterdir()] == ["lattice_stripe"]


def test_a_file_name_that_is_too_long_leaves_the_package_unchanged(
    earlier: Path, tmp_path: Path
) -> None:
    source = lending()
    source["components"]["schemas"]["x" * 3000] = struct("x")
    (tmp_path / "document.json").write_text(json.dumps(source))
    import_document(str(tmp_path / "document.json"), tmp_path / "spec")
    before = tree(earlier)
    with pytest.raises(CodegenError, match=r"cannot write .*xxx\.py: File name too long"):
        generate.generate(tmp_path / "spec", LENDING_OVERLAYS, earlier)
    assert tree(earlier) == before
    assert [path.name for path in earlier.iterdir()] == ["lattice_stripe"]


def test_a_full_disk_leaves_the_package_unchanged(spec: Path, earlier: Path) -> None:
    """A file size limit of the process has the effect of a full disk."""
    before = tree(earlier)
    code = (
        "import resource, signal, sys; from codegen.__main__ import main; "
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)); sys.exit(main())"
    )
    arguments = ["generate", "--spec", spec, "--overlays", LENDING_OVERLAYS, "--to", earlier]
    done = subprocess.run(
        [sys.executable, "-B", "-c", code, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert re.search(r"error: cannot write \S+/\w+\.py: File too large", done.stderr)
    assert "Traceback" not in done.stderr
    assert tree(earlier) == before
    assert [path.name for path in earlier.iterdir()] == ["lattice_stripe"]


def test_a_successful_run_removes_the_files_of_an_earlier_one(spec: Path, earlier: Path) -> None:
    before = tree(earlier)
    (earlier / "lattice_stripe" / "types" / "gone.py").write_text("")
    generate.generate(spec, LENDING_OVERLAYS, earlier)
    assert tree(earlier) == before


def test_a_folder_that_is_not_a_package_is_not_replaced(spec: Path, tmp_path: Path) -> None:
    (tmp_path / "lattice_stripe").mkdir()
    (tmp_path / "lattice_stripe" / "notes.txt").write_text("mine")
    with pytest.raises(CodegenError, match="refusing to replace it"):
        generate.generate(spec, LENDING_OVERLAYS, tmp_path)
    assert tree(tmp_path) == {"lattice_stripe/notes.txt": b"mine"}


@pytest.mark.parametrize("name", ["Stripe", "1st", "", "a-b", "../a", "class", "a.b"])
def test_a_name_that_is_not_that_of_a_package_is_refused(
    name: str, spec: Path, tmp_path: Path
) -> None:
    with pytest.raises(CodegenError, match="is not a name for a package"):
        generate.generate(spec, LENDING_OVERLAYS, tmp_path / "out", name=name)
    assert list(tmp_path.iterdir()) == []


def test_another_python_package_is_not_replaced(spec: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "__init__.py").write_text("")
    with pytest.raises(CodegenError, match="refusing to replace it"):
        generate.generate(spec, LENDING_OVERLAYS, tmp_path, name="mine")
    assert tree(tmp_path) == {"mine/__init__.py": b""}


def test_a_lock_that_cannot_be_written_leaves_the_package_unchanged(
    spec: Path, earlier: Path
) -> None:
    before = tree(earlier)
    lock = earlier / "missing" / "names.lock"
    with pytest.raises(CodegenError, match="cannot write"):
        generate.generate(spec, LENDING_OVERLAYS, earlier, names_file=lock, update_names=True)
    (earlier / "lattice_stripe" / "_registry.py").write_text("older")
    with pytest.raises(CodegenError, match="cannot write"):
        generate.generate(spec, LENDING_OVERLAYS, earlier, names_file=lock, update_names=True)
    assert tree(earlier) == before | {"lattice_stripe/_registry.py": b"older"}


# Several errors


def test_one_problem_is_raised_as_it_is() -> None:
    problems = Problems()
    problems.raise_if_any()
    error = CodegenError("a", hint="b")
    with problems.collect():
        raise error
    with pytest.raises(CodegenError) as caught:
        problems.raise_if_any()
    assert caught.value is error


def test_several_problems_are_numbered_with_their_hints() -> None:
    problems = Problems()
    problems.add("a", "do b")
    with problems.collect():
        raise CodegenError("c")
    with pytest.raises(CodegenError) as caught:
        problems.raise_if_any()
    assert str(caught.value) == "2 problems:\n1. a\n   Hint: do b\n2. c"
    outer = Problems()
    with outer.collect():
        raise caught.value
    outer.add("d", "do e")
    with pytest.raises(CodegenError, match=r"^3 problems:\n1\. a\n"):
        outer.raise_if_any()


@pytest.mark.parametrize(
    ("hint", "kind", "target", "shown"),
    [
        ("Add it in an overlay.", OverlayError, "$.a", "Add it in an overlay, at $.a."),
        ("Add it.", OverlayError, "$.a", "Add it, at $.a."),
        ("Add it.", PartError, "$.a", "Add it, below $.a."),
        ("Add it in an overlay.", OverlayError, None, "Add it in an overlay."),
        ("Rename the overlay.", CodegenError, "$.a", "Rename the overlay."),
        (None, OverlayError, "$.a", None),
    ],
)
def test_the_target_is_added_to_a_hint_about_an_overlay_action(
    hint: str | None, kind: type[CodegenError], target: str | None, shown: str | None
) -> None:
    problems = Problems()
    with problems.collect(target=target):
        raise kind("a", hint=hint)
    with pytest.raises(CodegenError) as caught:
        problems.raise_if_any()
    assert caught.value.hint == shown
