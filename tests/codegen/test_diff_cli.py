"""``python -m codegen diff``: its inputs, outputs, exit codes and errors."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import lattice_stripe
import pytest

from codegen import __main__ as cli
from codegen.diff.sources import Source, check_pair, read_source
from codegen.document.importing import import_document
from codegen.errors import CodegenError
from codegen.overlay.patching import apply_overlays
from codegen.parse import names_lock
from tests.codegen.pipeline import LENDING, LENDING_OVERLAYS, document, form, lending, operation

NOTE = {"type": "string"}


@pytest.fixture
def old() -> Path:
    return LENDING


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """The lending document with a parameter more and an operation less."""
    changed = lending()
    (content,) = changed["paths"]["/v1/loans"]["post"]["requestBody"]["content"].values()
    content["schema"]["properties"]["note"] = NOTE
    del changed["paths"]["/v1/loans/{loan}/extend"]
    return written(changed, tmp_path / "new.json")


def written(value: Any, path: Path) -> Path:
    path.write_text(json.dumps(value))
    return path


def run(*arguments: object) -> int:
    return cli.main(["diff", *map(str, arguments), "--overlays", str(LENDING_OVERLAYS)])


def refused(*arguments: object, capsys: pytest.CaptureFixture[str]) -> str:
    """The error of a run that stops."""
    assert run(*arguments) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.com")
    command = ["git", *identity, *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=True
    ).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path, new: Path) -> Path:
    """A repository with the old document in ``spec/`` at HEAD~1 and the new one at HEAD."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "--quiet")
    (folder / "README").write_text("Lending")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "Begin")
    for path in (LENDING, new):
        import_document(str(path), folder / "spec")
        git(folder, "add", ".")
        git(folder, "commit", "--quiet", "-m", "Import")
    return folder


def test_the_report_is_printed_as_markdown(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(old, new) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("# Stripe's API 2031-05-01.shelf: lending.yaml to new.json\n")
    assert "operation removed: `POST /v1/loans/{loan}/extend`" in printed.out
    assert printed.err == ""


def test_all_forms_are_written_in_one_run(
    old: Path, new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {name: tmp_path / f"report.{name}" for name in ("markdown", "json", "html")}
    assert run(old, new, *(a for n, p in files.items() for a in (f"--{n}", p))) == 0
    assert capsys.readouterr().out == ""
    assert files["markdown"].read_text().startswith("# Stripe's API")
    assert json.loads(files["json"].read_text())["impact"] == "breaking"
    assert files["html"].read_text().startswith("<!doctype html>")
    assert {path.name for path in tmp_path.iterdir()} == {
        "new.json",
        *(path.name for path in files.values()),
    }


def test_a_breaking_change_is_an_exit_code_on_request(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(old, new) == 0
    assert run(old, new, "--exit-code") == 3
    assert run(old, old, "--exit-code") == 0


def test_a_folder_and_a_document_give_the_same_report(
    old: Path, new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, path in (("one", old), ("two", new)):
        import_document(str(path), tmp_path / name)
    run(old, new)
    from_documents = capsys.readouterr().out
    run(tmp_path / "one", tmp_path / "two")
    assert capsys.readouterr().out.splitlines()[1:] == from_documents.splitlines()[1:]


def test_git_revisions_of_spec_are_compared(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "ROOT", repository)
    assert run("HEAD~1", "HEAD") == 0
    printed = capsys.readouterr().out
    assert "HEAD~1 to HEAD" in printed
    assert "parameter added: `note`" in printed


def test_a_revision_is_compared_with_a_folder(repository: Path) -> None:
    source = read_source("HEAD~1", repository)
    folder = read_source(str(repository / "spec"), repository)
    assert "/v1/loans/{loan}/extend" in source.document["paths"]
    assert "/v1/loans/{loan}/extend" not in folder.document["paths"]


@pytest.mark.parametrize("revision", ["HEAD~9", "nowhere", "--output=x", "", "spec/nothing"])
def test_an_unknown_input_is_refused(revision: str, repository: Path) -> None:
    with pytest.raises(CodegenError, match="not a spec folder, a document or a git revision"):
        read_source(revision, repository)
    assert not (repository / "x").exists()


def test_a_revision_without_a_spec_folder_is_refused(repository: Path) -> None:
    with pytest.raises(CodegenError, match="cannot read spec/ of the revision 'HEAD~2'"):
        read_source("HEAD~2", repository)


def test_a_folder_without_a_document_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"is not a spec folder: it has no lock\.json"):
        read_source(str(tmp_path), tmp_path)


def test_a_document_without_operations_is_refused(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = written(document(), tmp_path / "empty.json")
    error = refused(old, empty, capsys=capsys)
    assert "empty.json has no operations, so there is nothing to compare" in error


def test_documents_of_different_apis_are_refused(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = document({f"/v1/other{n}": {"get": operation()} for n in range(20)})
    error = refused(old, written(other, tmp_path / "other.json"), capsys=capsys)
    assert "share 0 of" in error
    assert "they describe different APIs" in error


def test_a_part_of_an_api_is_compared_with_the_whole() -> None:
    paths = {f"/v1/a{n}": {"post": operation(requestBody=form(b=NOTE))} for n in range(50)}
    part = {"/v1/a1": paths["/v1/a1"]}
    check_pair(Source("part", document(part)), Source("whole", document(paths)))


def test_documents_that_share_a_tenth_of_their_operations_are_compared() -> None:
    def made(first: int, last: int) -> Source:
        paths = {f"/v1/a{n}": {"get": operation()} for n in range(first, last)}
        return Source(f"{first}..{last}", document(paths))

    check_pair(made(0, 10), made(9, 50))
    with pytest.raises(CodegenError) as caught:
        check_pair(made(0, 11), made(10, 50))
    assert caught.value.message == (
        "0..11 and 10..50 share 1 of 11 operations: they describe different APIs"
    )


def test_a_source_is_labeled_with_what_the_user_passed_but_no_absolute_path(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.parent)
    for argument, label in (
        ("repository/spec", "repository/spec"),
        (str(repository / "spec"), "spec"),
        (str(LENDING), "lending.yaml"),
        ("HEAD~1", "HEAD~1"),
    ):
        assert read_source(argument, repository).label == label


def test_a_revision_cannot_be_read_without_git(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(CodegenError, match="not a spec folder, a document or a git revision"):
        read_source("HEAD", repository)


def test_each_report_is_written_alone(
    old: Path, new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("markdown", "json", "html"):
        assert run(old, new, f"--{name}", tmp_path / "report") == 0
        assert capsys.readouterr().out == ""
        assert (tmp_path / "report").read_text()
        (tmp_path / "report").unlink()


def test_the_version_of_the_package_is_in_the_report(old: Path, new: Path, tmp_path: Path) -> None:
    assert run(old, new, "--json", tmp_path / "report") == 0
    version = json.loads((tmp_path / "report").read_text())["version"]
    assert version["current"] == lattice_stripe.__version__


def test_a_truncated_json_document_is_refused(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new.write_bytes(new.read_bytes()[:-500])
    error = refused(old, new, capsys=capsys)
    assert "new.json is not JSON" in error
    assert "Download the file again" in error


def test_a_truncated_yaml_document_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """YAML that ends at the end of a line is valid, but its last keys are missing."""
    old = tmp_path / "old.yaml"
    text = LENDING.read_text("utf-8").splitlines(keepends=True)
    old.write_text("".join(line for line in text if not line.startswith("servers")) + text[3])
    assert text[3].startswith("servers")
    new = tmp_path / "new.yaml"
    new.write_text(old.read_text("utf-8").removesuffix(text[3]))
    error = refused(old, new, capsys=capsys)
    assert "new.yaml has no servers, but old.yaml has: it may be truncated" in error


def test_a_document_that_was_edited_by_hand_is_refused(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = json.loads(new.read_text())
    del broken["components"]["schemas"]["loan"]
    error = refused(old, written(broken, new), capsys=capsys)
    assert "points at nothing" in error


def test_a_document_that_only_overlays_make_valid_is_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = lending()
    kite = {"$ref": "#/components/schemas/nothing"}
    broken["components"]["schemas"]["film"]["properties"]["kite"] = kite
    new = written(broken, tmp_path / "new.json")
    overlays = Path(shutil.copytree(LENDING_OVERLAYS, tmp_path / "overlays"))
    action = {"target": "$.components.schemas.film.properties.kite", "remove": True}
    overlay = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": [action]}
    written(overlay, overlays / "kite.json")
    import_document(str(new), tmp_path / "spec", patch=partial(apply_overlays, overlays))
    for side in (new, tmp_path / "spec"):
        assert "points at nothing" in refused(LENDING, side, capsys=capsys)
        assert cli.main(["diff", str(LENDING), str(side), "--overlays", str(overlays)]) == 0
        assert "The documents describe the same API." in capsys.readouterr().out


def test_a_folder_that_was_edited_by_hand_is_refused(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "spec"
    import_document(str(LENDING), folder)
    files = sorted((folder / "paths").rglob("*.json"))
    files[0].unlink()
    error = refused(old, folder, capsys=capsys)
    assert "was edited: it has 15 operations and 13 schemas, but its lock says 16 and 13" in error
    assert "Restore it from version control" in error


def test_nothing_is_written_after_an_error(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = written(document(), tmp_path / "empty.json")
    refused(old, empty, "--json", tmp_path / "report.json", capsys=capsys)
    assert [path.name for path in tmp_path.iterdir()] == ["empty.json"]


def test_a_report_that_cannot_be_written_is_an_error(
    old: Path, new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    error = refused(old, new, "--html", tmp_path / "missing" / "r.html", capsys=capsys)
    assert "cannot write" in error


def test_a_names_lock_with_a_merge_conflict_is_refused(
    old: Path, new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = tmp_path / "names.lock"
    lock.write_text('<<<<<<< ours\n{"operations": {}}\n=======\n{}\n>>>>>>> theirs\n')
    error = refused(old, new, "--names-lock", lock, capsys=capsys)
    assert "is not a names lock" in error
    assert "merge conflict" in error


def test_spec_does_not_differ_from_its_last_commit_without_a_change(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "ROOT", repository)
    shutil.copytree(LENDING_OVERLAYS, repository / "overlays")
    assert cli.main(["diff", "HEAD", str(repository / "spec")]) == 0
    assert "The documents describe the same API." in capsys.readouterr().out


def test_the_names_lock_of_the_repository_is_for_its_own_spec_alone(
    repository: Path,
    old: Path,
    new: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(cli, "ROOT", repository)
    monkeypatch.chdir(repository)
    document = old.read_bytes()
    monkeypatch.setattr(httpx, "get", lambda *_, **__: httpx.Response(200, content=document))
    shutil.copytree(LENDING_OVERLAYS, repository / "overlays")
    (repository / "overlays" / names_lock.FILE).write_text("not a lock")
    for sources in ((old, new), ("https://example.com/spec.json", new)):
        assert cli.main(["diff", *map(str, sources)]) == 0
    for sources in ((old, "HEAD"), ("HEAD~1", old), (old, "spec"), (repository / "spec", new)):
        assert cli.main(["diff", *map(str, sources)]) == 1
        assert "is not a names lock" in capsys.readouterr().err
    lock = repository / "empty.lock"
    assert cli.main(["diff", "HEAD~1", "HEAD", "--names-lock", str(lock)]) == 0
