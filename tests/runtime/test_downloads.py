"""Downloads: which responses are files, and what happens to the file at the destination."""

from __future__ import annotations

import errno
import gzip
import io
import os
import pickle
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from lattice_stripe import (
    Backoff,
    FileWriteError,
    InvalidArgumentError,
    RequestError,
    ResponseDecodeError,
    StripeError,
)

from tests.runtime.aiohttp_sdk import SDKS, create_sdk
from tests.runtime.conftest import LoopbackStripe, Sdk

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 2_000
TYPE = {"Content-Type": "application/pdf"}
QUICK = Backoff(initial=0.001, max_delay=0.002)
FULL = Path("/dev/full")
needs_dev_full = pytest.mark.skipif(not FULL.exists(), reason="no /dev/full")


@pytest.fixture(params=SDKS)
def sdk(request: pytest.FixtureRequest, stripe: LoopbackStripe) -> Sdk:
    return create_sdk(request.param, stripe)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that exists."""
    found = tmp_path / "quote.pdf"
    found.write_bytes(b"older")
    return found


def download(sdk: Sdk, to: Any = None, **options: Any) -> Any:
    return sdk.run(lambda client: client.quotes.pdf("qt_1", to=to), **options)


def error_of(sdk: Sdk, to: Any = None, **options: Any) -> StripeError:
    with pytest.raises(StripeError) as caught:
        download(sdk, to, **options)
    return caught.value


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


# --- responses that are not files -----------------------------------------------------------

NOT_FILES: list[tuple[dict[str, str], bytes]] = [
    ({"Content-Type": "application/json"}, b'{"message": "Endpoint request timed out"}'),
    ({"Content-Type": "application/json; charset=utf-8"}, b'{"error": {"message": "No."}}'),
    ({"Content-Type": "application/problem+json"}, b'{"title": "No."}'),
    ({"Content-Type": "application/json"}, b"null"),
    ({"Content-Type": "text/plain"}, b'\r\n {"message": "timed out"}'),
    ({"Content-Type": "application/octet-stream"}, b"[]"),
    ({"Content-Type": ""}, b'\xef\xbb\xbf{"id": "qt_1"}'),
    ({"Content-Type": "application/xhtml+xml"}, b"<html>Log in</html>"),
    ({"Content-Type": "application/pdf"}, b""),
    ({"Content-Type": "application/pdf"}, b" \r\n" * 30_000),
]


@pytest.mark.parametrize(("headers", "body"), NOT_FILES)
@pytest.mark.parametrize("to", ["path", "file", None])
def test_success_that_is_not_a_file_is_a_response_decode_error(
    sdk: Sdk,
    stripe: LoopbackStripe,
    path: Path,
    to: str | None,
    headers: dict[str, str],
    body: bytes,
) -> None:
    stripe.reply(body, headers={**headers, "Request-Id": "req_1"})
    opened = io.BytesIO()
    error = error_of(sdk, {"path": path, "file": opened, None: None}[to])
    assert type(error) is ResponseDecodeError
    assert "not a file" in str(error)
    assert (error.http_status, error.request_id, error.attempts) == (200, "req_1", 1)
    assert error.http_body == body.decode()
    assert path.read_bytes() == b"older"
    assert names(path.parent) == ["quote.pdf"]
    assert opened.getvalue() == b""


def test_an_interrupt_while_the_file_is_opened_leaves_no_file(
    stripe: LoopbackStripe, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stripe.reply(PDF, headers=TYPE)
    open_file = Path.open

    def interrupted(*args: Any, **kwargs: Any) -> Any:
        open_file(*args, **kwargs).close()
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "open", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Sdk("sync", stripe).run(lambda c: c.quotes.pdf("qt_1", to=path))
    assert names(path.parent) == ["quote.pdf"]


def test_success_without_content_is_not_a_file(
    sdk: Sdk, stripe: LoopbackStripe, path: Path
) -> None:
    stripe.reply(b"", 204, TYPE)
    error = error_of(sdk, path)
    assert (type(error), error.http_status) == (ResponseDecodeError, 204)
    assert path.read_bytes() == b"older"


@pytest.mark.parametrize("to", ["path", "file", None])
def test_success_that_is_not_a_file_is_retried(
    sdk: Sdk, stripe: LoopbackStripe, path: Path, to: str | None
) -> None:
    stripe.reply({"message": "Endpoint request timed out"})
    stripe.reply(b"", headers=TYPE)
    stripe.reply(PDF, headers=TYPE)
    opened = io.BytesIO()
    target: Any = {"path": path, "file": opened, None: None}[to]
    found = download(sdk, target, max_retries=2, retry_policy=QUICK)
    saved = {"path": path.read_bytes(), "file": opened.getvalue(), None: found}
    assert saved[to] == PDF
    assert len(stripe.asked) == 3


def test_size_limit_applies_to_a_response_that_is_not_a_file(
    sdk: Sdk, stripe: LoopbackStripe, path: Path
) -> None:
    stripe.reply({"message": "x" * 5_000})
    assert "more than 1000 bytes" in str(error_of(sdk, path, max_response_bytes=1_000))
    assert path.read_bytes() == b"older"


@pytest.mark.parametrize(
    ("media_type", "content"),
    [
        ("application/pdf", b'{"looks": "like JSON"}'),
        ("application/octet-stream", b"\n\n%PDF"),
        ("text/csv", b'"id","amount"\n'),
        ("", b"%PDF"),
    ],
)
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_other_success_is_a_file(
    sdk: Sdk, stripe: LoopbackStripe, path: Path, media_type: str, content: bytes, encoding: str
) -> None:
    body = gzip.compress(content) if encoding == "gzip" else content
    stripe.reply(body, headers={"Content-Type": media_type, "Content-Encoding": encoding})
    download(sdk, path)
    assert path.read_bytes() == content


# --- the file at a path ---------------------------------------------------------------------


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666, 0o444])
def test_download_keeps_the_mode_of_an_existing_file(
    sdk: Sdk, stripe: LoopbackStripe, path: Path, mode: int
) -> None:
    path.chmod(mode)
    stripe.reply(PDF, headers=TYPE)
    download(sdk, path)
    assert path.read_bytes() == PDF
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_new_file_has_the_mode_of_the_umask(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.touch()
    stripe.reply(PDF, headers=TYPE)
    download(sdk, tmp_path / "quote.pdf")
    assert (tmp_path / "quote.pdf").stat().st_mode == other.stat().st_mode


def test_temporary_file_never_has_a_wider_mode_than_the_existing_file(
    sdk: Sdk, stripe: LoopbackStripe, path: Path
) -> None:
    path.chmod(0o600)
    modes: set[int] = set()

    def look(done: int, total: int | None) -> None:
        modes.update(stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir())

    stripe.reply(PDF, headers=TYPE)
    sdk.run(lambda client: client.quotes.pdf("qt_1", to=path, opts={"progress": look}))
    assert modes == {0o600}


def test_file_has_each_byte_when_progress_is_reported(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    found: list[tuple[int, int]] = []

    def look(done: int, total: int | None) -> None:
        found.append((done, sum(file.stat().st_size for file in tmp_path.iterdir())))

    stripe.reply(PDF, headers=TYPE)
    to = tmp_path / "quote.pdf"
    sdk.run(lambda client: client.quotes.pdf("qt_1", to=to, opts={"progress": look}))
    assert found
    assert all(done == size for done, size in found)


@pytest.mark.parametrize("exists", [True, False])
def test_download_follows_symbolic_links(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path, exists: bool
) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    if exists:
        (folder / "target.pdf").write_bytes(b"older")
    (folder / "link.pdf").symlink_to("target.pdf")
    (tmp_path / "quote.pdf").symlink_to(folder / "link.pdf")
    stripe.reply(PDF, headers=TYPE)
    download(sdk, tmp_path / "quote.pdf")
    assert (tmp_path / "quote.pdf").is_symlink()
    assert (folder / "link.pdf").is_symlink()
    assert (folder / "target.pdf").read_bytes() == PDF
    assert names(folder) == ["link.pdf", "target.pdf"]
    assert names(tmp_path) == ["elsewhere", "quote.pdf"]


@pytest.mark.parametrize("name", ["q" * 255, "ü" * 127])
def test_name_may_be_as_long_as_the_file_system_allows(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path, name: str
) -> None:
    stripe.reply(PDF, headers=TYPE)
    download(sdk, tmp_path / name)
    assert (tmp_path / name).read_bytes() == PDF
    assert names(tmp_path) == [name]


def test_path_that_cannot_be_written_is_refused_with_its_name(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    for to, reason in (
        (tmp_path / ("q" * 256), "File name too long"),
        (tmp_path / "loop", "Too many levels of symbolic links"),
        (tmp_path / "file" / "quote.pdf", "Not a directory"),
        (tmp_path / "absent" / "quote.pdf", "No such file or directory"),
        (str(tmp_path / "a\0b"), "embedded null"),
        (Path("/proc/self/quote.pdf"), "cannot be written"),
        (tmp_path, "is not a file"),
        (tmp_path / "pipe", "is not a file"),
    ):
        error = error_of(sdk, to)
        assert type(error) is InvalidArgumentError
        assert error.param == "to"
        assert reason in str(error)
        assert repr(str(to)) in str(error)
    assert names(tmp_path) == ["file", "loop", "pipe"]
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert stripe.asked == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_folder_without_write_permission_is_refused(
    sdk: Sdk, stripe: LoopbackStripe, path: Path
) -> None:
    path.parent.chmod(0o500)
    try:
        error = error_of(sdk, path)
    finally:
        path.parent.chmod(0o700)
    assert type(error) is InvalidArgumentError
    assert "Permission denied" in str(error)
    assert stripe.asked == []


# --- files that cannot be written -----------------------------------------------------------


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Limit the size of files of this process, like a full disk."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def check_write_error(error: StripeError, name: str, code: int) -> None:
    assert type(error) is FileWriteError
    assert isinstance(error, OSError)
    assert (error.errno, error.filename) == (code, name)
    assert repr(name) in str(error)
    assert f": {os.strerror(code)}. " in str(error)
    assert isinstance(error.__cause__, OSError)
    assert error.attempts == 1
    again = pickle.loads(pickle.dumps(error))
    assert (again.errno, again.filename, str(again)) == (code, name, str(error))


@pytest.mark.parametrize("size", [100_000, 511_000])
def test_full_disk_leaves_the_file_at_a_path_as_it_was(
    sdk: Sdk, stripe: LoopbackStripe, path: Path, size: int
) -> None:
    stripe.reply(PDF, headers=TYPE)
    with largest_file(size):
        error = error_of(sdk, path, max_retries=2)
    check_write_error(error, str(path), errno.EFBIG)
    assert path.read_bytes() == b"older"
    assert names(path.parent) == ["quote.pdf"]
    assert len(stripe.asked) == 1


def test_full_disk_emits_request_error(sdk: Sdk, stripe: LoopbackStripe, path: Path) -> None:
    events: list[RequestError] = []

    def use(client: Any) -> Any:
        client.on(RequestError, events.append)
        return client.quotes.pdf("qt_1", to=path)

    stripe.reply(PDF, headers=TYPE)
    with largest_file(100_000), pytest.raises(FileWriteError):
        sdk.run(use)
    assert [(event.error, event.attempts) for event in events] == [("FileWriteError", 1)]


@needs_dev_full
@pytest.mark.parametrize("buffering", [0, -1, 10_000_000])
def test_full_disk_under_an_open_file_names_it(
    sdk: Sdk, stripe: LoopbackStripe, buffering: int
) -> None:
    stripe.reply(PDF, headers=TYPE)
    opened = FULL.open("wb", buffering=buffering)
    try:
        check_write_error(error_of(sdk, opened, max_retries=2), str(FULL), errno.ENOSPC)
    finally:
        with suppress(OSError):  # it cannot write what it has buffered
            opened.close()
    assert len(stripe.asked) == 1


@pytest.mark.parametrize("code", [errno.EDQUOT, errno.EACCES, errno.EROFS, errno.EISDIR])
def test_error_when_the_file_is_replaced_leaves_it_as_it_was(
    sdk: Sdk, stripe: LoopbackStripe, path: Path, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replace(self: Path, target: Path) -> None:
        raise OSError(code, os.strerror(code), str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", replace)
    stripe.reply({}, 503)
    stripe.reply(PDF, headers=TYPE)
    error = error_of(sdk, path, max_retries=2, retry_policy=QUICK)
    assert type(error) is FileWriteError
    assert (error.errno, error.filename, error.attempts) == (code, str(path), 2)
    assert path.read_bytes() == b"older"
    assert names(path.parent) == ["quote.pdf"]


class ShortWrites(io.RawIOBase):
    """A raw file that takes at most 1,000 bytes at once."""

    def __init__(self) -> None:
        self.content = b""

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.content += bytes(data[:1_000])
        return min(len(data), 1_000)


class NoWrites(ShortWrites):
    def write(self, data: Any) -> Any:
        return None


class Appends:
    """An object of the user that has only a write method, which returns nothing."""

    def __init__(self) -> None:
        self.content = b""

    def write(self, data: bytes) -> None:
        self.content += data


@pytest.mark.parametrize("kind", [ShortWrites, Appends])
def test_open_file_receives_every_byte(sdk: Sdk, stripe: LoopbackStripe, kind: Any) -> None:
    stripe.reply(PDF, headers=TYPE)
    opened = kind()
    download(sdk, opened)
    assert opened.content == PDF


def test_open_file_is_flushed(sdk: Sdk, stripe: LoopbackStripe, path: Path) -> None:
    stripe.reply(PDF, headers=TYPE)
    with path.open("wb") as opened:
        download(sdk, opened)
        assert path.read_bytes() == PDF


def test_file_that_takes_no_data_is_a_file_write_error(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(PDF, headers=TYPE)
    error = error_of(sdk, NoWrites())
    assert type(error) is FileWriteError
    assert "NoWrites" in str(error)
    assert "the file took no data" in str(error)


@pytest.mark.parametrize("how", ["closed", "read-only", "text"])
def test_open_file_that_cannot_be_written_is_refused(
    sdk: Sdk, stripe: LoopbackStripe, path: Path, how: str
) -> None:
    with path.open("w" if how == "text" else "rb") as opened:
        if how == "closed":
            opened.close()
        error = error_of(sdk, opened)
    assert type(error) is InvalidArgumentError
    assert error.param == "to"
    assert "open for writing in binary mode" in str(error)
    assert stripe.asked == []
