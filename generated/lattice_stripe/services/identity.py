# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .identity_verification_reports import (
        AsyncIdentityVerificationReportsService,
        IdentityVerificationReportsService,
    )
    from .identity_verification_sessions import (
        AsyncIdentityVerificationSessionsService,
        IdentityVerificationSessionsService,
    )


class IdentityService(Service):
    """Methods of ``client.identity``."""

    verification_reports: IdentityVerificationReportsService = _lazy.service()
    verification_sessions: IdentityVerificationSessionsService = _lazy.service()


class AsyncIdentityService(AsyncService):
    """Methods of ``client.identity``."""

    verification_reports: AsyncIdentityVerificationReportsService = _lazy.service()
    verification_sessions: AsyncIdentityVerificationSessionsService = _lazy.service()
