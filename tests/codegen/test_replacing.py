"""A folder is replaced as a whole or stays as it was."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.document.replacing import recover, replace_file, replace_tree
from codegen.errors import CodegenError
from tests.shared import ROOT


def tree(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_and_its_parents_are_created(tmp_path: Path) -> None:
    with replace_tree(tmp_path / "a" / "b" / "c") as folder:
        (folder / "new.txt").write_text("new")
    assert tree(tmp_path) == {"a/b/c/new.txt": "new"}


def test_the_whole_folder_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "out"
    (target / "old").mkdir(parents=True)
    (target / "old" / "gone.txt").write_text("old")
    with replace_tree(target) as folder:
        assert tree(target) == {"old/gone.txt": "old"}
        (folder / "new.txt").write_text("new")
    assert tree(tmp_path) == {"out/new.txt": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_error_leaves_the_folder_unchanged(tmp_path: Path, error: type[BaseException]) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "kept.txt").write_text("kept")
    inode = target.stat().st_ino
    with pytest.raises(error), replace_tree(target) as folder:  # noqa: PT012
        (folder / "half.txt").write_text("half")
        raise error
    assert tree(tmp_path) == {"out/kept.txt": "kept"}
    assert target.stat().st_ino == inode
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_error_leaves_no_new_folder(tmp_path: Path) -> None:
    with pytest.raises(ValueError), replace_tree(tmp_path / "out"):  # noqa: PT011
        raise ValueError
    assert list(tmp_path.iterdir()) == []


def test_a_failed_swap_restores_the_old_folder(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "kept.txt").write_text("kept")
    with pytest.raises(CodegenError, match="cannot replace"), replace_tree(target) as folder:
        folder.rmdir()  # so that the second rename of the swap fails
    assert tree(tmp_path) == {"out/kept.txt": "kept"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_the_new_folder_has_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.mkdir()
    with replace_tree(tmp_path / "out"):
        pass
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)


def test_a_symbolic_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    with replace_tree(tmp_path / "link") as folder:
        (folder / "new.txt").write_text("new")
    assert (tmp_path / "link").is_symlink()
    assert tree(tmp_path / "real") == {"new.txt": "new"}


def test_a_file_behind_a_symbolic_link_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    replace_file(tmp_path / "link", "new")
    assert (tmp_path / "real").read_text() == "new"
    assert (tmp_path / "link").is_symlink()


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    """``--json /dev/stdout`` of root replaced the device by a file."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        replace_file(pipe, "text")
        assert os.read(reader, 10) == b"text"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(CodegenError, match="is a file"), replace_tree(tmp_path / "out"):
        pytest.fail("the block must not run")
    assert (tmp_path / "out").read_text() == "a file"


def test_a_folder_without_the_marker_is_refused(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("precious")
    with (
        pytest.raises(CodegenError, match=r"holds files but no lock\.json"),
        replace_tree(tmp_path, marker="lock.json"),
    ):
        pytest.fail("the block must not run")
    assert tree(tmp_path) == {"precious.txt": "precious"}


def test_an_empty_folder_needs_no_marker(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with replace_tree(tmp_path / "out", marker="lock.json") as folder:
        (folder / "lock.json").write_text("{}")
    with replace_tree(tmp_path / "out", marker="lock.json") as folder:
        (folder / "lock.json").write_text("{1}")
    assert tree(tmp_path) == {"out/lock.json": "{1}"}


# Killed runs


def killed(target: Path, where: str) -> None:
    """Replace ``target`` in a process that is killed in the block or at a rename."""
    code = """
import os, signal, sys
from pathlib import Path
from codegen.document.replacing import replace_tree

target, where = Path(sys.argv[1]), sys.argv[2]
rename, renames = Path.rename, []

def kill(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def counted(self, to):
    renames.append(to)
    if where == f"rename {len(renames)}":
        kill()
    return rename(self, to)

Path.rename = counted
with replace_tree(target) as folder:
    (folder / "new.txt").write_text("new")
    if where == "block":
        kill()
"""
    done = subprocess.run([sys.executable, "-c", code, target, where], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "kept.txt").write_text("kept")
    return tmp_path / "out"


KILLED = pytest.mark.parametrize("where", ["block", "rename 1", "rename 2"])


@KILLED
def test_the_run_after_a_killed_one_removes_its_files(target: Path, where: str) -> None:
    killed(target, where)
    assert (target.parent / ".out.tmp").is_dir()
    with replace_tree(target) as folder:
        assert list(folder.iterdir()) == []
        (folder / "newer.txt").write_text("newer")
    assert tree(target.parent) == {"out/newer.txt": "newer"}
    assert [path.name for path in target.parent.iterdir()] == ["out"]


@KILLED
def test_a_failed_run_after_a_killed_one_leaves_the_folder_of_before_both(
    target: Path, where: str
) -> None:
    killed(target, where)
    with pytest.raises(ValueError), replace_tree(target):  # noqa: PT011
        raise ValueError
    assert tree(target.parent) == {"out/kept.txt": "kept"}


@KILLED
def test_recover_restores_the_folder_of_a_killed_run(target: Path, where: str) -> None:
    killed(target, where)
    assert target.exists() == (where != "rename 2")
    recover(target)
    assert tree(target) == {"kept.txt": "kept"}


def test_recover_keeps_what_was_written_after_a_killed_run(target: Path) -> None:
    killed(target, "rename 2")
    target.mkdir()
    (target / "later.txt").write_text("later")
    recover(target)
    with replace_tree(target) as folder:
        assert tree(target) == {"later.txt": "later"}
        (folder / "new.txt").write_text("new")
    assert tree(target.parent) == {"out/new.txt": "new"}


def test_recover_creates_nothing(tmp_path: Path) -> None:
    recover(tmp_path / "out")
    recover(tmp_path / "missing" / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", ["open", "flock"])
def test_a_run_that_begins_while_another_one_ends_locks_a_new_folder(
    target: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """The other run deletes the scratch folder before this one has opened or locked it."""
    module = os if step == "open" else fcntl
    original, calls = getattr(module, step), []

    def after_the_other_run(*arguments: object) -> object:
        calls.append(arguments)
        if len(calls) == 1:
            (target.parent / ".out.tmp").rmdir()
        return original(*arguments)

    monkeypatch.setattr(module, step, after_the_other_run)
    with replace_tree(target) as folder:
        monkeypatch.undo()
        (folder / "new.txt").write_text("new")
    assert len(calls) == 2
    assert tree(target.parent) == {"out/new.txt": "new"}


def test_old_files_that_cannot_be_deleted_are_no_error(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with replace_tree(target) as folder:
        (folder / "new.txt").write_text("new")
        monkeypatch.setattr(os, "unlink", fail)
    assert tree(target) == {"new.txt": "new"}


def test_a_second_run_at_the_same_time_is_refused(target: Path) -> None:
    with replace_tree(target) as folder:
        (folder / "new.txt").write_text("new")
        with pytest.raises(CodegenError, match="another run is writing"), replace_tree(target):
            pytest.fail("the block must not run")
        recover(target)
        assert tree(folder) == {"new.txt": "new"}
    assert tree(target.parent) == {"out/new.txt": "new"}


def test_old_files_that_cannot_be_restored_are_kept(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def first_only(self: Path, to: Path) -> Path:
        if to.name == "old":
            return rename(self, to)
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "rename", first_only)
    with pytest.raises(CodegenError, match="cannot restore") as caught, replace_tree(target):
        pass
    scratch = target.parent / ".out.tmp"
    assert caught.value.hint == f"Its files are in {scratch / 'old'}."
    assert tree(scratch / "old") == {"kept.txt": "kept"}
    monkeypatch.undo()
    recover(target)
    assert tree(target.parent) == {"out/kept.txt": "kept"}


# A full disk


def test_a_full_disk_is_an_error_that_names_the_folder(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mkdir = Path.mkdir

    def full(self: Path, *args: object, **kwargs: object) -> None:
        if self.name == "new":
            raise OSError(errno.ENOSPC, "No space left on device")
        mkdir(self, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "mkdir", full)
    message = r"cannot write .*/\.out\.tmp/new: No space left on device"
    with pytest.raises(CodegenError, match=message), replace_tree(target):
        pytest.fail("the block must not run")
    assert tree(target.parent) == {"out/kept.txt": "kept"}
