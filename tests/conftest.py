"""Fixtures that several test modules share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.localstripe import localstripe

_MEASURED = "measured"

# Time limits of hypothesis depend on other programs on the machine. pytest-timeout ends a hang.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def stripe_url() -> Iterator[str]:
    """The base URL of a localstripe that runs for the whole session."""
    with localstripe() as url:
        yield url


@pytest.fixture
def measured(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """``measured("text")`` prints a line at the end of the run, from any worker process."""
    return lambda text: record_property(_MEASURED, text)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the lines of the ``measured`` fixture."""
    for report in (r for kind in ("passed", "failed") for r in terminalreporter.getreports(kind)):
        for name, text in report.user_properties:
            if name == _MEASURED and report.when == "call":
                terminalreporter.line(str(text))
