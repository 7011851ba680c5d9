# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .apps_secrets import AppsSecretsService, AsyncAppsSecretsService


class AppsService(Service):
    """Methods of ``client.apps``."""

    secrets: AppsSecretsService = _lazy.service()


class AsyncAppsService(AsyncService):
    """Methods of ``client.apps``."""

    secrets: AsyncAppsSecretsService = _lazy.service()
