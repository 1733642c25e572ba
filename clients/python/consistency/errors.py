"""What a call that failed says of why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Mapping

import grpc

from consistency.rpc.error_details_pb2 import BadRequest, ErrorInfo, RetryInfo
from consistency.rpc.status_pb2 import Status


@dataclass(frozen=True)
class FieldViolation:
    """A fault of one field of the request."""

    field: str
    """The path from the request, in JSON names: "relations[2].parts"."""
    description: str
    """What is wrong and what to do."""


@dataclass(frozen=True)
class ErrorDetails:
    """Why a call failed."""

    code: grpc.StatusCode
    message: str
    """For a developer, in English."""
    reason: str
    """A name of consistency.v1.ErrorReason without its prefix: "TOO_MANY_CLAIMS". Empty where the error is not the service's own."""
    metadata: Mapping[str, str]
    """What the reason comes with, such as the limit."""
    violations: tuple[FieldViolation, ...]
    """The faults of the request, all at once."""
    retry_after: timedelta | None
    """How long to wait before the call is sent again, where the server says so."""


def error_details(error: grpc.RpcError) -> ErrorDetails:
    """Why the call failed that raised this error."""
    status = Status()
    for key, value in error.trailing_metadata() or ():
        if key == "grpc-status-details-bin":
            status = Status.FromString(value)
    details = {detail.type_url.rpartition(".")[2]: detail.value for detail in status.details}
    info = ErrorInfo.FromString(details.get("ErrorInfo", b""))
    violations = BadRequest.FromString(details.get("BadRequest", b"")).field_violations
    retry = RetryInfo.FromString(details["RetryInfo"]).retry_delay.ToTimedelta() if "RetryInfo" in details else None
    return ErrorDetails(
        code=error.code(),
        message=error.details() or "",
        reason=info.reason,
        metadata=dict(info.metadata),
        violations=tuple(FieldViolation(v.field, v.description) for v in violations),
        retry_after=retry,
    )
