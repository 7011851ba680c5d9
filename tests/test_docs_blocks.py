"""The runner of the blocks in the documentation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs_blocks import OutputDiffersError, read_blocks, run_page, undefined_names

_CLIENT = "from lattice_stripe import testing\n"


def page_of(folder: Path, *blocks: str, text: str = "") -> Path:
    page = folder / "page.md"
    page.write_text(text + "".join(f"```{block}```\n\n" for block in blocks), "utf-8")
    return page


def test_blocks_share_a_namespace_and_may_await(tmp_path: Path) -> None:
    page = page_of(
        tmp_path,
        f"python\n{_CLIENT}client = testing.async_client()\n",
        'python\ncustomer = await client.customers.create(name="Ada")\n',
        "python\nassert customer.name == 'Ada'\n",
    )
    run_page(page)


def test_a_failing_block_is_named_by_its_line(tmp_path: Path) -> None:
    page = page_of(tmp_path, "python\nx = 1\n", "python\nassert x == 2\n")
    with pytest.raises(AssertionError) as caught:
        run_page(page)
    assert caught.traceback[-1].lineno + 1 == 6


def test_an_equal_output_passes(tmp_path: Path) -> None:
    run_page(page_of(tmp_path, "python\nprint('a')\nprint(1)\n", 'text title="Output"\na\n1\n'))


@pytest.mark.parametrize("output", ["a\n", "b\n", "a\nb\n"])
def test_another_output_fails(tmp_path: Path, output: str) -> None:
    page = page_of(tmp_path, "python\nprint('a b')\n", f'text title="Output"\n{output}')
    with pytest.raises(OutputDiffersError, match=r"line 2: the block prints\na b\n"):
        run_page(page)


def test_an_output_without_a_block_is_refused() -> None:
    with pytest.raises(ValueError, match="does not directly follow"):
        read_blocks('```python\n1\n```\n\nwords\n\n```text title="Output"\n1\n```\n')


def test_blocks_that_run_alone_share_nothing(tmp_path: Path) -> None:
    text = "<!-- each block runs alone -->\n\n"
    page = page_of(tmp_path, "python\nx = 1\n", "python\nprint(x)\n", text=text)
    with pytest.raises(NameError, match=re.escape("'x'")):
        run_page(page)


@pytest.mark.parametrize(
    "block",
    [
        "try:\n    1\nexcept ValueError:\n    pass\n",
        "from contextlib import suppress\nwith suppress(ValueError):\n    1\n",
    ],
)
def test_a_block_that_raises_nothing_where_it_expects_an_error_fails(
    tmp_path: Path, block: str
) -> None:
    with pytest.raises(AssertionError, match="no error was raised"):
        run_page(page_of(tmp_path, f"python\n{block}"))


@pytest.mark.parametrize("keyword", ["", "async "])
def test_tests_of_a_page_run_with_fixtures(tmp_path: Path, keyword: str) -> None:
    page = page_of(
        tmp_path,
        f"python\n{keyword}def test_one(stripe_client, stripe_emulator):\n"
        "    stripe_client.customers.create(name='Ada')\n"
        "    assert not stripe_emulator.events('customer.created')\n",
    )
    with pytest.raises(AssertionError):
        run_page(page)


def test_an_undefined_name_is_found() -> None:
    text = "```python\nimport os\ny = [z for z in BASE_URL]\nprint(os, y)\n```\n"
    assert undefined_names(text) == {"BASE_URL"}
