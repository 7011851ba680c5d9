# Copied from codegen/runtime/.
"""Uploaded files: what Stripe tells about them. Their contents are not kept."""

from __future__ import annotations

import msgspec

from .._state.operations import Call, Served, serve, serves
from .._state.session import Session


@serves("files.create")
def _create(session: Session, call: Call) -> Served:
    upload = call.args["file"]
    _, dot, suffix = upload.filename.lower().rpartition(".")
    given = {
        "filename": upload.filename,
        "size": len(upload.content),
        "type": ("jpg" if suffix == "jpeg" else suffix) if dot else None,
    }
    return serve(session, msgspec.structs.replace(call, args={**call.args, **given}))
