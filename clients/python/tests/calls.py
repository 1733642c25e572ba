"""Notes which calls were answered in tests that passed, so that a table can say of every rpc that it works."""

from __future__ import annotations

import unittest
from pathlib import Path
from typing import Any, Iterator

import grpc
from google.protobuf.descriptor import FileDescriptor

from consistency.v1 import consistency_service_pb2, dossier_service_pb2, rule_pack_service_pb2

_FILES: tuple[FileDescriptor, ...] = (consistency_service_pb2.DESCRIPTOR, dossier_service_pb2.DESCRIPTOR, rule_pack_service_pb2.DESCRIPTOR)
RPCS = [f"{service.name}/{method.name}" for file in _FILES for service in file.services_by_name.values() for method in service.methods]

_answered: set[str] = set()


class Answered(
    grpc.UnaryUnaryClientInterceptor, grpc.UnaryStreamClientInterceptor, grpc.StreamUnaryClientInterceptor, grpc.StreamStreamClientInterceptor
):
    """Notes each call that ends well, and each stream that brings a message."""

    def intercept_unary_unary(self, continuation: Any, details: Any, request: Any) -> Any:
        call = continuation(details, request)
        call.add_done_callback(lambda done: _note(details) if done.code() == grpc.StatusCode.OK else None)
        return call

    def intercept_unary_stream(self, continuation: Any, details: Any, request: Any) -> Any:
        return _Stream(continuation(details, request), details)

    intercept_stream_unary = intercept_unary_unary
    intercept_stream_stream = intercept_unary_stream


class _Stream:
    def __init__(self, call: Any, details: Any) -> None:
        self._call, self._details = call, details

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        message = next(self._call)
        _note(self._details)
        return message

    def __getattr__(self, name: str) -> Any:
        return getattr(self._call, name)


def _note(details: Any) -> None:
    _answered.add(details.method.removeprefix("/consistency.v1."))


class Result(unittest.TextTestResult):
    """Knows which calls were answered in tests that passed."""

    answered: set[str] = set()

    def startTest(self, test: unittest.TestCase) -> None:
        _answered.clear()
        super().startTest(test)

    def addSuccess(self, test: unittest.TestCase) -> None:
        self.answered |= _answered
        super().addSuccess(test)

    def write(self, table: Path) -> bool:
        """One line for each rpc; whether all are ok."""
        table.parent.mkdir(parents=True, exist_ok=True)
        table.write_text("".join(f"{rpc}\t{'ok' if rpc in self.answered else 'failed'}\n" for rpc in RPCS))
        return self.answered >= set(RPCS)
