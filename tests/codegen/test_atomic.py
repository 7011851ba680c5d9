"""A folder is replaced as a whole or stays as it was."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from codegen.document.atomic import replace_tree
from codegen.errors import CodegenError


def tree(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_and_its_parents_are_created(tmp_path: Path) -> None:
    with replace_tree(tmp_path / "a" / "b") as folder:
        (folder / "new.txt").write_text("new")
    assert tree(tmp_path) == {"a/b/new.txt": "new"}


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
